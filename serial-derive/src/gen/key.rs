//! `impl EncodeKey` and `DecodeKey`: for enums of unit variants, and for what stands for one field that can be a key.

use super::{
    codec,
    decode::{Site, check_whole},
    encode::access,
    header,
    keys::variant_keys,
    labels,
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
        body.variants.iter().enumerate().map(|(index, it)| arms(model, index, it)).unzip();
    let keys = variant_keys(body);
    let write = match body.named {
        true => quote!(__w.lead(__at, __s::Lead::new(&#keys[__index], __first))),
        false => quote!(__s::write_label_key(__w, __at, __first, &__LABELS[__index])),
    };
    let (tell, unknown) = (labels::tell_key(body, &quote!(__start)), labels::unknown(body, &quote!(__start)));
    let encode = quote! {
        let __index = match self {
            #(#names)*
        };
        #write
    };
    let check = check_whole(model, &quote!(&__value));
    let decode = quote! {
        let (__value, __at) = match #tell {
            #(#values)*
            _ => return #unknown,
        };
        #check
        __out.fill(__value);
        __s::Ok(__at)
    };
    both(model, None, &encode, &decode)
}

/// How a variant is written, and read again.
fn arms(model: &Model, index: usize, variant: &Variant) -> (TokenStream, TokenStream) {
    let site = Site::new(model, Payload::of_variant(variant));
    let (index, pattern, value) = (Literal::usize_unsuffixed(index), site.payload.pattern(), site.build());
    let refused = (!variant.written).then(|| {
        let message = super::encode::not_written(variant);
        quote!(#pattern => return __s::Err(__w.refuse_key(__at, __first, &#message)),)
    });
    let Some(label) = variant.payload.label() else {
        let decode = variant.read.then(|| quote!((#index, __at) => (#value, __at),));
        return (refused.unwrap_or_else(|| quote!(#pattern => #index,)), quote!(#decode));
    };
    let (kept, declare) = (local(label), site.label_slot());
    let decode = codec::decode_key(label, &quote!(__start), &site.place(label));
    let encode = quote!(#pattern => return __s::EncodeKey::encode_key(#kept, __w, __at, __first),);
    let decode = quote! {
        (#index, __at) => {
            #declare
            #decode?;
            (#value, __at)
        }
    };
    (refused.unwrap_or(encode), if variant.read { decode } else { TokenStream::new() })
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
