//! `impl_serde`: serde's own traits, by what the type does already.

use super::header;
use crate::model::Model;
use proc_macro2::TokenStream;
use quote::quote;

pub(crate) fn print(model: &Model) -> TokenStream {
    let serialize = model.serde.serialize.then(|| serialize(model));
    let deserialize = model.serde.deserialize.then(|| deserialize(model));
    quote!(#serialize #deserialize)
}

fn serialize(model: &Model) -> TokenStream {
    let header = header::converted(model, &quote!(__s::serde::Serialize), &[quote!(Self: __s::Encode)]);
    quote! {
        #header {
            fn serialize<__S: __s::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> __s::Result<__S::Ok, __S::Error> {
                __s::serialize(self, __serializer)
            }
        }
    }
}

fn deserialize(model: &Model) -> TokenStream {
    let header = header::deserialize(model);
    quote! {
        #header {
            fn deserialize<__D: __s::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __s::Result<Self, __D::Error> {
                __s::deserialize(__deserializer)
            }
        }
    }
}
