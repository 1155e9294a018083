//! A map by name: the declared order is tried first.
//!
//! The code of each field is there once, in a line. As long as the keys come as declared, each is compared with one
//! constant. Any other key is looked up, and reading goes on behind the field it belongs to.

use super::{seen::Seen, site::Site};
use crate::{r#gen::codec, model::Field};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Reads a map to the places of `site`; it leaves `__at` behind the map.
pub(super) fn print(site: &Site<'_>) -> TokenStream {
    let fields = site.payload.fields();
    let seen = Seen::new(fields.len());
    let turns = fields.iter().enumerate().map(|(index, field)| turn(site, &seen, index, field));
    let (declare, state, out_of_turn) = (site.declare(), state(&seen), out_of_turn(site, fields.len()));
    let missing = missing(site, &seen, &fields);
    // What tells the variant has opened the map.
    let open =
        site.payload.body.tag.is_none().then(|| quote!(let (mut __map, mut __at) = __r.map(__start)?;));
    quote! {
        #declare
        #state
        #open
        let __at = '__fields: loop {
            let __key = '__turns: {
                #(#turns)*
                match __r.entry(&mut __map, __at)? {
                    __s::More::Item(__key) => __key,
                    __s::More::End(__at) => break '__fields __at,
                }
            };
            #out_of_turn
        };
        #missing
    }
}

/// Which fields have been read, which is expected next, and the value of that one if its key has been read out of turn.
fn state(seen: &Seen) -> TokenStream {
    if seen.is_empty() {
        return TokenStream::new();
    }
    let declare = seen.declare();
    quote! {
        #declare
        let mut __next = 0;
        let mut __named = __s::None;
    }
}

fn turn(site: &Site<'_>, seen: &Seen, index: usize, field: &Field) -> TokenStream {
    let expect =
        if index == 0 && site.payload.body.tag.is_none() { quote!(first_key) } else { quote!(next_key) };
    let (keys, name, at) = (site.payload.name("__KEYS"), &field.name, quote!(__value));
    let value = codec::value(field, &quote!(__map), &at, &site.place(field));
    let check = site.check(field, &at);
    let (is_seen, set_seen) = (seen.test(index), seen.set(index));
    let (index, following) = (Literal::usize_unsuffixed(index), Literal::usize_unsuffixed(index + 1));
    quote! {
        if __next <= #index {
            let __found = match __s::Option::take(&mut __named) {
                __s::Some(__value) => __s::Found::Value(__value),
                __s::None => __r.#expect(&mut __map, __at, &#keys[#index])?,
            };
            match __found {
                __s::Found::Value(__value) => {
                    if #is_seen {
                        __s::again(__r, __at, #name)?;
                    }
                    __at = #value?;
                    #check
                    #set_seen
                    __next = #following;
                }
                __s::Found::Key(__key) => break '__turns __key,
                __s::Found::End(__at) => break '__fields __at,
            }
        }
    }
}

/// Goes to the field of a key that was not expected, or passes over its value.
fn out_of_turn(site: &Site<'_>, fields: usize) -> TokenStream {
    let (find, unknown) = (site.payload.name("__find"), unknown(site, fields));
    if fields == 0 {
        let index = if site.payload.body.tag.is_some() { quote!(__index) } else { quote!(_) };
        return quote! {
            let (#index, __value) = __r.key_with(__key, #find)?;
            #unknown
        };
    }
    let key = match fields {
        1 => quote!(__r.key_with(__key, #find)?),
        _ => {
            let (keys, after) = (site.payload.name("__KEYS"), site.payload.name("__AFTER"));
            quote!(__r.key_out_of_turn(__key, __next, (#keys, #after), #find)?)
        }
    };
    let fields = Literal::usize_unsuffixed(fields);
    quote! {
        let (__index, __value) = #key;
        if __index < #fields {
            __at = __key;
            __next = __index;
            __named = __s::Some(__value);
        } else {
            #unknown
        }
    }
}

fn unknown(site: &Site<'_>, fields: usize) -> TokenStream {
    let keys = site.payload.name("__KEYS");
    let refuse = site.payload.body.deny_unknown.then(|| quote!(__s::unknown_field(__r, __key, #keys)?;));
    let refuse = match &site.payload.body.tag {
        None => quote!(#refuse),
        Some(tag) => {
            let index = Literal::usize_unsuffixed(fields);
            let refuse = refuse.map(|refuse| quote!(else { #refuse }));
            quote!(if __index == #index { __s::tag_again(__r, __key, #tag, &mut __tagged)?; } #refuse)
        }
    };
    quote! {
        #refuse
        __at = __r.skip(__value)?;
    }
}

fn missing(site: &Site<'_>, seen: &Seen, fields: &[&Field]) -> TokenStream {
    if seen.is_empty() {
        return TokenStream::new();
    }
    let each = fields.iter().enumerate().map(|(index, field)| {
        let (unseen, missing) = (seen.test_not(index), site.missing(field));
        quote!(if #unseen { #missing })
    });
    if let [_] = fields {
        return quote!(#(#each)*);
    }
    let incomplete = seen.incomplete();
    quote!(if #incomplete { #(#each)* })
}
