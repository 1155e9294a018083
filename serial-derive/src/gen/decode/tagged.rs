//! Enums whose variant stands in an entry of its own: among the fields (internally tagged), or beside the payload
//! (adjacently tagged). Nothing is buffered: where the tag is not first, the map is looked through for it and then read.

use super::{
    fields,
    site::{Places, Site},
};
use crate::{
    r#gen::{codec, keys::find_variant, payload::Payload},
    model::{Enum, Layout, Model, Variant},
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The value of an internally tagged enum and what follows it.
pub(super) fn internal(model: &Model, body: &Enum) -> TokenStream {
    let arms = body.variants.iter().enumerate().map(|(index, variant)| {
        let (site, index) = (site(model, variant), Literal::usize_unsuffixed(index));
        let (read, value) = (fields::to_slots(&site), site.build());
        quote! {
            #index => {
                #read
                (#value, __at)
            }
        }
    });
    let (unknown, find) = (unknown(), find_variant(body));
    quote! {{
        let __s::Internal { variant: __variant, name: __name, map: mut __map, at: __at, tagged: mut __tagged } =
            __s::internal(__r, __start, &__TAG, #find)?;
        match __variant {
            #(#arms)*
            #unknown
        }
    }}
}

/// The value of an adjacently tagged enum and what follows it.
pub(super) fn adjacent(model: &Model, body: &Enum) -> TokenStream {
    let arms = body.variants.iter().enumerate().map(|(index, variant)| {
        let (site, index) = (site(model, variant), Literal::usize_unsuffixed(index));
        let (read, value) = (content(&site), site.build());
        quote! {
            #index => {
                #read
                (#value, __at)
            }
        }
    });
    let find = find_variant(body);
    let (unknown, deny) = (unknown(), body.variants.iter().any(|variant| variant.payload.deny_unknown));
    quote! {{
        let __keys = __s::Adjacent { tag: &__TAG, content: &__CONTENT, deny_unknown: #deny };
        let __s::Beside { variant: __variant, name: __name, map: __tag, content: __content, end: __end } =
            __s::adjacent(__r, __start, __keys, #find)?;
        match __variant {
            #(#arms)*
            #unknown
        }
    }}
}

/// Reads the payload to its places, and goes behind the map around it.
fn content(site: &Site<'_>) -> TokenStream {
    let read = match site.layout() {
        Layout::Unit => or_else(&fields::read(site, Places::Slots), None),
        Layout::Transparent => newtype(site),
        Layout::Array | Layout::Map => {
            let read = fields::to_slots(site);
            quote! {
                let __start = __s::content(__r, __start, __content, __end, &__CONTENT)?;
                #read
            }
        }
    };
    quote! {
        #read
        let __at = __s::adjacent_end(__r, __tag, __at, __end, __keys)?;
    }
}

/// What the payload of a newtype variant is where it is missing is up to its type.
fn newtype(site: &Site<'_>) -> TokenStream {
    let (slots, read) = (site.slots(), fields::read(site, Places::Slots));
    let missing = site
        .payload
        .only_field()
        .map(|field| codec::missing(field, &quote!(__CONTENT.name), &site.place(field)))
        .map(|missing| quote!(#missing?;));
    let read = or_else(&read, missing);
    quote!(#slots #read)
}

/// Reads the payload if it is there.
fn or_else(read: &TokenStream, missing: Option<TokenStream>) -> TokenStream {
    quote! {
        let __at = match __content {
            __s::Some(__start) => {
                #read
                __at
            }
            __s::None => {
                #missing
                __start
            }
        };
    }
}

fn site<'m>(model: &'m Model, variant: &'m Variant) -> Site<'m> {
    Site::new(model, Payload::of_variant(variant))
}

/// The arm for names of no variant.
fn unknown() -> TokenStream {
    quote!(_ => return __s::Err(__s::unknown_variant(__r, __name, __KEYS)),)
}
