//! `impl Encode`: the fields in declaration order, each under a key whose bytes are known.

mod ahead;
mod enums;
mod most;
mod structs;

use super::{codec, convert, header, inline, payload::Payload};
use crate::model::{Body, Model};
pub(crate) use enums::{entries as tagged_entries, not_written};
use proc_macro2::TokenStream;
use quote::quote;
pub(crate) use structs::{access, entries};

pub(crate) fn print(model: &Model) -> TokenStream {
    if let Some(wire) = &model.conversion.into {
        return convert::encode(model, wire);
    }
    let header = header::encode(model);
    let encode = encode(model);
    let (is_null, same, most) = (is_null(model), same(model), most::print(model));
    quote! {
        #header {
            #most
            #encode
            #is_null
            #same
        }
    }
}

/// The whole of `encode` in one body.
pub(crate) fn whole(model: &Model) -> TokenStream {
    match &model.body {
        Body::Struct(body) => {
            let payload = Payload::of_struct(body);
            match structs::bare(model, &payload) {
                Some(bare) => quote!(let __at = __w.lead(__at, __lead)?; #bare),
                None => structs::alone(model, &payload),
            }
        }
        Body::Enum(body) => enums::print(body),
    }
}

/// `encode`, and for what starts an array or map of its own `encode_bare`: the lead is then written by the caller, who knows it.
fn encode(model: &Model) -> TokenStream {
    let (body, bare) = match &model.body {
        Body::Struct(body) => {
            let payload = Payload::of_struct(body);
            match structs::bare(model, &payload) {
                Some(bare) => (quote!(__s::encode_bare(self, __w, __at, __lead)), Some(bare)),
                None => (structs::alone(model, &payload), None),
            }
        }
        Body::Enum(body) => (enums::print(body), None),
    };
    let inline = inline(model);
    // What only calls `encode_bare` is little.
    let outer = if bare.is_some() { Some(quote!(#[inline])) } else { inline.clone() };
    let bare = bare.map(|bare| {
        quote! {
            #inline
            fn encode_bare<'__w, __W: __s::Writer<'__w>>(
                &self,
                __w: &mut __W,
                __at: __s::Room<'__w>,
            ) -> __s::Wrote<'__w> {
                #bare
            }
        }
    });
    quote! {
        #outer
        fn encode<'__w, __W: __s::Writer<'__w>>(
            &self,
            __w: &mut __W,
            __at: __s::Room<'__w>,
            __lead: __s::Lead,
        ) -> __s::Wrote<'__w> {
            #body
        }
        #bare
    }
}

/// Only what stands for one field can be null: a unit struct is, but cannot be left out, since it has to be there.
fn is_null(model: &Model) -> Option<TokenStream> {
    let Body::Struct(body) = &model.body else { return None };
    let field = Payload::of_struct(body).only_field()?;
    let is_null = codec::is_null(field, &access(model, field));
    Some(quote! {
        #[inline]
        fn is_null(&self) -> __s::bool {
            #is_null
        }
    })
}

/// What is a name, or stands for one field, need not be written to be compared.
fn same(model: &Model) -> Option<TokenStream> {
    let same = match &model.body {
        Body::Enum(body) if body.is_name() && !body.keeps_label() => {
            quote!(__s::Some(__s::discriminant(self) == __s::discriminant(__other)))
        }
        Body::Struct(body) if !model.packed => {
            let member = &Payload::of_struct(body).only_field().filter(|field| codec::is_own(field))?.member;
            quote!(__s::Encode::same(&self.#member, &__other.#member))
        }
        _ => return None,
    };
    Some(quote! {
        #[inline]
        fn same(&self, __other: &Self) -> __s::Option<__s::bool> {
            #same
        }
    })
}
