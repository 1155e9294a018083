//! The names of fields and variants: as constants in the bytes of every format, and the way back from a name to its
//! index.

use super::{labels, payload::Payload};
use crate::{
    model::{Body, Enum, Label, Layout, Model, Struct, Tagging, Variant},
    wire::{json, msgpack},
};
use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;
use syn::Ident;

/// The names that can stand in one place.
struct Names<'m> {
    keys: Ident,
    find: Ident,
    /// The name of the table that says how sorted names follow each other, where that is asked.
    after: Option<Ident>,
    entries: Vec<Entry<'m>>,
    /// What every other name is taken for.
    unknown: usize,
    /// Variants are found by name always, fields only when they come out of turn.
    inline: bool,
}

struct Entry<'m> {
    name: &'m str,
    aliases: Vec<&'m str>,
    /// Whether it is found by its name: a variant that is not read is not.
    is_found: bool,
}

/// The keys of every map and the names of the variants.
pub(crate) fn print(model: &Model) -> TokenStream {
    if model.conversion.from.is_some() && model.conversion.into.is_some() {
        return TokenStream::new();
    }
    let mut tokens = TokenStream::new();
    if let Body::Enum(body) = &model.body {
        tokens.extend(if body.named { of_variants(body).print() } else { labels::print(body) });
        if !body.variants.is_empty() {
            tokens.extend(of_tagging(&body.tagging));
        }
    }
    if let Body::Struct(Struct { own_tag: Some(tag), .. }) = &model.body {
        tokens.extend([constant("__TAG", tag), constant("__NAME", &model.name)]);
    }
    let maps = Payload::all(model).into_iter().filter(|payload| payload.body.layout == Layout::Map);
    tokens.extend(maps.map(|payload| of_fields(&payload).print()));
    tokens
}

fn of_fields<'m>(payload: &Payload<'m>) -> Names<'m> {
    let fields = payload.named();
    Names {
        keys: payload.name("__KEYS"),
        find: payload.name("__find"),
        after: (fields.len() > 1).then(|| payload.name("__AFTER")),
        unknown: fields.len() + usize::from(payload.body.has_tag()),
        inline: false,
        entries: fields
            .into_iter()
            .map(|field| Entry::new(&field.name, field.aliases.iter().map(String::as_str)))
            // Behind the fields, whose indices stay what they are.
            .chain(
                payload
                    .body
                    .tag
                    .as_deref()
                    .or(payload.body.own_tag.as_deref())
                    .map(|tag| Entry::new(tag, std::iter::empty())),
            )
            .collect(),
    }
}

/// The names of what tells the variant and of what holds the payload.
fn of_tagging(tagging: &Tagging) -> TokenStream {
    match tagging {
        Tagging::External => TokenStream::new(),
        Tagging::Internal(tag) => constant("__TAG", tag),
        Tagging::Adjacent(tag, content) => {
            let (tag, content) = (constant("__TAG", tag), constant("__CONTENT", content));
            quote!(#tag #content)
        }
    }
}

/// A name that stands alone.
fn constant(ident: &str, name: &str) -> TokenStream {
    let (ident, key) = (Ident::new(ident, Span::call_site()), key(name));
    quote!(const #ident: __s::Key = #key;)
}

fn of_variants(body: &Enum) -> Names<'_> {
    let other = body.variants.iter().position(|variant| variant.other && variant.read);
    Names {
        keys: Ident::new("__KEYS", Span::call_site()),
        find: Ident::new("__find", Span::call_site()),
        after: None,
        unknown: other.unwrap_or(body.variants.len()),
        inline: true,
        entries: body.variants.iter().map(variant).collect(),
    }
}

fn variant(variant: &Variant) -> Entry<'_> {
    let aliases = variant.aliases.iter().filter_map(text);
    Entry { is_found: variant.is_told(), ..Entry::new(&variant.name, aliases) }
}

fn text(label: &Label) -> Option<&str> {
    if let Label::Text(text) = label { Some(text) } else { None }
}

impl Names<'_> {
    fn print(&self) -> TokenStream {
        let (constants, after, find) = (self.constants(), self.after(), self.find());
        quote!(#constants #after #find)
    }

    /// At 0 the name that is first where names are sorted, at `i + 1` the one behind name `i`.
    fn after(&self) -> Option<TokenStream> {
        let after = self.after.as_ref()?;
        let mut sorted: Vec<_> = (0..self.entries.len()).collect();
        sorted.sort_by_key(|index| self.entries[*index].name);
        let mut indexes = vec![self.entries.len(); self.entries.len() + 1];
        let mut before = 0;
        for index in sorted {
            indexes[before] = index;
            before = index + 1;
        }
        let count = Literal::usize_unsuffixed(indexes.len());
        let indexes = indexes.into_iter().map(Literal::usize_unsuffixed);
        Some(quote!(const #after: &[__s::usize; #count] = &[#(#indexes),*];))
    }

    fn constants(&self) -> TokenStream {
        let (keys, count) = (&self.keys, Literal::usize_unsuffixed(self.entries.len()));
        let constants = self.entries.iter().map(|entry| key(entry.name));
        quote!(const #keys: &[__s::Key; #count] = &[#(#constants),*];)
    }

    /// The length comes first, so that the compiler branches by it before it compares any text.
    fn find(&self) -> TokenStream {
        let find = &self.find;
        let found = self.entries.iter().enumerate().filter(|(_, entry)| entry.is_found);
        let arms = found.map(|(index, entry)| entry.arm(index));
        let (unknown, inline) =
            (Literal::usize_unsuffixed(self.unknown), self.inline.then(|| quote!(#[inline])));
        quote! {
            #inline
            fn #find(__name: &__s::str) -> __s::usize {
                match (__s::str::len(__name), __name) {
                    #(#arms)*
                    _ => #unknown,
                }
            }
        }
    }
}

impl<'m> Entry<'m> {
    fn new(name: &'m str, aliases: impl Iterator<Item = &'m str>) -> Self {
        Self { name, aliases: aliases.collect(), is_found: true }
    }

    fn arm(&self, index: usize) -> TokenStream {
        let index = Literal::usize_unsuffixed(index);
        let names = std::iter::once(self.name).chain(self.aliases.iter().copied());
        let patterns = names.map(|name| {
            let len = Literal::usize_unsuffixed(name.len());
            quote!((#len, #name))
        });
        quote!(#(#patterns)|* => #index,)
    }
}

/// The constant of a name.
pub(crate) fn key(name: &str) -> TokenStream {
    let json = json::key_literal(name, Span::call_site());
    let msgpack = msgpack::key_literal(name, Span::call_site());
    quote!(__s::Key { name: #name, json: #json, msgpack: #msgpack })
}
