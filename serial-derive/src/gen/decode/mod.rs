//! `impl Decode`: into a slot, and in place of a value that is already there.

mod array;
mod enums;
mod fields;
mod map;
mod place;
mod seen;
mod site;
mod tagged;
mod whole;

use super::{codec, convert, header, payload::Payload};
use crate::{
    r#gen::payload::local,
    model::{Body, Enum, Layout, Model, Struct},
};
pub(crate) use fields::finish_flattened;
use proc_macro2::TokenStream;
use quote::quote;
pub(crate) use seen::Seen;
pub(crate) use site::{Site, check_whole};

pub(crate) fn print(model: &Model) -> TokenStream {
    if let Some(from) = &model.conversion.from {
        return convert::decode(model, from);
    }
    let (header, fields) = (header::decode(model), fields::print(model));
    let body = match &model.body {
        Body::Struct(body) => of_struct(model, body),
        Body::Enum(body) => of_enum(model, body),
    };
    quote! {
        #fields
        #header {
            #body
        }
    }
}

fn of_struct(model: &Model, body: &Struct) -> TokenStream {
    let site = Site::new(model, Payload::of_struct(body));
    let (shortcut, empty) = (place::shortcut(model), place::print(model));
    let fresh = match body.layout {
        Layout::Map => quote!(__s::decode_struct(__r, __start, __out)),
        _ => {
            let (read, finish) = (fields::to_slots(&site), site.finish());
            quote!(#read #finish)
        }
    };
    let decode = decode(&quote!(#shortcut #fresh));
    let (decode_into, missing) = (in_place(&site), missing(&site));
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
fn in_place(site: &Site<'_>) -> Option<TokenStream> {
    if site.is_packed() || site.layout() == Layout::Unit {
        return None;
    }
    let (read, finish) = (fields::in_place(site), site.finish_in_place());
    Some(decode_into(&quote!(#read #finish)))
}

/// What stands for one field is missing where and as that field is.
fn missing(site: &Site<'_>) -> Option<TokenStream> {
    let field = site.payload.only_field()?;
    let (slots, missing) = (site.slots(), codec::missing(field, &quote!(__name), &site.place(field)));
    let (slot, value) =
        (local(field), site.payload.build(|it| if it.skip { site::default(it) } else { quote!(__value) }));
    Some(quote! {
        #[inline]
        fn missing<__R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            __name: &'static __s::str,
            __out: &mut __s::Slot<Self>,
        ) -> __s::Result<(), __s::Failed> {
            #slots
            #missing?;
            if let __s::Some(__value) = __s::Slot::take(&mut #slot) {
                __out.fill(#value);
            }
            __s::Ok(())
        }
    })
}
