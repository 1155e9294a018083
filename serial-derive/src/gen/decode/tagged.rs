//! Enums whose variant stands in an entry of its own: among the fields (internally tagged), or beside the payload
//! (adjacently tagged). Nothing is buffered: where the tag is not first, the map is looked through for it and then read.

use super::{
    enums::{Over, keep_label},
    fields,
    site::{Places, Site, check_whole},
};
use crate::{
    r#gen::{codec, labels, payload::Payload},
    model::{Enum, Layout, Model, Tagging, Variant},
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The value of an enum some variants of which have no tag, and what follows it: nothing is guessed.
pub(super) fn told(model: &Model, body: &Enum) -> TokenStream {
    let (open, variants) =
        (open(body, &quote!((&mut __s::Guess::NONE, __s::None))), variants(model, body, false));
    quote!({ #open #variants })
}

/// The body of `decode`: reads the variant that is told, or guessed where the tag stands behind.
pub(super) fn decode(model: &Model, body: &Enum) -> TokenStream {
    let (open, variants) = (open(body, &guess(body)), variants(model, body, false));
    let check = check_whole(model, &quote!(&__value));
    quote! {
        let mut __guess = __s::Guess::NONE;
        let __read = |__r: &mut __R, __guess: &mut __s::Guess, __out: &mut __s::Slot<Self>| -> __s::Read<'__de> {
            #open
            let (__value, __at) = #variants;
            #check
            __tag.end(__r, __start)?;
            __out.fill(__value);
            __s::Ok(__at)
        };
        let __read = __read(__r, &mut __guess, __out);
        __guess.settle(__r, __start, __out, __read, &__TAG)
    }
}

/// The body of `decode_into`: what is read as the variant that is there is read over it.
pub(super) fn decode_into(model: &Model, body: &Enum) -> TokenStream {
    let (open, variants) = (open(body, &guess(body)), variants(model, body, true));
    let check = check_whole(model, &quote!(&__value));
    quote! {
        let mut __guess = __s::Guess::NONE;
        let mut __read = |__r: &mut __R, __guess: &mut __s::Guess| -> __s::Read<'__de> {
            #open
            let (__value, __at) = #variants;
            #check
            __tag.end(__r, __start)?;
            *self = __value;
            __s::Ok(__at)
        };
        let __read = __read(__r, &mut __guess);
        __guess.settle_into(__r, __start, self, __read, &__TAG)
    }
}

/// A guess, and how many variants may be guessed: what a variant that is `other` keeps is not known before it is told.
fn guess(body: &Enum) -> TokenStream {
    let known = body.variants.iter().position(|variant| variant.other).unwrap_or(body.variants.len());
    let known = Literal::usize_unsuffixed(known);
    quote!((__guess, __s::Some(#known)))
}

/// Opens the map, and tells or guesses the variant.
fn open(body: &Enum, guess: &TokenStream) -> TokenStream {
    let find = labels::find(body);
    if let Tagging::Internal(_) = body.tagging {
        return quote! {
            let (mut __map, __at) = __r.map(__start)?;
            let __s::Internal { variant: __variant, name: __name, at: __at, tag: mut __tag } =
                __s::internal(__r, __start, (&mut __map, __at), &__TAG, #find, #guess)?;
        };
    }
    let deny = body.variants.iter().any(|variant| variant.payload.deny_unknown);
    quote! {
        let __keys = __s::Adjacent { tag: &__TAG, content: &__CONTENT, deny_unknown: #deny };
        let __s::Beside { variant: __variant, name: __name, map: __around, content: __content, end: __end, tag: mut __tag } =
            __s::adjacent(__r, __start, __keys, #find, #guess)?;
    }
}

/// The value of the variant that has been told, and what follows it; `in_place` says whether there is a `self` to read over.
fn variants(model: &Model, body: &Enum, in_place: bool) -> TokenStream {
    let told = body.variants.iter().enumerate().filter(|(_, variant)| variant.is_told());
    let arms = told.map(|(index, variant)| {
        let (site, index) = (site(model, variant), Literal::usize_unsuffixed(index));
        let again = in_place.then(|| again(model, body, &site)).flatten();
        let read = match body.tagging {
            Tagging::Internal(_) => fields::to_slots(&site),
            _ => content(body, &site),
        };
        let (name, value) = (keep_name(&site), site.build());
        quote! {
            #index => {
                #again
                #read
                #name
                (#value, __at)
            }
        }
    });
    let unknown = unknown(body);
    quote! {
        match __variant {
            #(#arms)*
            #unknown
        }
    }
}

/// Reads the variant over that of `self`.
fn again(model: &Model, body: &Enum, site: &Site<'_>) -> Option<TokenStream> {
    let (over, whole) = (Over::turned(site)?, check_whole(model, &quote!(&*self)));
    if let Tagging::Internal(_) = body.tagging {
        let end = quote!(#whole __tag.end(__r, __start)?; return __s::Ok(__at););
        return Some(over.read(site, None, &end));
    }
    let end = adjacent_end(body);
    let end = quote! {
        #whole
        #end
        __tag.end(__r, __outside)?;
        return __s::Ok(__at);
    };
    let read = over.read(site, Some((quote!(__s::Some(__start)), quote!(__content))), &end);
    Some(quote!(let __outside = __start; #read))
}

/// Keeps what a variant that is `other` is known by.
fn keep_name(site: &Site<'_>) -> Option<TokenStream> {
    keep_label(site, &quote!(__name))
}

/// Reads the payload to its places, and goes behind the map around it.
fn content(body: &Enum, site: &Site<'_>) -> TokenStream {
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
    let end = adjacent_end(body);
    quote!(#read #end)
}

/// Goes behind the map around a payload.
fn adjacent_end(body: &Enum) -> TokenStream {
    let find = labels::find(body);
    quote!(let __at = __s::adjacent_end(__r, __around, __at, __end, __keys, &mut __tag, #find)?;)
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
