//! Types that are read from another type, or written as another: `from`, `try_from` and `into`.

use super::{decode::limited, header};
use crate::model::{Fallible, Model};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::{Type, spanned::Spanned};

/// One way may leave names without a use that the other way has.
pub(super) fn quietly(items: TokenStream) -> TokenStream {
    quote! {
        #[allow(dead_code, reason = "a type that is converted one way has no use for all of its names")]
        const _: () = {
            #items
        };
    }
}

/// `impl Encode`: a copy becomes what is written.
pub(super) fn encode(model: &Model, wire: &Type) -> TokenStream {
    let header = header::converted(model, &quote!(__s::Encode), &[quote!(#wire: __s::Encode)]);
    let copy =
        quote_spanned!(wire.span()=> <Self as __s::Into<#wire>>::into(<Self as __s::Clone>::clone(self)));
    quote! {
        #header {
            #[inline]
            fn encode<'__w, __W: __s::Writer<'__w>>(
                &self,
                __w: &mut __W,
                __at: __s::Room<'__w>,
                __lead: __s::Lead,
            ) -> __s::Wrote<'__w> {
                let __wire = #copy;
                <#wire as __s::Encode>::encode(&__wire, __w, __at, __lead)
            }
            #[inline]
            fn is_null(&self) -> __s::bool {
                let __wire = #copy;
                <#wire as __s::Encode>::is_null(&__wire)
            }
        }
    }
}

/// `impl Decode`: what has been read becomes the value, which is then held to the rules of its fields.
pub(super) fn decode(model: &Model, (wire, fallible): &(Type, Fallible)) -> TokenStream {
    let header = header::converted_decode(model, &[quote!(#wire: __s::Decode<'__de>)]);
    let span = wire.span();
    let make = match fallible {
        Fallible::No => quote_spanned!(span=> |__wire: #wire| {
            __s::Ok::<Self, __s::Infallible>(<Self as __s::From<#wire>>::from(__wire))
        }),
        Fallible::Yes => quote_spanned!(span=> <Self as __s::TryFrom<#wire>>::try_from),
    };
    let has_rules = model.has_rules_of_whole() || model.fields().any(|field| !field.rules.is_empty());
    let check = has_rules
        .then(|| quote!(__r.check(__start, __s::Slot::get(__out), <Self as __s::Validate>::validate_in)?;));
    let body = quote! {
        let __at = __s::with::decode(__r, __start, __out, #make)?;
        #check
        __s::Ok(__at)
    };
    let body = limited(model, body);
    quote! {
        #header {
            #[inline]
            fn decode<__R: __s::Reader<'__de>>(
                __r: &mut __R,
                __start: &'__de [__s::u8],
                __out: &mut __s::Slot<Self>,
            ) -> __s::Read<'__de> {
                #body
            }
            fn missing<__R: __s::Reader<'__de>>(
                __r: &mut __R,
                __start: &'__de [__s::u8],
                __name: &'static __s::str,
                __out: &mut __s::Slot<Self>,
            ) -> __s::Result<(), __s::Failed> {
                __s::with::missing(__r, __start, __name, __out, #make)
            }
        }
    }
}

/// `impl Describe`: what is read.
pub(super) fn describe(model: &Model, (wire, _): &(Type, Fallible)) -> TokenStream {
    let header = header::converted(model, &quote!(__s::Describe), &[quote!(#wire: __s::Describe)]);
    quote! {
        #header {
            const TYPE: __s::describe::Type = <#wire as __s::Describe>::TYPE;
        }
    }
}
