//! What is written on a variant.

use super::{
    Name,
    bound::{self, Predicates},
    case::Case,
    names::{self, Place},
    notes::Notes,
    scope::{Scope, Scoped},
};
use crate::{
    ctxt::Ctxt,
    item::Item,
    scalar::Scalar,
    slot::{Flag, Slot},
};
use proc_macro2::Span;
use syn::{Attribute, Error, Expr, Path, Result, spanned::Spanned};

pub(crate) struct Variant {
    pub(crate) rename: Scoped<Name>,
    /// What else it is known by while decoding.
    pub(crate) alias: Vec<Known>,
    /// What it is known by, where that is not its name.
    pub(crate) tag_value: Slot<Known>,
    /// For the fields of a struct variant.
    pub(crate) rename_all: Scoped<Case>,
    pub(crate) other: Flag,
    pub(crate) untagged: Flag,
    /// Not on the wire: neither way, or one.
    pub(crate) skip: Flag,
    pub(crate) skip_serializing: Flag,
    pub(crate) skip_deserializing: Flag,
    /// For the one field of a newtype variant.
    pub(crate) with: Slot<Path>,
    pub(crate) serialize_with: Slot<Expr>,
    pub(crate) deserialize_with: Slot<Expr>,
    /// Its one field in place of its fields.
    pub(crate) transparent: Flag,
    /// The first version that has the variant, and the first that has it no more.
    pub(crate) since: Slot<u32>,
    pub(crate) until: Slot<u32>,
    /// What the types of its fields are asked for, in every impl.
    pub(crate) bound: Slot<Predicates>,
    pub(crate) notes: Notes,
}

impl Variant {
    /// `serde` says whether `#[serde(..)]` counts.
    pub(crate) fn read(cx: &Ctxt, attrs: &[Attribute], serde: bool) -> Self {
        let mut variant = Self {
            rename: Scoped::new("rename"),
            alias: Vec::new(),
            tag_value: Slot::new("tag_value"),
            rename_all: Scoped::new("rename_all"),
            other: Slot::new("other"),
            untagged: Slot::new("untagged"),
            skip: Slot::new("skip"),
            skip_serializing: Slot::new("skip_serializing"),
            skip_deserializing: Slot::new("skip_deserializing"),
            with: Slot::new("with"),
            serialize_with: Slot::new("serialize_with"),
            deserialize_with: Slot::new("deserialize_with"),
            transparent: Slot::new("transparent"),
            since: Slot::new("since"),
            until: Slot::new("until"),
            bound: Slot::new("bound"),
            notes: Notes::new(attrs),
        };
        let said = super::read(cx, attrs, |item| variant.entry(cx, item));
        said.honour(cx, attrs, serde, |item| variant.entry(cx, item));
        variant
    }

    fn entry(&mut self, cx: &Ctxt, item: &Item<'_>) -> Result<()> {
        let span = item.span();
        match item.name().as_str() {
            "alias" => self.alias.push(Known::parse(item)?),
            "tag_value" => self.tag_value.set(cx, span, Known::parse(item)?),
            "skip" => self.skip.set(cx, span, item.flag()?),
            "skip_serializing" => self.skip_serializing.set(cx, span, item.flag()?),
            "skip_deserializing" => self.skip_deserializing.set(cx, span, item.flag()?),
            "with" => self.with.set(cx, span, item.path()?),
            "serialize_with" => self.serialize_with.set(cx, span, item.function()?),
            "deserialize_with" => self.deserialize_with.set(cx, span, item.function()?),
            "untagged" => self.untagged.set(cx, span, item.flag()?),
            "other" => self.other.set(cx, span, item.flag()?),
            "transparent" => self.transparent.set(cx, span, item.flag()?),
            "since" => self.since.set(cx, span, item.number()?),
            "until" => self.until.set(cx, span, item.number()?),
            "bound" => self.bound.set(cx, span, bound::predicates(cx, item)?),
            _ if self.notes.entry(cx, item)? => {}
            _ => return self.scoped(cx, item, Scope::ALL),
        }
        Ok(())
    }

    /// What can be said of one way or of one format.
    fn scoped(&mut self, cx: &Ctxt, item: &Item<'_>, scope: Scope) -> Result<()> {
        match item.name().as_str() {
            "rename" => self.rename.entry(cx, item, scope, |item| Ok(Name(item.text()?)))?,
            "rename_all" => self.rename_all.entry(cx, item, scope, |item| Case::parse(&item.text()?))?,
            _ if scope.wrapper(cx, item, |item, scope| self.scoped(cx, item, scope))? => {}
            _ => return Err(names::out_of_scope(item, Place::Variant)),
        }
        Ok(())
    }
}

impl Variant {
    /// The words about how the payload is written.
    pub(crate) fn codec(&self) -> impl Iterator<Item = (&'static str, Span)> {
        [self.with.written(), self.serialize_with.written(), self.deserialize_with.written()]
            .into_iter()
            .flatten()
    }
}

/// What a variant is known by, where it is written: a text, an integer or a truth value.
#[derive(Clone)]
pub(crate) struct Known {
    pub(crate) value: Scalar,
    pub(crate) span: Span,
}

impl Known {
    /// `name = literal`
    fn parse(item: &Item<'_>) -> Result<Self> {
        let expr = item.expr()?;
        match Scalar::of(&expr) {
            Some(value) if !matches!(value, Scalar::Float(_)) => Ok(Self { value, span: expr.span() }),
            _ => Err(Error::new_spanned(&expr, "expected a text in quotes, an integer, `true` or `false`")),
        }
    }
}
