//! What values are held to: one constant and one function a field that has rules, which decoding, validating and
//! describing share.

use super::{across, header, paths, payload::Payload};
use crate::{
    constraint::{Call, Rule},
    model::{Field, Model},
};
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Expr;

pub(crate) fn print(model: &Model) -> TokenStream {
    let mut items = TokenStream::new();
    for payload in Payload::all(model) {
        items.extend(payload.fields().into_iter().filter_map(|field| of_field(model, &payload, field)));
    }
    items.extend(model.has_rules_of_whole().then(|| of_whole(model)));
    if items.is_empty() {
        return items;
    }
    let header = header::inherent(model);
    quote!(#header { #items })
}

fn of_field(model: &Model, payload: &Payload<'_>, field: &Field) -> Option<TokenStream> {
    let (rules, check) = (payload.rules(field)?, payload.check(field)?);
    let ty = &field.ty;
    let constants = field.rules.iter().map(|rule| rule.describe(&paths()));
    let statements = field
        .rules
        .iter()
        .enumerate()
        .map(|(index, rule)| statement(model, rule, index, &quote!(Self::#rules)));
    let context = field.rules.iter().any(Rule::calls).then(|| context(model));
    let statements = quote!(#(#statements)*);
    let statements =
        if field.sensitive { quote!(__found.secretly(|__found| { #statements });) } else { statements };
    Some(quote! {
        const #rules: &'static [__s::describe::Rule] = &[#(#constants),*];
        fn #check(__value: &#ty, __found: &mut __s::Violations<'_>) {
            #context
            #statements
        }
    })
}

/// What functions get to see beside the value; without it, no value is right.
fn context(model: &Model) -> Option<TokenStream> {
    let (ty, name) = (model.context.as_ref()?, &model.name);
    Some(quote! {
        let __s::Some(__context) = __s::rules::context::<#ty>(__found, #name) else { return };
    })
}

pub(super) fn statement(model: &Model, rule: &Rule, index: usize, rules: &TokenStream) -> TokenStream {
    let index = Literal::usize_unsuffixed(index);
    // A type that the rule does not apply to is underlined where the rule is written.
    let span = Span::call_site().located_at(rule.span());
    let (value, found) = (quote_spanned!(span=> __value), Ident::new("__found", span));
    let context = model.context.is_some();
    rule.check(&paths(), &Call { value: &value, rule: &quote!(&#rules[#index]), found: &found, context })
}

/// The rules that look at several fields.
fn of_whole(model: &Model) -> TokenStream {
    let constants = model.validate.iter().map(|rule| rule.describe(&paths()));
    let across = across::print(model);
    let list = quote!(Self::__RULES);
    let statements =
        model.validate.iter().enumerate().map(|(index, rule)| statement(model, rule, index, &list));
    let calls = !model.validate.is_empty() || across::calls(model);
    let context = calls.then(|| context(model));
    quote! {
        const __RULES: &'static [__s::describe::Rule] = &[#(#constants),*];
        fn __check(__value: &Self, __found: &mut __s::Violations<'_>) {
            #context
            #across
            #(#statements)*
        }
    }
}

/// A path is called as it is; anything else, a closure say, in parentheses.
pub(crate) fn callee(function: &Expr) -> TokenStream {
    match function {
        Expr::Path(path) => path.into_token_stream(),
        other => quote!((#other)),
    }
}
