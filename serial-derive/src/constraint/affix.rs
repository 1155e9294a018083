//! `contains = ".."`, `does_not_contain = ".."`, `prefix = ".."` and `suffix = ".."`: what is somewhere in a text, or at one of its
//! ends.

use super::{Known, Said};
use crate::{ctxt::Ctxt, item, item::Item, scalar::Scalar};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{LitStr, Result};

#[derive(Clone)]
pub(crate) struct Affix {
    place: Place,
    text: LitStr,
}

#[derive(Clone, Copy)]
enum Place {
    Anywhere,
    Nowhere,
    Start,
    End,
}

impl Affix {
    pub(super) fn parse(cx: &Ctxt, item: &Item<'_>, said: &mut Said) -> Result<Self> {
        let place = match item.name().as_str() {
            "prefix" => Place::Start,
            "suffix" => Place::End,
            "does_not_contain" => Place::Nowhere,
            _ => Place::Anywhere,
        };
        if !item.is_list() {
            return Ok(Self { place, text: item.text()? });
        }
        let needs = format!("a text: write `{}(\"..\")`", item.name());
        let text = match said.value(cx, item, &needs)? {
            Some(text) => item::literal_text(&text)?,
            None => LitStr::new("", item.span()),
        };
        Ok(Self { place, text })
    }

    /// Whether a text can be held to several of them.
    pub(super) fn adds_up(&self) -> bool {
        matches!(self.place, Place::Anywhere | Place::Nowhere)
    }

    /// The function of the runtime that checks it.
    pub(super) fn name(&self) -> &'static str {
        match self.place {
            Place::Anywhere => "contains",
            Place::Nowhere => "does_not_contain",
            Place::Start => "prefix",
            Place::End => "suffix",
        }
    }

    pub(super) fn broken_by(&self, known: &Known<'_>) -> Option<String> {
        let Known::Scalar(Scalar::Str(text)) = known else { return None };
        let part = self.text.value();
        let (holds, what) = match self.place {
            Place::Anywhere => (text.contains(&part), "does not contain"),
            Place::Nowhere => (!text.contains(&part), "contains"),
            Place::Start => (text.starts_with(&part), "does not start with"),
            Place::End => (text.ends_with(&part), "does not end with"),
        };
        (!holds).then(|| format!("it {what} {part:?}"))
    }

    pub(super) fn describe(&self) -> TokenStream {
        let text = &self.text;
        match self.place {
            Place::Anywhere => quote!(Contains(#text)),
            Place::Nowhere => quote!(DoesNotContain(#text)),
            Place::Start => quote!(Prefix(#text)),
            Place::End => quote!(Suffix(#text)),
        }
    }
}
