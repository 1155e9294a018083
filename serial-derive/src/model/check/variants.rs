//! Variants.

use super::EnumScope;
use crate::model::Style;

/// The names of variants are changed by `rename_all` on the enum.
pub(super) fn only_struct_variants_have_fields_to_rename(scope: &EnumScope<'_>) {
    for (attrs, _, body) in scope.variants {
        if let (Some(span), true) = (attrs.rename_all.span(), body.style != Style::Named) {
            scope.cx.error_at(
                span,
                "this variant has no named fields; put `rename_all` on the enum, or use `rename`",
            );
        }
    }
}

/// There is nothing to make fields of.
pub(super) fn other_is_a_unit_variant(scope: &EnumScope<'_>) {
    for (attrs, _, body) in scope.variants {
        if let (Some(span), true) = (attrs.other.span(), body.style != Style::Unit) {
            scope.cx.error_at(
                span,
                "`other` needs a unit variant: an unknown name has no fields; write `Other` alone",
            );
        }
    }
}

/// It stands for every name that is not taken.
pub(super) fn other_has_no_names(scope: &EnumScope<'_>) {
    for (attrs, _, _) in scope.variants.iter().filter(|(attrs, _, _)| attrs.other.is_set()) {
        let alias = attrs.alias.first().map(|alias| ("alias", alias.0.span()));
        for (word, span) in [attrs.rename.written(), alias].into_iter().flatten() {
            scope
                .cx
                .error_at(span, format_args!("`other` stands for every unknown name; leave `{word}` out"));
        }
    }
}

/// An unknown name can only become one variant.
pub(super) fn other_is_alone(scope: &EnumScope<'_>) {
    let mut others = scope.variants.iter().filter_map(|(attrs, _, _)| attrs.other.span());
    let Some(first) = others.next() else { return };
    for span in others {
        scope.cx.error_at(span, "a second variant is `other`; keep one of them");
        scope.cx.error_at(first, "`other` is written here first");
    }
}
