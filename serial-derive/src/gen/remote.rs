//! `remote`: a type that has the fields of one of another crate, for which it is an adapter. It is never made itself, unless it is what the
//! other one is made of.

use super::{
    checks, decode, describe, encode, header, keys, parts,
    payload::{Payload, local},
    validate,
};
use crate::{model::Model, tokens::in_brackets};
use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::Type;

pub(super) fn print(model: &Model, remote: &Type) -> TokenStream {
    let fields = decode::print_fields(model);
    let printed = [keys::print(model), parts::print(model), checks::print(model)];
    let codecs = [encode_as(model, remote), decode_as(model, remote)];
    let (describe, validate, used) = (describe_as(model, remote), validate_as(model, remote), used(model));
    quote!(#(#printed)* #fields #(#codecs)* #describe #validate #used)
}

fn encode_as(model: &Model, remote: &Type) -> TokenStream {
    let (header, body) = (header::encode_as(model, remote), of_value(encode::whole(model)));
    quote! {
        #header {
            #[inline]
            fn encode_as<'__w, __W: __s::Writer<'__w>>(
                __value: &#remote,
                __w: &mut __W,
                __at: __s::Room<'__w>,
                __lead: __s::Lead,
            ) -> __s::Wrote<'__w> {
                #body
            }
        }
    }
}

fn decode_as(model: &Model, remote: &Type) -> TokenStream {
    let (header, body) = (header::decode_as(model, remote), decode::whole(model));
    quote! {
        #header {
            #[inline]
            fn decode_as<__R: __s::Reader<'__de>>(
                __r: &mut __R,
                __start: &'__de [__s::u8],
                __out: &mut __s::Slot<#remote>,
            ) -> __s::Read<'__de> {
                #body
            }
        }
    }
}

fn describe_as(model: &Model, remote: &Type) -> TokenStream {
    let header = header::describe(model, &quote!(__s::adapters::DescribeAs<#remote>));
    let ty = describe::of_model(model);
    quote! {
        #header {
            fn describe_as() -> __s::describe::Type {
                #ty
            }
        }
    }
}

fn validate_as(model: &Model, remote: &Type) -> TokenStream {
    let (header, body) = (header::validate_as(model, remote), of_value(validate::body(model)));
    quote! {
        #header {
            #[inline]
            fn validate_as(__value: &#remote, __found: &mut __s::Violations<'_>) {
                #body
            }
        }
    }
}

/// Takes a value apart and puts it together again: the compiler sees no other use of a type whose values are those of another.
fn used(model: &Model) -> TokenStream {
    let header = header::inherent(model);
    let arms = Payload::all(model).into_iter().map(|payload| {
        let path = payload.variant.map(|variant| &variant.ident);
        let path = path.map_or_else(|| quote!(Self), |ident| quote!(Self::#ident));
        let fields: Vec<_> = payload.body.fields.iter().collect();
        let (members, locals): (Vec<_>, Vec<_>) = fields.iter().map(|it| (&it.member, local(it))).unzip();
        let value = quote!(#path { #(#members: #locals),* });
        quote!(#value => #value,)
    });
    quote! {
        #header {
            #[allow(dead_code, reason = "nobody calls it")]
            fn __used(__value: Self) -> Self {
                match __value {
                    #(#arms)*
                }
            }
        }
    }
}

/// Writes `__value` for every `self`, which a function of another type does not have.
fn of_value(tokens: TokenStream) -> TokenStream {
    let one = |token| match token {
        TokenTree::Ident(ident) if ident == "self" => quote!(__value),
        TokenTree::Group(group) => in_brackets(&group, of_value).into(),
        other => other.into(),
    };
    tokens.into_iter().map(one).collect()
}
