//! `impl Validate`: every field under its name on the wire, then, if nothing is wrong with them, the rules that look at several fields.

use super::{
    codec,
    encode::access,
    header,
    payload::{Payload, local, span},
};
use crate::{
    model::{Adapter, Body, Codec, Enum, Field, Layout, Model, Tagging},
    shape::Shape,
};
use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::Type;

pub(crate) fn print(model: &Model) -> TokenStream {
    let (header, fields) = (header::validate(model), body(model));
    let key_text = key_text(model);
    let checks = if !model.has_rules_of_whole() {
        fields
    } else {
        quote!(__found.in_turn(|__found| { #fields }, |__found| Self::__check(self, __found));)
    };
    quote! {
        #header {
            #[inline]
            fn validate_in(&self, __found: &mut __s::Violations<'_>) {
                #checks
            }
            #key_text
        }
    }
}

/// For what can be a key: the text of that key, which paths are made of.
fn key_text(model: &Model) -> Option<TokenStream> {
    let text = match &model.body {
        _ if model.conversion.is_some() => return None,
        Body::Enum(body) if body.is_name() => name(body),
        Body::Struct(body) if !model.packed => {
            let field = Payload::of_struct(body)
                .only_field()
                .filter(|field| codec::is_own(field) && !field.sensitive)?;
            let value = access(model, field);
            quote!(__s::Validate::key_text(#value))
        }
        _ => return None,
    };
    Some(quote! {
        #[inline]
        fn key_text(&self) -> __s::Option<__s::Cow<'_, __s::str>> {
            #text
        }
    })
}

fn name(body: &Enum) -> TokenStream {
    let names = body.variants.iter().enumerate().map(|(index, variant)| {
        let index = Literal::usize_unsuffixed(index);
        let pattern = Payload::of_variant(variant).pattern();
        match variant.payload.label() {
            Some(label) => {
                let kept = local(label);
                quote!(#pattern => __s::Validate::key_text(#kept),)
            }
            None if body.named => {
                let name = &variant.name;
                quote!(#pattern => __s::Some(__s::Cow::Borrowed(#name)),)
            }
            None => {
                quote!(#pattern => __s::Some(__s::label_text(&__LABELS[#index])),)
            }
        }
    });
    quote! {
        match self {
            #(#names)*
        }
    }
}

/// Holds all fields of `self` to their rules.
pub(super) fn body(model: &Model) -> TokenStream {
    match &model.body {
        Body::Struct(body) => fields(&Payload::of_struct(body), &|field| access(model, field)),
        // Without a payload there is nothing to look at.
        Body::Enum(body) if body.unit_only || body.variants.is_empty() => TokenStream::new(),
        Body::Enum(body) => variants(body),
    }
}

fn variants(body: &Enum) -> TokenStream {
    let arms = body.variants.iter().map(|variant| {
        let (payload, name) = (Payload::of_variant(variant), &variant.name);
        let (pattern, fields) = (payload.pattern(), fields(&payload, &binding));
        if fields.is_empty() {
            return quote!(#pattern => {});
        }
        if variant.untagged {
            return quote!(#pattern => { #fields });
        }
        let name = match &body.tagging {
            Tagging::External if payload.body.label().is_some() => return quote!(#pattern => { #fields }),
            Tagging::External => name,
            Tagging::Internal(_) => return quote!(#pattern => { #fields }),
            Tagging::Adjacent(_, content) => content,
        };
        quote!(#pattern => __found.at_name(#name, |__found| { #fields }),)
    });
    quote!(match self { #(#arms)* })
}

fn binding(field: &Field) -> TokenStream {
    let local = local(field);
    quote!(#local)
}

fn fields(payload: &Payload<'_>, access: &dyn Fn(&Field) -> TokenStream) -> TokenStream {
    let mut tokens = TokenStream::new();
    for field in payload.fields() {
        let (checks, name, index) = (
            prefixed(checks(payload, field, access), field),
            &field.name,
            Literal::usize_unsuffixed(field.position),
        );
        let (check, value) = (payload.check(field), access(field));
        let is_plain = check.is_none() && field.codec.is_by_type();
        // As `checks` has them.
        let ruled = check.filter(|_| field.codec.is_by_type() && !field.sensitive && is_leaf(&field.ty));
        tokens.extend(match (payload.body.layout, ruled) {
            _ if checks.is_empty() || field.flatten => checks,
            // Most fields have no rules of their own, or are leaves, and a closure for each of them takes time to compile.
            (Layout::Map, _) if is_plain => {
                quote_spanned!(span(field)=> __s::rules::field(#name, #value, __found);)
            }
            (Layout::Array, _) if is_plain => {
                quote_spanned!(span(field)=> __s::rules::item(#index, #value, __found);)
            }
            (Layout::Map, Some(check)) => {
                quote_spanned!(span(field)=> __s::rules::ruled_field(#name, #value, Self::#check, __found);)
            }
            (Layout::Array, Some(check)) => {
                quote_spanned!(span(field)=> __s::rules::ruled_item(#index, #value, Self::#check, __found);)
            }
            (Layout::Map, None) => quote!(__found.at_name(#name, |__found| { #checks });),
            (Layout::Array, None) => quote!(__found.at_index(#index, |__found| { #checks });),
            (Layout::Transparent | Layout::Unit, _) => checks,
        });
    }
    tokens
}

/// The rules of the type, then, if nothing is wrong with the value by these, those of the field; the type behind a `with` module
/// need not have any.
fn checks(payload: &Payload<'_>, field: &Field, access: &dyn Fn(&Field) -> TokenStream) -> TokenStream {
    let value = access(field);
    let rules = payload.check(field).map(|check| quote!(Self::#check(#value, __found);));
    let own = own(field, &value);
    let checks = match (own, rules) {
        (Some(own), Some(rules)) if !is_leaf(&field.ty) => {
            quote!(__found.in_turn(|__found| { #own }, |__found| { #rules });)
        }
        (own, rules) => quote!(#own #rules),
    };
    if field.sensitive { quote!(__found.secretly(|__found| { #checks });) } else { checks }
}

/// What is flattened has names of its own, which may begin with a prefix.
fn prefixed(checks: TokenStream, field: &Field) -> TokenStream {
    match field.flat.as_ref().and_then(|flat| flat.prefix.as_ref()) {
        Some((_, prefix)) => quote!(__found.prefixed(#prefix, |__found| { #checks });),
        None => checks,
    }
}

/// The rules of the type, or those of a type that an adapter stands for.
fn own(field: &Field, value: &TokenStream) -> Option<TokenStream> {
    let ty = &field.ty;
    match &field.codec {
        codec if codec.is_by_type() => {
            Some(quote_spanned!(span(field)=> __s::Validate::validate_in(#value, __found);))
        }
        // An adapter need not know of rules.
        Codec::As(Adapter { ty: adapter, .. }) => Some(quote! {{
            use __s::adapters::{Unvalidated as _, Validated as _};
            (&__s::adapters::Form::<#ty, #adapter>::NEW).__validate(#value, __found);
        }}),
        _ => None,
    }
}

/// Whether nothing can be wrong with a value but by the rules of the field, as far as the name of its type tells: then it does not
/// matter which rules come first.
fn is_leaf(ty: &Type) -> bool {
    match Shape::of(ty) {
        Shape::Bool | Shape::Int { .. } | Shape::Float(_) | Shape::Char | Shape::Str | Shape::Bytes => true,
        Shape::Option(inner) | Shape::Maybe(inner) | Shape::Box(inner) | Shape::Seq(inner) => is_leaf(inner),
        Shape::Set(inner) | Shape::FixedArray(inner) => is_leaf(inner),
        Shape::Map(key, value) => is_leaf(key) && is_leaf(value),
        Shape::Tuple | Shape::Phantom | Shape::Other => false,
    }
}
