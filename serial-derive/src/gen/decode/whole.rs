//! What has no container of its own: the one field that stands for its struct, and `null`.

use super::site::Site;
use crate::r#gen::codec;
use proc_macro2::TokenStream;
use quote::quote;

/// Reads the only field in place of the struct; it leaves `__at` behind it.
pub(super) fn only_field(site: &Site<'_>) -> TokenStream {
    let (declare, at) = (site.declare(), quote!(__start));
    let field = site.payload.only_field().map(|field| {
        let decode = codec::decode(field, &at, &site.place(field));
        let check = site.check(field, &at);
        quote! {
            let __at = #decode?;
            #check
        }
    });
    quote!(#declare #field)
}

/// Reads `null`; it leaves `__at` behind it.
pub(super) fn null() -> TokenStream {
    quote! {
        let __s::Some(__at) = __r.null(__start) else {
            return __s::Err(__r.expected(__start, __s::ErrorKind::Type, "null"));
        };
    }
}
