//! What is not ours, but means something here: doc comments, deprecation, representation.

use crate::item;
use syn::{Attribute, Meta};

/// The lines of `///`, without the space that usually follows the slashes; the text is trimmed as a whole.
pub(crate) fn text(attrs: &[Attribute]) -> String {
    let lines: Vec<_> = attrs.iter().filter_map(line).flat_map(|text| unindented(&text)).collect();
    lines.join("\n").trim().to_owned()
}

/// Whether the item is `#[repr(packed)]`, with or without an alignment.
pub(crate) fn is_packed(attrs: &[Attribute]) -> bool {
    let mut packed = false;
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("repr")) {
        // OK to ignore what does not parse: the compiler says what is wrong with a `repr`.
        let _ = attr.parse_nested_meta(|meta| {
            packed |= meta.path.is_ident("packed");
            if meta.input.peek(syn::token::Paren) {
                let content;
                syn::parenthesized!(content in meta.input);
                content.parse::<proc_macro2::TokenStream>()?;
            }
            Ok(())
        });
    }
    packed
}

/// `#[doc = ".."]`; `#[doc(..)]` and `#[doc = include_str!(..)]` say nothing that is known here.
fn line(attr: &Attribute) -> Option<String> {
    match &attr.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => {
            item::literal_text(&meta.value).ok().map(|text| text.value())
        }
        _ => None,
    }
}

fn unindented(text: &str) -> Vec<String> {
    text.split('\n').map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_joined_and_trimmed() {
        let item: syn::DeriveInput = syn::parse_quote! {
            ///
            /// A caption.
            ///
            ///   indented
            #[doc(hidden)]
            struct Caption;
        };
        assert_eq!(text(&item.attrs), "A caption.\n\n  indented");
    }

    #[test]
    fn packing_is_noticed() {
        let item: syn::DeriveInput = syn::parse_quote!(
            #[repr(align(4), C)]
            #[repr(packed(2))]
            struct Tight;
        );
        assert!(is_packed(&item.attrs));
        assert!(!is_packed(&item.attrs[..1]));
    }
}
