//! Variants that nothing tells but their form.

use super::EnumScope;
use crate::{
    model::{Codec, Field, Layout, Struct},
    shape::Shape,
};
use quote::ToTokens;

/// What is said of names and tags says nothing of what has none.
pub(super) fn what_has_no_tag_has_no_name(scope: &EnumScope<'_>) {
    let container = scope.container;
    if container.untagged.is_set() {
        let words = [
            container.tag.written(),
            container.content.written(),
            container.repr.written(),
            container.rename_all.written(),
        ];
        for (word, span) in words.into_iter().flatten() {
            scope.cx.error_at(
                span,
                format_args!("nothing tells the variants of an untagged enum; leave `{word}` out"),
            );
        }
    }
    for ((attrs, _, _), _) in
        scope.variants.iter().zip(&scope.model.variants).filter(|(_, variant)| variant.untagged)
    {
        let alias = attrs.alias.first().map(|alias| ("alias", alias.span));
        let words = [attrs.rename.written(), attrs.tag_value.written(), alias, attrs.other.written()];
        for (word, span) in words.into_iter().flatten() {
            scope.cx.error_at(
                span,
                format_args!("nothing tells an untagged variant but its form; leave `{word}` out"),
            );
        }
        if let (Some(span), true) = (attrs.untagged.span(), container.untagged.is_set()) {
            scope.cx.error_at(span, "all variants of this enum are untagged; leave `untagged` out");
        }
    }
}

/// Names are looked at first.
pub(super) fn what_has_no_tag_comes_last(scope: &EnumScope<'_>) {
    let mut variants = scope.variants.iter().zip(&scope.model.variants);
    variants.find(|(_, variant)| variant.untagged);
    for ((_, syntax, _), _) in variants.filter(|(_, variant)| !variant.untagged && variant.read) {
        scope.cx.error(
            &syntax.ident,
            "variants that are told by their names come first; move the ones with `untagged` behind this one",
        );
    }
}

/// As far as can be seen: the first variant that a value fits is the one.
pub(super) fn every_variant_can_be_read(scope: &EnumScope<'_>) {
    let untagged = scope
        .model
        .variants
        .iter()
        .zip(scope.variants)
        .filter(|(variant, _)| variant.untagged && variant.read);
    let untagged: Vec<_> = untagged.collect();
    for (index, (variant, (_, syntax, _))) in untagged.iter().enumerate() {
        let mut before = untagged[..index].iter();
        if let Some((first, _)) = before.find(|(first, _)| takes(&first.payload, &variant.payload)) {
            scope.cx.error(
                &syntax.ident,
                format_args!(
                    "every value of this variant is read as `{}`, which comes first; put this one first, or tell them apart by a `tag`",
                    first.ident
                ),
            );
        }
    }
}

/// Whether one payload is read wherever another one could be.
fn takes(first: &Struct, second: &Struct) -> bool {
    if first.layout != second.layout {
        return false;
    }
    match first.layout {
        Layout::Unit => true,
        Layout::Transparent => match (only(first), only(second)) {
            (Some(first), Some(second)) => {
                let float = matches!(Shape::of(&first.ty), Shape::Float(_));
                let int = matches!(Shape::of(&second.ty), Shape::Int { .. });
                float && int || same(&first.ty, &second.ty)
            }
            _ => false,
        },
        Layout::Map | Layout::Array => {
            let alike = |field: &Field, other: &Field| {
                field.name == other.name && is_plain(field) && is_plain(other) && same(&field.ty, &other.ty)
            };
            first.fields.len() == second.fields.len()
                && first.fields.iter().zip(&second.fields).all(|(field, other)| alike(field, other))
        }
    }
}

/// The one field, if all values of its type are read.
fn only(body: &Struct) -> Option<&Field> {
    body.on_wire().next().filter(|field| is_plain(field))
}

fn is_plain(field: &Field) -> bool {
    matches!(field.codec, Codec::Own) && field.rules.is_empty() && !field.skip
}

fn same(first: &syn::Type, second: &syn::Type) -> bool {
    first.to_token_stream().to_string() == second.to_token_stream().to_string()
}
