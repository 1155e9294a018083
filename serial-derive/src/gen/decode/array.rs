//! An array by position, of exactly as many items as there are fields.

use super::site::Site;
use crate::{r#gen::codec, model::Field};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The body of the function that reads an array.
pub(super) fn body(site: &Site<'_>) -> TokenStream {
    let fields = site.payload.fields();
    let len = Literal::usize_unsuffixed(fields.len());
    let items = fields.iter().map(|field| item(site, field, &len));
    quote! {
        let (mut __array, __at) = __r.array(__start)?;
        #(#items)*
        __r.array_end(&mut __array, __at, #len)
    }
}

fn item(site: &Site<'_>, field: &Field, len: &Literal) -> TokenStream {
    let at = quote!(__value);
    let value = codec::value(field, &quote!(&__array), &at, &site.place(field));
    let check = site.check(field, &at);
    quote! {
        let __value = __r.nth(&mut __array, __at, #len)?;
        let __at = #value?;
        #check
    }
}
