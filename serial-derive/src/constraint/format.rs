//! `email` and `url`: texts in a format that JSON Schema names.

use super::{Known, Said};
use crate::{ctxt::Ctxt, item::Item, scalar::Scalar};
use proc_macro2::TokenStream;
use quote::quote;
use syn::Result;

#[derive(Clone, Copy)]
pub(crate) enum Format {
    Email,
    Url,
}

impl Format {
    pub(super) fn parse(cx: &Ctxt, item: &Item<'_>, said: &mut Said) -> Result<Self> {
        said.only(cx, item)?;
        Ok(if item.name() == "email" { Self::Email } else { Self::Url })
    }

    /// The function of the runtime that checks it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Url => "url",
        }
    }

    /// Only what is wrong at first sight: the runtime knows the whole grammar.
    pub(super) fn broken_by(self, known: &Known<'_>) -> Option<String> {
        let (needed, what) = match self {
            Self::Email => ('@', "an e-mail address"),
            Self::Url => (':', "an absolute URL"),
        };
        match known {
            Known::Scalar(Scalar::Str(text)) if !text.contains(needed) => {
                Some(format!("{what} contains `{needed}`"))
            }
            _ => None,
        }
    }

    pub(super) fn describe(self) -> TokenStream {
        match self {
            Self::Email => quote!(Email),
            Self::Url => quote!(Url),
        }
    }
}
