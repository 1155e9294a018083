//! What is written on a field.

use super::{
    Name,
    across::Across,
    form::Form,
    names::{self, Place},
    notes::Notes,
};
use crate::{
    constraint::{self, Rule},
    ctxt::Ctxt,
    item::Item,
    slot::{Flag, Slot},
};
use proc_macro2::Span;
use syn::{Attribute, Expr, Path, Result};

/// `trim`, `lowercase`, `uppercase`, or a function of the user's.
#[derive(Clone)]
pub(crate) struct Sanitize {
    pub(crate) word: &'static str,
    pub(crate) span: Span,
    pub(crate) map: Option<Expr>,
}

pub(crate) struct Field {
    pub(crate) rename: Slot<Name>,
    pub(crate) alias: Vec<(Span, Name)>,
    /// `default` is `None`, `default = expr` the expression.
    pub(crate) default: Slot<Option<Expr>>,
    pub(crate) skip: Flag,
    pub(crate) skip_serializing_if: Slot<Expr>,
    pub(crate) with: Slot<Path>,
    pub(crate) flatten: Flag,
    /// How else the value is written.
    pub(crate) form: Form,
    pub(crate) bytes: Flag,
    /// Patched field by field, where its struct is.
    pub(crate) patch: Flag,
    /// What is made of the value before it is held to its rules.
    pub(crate) sanitize: Vec<Sanitize>,
    pub(crate) rules: Vec<Rule>,
    /// Rules that look at the rest of the struct.
    pub(crate) across: Vec<Across>,
    /// Never shown: neither in errors nor where an encoder is told to redact.
    pub(crate) sensitive: Flag,
    pub(crate) notes: Notes,
}

impl Field {
    /// `serde` says whether `#[serde(..)]` counts.
    pub(crate) fn read(cx: &Ctxt, attrs: &[Attribute], serde: bool) -> Self {
        let mut field = Self {
            rename: Slot::new("rename"),
            alias: Vec::new(),
            default: Slot::new("default"),
            skip: Slot::new("skip"),
            skip_serializing_if: Slot::new("skip_serializing_if"),
            with: Slot::new("with"),
            flatten: Slot::new("flatten"),
            form: Form::new(),
            bytes: Slot::new("bytes"),
            patch: Slot::new("patch"),
            sanitize: Vec::new(),
            rules: Vec::new(),
            across: Vec::new(),
            sensitive: Slot::new("sensitive"),
            notes: Notes::new(attrs),
        };
        let said = super::read(cx, attrs, |item| field.entry(cx, item));
        said.honour(cx, attrs, serde, |item| field.entry(cx, item));
        field
    }

    fn entry(&mut self, cx: &Ctxt, item: &Item<'_>) -> Result<()> {
        let span = item.span();
        match item.name().as_str() {
            "rename" => self.rename.set(cx, span, Name(item.text()?)),
            "alias" => self.alias.push((span, Name(item.text()?))),
            "default" => self.default.set(cx, span, default(item)?),
            "skip" => self.skip.set(cx, span, item.flag()?),
            "skip_serializing_if" => self.skip_serializing_if.set(cx, span, item.function()?),
            "flatten" => self.flatten.set(cx, span, item.flag()?),
            "with" if !item.is_list() => self.with.set(cx, span, item.path()?),
            "matches" => self.across.push(Across::matches(cx, item)?),
            "if" => self.across.push(Across::condition(cx, item)?),
            "trim" => self.sanitize(span, "trim", item.flag()?),
            "lowercase" => self.sanitize(span, "lowercase", item.flag()?),
            "uppercase" => self.sanitize(span, "uppercase", item.flag()?),
            "map" => self.sanitize.push(Sanitize { word: "map", span, map: Some(item.function()?) }),
            "patch" => self.patch.set(cx, span, item.flag()?),
            "bytes" => self.bytes.set(cx, span, item.flag()?),
            "sensitive" => self.sensitive.set(cx, span, item.flag()?),
            name if constraint::NAMES.contains(&name) => constraint::add(cx, item, &mut self.rules)?,
            _ if self.form.entry(cx, item)? || self.notes.entry(cx, item)? => {}
            _ => return Err(names::unknown(item, Place::Field)),
        }
        Ok(())
    }

    fn sanitize(&mut self, span: Span, word: &'static str, (): ()) {
        self.sanitize.push(Sanitize { word, span, map: None });
    }

    /// Where `alias` is first written.
    pub(crate) fn first_alias(&self) -> Option<(&'static str, Span)> {
        self.alias.first().map(|(span, _)| ("alias", *span))
    }
}

/// `default` or `default = expr`; a text is the text, never a path.
fn default(item: &Item<'_>) -> Result<Option<Expr>> {
    if item.is_bare() { Ok(None) } else { item.expr().map(Some) }
}
