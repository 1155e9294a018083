//! How the value of one field is written and read: by its type, by a `with` module, as bytes, or borrowed and then made
//! `'static` (a `Cow<'static, [u8]>` is bytes without being told).
//!
//! All of it stands where the field stands, so that a type that lacks an implementation is underlined there.

use super::{owned, payload::span};
use crate::model::{Adapter, Codec, Field, With};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote_spanned};

/// Where a decoder puts the value of a field.
pub(crate) enum Place {
    /// A slot: a new value is built.
    Slot(TokenStream),
    /// A field that holds a value already.
    Field(TokenStream),
}

impl Place {
    /// `decode` for a slot, `decode_into` for a field.
    fn verb(&self, verb: &str, field: &Field) -> Ident {
        match self {
            Self::Slot(_) => Ident::new(verb, span(field)),
            Self::Field(_) => format_ident!("{verb}_into", span = span(field)),
        }
    }

    fn out(&self, field: &Field) -> TokenStream {
        let (Self::Slot(place) | Self::Field(place)) = self;
        quote_spanned!(span(field)=> &mut #place)
    }
}

/// Writes `lead` and the value that `access` refers to.
pub(crate) fn encode(field: &Field, access: &TokenStream, lead: &TokenStream) -> TokenStream {
    match &field.codec {
        Codec::Own | Codec::With(With { encode: None, .. }) => {
            quote_spanned!(span(field)=> __s::Encode::encode(#access, __w, __at, #lead))
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

/// Reads a field, entry or item of `frame` at `at`, and goes on behind it where all errors are wanted.
pub(crate) fn value(field: &Field, frame: &TokenStream, at: &TokenStream, place: &Place) -> TokenStream {
    if is_own(field) {
        let (value, out) = (place.verb("value", field), place.out(field));
        return quote_spanned!(span(field)=> __r.#value(&#frame, #at, #out));
    }
    let decode = decode(field, at, place);
    quote_spanned!(span(field)=> __s::value_by(__r, &#frame, #at, |__r| #decode))
}

/// Reads the value at `at`, which stands alone.
pub(crate) fn decode(field: &Field, at: &TokenStream, place: &Place) -> TokenStream {
    let (decode, out) = (place.verb("decode", field), place.out(field));
    match (own_if_undecided(field), owned::borrowed(&field.ty), place) {
        (Codec::With(With { decode: function, .. }), _, _) => {
            quote_spanned!(span(field)=> __s::with::#decode(__r, #at, #out, #function))
        }
        (Codec::As(Adapter { ty, .. }), _, _) => {
            let decode = format_ident!("{decode}_as");
            quote_spanned!(span(field)=> <#ty as __s::adapters::DecodeAs<'__de, _>>::#decode(__r, #at, #out))
        }
        (Codec::Bytes, None, _) => quote_spanned!(span(field)=> __s::bytes::#decode(__r, #at, #out)),
        (Codec::Own | Codec::Bytes, Some(borrowed), _) => {
            quote_spanned!(span(field)=> __s::owned::#decode::<#borrowed, _>(__r, #at, #out))
        }
        (Codec::Own, None, Place::Slot(_)) => {
            quote_spanned!(span(field)=> __s::Decode::decode(__r, #at, #out))
        }
        (Codec::Own, None, Place::Field(_)) => {
            quote_spanned!(span(field)=> __s::Decode::decode_into(#out, __r, #at))
        }
    }
}

/// Reads the key at `at`, and goes to its value.
pub(crate) fn decode_key(field: &Field, at: &TokenStream, place: &Ident) -> TokenStream {
    match owned::borrowed(&field.ty) {
        Some(borrowed) => {
            quote_spanned!(span(field)=> __s::owned::decode_key::<#borrowed, _>(__r, #at, &mut #place))
        }
        None => quote_spanned!(span(field)=> __s::DecodeKey::decode_key(__r, #at, &mut #place)),
    }
}

/// Says what a field without a default becomes where it is missing: an error, or `None`.
pub(crate) fn missing(field: &Field, name: &TokenStream, place: &Place) -> TokenStream {
    let (missing, out) = (place.verb("missing", field), place.out(field));
    match (own_if_undecided(field), owned::borrowed(&field.ty), place) {
        (Codec::With(With { decode: function, .. }), _, _) => {
            quote_spanned!(span(field)=> __s::with::#missing(__r, __start, #name, #out, #function))
        }
        (Codec::As(Adapter { ty, .. }), _, Place::Slot(_)) => {
            quote_spanned!(span(field)=> <#ty as __s::adapters::DecodeAs<'__de, _>>::missing_as(__r, __start, #name, #out))
        }
        (Codec::As(Adapter { ty, .. }), _, Place::Field(_)) => {
            quote_spanned!(span(field)=> __s::adapters::missing_into::<_, #ty, _>(__r, __start, #name, #out))
        }
        (Codec::Bytes, None, _) => {
            quote_spanned!(span(field)=> __s::bytes::#missing(__r, __start, #name, #out))
        }
        (Codec::Own | Codec::Bytes, Some(borrowed), _) => {
            quote_spanned!(span(field)=> __s::owned::#missing::<#borrowed, _>(__r, __start, #name, #out))
        }
        (Codec::Own, None, Place::Slot(_)) => {
            quote_spanned!(span(field)=> __s::Decode::missing(__r, __start, #name, #out))
        }
        (Codec::Own, None, Place::Field(_)) => {
            quote_spanned!(span(field)=> __s::missing_into(__r, __start, #name, #out))
        }
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
