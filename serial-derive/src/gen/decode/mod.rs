//! `impl Decode`: into a slot, and in place of a value that is already there.

mod array;
mod enums;
mod fields;
mod map;
mod place;
mod seen;
mod site;
mod tagged;
mod untagged;
mod whole;

use super::{codec, convert, flat::is_map, header, inline, payload::Payload};
use crate::{
    r#gen::payload::local,
    model::{Body, Enum, Layout, Model, Struct, Tagging, Variant},
};
pub(crate) use enums::keep_label;
pub(crate) use fields::{
    finish_flattened, finish_flattened_in_place, flat_place, kept, print as print_fields,
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
pub(crate) use seen::Seen;
pub(crate) use site::{Places, Site, check_whole};

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

/// The whole of `decode` in one body: a new value is built.
pub(crate) fn whole(model: &Model) -> TokenStream {
    let expecting = expecting(model);
    let body = match &model.body {
        Body::Struct(body) => {
            let site = Site::new(model, Payload::of_struct(body));
            let (read, finish) = (fields::to_slots(&site), site.finish());
            quote!(#read #finish)
        }
        Body::Enum(body) => enums::decode(model, body),
    };
    limited(model, quote!(#expecting #body))
}

/// Reads no deeper than the type allows.
pub(crate) fn limited(model: &Model, body: TokenStream) -> TokenStream {
    match model.max_depth.map(Literal::u32_unsuffixed) {
        Some(depth) => quote!(__s::within_depth(__r, #depth, |__r| { #body })),
        None => body,
    }
}

fn of_struct(model: &Model, body: &Struct) -> TokenStream {
    let site = Site::new(model, Payload::of_struct(body));
    let (shortcut, empty, expecting) = (place::shortcut(model), place::print(model), expecting(model));
    let fresh = if is_map(body) {
        quote!(__s::decode_struct(__r, __start, __out))
    } else {
        let (read, finish) = (fields::to_slots(&site), site.finish());
        quote!(#read #finish)
    };
    let decode = decode(model, quote!(#expecting #shortcut #fresh));
    let (decode_into, missing) = (in_place(model, &site), missing(&site));
    quote!(#empty #decode #decode_into #missing)
}

fn of_enum(model: &Model, body: &Enum) -> TokenStream {
    let (shortcut, empty, value) = (place::shortcut(model), place::print(model), enums::decode(model, body));
    let expecting = expecting(model);
    let in_place = enums::decode_into(model, body).map(|body| decode_into(model, quote!(#expecting #body)));
    // What is new is built at once, unless it is a name, or may be of the same form as an empty one, or becomes one.
    let is_newtype = |variant: &Variant| variant.payload.layout == Layout::Transparent;
    let of_use = match body.tagging {
        Tagging::External => body.unit_only || body.variants.iter().any(is_newtype),
        Tagging::Internal(_) | Tagging::Adjacent(..) => true,
    };
    let value = match in_place {
        Some(_) if of_use => quote!(#expecting #shortcut #value),
        _ => quote!(#expecting #value),
    };
    let decode = match body.tagging {
        Tagging::External => decode(model, value),
        Tagging::Internal(_) | Tagging::Adjacent(..) => decode_apart(model, value),
    };
    let in_place = in_place.or_else(|| body.has_untagged().then(decode_over));
    quote!(#empty #decode #in_place)
}

/// `decode_into` of what is built at once, as it is provided, but as a part of what calls it: a list of itself, say, which recurses.
fn decode_over() -> TokenStream {
    quote! {
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn decode_into<__R: __s::Reader<'__de>>(
            &mut self,
            __r: &mut __R,
            __start: &'__de [__s::u8],
        ) -> __s::Read<'__de> {
            __s::decode_over(self, __r, __start)
        }
    }
}

fn decode(model: &Model, body: TokenStream) -> TokenStream {
    with_attribute(inline(model), model, body)
}

/// What is read on a guess is read in a closure, which is to be a part of `decode`: where that one became a part of the closure, which it
/// may be called by, all that the closure captures would be on the stack of what recurses.
fn decode_apart(model: &Model, body: TokenStream) -> TokenStream {
    with_attribute(Some(quote!(#[inline(never)])), model, body)
}

fn with_attribute(attribute: Option<TokenStream>, model: &Model, body: TokenStream) -> TokenStream {
    let body = limited(model, body);
    quote! {
        #attribute
        fn decode<__R: __s::Reader<'__de>>(
            __r: &mut __R,
            __start: &'__de [__s::u8],
            __out: &mut __s::Slot<Self>,
        ) -> __s::Read<'__de> {
            #body
        }
    }
}

fn decode_into(model: &Model, body: TokenStream) -> TokenStream {
    let (inline, body) = (inline(model), limited(model, body));
    quote! {
        #inline
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
fn in_place(model: &Model, site: &Site<'_>) -> Option<TokenStream> {
    if site.is_packed() || site.layout() == Layout::Unit {
        return None;
    }
    let (expecting, finish) = (expecting(model), site.finish_in_place());
    let read = match &model.body {
        Body::Struct(body) if is_map(body) && site.payload.flattened().is_empty() => fields::as_flattened(),
        _ => fields::in_place(site),
    };
    Some(decode_into(model, quote!(#expecting #read #finish)))
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
    let (slots, missing) = (site.slots(), codec::missing(field, &quote!(__name), &site.place(field)));
    let (slot, value) = (
        local(field),
        site.payload.build(|it| if it.is_read() { quote!(__value) } else { site::default(it) }),
    );
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
