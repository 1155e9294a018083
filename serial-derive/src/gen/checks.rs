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
        items.extend(payload.fields().into_iter().filter_map(|field| of_field(&payload, field)));
    }
    items.extend(model.has_rules_of_whole().then(|| of_whole(model)));
    if items.is_empty() {
        return items;
    }
    let header = header::inherent(model);
    quote!(#header { #items })
}

fn of_field(payload: &Payload<'_>, field: &Field) -> Option<TokenStream> {
    let (rules, check) = (payload.rules(field)?, payload.check(field)?);
    let ty = &field.ty;
    let constants = field.rules.iter().map(|rule| rule.describe(&paths()));
    let statements =
        field.rules.iter().enumerate().map(|(index, rule)| statement(rule, index, &quote!(Self::#rules)));
    Some(quote! {
        const #rules: &'static [__s::describe::Rule] = &[#(#constants),*];
        fn #check(__value: &#ty, __found: &mut __s::Violations) {
            #(#statements)*
        }
    })
}

pub(super) fn statement(rule: &Rule, index: usize, rules: &TokenStream) -> TokenStream {
    let index = Literal::usize_unsuffixed(index);
    // A type that the rule does not apply to is underlined where the rule is written.
    let span = Span::call_site().located_at(rule.span());
    let (value, found) = (quote_spanned!(span=> __value), Ident::new("__found", span));
    rule.check(&paths(), &Call { value: &value, rule: &quote!(&#rules[#index]), found: &found })
}

/// The rules that look at several fields.
fn of_whole(model: &Model) -> TokenStream {
    let constants = model.validate.iter().map(|function| {
        let name: String = function.to_token_stream().to_string().split_whitespace().collect();
        quote! {
            __s::describe::Rule {
                constraint: __s::describe::Constraint::Custom(#name),
                message: __s::None,
                code: __s::None,
            }
        }
    });
    let across = across::print(model);
    let statements = model.validate.iter().enumerate().map(|(index, function)| {
        let (index, function) = (Literal::usize_unsuffixed(index), callee(function));
        quote!(__s::rules::custom(#function(__value), &Self::__RULES[#index], __found);)
    });
    quote! {
        const __RULES: &'static [__s::describe::Rule] = &[#(#constants),*];
        fn __check(__value: &Self, __found: &mut __s::Violations) {
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
