//! Rules of fields that look at the rest of their struct: a part of `__check`, which is asked when all of it is there.

use super::{
    checks::{callee, statement},
    paths,
    payload::plain,
};
use crate::{
    constraint::Rule,
    model::{Across, AcrossKind, Body, Field, Layout, Model},
};
use proc_macro2::{Literal, Span, TokenStream};
use quote::{quote, quote_spanned};

/// The statements, with a constant for each field that has such rules; `__value` is the struct.
pub(super) fn print(model: &Model) -> TokenStream {
    let Body::Struct(body) = &model.body else { return TokenStream::new() };
    let rules = body.on_wire().flat_map(|field| field.across.iter().map(move |across| (field, across)));
    rules.map(|(field, across)| one(model, body.layout, field, across)).collect()
}

/// Whether one of the rules is a function.
pub(super) fn calls(model: &Model) -> bool {
    let mut across = model.fields().flat_map(|field| &field.across);
    across.any(|across| across.kind.rules().iter().any(Rule::calls))
}

fn one(model: &Model, layout: Layout, field: &Field, across: &Across) -> TokenStream {
    let (condition, rules, statements) = match &across.kind {
        AcrossKind::Matches { .. } => matches(field, across),
        AcrossKind::If { condition, .. } => {
            let condition = callee(condition);
            conditional(model, field, across, quote_spanned!(located(across)=> #condition(__value)))
        }
        AcrossKind::Group { names, .. } => {
            conditional(model, field, across, quote!(__s::Violations::asks(__found, &[#(#names),*])))
        }
    };
    let (name, index) = (&field.name, Literal::usize_unsuffixed(field.position));
    let statements = match field.sensitive {
        true => quote!(__found.secretly(|__found| { #statements });),
        false => statements,
    };
    let inside = match layout {
        Layout::Map => quote!(__found.at_name(#name, |__found| { #statements });),
        Layout::Array => quote!(__found.at_index(#index, |__found| { #statements });),
        Layout::Transparent | Layout::Unit => statements,
    };
    quote! {
        if #condition {
            const __ACROSS: &'static [__s::describe::Rule] = &[#rules];
            #inside
        }
    }
}

/// When it is broken, its constant, and what records that.
type Parts = (TokenStream, TokenStream, TokenStream);

fn matches(field: &Field, across: &Across) -> Parts {
    let AcrossKind::Matches { other, message, code } = &across.kind else { return Parts::default() };
    let (member, name) = (&field.member, plain(other));
    let said = |text: &Option<String>| paths().option(text.as_ref().map(|text| quote!(#text)));
    let (message, code) = (said(message), said(code));
    let rule = quote!(__s::describe::Rule {
        constraint: __s::describe::Constraint::Matches(#name),
        message: #message,
        code: #code,
    });
    let same = quote_spanned!(located(across)=> __value.#member == __value.#other);
    (quote!(!(#same)), rule, quote!(__s::rules::matches(&__ACROSS[0], __found);))
}

fn conditional(model: &Model, field: &Field, across: &Across, condition: TokenStream) -> Parts {
    let (member, ty, rules) = (&field.member, &field.ty, across.kind.rules());
    let constants = rules.iter().map(|rule| rule.describe(&paths()));
    let list = quote!(__ACROSS);
    let statements = rules.iter().enumerate().map(|(index, rule)| statement(model, rule, index, &list));
    let statements = quote! {
        let __value: &#ty = &__value.#member;
        #(#statements)*
    };
    (condition, quote!(#(#constants),*), statements)
}

fn located(across: &Across) -> Span {
    Span::call_site().located_at(across.span)
}
