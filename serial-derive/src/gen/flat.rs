//! `impl EncodeFlat` and `DecodeFlat`: a struct whose entries stand among those of another one. [`among`](super::among) has those of enums.

use super::{
    among,
    decode::{
        Places, Seen, Site, check_whole, finish_flattened, finish_flattened_in_place, flat_place, kept,
    },
    encode, header,
    payload::{Payload, flat, flat_trait, flat_type, local},
};
use crate::model::{Body, Field, Flat, Layout, Model, Struct, Way};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// For structs that are maps by name.
pub(crate) fn print(model: &Model) -> TokenStream {
    let body = match &model.body {
        Body::Struct(body) if is_map(body) => body,
        Body::Struct(_) => return TokenStream::new(),
        Body::Enum(body) => return among::print(model, body),
    };
    let payload = Payload::of_struct(body);
    let decode = model.conversion.from.is_none().then(|| decode(model, payload));
    let encode = is_encoded(model, body).then(|| {
        let (encode, distinct) = (encode(model, payload), distinct(model, payload));
        quote!(#encode #distinct)
    });
    quote!(#encode #decode)
}

/// Whether entries are read by [`DecodeFlat`](serial_runtime::__private::DecodeFlat).
pub(crate) fn is_map(body: &Struct) -> bool {
    body.layout == Layout::Map && !body.is_divided()
}

/// Whether entries are written by [`EncodeFlat`](serial_runtime::__private::EncodeFlat). Those of a packed struct cannot be referred to;
/// and where numbers stand in place of names, nobody flattens them among names.
pub(crate) fn is_encoded(model: &Model, body: &Struct) -> bool {
    is_map(body) && !body.numbered && !model.packed && !model.conversion.is_some() && model.remote.is_none()
}

/// The names of a struct's entries that are written or read.
pub(crate) fn names(payload: &Payload<'_>, way: Way) -> TokenStream {
    // The trait knows those of what is flattened.
    let (keys, of, fields) = match way {
        Way::Encode => (payload.written_keys(), quote!(__s::EncodeFlat), Vec::new()),
        Way::Decode => (payload.name("__KEYS"), quote!(__s::DecodeFlat<'__de>), payload.named()),
    };
    // The table of what is read has the tag in it.
    let tag = payload.body.tag.iter().filter(|_| way == Way::Encode && payload.is_written_differently());
    let aliases = fields.into_iter().flat_map(|field| &field.aliases).chain(tag);
    let flattened = payload.flattened();
    let inner: Vec<_> = flattened.iter().map(|field| names_of(field, way, &of)).collect();
    let deny_unknown = payload.body.deny_unknown;
    quote! {
        __s::Names {
            keys: #keys,
            aliases: &[#(#aliases),*],
            inner: &[#(#inner),*],
            deny_unknown: #deny_unknown,
            ..__s::Names::NONE
        }
    }
}

/// The names of a flattened field's entries, as `of` knows them.
fn names_of(field: &Field, way: Way, of: &TokenStream) -> TokenStream {
    match (&field.flat, way) {
        (Some(Flat { adapter, .. }), Way::Encode) => {
            let ty = &field.ty;
            quote!(<#adapter as __s::adapters::EncodeFlatAs<#ty>>::NAMES)
        }
        _ => {
            let ty = flat_type(field);
            quote!(<#ty as #of>::NAMES)
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
    let (kept_types, starts): (Vec<_>, Vec<_>) =
        flattened.iter().map(|field| kept(field, Places::Slots)).unzip();
    let site = Site::new(model, payload);
    let (function, built) = (site.function(Layout::Map), site.build());
    let places = flattened.iter().map(|field| flat_place(field, Places::Slots, &flat(field)));
    let finish = flattened.iter().map(|field| {
        let (flat, finish) = (flat(field), finish_flattened(field));
        quote!(let #flat = #finish?;)
    });
    let check = check_whole(model, &quote!(&__value));
    let begun = flattened.iter().enumerate().map(|(index, field)| {
        let (index, of) = (syn::Index::from(index), flat_trait(field));
        quote!(|| #of::is_begun(&__parts.2.#index))
    });
    let unused = format_ident!("unused");
    let members = quote! {
        #seen,
        (#(__s::Slot<#slot_types>,)*),
        (#(#kept_types,)*),
    };
    let (definition, parts) = header::kept(model, &format_ident!("__Parts"), &members);
    let (seen_definition, in_place) = match model.packed {
        true => (None, anew()),
        false => in_place(model, &site),
    };
    quote! {
        #definition
        #seen_definition

        #header {
            type Parts = #parts;

            const NAMES: __s::Names = #names;

            #[inline]
            fn parts() -> Self::Parts {
                __Parts(
                    #nothing,
                    (#(__s::Slot::<#slot_types>::EMPTY,)*),
                    (#(#starts,)*),
                    __s::PhantomData,
                )
            }

            #[inline]
            fn read<__R: __s::Reader<'__de>>(
                __parts: &mut Self::Parts,
                __r: &mut __R,
                __map: &mut __R::Frame,
                __enter: __s::Enter<'__de>,
            ) -> __s::Result<__s::More<'__de>, __s::Failed> {
                let __Parts(__seen, (#(#slots,)*), (#(#flats,)*), _) = __parts;
                Self::#function(__r, __map, __enter, __seen, (#(#places,)*), (#(#slots,)*))
            }

            #[inline]
            fn is_begun(__parts: &Self::Parts) -> __s::bool {
                __parts.0 != #nothing #(#begun)*
            }

            #[allow(#unused, reason = "a struct without fields has no use for some of this")]
            #[inline]
            fn finish<__R: __s::Reader<'__de>>(
                mut __parts: Self::Parts,
                __r: &mut __R,
                mut __map: &mut __R::Frame,
                __start: &'__de [__s::u8],
                __at: &'__de [__s::u8],
            ) -> __s::Result<Self, __s::Failed> {
                let __enter = __s::Enter::End { start: __start, at: __at };
                <Self as __s::DecodeFlat<'__de>>::read(&mut __parts, __r, __map, __enter)?;
                let __Parts(_, (#(mut #slots,)*), (#(#flats,)*), _) = __parts;
                #(#finish)*
                let __value = #built;
                #check
                __s::Ok(__value)
            }

            #in_place
        }
    }
}

/// What reads in place of a value that is there: a new one is made.
pub(super) fn anew() -> TokenStream {
    let this = quote!(<Self as __s::DecodeFlat<'__de>>);
    let denies = quote! {
        #[inline]
        fn denies_unknown_into(__seen: &Self::Seen) -> __s::bool {
            #this::denies_unknown(__seen)
        }
    };
    let into = into(
        (&quote!(Self::Parts), &quote!(#this::parts())),
        &quote!(#this::read(__seen, __r, __map, __enter)),
        &quote! {
            *self = #this::finish(__seen, __r, __map, __start, __at)?;
            __s::Ok(())
        },
    );
    quote!(#into #denies)
}

/// What reads the fields of a value that is there; and the type of what has been read of them, where it needs one.
fn in_place(model: &Model, site: &Site<'_>) -> (Option<TokenStream>, TokenStream) {
    let (seen, nothing) = Seen::new(site.payload.named().len()).start();
    let (function, fields) = (site.function(Layout::Map), site.argument(Places::Fields));
    let flattened = site.payload.flattened();
    let flats: Vec<_> = flattened.iter().map(|field| flat(field)).collect();
    let places = flattened.iter().map(|field| flat_place(field, Places::Fields, &flat(field)));
    let read = |seen| quote!(Self::#function(__r, __map, __enter, #seen, (#(#places,)*), #fields));
    let finish = finish_flattened_in_place(site, Places::Fields);
    let (skipped, check) = (site.skipped(Places::Fields), check_whole(model, &quote!(&*self)));
    let complete = |seen| {
        quote! {
            let __enter = __s::Enter::End { start: __start, at: __at };
            <Self as __s::DecodeFlat<'__de>>::read_into(self, &mut __seen, __r, __map, __enter)?;
            #seen
            #finish
            #skipped
            #check
            __s::Ok(())
        }
    };
    if flattened.is_empty() {
        return (None, into((&seen, &nothing), &read(quote!(__seen)), &complete(None)));
    }
    let (kept, start): (Vec<_>, Vec<_>) = flattened.iter().map(|field| kept(field, Places::Fields)).unzip();
    let (definition, ty) = header::kept(model, &format_ident!("__Seen"), &quote!(#seen, (#(#kept,)*),));
    let read = read(quote!(__fields));
    let into = into(
        (&ty, &quote!(__Seen(#nothing, (#(#start,)*), __s::PhantomData))),
        &quote! {
            let __Seen(__fields, (#(#flats,)*), _) = __seen;
            #read
        },
        &complete(Some(quote!(let __Seen(_, (#(#flats,)*), _) = __seen;))),
    );
    (Some(definition), into)
}

/// The part of the trait that is for values that are there: the type of what has been read and its start, what reads, and what makes it complete.
fn into(
    (seen, start): (&TokenStream, &TokenStream),
    read: &TokenStream,
    finish: &TokenStream,
) -> TokenStream {
    let unused = format_ident!("unused");
    quote! {
        type Seen = #seen;

        #[inline]
        fn unseen() -> Self::Seen {
            #start
        }

        #[cfg_attr(not(debug_assertions), inline(always))]
        fn read_into<__R: __s::Reader<'__de>>(
            &mut self,
            __seen: &mut Self::Seen,
            __r: &mut __R,
            __map: &mut __R::Frame,
            __enter: __s::Enter<'__de>,
        ) -> __s::Result<__s::More<'__de>, __s::Failed> {
            #read
        }

        #[allow(#unused, reason = "a struct without fields has no use for some of this")]
        #[inline]
        fn finish_into<__R: __s::Reader<'__de>>(
            &mut self,
            mut __seen: Self::Seen,
            __r: &mut __R,
            mut __map: &mut __R::Frame,
            __start: &'__de [__s::u8],
            __at: &'__de [__s::u8],
        ) -> __s::Result<(), __s::Failed> {
            #finish
        }
    }
}
