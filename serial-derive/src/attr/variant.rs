//! What is written on a variant.

use super::{
    Name,
    case::Case,
    doc,
    names::{self, Place},
};
use crate::{
    ctxt::Ctxt,
    item::Item,
    scalar::Scalar,
    slot::{Flag, Slot},
};
use proc_macro2::Span;
use syn::{Attribute, Error, Result, spanned::Spanned};

pub(crate) struct Variant {
    pub(crate) rename: Slot<Name>,
    /// What else it is known by while decoding.
    pub(crate) alias: Vec<Known>,
    /// What it is known by, where that is not its name.
    pub(crate) tag_value: Slot<Known>,
    /// For the fields of a struct variant.
    pub(crate) rename_all: Slot<Case>,
    pub(crate) other: Flag,
    pub(crate) untagged: Flag,
    pub(crate) docs: String,
}

impl Variant {
    pub(crate) fn read(cx: &Ctxt, attrs: &[Attribute]) -> Self {
        let mut variant = Self {
            rename: Slot::new("rename"),
            alias: Vec::new(),
            tag_value: Slot::new("tag_value"),
            rename_all: Slot::new("rename_all"),
            other: Slot::new("other"),
            untagged: Slot::new("untagged"),
            docs: doc::text(attrs),
        };
        super::read(cx, attrs, |item| variant.entry(cx, item));
        variant
    }

    fn entry(&mut self, cx: &Ctxt, item: &Item<'_>) -> Result<()> {
        let span = item.span();
        match item.name().as_str() {
            "rename" => self.rename.set(cx, span, Name(item.text()?)),
            "alias" => self.alias.push(Known::parse(item)?),
            "tag_value" => self.tag_value.set(cx, span, Known::parse(item)?),
            "rename_all" => self.rename_all.set(cx, span, Case::parse(&item.text()?)?),
            "untagged" => self.untagged.set(cx, span, item.flag()?),
            "other" => self.other.set(cx, span, item.flag()?),
            _ => return Err(names::unknown(item, Place::Variant)),
        }
        Ok(())
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
