//! What has no container of its own: the one field that stands for its payload, and nothing at all.

use super::site::Site;
use crate::r#gen::codec;
use proc_macro2::TokenStream;
use quote::quote;

/// The body of the function that reads the only field, in place of its payload. That of a variant is in the map around it, `__around`.
pub(super) fn body(site: &Site<'_>) -> TokenStream {
    let at = quote!(__start);
    let Some(field) = site.payload.only_field() else { return nothing() };
    let value = match site.payload.is_in_map() {
        false => codec::decode(field, &at, &site.place(field)),
        true => codec::value(field, &quote!(__around), &at, &site.place(field)),
    };
    let check = site.check(field, &at);
    quote! {
        let __at = #value?;
        #check
        __s::Ok(__at)
    }
}

/// Reads a struct without fields, as `PhantomData` is read; it answers with what is behind it.
pub(super) fn nothing() -> TokenStream {
    quote!(__s::Decode::decode(__r, __start, &mut __s::Slot::<__s::PhantomData<()>>::EMPTY))
}
