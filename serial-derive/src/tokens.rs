//! Tokens that are rewritten: what is in brackets as well.

use proc_macro2::{Group, TokenStream, TokenTree};

/// The same brackets, at the same place, around what `rewrite` makes of what is inside.
pub(crate) fn in_brackets(group: &Group, rewrite: impl FnOnce(TokenStream) -> TokenStream) -> TokenTree {
    let mut rewritten = Group::new(group.delimiter(), rewrite(group.stream()));
    rewritten.set_span(group.span());
    rewritten.into()
}
