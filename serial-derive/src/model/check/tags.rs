//! How the variants of an enum are told on the wire.

use super::EnumScope;
use crate::{
    model::{Layout, Style, Tagging},
    shape::{self, Shape},
};
use syn::Type;

/// What holds the payload does not tell the variant.
pub(super) fn content_has_a_tag(scope: &EnumScope<'_>) {
    if let (Some(span), None) = (scope.container.content.span(), scope.container.tag.span()) {
        scope
            .cx
            .error_at(span, "`content` needs a `tag` that tells the variant; write `tag = \"..\"` as well");
    }
}

/// Both are entries of one map.
pub(super) fn tag_and_content_are_two_names(scope: &EnumScope<'_>) {
    if let (Tagging::Adjacent(tag, content), Some(written)) =
        (&scope.model.tagging, scope.container.content.get())
        && tag == content
    {
        scope.cx.error_at(
            written.0.span(),
            format_args!("`tag` and `content` are both {tag:?}; rename one of them"),
        );
    }
}

/// The tag stands among the names of the fields: there have to be names.
pub(super) fn internal_payloads_are_maps(scope: &EnumScope<'_>) {
    if !matches!(scope.model.tagging, Tagging::Internal(_)) {
        return;
    }
    for ((_, syntax, fields), variant) in scope.variants.iter().zip(&scope.model.variants) {
        if variant.untagged || !variant.read && !variant.written {
            continue;
        }
        if variant.payload.layout != Layout::Map {
            scope.cx.error(
                &syntax.ident,
                "the tag stands among named fields, which this variant does not have; write it with fields, as \
                 `Name { .. }`, or with one struct or map, or add `content = \"..\"` to the enum",
            );
        }
        for (field, (_, written)) in variant.payload.fields.iter().zip(&fields.fields) {
            if field.flatten && has_no_entries(&field.ty) {
                let message = format!(
                    "the tag stands among the entries of what this variant holds, and `{}` has none; use a struct or a \
                     map, or add `content = \"..\"` to the enum",
                    shape::display(&field.ty)
                );
                scope.cx.error(&written.ty, message);
            }
        }
    }
}

/// Judged by the shape; a type that is not recognised is left to the compiler.
fn has_no_entries(ty: &Type) -> bool {
    let no_entries = |shape| {
        matches!(
            shape,
            Shape::Bool
                | Shape::Int { .. }
                | Shape::Float(_)
                | Shape::Char
                | Shape::Str
                | Shape::Bytes
                | Shape::Seq(_)
                | Shape::Set(_)
                | Shape::FixedArray(_)
                | Shape::Tuple
        )
    };
    let is_nothing = matches!(shape::peel(ty), Type::Tuple(tuple) if tuple.elems.is_empty());
    no_entries(Shape::peeled(ty)) && !is_nothing
}

/// The names of variants are changed by `rename_all`.
pub(super) fn fields_to_rename_are_there(scope: &EnumScope<'_>) {
    let named = scope.model.variants.iter().any(|variant| variant.payload.style == Style::Named);
    if let (Some(span), false) = (scope.container.rename_all_fields.span(), named) {
        scope.cx.error_at(
            span,
            "no variant of this enum has named fields; use `rename_all` for the names of variants, or leave it out",
        );
    }
}
