//! What is written on a variant.

use super::{
    Name,
    case::Case,
    names::{self, Place},
    notes::Notes,
};
use crate::{
    ctxt::Ctxt,
    item::Item,
    slot::{Flag, Slot},
};
use syn::{Attribute, Result};

pub(crate) struct Variant {
    pub(crate) rename: Slot<Name>,
    pub(crate) alias: Vec<Name>,
    /// For the fields of a struct variant.
    pub(crate) rename_all: Slot<Case>,
    pub(crate) other: Flag,
    pub(crate) notes: Notes,
}

impl Variant {
    /// `serde` says whether `#[serde(..)]` counts.
    pub(crate) fn read(cx: &Ctxt, attrs: &[Attribute], serde: bool) -> Self {
        let mut variant = Self {
            rename: Slot::new("rename"),
            alias: Vec::new(),
            rename_all: Slot::new("rename_all"),
            other: Slot::new("other"),
            notes: Notes::new(attrs),
        };
        let said = super::read(cx, attrs, |item| variant.entry(cx, item));
        said.honour(cx, attrs, serde, |item| variant.entry(cx, item));
        variant
    }

    fn entry(&mut self, cx: &Ctxt, item: &Item<'_>) -> Result<()> {
        let span = item.span();
        match item.name().as_str() {
            "rename" => self.rename.set(cx, span, Name(item.text()?)),
            "alias" => self.alias.push(Name(item.text()?)),
            "rename_all" => self.rename_all.set(cx, span, Case::parse(&item.text()?)?),
            "other" => self.other.set(cx, span, item.flag()?),
            _ if self.notes.entry(cx, item)? => {}
            _ => return Err(names::unknown(item, Place::Variant)),
        }
        Ok(())
    }
}
