//! The names of fields and variants: as constants in the bytes of every format, and the way back from a name to its
//! index.

use super::{
    labels,
    payload::{Payload, finding},
};
use crate::{
    model::{Body, Enum, Label, Layout, Model, Spelling, Struct, Tagging, Variant},
    wire::{json, msgpack},
};
use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;
use std::borrow::Cow;
use syn::Ident;

/// The names that can be read in one place, and those that are written there.
struct Names<'m> {
    keys: Ident,
    /// The table of what is written, where that is called otherwise.
    written: Option<(Ident, Vec<&'m Spelling>)>,
    find: Ident,
    find_msgpack: Ident,
    /// The name of the function from numbers, where MessagePack has these.
    find_number: Option<Ident>,
    /// Where they are those of fields, which have their turns.
    fields: Option<Fields>,
    entries: Vec<Entry<'m>>,
    /// What every other name is taken for.
    unknown: usize,
    /// Variants are found by name always, fields only when they come out of turn.
    inline: bool,
}

/// What the runtime is told of the fields of a map.
struct Fields {
    constant: Ident,
    len: usize,
    may_be_sorted: bool,
    last_duplicate: bool,
    /// Whether the first one may be the first of its map.
    is_first: bool,
}

struct Entry<'m> {
    name: Cow<'m, Spelling>,
    aliases: Vec<&'m String>,
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
        tokens.extend([constant("__TAG", &one(tag)), constant("__NAME", &model.written_name)]);
    }
    let maps = Payload::all(model).into_iter().filter(|payload| payload.body.has(Layout::Map));
    tokens.extend(maps.map(|payload| of_fields(&payload).print()));
    tokens
}

fn of_fields<'m>(payload: &Payload<'m>) -> Names<'m> {
    let fields = payload.named();
    let written = || payload.named_written().into_iter().map(|field| &field.names.written).collect();
    Names {
        keys: payload.name("__KEYS"),
        written: payload.is_written_differently().then(|| (payload.written_keys(), written())),
        find: payload.name("__find"),
        find_msgpack: payload.name("__find_msgpack"),
        find_number: payload.body.numbered.then(|| payload.name("__find_number")),
        fields: (!fields.is_empty()).then(|| Fields {
            constant: payload.name("__FIELDS"),
            len: fields.len(),
            may_be_sorted: payload.may_be_sorted(),
            last_duplicate: payload.body.last_duplicate,
            is_first: !payload.body.has_tag() && payload.read().first().is_some_and(|field| !field.flatten),
        }),
        unknown: fields.len() + usize::from(payload.body.has_tag()),
        inline: false,
        entries: fields
            .into_iter()
            .map(|field| Entry::new(Cow::Borrowed(&field.names.read), field.aliases.iter()))
            // Behind the fields, whose indices stay what they are.
            .chain(payload.body.tag_name().map(|tag| Entry::new(Cow::Owned(one(tag)), std::iter::empty())))
            .collect(),
    }
}

/// The names of what tells the variant and of what holds the payload.
fn of_tagging(tagging: &Tagging) -> TokenStream {
    match tagging {
        Tagging::External => TokenStream::new(),
        Tagging::Internal(tag) => constant("__TAG", &one(tag)),
        Tagging::Adjacent(tag, content) => {
            let (tag, content) = (constant("__TAG", &one(tag)), constant("__CONTENT", &one(content)));
            quote!(#tag #content)
        }
    }
}

/// A name that stands alone.
fn constant(ident: &str, name: &Spelling) -> TokenStream {
    let (ident, key) = (Ident::new(ident, Span::call_site()), key(name));
    quote!(const #ident: __s::Key = #key;)
}

fn of_variants(body: &Enum) -> Names<'_> {
    let other = body.variants.iter().position(|variant| variant.other && variant.read);
    let written = || body.variants.iter().map(|variant| &variant.names.written).collect();
    Names {
        keys: Ident::new("__KEYS", Span::call_site()),
        written: body.is_written_differently().then(|| (variant_keys(body), written())),
        find: Ident::new("__find", Span::call_site()),
        find_msgpack: Ident::new("__find_msgpack", Span::call_site()),
        find_number: None,
        fields: None,
        unknown: other.unwrap_or(body.variants.len()),
        inline: true,
        entries: body.variants.iter().map(variant).collect(),
    }
}

fn variant(variant: &Variant) -> Entry<'_> {
    let aliases = variant.aliases.iter().filter_map(Label::text);
    Entry { is_found: variant.is_told(), ..Entry::new(Cow::Borrowed(&variant.names.read), aliases) }
}

/// The table with the names of variants that are written.
pub(crate) fn variant_keys(body: &Enum) -> Ident {
    Ident::new(if body.is_written_differently() { "__WRITTEN" } else { "__KEYS" }, Span::call_site())
}

/// The function from a name that is read to the variant.
pub(crate) fn find_variant(body: &Enum) -> TokenStream {
    let [find, of_msgpack] = ["__find", "__find_msgpack"].map(|name| Ident::new(name, Span::call_site()));
    finding(&find, &of_msgpack, body.variants.iter().all(|variant| variant.names.read.is_one()))
}

/// A name that is the same everywhere.
pub(crate) fn one(name: &str) -> Spelling {
    crate::model::Names::same(name).read
}

impl Names<'_> {
    fn print(&self) -> TokenStream {
        let (keys, names) = (&self.keys, self.entries.iter().map(|entry| &*entry.name));
        let (constants, fields) = (table(keys, names), self.fields());
        let written = self.written.as_ref().map(|(keys, names)| table(keys, names.iter().copied()));
        let find = self.find(&self.find, |spelling| &spelling.json);
        let is_one = self.entries.iter().all(|entry| entry.name.is_one());
        let of_msgpack = (!is_one).then(|| self.find(&self.find_msgpack, |spelling| &spelling.msgpack));
        let of_numbers = self.find_number.as_ref().map(|find| self.find_number(find));
        quote!(#constants #written #fields #find #of_msgpack #of_numbers)
    }

    fn find_number(&self, find: &Ident) -> TokenStream {
        let numbers = self.entries.iter().filter_map(|entry| entry.name.number);
        let arms = numbers.enumerate().map(|(index, number)| {
            let (index, number) = (Literal::usize_unsuffixed(index), Literal::u32_unsuffixed(number));
            quote!(__s::Some(#number) => #index,)
        });
        let unknown = Literal::usize_unsuffixed(self.unknown);
        quote! {
            fn #find(__number: __s::Option<__s::u64>) -> __s::usize {
                match __number {
                    #(#arms)*
                    _ => #unknown,
                }
            }
        }
    }

    fn fields(&self) -> Option<TokenStream> {
        let Fields { constant, len, may_be_sorted, last_duplicate, is_first } = self.fields.as_ref()?;
        let (keys, after) = (&self.keys, if *may_be_sorted { self.after(*len) } else { Vec::new() });
        Some(quote! {
            const #constant: &__s::Fields = &__s::Fields {
                keys: #keys,
                after: &[#(#after),*],
                again: #last_duplicate,
                is_first: #is_first,
            };
        })
    }

    /// At 0 the name that is first where the names of fields are sorted, at `i + 1` the one behind name `i`.
    fn after(&self, fields: usize) -> Vec<Literal> {
        let mut sorted: Vec<_> = (0..fields).collect();
        sorted.sort_by_key(|index| &self.entries[*index].name.json);
        // None, behind the last one: there is no key so far behind.
        let mut indexes = vec![self.entries.len(); fields + 1];
        let mut before = 0;
        for index in sorted {
            indexes[before] = index;
            before = index + 1;
        }
        // What follows the last one is looked up: mostly there is nothing.
        indexes.into_iter().take(fields).map(Literal::usize_unsuffixed).collect()
    }

    /// The length comes first, so that the compiler branches by it before it compares any text.
    fn find(&self, find: &Ident, in_format: impl Fn(&Spelling) -> &String) -> TokenStream {
        let found = self.entries.iter().enumerate().filter(|(_, entry)| entry.is_found);
        let arms = found.map(|(index, entry)| entry.arm(index, &in_format));
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
    fn new(name: Cow<'m, Spelling>, aliases: impl Iterator<Item = &'m String>) -> Self {
        Self { name, aliases: aliases.collect(), is_found: true }
    }

    fn arm(&self, index: usize, in_format: impl Fn(&Spelling) -> &String) -> TokenStream {
        let index = Literal::usize_unsuffixed(index);
        let names = std::iter::once(in_format(&self.name)).chain(self.aliases.iter().copied());
        let patterns = names.map(|name| {
            let len = Literal::usize_unsuffixed(name.len());
            quote!((#len, #name))
        });
        quote!(#(#patterns)|* => #index,)
    }
}

fn table<'m>(keys: &Ident, names: impl ExactSizeIterator<Item = &'m Spelling>) -> TokenStream {
    let count = Literal::usize_unsuffixed(names.len());
    let constants = names.map(key);
    quote!(const #keys: &[__s::Key; #count] = &[#(#constants),*];)
}

/// The constant of a name.
pub(crate) fn key(spelling: &Spelling) -> TokenStream {
    let name = &spelling.json;
    let json = json::key_literal(name, Span::call_site());
    let msgpack = msgpack::key_literal(spelling, Span::call_site());
    quote!(__s::Key { name: #name, json: #json, msgpack: #msgpack })
}
