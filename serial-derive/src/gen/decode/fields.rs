//! The function of each payload that reads its fields, wherever they are put: `__read`, and `__read_Neon` for a variant.

use super::{
    array, map,
    seen::Seen,
    site::{Places, Site},
    whole,
};
use crate::{
    r#gen::{
        header,
        payload::{Payload, flat, flat_trait, flat_type, span},
    },
    model::{Field, Flat, Layout, Model},
};
use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};

/// The functions, as the type's own.
pub(crate) fn print(model: &Model) -> Option<TokenStream> {
    let functions: Vec<_> =
        Payload::all(model).into_iter().flat_map(|payload| functions(Site::new(model, payload))).collect();
    let header = header::inherent(model);
    (!functions.is_empty()).then(|| quote!(#header { #(#functions)* }))
}

/// One for each layout.
fn functions(site: Site<'_>) -> impl Iterator<Item = TokenStream> {
    let body = site.payload.body;
    let layouts = [Some(body.layout), body.is_divided().then_some(body.msgpack)];
    layouts.into_iter().flatten().filter_map(move |layout| function(&site, layout))
}

fn function(site: &Site<'_>, layout: Layout) -> Option<TokenStream> {
    let start = quote!(__start: &'__de [__s::u8]);
    let (parameters, answer, body) = match layout {
        Layout::Unit => return None,
        Layout::Map => (map_parameters(site), quote!(__s::More<'__de>), map::body(site)),
        Layout::Array => (start, quote!(&'__de [__s::u8]), array::body(site)),
        Layout::Transparent => {
            let around = site.payload.is_in_map().then(|| quote!(__around: &__R::Frame,));
            (quote!(#around #start), quote!(&'__de [__s::u8]), whole::body(site))
        }
    };
    let (name, places, bounds) = (site.function(layout), site.parameter(), site.bounds());
    let unused = format_ident!("unused");
    let nothing = site.payload.named().is_empty();
    let quietly = nothing
        .then(|| quote!(#[allow(#unused, reason = "without fields there is no use for some of this")]));
    Some(quote! {
        #quietly
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn #name<'__de, __R: __s::Reader<'__de>>(
            __r: &mut __R,
            #parameters,
            #places,
        ) -> __s::Result<#answer, __s::Failed> #bounds {
            #body
        }
    })
}

/// The map, how much of it is to be read, what has been read, a bit a field, and where what is flattened is put.
fn map_parameters(site: &Site<'_>) -> TokenStream {
    let (seen, _) = Seen::new(site.payload.named().len()).start();
    let flats: Vec<_> = site.payload.flattened().into_iter().map(flat).collect();
    let places = flats.iter().map(|_| quote!(impl __s::FlatPlace<'__de>));
    let tag = site.payload.body.tag.is_some().then(|| quote!(, __tag: &mut __s::Tag));
    quote! {
        __map: &mut __R::Frame,
        __enter: __s::Enter<'__de>,
        __seen: &mut #seen,
        (#(mut #flats,)*): (#(#places,)*)
        #tag
    }
}

/// Reads a payload to new slots; it leaves `__at` behind it.
pub(super) fn to_slots(site: &Site<'_>) -> TokenStream {
    let (slots, read) = (site.slots(), read(site, Places::Slots));
    let flattened = site.payload.flattened().into_iter().map(|field| {
        let (flat, finish) = (flat(field), finish_flattened(field));
        quote!(let #flat = #finish?;)
    });
    quote!(#slots #read #(#flattened)*)
}

/// Reads a struct in place of `self`; it leaves `__at` behind it.
pub(super) fn in_place(site: &Site<'_>) -> TokenStream {
    let read = read(site, Places::Fields);
    let flattened = finish_flattened_in_place(site, Places::Fields);
    quote!(#read #flattened)
}

/// As [`in_place`], by what reads the fields where they stand among those of another struct.
pub(super) fn as_flattened() -> TokenStream {
    quote!(let __at = __s::decode_struct_into(self, __r, __start)?;)
}

/// What has been read of the flattened fields of a value that is there, made complete.
pub(crate) fn finish_flattened_in_place(site: &Site<'_>, places: Places) -> TokenStream {
    let flattened = site.payload.flattened().into_iter().map(|field| match there(field, places) {
        Some(value) => {
            let (flat, of) = (flat(field), flat_trait(field));
            quote_spanned!(span(field)=> #of::finish_into(#value, #flat, __r, &mut __map, __start, __at)?;)
        }
        None => {
            let (value, finish) = (places.of(field), finish_flattened(field));
            quote!(#value = #finish?;)
        }
    });
    flattened.collect()
}

/// A reference to a flattened field that can be read in place; one that is flattened as another type is made of that.
fn there(field: &Field, places: Places) -> Option<TokenStream> {
    let value = places.of(field);
    (places != Places::Slots && field.flat.is_none()).then(|| quote_spanned!(span(field)=> &mut #value))
}

/// What has been read of a flattened field, made to its value.
pub(crate) fn finish_flattened(field: &Field) -> TokenStream {
    let (flat, of, own) = (flat(field), flat_trait(field), &field.ty);
    let finish = quote_spanned!(span(field)=> #of::finish(#flat, __r, &mut __map, __start, __at));
    match &field.flat {
        None => finish,
        Some(Flat { adapter, .. }) => quote! {
            __s::Result::and_then(#finish, |__wire| {
                <#adapter as __s::adapters::DecodeFlatAs<'__de, #own>>::unwire(__wire, __r, __start)
            })
        },
    }
}

/// Calls the function; it leaves `__at` behind what has been read.
pub(super) fn read(site: &Site<'_>, places: Places) -> TokenStream {
    let body = site.payload.body;
    if !body.is_divided() {
        return laid_out(site, body.layout, places);
    }
    let (json, msgpack) = (laid_out(site, body.layout, places), laid_out(site, body.msgpack, places));
    quote! {
        let __at = if __R::TEXT {
            #json
            __at
        } else {
            #msgpack
            __at
        };
    }
}

fn laid_out(site: &Site<'_>, layout: Layout, places: Places) -> TokenStream {
    let (function, arguments) = (site.function(layout), site.argument(places));
    match layout {
        Layout::Unit => {
            let nothing = whole::nothing();
            quote!(let __at = #nothing?;)
        }
        Layout::Map => map(site, places),
        Layout::Array => quote!(let __at = Self::#function(__r, __start, #arguments)?;),
        Layout::Transparent => {
            let around = site.payload.is_in_map().then(|| quote!(&__around,));
            quote!(let __at = Self::#function(__r, #around __start, #arguments)?;)
        }
    }
}

fn map(site: &Site<'_>, places: Places) -> TokenStream {
    let (function, arguments) = (site.function(Layout::Map), site.argument(places));
    let (flats, flat_places): (Vec<_>, Vec<_>) =
        site.payload.flattened().into_iter().map(|field| flattened(field, places)).unzip();
    let (_, nothing) = Seen::new(site.payload.named().len()).start();
    // What tells the variant has opened the map.
    let (open, tag) = match site.payload.body.tag {
        None => (Some(quote!(let (mut __map, __at) = __r.map(__start)?;)), None),
        Some(_) => (None, Some(quote!(&mut __tag,))),
    };
    quote! {
        #(#flats)*
        #open
        let __enter = __s::Enter::Whole { start: __start, at: __at };
        let __read = Self::#function(__r, &mut __map, __enter, &mut #nothing, (#(#flat_places,)*), #tag #arguments)?;
        let __at = __read.at();
    }
}

/// What is kept of a flattened field until all of it has been read, and where its entries are put.
fn flattened(field: &Field, places: Places) -> (TokenStream, TokenStream) {
    let (flat, (_, start)) = (flat(field), kept(field, places));
    (quote!(let mut #flat = #start;), flat_place(field, places, &quote_spanned!(span(field)=> &mut #flat)))
}

/// The type of what is kept of a flattened field until all of it has been read, and what it starts with.
pub(crate) fn kept(field: &Field, places: Places) -> (TokenStream, TokenStream) {
    let of = flat_trait(field);
    match there(field, places) {
        Some(_) => (quote!(#of::Seen), quote_spanned!(span(field)=> #of::unseen())),
        None => (quote!(#of::Parts), quote_spanned!(span(field)=> #of::parts())),
    }
}

/// Where the entries of a flattened field are put, of which `kept` refers to what is kept.
pub(crate) fn flat_place(field: &Field, places: Places, kept: &impl ToTokens) -> TokenStream {
    let ty = flat_type(field);
    match there(field, places) {
        Some(value) => quote_spanned!(span(field)=> __s::FlatThere::<#ty>(#value, #kept)),
        None => quote_spanned!(span(field)=> __s::Beginning::<#ty>(#kept)),
    }
}
