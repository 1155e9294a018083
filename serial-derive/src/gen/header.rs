//! The line above the body of each impl: generics, trait, type and bounds.

use super::paths;
use crate::model::{Field, Model, bounds};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Generics, Type, WhereClause, parse_quote};

pub(crate) fn encode(model: &Model) -> TokenStream {
    let encode = paths().encode();
    print(model, &model.generics, &encode, &bounds::encode_where_clause(model, &paths()))
}

pub(crate) fn decode(model: &Model) -> TokenStream {
    let decode = paths().decode();
    let bounds = bounds::decode_where_clause(model, &paths(), |ty| parse_quote!(#ty: #decode<'__de>));
    print(model, &bounds::decode_generics(model), &quote!(#decode<'__de>), &bounds)
}

/// As [`encode`], of what can be flattened.
pub(crate) fn encode_flat(model: &Model) -> TokenStream {
    let bounds = bounds::encode_where_clause(model, &paths());
    print(model, &model.generics, &quote!(__s::EncodeFlat), &bounds)
}

/// As [`decode`], of what can be flattened.
pub(crate) fn decode_flat(model: &Model) -> TokenStream {
    let decode = paths().decode();
    let bounds = bounds::decode_where_clause(model, &paths(), |ty| parse_quote!(#ty: #decode<'__de>));
    print(model, &bounds::decode_generics(model), &quote!(__s::DecodeFlat<'__de>), &bounds)
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
    let validate = paths().validate();
    let bounds = bounds::where_clause(model, |ty| parse_quote!(#ty: #validate));
    print(model, &model.generics, &validate, &bounds)
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

fn print(model: &Model, generics: &Generics, of: &TokenStream, bounds: &WhereClause) -> TokenStream {
    let (params, _, _) = generics.split_for_impl();
    let (_, arguments, _) = model.generics.split_for_impl();
    let ident = &model.ident;
    quote!(#[automatically_derived] impl #params #of for #ident #arguments #bounds)
}
