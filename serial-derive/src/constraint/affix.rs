//! `contains = ".."`, `prefix = ".."` and `suffix = ".."`: what is somewhere in a text, or at one of its ends.

use super::{Known, Said};
use crate::{ctxt::Ctxt, item, item::Item, scalar::Scalar, slot::Slot};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Expr, LitStr, Result};

#[derive(Clone)]
pub(crate) struct Affix {
    place: Place,
    text: LitStr,
}

#[derive(Clone, Copy)]
enum Place {
    Anywhere,
    Start,
    End,
}

impl Affix {
    pub(super) fn parse(cx: &Ctxt, item: &Item<'_>, said: &mut Said) -> Result<Self> {
        let place = match item.name().as_str() {
            "prefix" => Place::Start,
            "suffix" => Place::End,
            _ => Place::Anywhere,
        };
        if !item.is_list() {
            return Ok(Self { place, text: item.text()? });
        }
        let (name, mut text) = (item.name(), Slot::new("text"));
        let understood = item.list(cx, |input| {
            if Item::is_assignment(input) {
                return said.entry_or_unknown(cx, &Item::parse(input)?, &name, &[]);
            }
            let expr: Expr = input.parse()?;
            text.set(cx, item.span(), item::literal_text(&expr)?);
            Ok(())
        })?;
        if understood && !text.is_set() {
            cx.error_at(item.span(), format_args!("`{name}` needs a text: write `{name}(\"..\")`"));
        }
        Ok(Self { place, text: text.take().unwrap_or_else(|| LitStr::new("", item.span())) })
    }

    /// The function of the runtime that checks it.
    pub(super) fn name(&self) -> &'static str {
        match self.place {
            Place::Anywhere => "contains",
            Place::Start => "prefix",
            Place::End => "suffix",
        }
    }

    pub(super) fn broken_by(&self, known: &Known<'_>) -> Option<String> {
        let Known::Scalar(Scalar::Str(text)) = known else { return None };
        let part = self.text.value();
        let (holds, what) = match self.place {
            Place::Anywhere => (text.contains(&part), "contain"),
            Place::Start => (text.starts_with(&part), "start with"),
            Place::End => (text.ends_with(&part), "end with"),
        };
        (!holds).then(|| format!("it does not {what} {part:?}"))
    }

    pub(super) fn describe(&self) -> TokenStream {
        let text = &self.text;
        match self.place {
            Place::Anywhere => quote!(Contains(#text)),
            Place::Start => quote!(Prefix(#text)),
            Place::End => quote!(Suffix(#text)),
        }
    }
}
