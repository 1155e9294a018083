//! What is written on a field about its form on the wire.

use crate::{
    ctxt::Ctxt,
    item::Item,
    slot::{Flag, Slot},
    suggest,
};
use proc_macro2::Span;
use syn::{Error, Expr, Path, Result, Type};

/// The words.
pub(crate) const NAMES: &[&str] = &[
    "with",
    "bytes",
    "as",
    "serialize_with",
    "deserialize_with",
    "base64",
    "base64url",
    "hex",
    "uuid",
    "time",
    "naive",
    "float",
    "js_safe",
    "packed",
    "ext",
    "lax",
    "on_error",
];

pub(crate) struct Form {
    pub(crate) with: Slot<Path>,
    pub(crate) bytes: Flag,
    pub(crate) adapter: Slot<Type>,
    pub(crate) serialize_with: Slot<Expr>,
    pub(crate) deserialize_with: Slot<Expr>,
    /// `with(item = module, key = module, value = module)`
    pub(crate) parts: Parts,
    pub(crate) representation: Slot<Representation>,
}

/// A word for an adapter of the runtime, which is for what is inside of options and collections.
#[derive(Clone, Copy)]
pub(crate) struct Representation {
    pub(crate) word: &'static str,
    pub(crate) adapter: &'static str,
    /// `ext = code`
    pub(crate) code: Option<i8>,
}

/// Modules for what is inside of a collection.
pub(crate) struct Parts {
    pub(crate) item: Slot<Path>,
    pub(crate) key: Slot<Path>,
    pub(crate) value: Slot<Path>,
}

impl Form {
    pub(super) fn new() -> Self {
        Self {
            with: Slot::new("with"),
            bytes: Slot::new("bytes"),
            adapter: Slot::new("as"),
            serialize_with: Slot::new("serialize_with"),
            deserialize_with: Slot::new("deserialize_with"),
            parts: Parts { item: Slot::new("item"), key: Slot::new("key"), value: Slot::new("value") },
            representation: Slot::new("representation"),
        }
    }

    /// Takes an entry; whether it was one of these.
    pub(super) fn entry(&mut self, cx: &Ctxt, item: &Item<'_>) -> Result<bool> {
        let span = item.span();
        match item.name().as_str() {
            "as" => self.adapter.set(cx, span, item.ty()?),
            "serialize_with" => self.serialize_with.set(cx, span, item.function()?),
            "deserialize_with" => self.deserialize_with.set(cx, span, item.function()?),
            "with" if item.is_list() => self.parts(cx, item)?,
            "with" => self.with.set(cx, span, item.path()?),
            "bytes" => self.bytes.set(cx, span, item.flag()?),
            name => match representation(name, item)? {
                Some(representation) => match self.representation.get() {
                    None => self.representation.set(cx, span, representation),
                    Some(first) => {
                        let first = first.word;
                        let message =
                            format!("`{first}` decides how the field is written; leave `{name}` out");
                        return Err(Error::new(span, message));
                    }
                },
                None => return Ok(false),
            },
        }
        Ok(true)
    }

    fn parts(&mut self, cx: &Ctxt, item: &Item<'_>) -> Result<()> {
        let parts = &mut self.parts;
        item.list(cx, |input| {
            let part = Item::parse(input)?;
            let slot = match part.name().as_str() {
                "item" => &mut parts.item,
                "key" => &mut parts.key,
                "value" => &mut parts.value,
                name => {
                    let instead = suggest::instead(name, &["item", "key", "value"]);
                    return Err(Error::new(
                        part.span(),
                        format!("unknown argument `{name}` of `with`{instead}"),
                    ));
                }
            };
            slot.set(cx, part.span(), part.path()?);
            Ok(())
        })
        .map(drop)
    }

    /// Every word that decides the form, and where it is written.
    pub(crate) fn written(&self) -> Vec<(&'static str, Span)> {
        let parts = [&self.parts.item, &self.parts.key, &self.parts.value];
        let within = parts.into_iter().find_map(|part| Some(("with", part.span()?)));
        let words = [self.with.written(), self.bytes.written(), self.adapter.written(), self.functions()];
        words.into_iter().chain([within, self.representation()]).flatten().collect()
    }

    fn representation(&self) -> Option<(&'static str, Span)> {
        Some((self.representation.get()?.word, self.representation.span()?))
    }

    /// The first of the functions.
    fn functions(&self) -> Option<(&'static str, Span)> {
        self.serialize_with.written().or_else(|| self.deserialize_with.written())
    }
}

/// The adapter that a word stands for.
fn representation(name: &str, item: &Item<'_>) -> Result<Option<Representation>> {
    let bare = |adapter| item.flag().map(|()| Some(adapter));
    let mut code = None;
    let adapter = match name {
        "base64" => bare("Base64"),
        "base64url" => bare("Base64Url"),
        "hex" => bare("Hex"),
        "js_safe" => bare("JsSafe"),
        "packed" => bare("Packed"),
        "ext" if item.is_bare() => bare("Ext"),
        "ext" => {
            code = Some(item.code()?);
            Ok(Some("ExtCode"))
        }
        "lax" => bare("Lax"),
        "on_error" => choice(item, &[("default", "DefaultOnError"), ("skip", "VecSkipError")]),
        "uuid" => choice(item, &[("canonical", "UuidText"), ("hex", "UuidHex"), ("bytes", "Same")]),
        "time" => choice(
            item,
            &[("rfc3339", "Rfc3339"), ("unix", "Seconds"), ("unix_ms", "Millis"), ("ext", "TimestampExt")],
        ),
        "naive" => choice(item, &[("reject", "Same"), ("utc", "NaiveUtc")]),
        "float" => choice(item, &[("null", "FloatNull"), ("text", "FloatText"), ("error", "FloatError")]),
        _ => Ok(None),
    };
    let word = NAMES.iter().find(|word| **word == name).copied().unwrap_or_default();
    Ok(adapter?.map(|adapter| Representation { word, adapter, code }))
}

/// `name = "choice"`
fn choice(item: &Item<'_>, choices: &[(&str, &'static str)]) -> Result<Option<&'static str>> {
    let text = item.text()?;
    let known: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
    match choices.iter().find(|(name, _)| *name == text.value()) {
        Some((_, adapter)) => Ok(Some(adapter)),
        None => {
            let instead = suggest::instead(&text.value(), &known);
            Err(Error::new(
                text.span(),
                format!("unknown form {:?} of `{}`{instead}", text.value(), item.name()),
            ))
        }
    }
}
