//! `impl EncodeFlat` and `DecodeFlat`: a struct whose entries stand among those of another one.

use super::{
    decode::{Places, Seen, Site, check_whole, entries_of_parts, missing_parts},
    encode, header,
    payload::{Payload, flat, local},
};
use crate::model::{Body, Layout, Model, Struct, Way};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// For structs that are maps by name.
pub(crate) fn print(model: &Model) -> TokenStream {
    match &model.body {
        Body::Struct(body) if is_flat(body) && !model.packed && !model.conversion.is_some() => {
            let payload = Payload::of_struct(body);
            let (encode, decode) = (encode(model, payload), decode(model, payload));
            let distinct = distinct(model, payload);
            quote!(#encode #decode #distinct)
        }
        _ => TokenStream::new(),
    }
}

/// Whether the fields have names in both formats, among which others can stand.
fn is_flat(body: &Struct) -> bool {
    body.layout == Layout::Map && !body.is_divided() && !body.numbered
}

/// The names of a struct's entries that are written or read.
pub(crate) fn names(payload: &Payload<'_>, way: Way) -> TokenStream {
    // The trait knows those of what is flattened.
    let (keys, of, fields) = match way {
        Way::Encode => (payload.written_keys(), quote!(__s::EncodeFlat), Vec::new()),
        Way::Decode => (payload.name("__KEYS"), quote!(__s::DecodeFlat<'__de>), payload.named()),
    };
    let aliases = fields.into_iter().flat_map(|field| &field.aliases);
    let flattened = payload.flattened();
    let types: Vec<_> = flattened.iter().map(|field| &field.ty).collect();
    let takes_all = quote!(false #(|| <#types as #of>::NAMES.takes_all)*);
    quote! {
        __s::Names {
            keys: #keys,
            aliases: &[#(#aliases),*],
            inner: &[#(<#types as #of>::NAMES),*],
            takes_all: #takes_all,
        }
    }
}

/// Names that clash are an error as early as they are known.
fn distinct(model: &Model, payload: Payload<'_>) -> Option<TokenStream> {
    let is_generic = !model.generics.params.is_empty();
    let ident = &model.ident;
    (!payload.flattened().is_empty() && !is_generic)
        .then(|| quote!(const _: () = <#ident as __s::EncodeFlat>::NAMES.assert_distinct();))
}

fn encode(model: &Model, payload: Payload<'_>) -> TokenStream {
    let (header, names) = (header::encode_flat(model), names(&payload, Way::Encode));
    let (entries, write) = encode::entries(model, &payload);
    quote! {
        #header {
            const NAMES: __s::Names = #names;

            #[inline]
            fn entries<'__w, __W: __s::Writer<'__w>>(&self, __w: &mut __W) -> __s::usize {
                #entries
            }

            #[inline]
            fn encode_entries<'__w, __W: __s::Writer<'__w>>(
                &self,
                __w: &mut __W,
                __at: __s::Room<'__w>,
                __first: __s::bool,
            ) -> __s::Wrote<'__w> {
                #write
            }
        }
    }
}

fn decode(model: &Model, payload: Payload<'_>) -> TokenStream {
    let (header, names) = (header::decode_flat(model), names(&payload, Way::Decode));
    let (named, flattened) = (payload.named(), payload.flattened());
    let (seen, nothing) = Seen::new(named.len()).start();
    let slots: Vec<_> = named.iter().map(|field| local(field)).collect();
    let flats: Vec<_> = flattened.iter().map(|field| flat(field)).collect();
    let slot_types: Vec<_> = named.iter().map(|field| &field.ty).collect();
    let types: Vec<_> = flattened.iter().map(|field| &field.ty).collect();
    let read = entries_of_parts(&Site::new(model, payload, Places::Parts));
    let site = Site::new(model, payload, Places::Slots);
    let (missing, finish_flattened, built) = (missing_parts(&site), site.finish_flattened(), site.build());
    let check = check_whole(model, &quote!(&__value));
    let begun = flattened.iter().enumerate().map(|(index, field)| {
        let (index, ty) = (syn::Index::from(index), &field.ty);
        quote!(|| <#ty as __s::DecodeFlat<'__de>>::is_begun(&__parts.2.#index))
    });
    let unused = format_ident!("unused");
    let members = quote! {
        #seen,
        (#(__s::Slot<#slot_types>,)*),
        (#(<#types as __s::DecodeFlat<'__de>>::Parts,)*),
    };
    let (definition, parts) = header::parts(model, &members);
    quote! {
        #definition

        #header {
            type Parts = #parts;

            const NAMES: __s::Names = #names;

            #[inline]
            fn parts() -> Self::Parts {
                __Parts(
                    #nothing,
                    (#(__s::Slot::<#slot_types>::EMPTY,)*),
                    (#(<#types as __s::DecodeFlat<'__de>>::parts(),)*),
                    __s::PhantomData,
                )
            }

            #[allow(#unused, reason = "a struct without fields has no use for some of this")]
            #[inline]
            fn read<__R: __s::Reader<'__de>>(
                __parts: &mut Self::Parts,
                __r: &mut __R,
                mut __map: &mut __R::Frame,
                __enter: __s::Enter<'__de>,
            ) -> __s::Result<__s::More<'__de>, __s::Failed> {
                let (#(#slots,)*) = &mut __parts.1;
                let (#(#flats,)*) = &mut __parts.2;
                #read
            }

            #[inline]
            fn is_begun(__parts: &Self::Parts) -> __s::bool {
                __parts.0 != #nothing #(#begun)*
            }

            #[allow(#unused, reason = "a struct without fields has no use for some of this")]
            #[inline]
            fn finish<__R: __s::Reader<'__de>>(
                __parts: Self::Parts,
                __r: &mut __R,
                __start: &'__de [__s::u8],
                __at: &'__de [__s::u8],
            ) -> __s::Result<Self, __s::Failed> {
                let __Parts(__seen, (#(mut #slots,)*), (#(#flats,)*), _) = __parts;
                #missing
                #finish_flattened
                let __value = #built;
                #check
                __s::Ok(__value)
            }
        }
    }
}
