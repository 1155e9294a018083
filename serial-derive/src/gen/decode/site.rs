//! A payload that is read: the function that reads its fields, wherever they are put, and the places that it is called with.
//!
//! A field is put into a slot, of which a new value is built, or in place of the value that is there. What reads the fields is
//! generic over that ([`Place`](serial_runtime::__private::Place)), so it is printed once.

use crate::{
    r#gen::{
        codec, header, paths,
        payload::{Payload, flat, local, span},
    },
    model::{Field, Layout, Model, Presence},
};
use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::WhereClause;

#[derive(Clone, Copy)]
pub(crate) struct Site<'m> {
    pub(crate) payload: Payload<'m>,
    pub(crate) model: &'m Model,
}

/// Where the caller of the function has the fields.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Places {
    /// One local slot a field.
    Slots,
    /// The fields of `self`.
    Fields,
    /// What a pattern has bound: mutable references.
    Bindings,
}

impl Places {
    /// The place of a field.
    pub(super) fn of(self, field: &Field) -> TokenStream {
        let (member, local) = (&field.member, local(field));
        match self {
            Self::Slots => quote!(#local),
            Self::Fields => quote!(self.#member),
            Self::Bindings => quote!(*#local),
        }
    }
}

impl<'m> Site<'m> {
    pub(crate) fn new(model: &'m Model, payload: Payload<'m>) -> Self {
        Self { payload, model }
    }

    pub(crate) fn layout(&self) -> Layout {
        self.payload.body.layout
    }

    /// Whether fields cannot be referred to.
    pub(crate) fn is_packed(&self) -> bool {
        self.model.packed
    }

    /// The name of the function: `__read`, `__read_Neon`. Where each format has a layout of its own, there is one for arrays as well.
    pub(crate) fn function(&self, layout: Layout) -> Ident {
        let is_second = self.payload.body.is_divided() && layout == Layout::Array;
        self.payload.name(if is_second { "__read_array" } else { "__read" })
    }

    /// What the function takes as its places: a tuple of all of them.
    pub(super) fn parameter(&self) -> TokenStream {
        let (locals, types): (Vec<_>, Vec<_>) =
            self.payload.named().into_iter().map(|field| (local(field), &field.ty)).unzip();
        quote!((#(mut #locals,)*): (#(impl __s::Place<Value = #types>,)*))
    }

    /// What stands behind the parameters of the function.
    pub(super) fn bounds(&self) -> WhereClause {
        header::decode_bounds(self.model)
    }

    /// The argument for [`parameter`](Self::parameter).
    pub(crate) fn argument(&self, places: Places) -> TokenStream {
        let places = self.payload.named().into_iter().map(|field| {
            let place = places.of(field);
            match places {
                Places::Slots => quote!(&mut #place),
                Places::Fields | Places::Bindings => quote_spanned!(span(field)=> __s::There(&mut #place)),
            }
        });
        quote!((#(#places,)*))
    }

    /// An empty slot a field.
    pub(crate) fn slots(&self) -> TokenStream {
        self.payload.named().into_iter().map(slot).collect()
    }

    /// An empty slot for what a variant that is `other` is known by.
    pub(crate) fn label_slot(&self) -> Option<TokenStream> {
        self.payload.body.label().map(slot)
    }

    /// A mutable reference to the place of a field.
    pub(crate) fn place(&self, field: &Field) -> TokenStream {
        let local = local(field);
        quote_spanned!(span(field)=> &mut #local)
    }

    /// Makes of the value of a field, which starts at `at`, what it is to be, and holds it to its rules.
    pub(crate) fn check(&self, field: &Field, at: &TokenStream) -> TokenStream {
        let (sanitize, local) = (sanitize(field), local(field));
        let check =
            self.payload.check(field).map(|check| quote!(__s::check(__r, #at, &#local, Self::#check)?;));
        quote!(#sanitize #check)
    }

    /// Puts something in the place of a field that is missing.
    pub(crate) fn missing(&self, field: &Field) -> TokenStream {
        if let Presence::Required = field.presence {
            let missing = codec::missing(field, &self.payload.shown_name(field), &self.place(field));
            return quote!(#missing?;);
        }
        let (local, default, check) = (local(field), default(field), self.check_default(field));
        quote!(__s::Place::fill(&mut #local, #default); #check)
    }

    /// A default is held to the rules as well; it has no place of its own, so its error is one of the struct's.
    fn check_default(&self, field: &Field) -> Option<TokenStream> {
        let (check, local, name) = (self.payload.check(field)?, local(field), &field.name);
        Some(quote!(__s::check_default(__r, __start, #name, &#local, Self::#check)?;))
    }

    /// The value, where every slot is full.
    pub(crate) fn build(&self) -> TokenStream {
        self.payload.build(|field| {
            if field.flatten {
                let flat = flat(field);
                quote!(#flat)
            } else if field.is_read() {
                let local = local(field);
                quote!(__r.built(__at, &mut #local)?)
            } else {
                default(field)
            }
        })
    }

    /// Puts the value to `__out`, where every slot is full.
    pub(crate) fn finish(&self) -> TokenStream {
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

    /// What is left to do where the fields of `self` have been read.
    pub(super) fn finish_in_place(&self) -> TokenStream {
        let (skipped, check) = (self.skipped(Places::Fields), check_whole(self.model, &quote!(&*self)));
        quote!(#skipped #check __s::Ok(__at))
    }

    /// What is not read becomes what it is in a new value.
    pub(crate) fn skipped(&self, places: Places) -> TokenStream {
        let skipped = self.payload.skipped().map(|field| {
            let (place, default) = (places.of(field), default(field));
            quote!(#place = #default;)
        });
        skipped.collect()
    }
}

fn sanitize(field: &Field) -> Option<TokenStream> {
    let (functions, local) = (&field.sanitize, local(field));
    (!functions.is_empty()).then(|| {
        quote_spanned! {span(field)=>
            if let __s::Some(__value) = __s::Place::get_mut(&mut #local) {
                #(#functions(__value);)*
            }
        }
    })
}

/// What a field becomes where the wire does not say.
pub(super) fn default(field: &Field) -> TokenStream {
    field.default_value(&paths()).unwrap_or_else(|| quote!(__s::Default::default()))
}

fn slot(field: &Field) -> TokenStream {
    let (local, ty) = (local(field), &field.ty);
    quote!(let mut #local = __s::Slot::<#ty>::EMPTY;)
}

/// The rules that look at several fields.
pub(crate) fn check_whole(model: &Model, value: &TokenStream) -> Option<TokenStream> {
    model.has_rules_of_whole().then(|| match model.has_groups() {
        true => quote!(__s::check_in_groups(__r, __start, #value, Self::__check)?;),
        false => quote!(__r.check(__start, __s::Some(#value), Self::__check)?;),
    })
}
