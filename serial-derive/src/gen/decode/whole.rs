//! What has no container of its own: the one field that stands for its struct, and nothing at all.

use super::site::Site;
use crate::r#gen::codec;
use proc_macro2::TokenStream;
use quote::quote;

/// Reads the only field in place of the struct, where its slot is there; it leaves `__at` behind it.
pub(super) fn only_field(site: &Site<'_>) -> TokenStream {
    let at = quote!(__start);
    site.payload.only_field().map_or_else(TokenStream::new, |field| {
        let decode = codec::decode(field, &at, &site.place(field));
        let check = site.check(field, &at);
        quote! {
            let __at = #decode?;
            #check
        }
    })
}

/// Reads a struct without fields, as `PhantomData` is read; it leaves `__at` behind it.
pub(super) fn nothing() -> TokenStream {
    quote! {
        let mut __nothing = __s::Slot::<__s::PhantomData<()>>::EMPTY;
        let __at = __s::Decode::decode(__r, __start, &mut __nothing)?;
    }
}
