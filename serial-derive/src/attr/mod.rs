//! SYNTAX: what was written. Knows spans, prints no codecs, and judges nothing that needs more than one attribute.

pub(crate) mod across;
pub(crate) mod case;
pub(crate) mod container;
pub(crate) mod doc;
pub(crate) mod field;
pub(crate) mod form;
pub(crate) mod names;
pub(crate) mod scope;
pub(crate) mod variant;

use crate::{
    ctxt::Ctxt,
    item::{self, Item},
};
use syn::{
    Attribute, Error, LitStr, Meta, Result,
    parse::{ParseStream, Parser},
};

/// Reads every entry of every `#[serial(..)]` among `attrs`.
fn read(cx: &Ctxt, attrs: &[Attribute], mut entry: impl FnMut(&Item<'_>) -> Result<()>) {
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("serial")) {
        if let Err(error) = read_one(cx, attr, &mut entry) {
            cx.push(error);
        }
    }
}

fn read_one(cx: &Ctxt, attr: &Attribute, entry: &mut impl FnMut(&Item<'_>) -> Result<()>) -> Result<()> {
    let Meta::List(list) = &attr.meta else {
        return Err(Error::new_spanned(&attr.meta, "`serial` needs a list: write `#[serial(..)]`"));
    };
    let all = |input: ParseStream<'_>| {
        item::entries(cx, input, |input| entry(&Item::parse(input)?));
        Ok(())
    };
    all.parse2(list.tokens.clone())
}

/// A name on the wire, where it is written.
#[derive(Clone)]
pub(crate) struct Name(pub(crate) LitStr);

impl Name {
    pub(crate) fn text(&self) -> String {
        self.0.value()
    }
}
