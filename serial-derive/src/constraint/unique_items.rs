//! `unique_items`: no two items of a collection are equal.

use super::{Call, Said};
use crate::{ctxt::Ctxt, item::Item, paths::Paths, shape::Shape};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Result;

#[derive(Clone)]
pub(crate) struct UniqueItems;

impl UniqueItems {
    pub(super) fn parse(cx: &Ctxt, item: &Item<'_>, said: &mut Said) -> Result<Self> {
        said.only(cx, item)?;
        Ok(Self)
    }

    pub(super) fn instead(shape: Shape<'_>) -> Option<&'static str> {
        match shape {
            Shape::Seq(_) | Shape::FixedArray(_) | Shape::Other => None,
            Shape::Set(_) => Some("leave it out: the items of a set are unique"),
            Shape::Map(..) => Some("leave it out: the keys of a map are unique"),
            Shape::Bytes => Some("use `custom`"),
            _ => Some("it is for collections"),
        }
    }

    pub(super) fn describe(&self) -> TokenStream {
        quote!(UniqueItems)
    }

    /// Items are equal when they are written equally.
    pub(super) fn check(&self, paths: &Paths, call: &Call<'_>, span: Span) -> TokenStream {
        let (check, append) = (paths.rules(quote!(unique_items)), paths.append());
        let Call { value, rule, found, .. } = call;
        quote_spanned!(span=> #check(#value, #append, #rule, #found);)
    }
}
