//! A map by name: the declared order is tried first.
//!
//! The code of each field is there once, in a line. As long as the keys come as declared, each is compared with one
//! constant. Any other key is looked up, and reading goes on behind the field it belongs to.

use super::{seen::Seen, site::Site};
use crate::{
    r#gen::{codec, flat::names, payload::flat},
    model::{Field, Way},
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Reads a map to the places of `site`; it leaves `__at` behind the map.
pub(super) fn print(site: &Site<'_>) -> TokenStream {
    let seen = Seen::new(site.payload.named().len());
    let (state, turns) = (state(&seen), turns(site, &seen));
    let (out_of_turn, missing) = (out_of_turn(site), missing(site, &seen));
    let flattened = site.finish_flattened();
    let key = if site.payload.flattened().is_empty() { quote!(__key) } else { quote!(mut __key) };
    // What tells the variant has opened the map.
    let open =
        site.payload.body.tag.is_none().then(|| quote!(let (mut __map, mut __at) = __r.map(__start)?;));
    quote! {
        #state
        #open
        let __at = '__fields: loop {
            let #key = '__turns: {
                #turns
                match __r.entry(&mut __map, __at)? {
                    __s::More::Item(__key) => __key,
                    __s::More::End(__at) => break '__fields __at,
                }
            };
            #out_of_turn
        };
        #missing
        #flattened
    }
}

/// Reads entries to the parts of a struct that is flattened, from `__enter` on: the field that a key is for, and all that follow it in
/// declared order. Any other key is for the struct around to look up first.
pub(crate) fn entries_of_parts(site: &Site<'_>) -> TokenStream {
    let seen = Seen::new(site.payload.named().len());
    let (state, turns, enter) = (state(&seen), turns(site, &seen), enter(site));
    quote! {
        #state
        let mut __seen = __parts.0;
        let mut __at;
        match __enter {
            __s::Enter::Behind(__behind) => __at = __behind,
            __s::Enter::Key(__key) => { #enter }
        }
        let __more = '__fields: {
            let __key = '__turns: {
                #turns
                match __r.entry(&mut __map, __at)? {
                    __s::More::Item(__key) => __key,
                    __s::More::End(__at) => break '__fields __s::More::End(__at),
                }
            };
            __s::More::Item(__key)
        };
        __parts.0 = __seen;
        __s::Ok(__more)
    }
}

/// Goes to the field of a key, or returns: with what is behind it where a flattened field takes it, and with the key itself where
/// none does.
fn enter(site: &Site<'_>) -> TokenStream {
    let offers = site.payload.flattened().into_iter().map(|field| {
        let (flat, ty) = (flat_of(site, field), &field.ty);
        quote! {
            match <#ty as __s::DecodeFlat<'__de>>::read(#flat, __r, &mut __map, __s::Enter::Key(__key))? {
                __s::More::Item(__other) if __other.len() == __key.len() => {}
                __more => return __s::Ok(__more),
            }
        }
    });
    let otherwise = quote! {
        #(#offers)*
        return __s::Ok(__s::More::Item(__key));
    };
    match site.payload.named().len() {
        0 => otherwise,
        _ => look_up(site, &quote!(), &otherwise),
    }
}

/// Makes what is missing, as [`Site::missing`] does for each field.
pub(crate) fn missing_parts(site: &Site<'_>) -> TokenStream {
    missing(site, &Seen::new(site.payload.named().len()))
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

/// The code of each field, in declared order.
fn turns(site: &Site<'_>, seen: &Seen) -> TokenStream {
    let named = site.payload.named();
    let (mut tokens, mut index) = (TokenStream::new(), 0);
    for (position, field) in site.payload.read().into_iter().enumerate() {
        if field.flatten {
            tokens.extend(flattened_turn(site, index, named.len(), field));
        } else {
            let is_first = position == 0 && !site.is_part() && site.payload.body.tag.is_none();
            tokens.extend(turn(site, seen, index, field, is_first));
            index += 1;
        }
    }
    tokens
}

/// Hands the map over to a flattened field, where the field before it has just been read.
fn flattened_turn(site: &Site<'_>, index: usize, named: usize, field: &Field) -> TokenStream {
    let (keys, flat, ty) = (site.payload.name("__KEYS"), flat_of(site, field), &field.ty);
    let end = end(site);
    let in_turn = (named > 0).then(|| {
        let index = Literal::usize_unsuffixed(index);
        quote!(&& __next == #index && __s::Option::is_none(&__named))
    });
    let behind = if index < named {
        let index = Literal::usize_unsuffixed(index);
        quote! {
            match __r.strip_key(__key, &#keys[#index]) {
                __s::Some(__value) => {
                    __at = __key;
                    __named = __s::Some(__value);
                }
                __s::None => break '__turns __key,
            }
        }
    } else {
        quote!(break '__turns __key)
    };
    quote! {
        if !<#ty as __s::DecodeFlat<'__de>>::NAMES.takes_all #in_turn {
            let __enter = __s::Enter::Behind(__at);
            match <#ty as __s::DecodeFlat<'__de>>::read(#flat, __r, &mut __map, __enter)? {
                __s::More::Item(__key) => #behind,
                __s::More::End(__at) => break '__fields #end,
            }
        }
    }
}

/// What the reading of fields answers where the map ends before `__at`.
fn end(site: &Site<'_>) -> TokenStream {
    if site.is_part() { quote!(__s::More::End(__at)) } else { quote!(__at) }
}

/// A reference to what has been read of a flattened field.
fn flat_of(site: &Site<'_>, field: &Field) -> TokenStream {
    let flat = flat(field);
    if site.is_part() { quote!(#flat) } else { quote!(&mut #flat) }
}

fn turn(site: &Site<'_>, seen: &Seen, index: usize, field: &Field, is_first: bool) -> TokenStream {
    let expect = if is_first { quote!(first_key) } else { quote!(next_key) };
    let (keys, name, at) = (site.payload.name("__KEYS"), &field.name, quote!(__value));
    let value = codec::value(field, &quote!(__map), &at, &site.place(field));
    let (check, end) = (site.check(field, &at), end(site));
    let (again, set_seen) = (again(site, seen, index, name), seen.set(index));
    let (index, following) = (Literal::usize_unsuffixed(index), Literal::usize_unsuffixed(index + 1));
    quote! {
        if __next <= #index {
            let __found = match __s::Option::take(&mut __named) {
                __s::Some(__value) => __s::Found::Value(__value),
                __s::None => __r.#expect(&mut __map, __at, &#keys[#index])?,
            };
            match __found {
                __s::Found::Value(__value) => {
                    #again
                    __at = #value?;
                    #check
                    #set_seen
                    __next = #following;
                }
                __s::Found::Key(__key) => break '__turns __key,
                __s::Found::End(__at) => break '__fields #end,
            }
        }
    }
}

/// What is done about a second value of a field, unless the last one counts.
fn again(site: &Site<'_>, seen: &Seen, index: usize, name: &str) -> Option<TokenStream> {
    let is_seen = seen.test(index);
    (!site.payload.body.last_duplicate).then(|| {
        quote! {
            if #is_seen {
                __s::again(__r, __at, #name)?;
            }
        }
    })
}

/// Goes to the field of a key that was not expected, hands it to what is flattened, or passes over its value.
fn out_of_turn(site: &Site<'_>) -> TokenStream {
    let (flattened, unknown) = (site.payload.flattened(), unknown(site));
    if flattened.is_empty() {
        return look_up(site, &quote!(), &unknown);
    }
    let offers = flattened.into_iter().map(|field| offer(site, field));
    let tag_again = tag_again(site).map(|(is_tag, again)| {
        quote! {
            if #is_tag {
                #again
                __at = __r.skip(__value)?;
                break '__keys;
            }
        }
    });
    let otherwise = quote! {
        #tag_again
        #(#offers)*
        #unknown
        break '__keys;
    };
    let look_up = look_up(site, &quote!(break '__keys;), &otherwise);
    quote!('__keys: loop { #look_up })
}

/// Hands a key to a flattened field: where it takes it, the key behind what it reads is the next to be looked up.
fn offer(site: &Site<'_>, field: &Field) -> TokenStream {
    let (flat, ty) = (flat_of(site, field), &field.ty);
    quote! {
        match <#ty as __s::DecodeFlat<'__de>>::read(#flat, __r, &mut __map, __s::Enter::Key(__key))? {
            __s::More::Item(__other) if __other.len() != __key.len() => {
                __key = __other;
                continue '__keys;
            }
            __s::More::Item(_) => {}
            __s::More::End(__at) => break '__fields __at,
        }
    }
}

/// Finds the field of a key; `behind` follows where there is one, `otherwise` where there is none.
fn look_up(site: &Site<'_>, behind: &TokenStream, otherwise: &TokenStream) -> TokenStream {
    let (read_key, fields) = (site.payload.key(), site.payload.named().len());
    if fields == 0 {
        let index = if site.payload.body.tag.is_some() { quote!(__index) } else { quote!(_) };
        return quote! {
            let (#index, __value) = #read_key;
            #otherwise
        };
    }
    let key = match fields {
        _ if site.payload.body.numbered => read_key,
        1 => read_key,
        _ => {
            let (keys, after, find) =
                (site.payload.name("__KEYS"), site.payload.name("__AFTER"), site.payload.find());
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
            #behind
        } else {
            #otherwise
        }
    }
}

fn unknown(site: &Site<'_>) -> TokenStream {
    let refuse = site.payload.body.deny_unknown.then(|| refuse(site));
    let refuse = match tag_again(site) {
        None => quote!(#refuse),
        Some((is_tag, again)) => {
            let refuse = refuse.map(|refuse| quote!(else { #refuse }));
            quote!(if #is_tag { #again } #refuse)
        }
    };
    quote! {
        #refuse
        __at = __r.skip(__value)?;
    }
}

/// The error of a key that is no field's.
fn refuse(site: &Site<'_>) -> TokenStream {
    if site.payload.flattened().is_empty() {
        let keys = site.payload.name("__KEYS");
        return quote!(__s::unknown_field(__r, __key, #keys)?;);
    }
    let names = names(&site.payload, Way::Decode);
    quote!(__s::unknown_entry(__r, __key, const { &#names })?;)
}

/// For what is told apart by a tag: whether the key is that one, and what is then said of it, since it must not be there twice.
fn tag_again(site: &Site<'_>) -> Option<(TokenStream, TokenStream)> {
    let tag = site.payload.body.tag.as_ref()?;
    let index = Literal::usize_unsuffixed(site.payload.named().len());
    Some((quote!(__index == #index), quote!(__s::tag_again(__r, __key, #tag, &mut __tagged)?;)))
}

fn missing(site: &Site<'_>, seen: &Seen) -> TokenStream {
    let fields = site.payload.named();
    if seen.is_empty() {
        return TokenStream::new();
    }
    let each = fields.iter().enumerate().map(|(index, field)| {
        let (unseen, missing) = (seen.test_not(index), site.missing(field));
        quote!(if #unseen { #missing })
    });
    if let [_] = fields.as_slice() {
        return quote!(#(#each)*);
    }
    let incomplete = seen.incomplete();
    quote!(if #incomplete { #(#each)* })
}
