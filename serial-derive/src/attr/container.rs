//! What is written on a struct or enum.

use super::{
    Name,
    bound::Bound,
    case::Case,
    field,
    names::{self, Place},
    notes::Notes,
    scope::{Format, Scope, Scoped, Way},
};
use crate::{
    constraint::{self, Rule},
    ctxt::Ctxt,
    item::Item,
    slot::{Flag, Slot},
};
use syn::{Attribute, Error, Expr, LitStr, Path, Result};

pub(crate) struct Container {
    pub(crate) rename: Scoped<Name>,
    pub(crate) rename_all: Scoped<Case>,
    /// For the fields of struct variants.
    pub(crate) rename_all_fields: Scoped<Case>,
    /// The name of the entry that tells the variant.
    pub(crate) tag: Slot<Name>,
    /// What variants are known by.
    pub(crate) repr: Slot<Repr>,
    /// The name of the entry that holds the payload.
    pub(crate) content: Slot<Name>,
    /// Nothing tells the variant.
    pub(crate) untagged: Flag,
    /// `map`, `array` or `keys`.
    pub(crate) layout: Scoped<Layout>,
    pub(crate) transparent: Flag,
    /// What missing fields are taken from: `default` is `None`, `default = expr` the expression.
    pub(crate) default: Slot<Option<Expr>>,
    pub(crate) sort_keys: Flag,
    pub(crate) duplicates: Slot<Duplicates>,
    /// What the code is to be like.
    pub(crate) opt: Slot<Opt>,
    /// How deep arrays and maps may nest in a value, itself among them.
    pub(crate) max_depth: Slot<u32>,
    /// What is said where something else stands in place of the type.
    pub(crate) expecting: Slot<LitStr>,
    pub(crate) deny_unknown_fields: Flag,
    pub(crate) unknown: Slot<Unknown>,
    pub(crate) omit_none: Flag,
    pub(crate) omit_defaults: Flag,
    pub(crate) validate: Vec<Rule>,
    /// What functions get to see beside the value.
    pub(crate) context: Slot<syn::Type>,
    pub(crate) bound: Slot<Bound>,
    pub(crate) krate: Slot<Path>,
    /// Whether `#[serde(..)]` counts, here and inside.
    pub(crate) serde: Flag,
    pub(crate) impl_serde: Slot<Serde>,
    /// `from`, `try_from` and `into`: other types in place of this one.
    pub(crate) from: Slot<syn::Type>,
    pub(crate) try_from: Slot<syn::Type>,
    pub(crate) into: Slot<syn::Type>,
    /// The type that this one has the fields of.
    pub(crate) remote: Slot<syn::Type>,
    /// `patch`, with what else the generated type derives.
    pub(crate) patch: Slot<Vec<Path>>,
    pub(crate) notes: Notes,
}

impl Container {
    /// `place` is a struct or an enum.
    pub(crate) fn read(cx: &Ctxt, attrs: &[Attribute], place: Place) -> Self {
        let mut container = Self::new(Notes::new(attrs));
        let said = super::read(cx, attrs, |item| container.entry(cx, item, place));
        let honoured = container.serde.is_set();
        said.honour(cx, attrs, honoured, |item| container.entry(cx, item, place));
        container
    }

    fn new(notes: Notes) -> Self {
        Self {
            rename: Scoped::new("rename"),
            rename_all: Scoped::new("rename_all"),
            rename_all_fields: Scoped::new("rename_all_fields"),
            tag: Slot::new("tag"),
            content: Slot::new("content"),
            repr: Slot::new("repr"),
            untagged: Slot::new("untagged"),
            layout: Scoped::new("layout"),
            transparent: Slot::new("transparent"),
            default: Slot::new("default"),
            sort_keys: Slot::new("sort_keys"),
            duplicates: Slot::new("duplicates"),
            opt: Slot::new("opt"),
            max_depth: Slot::new("max_depth"),
            expecting: Slot::new("expecting"),
            deny_unknown_fields: Slot::new("deny_unknown_fields"),
            unknown: Slot::new("unknown"),
            omit_none: Slot::new("omit_none"),
            omit_defaults: Slot::new("omit_defaults"),
            validate: Vec::new(),
            context: Slot::new("context"),
            bound: Slot::new("bound"),
            krate: Slot::new("crate"),
            serde: Slot::new("serde"),
            impl_serde: Slot::new("impl_serde"),
            patch: Slot::new("patch"),
            from: Slot::new("from"),
            try_from: Slot::new("try_from"),
            into: Slot::new("into"),
            remote: Slot::new("remote"),
            notes,
        }
    }

    fn entry(&mut self, cx: &Ctxt, item: &Item<'_>, place: Place) -> Result<()> {
        let span = item.span();
        match item.name().as_str() {
            "tag" => self.tag.set(cx, span, Name(item.text()?)),
            "content" if place == Place::Enum => self.content.set(cx, span, Name(item.text()?)),
            "default" if place == Place::Struct => self.default.set(cx, span, field::default(item)?),
            "sort_keys" if place == Place::Struct => self.sort_keys.set(cx, span, item.flag()?),
            "duplicates" => self.duplicates.set(cx, span, Duplicates::parse(&item.text()?)?),
            "opt" => self.opt.set(cx, span, Opt::parse(&item.text()?)?),
            "expecting" => self.expecting.set(cx, span, item.text()?),
            "max_depth" => self.max_depth.set(cx, span, item.number()?),
            "untagged" if place == Place::Enum => self.untagged.set(cx, span, item.flag()?),
            "repr" if place == Place::Enum => self.repr.set(cx, span, Repr::parse(&item.text()?)?),
            "transparent" if place == Place::Struct => self.transparent.set(cx, span, item.flag()?),
            "deny_unknown_fields" => self.deny_unknown_fields.set(cx, span, item.flag()?),
            "unknown" => self.unknown.set(cx, span, Unknown::parse(&item.text()?)?),
            "omit_none" => self.omit_none.set(cx, span, item.flag()?),
            "omit_defaults" => self.omit_defaults.set(cx, span, item.flag()?),
            "validate" => self.validate.push(constraint::of_whole(cx, item)?),
            "context" => self.context.set(cx, span, item.ty()?),
            "bound" => self.bound.set(cx, span, Bound::parse(cx, item)?),
            "patch" if place == Place::Struct => self.patch.set(cx, span, derives(cx, item)?),
            "from" => self.from.set(cx, span, item.ty()?),
            "try_from" => self.try_from.set(cx, span, item.ty()?),
            "into" => self.into.set(cx, span, item.ty()?),
            "remote" => self.remote.set(cx, span, item.ty()?),
            "crate" => self.krate.set(cx, span, item.path()?),
            "serde" => self.serde.set(cx, span, item.flag()?),
            "impl_serde" => self.impl_serde.set(cx, span, Serde::parse(cx, item)?),
            _ if self.notes.entry(cx, item)? => {}
            _ => return self.scoped(cx, item, place, Scope::ALL),
        }
        Ok(())
    }

    /// What can be said of one way or of one format.
    fn scoped(&mut self, cx: &Ctxt, item: &Item<'_>, place: Place, scope: Scope) -> Result<()> {
        let case = |item: &Item<'_>| Case::parse(&item.text()?);
        match (item.name().as_str(), place) {
            ("rename", _) => self.rename.entry(cx, item, scope, |item| Ok(Name(item.text()?)))?,
            ("rename_all", _) => self.rename_all.entry(cx, item, scope, case)?,
            ("rename_all_fields", Place::Enum) => self.rename_all_fields.entry(cx, item, scope, case)?,
            (name, Place::Struct) if scope.way.is_none() && Layout::named(name).is_some() => {
                item.flag()?;
                self.set_layout(cx, item, scope, Layout::named(name).unwrap_or(Layout::Map));
            }
            _ if scope.wrapper(cx, item, |item, scope| self.scoped(cx, item, place, scope))? => {}
            _ => return Err(names::out_of_scope(item, place)),
        }
        Ok(())
    }

    fn set_layout(&mut self, cx: &Ctxt, item: &Item<'_>, scope: Scope, layout: Layout) {
        let first = self.layout.iter().find(|(known, ..)| *known == scope).map(|(.., first)| first.name());
        match first {
            Some(first) if first != layout.name() => {
                let message = format!("`{first}` and `{}` are two layouts; keep one of them", layout.name());
                cx.error_at(item.span(), message);
            }
            Some(first) => cx.error_at(item.span(), format_args!("duplicate `{first}`; keep one of them")),
            None => self.layout.set(cx, scope, item.span(), layout),
        }
    }

    /// How the fields are to stand in a format, where that is said.
    pub(crate) fn layout_in(&self, format: Format) -> Option<Layout> {
        self.layout.get(Way::Decode, format).copied()
    }
}

/// How fields stand on the wire.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// By name.
    Map,
    /// By position.
    Array,
    /// By number in MessagePack, by name in JSON.
    Keys,
}

impl Layout {
    fn named(name: &str) -> Option<Self> {
        [Self::Map, Self::Array, Self::Keys].into_iter().find(|layout| layout.name() == name)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Array => "array",
            Self::Keys => "keys",
        }
    }
}

/// What is done about a second value of a field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Duplicates {
    Error,
    Last,
}

impl Duplicates {
    fn parse(text: &LitStr) -> Result<Self> {
        match text.value().as_str() {
            "error" => Ok(Self::Error),
            "last" => Ok(Self::Last),
            _ => Err(Error::new(text.span(), "expected `\"error\"` or `\"last\"`")),
        }
    }
}

/// What the code is to be like, if not as fast as can be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opt {
    Size,
}

impl Opt {
    fn parse(text: &LitStr) -> Result<Self> {
        match text.value().as_str() {
            "size" => Ok(Self::Size),
            _ => Err(Error::new(text.span(), "expected `\"size\"`; code is for speed where nothing is said")),
        }
    }
}

/// What is done about a field that the struct does not know.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unknown {
    Ignore,
    Deny,
    Keep,
}

impl Unknown {
    fn parse(text: &LitStr) -> Result<Self> {
        match text.value().as_str() {
            "ignore" => Ok(Self::Ignore),
            "deny" => Ok(Self::Deny),
            "keep" => Ok(Self::Keep),
            _ => Err(Error::new(text.span(), "expected `\"ignore\"`, `\"deny\"` or `\"keep\"`")),
        }
    }
}

/// What variants are known by, where nothing else is written on them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Repr {
    Name,
    /// The discriminant.
    Int,
    /// The position among the variants.
    Index,
}

impl Repr {
    fn parse(text: &LitStr) -> Result<Self> {
        match text.value().as_str() {
            "name" => Ok(Self::Name),
            "int" => Ok(Self::Int),
            "index" => Ok(Self::Index),
            _ => Err(Error::new(text.span(), "expected `\"name\"`, `\"int\"` or `\"index\"`")),
        }
    }
}

/// Which of serde's traits are implemented by means of ours.
#[derive(Clone, Copy, Default)]
pub(crate) struct Serde {
    pub(crate) serialize: bool,
    pub(crate) deserialize: bool,
}

impl Serde {
    /// `impl_serde`, or `impl_serde(Serialize)` for one of both.
    fn parse(cx: &Ctxt, item: &Item<'_>) -> Result<Self> {
        if !cfg!(feature = "serde") {
            return Err(Error::new(
                item.span(),
                "`impl_serde` needs the feature `serde` of `serial-runtime`",
            ));
        }
        let mut serde = Self::default();
        if item.is_list() {
            item.list(cx, |input| {
                let part = Item::parse(input)?;
                match part.name().as_str() {
                    "Serialize" => serde.serialize = true,
                    "Deserialize" => serde.deserialize = true,
                    _ => return Err(Error::new(part.span(), "expected `Serialize` or `Deserialize`")),
                }
                part.flag()
            })?;
        } else {
            item.flag()?;
            serde = Self { serialize: true, deserialize: true };
        }
        Ok(serde)
    }
}

/// `patch` or `patch(Debug, Clone)`
fn derives(cx: &Ctxt, item: &Item<'_>) -> Result<Vec<Path>> {
    let mut derives = Vec::new();
    if item.is_list() {
        item.list(cx, |input| {
            derives.push(input.parse()?);
            Ok(())
        })?;
    } else {
        item.flag()?;
    }
    Ok(derives)
}

/// `::serial_runtime`, for those who do not say otherwise.
pub(crate) fn standard_crate() -> Path {
    syn::parse_quote!(::serial_runtime)
}
