//! `impl EncodeFlat` and `DecodeFlat` of an enum whose tag stands among its fields: both may stand among those of another struct, or
//! beside another tag.

use super::{
    decode::{Places, Seen, Site, check_whole, finish_flattened, flat_place, keep_label, kept},
    encode,
    flat::{anew, names},
    header, labels,
    payload::{Payload, flat, flat_type, local},
};
use crate::model::{Enum, Layout, Model, Tagging, Variant, Way};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

/// For enums of which every variant has a tag.
pub(super) fn print(model: &Model, body: &Enum) -> TokenStream {
    let is_internal = matches!(body.tagging, Tagging::Internal(_)) && !body.variants.is_empty();
    let fits = |variant: &Variant| !variant.untagged && variant.payload.layout == Layout::Map;
    if !is_internal || !body.variants.iter().all(fits) || model.packed || model.conversion.is_some() {
        return TokenStream::new();
    }
    let (encode, decode, distinct) = (encode(model, body), decode(model, body), distinct(model, body));
    quote!(#encode #decode #distinct)
}

/// The names of all variants, of which one is there.
fn all_names(body: &Enum, way: Way) -> TokenStream {
    let present = body.variants.iter().filter(|variant| match way {
        Way::Encode => variant.written,
        Way::Decode => variant.read,
    });
    let inner = present.map(|variant| names(&Payload::of_variant(variant), way));
    let deny_unknown = body.variants.iter().any(|variant| variant.payload.deny_unknown);
    quote! {
        __s::Names {
            inner: &[#(#inner),*],
            either: true,
            deny_unknown: #deny_unknown,
            ..__s::Names::NONE
        }
    }
}

/// Names that clash are an error as early as they are known.
fn distinct(model: &Model, body: &Enum) -> Option<TokenStream> {
    let flattens = body.variants.iter().any(|it| !Payload::of_variant(it).flattened().is_empty());
    let ident = &model.ident;
    (flattens && model.generics.params.is_empty())
        .then(|| quote!(const _: () = <#ident as __s::EncodeFlat>::NAMES.assert_distinct();))
}

fn encode(model: &Model, body: &Enum) -> TokenStream {
    let (header, names) = (header::encode_flat(model), all_names(body, Way::Encode));
    let (entries, write) = encode::tagged_entries(body);
    quote! {
        #header {
            const NAMES: __s::Names = #names;

            fn entries<'__w, __W: __s::Writer<'__w>>(&self, __w: &mut __W) -> __s::usize {
                #entries
            }

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

/// A variant that may be read, and what is kept of it until it has been.
struct Part<'m> {
    index: Literal,
    name: Ident,
    variant: &'m Variant,
    site: Site<'m>,
    slots: Vec<Ident>,
    flats: Vec<Ident>,
}

impl<'m> Part<'m> {
    fn new(model: &'m Model, index: usize, variant: &'m Variant) -> Self {
        let payload = Payload::of_variant(variant);
        Self {
            index: Literal::usize_unsuffixed(index),
            name: format_ident!("__Variant{index}"),
            variant,
            site: Site::new(model, payload),
            slots: payload.named().into_iter().map(local).collect(),
            flats: payload.flattened().into_iter().map(flat).collect(),
        }
    }

    fn slot_types(&self) -> Vec<&'m syn::Type> {
        self.site.payload.named().into_iter().map(|field| &field.ty).collect()
    }

    /// Of what is flattened: the types of what is kept, and what they start with.
    fn kept(&self) -> (Vec<TokenStream>, Vec<TokenStream>) {
        self.site.payload.flattened().into_iter().map(|field| kept(field, Places::Slots)).unzip()
    }

    fn seen(&self) -> (TokenStream, TokenStream) {
        Seen::new(self.slots.len()).start()
    }

    /// Where its name stands, which fields have been read, what has been read, and what is known of the tag.
    fn definition(&self) -> TokenStream {
        let (name, (seen, _), slots, (flats, _)) = (&self.name, self.seen(), self.slot_types(), self.kept());
        quote! {
            #name(
                &'__de [__s::u8],
                #seen,
                (#(__s::Slot<#slots>,)*),
                (#(#flats,)*),
                __s::Tag,
            )
        }
    }

    /// Nothing has been read.
    fn empty(&self) -> TokenStream {
        let (index, name, (_, nothing)) = (&self.index, &self.name, self.seen());
        let (slots, (_, flats)) = (self.slot_types(), self.kept());
        quote! {
            #index => __Variants::#name(
                __name,
                #nothing,
                (#(__s::Slot::<#slots>::EMPTY,)*),
                (#(#flats,)*),
                __s::Tag::Ahead,
            ),
        }
    }

    fn read(&self) -> TokenStream {
        let Self { name, slots, flats, .. } = self;
        let (function, flattened) = (self.site.function(Layout::Map), self.site.payload.flattened());
        let places = flattened.into_iter().map(|field| flat_place(field, Places::Slots, &flat(field)));
        quote! {
            __Variants::#name(_, __seen, (#(#slots,)*), (#(#flats,)*), __tag) => {
                return Self::#function(__r, __map, __enter, __seen, (#(#places,)*), __tag, (#(#slots,)*));
            }
        }
    }

    fn finish(&self) -> TokenStream {
        let Self { name, slots, flats, site, .. } = self;
        let finished = site.payload.flattened().into_iter().map(|field| {
            let (flat, finish) = (flat(field), finish_flattened(field));
            quote!(let #flat = #finish?;)
        });
        let (keep, value) = (keep_label(site, &quote!(__name)), site.build());
        quote! {
            __Variants::#name(__name, _, (#(mut #slots,)*), (#(#flats,)*), _) => {
                #(#finished)*
                #keep
                #value
            }
        }
    }

    /// Whether the one value that it is beside its tag refuses unknown keys.
    fn denies(&self) -> Option<TokenStream> {
        let (name, ty) = (&self.name, flat_type(self.variant.payload.beside_tag()?));
        Some(quote! {
            __Variants::#name(_, _, _, (__flat,), _) => <#ty as __s::DecodeFlat<'__de>>::denies_unknown(__flat),
        })
    }
}

fn decode(model: &Model, body: &Enum) -> TokenStream {
    let (header, names) = (header::decode_flat(model), all_names(body, Way::Decode));
    let told = body.variants.iter().enumerate().filter(|(_, variant)| variant.is_told());
    let parts: Vec<_> = told.map(|(index, variant)| Part::new(model, index, variant)).collect();
    let variants: Vec<_> = parts.iter().map(Part::definition).collect();
    let (definition, variants) = header::variants(model, &variants);
    let (around, ty) = header::kept(model, &format_ident!("__Parts"), &quote!(#variants,));
    let (find, unknown) = (labels::find(body), labels::unknown(body, &quote!(__name)));
    let empty = parts.iter().map(Part::empty);
    let read = parts.iter().map(Part::read);
    let finish = parts.iter().map(Part::finish);
    let (denies, anew) = (denies(&parts), anew());
    let check = check_whole(model, &quote!(&__value));
    quote! {
        #definition
        #around

        #header {
            type Parts = #ty;

            const NAMES: __s::Names = #names;

            fn parts() -> Self::Parts {
                __Parts(__Variants::__Untold(false, __s::PhantomData), __s::PhantomData)
            }

            fn read<__R: __s::Reader<'__de>>(
                __parts: &mut Self::Parts,
                __r: &mut __R,
                __map: &mut __R::Frame,
                mut __enter: __s::Enter<'__de>,
            ) -> __s::Result<__s::More<'__de>, __s::Failed> {
                loop {
                    match &mut __parts.0 {
                        __Variants::__Untold(__known, _) => {
                            match __s::among(__r, __map, __enter, __known, &__TAG, #find)? {
                                __s::Among::Told { variant: __variant, name: __name, enter: __told } => {
                                    __enter = __told;
                                    __parts.0 = match __variant {
                                        #(#empty)*
                                        _ => return #unknown,
                                    };
                                }
                                __s::Among::Not(__more) => return __s::Ok(__more),
                            }
                        }
                        #(#read)*
                    }
                }
            }

            fn is_begun(__parts: &Self::Parts) -> __s::bool {
                match __parts.0 {
                    __Variants::__Untold(..) => false,
                    _ => true,
                }
            }

            #denies

            fn finish<__R: __s::Reader<'__de>>(
                mut __parts: Self::Parts,
                __r: &mut __R,
                mut __map: &mut __R::Frame,
                __start: &'__de [__s::u8],
                __at: &'__de [__s::u8],
            ) -> __s::Result<Self, __s::Failed> {
                let __enter = __s::Enter::End { start: __start, at: __at };
                <Self as __s::DecodeFlat<'__de>>::read(&mut __parts, __r, __map, __enter)?;
                let __value = match __parts.0 {
                    __Variants::__Untold(..) => {
                        return __s::Err(__s::without_tag(__r, __start, __at, &__TAG));
                    }
                    #(#finish)*
                };
                #check
                __s::Ok(__value)
            }

            #anew
        }
    }
}

fn denies(parts: &[Part<'_>]) -> Option<TokenStream> {
    let arms: Vec<_> = parts.iter().filter_map(Part::denies).collect();
    (!arms.is_empty()).then(|| {
        quote! {
            fn denies_unknown(__parts: &Self::Parts) -> __s::bool {
                <Self as __s::DecodeFlat<'__de>>::NAMES.deny_unknown || match &__parts.0 {
                    #(#arms)*
                    _ => false,
                }
            }
        }
    })
}
