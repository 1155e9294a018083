//! Enums of which nothing tells some variants: those that look like the value are tried, in the order of their declaration.

use super::{
    enums::told,
    fields,
    site::{Site, check_whole},
};
use crate::{
    r#gen::payload::Payload,
    model::{Enum, Layout, Model, Variant},
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The body of `decode`: first the variants that have names, if there are any, then the others one by one.
pub(super) fn decode(model: &Model, body: &Enum) -> TokenStream {
    let has_names = body.variants.iter().any(Variant::is_told);
    let named = has_names.then(|| {
        let read = told(model, body);
        attempt(model, &quote!(__s::Choice::TAGGED), &quote!(let (__value, __at) = #read;))
    });
    let untagged = body.variants.iter().enumerate().filter(|(_, variant)| variant.untagged && variant.read);
    let attempts = untagged.map(|(index, variant)| {
        let site = Site::new(model, Payload::of_variant(variant));
        let (read, value) = (payload(&site), site.build());
        let index = Literal::usize_unsuffixed(index);
        attempt(model, &quote!(#index), &quote!(#read let __value = #value;))
    });
    quote! {
        let (mut __r, mut __start, mut __out) = (__r, __start, __out);
        let mut __choice = __s::Choice::NEW;
        __choice.choose(__r, __start, <Self as __s::Describe>::TYPE)?;
        loop {
            #named
            #(#attempts)*
            (__r, __start, __out) = __choice.again(__r, __start, __out)?;
        }
    }
}

/// Reads a variant, if it looks like the value: `read` leaves `__value`, and `__at` behind it.
fn attempt(model: &Model, index: &TokenStream, read: &TokenStream) -> TokenStream {
    let check = check_whole(model, &quote!(&__value));
    quote! {
        if __choice.tries(__r, #index) {
            let __read = |__r: &mut __R, __out: &mut __s::Slot<Self>| -> __s::Read<'__de> {
                #read
                #check
                __out.fill(__value);
                __s::Ok(__at)
            };
            let __tried = __read(__r, __out);
            let __tried = __choice.tried(__r, (__start, #index), __tried, __out);
            if __tried.is_ok() || __choice.is_done() {
                return __tried;
            }
        }
    }
}

/// Reads the payload as a struct of its own.
fn payload(site: &Site<'_>) -> TokenStream {
    match site.layout() {
        Layout::Unit => quote! {
            let mut __nothing = __s::Slot::<()>::EMPTY;
            let __at = __s::Decode::decode(__r, __start, &mut __nothing)?;
        },
        _ => fields::to_slots(site),
    }
}
