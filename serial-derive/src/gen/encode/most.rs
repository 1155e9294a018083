//! `Encode::MOST`: the most bytes that a value takes, where every part of it has such a bound. Types that have none make the
//! sum one without, so that it is printed for every plain struct.

use crate::{
    r#gen::{codec, payload::Payload},
    model::{Body, Enum, Field, Layout, Model, Omit},
    wire::{json, msgpack},
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

pub(super) fn print(model: &Model) -> Option<TokenStream> {
    let most = match &model.body {
        Body::Struct(body) => of_struct(&Payload::of_struct(body))?,
        Body::Enum(body) => of_names(body)?,
    };
    Some(quote!(const MOST: __s::Most = #most;))
}

fn of_struct(payload: &Payload<'_>) -> Option<TokenStream> {
    let fields = payload.written();
    if payload.body.is_divided()
        || payload.body.own_tag.is_some()
        || fields.is_empty()
        || !fields.iter().all(|field| codec::is_own(field) && !field.flatten)
    {
        return None;
    }
    let bounds = fields.iter().map(|Field { ty, .. }| quote!(<#ty as __s::Encode>::MOST));
    Some(match payload.body.layout {
        Layout::Unit => return None,
        Layout::Transparent => quote!(#(#bounds)*),
        Layout::Array => {
            let bounds = payload.positions().into_iter().map(item);
            quote!(__s::Most::CONTAINER #(.item(#bounds))*)
        }
        _ => {
            let keys = payload.written_keys();
            quote!(__s::Most::map(#keys, &[#(#bounds),*]))
        }
    })
}

/// What is written at a position: a field, or the null in its place.
fn item(field: Option<&Field>) -> TokenStream {
    match field.filter(|field| field.is_written()) {
        Some(Field { ty, omit: Omit::If(_), .. }) => quote!(<#ty as __s::Encode>::MOST.or_null()),
        Some(Field { ty, .. }) => quote!(<#ty as __s::Encode>::MOST),
        None => quote!(__s::Most::new(0, 0).or_null()),
    }
}

/// The longest name.
fn of_names(body: &Enum) -> Option<TokenStream> {
    if !body.is_name() || body.keeps_label() {
        return None;
    }
    if !body.named {
        // Discriminants have 64 bits.
        return Some(quote!(__s::Most::new(20, 9)));
    }
    let names = || body.variants.iter().map(|variant| &variant.names.written);
    // The key has a comma and a colon more than the name alone.
    let text = names().map(|name| json::key(&name.json).len().saturating_sub(2)).max()?;
    let packed = names().map(|name| msgpack::key(name).len()).max()?;
    let [json, msgpack] = [text, packed].map(Literal::usize_unsuffixed);
    Some(quote!(__s::Most::new(#json, #msgpack)))
}
