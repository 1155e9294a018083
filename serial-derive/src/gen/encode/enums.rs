//! Enums as serde tags them externally: a unit variant is its name, every other variant a map of one entry.

use super::structs;
use crate::{
    r#gen::{
        codec,
        payload::{self, Payload},
    },
    model::{Enum, Field, Layout, Variant},
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The body of `encode`.
pub(super) fn print(body: &Enum) -> TokenStream {
    if body.variants.is_empty() {
        return quote!(match *self {});
    }
    if body.unit_only {
        return name(body);
    }
    let arms = body.variants.iter().enumerate().map(|(index, variant)| arm(index, variant));
    quote! {
        match self {
            #(#arms)*
        }
    }
}

/// The name alone. It is looked up by its index: a copy of each name would be more code and no faster.
fn name(body: &Enum) -> TokenStream {
    let patterns = body.variants.iter().map(|variant| Payload::of_variant(variant).pattern());
    let indices = (0..body.variants.len()).map(Literal::usize_unsuffixed);
    quote! {
        let __index = match self {
            #(#patterns => #indices,)*
        };
        __w.name(__at, __lead, &__KEYS[__index])
    }
}

fn arm(index: usize, variant: &Variant) -> TokenStream {
    let payload = Payload::of_variant(variant);
    let pattern = payload.pattern();
    let index = Literal::usize_unsuffixed(index);
    if payload.body.layout == Layout::Unit {
        return quote!(#pattern => __w.name(__at, __lead, &__KEYS[#index]),);
    }
    let value = value(&payload, &quote!(__s::Lead::First(&__KEYS[#index])));
    quote! {
        #pattern => {
            let __at = __w.lead(__at, __lead)?;
            let __at = __w.map(__at, 1)?;
            let __at = #value?;
            __w.map_end(__at)
        }
    }
}

/// The payload under its key.
fn value(payload: &Payload<'_>, lead: &TokenStream) -> TokenStream {
    let access = |field: &Field| {
        let local = payload::local(field);
        quote!(#local)
    };
    if let Some(field) = payload.only_field() {
        return codec::encode(field, &access(field), lead);
    }
    let container = structs::container(payload, &access);
    quote! {{
        let __at = __w.lead(__at, #lead)?;
        #container
    }}
}
