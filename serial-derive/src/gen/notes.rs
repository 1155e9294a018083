//! What a description says beside the form.

use super::paths;
use crate::model::Notes;
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Expr, spanned::Spanned};

/// A constant expression of type `describe::Notes`.
pub(super) fn print(notes: &Notes) -> TokenStream {
    if notes.is_empty() {
        return quote!(__s::describe::Notes::NONE);
    }
    let Notes { title, examples, deprecated, inline, extend } = notes;
    let title = paths().option(title.as_ref().map(|title| quote!(#title)));
    let examples = examples.iter().map(json);
    let extend = extend.iter().map(|(keyword, value)| {
        let value = json(value);
        quote!((#keyword, #value))
    });
    quote! {
        __s::describe::Notes {
            title: #title,
            examples: &[#(#examples),*],
            deprecated: #deprecated,
            inline: #inline,
            extend: &[#(#extend),*],
        }
    }
}

/// A function that writes a value as JSON; one that cannot be written is underlined.
fn json(value: &Expr) -> TokenStream {
    let span = Span::call_site().located_at(value.span());
    quote_spanned!(span=> __s::describe::Json(|| __s::default_json(&(#value))))
}
