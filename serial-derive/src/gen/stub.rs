//! Stand-ins for the impls of a type with mistakes: they keep follow-up errors away, and are never compiled to anything,
//! since the mistakes are errors.

use super::flat::anew;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, GenericParam, Generics, Lifetime, LifetimeParam};

/// Every trait, with no bounds but the type's own.
pub(crate) fn print(input: &DeriveInput) -> TokenStream {
    let stubs = [encode(), encode_key(), encode_flat(), validate(), describe()];
    let borrowing = [decode(), decode_key(), decode_flat()];
    let plain = stubs.into_iter().map(|stub| stub.print(input, &input.generics));
    let generics = with_input(&input.generics);
    let borrowing = borrowing.into_iter().map(|stub| stub.print(input, &generics));
    plain.chain(borrowing).collect()
}

struct Stub {
    of: TokenStream,
    body: TokenStream,
}

impl Stub {
    fn print(&self, input: &DeriveInput, generics: &Generics) -> TokenStream {
        let (params, _, _) = generics.split_for_impl();
        let (_, arguments, bounds) = input.generics.split_for_impl();
        let (Self { of, body }, ident) = (self, &input.ident);
        quote! {
            #[automatically_derived]
            impl #params #of for #ident #arguments #bounds {
                #body
            }
        }
    }
}

fn encode() -> Stub {
    let body = quote! {
        fn encode<'__w, __W: __s::Writer<'__w>>(
            &self,
            _: &mut __W,
            _: __s::Room<'__w>,
            _: __s::Lead,
        ) -> __s::Wrote<'__w> {
            __s::stub()
        }
    };
    Stub { of: quote!(__s::Encode), body }
}

fn encode_key() -> Stub {
    let body = quote! {
        fn encode_key<'__w, __W: __s::Writer<'__w>>(
            &self,
            _: &mut __W,
            _: __s::Room<'__w>,
            _: __s::bool,
        ) -> __s::Wrote<'__w> {
            __s::stub()
        }
    };
    Stub { of: quote!(__s::EncodeKey), body }
}

fn decode() -> Stub {
    let body = quote! {
        fn decode<__R: __s::Reader<'__de>>(
            _: &mut __R,
            _: &'__de [__s::u8],
            _: &mut __s::Slot<Self>,
        ) -> __s::Read<'__de> {
            __s::stub()
        }
    };
    Stub { of: quote!(__s::Decode<'__de>), body }
}

fn decode_key() -> Stub {
    let body = quote! {
        fn decode_key<__R: __s::Reader<'__de>>(
            _: &mut __R,
            _: &'__de [__s::u8],
            _: &mut __s::Slot<Self>,
        ) -> __s::Read<'__de> {
            __s::stub()
        }
    };
    Stub { of: quote!(__s::DecodeKey<'__de>), body }
}

fn encode_flat() -> Stub {
    let body = quote! {
        const NAMES: __s::Names = __s::Names::NONE;

        fn entries<'__w, __W: __s::Writer<'__w>>(&self, _: &mut __W) -> __s::usize {
            __s::stub()
        }

        fn encode_entries<'__w, __W: __s::Writer<'__w>>(
            &self,
            _: &mut __W,
            _: __s::Room<'__w>,
            _: __s::bool,
        ) -> __s::Wrote<'__w> {
            __s::stub()
        }
    };
    Stub { of: quote!(__s::EncodeFlat), body }
}

fn decode_flat() -> Stub {
    let anew = anew();
    let body = quote! {
        type Parts = ();

        const NAMES: __s::Names = __s::Names::NONE;

        fn parts() {}

        fn read<__R: __s::Reader<'__de>>(
            _: &mut (),
            _: &mut __R,
            _: &mut __R::Frame,
            _: __s::Enter<'__de>,
        ) -> __s::Result<__s::More<'__de>, __s::Failed> {
            __s::stub()
        }

        fn is_begun(_: &()) -> __s::bool {
            __s::stub()
        }

        fn finish<__R: __s::Reader<'__de>>(
            _: (),
            _: &mut __R,
            _: &mut __R::Frame,
            _: &'__de [__s::u8],
            _: &'__de [__s::u8],
        ) -> __s::Result<Self, __s::Failed> {
            __s::stub()
        }

        #anew
    };
    Stub { of: quote!(__s::DecodeFlat<'__de>), body }
}

fn validate() -> Stub {
    Stub {
        of: quote!(__s::Validate),
        body: quote!(
            fn validate_in(&self, _: &mut __s::Violations) {}
        ),
    }
}

fn describe() -> Stub {
    let body = quote!(
        const TYPE: __s::describe::Type = __s::describe::Type::Any;
    );
    Stub { of: quote!(__s::Describe), body }
}

fn with_input(generics: &Generics) -> Generics {
    let mut generics = generics.clone();
    let input = Lifetime::new("'__de", proc_macro2::Span::call_site());
    generics.params.insert(0, GenericParam::Lifetime(LifetimeParam::new(input)));
    generics
}
