//! `impl EncodeKey` and `DecodeKey`: for enums of unit variants, and for what stands for one field that can be a key.

use super::{
    codec,
    decode::{Site, check_whole},
    encode::access,
    header,
    keys::{find_variant, variant_keys},
    payload::{Payload, local},
};
use crate::model::{Body, Enum, Field, Layout, Model, Struct, Variant};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

pub(crate) fn print(model: &Model) -> TokenStream {
    match &model.body {
        _ if model.conversion.is_some() => TokenStream::new(),
        Body::Enum(body) if body.is_name() => of_enum(model, body),
        // A key is part of paths and messages.
        Body::Struct(body) if body.on_wire().any(|field| field.sensitive) => TokenStream::new(),
        Body::Struct(body) if body.layout == Layout::Transparent => of_struct(model, body),
        _ => TokenStream::new(),
    }
}

fn of_enum(model: &Model, body: &Enum) -> TokenStream {
    let (names, values): (Vec<_>, Vec<_>) =
        body.variants.iter().enumerate().map(|(index, it)| arms(body, index, it)).unzip();
    let find = find_variant(body);
    let encode = quote! {
        let __key = match self {
            #(#names)*
        };
        __w.lead(__at, __s::Lead::new(__key, __first))
    };
    let check = check_whole(model, &quote!(&__value));
    let decode = quote! {
        let (__value, __at) = match __r.key_with(__start, #find)? {
            #(#values)*
            _ => return __s::Err(__s::unknown_variant(__r, __start, __KEYS)),
        };
        #check
        __out.fill(__value);
        __s::Ok(__at)
    };
    both(model, None, &encode, &decode)
}

fn arms(body: &Enum, index: usize, variant: &Variant) -> (TokenStream, TokenStream) {
    let (keys, payload) = (variant_keys(body), Payload::of_variant(variant));
    let (index, pattern, value) =
        (Literal::usize_unsuffixed(index), payload.pattern(), payload.build(|_| TokenStream::new()));
    (quote!(#pattern => &#keys[#index],), quote!((#index, __at) => (#value, __at),))
}

/// Nothing where the field is not written by its own type: then the key would be another text than the value.
fn of_struct(model: &Model, body: &Struct) -> TokenStream {
    let payload = Payload::of_struct(body);
    match payload.only_field() {
        Some(field) if codec::is_own(field) => of_field(model, payload, field),
        _ => TokenStream::new(),
    }
}

fn of_field(model: &Model, payload: Payload<'_>, field: &Field) -> TokenStream {
    let access = access(model, field);
    let (site, local) = (Site::new(model, payload), local(field));
    let (slots, check, finish) = (site.slots(), site.check(field, &quote!(__start)), site.finish());
    let encode = quote!(__s::EncodeKey::encode_key(#access, __w, __at, __first));
    let decode = quote! {
        #slots
        let __at = __s::DecodeKey::decode_key(__r, __start, &mut #local)?;
        #check
        #finish
    };
    both(model, Some(field), &encode, &decode)
}

/// `inner` is what has to be a key for the type to be one.
fn both(model: &Model, inner: Option<&Field>, encode: &TokenStream, decode: &TokenStream) -> TokenStream {
    let (encode_header, decode_header) = (header::encode_key(model, inner), header::decode_key(model, inner));
    quote! {
        #encode_header {
            #[inline]
            fn encode_key<'__w, __W: __s::Writer<'__w>>(
                &self,
                __w: &mut __W,
                __at: __s::Room<'__w>,
                __first: __s::bool,
            ) -> __s::Wrote<'__w> {
                #encode
            }
        }
        #decode_header {
            #[inline]
            fn decode_key<__R: __s::Reader<'__de>>(
                __r: &mut __R,
                __start: &'__de [__s::u8],
                __out: &mut __s::Slot<Self>,
            ) -> __s::Read<'__de> {
                #decode
            }
        }
    }
}
