//! SYNTAX: what was written. Knows spans, prints no codecs, and judges nothing that needs more than one attribute.

pub(crate) mod across;
pub(crate) mod bound;
pub(crate) mod case;
pub(crate) mod container;
pub(crate) mod doc;
pub(crate) mod field;
pub(crate) mod form;
pub(crate) mod names;
pub(crate) mod notes;
pub(crate) mod scope;
pub(crate) mod serde;
pub(crate) mod variant;

use self::serde::Said;
use crate::{
    ctxt::Ctxt,
    item::{self, Item},
};
use syn::{
    Attribute, LitStr, Meta, Result,
    parse::{ParseStream, Parser},
};

/// Reads every entry of every `#[serial(..)]` among `attrs`, and tells what they say about words of serde.
fn read(cx: &Ctxt, attrs: &[Attribute], mut entry: impl FnMut(&Item<'_>) -> Result<()>) -> Said {
    let mut said = Said::default();
    each_list(cx, attrs, "serial", |input| {
        if said.takes_back(input)? {
            return Ok(());
        }
        let item = Item::parse(input)?;
        said.says(&item);
        entry(&item)
    });
    said
}

/// Reads every entry of every attribute of this name.
fn each_list(
    cx: &Ctxt,
    attrs: &[Attribute],
    name: &str,
    mut entry: impl FnMut(ParseStream<'_>) -> Result<()>,
) {
    for attr in attrs.iter().filter(|attr| attr.path().is_ident(name)) {
        let Meta::List(list) = &attr.meta else {
            cx.error(&attr.meta, format_args!("`{name}` needs a list: write `#[{name}(..)]`"));
            continue;
        };
        let all = |input: ParseStream<'_>| {
            item::entries(cx, input, &mut entry);
            Ok(())
        };
        if let Err(error) = all.parse2(list.tokens.clone()) {
            cx.push(error);
        }
    }
}

/// A name on the wire, where it is written.
#[derive(Clone)]
pub(crate) struct Name(pub(crate) LitStr);

impl Name {
    pub(crate) fn text(&self) -> String {
        self.0.value()
    }
}
