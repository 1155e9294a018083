//! How many bytes an array has, for the description of an adapter: a type says so by its tokens, and to nobody else.

use super::form::is_byte;
use crate::shape::{self, Shape};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{GenericArgument, PathArguments, Type};

/// The adapter of a field of this type as it is described: with the length at each array of bytes.
pub(crate) fn sized(adapter: &TokenStream, ty: &Type) -> TokenStream {
    match syn::parse2::<Type>(adapter.clone()) {
        Ok(parsed) => beside(parsed, ty).into_token_stream(),
        Err(_) => adapter.clone(),
    }
}

/// Both are taken apart as far as they have the same parts.
fn beside(adapter: Type, ty: &Type) -> Type {
    match (adapter, shape::bare(ty)) {
        (adapter, Type::Array(array)) if is_byte(&array.elem) => {
            let len = &array.len;
            Type::Verbatim(quote!(__s::adapters::FixedBytes<#adapter, { #len }>))
        }
        (Type::Array(mut items), Type::Array(array)) => {
            *items.elem = beside(*items.elem, &array.elem);
            Type::Array(items)
        }
        (Type::Path(mut path), ty) => {
            if let Some(last) = path.path.segments.last_mut()
                && let PathArguments::AngleBracketed(arguments) = &mut last.arguments
            {
                let parts = parts_of(&last.ident.to_string(), ty);
                for (argument, part) in arguments.args.iter_mut().zip(parts) {
                    if let (GenericArgument::Type(inner), Some(part)) = (argument, part) {
                        *inner = beside(inner.clone(), part);
                    }
                }
            }
            Type::Path(path)
        }
        (adapter, _) => adapter,
    }
}

/// What the arguments of an adapter with this name are for; keys are texts, which are told without a length.
fn parts_of<'t>(name: &str, ty: &'t Type) -> Vec<Option<&'t Type>> {
    let is_called = |ty: &Type| matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|it| it.ident == name));
    match (name, Shape::of(ty)) {
        ("PerFormat" | "PerWay", _) => vec![Some(ty), Some(ty)],
        ("Present", Shape::Option(inner)) => vec![Some(inner)],
        (_, Shape::Option(inner) | Shape::Seq(inner) | Shape::Set(inner) | Shape::Box(inner))
            if is_called(ty) =>
        {
            vec![Some(inner)]
        }
        (_, Shape::Map(_, value)) if is_called(ty) => vec![None, Some(value)],
        _ => Vec::new(),
    }
}
