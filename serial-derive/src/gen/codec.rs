//! How the value of one field is written and read: by its type, by a `with` module, as bytes, or borrowed and then made
//! `'static` (a `Cow<'static, [u8]>` is bytes without being told).
//!
//! All of it stands where the field stands, so that a type that lacks an implementation is underlined there.

use super::{owned, payload::span};
use crate::model::{Adapter, Codec, Field, With};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

/// Writes `lead` and the value that `access` refers to; or that it is not shown.
pub(crate) fn encode(field: &Field, access: &TokenStream, lead: &TokenStream) -> TokenStream {
    let encode = encode_shown(field, access, lead);
    if !field.sensitive {
        return encode;
    }
    quote_spanned!(span(field)=> if __s::redacts(__w) { __s::redacted(__w, __at, #lead) } else { #encode })
}

fn encode_shown(field: &Field, access: &TokenStream, lead: &TokenStream) -> TokenStream {
    match &field.codec {
        Codec::Own | Codec::With(With { encode: None, .. }) => {
            let encode =
                if field.compact { quote!(__s::compact::encode) } else { quote!(__s::Encode::encode) };
            quote_spanned!(span(field)=> #encode(#access, __w, __at, #lead))
        }
        Codec::With(With { encode: Some(function), .. }) => {
            quote_spanned!(span(field)=> __s::Encode::encode(&#function(#access), __w, __at, #lead))
        }
        Codec::As(Adapter { ty, .. }) => {
            let of = &field.ty;
            quote_spanned!(span(field)=> <#ty as __s::adapters::EncodeAs<#of>>::encode_as(#access, __w, __at, #lead))
        }
        Codec::Bytes => quote_spanned!(span(field)=> __s::bytes::encode(#access, __w, __at, #lead)),
    }
}

/// Whether the value is written as null.
pub(crate) fn is_null(field: &Field, access: &TokenStream) -> TokenStream {
    match &field.codec {
        Codec::Own | Codec::With(With { encode: None, .. }) => {
            quote_spanned!(span(field)=> __s::Encode::is_null(#access))
        }
        Codec::With(With { encode: Some(function), .. }) => {
            quote_spanned!(span(field)=> __s::Encode::is_null(&#function(#access)))
        }
        Codec::As(Adapter { ty, .. }) => {
            let of = &field.ty;
            quote_spanned!(span(field)=> <#ty as __s::adapters::EncodeAs<#of>>::is_null_as(#access))
        }
        Codec::Bytes => quote_spanned!(span(field)=> __s::bytes::is_null(#access)),
    }
}

/// Whether the value is written as its default is.
pub(crate) fn equal(field: &Field, access: &TokenStream, default: &TokenStream) -> TokenStream {
    match &field.codec {
        Codec::Own | Codec::With(With { encode: None, .. }) => {
            quote_spanned!(span(field)=> __s::equal(__w, #access, &#default))
        }
        Codec::With(With { encode: Some(function), .. }) => {
            quote_spanned!(span(field)=> __s::equal(__w, &#function(#access), &#function(&#default)))
        }
        Codec::As(Adapter { ty, .. }) => {
            let of = &field.ty;
            quote_spanned!(span(field)=> __s::adapters::equal::<#of, #ty, _>(__w, #access, &#default))
        }
        Codec::Bytes => quote_spanned!(span(field)=> __s::bytes::equal(__w, #access, &#default)),
    }
}

/// Reads a field, entry or item of `frame` at `at` to the place `out` refers to, and goes on behind it where all errors are wanted.
pub(crate) fn value(field: &Field, frame: &TokenStream, at: &TokenStream, out: &TokenStream) -> TokenStream {
    secretly(field, at, value_shown(field, frame, at, out))
}

/// Nothing of what is read is shown where it should not be.
fn secretly(field: &Field, at: &TokenStream, read: TokenStream) -> TokenStream {
    if !field.sensitive {
        return read;
    }
    quote_spanned!(span(field)=> __s::secretly(__r, #at, |__r| #read))
}

fn value_shown(field: &Field, frame: &TokenStream, at: &TokenStream, out: &TokenStream) -> TokenStream {
    if is_own(field) {
        let value = if field.compact { quote!(__s::compact::value) } else { quote!(__s::value) };
        return quote_spanned!(span(field)=> #value(__r, #frame, #at, #out));
    }
    let decode = decode_shown(field, at, out);
    quote_spanned!(span(field)=> __s::value_by(__r, #frame, #at, |__r| #decode))
}

/// Reads the value at `at`, which stands alone, to the place that `out` refers to.
pub(crate) fn decode(field: &Field, at: &TokenStream, out: &TokenStream) -> TokenStream {
    secretly(field, at, decode_shown(field, at, out))
}

fn decode_shown(field: &Field, at: &TokenStream, out: &TokenStream) -> TokenStream {
    match (own_if_undecided(field), owned::borrowed(&field.ty)) {
        (Codec::With(With { decode: function, .. }), _) => {
            quote_spanned!(span(field)=> __s::with::decode(__r, #at, #out, #function))
        }
        (Codec::As(Adapter { ty, .. }), _) => {
            quote_spanned!(span(field)=> __s::adapters::decode::<#ty, _, _>(__r, #at, #out))
        }
        (Codec::Bytes, None) => quote_spanned!(span(field)=> __s::bytes::decode(__r, #at, #out)),
        (Codec::Own | Codec::Bytes, Some(borrowed)) => {
            quote_spanned!(span(field)=> __s::owned::decode::<#borrowed, _, _>(__r, #at, #out))
        }
        (Codec::Own, None) => quote_spanned!(span(field)=> __s::decode(__r, #at, #out)),
    }
}

/// Reads the key at `at`, and goes to its value.
pub(crate) fn decode_key(field: &Field, at: &TokenStream, out: &TokenStream) -> TokenStream {
    match owned::borrowed(&field.ty) {
        Some(borrowed) => {
            quote_spanned!(span(field)=> __s::owned::decode_key::<#borrowed, _>(__r, #at, #out))
        }
        None => quote_spanned!(span(field)=> __s::DecodeKey::decode_key(__r, #at, #out)),
    }
}

/// Says what a field without a default becomes where it is missing: an error, or `None`.
pub(crate) fn missing(field: &Field, name: &TokenStream, out: &TokenStream) -> TokenStream {
    if field.is_required() {
        return quote_spanned!(span(field)=> __s::Reader::missing(__r, __start, #name));
    }
    match (own_if_undecided(field), owned::borrowed(&field.ty)) {
        (Codec::With(With { decode: function, .. }), _) => {
            quote_spanned!(span(field)=> __s::with::missing(__r, __start, #name, #out, #function))
        }
        (Codec::As(Adapter { ty, .. }), _) => {
            quote_spanned!(span(field)=> __s::adapters::missing::<#ty, _, _>(__r, __start, #name, #out))
        }
        (Codec::Bytes, None) => quote_spanned!(span(field)=> __s::bytes::missing(__r, __start, #name, #out)),
        (Codec::Own | Codec::Bytes, Some(borrowed)) => {
            quote_spanned!(span(field)=> __s::owned::missing::<#borrowed, _, _>(__r, __start, #name, #out))
        }
        (Codec::Own, None) => quote_spanned!(span(field)=> __s::missing(__r, __start, #name, #out)),
    }
}

/// The codec of decoding: where only encoding has a function, that of the type.
fn own_if_undecided(field: &Field) -> &Codec {
    match &field.codec {
        Codec::With(With { decode: None, .. }) => &Codec::Own,
        codec => codec,
    }
}

/// Whether the type's own implementation is used as it is.
pub(crate) fn is_own(field: &Field) -> bool {
    matches!(field.codec, Codec::Own) && owned::borrowed(&field.ty).is_none()
}
