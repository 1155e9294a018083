//! The fields of a struct or variant, written by name, by position, or alone.

use super::ahead::{self, Part};
use crate::r#gen::{
    checks::callee,
    codec, paths,
    payload::{Payload, plain, span},
};
use crate::model::{Codec, Field, Layout, Model, Omit};
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
    Some(container(payload, &|field: &Field| access(model, field)))
}

/// A reference to a field of `self`. A packed struct gives out copies only.
pub(crate) fn access(model: &Model, field: &Field) -> TokenStream {
    let member = &field.member;
    if model.packed {
        quote_spanned!(span(field)=> &{ self.#member })
    } else {
        quote_spanned!(span(field)=> &self.#member)
    }
}

/// An array or map, where its lead has been written.
pub(super) fn container(payload: &Payload<'_>, access: &dyn Fn(&Field) -> TokenStream) -> TokenStream {
    match payload.body.layout {
        Layout::Array => array(payload, access),
        _ => Map::new(payload, access).print(None),
    }
}

/// A map whose first entry `tag` writes, where its lead has been written.
pub(super) fn tagged(
    payload: &Payload<'_>,
    access: &dyn Fn(&Field) -> TokenStream,
    tag: &TokenStream,
) -> TokenStream {
    Map::new(payload, access).print(Some(tag))
}

fn array(payload: &Payload<'_>, access: &dyn Fn(&Field) -> TokenStream) -> TokenStream {
    let fields = payload.fields();
    let len = Literal::usize_unsuffixed(fields.len());
    let parts = iter::once(Part::head()).chain(fields.iter().map(|field| Part::item(field)));
    let mut ahead = ahead::print(&parts.collect::<Vec<_>>()).into_iter();
    let before = ahead.next();
    let items = fields.iter().zip(ahead).enumerate().map(|(index, (field, ahead))| {
        let first = index == 0;
        let encode = codec::encode(field, &access(field), &quote!(__s::Lead::None));
        quote! {
            #ahead
            let __at = __w.item(__at, #first)?;
            let __at = #encode?;
        }
    });
    quote! {
        #before
        let __at = __w.array(__at, #len)?;
        #(#items)*
        __w.array_end(__at)
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
    /// The local that says whether the field is there, and what it is computed by.
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
        let entry = |field| Entry { field, present: present(field, &access(field)) };
        let entries = payload.fields().into_iter().map(entry).collect();
        Self { keys: payload.name("__KEYS"), entries, access }
    }

    fn print(&self, tag: Option<&TokenStream>) -> TokenStream {
        let (present, len) = (self.present(), self.len(usize::from(tag.is_some())));
        let parts = iter::once(Part::head()).chain(self.entries.iter().map(|entry| Part::entry(entry.field)));
        let mut ahead = ahead::print(&parts.collect::<Vec<_>>()).into_iter();
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

    fn present(&self) -> TokenStream {
        let present = self.entries.iter().filter_map(|entry| entry.present.as_ref());
        present.map(|(local, condition)| quote!(let #local = #condition;)).collect()
    }

    /// `2 + __has_nick as usize`, with so many entries before.
    fn len(&self, before: usize) -> TokenStream {
        let locals: Vec<_> =
            self.entries.iter().filter_map(|entry| Some(&entry.present.as_ref()?.0)).collect();
        let fixed = Literal::usize_unsuffixed(before + self.entries.len() - locals.len());
        quote!(#fixed #(+ #locals as __s::usize)*)
    }

    fn entry(&self, index: usize, before: &mut Before) -> TokenStream {
        let Entry { field, present } = &self.entries[index];
        let encode = codec::encode(field, &(self.access)(field), &self.lead(index, *before));
        let Some((present, _)) = present else {
            *before = Before::Something;
            return quote!(let __at = #encode?;);
        };
        let first = match before {
            Before::Nothing => quote!(let __first = !#present;),
            Before::Perhaps => quote!(let __first = __first && !#present;),
            Before::Something => TokenStream::new(),
        };
        if let Before::Nothing = before {
            *before = Before::Perhaps;
        }
        quote! {
            let __at = if #present { #encode? } else { __at };
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

/// Whether a field is written, where that is not always so.
fn present(field: &Field, access: &TokenStream) -> Option<(Ident, TokenStream)> {
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
