//! Enums whose variant stands in an entry of its own: among the fields (internally tagged), or beside the payload
//! (adjacently tagged). Nothing is buffered: where the tag is not first, the map is looked through for it and then read.

use super::{
    enums::keep_label,
    fields,
    site::{Places, Site},
};
use crate::{
    r#gen::{codec, labels, payload::Payload},
    model::{Enum, Layout, Model, Variant},
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The value of an internally tagged enum and what follows it.
pub(super) fn internal(model: &Model, body: &Enum) -> TokenStream {
    let told = body.variants.iter().enumerate().filter(|(_, variant)| variant.is_told());
    let arms = told.map(|(index, variant)| {
        let (site, index) = (site(model, variant), Literal::usize_unsuffixed(index));
        let (name, read, value) = (keep_name(&site), fields::to_slots(&site), site.build());
        quote! {
            #index => {
                #read
                #name
                (#value, __at)
            }
        }
    });
    let (find, open) = (
        labels::find(body),
        quote!(__s::Internal { variant: __variant, name: __name, map: mut __map, at: __at, tag: mut __tag }),
    );
    let open = quote!(let #open = __s::internal(__r, __start, &__TAG, #find, &mut __guess)?;);
    guessed(body, &open, arms)
}

/// Reads the variant that is told, or guessed: then again, where the guess was wrong.
fn guessed(body: &Enum, open: &TokenStream, arms: impl Iterator<Item = TokenStream>) -> TokenStream {
    let (find, unknown) = (labels::find(body), unknown(body));
    let other = body.variants.iter().position(|variant| variant.other).unwrap_or(body.variants.len());
    let other = Literal::usize_unsuffixed(other);
    quote! {{
        let mut __guess = __s::Guess::new(&__TAG, #other);
        loop {
            #open
            let mut __read = |__r: &mut __R| -> __s::Result<(Self, &'__de [__s::u8]), __s::Failed> {
                __s::Ok(match __variant {
                    #(#arms)*
                    #unknown
                })
            };
            let __read = __read(__r);
            if let __s::Some(__read) = __guess.check(__r, __start, __read, __tag.met(), #find) {
                break __read?;
            }
        }
    }}
}

/// The value of an adjacently tagged enum and what follows it.
pub(super) fn adjacent(model: &Model, body: &Enum) -> TokenStream {
    let told = body.variants.iter().enumerate().filter(|(_, variant)| variant.is_told());
    let arms = told.map(|(index, variant)| {
        let (site, index) = (site(model, variant), Literal::usize_unsuffixed(index));
        let (name, read, value) = (keep_name(&site), content(&site), site.build());
        quote! {
            #index => {
                #read
                #name
                (#value, __at)
            }
        }
    });
    let find = labels::find(body);
    let deny = body.variants.iter().any(|variant| variant.payload.deny_unknown);
    let open = quote! {
        let __keys = __s::Adjacent { tag: &__TAG, content: &__CONTENT, deny_unknown: #deny };
        let __s::Beside { variant: __variant, name: __name, map: __around, content: __content, end: __end, tag: mut __tag } =
            __s::adjacent(__r, __start, __keys, #find, &mut __guess)?;
    };
    guessed(body, &open, arms)
}

/// Keeps what a variant that is `other` is known by.
fn keep_name(site: &Site<'_>) -> Option<TokenStream> {
    keep_label(site, &quote!(__name))
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
        let __at = __s::adjacent_end(__r, __around, __at, __end, __keys, &mut __tag)?;
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
fn unknown(body: &Enum) -> TokenStream {
    let unknown = labels::unknown(body, &quote!(__name));
    quote!(_ => return #unknown,)
}
