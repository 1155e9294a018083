//! The line above the body of each impl: generics, trait, type and bounds.

use super::paths;
use crate::{
    model::{Field, Model, bounds},
    tokens::in_brackets,
};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use syn::{Generics, Type, WhereClause, parse_quote};

pub(crate) fn encode(model: &Model) -> TokenStream {
    let encode = paths().encode();
    print(model, &model.generics, &encode, &bounds::encode_where_clause(model, &paths()))
}

pub(crate) fn decode(model: &Model) -> TokenStream {
    let decode = paths().decode();
    print(model, &bounds::decode_generics(model), &quote!(#decode<'__de>), &decode_bounds(model))
}

/// What has to hold where fields are read.
pub(crate) fn decode_bounds(model: &Model) -> WhereClause {
    let decode = paths().decode();
    bounds::decode_where_clause(model, &paths(), |ty| parse_quote!(#ty: #decode<'__de>))
}

/// As [`encode`], of another type.
pub(crate) fn encode_as(model: &Model, ty: &Type) -> TokenStream {
    let bounds = bounds::encode_where_clause(model, &paths());
    print(model, &model.generics, &quote!(__s::adapters::EncodeAs<#ty>), &bounds)
}

/// As [`decode`], of another type.
pub(crate) fn decode_as(model: &Model, ty: &Type) -> TokenStream {
    let decode = paths().decode();
    let bounds = bounds::decode_where_clause(model, &paths(), |ty| parse_quote!(#ty: #decode<'__de>));
    print(model, &bounds::decode_generics(model), &quote!(__s::adapters::DecodeAs<'__de, #ty>), &bounds)
}

/// As [`encode`], of what can be flattened.
pub(crate) fn encode_flat(model: &Model) -> TokenStream {
    let bounds = bounds::encode_where_clause(model, &paths());
    print(model, &model.generics, &quote!(__s::EncodeFlat), &bounds)
}

/// As [`decode`], of what can be flattened.
pub(crate) fn decode_flat(model: &Model) -> TokenStream {
    print(model, &bounds::decode_generics(model), &quote!(__s::DecodeFlat<'__de>), &decode_bounds(model))
}

/// What has been read of a struct that is flattened, as a type of its own with this name and these members: the types of fields may be
/// private where the struct is not. Its definition, and how the impl of [`decode_flat`] names it.
pub(crate) fn kept(model: &Model, name: &Ident, members: &TokenStream) -> (TokenStream, TokenStream) {
    let (bounds, generics) = (decode_bounds(model), bounds::decode_generics(model));
    let (params, arguments, _) = generics.split_for_impl();
    let (_, own_arguments, _) = model.generics.split_for_impl();
    let ident = &model.ident;
    let definition = quote! {
        #[allow(unreachable_pub, missing_debug_implementations, missing_docs, reason = "nobody names it")]
        pub struct #name #params (#members __s::PhantomData<(&'__de (), #ident #own_arguments)>) #bounds;
    };
    (named(definition, &quote!(#ident #own_arguments)), quote!(#name #arguments))
}

/// What has been read of an enum that is flattened: nothing that tells it, or one of these variants. Its definition, and its name with
/// arguments, for [`kept`].
pub(crate) fn variants(model: &Model, variants: &[TokenStream]) -> (TokenStream, TokenStream) {
    let (bounds, generics) = (decode_bounds(model), bounds::decode_generics(model));
    let (params, arguments, _) = generics.split_for_impl();
    let (_, own_arguments, _) = model.generics.split_for_impl();
    let ident = &model.ident;
    let definition = quote! {
        enum __Variants #params #bounds {
            __Untold(__s::bool, __s::PhantomData<(&'__de (), #ident #own_arguments)>),
            #(#variants,)*
        }
    };
    (named(definition, &quote!(#ident #own_arguments)), quote!(__Variants #arguments))
}

/// Writes the name of a type for every `Self`, which means another type where that is defined.
pub(super) fn named(tokens: TokenStream, name: &TokenStream) -> TokenStream {
    let mut tokens = tokens.into_iter().peekable();
    let mut printed = TokenStream::new();
    while let Some(token) = tokens.next() {
        let is_path = matches!(tokens.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
        printed.extend(match token {
            TokenTree::Ident(ident) if ident == "Self" && is_path => quote!(<#name>),
            TokenTree::Ident(ident) if ident == "Self" => name.clone(),
            TokenTree::Group(group) => in_brackets(&group, |tokens| named(tokens, name)).into(),
            token => token.into(),
        });
    }
    printed
}

/// `inner` is what has to be a key for the type to be one.
pub(crate) fn encode_key(model: &Model, inner: Option<&Field>) -> TokenStream {
    let mut bounds = bounds::where_clause(model, |ty| parse_quote!(#ty: __s::EncodeKey));
    bounds.predicates.extend(inner.map(|field| is_key(&field.ty, &quote!(__s::EncodeKey))));
    print(model, &model.generics, &quote!(__s::EncodeKey), &bounds)
}

/// As [`encode_key`].
pub(crate) fn decode_key(model: &Model, inner: Option<&Field>) -> TokenStream {
    let bound = |ty: &Type| parse_quote!(#ty: __s::DecodeKey<'__de>);
    let mut bounds = bounds::decode_where_clause(model, &paths(), bound);
    bounds.predicates.extend(inner.map(|field| is_key(&field.ty, &quote!(__s::DecodeKey<'__de>))));
    print(model, &bounds::decode_generics(model), &quote!(__s::DecodeKey<'__de>), &bounds)
}

/// A bound that is allowed not to hold: without the `for`, one that mentions no parameter would be an error then.
fn is_key(ty: &Type, key: &TokenStream) -> syn::WherePredicate {
    parse_quote!(for<'__key> #ty: #key)
}

pub(crate) fn validate(model: &Model) -> TokenStream {
    print(model, &model.generics, &paths().validate(), &validate_bounds(model))
}

/// As [`validate`], of another type.
pub(crate) fn validate_as(model: &Model, ty: &Type) -> TokenStream {
    print(model, &model.generics, &quote!(__s::adapters::ValidateAs<#ty>), &validate_bounds(model))
}

fn validate_bounds(model: &Model) -> WhereClause {
    let validate = paths().validate();
    bounds::where_clause(model, |ty| parse_quote!(#ty: #validate))
}

pub(crate) fn describe(model: &Model, of: &TokenStream) -> TokenStream {
    print(model, &model.generics, of, &bounds::describe_where_clause(model, &paths()))
}

/// The type's own functions: with the bounds that the user has written.
pub(crate) fn inherent(model: &Model) -> TokenStream {
    let (generics, ident) = (&model.generics, &model.ident);
    let (params, arguments, _) = generics.split_for_impl();
    let bounds = bounds::written_where_clause(model);
    quote!(impl #params #ident #arguments #bounds)
}

/// For a type that another one stands for: what that one needs is a bound where generics are in play.
pub(crate) fn converted(model: &Model, of: &TokenStream, needs: &[TokenStream]) -> TokenStream {
    print(model, &model.generics, of, &converted_bounds(model, needs))
}

/// As [`converted`], with the lifetime of the input.
pub(crate) fn converted_decode(model: &Model, needs: &[TokenStream]) -> TokenStream {
    let mut bounds = converted_bounds(model, needs);
    for param in model.generics.lifetimes() {
        let lifetime = &param.lifetime;
        bounds.predicates.push(parse_quote!('__de: #lifetime));
    }
    print(model, &bounds::decode_generics(model), &quote!(__s::Decode<'__de>), &bounds)
}

/// Serde's trait, for a type that borrows nothing.
pub(crate) fn deserialize(model: &Model) -> TokenStream {
    let bounds = converted_bounds(model, &[quote!(Self: for<'__any> __s::Decode<'__any>)]);
    print(model, &bounds::decode_generics(model), &quote!(__s::serde::Deserialize<'__de>), &bounds)
}

fn converted_bounds(model: &Model, needs: &[TokenStream]) -> WhereClause {
    let mut bounds = bounds::written_where_clause(model);
    if model.bound.all.is_none() && model.generics.type_params().next().is_some() {
        bounds.predicates.extend(needs.iter().map(|need| -> syn::WherePredicate { parse_quote!(#need) }));
    }
    bounds
}

fn print(model: &Model, generics: &Generics, of: &TokenStream, bounds: &WhereClause) -> TokenStream {
    let (params, _, _) = generics.split_for_impl();
    let (_, arguments, _) = model.generics.split_for_impl();
    let ident = &model.ident;
    quote!(#[automatically_derived] impl #params #of for #ident #arguments #bounds)
}
