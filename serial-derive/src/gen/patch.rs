//! `patch`: a struct with the same fields, each of which may be missing, and what it does to a value.

use super::{header, parts, payload::Payload, payload::plain};
use crate::{
    model::{
        Adapter, Body, Codec, Conversion, Field, Layout, Model, Notes, Omit, Part, Presence, Serde, Struct,
        Style, With,
    },
    paths::Paths,
    shape::Shape,
    tokens::in_brackets,
};
use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{Data, DeriveInput, Visibility, parse_quote};

/// The type, which stands beside that of the user, and its impls.
pub(crate) fn print(model: &Model, input: &DeriveInput) -> Option<(TokenStream, TokenStream)> {
    let derives = model.patch.as_ref()?;
    let Body::Struct(body) = &model.body else { return None };
    let patch = patch_model(model, body);
    let (definition, impls) = (definition(&patch, derives, input), super::print(&patch));
    let (behaviour, parts) = (behaviour(model, body, &patch), functions(model, body));
    Some((definition, quote!(const _: () = { #parts #impls #behaviour };)))
}

/// How a field is changed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    /// `Option<T>`: replaced where it is there.
    Replace,
    /// `Maybe<T>` for an `Option<T>`: null is `None`.
    Clear,
    /// `Maybe<T>`: null is the default.
    Reset,
    /// `Option<TPatch>`: goes on inside.
    Inside,
}

impl Change {
    fn of(field: &Field) -> Self {
        match (&field.codec, Shape::of(&field.ty), &field.presence) {
            _ if field.patched => Self::Inside,
            (Codec::Own, Shape::Option(_), _) => Self::Clear,
            (Codec::Own, _, Presence::Default | Presence::Value(_) | Presence::Whole(_)) => Self::Reset,
            _ => Self::Replace,
        }
    }
}

fn patch_model(model: &Model, body: &Struct) -> Model {
    let ident = format_ident!("{}Patch", model.ident);
    Model {
        name: format!("{}Patch", model.name),
        written_name: model.written_name.clone(),
        ident,
        docs: format!("What is to change in a `{}`.", model.name),
        notes: Notes::default(),
        generics: model.generics.clone(),
        packed: false,
        bound: model.bound.clone(),
        krate: model.krate.clone(),
        body: Body::Struct(Struct {
            remote: None,
            tag: None,
            own_tag: None,
            newtype: false,
            last_duplicate: body.last_duplicate,
            sorted: body.sorted,
            layout: Layout::Map,
            msgpack: Layout::Map,
            numbered: body.numbered,
            open: body.open,
            fields: body.read().map(patch_field).collect(),
            deny_unknown: body.deny_unknown,
            compact: body.compact,
            style: Style::Named,
        }),
        patch: None,
        conversion: Conversion::default(),
        remote: None,
        serde: Serde::default(),
        validate: Vec::new(),
        has_default: false,
        max_depth: model.max_depth,
        expecting: None,
        context: None,
    }
}

fn patch_field(field: &Field) -> Field {
    let ty = &field.ty;
    let ty = match (Change::of(field), Shape::of(ty)) {
        (Change::Clear, Shape::Option(inner)) => parse_quote!(__s::Maybe<#inner>),
        (Change::Clear | Change::Reset, _) => parse_quote!(__s::Maybe<#ty>),
        (Change::Replace, _) => parse_quote!(__s::Option<#ty>),
        (Change::Inside, _) => parse_quote!(__s::Option<<#ty as __s::Patchable>::Patch>),
    };
    Field {
        member: field.member.clone(),
        ty,
        span: field.span,
        name: field.name.clone(),
        names: field.names.clone(),
        aliases: field.aliases.clone(),
        docs: field.docs.clone(),
        notes: field.notes.clone(),
        sensitive: field.sensitive,
        compact: field.compact,
        presence: Presence::Required,
        omit: Omit::Missing,
        skip: false,
        is_label: false,
        getter: None,
        versions: field.versions,
        position: field.position,
        null_is_missing: false,
        only: None,
        flatten: false,
        flat: None,
        codec: codec(field),
        sanitize: field.sanitize.clone(),
        patched: false,
        bound: field.bound.clone(),
        across: Vec::new(),
        rules: field.rules.iter().filter(|rule| !rule.is_custom() && !rule.is_required()).cloned().collect(),
    }
}

fn codec(field: &Field) -> Codec {
    let (ty, is_own) = match (&field.codec, Change::of(field)) {
        (_, Change::Clear | Change::Reset) => return Codec::Own,
        (Codec::As(adapter), _) => (adapter.ty.clone(), adapter.is_own),
        (Codec::Bytes, _) => (quote!(__s::adapters::Bytes), false),
        (Codec::With(_), _) => (function(field).to_token_stream(), false),
        (Codec::Own, _) => (quote!(__s::adapters::Same), true),
    };
    Codec::As(Adapter { ty: quote!(__s::adapters::Present<#ty>), is_own, parts: Vec::new() })
}

/// The adapter that a field with a module gets.
fn function(field: &Field) -> syn::Ident {
    format_ident!("__With_patch_{}", plain(&field.member))
}

fn functions(model: &Model, body: &Struct) -> TokenStream {
    let part = |field: &Field| match &field.codec {
        Codec::With(With { encode: Some(encode), decode: Some(decode) }) => Some(Part {
            name: function(field),
            encode: Some(encode.clone()),
            decode: Some(decode.clone()),
            ty: field.ty.clone(),
            is_key: false,
        }),
        _ => None,
    };
    body.read().filter_map(part).map(|part| parts::adapter(&part, &model.generics)).collect()
}

/// The struct, under names that mean the same outside of the expansion.
fn definition(patch: &Model, derives: &[syn::Path], input: &DeriveInput) -> TokenStream {
    let (krate, ident, vis) = (&patch.krate, &patch.ident, &input.vis);
    let fields = patch.fields().map(|field| {
        let (member, vis) = (&field.member, visibility(field, input));
        let docs = if field.docs.is_empty() { "See the field of this name." } else { &field.docs };
        let ty = outside(field.ty.to_token_stream(), &quote!(#krate::__private));
        quote!(#[doc = #docs] #vis #member: #ty)
    });
    let (params, _, bounds) = patch.generics.split_for_impl();
    let docs = &patch.docs;
    let derives = (!derives.is_empty()).then(|| quote!(#[derive(#(#derives),*)]));
    quote! {
        #[doc = #docs]
        #derives
        #vis struct #ident #params #bounds { #(#fields),* }
    }
}

fn visibility<'i>(field: &Field, input: &'i DeriveInput) -> Option<&'i Visibility> {
    let Data::Struct(data) = &input.data else { return None };
    let name = plain(&field.member);
    data.fields
        .iter()
        .find(|syntax| syntax.ident.as_ref().is_some_and(|ident| plain(&ident.clone().into()) == name))
        .map(|syntax| &syntax.vis)
}

/// The short name of the runtime stands for its path.
fn outside(tokens: TokenStream, private: &TokenStream) -> TokenStream {
    let one = |token| match token {
        TokenTree::Ident(ident) if ident == "__s" => private.clone(),
        TokenTree::Group(group) => in_brackets(&group, |tokens| outside(tokens, private)).into(),
        other => other.into(),
    };
    tokens.into_iter().map(one).collect::<TokenStream>()
}

fn behaviour(model: &Model, body: &Struct, patch: &Model) -> TokenStream {
    let (ident, name) = (&model.ident, &patch.ident);
    let (params, arguments, _) = model.generics.split_for_impl();
    let bounds = crate::model::bounds::where_clause(model, |ty| parse_quote!(#ty: __s::Validate));
    let members: Vec<_> = body.read().map(|field| &field.member).collect();
    let swaps = body.read().map(|field| header::named(swap(field), &quote!(#ident #arguments)));
    let checks = check(model, body);
    quote! {
        #[automatically_derived]
        impl #params __s::Default for #name #arguments #bounds {
            fn default() -> Self {
                Self { #(#members: __s::Default::default()),* }
            }
        }
        #[automatically_derived]
        impl #params __s::Patchable for #ident #arguments #bounds {
            type Patch = #name #arguments;
        }
        #[automatically_derived]
        impl #params __s::Patch for #name #arguments #bounds {
            type Target = #ident #arguments;
            fn swap(&mut self, __target: &mut Self::Target) {
                #(#swaps)*
            }
            fn check(&self, __value: &Self::Target, __found: &mut __s::Violations) {
                #checks
            }
        }
        impl #params #name #arguments #bounds {
            /// Changes what is there, and holds it to its rules; where one is broken, nothing is changed.
            pub fn apply(self, target: &mut #ident #arguments) -> __s::Result<(), __s::Report> {
                __s::Patch::apply_to(self, target)
            }
        }
    }
}

/// What is in the patch and what is in the value change places, so that a second time takes everything back.
fn swap(field: &Field) -> TokenStream {
    let member = &field.member;
    match Change::of(field) {
        Change::Replace => quote! {
            if let __s::Some(__new) = &mut self.#member {
                __s::swap(__new, &mut __target.#member);
            }
        },
        Change::Clear => quote!(self.#member.swap_option(&mut __target.#member);),
        Change::Reset => {
            let default = field.default_value(&Paths::aliased());
            quote!(self.#member.swap_or(&mut __target.#member, || #default);)
        }
        Change::Inside => quote! {
            if let __s::Some(__inside) = &mut self.#member {
                __s::Patch::swap(__inside, &mut __target.#member);
            }
        },
    }
}

fn check(model: &Model, body: &Struct) -> TokenStream {
    let (ident, payload) = (&model.ident, Payload::of_struct(body));
    let (_, arguments, _) = model.generics.split_for_impl();
    let turbofish = arguments.as_turbofish();
    let fields = body.read().map(|field| {
        let (member, name) = (&field.member, &field.name);
        let own =
            field.codec.is_by_type().then(|| quote!(__s::Validate::validate_in(&__value.#member, __found);));
        let rules =
            payload.check(field).map(|check| quote!(<#ident #arguments>::#check(&__value.#member, __found);));
        let inside = quote!(__s::Patch::check(__inside, &__value.#member, __found););
        match Change::of(field) {
            Change::Inside => quote! {
                if let __s::Some(__inside) = &self.#member {
                    __found.at_name(#name, |__found| { #inside #rules });
                }
            },
            Change::Replace => quote! {
                if __s::Option::is_some(&self.#member) {
                    __found.at_name(#name, |__found| { #own #rules });
                }
            },
            Change::Clear | Change::Reset => quote! {
                if !self.#member.is_missing() {
                    __found.at_name(#name, |__found| { #own #rules });
                }
            },
        }
    });
    let fields = quote!(#(#fields)*);
    if !model.has_rules_of_whole() {
        return fields;
    }
    quote!(__found.in_turn(|__found| { #fields }, |__found| #ident #turbofish::__check(__value, __found));)
}
