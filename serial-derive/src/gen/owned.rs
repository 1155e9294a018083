//! `Cow<'static, _>`: an input that lives for `'__de` cannot be borrowed for `'static`, so such a field is read as
//! `Cow<'__de, _>` and then made to own what it holds.

use crate::tokens::in_brackets;
use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, format_ident};
use syn::Type;

/// The type that is read in place of `ty`, if `ty` holds a `Cow<'static, _>`.
pub(crate) fn borrowed(ty: &Type) -> Option<TokenStream> {
    let mut found = false;
    let tokens = replace(ty.to_token_stream(), &mut Seen::Nothing, &mut found);
    found.then_some(tokens)
}

/// How much of `Cow<'static` has come by.
enum Seen {
    Nothing,
    Cow,
    CowOf,
    Quote,
}

/// Writes `'__de` for every `'static` that is the lifetime of a `Cow`.
fn replace(tokens: TokenStream, seen: &mut Seen, found: &mut bool) -> TokenStream {
    tokens.into_iter().map(|token| one(token, seen, found)).collect()
}

fn one(token: TokenTree, seen: &mut Seen, found: &mut bool) -> TokenTree {
    match (&token, &*seen) {
        (TokenTree::Group(group), _) => {
            return in_brackets(group, |tokens| replace(tokens, seen, found));
        }
        (TokenTree::Ident(ident), Seen::Quote) if ident == "static" => {
            *seen = Seen::Nothing;
            *found = true;
            return format_ident!("__de").into();
        }
        (TokenTree::Ident(ident), _) if ident == "Cow" => *seen = Seen::Cow,
        (TokenTree::Punct(punct), Seen::Cow) if punct.as_char() == '<' => *seen = Seen::CowOf,
        // `Cow::<'static, str>` is the same type.
        (TokenTree::Punct(punct), Seen::Cow) if punct.as_char() == ':' => {}
        (TokenTree::Punct(punct), Seen::CowOf) if punct.as_char() == '\'' => *seen = Seen::Quote,
        _ => *seen = Seen::Nothing,
    }
    token
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    fn check(ty: TokenStream, expected: Option<TokenStream>) {
        let found = borrowed(&syn::parse2(ty).unwrap());
        assert_eq!(found.map(|it| it.to_string()), expected.map(|it| it.to_string()));
    }

    #[test]
    fn only_the_lifetime_of_a_cow_is_replaced() {
        check(quote!(Cow<'static, str>), Some(quote!(Cow<'__de, str>)));
        check(
            quote!(Option<(Cow<'static, str>, &'static str)>),
            Some(quote!(Option<(Cow<'__de, str>, &'static str)>)),
        );
        check(quote!(std::borrow::Cow<'static, [u8]>), Some(quote!(std::borrow::Cow<'__de, [u8]>)));
        check(quote!(Cow<'a, str>), None);
        check(quote!(PhantomData<&'static str>), None);
    }

    #[test]
    fn invisible_groups_are_seen_through() {
        let group = proc_macro2::Group::new(proc_macro2::Delimiter::None, quote!(Cow<'static, str>));
        let replaced = proc_macro2::Group::new(proc_macro2::Delimiter::None, quote!(Cow<'__de, str>));
        check(quote!(Vec<#group>), Some(quote!(Vec<#replaced>)));
    }
}
