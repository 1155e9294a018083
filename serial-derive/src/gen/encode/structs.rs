//! The fields of a struct or variant, written by name, by position, or alone.

use super::ahead::{self, Part};
use crate::r#gen::{
    checks::callee,
    codec,
    flat::{self, names},
    paths,
    payload::{Payload, plain, span, wire},
};
use crate::model::{Codec, Field, Flat, Layout, Model, Omit, Way};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use std::iter;
use syn::Ident;

/// The body of `encode` of a struct that stands for one field, or for none.
pub(super) fn alone(model: &Model, payload: &Payload<'_>) -> TokenStream {
    match payload.only_field() {
        Some(field) => codec::encode(field, &access(model, field), &quote!(__lead)),
        None => quote!(__s::Encode::encode(&__s::PhantomData::<()>, __w, __at, __lead)),
    }
}

/// The body of `encode_bare` of a struct that is an array or a map: it ends with the room that is left.
pub(super) fn bare(model: &Model, payload: &Payload<'_>) -> Option<TokenStream> {
    if payload.only_field().is_some() || payload.body.layout == Layout::Unit {
        return None;
    }
    let access = |field: &Field| access(model, field);
    if flat::is_encoded(model, payload.body) {
        let map = Map::new(payload, &access);
        if map.is_fixed() && payload.body.own_tag.is_none() {
            return Some(map.print_by_entries());
        }
    }
    Some(container(payload, &access))
}

/// The bodies of what a flattened struct is asked for: how many entries there are, and those entries.
pub(crate) fn entries(model: &Model, payload: &Payload<'_>) -> (TokenStream, TokenStream) {
    let access = |field: &Field| access(model, field);
    let map = Map::new(payload, &access);
    let tag = own_tag(payload, &quote!(__s::Lead::new(&__TAG, __first)));
    let (present, len) = (map.present(), map.len(usize::from(tag.is_some())));
    (quote!(#present #len), map.print_entries(tag.as_ref()))
}

/// As [`entries`], of a variant behind its tag.
pub(super) fn tagged_entries(
    payload: &Payload<'_>,
    access: &dyn Fn(&Field) -> TokenStream,
    tag: &TokenStream,
) -> (TokenStream, TokenStream) {
    let map = Map::new(payload, access);
    let (present, len) = (map.present(), map.len(1));
    (quote!(#present #len), map.print_entries(Some(tag)))
}

/// A reference to a field of `self`. A packed struct gives out copies only.
pub(crate) fn access(model: &Model, field: &Field) -> TokenStream {
    let (member, ty) = (&field.member, &field.ty);
    if let Some(getter) = field.getter.as_ref().map(callee) {
        quote_spanned!(span(field)=> __s::constrain::<#ty>(&#getter(self)))
    } else if model.packed {
        quote_spanned!(span(field)=> &{ self.#member })
    } else {
        quote_spanned!(span(field)=> &self.#member)
    }
}

/// An array or map, where its lead has been written.
pub(super) fn container(payload: &Payload<'_>, access: &dyn Fn(&Field) -> TokenStream) -> TokenStream {
    let (json, msgpack) = (payload.body.layout, payload.body.msgpack);
    if !payload.body.is_divided() {
        return laid_out(payload, json, access);
    }
    let (json, msgpack) = (laid_out(payload, json, access), laid_out(payload, msgpack, access));
    quote!(if __W::TEXT { #json } else { #msgpack })
}

fn laid_out(payload: &Payload<'_>, layout: Layout, access: &dyn Fn(&Field) -> TokenStream) -> TokenStream {
    match layout {
        Layout::Array => array(payload, access),
        _ => {
            let tag = own_tag(payload, &quote!(__s::Lead::First(&__TAG)));
            let (distinct, map) = (distinct(payload), Map::new(payload, access).print(tag.as_ref()));
            quote!(#distinct #map)
        }
    }
}

/// A map whose first entry `tag` writes, where its lead has been written.
pub(super) fn tagged(
    payload: &Payload<'_>,
    access: &dyn Fn(&Field) -> TokenStream,
    tag: &TokenStream,
) -> TokenStream {
    let (distinct, map) = (distinct(payload), Map::new(payload, access).print(Some(tag)));
    quote!(#distinct #map)
}

/// The name of the struct under its tag, where it has one.
fn own_tag(payload: &Payload<'_>, lead: &TokenStream) -> Option<TokenStream> {
    payload.body.own_tag.as_ref()?;
    Some(quote!(let __at = __w.name(__at, #lead, &__NAME)?;))
}

/// Names that clash are an error at the latest where a value is written.
fn distinct(payload: &Payload<'_>) -> Option<TokenStream> {
    let names = (!payload.flattened().is_empty()).then(|| names(payload, Way::Encode))?;
    Some(quote!(const { #names.assert_distinct() };))
}

fn array(payload: &Payload<'_>, access: &dyn Fn(&Field) -> TokenStream) -> TokenStream {
    let positions = payload.positions().into_iter().map(|field| field.filter(|field| field.is_written()));
    let positions: Vec<_> = positions.collect();
    let len = Literal::usize_unsuffixed(positions.len());
    let parts = positions.iter().map(|field| field.map_or(Part::NULL, Part::item));
    let mut ahead = ahead::print(&iter::once(Part::head()).chain(parts).collect::<Vec<_>>()).into_iter();
    let before = ahead.next();
    let items = positions.iter().zip(ahead).enumerate().map(|(index, (field, ahead))| {
        let first = index == 0;
        let item = item(*field, access);
        quote! {
            #ahead
            let __at = __w.item(__at, #first)?;
            let __at = #item;
        }
    });
    quote! {
        #before
        let __at = __w.array(__at, #len)?;
        #(#items)*
        __w.array_end(__at)
    }
}

/// Writes a field, or null where there is none, or where it is left out: then no field moves.
fn item(field: Option<&Field>, access: &dyn Fn(&Field) -> TokenStream) -> TokenStream {
    let null = quote!(__w.null(__at, __s::Lead::None)?);
    let Some(field) = field else { return null };
    let encode = codec::encode(field, &access(field), &quote!(__s::Lead::None));
    match &field.omit {
        Omit::If(function) => {
            let (function, value) = (callee(function), access(field));
            quote!(if #function(#value) { #null } else { #encode? })
        }
        _ => quote!(#encode?),
    }
}

/// A map, of which entries may be left out. MessagePack wants the number of entries first, so what is left out is found
/// out before anything is written.
struct Map<'m, 'a> {
    keys: Ident,
    entries: Vec<Entry<'m>>,
    access: &'a dyn Fn(&Field) -> TokenStream,
}

struct Entry<'m> {
    field: &'m Field,
    /// Its place among the keys; a flattened field has none.
    key: Option<usize>,
    /// The local that says whether the field is there, or how many entries a flattened one has, and what it is computed by.
    present: Option<(Ident, TokenStream)>,
}

/// What is known, while printing, of the entries before the next one.
#[derive(Clone, Copy)]
enum Before {
    Nothing,
    /// Perhaps something: `__first` knows.
    Perhaps,
    Something,
}

impl<'m, 'a> Map<'m, 'a> {
    fn new(payload: &Payload<'m>, access: &'a dyn Fn(&Field) -> TokenStream) -> Self {
        let mut keys = 0..;
        let entry = |field: &'m Field| {
            let key = if field.flatten { None } else { keys.next() };
            Entry { field, key, present: present(field, &access(field)) }
        };
        let entries = payload.written().into_iter().map(entry).collect();
        Self { keys: payload.written_keys(), entries, access }
    }

    fn print(&self, tag: Option<&TokenStream>) -> TokenStream {
        let (present, len) = (self.present(), self.len(usize::from(tag.is_some())));
        let mut ahead = self.ahead(iter::once(Part::head())).into_iter();
        let before_all = ahead.next();
        let mut before = if tag.is_some() { Before::Something } else { Before::Nothing };
        let entries = (0..self.entries.len()).map(|index| self.entry(index, &mut before));
        quote! {
            #present
            #before_all
            let __at = __w.map(__at, #len)?;
            #tag
            #(#ahead #entries)*
            __w.map_end(__at)
        }
    }

    /// Whether every entry is always there.
    fn is_fixed(&self) -> bool {
        self.entries.iter().all(|entry| entry.present.is_none())
    }

    /// A map whose entries are written as those of a flattened struct are.
    fn print_by_entries(&self) -> TokenStream {
        let (len, ahead) = (self.len(0), self.ahead(iter::once(Part::head())).into_iter().next());
        quote! {
            #ahead
            let __at = __w.map(__at, #len)?;
            let __at = __s::EncodeFlat::encode_entries(self, __w, __at, true)?;
            __w.map_end(__at)
        }
    }

    /// The entries alone, among others; `__first` says whether nothing is before them.
    fn print_entries(&self, tag: Option<&TokenStream>) -> TokenStream {
        let (present, ahead) = (self.present(), self.ahead(iter::empty()));
        let mut before = if tag.is_some() { Before::Something } else { Before::Perhaps };
        let entries = (0..self.entries.len()).map(|index| self.entry(index, &mut before));
        quote! {
            #present
            #tag
            #(#ahead #entries)*
            __s::Ok(__at)
        }
    }

    fn ahead(&self, head: impl Iterator<Item = Part>) -> Vec<TokenStream> {
        let parts = head.chain(self.entries.iter().map(|entry| match entry.key {
            Some(_) => Part::entry(entry.field),
            None => Part::UNKNOWN,
        }));
        ahead::print(&parts.collect::<Vec<_>>())
    }

    fn present(&self) -> TokenStream {
        let wires = self.entries.iter().filter_map(|entry| {
            let Flat { adapter, .. } = entry.field.flat.as_ref()?;
            let (wire, ty, access) = (wire(entry.field), &entry.field.ty, (self.access)(entry.field));
            Some(quote!(let #wire = <#adapter as __s::adapters::EncodeFlatAs<#ty>>::wire(#access);))
        });
        let present = self.entries.iter().filter_map(|entry| entry.present.as_ref());
        wires.chain(present.map(|(local, condition)| quote!(let #local = #condition;))).collect()
    }

    /// `2 + __has_nick as usize`, with so many entries before.
    fn len(&self, before: usize) -> TokenStream {
        let locals: Vec<_> =
            self.entries.iter().filter_map(|entry| Some(&entry.present.as_ref()?.0)).collect();
        let fixed = Literal::usize_unsuffixed(before + self.entries.len() - locals.len());
        quote!(#fixed #(+ #locals as __s::usize)*)
    }

    fn entry(&self, index: usize, before: &mut Before) -> TokenStream {
        let Entry { field, key, present } = &self.entries[index];
        let Some(key) = key else { return self.flattened(index, before) };
        let encode = codec::encode(field, &(self.access)(field), &self.lead(*key, *before));
        let Some((present, _)) = present else {
            *before = Before::Something;
            return quote!(let __at = #encode?;);
        };
        let first = first(before, &quote!(!#present));
        quote! {
            let __at = if #present { #encode? } else { __at };
            #first
        }
    }

    /// The entries of a flattened field.
    fn flattened(&self, index: usize, before: &mut Before) -> TokenStream {
        let Entry { field, present, .. } = &self.entries[index];
        let (access, len) =
            (written_in_place((self.access)(field), field), present.as_ref().map(|(len, _)| len));
        let is_first = match before {
            Before::Nothing => quote!(true),
            Before::Perhaps => quote!(__first),
            Before::Something => quote!(false),
        };
        let first = first(before, &quote!(#len == 0));
        quote_spanned! {span(field)=>
            let __at = __s::EncodeFlat::encode_entries(#access, __w, __at, #is_first)?;
            #first
        }
    }

    fn lead(&self, index: usize, before: Before) -> TokenStream {
        let (keys, index) = (&self.keys, Literal::usize_unsuffixed(index));
        match before {
            Before::Nothing => quote!(__s::Lead::First(&#keys[#index])),
            Before::Perhaps => quote!(__s::Lead::new(&#keys[#index], __first)),
            Before::Something => quote!(__s::Lead::Next(&#keys[#index])),
        }
    }
}

/// A reference to what is written in place of a flattened field.
fn written_in_place(access: TokenStream, field: &Field) -> TokenStream {
    let wire = wire(field);
    if field.flat.is_some() { quote!(&#wire) } else { access }
}

/// What is known of the entries before the next one, behind one that is not there where `missing` is true.
fn first(before: &mut Before, missing: &TokenStream) -> TokenStream {
    match before {
        Before::Nothing => {
            *before = Before::Perhaps;
            quote!(let __first = #missing;)
        }
        Before::Perhaps => quote!(let __first = __first && #missing;),
        Before::Something => TokenStream::new(),
    }
}

/// Whether a field is written, where that is not always so; of a flattened field, how many entries.
fn present(field: &Field, access: &TokenStream) -> Option<(Ident, TokenStream)> {
    if field.flatten {
        let access = written_in_place(access.clone(), field);
        let count = quote_spanned!(span(field)=> __s::EncodeFlat::entries(#access, __w));
        return Some((format_ident!("__len_{}", plain(&field.member)), count));
    }
    let condition = match &field.omit {
        Omit::Never => return None,
        Omit::If(function) => {
            let function = callee(function);
            quote!(!#function(#access))
        }
        Omit::Missing => match &field.codec {
            Codec::Own => quote!(!__s::Encode::is_null(#access)),
            _ => quote!(!__s::Option::is_none(#access)),
        },
        Omit::None => {
            let is_null = codec::is_null(field, access);
            quote!(!#is_null)
        }
        Omit::Default => {
            let equal = codec::equal(field, access, &field.default_value(&paths())?);
            quote!(!#equal)
        }
    };
    Some((format_ident!("__has_{}", plain(&field.member)), condition))
}
