//! A map by name: the declared order is tried first.
//!
//! The code of each field is there once, in a line. As long as the keys come as declared, each is compared with one
//! constant. Where they are sorted, one more comparison tells. Any other key is looked up, and reading goes on behind the field
//! it belongs to.

use super::{seen::Seen, site::Site};
use crate::{
    r#gen::{
        codec,
        flat::names,
        labels,
        payload::{flat, flat_trait, span},
    },
    model::{Body, Field, Presence, Way},
};
use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

/// The body of the function that reads a map: all of it, or what follows in the map of another struct.
pub(super) fn body(site: &Site<'_>) -> TokenStream {
    let seen = Seen::new(site.payload.named().len());
    let (turns, out_of_turn, missing) = (turns(site, &seen), out_of_turn(site), missing(site, &seen));
    let (tag, own_tag) = (tag_turn(site), own_tag_turn(site));
    let told = own_tag.as_ref().map(|_| quote!(let mut __told = __enter.is_part();));
    let key = if site.payload.flattened().is_empty() { quote!(__key) } else { quote!(mut __key) };
    // Which field is expected next, and the value of that one if its key has been read out of turn.
    let state = (!seen.is_empty()).then(|| {
        let fields = site.payload.name("__FIELDS");
        quote!(let mut __turns = __s::Turns::new(#fields, &__enter);)
    });
    quote! {
        let (__start, mut __at, mut __entered) = (__enter.start(), __enter.at(), __enter.key());
        #state
        #told
        let __at = '__fields: loop {
            if __enter.is_end() {
                break '__fields __at;
            }
            let #key = '__turns: {
                if let __s::Some(__key) = __s::Option::take(&mut __entered) {
                    break '__turns __key;
                }
                #own_tag
                #turns
                #tag
                match __r.entry(__map, __at)? {
                    __s::More::Item(__key) => __key,
                    __s::More::End(__at) => break '__fields __at,
                }
            };
            #out_of_turn
        };
        if __enter.is_part() {
            return __s::Ok(__s::More::End(__at));
        }
        #missing
        __s::Ok(__s::More::End(__at))
    }
}

/// So many fields are gone by at once, on the way to another one of a wide struct.
const GROUP: usize = 4;

/// The code of each field, in declared order.
fn turns(site: &Site<'_>, seen: &Seen) -> TokenStream {
    let (read, named) = (site.payload.read(), site.payload.named().len());
    let (mut turns, mut index) = (Vec::with_capacity(read.len()), 0);
    for field in &read {
        if field.flatten {
            turns.push(flattened_turn(site, index, named, field));
        } else {
            turns.push(turn(site, seen, index, field));
            index += 1;
        }
    }
    if site.payload.body.compact && read.len() == index {
        return compact(site, seen);
    }
    if read.len() > index || turns.len() <= 2 * GROUP {
        return quote!(#(#turns)*);
    }
    // Keys of MessagePack are mostly as declared, and what is gone by costs the others there.
    let groups = turns.chunks(GROUP).zip(1..).map(|(turns, group)| {
        let behind = Literal::usize_unsuffixed(GROUP * group);
        quote!(if !__R::TEXT || __turns.next < #behind { #(#turns)* })
    });
    quote!(#(#groups)*)
}

/// The code of each field of a struct whose code is to be small: what finds them is not printed, what reads them is one call.
fn compact(site: &Site<'_>, seen: &Seen) -> TokenStream {
    let fields = site.payload.named();
    if fields.is_empty() {
        return TokenStream::new();
    }
    let seen = seen.words();
    let arms = fields.into_iter().enumerate().map(|(index, field)| {
        let (behind, check) = (Literal::usize_unsuffixed(index + 1), site.check(field, &quote!(__value)));
        let (is_own, read) = reading(site, field);
        let function = if is_own { quote!(field) } else { quote!(field_by) };
        let value = quote_spanned!(span(field)=> __s::compact::#function(__r, __map, __value, #read));
        quote!(#behind => { __at = #value?; #check })
    });
    let read = quote! {
        match __turns.next {
            #(#arms)*
            _ => {}
        }
        continue '__fields;
    };
    let turn = after(&quote!(__turn), &read);
    quote! {
        if let __s::Some(__turn) = __s::compact::next(__r, __map, &mut __at, &mut __turns, #seen)? {
            #turn
        }
    }
}

/// Hands the map over to a flattened field, where the field before it has just been read.
fn flattened_turn(site: &Site<'_>, index: usize, named: usize, field: &Field) -> TokenStream {
    let (keys, of, enter) =
        (site.payload.name("__KEYS"), flat_trait(field), quote!(__s::Enter::Behind(__at)));
    let read = read_flattened(field, &enter);
    let in_turn = (named > 0).then(|| {
        let index = Literal::usize_unsuffixed(index);
        quote!(&& __turns.next == #index && __s::Option::is_none(&__turns.named))
    });
    let behind = if index < named {
        let index = Literal::usize_unsuffixed(index);
        quote! {
            match __r.strip_key(__key, &#keys[#index]) {
                __s::Some(__value) => {
                    __at = __key;
                    __turns.named = __s::Some(__value);
                }
                __s::None => break '__turns __key,
            }
        }
    } else {
        behind_all(site)
    };
    quote! {
        if const { !#of::NAMES.takes_rest() } #in_turn {
            match #read? {
                __s::More::Item(__key) => #behind,
                __s::More::End(__at) => break '__fields __at,
            }
        }
    }
}

/// Goes on at a key that is no flattened field's: behind all of them the tag may be awaited.
fn behind_all(site: &Site<'_>) -> TokenStream {
    if site.payload.body.tag.is_none() {
        return quote!(break '__turns __key);
    }
    let find = find(site);
    quote! {
        match __tag.in_turn(__r, __map, __key, &__TAG, #find)? {
            __s::More::Item(__key) => break '__turns __key,
            __s::More::End(__at) => break '__fields __at,
        }
    }
}

fn read_flattened(field: &Field, enter: &TokenStream) -> TokenStream {
    let flat = flat(field);
    quote!(__s::FlatPlace::read(&mut #flat, __r, __map, #enter))
}

fn turn(site: &Site<'_>, seen: &Seen, index: usize, field: &Field) -> TokenStream {
    let (seen, index) = (seen.word_of(index), Literal::usize_unsuffixed(index));
    let (is_own, read) = reading(site, field);
    let rules = site.payload.check(field).filter(|_| is_own && field.sanitize.is_empty());
    let (function, rules, left) = match rules {
        Some(rules) => (quote!(ruled_turn), Some(quote!(, Self::#rules)), TokenStream::new()),
        None => {
            let function = if is_own { quote!(turn) } else { quote!(turn_by) };
            (function, None, site.check(field, &quote!(__value)))
        }
    };
    let turn = quote_spanned! {span(field)=>
        __s::#function(__r, __map, &mut __at, &mut __turns, #seen, #index, #read #rules)
    };
    let turn = after(&quote!(#turn?), &left);
    quote!(if __turns.next <= #index { #turn })
}

/// Goes on behind a turn, with what is left to do about a value that has been read. Each turn goes its own way: where those of all
/// turns met, the compiler would not tell them apart again.
fn after(turn: &TokenStream, read: &TokenStream) -> TokenStream {
    let value = if read.is_empty() { quote!(_) } else { quote!(__value) };
    quote! {
        match #turn {
            __s::Turn::Read(#value) => { #read }
            __s::Turn::Key(__key) => break '__turns __key,
            __s::Turn::Sorted => continue '__fields,
            __s::Turn::End => break '__fields __at,
        }
    }
}

/// Whether a field is read by its type's own implementation, and to which place; else the function that reads it.
fn reading(site: &Site<'_>, field: &Field) -> (bool, TokenStream) {
    let out = site.place(field);
    if codec::is_own(field) && !field.sensitive {
        return (true, out);
    }
    let value = codec::value(field, &quote!(__map), &quote!(__value), &out);
    (false, quote!(|__r, __map, __value| #value))
}

/// Goes to the field of a key that was not expected, hands it to what is flattened, or passes over its value.
fn out_of_turn(site: &Site<'_>) -> TokenStream {
    let (flattened, unknown) = (site.payload.flattened(), unknown(site));
    if flattened.is_empty() {
        return look_up(site, &quote!(), &unknown);
    }
    let offers = flattened.into_iter().map(offer);
    let tag = tag_again(site).map(|(is_tag, behind)| {
        quote! {
            if #is_tag {
                #behind
                match __r.entry(__map, __at)? {
                    __s::More::Item(__next) => {
                        __key = __next;
                        continue '__keys;
                    }
                    __s::More::End(__at) => break '__fields __at,
                }
            }
        }
    });
    let otherwise = quote! {
        #tag
        #(#offers)*
        #unknown
        break '__keys;
    };
    let look_up = look_up(site, &quote!(break '__keys;), &otherwise);
    quote!('__keys: loop { #look_up })
}

/// Hands a key to a flattened field: where it takes it, the key behind what it reads is the next to be looked up. What takes every key
/// gets none that the struct around has not looked up before.
fn offer(field: &Field) -> TokenStream {
    let (read, of) = (read_flattened(field, &quote!(__s::Enter::Key(__key))), flat_trait(field));
    quote! {
        if const { #of::NAMES.takes_rest() } && !__enter.hands_over(__key) {
            return __s::Ok(__s::More::Item(__key));
        }
        match #read? {
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
        let index = if site.payload.body.has_tag() { quote!(__index) } else { quote!(_) };
        return quote! {
            let (#index, __value) = #read_key;
            #otherwise
        };
    }
    let fields = Literal::usize_unsuffixed(fields);
    quote! {
        let (__index, __value) = #read_key;
        if __index < #fields {
            __at = __key;
            __turns.go_to(__index, __value);
            #behind
        } else {
            #otherwise
        }
    }
}

/// A key that is no field's is for the struct around, where there is one; else it is refused, or its value is passed over.
fn unknown(site: &Site<'_>) -> TokenStream {
    let refuse = match (site.payload.body.deny_unknown, site.payload.body.beside_tag()) {
        (true, _) => Some(refuse(site)),
        (false, Some(field)) => {
            let (flat, refuse) = (flat(field), refuse(site));
            Some(quote!(if __s::FlatPlace::denies_unknown(&#flat) { #refuse }))
        }
        (false, None) => None,
    };
    let guessed = site.payload.body.tag.as_ref().map(|_| quote!(__tag.unknown(__r, __key)?;));
    let not_ours = quote! {
        if __enter.is_part() {
            return __s::Ok(__s::More::Item(__key));
        }
        #guessed
        #refuse
    };
    let not_ours = quote! {
        #not_ours
        __at = __r.skip(__value)?;
    };
    match tag_again(site) {
        // It has been asked before.
        Some((is_tag, behind)) if site.payload.flattened().is_empty() => {
            quote!(if #is_tag { #behind } else { #not_ours })
        }
        _ => not_ours,
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

/// For what is told apart by a tag: whether the key is that one, and what goes behind it then.
fn tag_again(site: &Site<'_>) -> Option<(TokenStream, TokenStream)> {
    let body = site.payload.body;
    let again = match (&body.tag, &body.own_tag) {
        (Some(tag), _) => {
            let find = find(site);
            quote!(__at = __tag.again(__r, __key, #tag, __value, #find)?;)
        }
        // Whatever it says.
        (None, Some(_)) => quote!(__at = __r.skip(__value)?;),
        (None, None) => return None,
    };
    let index = Literal::usize_unsuffixed(site.payload.named().len());
    Some((quote!(__index == #index), again))
}

/// What finds the variant that a tag tells.
fn find(site: &Site<'_>) -> Option<TokenStream> {
    match &site.model.body {
        Body::Enum(body) => Some(labels::find(body)),
        Body::Struct(_) => None,
    }
}

/// The tag, where it has been looked for before the fields were read: then it stands behind them mostly.
fn tag_turn(site: &Site<'_>) -> Option<TokenStream> {
    site.payload.body.tag.as_ref()?;
    let find = find(site);
    Some(quote! {
        if __tag.is_awaited() {
            match __r.next_key(__map, __at, &__TAG)? {
                __s::Found::Value(__value) => {
                    __at = __tag.pass(__r, __value, #find)?;
                    continue '__fields;
                }
                __s::Found::Key(__key) => break '__turns __key,
                __s::Found::End(__at) => break '__fields __at,
            }
        }
    })
}

/// The tag of the struct itself, which is expected once, before all fields: where the map is its own.
fn own_tag_turn(site: &Site<'_>) -> Option<TokenStream> {
    site.payload.body.own_tag.as_ref()?;
    Some(quote! {
        if !__told {
            __told = true;
            match __r.first_key(__map, __at, &__TAG)? {
                __s::Found::Value(__value) => __at = __r.skip(__value)?,
                __s::Found::Key(__key) => break '__turns __key,
                __s::Found::End(__at) => break '__fields __at,
            }
        }
    })
}

/// Makes what is missing, once.
fn missing(site: &Site<'_>, seen: &Seen) -> TokenStream {
    if seen.is_empty() {
        return TokenStream::new();
    }
    let each = site.payload.named().into_iter().enumerate().map(|(index, field)| {
        if matches!(field.presence, Presence::Required) && codec::is_own(field) && !field.is_required() {
            let (bit, name, out) = (seen.bit_of(index), site.payload.shown_name(field), site.place(field));
            return quote_spanned!(span(field)=> __s::unless_seen(__r, __start, #bit, #name, #out)?;);
        }
        let (unseen, missing) = (seen.test_not(index), site.missing(field));
        quote!(if #unseen { #missing })
    });
    let (incomplete, complete) = (seen.incomplete(), seen.complete());
    quote!(if #incomplete { #(#each)* #complete })
}
