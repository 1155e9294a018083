//! Modules as adapters: `with(item = module)` goes to what is inside of a field, where only a type can go.

use crate::model::{Codec, Field, Model, Part};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericParam, Generics, Type};

pub(crate) fn print(model: &Model) -> TokenStream {
    let parts = model.fields().flat_map(of_field);
    let prefixes = model.fields().filter_map(|field| field.flat.as_ref()?.prefix.as_ref());
    let parts = parts.map(|part| adapter(part, &model.generics));
    parts.chain(prefixes.map(|(name, text)| prefix(name, text))).collect()
}

/// The prefix of the names of a flattened field, as a type.
fn prefix(name: &Ident, text: &str) -> TokenStream {
    quote! {
        enum #name {}
        impl __s::adapters::Prefix for #name {
            const TEXT: &'static __s::str = #text;
        }
    }
}

fn of_field(field: &Field) -> &[Part] {
    match &field.codec {
        Codec::As(adapter) => &adapter.parts,
        _ => &[],
    }
}

pub(super) fn adapter(part: &Part, generics: &Generics) -> TokenStream {
    let name = &part.name;
    let params = used(generics, &part.ty);
    let impls = if part.is_key { key(part, &params) } else { value(part, &params) };
    quote! {
        enum #name {}
        #impls
    }
}

fn value(Part { name, encode, decode, ty, .. }: &Part, params: &Params) -> TokenStream {
    let Params { plain, reading, lifetimes } = params;
    let encode = encode.as_ref().map(|encode| {
        quote! {
            impl #plain __s::adapters::EncodeAs<#ty> for #name {
                fn encode_as<'__w, __W: __s::Writer<'__w>>(
                    __value: &#ty,
                    __w: &mut __W,
                    __at: __s::Room<'__w>,
                    __lead: __s::Lead,
                ) -> __s::Wrote<'__w> {
                    __s::Encode::encode(&#encode(__value), __w, __at, __lead)
                }
                fn is_null_as(__value: &#ty) -> __s::bool {
                    __s::Encode::is_null(&#encode(__value))
                }
            }
        }
    });
    let decode = decode.as_ref().map(|decode| {
        quote! {
            impl #reading __s::adapters::DecodeAs<'__de, #ty> for #name #lifetimes {
                fn decode_as<__R: __s::Reader<'__de>>(
                    __r: &mut __R,
                    __at: &'__de [__s::u8],
                    __out: &mut __s::Slot<#ty>,
                ) -> __s::Read<'__de> {
                    __s::with::decode(__r, __at, __out, #decode)
                }
                fn missing_as<__R: __s::Reader<'__de>>(
                    __r: &mut __R,
                    __start: &'__de [__s::u8],
                    __name: &'static __s::str,
                    __out: &mut __s::Slot<#ty>,
                ) -> __s::Result<(), __s::Failed> {
                    __s::with::missing(__r, __start, __name, __out, #decode)
                }
            }
            impl #plain __s::adapters::DescribeAs<#ty> for #name {
                fn describe_as() -> __s::describe::Type {
                    use __s::with::{Described as _, Undescribed as _};
                    (&__s::with::Wire::of::<#ty, _>(#decode)).__describe()
                }
            }
        }
    });
    quote!(#encode #decode)
}

fn key(Part { name, encode, decode, ty, .. }: &Part, params: &Params) -> TokenStream {
    let Params { plain, reading, lifetimes } = params;
    quote! {
        impl #plain __s::adapters::KeyAs<#ty> for #name {
            fn encode_key_as<'__w, __W: __s::Writer<'__w>>(
                __key: &#ty,
                __w: &mut __W,
                __at: __s::Room<'__w>,
                __first: __s::bool,
            ) -> __s::Wrote<'__w> {
                __s::EncodeKey::encode_key(&#encode(__key), __w, __at, __first)
            }
            fn describe_key_as() -> __s::describe::Type {
                use __s::with::{Described as _, Undescribed as _};
                (&__s::with::Wire::of::<#ty, _>(#decode)).__describe()
            }
        }
        impl #reading __s::adapters::DecodeKeyAs<'__de, #ty> for #name #lifetimes {
            fn decode_key_as<__R: __s::Reader<'__de>>(
                __r: &mut __R,
                __at: &'__de [__s::u8],
                __out: &mut __s::Slot<#ty>,
            ) -> __s::Read<'__de> {
                __s::with::decode_key(__r, __at, __out, #decode)
            }
        }
    }
}

/// The generics that a part mentions: an impl has no others.
struct Params {
    plain: TokenStream,
    /// With the lifetime of the input in front.
    reading: TokenStream,
    /// The input outlives what borrows from it.
    lifetimes: TokenStream,
}

fn used(generics: &Generics, ty: &Type) -> Params {
    let params: Vec<_> =
        generics.params.iter().filter(|param| mentions(ty.to_token_stream(), name(param))).collect();
    let lifetimes = params.iter().filter_map(|param| match param {
        GenericParam::Lifetime(param) => Some(&param.lifetime),
        _ => None,
    });
    Params {
        lifetimes: quote!(where #('__de: #lifetimes,)*),
        plain: quote!(<#(#params),*>),
        reading: quote!(<'__de, #(#params),*>),
    }
}

fn name(param: &GenericParam) -> &Ident {
    match param {
        GenericParam::Lifetime(param) => &param.lifetime.ident,
        GenericParam::Type(param) => &param.ident,
        GenericParam::Const(param) => &param.ident,
    }
}

fn mentions(tokens: TokenStream, name: &Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == *name,
        TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}
