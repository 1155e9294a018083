//! Enums as serde tags them externally: a unit variant is its name, every other variant a map of one entry.

use super::structs;
use crate::{
    r#gen::{
        codec,
        keys::variant_keys,
        payload::{self, Payload},
    },
    model::{Enum, Field, Layout, Tagging, Variant},
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
    let arms = body.variants.iter().enumerate().map(|(index, variant)| arm(body, index, variant));
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
    let keys = variant_keys(body);
    quote! {
        let __index = match self {
            #(#patterns => #indices,)*
        };
        __w.name(__at, __lead, &#keys[__index])
    }
}

fn arm(body: &Enum, index: usize, variant: &Variant) -> TokenStream {
    let payload = Payload::of_variant(variant);
    let pattern = payload.pattern();
    let (keys, index) = (variant_keys(body), Literal::usize_unsuffixed(index));
    let name = quote!(&#keys[#index]);
    match &body.tagging {
        Tagging::Internal(_) => return internal(&payload, &name),
        Tagging::Adjacent(..) => return adjacent(&payload, &name),
        Tagging::External => {}
    }
    if payload.body.layout == Layout::Unit {
        return quote!(#pattern => __w.name(__at, __lead, #name),);
    }
    let value = value(&payload, &quote!(__s::Lead::First(#name)));
    quote! {
        #pattern => {
            let __at = __w.lead(__at, __lead)?;
            let __at = __w.map(__at, 1)?;
            let __at = #value?;
            __w.map_end(__at)
        }
    }
}

/// The fields behind the tag, in one map.
fn internal(payload: &Payload<'_>, name: &TokenStream) -> TokenStream {
    let pattern = payload.pattern();
    let fields = structs::tagged(payload, &access, &tag(name));
    quote! {
        #pattern => {
            let __at = __w.lead(__at, __lead)?;
            #fields
        }
    }
}

/// The tag and, where there is a payload, the payload.
fn adjacent(payload: &Payload<'_>, name: &TokenStream) -> TokenStream {
    let (pattern, tag) = (payload.pattern(), tag(name));
    let (len, content) = match payload.body.layout {
        Layout::Unit => (quote!(1), None),
        _ => (quote!(2), Some(value(payload, &quote!(__s::Lead::Next(&__CONTENT))))),
    };
    let content = content.map(|content| quote!(let __at = #content?;));
    quote! {
        #pattern => {
            let __at = __w.lead(__at, __lead)?;
            let __at = __w.map(__at, #len)?;
            #tag
            #content
            __w.map_end(__at)
        }
    }
}

/// The first entry of the map: which variant it is.
fn tag(name: &TokenStream) -> TokenStream {
    quote!(let __at = __w.name(__at, __s::Lead::First(&__TAG), #name)?;)
}

fn access(field: &Field) -> TokenStream {
    let local = payload::local(field);
    quote!(#local)
}

/// The payload under its key.
fn value(payload: &Payload<'_>, lead: &TokenStream) -> TokenStream {
    if let Some(field) = payload.only_field() {
        return codec::encode(field, &access(field), lead);
    }
    let container = structs::container(payload, &access);
    quote! {{
        let __at = __w.lead(__at, #lead)?;
        #container
    }}
}
