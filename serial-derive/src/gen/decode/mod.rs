//! `impl Decode`: into a slot, and in place of a value that is already there.

mod array;
mod enums;
mod map;
mod place;
mod seen;
mod site;
mod tagged;
mod whole;

use super::{codec, convert, header, payload::Payload};
use crate::{
    r#gen::codec::Place,
    model::{Body, Enum, Layout, Model, Struct, Tagging},
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
    let (shortcut, empty, expecting) = (place::shortcut(model), place::print(model), expecting(model));
    let decode = decode(&quote!(#expecting #shortcut #read #finish));
    let decode_into = in_place(model, body);
    let missing = missing(&fresh);
    quote!(#empty #decode #decode_into #missing)
}

fn of_enum(model: &Model, body: &Enum) -> TokenStream {
    let (shortcut, empty, value) = (place::shortcut(model), place::print(model), enums::decode(model, body));
    let expecting = expecting(model);
    let in_place = enums::decode_into(model, body).map(|body| decode_into(&quote!(#expecting #body)));
    let decode = decode(&match in_place {
        Some(_) => quote!(#expecting #shortcut #value),
        None => quote!(#expecting #value),
    });
    quote!(#empty #decode #in_place)
}

/// Reads every field to its place.
fn read(site: &Site<'_>) -> TokenStream {
    let (declare, body) = (site.declare(), site.payload.body);
    if !body.is_divided() {
        let read = laid_out(site, body.layout);
        return quote!(#declare #read);
    }
    let (json, msgpack) = (laid_out(site, body.layout), laid_out(site, body.msgpack));
    quote! {
        #declare
        let __at = if __R::TEXT {
            #json
            __at
        } else {
            #msgpack
            __at
        };
    }
}

/// It leaves `__at` behind what has been read.
fn laid_out(site: &Site<'_>, layout: Layout) -> TokenStream {
    match layout {
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
    let (expecting, read, finish) = (expecting(model), read(&site), site.finish());
    Some(decode_into(&quote!(#expecting #read #finish)))
}

/// Looks at what kind of value comes, where the model has words of its own for what it expects.
fn expecting(model: &Model) -> Option<TokenStream> {
    let what = model.expecting.as_ref()?;
    let kinds = match &model.body {
        Body::Struct(body) => {
            let (json, msgpack) = (kind(body.layout), kind(body.msgpack));
            if body.is_divided() { quote!(if __R::TEXT { #json } else { #msgpack }) } else { json }
        }
        Body::Enum(body) if matches!(body.tagging, Tagging::External) => {
            quote!(__s::Kind::Str, __s::Kind::Map)
        }
        Body::Enum(_) => quote!(__s::Kind::Map),
    };
    Some(quote!(__s::expecting(__r, __start, &[#kinds], #what)?;))
}

fn kind(layout: Layout) -> TokenStream {
    if layout == Layout::Array { quote!(__s::Kind::Array) } else { quote!(__s::Kind::Map) }
}

/// What stands for one field is missing where and as that field is.
fn missing(site: &Site<'_>) -> Option<TokenStream> {
    let field = site.payload.only_field()?;
    let place = site.place(field);
    let Place::Slot(slot) = &place else { return None };
    let (declare, missing) = (site.declare(), codec::missing(field, &quote!(__name), &place));
    let value = site.payload.build(|it| if it.is_read() { quote!(__value) } else { site.default(it) });
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
