//! How the value of one field is written and read: by its type, by a `with` module, as bytes, or borrowed and then made
//! `'static` (a `Cow<'static, [u8]>` is bytes without being told).

use super::owned;
use crate::model::{Codec, Field};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

/// Where a decoder puts the value of a field.
pub(crate) enum Place {
    /// A slot: a new value is built.
    Slot(TokenStream),
    /// A field that holds a value already.
    Field(TokenStream),
}

/// Writes `lead` and the value that `access` refers to.
pub(crate) fn encode(field: &Field, access: &TokenStream, lead: &TokenStream) -> TokenStream {
    match &field.codec {
        Codec::Own => {
            let encode = quote_spanned!(field.span=> __s::Encode::encode);
            quote!(#encode(#access, __w, __at, #lead))
        }
        Codec::With(module) => quote!(__s::Encode::encode(&#module::encode(#access), __w, __at, #lead)),
        Codec::Bytes => {
            let encode = quote_spanned!(field.span=> __s::bytes::encode);
            quote!(#encode(#access, __w, __at, #lead))
        }
    }
}

/// Whether the value is written as null.
pub(crate) fn is_null(field: &Field, access: &TokenStream) -> TokenStream {
    match &field.codec {
        Codec::Own => quote!(__s::Encode::is_null(#access)),
        Codec::With(module) => quote!(__s::Encode::is_null(&#module::encode(#access))),
        Codec::Bytes => quote!(__s::bytes::is_null(#access)),
    }
}

/// Reads a field, entry or item of `frame` at `at`, and goes on behind it where all errors are wanted.
pub(crate) fn value(field: &Field, frame: &TokenStream, at: &TokenStream, place: &Place) -> TokenStream {
    if is_own(field) {
        return match place {
            Place::Slot(slot) => {
                let value = quote_spanned!(field.span=> value);
                quote!(__r.#value(&#frame, #at, &mut #slot))
            }
            Place::Field(field) => quote!(__r.value_into(&#frame, #at, &mut #field)),
        };
    }
    let decode = decode(field, at, place);
    quote!(__s::value_by(__r, &#frame, #at, |__r| #decode))
}

/// Reads the value at `at`, which stands alone.
pub(crate) fn decode(field: &Field, at: &TokenStream, place: &Place) -> TokenStream {
    let (verb, out) = match place {
        Place::Slot(slot) => (quote!(decode), quote!(&mut #slot)),
        Place::Field(field) => (quote!(decode_into), quote!(&mut #field)),
    };
    match (&field.codec, owned::borrowed(&field.ty)) {
        (Codec::With(module), _) => quote!(__s::with::#verb(__r, #at, #out, #module::decode)),
        (Codec::Bytes, None) => quote!(__s::bytes::#verb(__r, #at, #out)),
        (Codec::Own | Codec::Bytes, Some(borrowed)) => quote!(__s::owned::#verb::<#borrowed, _>(__r, #at, #out)),
        (Codec::Own, None) => own(field, at, place),
    }
}

fn own(field: &Field, at: &TokenStream, place: &Place) -> TokenStream {
    match place {
        Place::Slot(slot) => {
            let decode = quote_spanned!(field.span=> __s::Decode::decode);
            quote!(#decode(__r, #at, &mut #slot))
        }
        Place::Field(field) => quote!(__s::Decode::decode_into(&mut #field, __r, #at)),
    }
}

/// Says what a field without a default becomes where it is missing: an error, or `None`.
pub(crate) fn missing(field: &Field, name: &TokenStream, place: &Place) -> TokenStream {
    let (verb, out) = match place {
        Place::Slot(slot) => (quote!(missing), quote!(&mut #slot)),
        Place::Field(field) => (quote!(missing_into), quote!(&mut #field)),
    };
    match (&field.codec, owned::borrowed(&field.ty)) {
        (Codec::With(_), _) => quote!(__r.missing(__start, #name)),
        (Codec::Bytes, None) => quote!(__s::bytes::#verb(__r, __start, #name, #out)),
        (Codec::Own | Codec::Bytes, Some(borrowed)) => quote!(__s::owned::#verb::<#borrowed, _>(__r, __start, #name, #out)),
        (Codec::Own, None) => match place {
            Place::Slot(_) => quote!(__s::Decode::missing(__r, __start, #name, #out)),
            Place::Field(_) => quote!(__s::missing_into(__r, __start, #name, #out)),
        },
    }
}

/// Whether the type's own implementation is used as it is.
pub(crate) fn is_own(field: &Field) -> bool {
    matches!(field.codec, Codec::Own) && owned::borrowed(&field.ty).is_none()
}
