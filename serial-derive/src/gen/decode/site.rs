//! What a payload is decoded to: slots, of which a new value is built, or what is there already.

use crate::{
    r#gen::{
        codec::{self, Place},
        paths,
        payload::{Payload, flat, local, span},
    },
    model::{Field, Layout, Model, Presence},
};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

pub(crate) struct Site<'m> {
    pub(crate) payload: Payload<'m>,
    model: &'m Model,
    places: Places,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Places {
    /// One local slot a field.
    Slots,
    /// The fields of `self`.
    Fields,
    /// What a pattern has bound: mutable references.
    Bindings,
    /// As slots, which something else owns: mutable references.
    Parts,
}

impl<'m> Site<'m> {
    pub(crate) fn new(model: &'m Model, payload: Payload<'m>, places: Places) -> Self {
        Self { payload, model, places }
    }

    pub(crate) fn layout(&self) -> Layout {
        self.payload.body.layout
    }

    /// Whether a struct is read that is flattened into another one.
    pub(crate) fn is_part(&self) -> bool {
        self.places == Places::Parts
    }

    pub(crate) fn place(&self, field: &Field) -> Place {
        let (member, local) = (&field.member, local(field));
        match self.places {
            Places::Slots => Place::Slot(quote!(#local)),
            Places::Parts => Place::Slot(quote!(*#local)),
            Places::Fields => Place::Field(quote_spanned!(span(field)=> self.#member)),
            Places::Bindings => Place::Field(quote_spanned!(span(field)=> *#local)),
        }
    }

    /// An empty slot a field.
    pub(crate) fn declare(&self) -> TokenStream {
        if self.places == Places::Parts {
            return TokenStream::new();
        }
        let flats = self.payload.flattened().into_iter().map(|field| {
            let (flat, ty) = (flat(field), &field.ty);
            quote!(let mut #flat = <#ty as __s::DecodeFlat<'__de>>::parts();)
        });
        let flats: TokenStream = flats.collect();
        if self.places != Places::Slots {
            return flats;
        }
        let slots = self.payload.named().into_iter().map(|field| {
            let (local, ty) = (local(field), &field.ty);
            quote!(let mut #local = __s::Slot::<#ty>::EMPTY;)
        });
        slots.chain([flats]).collect()
    }

    /// What has been read of the flattened fields, made to values behind the last field.
    pub(crate) fn finish_flattened(&self) -> TokenStream {
        let each = self.payload.flattened().into_iter().map(|field| {
            let (flat, ty) = (flat(field), &field.ty);
            let value = quote!(<#ty as __s::DecodeFlat<'__de>>::finish(#flat, __r, __start, __at)?);
            match self.place(field) {
                Place::Slot(_) => quote!(let #flat = #value;),
                Place::Field(place) => quote!(#place = #value;),
            }
        });
        each.collect()
    }

    /// Makes of the value of a field, which starts at `at`, what it is to be, and holds it to its rules.
    pub(crate) fn check(&self, field: &Field, at: &TokenStream) -> TokenStream {
        let (sanitize, value) = (self.sanitize(field), self.reference(field));
        let check = self.payload.check(field).map(|check| quote!(__r.check(#at, #value, Self::#check)?;));
        quote!(#sanitize #check)
    }

    fn sanitize(&self, field: &Field) -> Option<TokenStream> {
        let functions = &field.sanitize;
        if functions.is_empty() {
            return None;
        }
        Some(match self.place(field) {
            Place::Slot(slot) => quote_spanned! {span(field)=>
                if let __s::Some(__value) = __s::Slot::get_mut(&mut #slot) {
                    #(#functions(__value);)*
                }
            },
            Place::Field(place) => quote_spanned!(span(field)=> #(#functions(&mut #place);)*),
        })
    }

    /// Puts something in the place of a field that is missing.
    pub(crate) fn missing(&self, field: &Field) -> TokenStream {
        if let Presence::Required = field.presence {
            let missing = codec::missing(field, &self.payload.shown_name(field), &self.place(field));
            return quote!(#missing?;);
        }
        let (fill, check) = (self.fill(field, &self.default(field)), self.check_default(field));
        quote!(#fill #check)
    }

    /// A default is held to the rules as well; it has no place of its own, so its error is one of the struct's.
    fn check_default(&self, field: &Field) -> Option<TokenStream> {
        let (check, value, name) = (self.payload.check(field)?, self.reference(field), &field.name);
        Some(quote! {
            __r.check(__start, #value, |__value, __found| {
                __found.at_name(#name, |__found| Self::#check(__value, __found));
            })?;
        })
    }

    /// What a field becomes where the wire does not say.
    pub(crate) fn default(&self, field: &Field) -> TokenStream {
        field.default_value(&paths()).unwrap_or_else(|| quote!(__s::Default::default()))
    }

    fn fill(&self, field: &Field, value: &TokenStream) -> TokenStream {
        match self.place(field) {
            Place::Slot(slot) => quote!(__s::Slot::fill(&mut #slot, #value);),
            Place::Field(field) => quote!(#field = #value;),
        }
    }

    /// The value of a field, as `Option<&T>`.
    fn reference(&self, field: &Field) -> TokenStream {
        match self.place(field) {
            Place::Slot(slot) => quote!(__s::Slot::get(&#slot)),
            Place::Field(field) => quote!(__s::Some(&#field)),
        }
    }

    /// The value, where every slot is full.
    pub(crate) fn build(&self) -> TokenStream {
        self.payload.build(|field| {
            let local = local(field);
            if field.flatten {
                let flat = flat(field);
                return quote!(#flat);
            }
            if field.is_read() { quote!(__r.built(__at, &mut #local)?) } else { self.default(field) }
        })
    }

    /// What is left to do behind the last field of a struct.
    pub(crate) fn finish(&self) -> TokenStream {
        if self.places != Places::Slots {
            let skipped = self.payload.skipped().map(|field| self.fill(field, &self.default(field)));
            let check = check_whole(self.model, &quote!(&*self));
            return quote!(#(#skipped)* #check __s::Ok(__at));
        }
        let (built, check) = (self.build(), check_whole(self.model, &quote!(&__value)));
        match check {
            None => quote!(__out.fill(#built); __s::Ok(__at)),
            Some(check) => quote! {
                let __value = #built;
                #check
                __out.fill(__value);
                __s::Ok(__at)
            },
        }
    }
}

/// The rules that look at several fields.
pub(crate) fn check_whole(model: &Model, value: &TokenStream) -> Option<TokenStream> {
    model.has_rules_of_whole().then(|| quote!(__r.check(__start, __s::Some(#value), Self::__check)?;))
}
