//! `Describe::MAX_LEN`: the most bytes that a value takes which keeps its rules. What nothing bounds makes the sum unbounded.

use super::payload::Payload;
use crate::{
    model::{Body, Codec, Enum, Field, Label, Layout, Model, Names, Omit, Spelling, Tagging, Variant},
    shape::Shape,
    wire::{json, msgpack},
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Type;

pub(super) fn print(model: &Model) -> TokenStream {
    let most = match &model.body {
        Body::Struct(body) => of_payload(&Payload::of_struct(body)),
        Body::Enum(body) => of_enum(body),
    };
    quote!(const MAX_LEN: __s::MaxLen = #most;)
}

fn of_payload(payload: &Payload<'_>) -> TokenStream {
    match payload.body.layout {
        // Each format has a layout of its own.
        _ if payload.body.is_divided() => quote!(__s::MaxLen::UNBOUNDED),
        Layout::Unit => quote!(<() as __s::Describe>::MAX_LEN),
        Layout::Transparent => {
            let fields = payload.fields();
            match fields.first() {
                Some(only) => of_field(payload, only),
                // A marker.
                None => quote!(<() as __s::Describe>::MAX_LEN),
            }
        }
        Layout::Array => {
            let positions = payload.positions();
            let (len, items) = (unsuffixed(positions.len()), positions.iter().map(|it| item(payload, *it)));
            quote!(__s::MaxLen::container(#len) #(.item(#items))*)
        }
        Layout::Map => {
            let name = quote!(__s::MaxLen::new(__NAME.json.len() - 2, __NAME.msgpack.len()));
            let tag = payload.body.own_tag.as_ref().map(|tag| entry(&one(tag), &name));
            of_map(payload, tag.as_slice())
        }
    }
}

/// The fields, behind other entries.
fn of_map(payload: &Payload<'_>, before: &[TokenStream]) -> TokenStream {
    let fields = payload.written();
    let len = unsuffixed(before.len() + fields.len());
    let entries = fields.iter().map(|field| entry(&field.names.written, &of_field(payload, field)));
    quote!(__s::MaxLen::container(#len) #(#before)* #(#entries)*)
}

/// What is written at a position: a field, or the null in its place.
fn item(payload: &Payload<'_>, field: Option<&Field>) -> TokenStream {
    match field.filter(|field| field.is_written()) {
        Some(field) => {
            let most = of_field(payload, field);
            if matches!(field.omit, Omit::If(_)) { quote!(#most.or_null()) } else { most }
        }
        None => quote!(__s::MaxLen::NOTHING.or_null()),
    }
}

/// `.entry(9, 6, value)`
fn entry(name: &Spelling, value: &TokenStream) -> TokenStream {
    let [json, msgpack] = [json::key(&name.json).len(), msgpack::key(name).len()].map(unsuffixed);
    quote!(.entry(#json, #msgpack, #value))
}

/// What tells a variant, as a value.
fn told(variant: &Variant) -> TokenStream {
    match &variant.label {
        _ if variant.payload.label().is_some() => quote!(__s::MaxLen::UNBOUNDED),
        Label::Text(_) => name(&variant.names.written),
        Label::Bool(_) => quote!(__s::MaxLen::new(5, 1)),
        // Discriminants have 64 bits.
        Label::Int(value) if i64::try_from(*value).is_err() && u64::try_from(*value).is_err() => {
            quote!(__s::MaxLen::new(40, 18))
        }
        Label::Int(_) | Label::Computed(_) => quote!(__s::MaxLen::new(20, 9)),
    }
}

/// A name as a value: the key has a comma and a colon more.
fn name(name: &Spelling) -> TokenStream {
    let [json, msgpack] =
        [json::key(&name.json).len().saturating_sub(2), msgpack::key(name).len()].map(unsuffixed);
    quote!(__s::MaxLen::new(#json, #msgpack))
}

fn of_enum(body: &Enum) -> TokenStream {
    let variants = body.variants.iter().map(|variant| of_variant(variant, &body.tagging));
    quote!(__s::MaxLen::NOTHING #(.or(#variants))*)
}

fn of_variant(variant: &Variant, tagging: &Tagging) -> TokenStream {
    let (payload, name) = (Payload::of_variant(variant), told(variant));
    let is_unit = payload.body.layout == Layout::Unit;
    match tagging {
        _ if !variant.written => quote!(__s::MaxLen::NOTHING),
        _ if variant.untagged => match payload.body.layout {
            Layout::Unit => quote!(__s::MaxLen::new(4, 1)),
            _ => of_payload(&payload),
        },
        // A name that is kept may be any.
        _ if payload.body.label().is_some() => quote!(__s::MaxLen::UNBOUNDED),
        Tagging::External if is_unit => name,
        Tagging::External => {
            let payload = entry(&variant.names.written, &of_payload(&payload));
            quote!(__s::MaxLen::container(1) #payload)
        }
        Tagging::Internal(tag) => of_map(&payload, &[entry(&one(tag), &name)]),
        Tagging::Adjacent(tag, content) => {
            let tag = entry(&one(tag), &name);
            let content = (!is_unit).then(|| entry(&one(content), &of_payload(&payload)));
            let len = unsuffixed(1 + usize::from(!is_unit));
            quote!(__s::MaxLen::container(#len) #tag #content)
        }
    }
}

fn one(name: &str) -> Spelling {
    Names::same(name).written
}

/// What only a module or an adapter knows has no bound.
fn of_field(payload: &Payload<'_>, field: &Field) -> TokenStream {
    if field.flatten || !matches!(field.codec, Codec::Own) {
        return quote!(__s::MaxLen::UNBOUNDED);
    }
    let rules = payload.rules(field).map_or_else(|| quote!(&[]), |rules| quote!(Self::#rules));
    let most = held(&field.ty, &rules);
    if field.sensitive { quote!(#most.or(__s::MaxLen::REDACTED)) } else { most }
}

/// A list or map of models is not looked into: they may be this one.
fn held(ty: &Type, rules: &TokenStream) -> TokenStream {
    match Shape::of(ty) {
        Shape::Option(inner) => {
            let inner = held(inner, rules);
            quote!(#inner.or_null())
        }
        Shape::Seq(item) | Shape::Set(item) => {
            quote!(__s::MaxLen::list(<#item as __s::Describe>::TYPE, #rules))
        }
        Shape::Map(key, value) => {
            quote!(__s::MaxLen::map(<#key as __s::Describe>::TYPE, <#value as __s::Describe>::TYPE, #rules))
        }
        _ => quote! {
            __s::MaxLen::held(<#ty as __s::Describe>::TYPE, <#ty as __s::Describe>::MAX_LEN, #rules)
        },
    }
}

fn unsuffixed(len: usize) -> Literal {
    Literal::usize_unsuffixed(len)
}
