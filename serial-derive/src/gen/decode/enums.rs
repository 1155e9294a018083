//! Enums by what tells their variants; here as serde tags them externally: a unit variant is its name, every other variant a map of one entry.

use super::{
    fields,
    site::{Places, Site, check_whole},
    tagged,
};
use crate::{
    r#gen::{keys::find_variant, payload::Payload},
    model::{Enum, Layout, Model, Tagging, Variant},
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The body of `decode`.
pub(super) fn decode(model: &Model, body: &Enum) -> TokenStream {
    if body.variants.is_empty() {
        let unknown = unknown();
        return quote!(__r.name_with(__start, __find)?; #unknown);
    }
    let variant = match &body.tagging {
        Tagging::Internal(_) => tagged::internal(model, body),
        Tagging::Adjacent(..) => tagged::adjacent(model, body),
        Tagging::External if body.unit_only => by_name(body),
        Tagging::External => by_tag(model, body, false),
    };
    let check = check_whole(model, &quote!(&__value));
    quote! {
        let (__value, __at) = #variant;
        #check
        __out.fill(__value);
        __s::Ok(__at)
    }
}

/// The body of `decode_into`, where there is nothing to drop or a payload can be used again.
pub(super) fn decode_into(model: &Model, body: &Enum) -> Option<TokenStream> {
    let again = body.variants.iter().any(|variant| variant.payload.layout == Layout::Transparent);
    let external = matches!(body.tagging, Tagging::External);
    if body.variants.is_empty() || !external || !body.unit_only && !again {
        return None;
    }
    let variant = if body.unit_only { by_name(body) } else { by_tag(model, body, true) };
    let check = check_whole(model, &quote!(&__value));
    Some(quote! {
        let (__value, __at) = #variant;
        #check
        *self = __value;
        __s::Ok(__at)
    })
}

/// Text only: every variant is a unit variant.
fn by_name(body: &Enum) -> TokenStream {
    let arms = body.variants.iter().enumerate().map(|(index, variant)| {
        let value = Payload::of_variant(variant).build(|_| TokenStream::new());
        let index = Literal::usize_unsuffixed(index);
        quote!((#index, __at) => (#value, __at),)
    });
    let (unknown, find) = (unknown(), find_variant(body));
    quote! {
        match __r.name_with(__start, #find)? {
            #(#arms)*
            _ => return #unknown,
        }
    }
}

fn by_tag(model: &Model, body: &Enum, in_place: bool) -> TokenStream {
    let arms = body.variants.iter().enumerate().map(|(index, variant)| arm(model, index, variant, in_place));
    let (with, without) = (in_another_form(body, true), in_another_form(body, false));
    let (unknown, find) = (unknown(), find_variant(body));
    quote! {
        match __r.variant(__start, #find)? {
            #(#arms)*
            #with
            #without
            _ => return #unknown,
        }
    }
}

fn arm(model: &Model, index: usize, variant: &Variant, in_place: bool) -> TokenStream {
    let site = Site::new(model, Payload::of_variant(variant));
    let (index, value) = (Literal::usize_unsuffixed(index), site.build());
    if site.layout() == Layout::Unit {
        return quote!((#index, __s::None, __at) => (#value, __at),);
    }
    let read = fields::to_slots(&site);
    let again = (in_place && site.layout() == Layout::Transparent).then(|| newtype_again(model, &site));
    quote! {
        (#index, __s::Some(__tag), __start) => {
            #again
            #read
            let __at = __r.variant_end(__tag, __at)?;
            (#value, __at)
        }
    }
}

/// Reads the payload of a newtype variant in place, where `self` is of the same variant.
fn newtype_again(model: &Model, site: &Site<'_>) -> TokenStream {
    let (pattern, whole) = (site.payload.pattern(), check_whole(model, &quote!(&*self)));
    let read = fields::read(site, Places::Bindings);
    quote! {
        if let #pattern = self {
            #read
            #whole
            return __r.variant_end(__tag, __at);
        }
    }
}

/// The arm for variants that are known, but stand there as if they had a payload, or as if they had none.
fn in_another_form(body: &Enum, payload: bool) -> Option<TokenStream> {
    let variants = body.variants.iter().enumerate();
    let indexes: Vec<_> = variants
        .filter(|(_, variant)| !variant.other && (variant.payload.layout != Layout::Unit) == payload)
        .map(|(index, _)| Literal::usize_unsuffixed(index))
        .collect();
    let expected = match payload {
        true => "a map of one entry: this variant has a payload",
        false => "the name of the variant as text: it has no payload",
    };
    (!indexes.is_empty()).then(|| {
        quote!((#(#indexes)|*, ..) => return __s::Err(__r.expected(__start, __s::ErrorKind::Type, #expected)),)
    })
}

fn unknown() -> TokenStream {
    quote!(__s::Err(__s::unknown_variant(__r, __start, __KEYS)))
}
