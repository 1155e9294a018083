//! What is written on a variant.

use super::{
    Name,
    case::Case,
    names::{self, Place},
    notes::Notes,
    scope::{Scope, Scoped},
};
use crate::{
    ctxt::Ctxt,
    item::Item,
    slot::{Flag, Slot},
};
use syn::{Attribute, Result};

pub(crate) struct Variant {
    pub(crate) rename: Scoped<Name>,
    pub(crate) alias: Vec<Name>,
    /// For the fields of a struct variant.
    pub(crate) rename_all: Scoped<Case>,
    pub(crate) other: Flag,
    pub(crate) notes: Notes,
}

impl Variant {
    /// `serde` says whether `#[serde(..)]` counts.
    pub(crate) fn read(cx: &Ctxt, attrs: &[Attribute], serde: bool) -> Self {
        let mut variant = Self {
            rename: Scoped::new("rename"),
            alias: Vec::new(),
            rename_all: Scoped::new("rename_all"),
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
            "alias" => self.alias.push(Name(item.text()?)),
            "other" => self.other.set(cx, span, item.flag()?),
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
