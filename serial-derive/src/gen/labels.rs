//! What variants are known by: names, as [`keys`](super::keys) prints them, or values of which some are numbers or truth values.

use super::{
    key_constant,
    keys::{find_variant, one, variant_keys},
};
use crate::model::{Computed, Enum, Label, Variant};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;

/// Constants for the values, and the way back from a value to the index of its variant.
pub(crate) fn print(body: &Enum) -> TokenStream {
    let computed = body.variants.iter().filter_map(computed);
    let count = Literal::usize_unsuffixed(body.variants.len());
    let labels = body.variants.iter().map(|variant| match &variant.label {
        Label::Text(name) => {
            let key = key_constant(&one(name));
            quote!(__s::Label::Text(#key))
        }
        _ => own(variant, "Label"),
    });
    let arms =
        body.variants.iter().enumerate().filter(|(_, variant)| !variant.other && variant.is_told()).map(
            |(index, variant)| {
                let index = Literal::usize_unsuffixed(index);
                let aliases = variant.aliases.iter().map(|label| pattern(label, variant, "Told"));
                let patterns = std::iter::once(own(variant, "Told")).chain(aliases);
                quote!(#(#patterns)|* => #index,)
            },
        );
    let unknown =
        body.variants.iter().position(|variant| variant.other && variant.read).unwrap_or(body.variants.len());
    let unknown = Literal::usize_unsuffixed(unknown);
    quote! {
        #(#computed)*
        const __LABELS: &[__s::Label; #count] = &[#(#labels),*];
        #[inline]
        fn __find(__told: __s::Told<'_>) -> __s::usize {
            match __told {
                #(#arms)*
                _ => #unknown,
            }
        }
        const __VALUES: __s::Values = __s::Values::new(__find, __LABELS);
    }
}

/// What finds the variant that a name or value tells.
pub(crate) fn find(body: &Enum) -> TokenStream {
    if !body.named {
        return quote!(__VALUES);
    }
    let find = find_variant(body);
    let is_one = body.variants.iter().all(|variant| variant.names.read.is_one());
    if is_one { find } else { quote!(__s::by_name(#find)) }
}

/// Reads at `at` what tells the variant: its index, and what is behind.
pub(crate) fn tell(body: &Enum, at: &TokenStream) -> TokenStream {
    let find = if body.named { find_variant(body) } else { find(body) };
    if body.named { quote!(__r.name_with(#at, #find)?) } else { quote!(__s::tell(__r, #at, #find)?) }
}

/// As [`tell`], of the key of a map.
pub(crate) fn tell_key(body: &Enum, at: &TokenStream) -> TokenStream {
    let find = if body.named { find_variant(body) } else { find(body) };
    if body.named { quote!(__r.key_with(#at, #find)?) } else { quote!(__s::tell_key(__r, #at, #find)?) }
}

/// The error that no variant is known by what stands at `at`.
pub(crate) fn unknown(body: &Enum, at: &TokenStream) -> TokenStream {
    if body.named {
        quote!(__s::Err(__s::unknown_variant(__r, #at, __KEYS)))
    } else {
        quote!(__s::Err(__s::unknown_value(__r, #at, __LABELS)))
    }
}

/// Writes what tells the variant of this index, behind a lead.
pub(crate) fn write(body: &Enum, lead: &TokenStream, index: &TokenStream) -> TokenStream {
    if body.named {
        let keys = variant_keys(body);
        quote!(__w.name(__at, #lead, &#keys[#index]))
    } else {
        quote!(__s::write_label(__w, __at, #lead, &__LABELS[#index]))
    }
}

/// All that a variant is known by, for its description, where that is not text alone.
pub(crate) fn described(variant: &Variant) -> TokenStream {
    let scalar = |label: &Label| match label {
        Label::Text(text) => quote!(__s::describe::Scalar::Str(#text)),
        Label::Bool(value) => quote!(__s::describe::Scalar::Bool(#value)),
        Label::Int(_) | Label::Computed(_) => {
            let value = number(label, variant);
            quote!(__s::describe::Scalar::Int(#value))
        }
    };
    let labels = std::iter::once(&variant.label).chain(&variant.aliases).map(scalar);
    quote!(&[#(#labels),*])
}

fn own(variant: &Variant, of: &str) -> TokenStream {
    pattern(&variant.label, variant, of)
}

/// A value as a pattern or constant of the runtime's type of that name.
fn pattern(label: &Label, variant: &Variant, of: &str) -> TokenStream {
    let of = format_ident!("{of}");
    match label {
        Label::Text(text) => quote!(__s::#of::Text(#text)),
        Label::Bool(value) => quote!(__s::#of::Bool(#value)),
        Label::Int(_) | Label::Computed(_) => {
            let value = number(label, variant);
            quote!(__s::#of::Int(#value))
        }
    }
}

fn number(label: &Label, variant: &Variant) -> TokenStream {
    match label {
        Label::Int(value) => signed(*value),
        _ => {
            let constant = constant(variant);
            quote!(#constant)
        }
    }
}

fn signed(value: i128) -> TokenStream {
    let literal = Literal::i128_unsuffixed(value);
    quote!(#literal)
}

fn constant(variant: &Variant) -> Ident {
    format_ident!("__VALUE_{}", variant.ident.unraw())
}

/// A discriminant, as the compiler works it out.
fn computed(variant: &Variant) -> Option<TokenStream> {
    let Label::Computed(Computed { base, ty, more }) = &variant.label else { return None };
    let (constant, more) = (constant(variant), signed(*more));
    let ty = ty.clone().unwrap_or_else(|| format_ident!("isize"));
    Some(quote! {
        const #constant: __s::i128 = {
            const __BASE: __s::#ty = #base;
            __BASE as __s::i128 + #more
        };
    })
}
