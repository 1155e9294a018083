//! The empty value that a new one is decoded in place of.
//!
//! A type has one where every field has one: then a vector, say, decodes its items where they are to stay. Types with a
//! `Drop` of their own have none: they would be dropped half built where a decode fails.

use crate::{
    r#gen::{codec, payload::Payload},
    model::{Body, Field, Layout, Model},
};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::HashSet;
use syn::Type;

/// `IN_PLACE` and `empty`, where the type can have an empty value.
pub(super) fn print(model: &Model) -> Option<TokenStream> {
    let (types, value) = empty(model, &emptiest(model)?)?;
    Some(quote! {
        const IN_PLACE: __s::bool = {
            #[allow(unused_imports, reason = "not asked where the type has a `Drop` of its own")]
            use __s::NotDropped;
            !__s::Dropped::<Self>::ITSELF #(&& <#types as __s::Decode<'__de>>::IN_PLACE)*
        };

        #[inline]
        fn empty() -> __s::Option<Self> {
            __s::Some(#value)
        }
    })
}

/// The empty value of a payload, where it can have one: the types that have to have one as well, and the value in a function with an `Option`.
pub(super) fn empty<'m>(model: &Model, payload: &Payload<'m>) -> Option<(Vec<&'m Type>, TokenStream)> {
    if model.packed || !payload.body.fields.iter().all(can_be_empty) {
        return None;
    }
    let value = payload.build(|_| quote!(__s::Decode::empty()?));
    let mut printed = HashSet::new();
    let fields = payload.body.fields.iter().map(|field| &field.ty);
    Some((fields.filter(|ty| printed.insert(quote!(#ty).to_string())).collect(), value))
}

/// Leaves `decode` to `decode_into` where there is an empty value.
pub(super) fn shortcut(model: &Model) -> Option<TokenStream> {
    emptiest(model).map(|_| {
        quote! {
            if Self::IN_PLACE {
                return __s::decode_in_place(__r, __start, __out);
            }
        }
    })
}

/// The struct itself, or the variant that costs least to make.
fn emptiest(model: &Model) -> Option<Payload<'_>> {
    let possible = Payload::all(model).into_iter().filter(|payload| empty(model, payload).is_some());
    match &model.body {
        Body::Struct(body) if body.layout == Layout::Unit => None,
        Body::Struct(_) => possible.into_iter().next(),
        Body::Enum(_) => possible.min_by_key(|payload| payload.body.fields.len()),
    }
}

fn can_be_empty(field: &Field) -> bool {
    field.is_read() && codec::is_own(field)
}
