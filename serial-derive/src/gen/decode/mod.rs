//! `impl Decode`: into a slot, and in place of a value that is already there.

mod array;
mod enums;
mod map;
mod place;
mod seen;
mod site;
mod tagged;
mod untagged;
mod whole;

use super::{codec, convert, header, payload::Payload};
use crate::{
    r#gen::codec::Place,
    model::{Body, Enum, Layout, Model, Struct},
};
pub(crate) use map::{entries_of_parts, missing_parts};
use proc_macro2::TokenStream;
use quote::quote;
pub(crate) use seen::Seen;
pub(crate) use site::{Places, Site, check_whole};

pub(crate) fn print(model: &Model) -> TokenStream {
    if let Some(from) = &model.conversion.from {
        return convert::decode(model, from);
    }
    let header = header::decode(model);
    let body = match &model.body {
        Body::Struct(body) => of_struct(model, body),
        Body::Enum(body) => of_enum(model, body),
    };
    quote! {
        #header {
            #body
        }
    }
}

fn of_struct(model: &Model, body: &Struct) -> TokenStream {
    let fresh = Site::new(model, Payload::of_struct(body), Places::Slots);
    let (read, finish) = (read(&fresh), fresh.finish());
    let (shortcut, empty) = (place::shortcut(model), place::print(model));
    let decode = decode(&quote!(#shortcut #read #finish));
    let decode_into = in_place(model, body);
    let missing = missing(&fresh);
    quote!(#empty #decode #decode_into #missing)
}

fn of_enum(model: &Model, body: &Enum) -> TokenStream {
    let (shortcut, empty, value) = (place::shortcut(model), place::print(model), enums::decode(model, body));
    let in_place = enums::decode_into(model, body).as_ref().map(decode_into);
    let decode = decode(&match in_place {
        Some(_) => quote!(#shortcut #value),
        None => value,
    });
    quote!(#empty #decode #in_place)
}

/// Reads every field to its place.
fn read(site: &Site<'_>) -> TokenStream {
    match site.layout() {
        Layout::Unit => whole::nothing(),
        Layout::Transparent => whole::only_field(site),
        Layout::Array => array::print(site),
        Layout::Map => map::print(site),
    }
}

fn decode(body: &TokenStream) -> TokenStream {
    quote! {
        #[inline]
        fn decode<__R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            __out: &mut __s::Slot<Self>,
        ) -> __s::Read<'__de> {
            #body
        }
    }
}

fn decode_into(body: &TokenStream) -> TokenStream {
    quote! {
        #[inline]
        fn decode_into<__R: __s::Reader<'__de>>(
            &mut self,
            __r: &mut __R,
            __start: &'__de [__s::u8],
        ) -> __s::Read<'__de> {
            #body
        }
    }
}

/// Fields of a packed struct cannot be referred to; where nothing is owned, nothing can be used again.
fn in_place(model: &Model, body: &Struct) -> Option<TokenStream> {
    if model.packed || body.layout == Layout::Unit {
        return None;
    }
    let site = Site::new(model, Payload::of_struct(body), Places::Fields);
    let (read, finish) = (read(&site), site.finish());
    Some(decode_into(&quote!(#read #finish)))
}

/// What stands for one field is missing where and as that field is.
fn missing(site: &Site<'_>) -> Option<TokenStream> {
    let field = site.payload.only_field()?;
    let place = site.place(field);
    let Place::Slot(slot) = &place else { return None };
    let (declare, missing) = (site.declare(), codec::missing(field, &quote!(__name), &place));
    let value = site.payload.build(|it| if it.skip { site.default(it) } else { quote!(__value) });
    Some(quote! {
        #[inline]
        fn missing<__R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            __name: &'static __s::str,
            __out: &mut __s::Slot<Self>,
        ) -> __s::Result<(), __s::Failed> {
            #declare
            #missing?;
            if let __s::Some(__value) = __s::Slot::take(&mut #slot) {
                __out.fill(#value);
            }
            __s::Ok(())
        }
    })
}
