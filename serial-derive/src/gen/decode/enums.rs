//! Enums by what tells their variants; here as serde tags them externally: a unit variant is its name, every other variant a map of one entry.

use super::{
    fields, place,
    site::{Places, Site, check_whole},
    tagged, untagged,
};
use crate::{
    r#gen::{codec, keys::find_variant, labels, payload::Payload},
    model::{Enum, Field, Layout, Model, Tagging, Variant},
    shape::Shape,
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The body of `decode`.
pub(super) fn decode(model: &Model, body: &Enum) -> TokenStream {
    if body.variants.is_empty() {
        let unknown = unknown(body);
        return quote!(__r.name_with(__start, __find)?; #unknown);
    }
    if body.has_untagged() {
        return untagged::decode(model, body);
    }
    // A guess is read by the type's own implementation.
    if let (Tagging::Internal(_) | Tagging::Adjacent(..), None) = (&body.tagging, &model.remote) {
        return tagged::decode(model, body);
    }
    let variant = told(model, body);
    let check = check_whole(model, &quote!(&__value));
    quote! {
        let (__value, __at) = #variant;
        #check
        __out.fill(__value);
        __s::Ok(__at)
    }
}

/// The value of an enum whose variants are told by names, and what follows it.
pub(super) fn told(model: &Model, body: &Enum) -> TokenStream {
    match &body.tagging {
        Tagging::Internal(_) | Tagging::Adjacent(..) => tagged::told(model, body),
        Tagging::External if body.unit_only => by_name(model, body),
        Tagging::External => by_tag(model, body, false),
    }
}

/// The body of `decode_into`, where there is nothing to drop or what a variant has can be used again.
pub(super) fn decode_into(model: &Model, body: &Enum) -> Option<TokenStream> {
    let again = body.variants.iter().any(|variant| has_of_use(&Payload::of_variant(variant)));
    if body.variants.is_empty() || body.has_untagged() || !body.unit_only && !again {
        return None;
    }
    let variant = match &body.tagging {
        Tagging::Internal(_) | Tagging::Adjacent(..) => return Some(tagged::decode_into(model, body)),
        Tagging::External if body.unit_only => by_name(model, body),
        Tagging::External => by_tag(model, body, true),
    };
    let check = check_whole(model, &quote!(&__value));
    Some(quote! {
        let (__value, __at) = #variant;
        #check
        *self = __value;
        __s::Ok(__at)
    })
}

/// Whether a payload that is there can be read over, and has what is worth it: the payload of a newtype, or a field that may have memory of
/// its own.
fn has_of_use(payload: &Payload<'_>) -> bool {
    let has_memory = |field: &Field| {
        !matches!(Shape::of(&field.ty), Shape::Bool | Shape::Int { .. } | Shape::Float(_) | Shape::Char)
    };
    payload.variant.is_some_and(Variant::is_told)
        && payload.body.label().is_none()
        && (payload.only_field().is_some() || payload.read().into_iter().any(has_memory))
}

/// What tells the variant is all there is.
fn by_name(model: &Model, body: &Enum) -> TokenStream {
    let told = body.variants.iter().enumerate().filter(|(_, variant)| variant.is_told());
    let arms = told.map(|(index, variant)| {
        let site = Site::new(model, Payload::of_variant(variant));
        let (index, value) = (Literal::usize_unsuffixed(index), site.build());
        match keep_label(&site, &quote!(__start)) {
            None => quote!((#index, __at) => (#value, __at),),
            Some(keep) => quote!((#index, __at) => { #keep (#value, __at) }),
        }
    });
    let (tell, unknown) = (labels::tell(body, &quote!(__start)), unknown(body));
    quote! {
        match #tell {
            #(#arms)*
            _ => return #unknown,
        }
    }
}

fn by_tag(model: &Model, body: &Enum, in_place: bool) -> TokenStream {
    let told = body.variants.iter().enumerate().filter(|(_, variant)| variant.is_told());
    let arms = told.map(|(index, variant)| arm(model, index, variant, in_place));
    let (with, without) = (in_another_form(body, true), in_another_form(body, false));
    let (unknown, find) = (unknown(body), find_variant(body));
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
    if site.payload.body.label().is_some() {
        return other(&site, &index, &value);
    }
    if site.layout() == Layout::Unit {
        return quote!((#index, __s::None, __at) => (#value, __at),);
    }
    let read = fields::to_slots(&site);
    let whole = check_whole(model, &quote!(&*self));
    let end = quote!(#whole return __r.variant_end(__around, __at););
    let again = in_place.then(|| Over::this(&site)).flatten().map(|over| over.read(&site, None, &end));
    quote! {
        (#index, __s::Some(__around), __start) => {
            #again
            #read
            let __at = __r.variant_end(__around, __at)?;
            (#value, __at)
        }
    }
}

/// The arms of a variant that keeps its name, and its payload where it has a place for one.
fn other(site: &Site<'_>, index: &Literal, value: &TokenStream) -> TokenStream {
    let name = keep_label(site, &quote!(__start));
    let Some(field) = site.payload.only_field() else {
        return quote!((#index, __s::None, __at) => { #name (#value, __at) });
    };
    let alone = is_optional(field).then(|| {
        let (slots, missing) = (site.slots(), codec::missing(field, &quote!(""), &site.place(field)));
        quote!((#index, __s::None, __at) => { #name #slots #missing?; (#value, __at) })
    });
    let read = fields::to_slots(site);
    let label = site.payload.body.label().map(|label| {
        let (slot, key) = (site.label_slot(), codec::decode_key(label, &quote!(__key), &site.place(label)));
        quote!(#slot #key?;)
    });
    quote! {
        #alone
        (#index, __s::Some(__around), __payload) => {
            let __key = __s::key_again(__r, &__around, __start)?;
            #label
            let __start = __payload;
            #read
            let __at = __r.variant_end(__around, __at)?;
            (#value, __at)
        }
    }
}

/// Whether a variant that is `other` may come without a payload.
pub(super) fn is_optional(field: &Field) -> bool {
    matches!(Shape::of(&field.ty), Shape::Option(_))
}

/// Keeps what a variant that is `other` is known by, which stands at `at`.
pub(crate) fn keep_label(site: &Site<'_>, at: &TokenStream) -> Option<TokenStream> {
    let label = site.payload.body.label()?;
    let (slot, read) = (site.label_slot(), codec::decode(label, at, &site.place(label)));
    Some(quote!(#slot #read?;))
}

/// A value that may be of the variant, as an expression, and the pattern that it is matched with.
pub(super) struct Over {
    value: TokenStream,
    pattern: TokenStream,
}

impl Over {
    /// What is in `self`.
    pub(super) fn this(site: &Site<'_>) -> Option<Self> {
        has_of_use(&site.payload)
            .then(|| Self { value: quote!(&mut *self), pattern: site.payload.pattern_of_all() })
    }

    /// What is in `self`, made an empty value of the variant where it is of another one.
    pub(super) fn turned(site: &Site<'_>) -> Option<Self> {
        let (Some((types, value)), false) = (place::empty(site.model, &site.payload), has_nothing(site))
        else {
            return Self::this(site);
        };
        let (variant, pattern) = (site.payload.pattern_of_none(), site.payload.pattern_of_all());
        let in_place = quote!(const { #(<#types as __s::Decode<'__de>>::IN_PLACE)&&* });
        Some(Self {
            value: quote! {
                __s::turned(&mut *self, #in_place, |__value| if let #variant = __value { true } else { false }, || __s::Some(#value))
            },
            pattern,
        })
    }

    /// Reads a payload over that of the value; `found` is what has to be there besides, with its pattern, and `end` goes behind the value.
    pub(super) fn read(
        &self,
        site: &Site<'_>,
        found: Option<(TokenStream, TokenStream)>,
        end: &TokenStream,
    ) -> TokenStream {
        let Self { value, pattern } = self;
        let (read, flattened, skipped) = (
            fields::read(site, Places::Bindings),
            fields::finish_flattened_in_place(site, Places::Bindings),
            site.skipped(Places::Bindings),
        );
        let matched = match found {
            None => quote!(#pattern = #value),
            Some((found, other)) => quote!((#found, #pattern) = (#other, #value)),
        };
        quote! {
            if let #matched {
                #read
                #flattened
                #skipped
                #end
            }
        }
    }
}

/// Whether there is nothing to be read over, or something beside the payload.
fn has_nothing(site: &Site<'_>) -> bool {
    site.payload.read().is_empty() || site.payload.body.label().is_some()
}

/// The arm for variants that are known, but stand there as if they had a payload, or as if they had none.
fn in_another_form(body: &Enum, payload: bool) -> Option<TokenStream> {
    let variants = body.variants.iter().enumerate().filter(|(_, variant)| variant.is_told());
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

fn unknown(body: &Enum) -> TokenStream {
    labels::unknown(body, &quote!(__start))
}
