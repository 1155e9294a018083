//! What a payload is decoded to: slots, of which a new value is built, or the fields of a value that is already there.

use crate::{
    r#gen::{
        codec::{self, Place},
        paths,
        payload::{Payload, local},
    },
    model::{Field, Layout, Model, Presence},
};
use proc_macro2::TokenStream;
use quote::quote;

pub(crate) struct Site<'m> {
    pub(crate) payload: Payload<'m>,
    model: &'m Model,
    /// Whether the places are the fields of `self`.
    of_self: bool,
}

impl<'m> Site<'m> {
    pub(crate) fn slots(model: &'m Model, payload: Payload<'m>) -> Self {
        Self { payload, model, of_self: false }
    }

    pub(crate) fn of_self(model: &'m Model, payload: Payload<'m>) -> Self {
        Self { payload, model, of_self: true }
    }

    pub(crate) fn layout(&self) -> Layout {
        self.payload.body.layout
    }

    pub(crate) fn place(&self, field: &Field) -> Place {
        if self.of_self {
            let member = &field.member;
            return Place::Field(quote!(self.#member));
        }
        let local = local(field);
        Place::Slot(quote!(#local))
    }

    /// An empty slot a field.
    pub(crate) fn declare(&self) -> TokenStream {
        if self.of_self {
            return TokenStream::new();
        }
        let slots = self.payload.fields().into_iter().map(|field| {
            let (local, ty) = (local(field), &field.ty);
            quote!(let mut #local = __s::Slot::<#ty>::EMPTY;)
        });
        slots.collect()
    }

    /// Holds the value of a field, which starts at `at`, to its rules.
    pub(crate) fn check(&self, field: &Field, at: &TokenStream) -> Option<TokenStream> {
        let value = self.reference(field);
        let check = self.payload.field_name("__check", field);
        (!field.rules.is_empty()).then(|| quote!(__r.check(#at, #value, Self::#check)?;))
    }

    /// Puts something in the place of a field that is missing.
    pub(crate) fn missing(&self, field: &Field) -> TokenStream {
        if let Presence::Required = field.presence {
            let name = &field.name;
            let missing = codec::missing(field, &quote!(#name), &self.place(field));
            return quote!(#missing?;);
        }
        let (fill, check) = (self.fill(field, &self.default(field)), self.check_default(field));
        quote!(#fill #check)
    }

    /// A default is held to the rules as well; it has no place of its own, so its error is one of the struct's.
    fn check_default(&self, field: &Field) -> Option<TokenStream> {
        let (value, name) = (self.reference(field), &field.name);
        let check = self.payload.field_name("__check", field);
        (!field.rules.is_empty()).then(|| {
            quote! {
                __r.check(__start, #value, |__value, __found| {
                    __found.at_name(#name, |__found| Self::#check(__value, __found));
                })?;
            }
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
            if field.skip { self.default(field) } else { quote!(__r.built(__at, &mut #local)?) }
        })
    }

    /// What is left to do behind the last field of a struct.
    pub(crate) fn finish(&self) -> TokenStream {
        if self.of_self {
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
    (!model.validate.is_empty()).then(|| quote!(__r.check(__start, __s::Some(#value), Self::__check)?;))
}
