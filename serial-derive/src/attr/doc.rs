//! What is not ours, but means something here: doc comments, deprecation, representation.

use crate::item;
use syn::{Attribute, Ident, Meta};

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

/// The integer type that `#[repr(u8)]` or the like gives an enum for its discriminants.
pub(crate) fn repr_of_enum(attrs: &[Attribute]) -> Option<Ident> {
    let mut found = None;
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("repr")) {
        // OK to ignore what does not parse: the compiler says what is wrong with a `repr`.
        let _ = attr.parse_nested_meta(|meta| {
            found = meta
                .path
                .get_ident()
                .filter(|ident| is_integer(&ident.to_string()))
                .cloned()
                .or(found.take());
            Ok(())
        });
    }
    found
}

fn is_integer(name: &str) -> bool {
    let size = name.strip_prefix(['u', 'i']);
    size.is_some_and(|size| matches!(size, "8" | "16" | "32" | "64" | "128" | "size"))
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

    #[test]
    fn the_type_of_discriminants_is_noticed() {
        let of = |item: syn::DeriveInput| repr_of_enum(&item.attrs).map(|ident| ident.to_string());
        assert_eq!(
            of(syn::parse_quote!(
                #[repr(C, u16)]
                enum A {
                    B,
                }
            ))
            .as_deref(),
            Some("u16")
        );
        assert_eq!(
            of(syn::parse_quote!(
                #[repr(isize)]
                enum A {
                    B,
                }
            ))
            .as_deref(),
            Some("isize")
        );
        assert_eq!(
            of(syn::parse_quote!(
                #[repr(C)]
                enum A {
                    B,
                }
            )),
            None
        );
    }
}
