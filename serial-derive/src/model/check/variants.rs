//! Variants.

use super::EnumScope;
use crate::{
    attr::container::Repr,
    model::{Style, Tagging},
    shape::Shape,
};

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

/// There is nothing to make fields of, but what was read in place of a name, and of a payload.
pub(super) fn other_keeps_label_and_payload(scope: &EnumScope<'_>) {
    let instead = "write `Other` alone, `Other(String)` to keep the name, or `Other(String, Value)` to keep the payload as well";
    for (attrs, _, body) in scope.variants {
        let fits =
            body.style == Style::Unit || body.style == Style::Tuple && matches!(body.fields.len(), 1 | 2);
        if let (Some(span), false) = (attrs.other.span(), fits) {
            scope.cx.error_at(span, format_args!("an unknown name has no fields of its own; {instead}"));
        }
    }
}

/// What is kept is what was read.
pub(super) fn kept_labels_are_kept_as_they_are(scope: &EnumScope<'_>) {
    for ((_, _, body), variant) in scope.variants.iter().zip(&scope.model.variants) {
        for ((attrs, syntax), field) in body.fields.iter().zip(&variant.payload.fields) {
            if !field.is_label {
                continue;
            }
            let rules = attrs.rules.iter().map(|rule| (rule.name(), rule.span()));
            let sanitize = attrs.sanitize.iter().map(|it| (it.word, it.span));
            let words = [attrs.skip.written(), attrs.default.written()];
            let forms = attrs.all_forms().flat_map(|(_, form)| form.written());
            let words = words.into_iter().flatten().chain(forms);
            for (word, span) in words.chain(rules).chain(sanitize) {
                let message = "this field keeps what the variant was known by, as it was read";
                scope.cx.error_at(span, format_args!("{message}; leave `{word}` out"));
            }
            let is_number =
                matches!(Shape::of(&syntax.ty), Shape::Int { .. } | Shape::Float(_) | Shape::Bool);
            if scope.model.named && is_number {
                let message = "the variants of this enum are known by their names, which are texts; keep one as `String`";
                scope.cx.error(&syntax.ty, message);
            }
        }
    }
}

/// Beside a tag stand entries, which functions do not make.
pub(super) fn functions_have_a_place(scope: &EnumScope<'_>) {
    let is_internal = matches!(scope.model.tagging, Tagging::Internal(_));
    for ((attrs, ..), variant) in scope.variants.iter().zip(&scope.model.variants) {
        for (word, span) in attrs.codec().filter(|_| is_internal && !variant.untagged) {
            let message = format!(
                "`{word}` makes one value, which has no name beside the tag; put it on a field of `Name {{ .. }}`, or add \
                 `content = \"..\"` to the enum"
            );
            scope.cx.error_at(span, message);
        }
    }
}

/// What is said of a payload is said of one field.
pub(super) fn functions_are_for_newtypes(scope: &EnumScope<'_>) {
    for (attrs, _, body) in scope.variants {
        let one = body.style == Style::Tuple && body.fields.len() == 1 && !attrs.other.is_set();
        for (word, span) in attrs.codec().filter(|_| !one) {
            let message =
                format!("`{word}` on a variant is for the one field of `Name(..)`; put it on the fields");
            scope.cx.error_at(span, message);
        }
        let both = body.fields.first().filter(|_| one).map(|(field, _)| field);
        let twice = both.into_iter().flat_map(|field| field.all_forms().flat_map(|(_, form)| form.written()));
        if let Some((first, _)) = attrs.codec().next() {
            for (word, span) in twice {
                let message =
                    format!("`{first}` on the variant decides how the field is written; leave `{word}` out");
                scope.cx.error_at(span, message);
            }
        }
        if let (Some(_), Some((word, span))) = (attrs.with.span(), attrs.codec().nth(1)) {
            scope
                .cx
                .error_at(span, format_args!("`with` decides how the field is written; leave `{word}` out"));
        }
    }
}

/// There has to be one field to stand in place of the others.
pub(super) fn transparent_has_one_field(scope: &EnumScope<'_>) {
    for ((attrs, ..), variant) in scope.variants.iter().zip(&scope.model.variants) {
        let found = variant.payload.on_wire().count();
        if let (Some(span), true) = (attrs.transparent.span(), found != 1 && !attrs.skip.is_set()) {
            let message = "`transparent` needs exactly one field on the wire";
            let instead = "`skip` the others, or leave it out";
            scope.cx.error_at(span, format_args!("{message}, found {found}; {instead}"));
        }
    }
}

/// A version has a variant, or has it no more.
pub(super) fn versions_are_in_order(scope: &EnumScope<'_>) {
    for (attrs, ..) in scope.variants {
        if let (Some(since), Some(until), Some(span)) =
            (attrs.since.get(), attrs.until.get(), attrs.until.span())
            && since >= until
        {
            scope.cx.error_at(span, format_args!("no version has this variant: it is there since {since}"));
        }
    }
}

/// What is not on the wire is not known by anything there.
pub(super) fn skipped_variants_are_not_on_the_wire(scope: &EnumScope<'_>) {
    for (attrs, _, _) in scope.variants.iter().filter(|(attrs, _, _)| attrs.skip.is_set()) {
        let alias = attrs.alias.first().map(|alias| ("alias", alias.span));
        let words = [
            attrs.rename.written(),
            attrs.rename_all.written(),
            attrs.tag_value.written(),
            alias,
            attrs.other.written(),
            attrs.untagged.written(),
            attrs.transparent.written(),
            attrs.skip_serializing.written(),
            attrs.skip_deserializing.written(),
        ];
        for (word, span) in words.into_iter().flatten().chain(attrs.codec()) {
            let message = format!("a variant with `skip` is not on the wire; leave `{word}` out");
            scope.cx.error_at(span, message);
        }
    }
}

/// One word says what a variant is known by.
pub(super) fn variants_are_known_by_one_thing(scope: &EnumScope<'_>) {
    let repr = scope.container.repr.get().is_some_and(|repr| *repr != Repr::Name);
    for (attrs, _, _) in scope.variants {
        let words = [attrs.tag_value.written(), attrs.rename.written()];
        let mut words = words.into_iter().flatten();
        let first = if repr { Some("repr") } else { words.next().map(|(word, _)| word) };
        let Some(first) = first else { continue };
        for (word, span) in words {
            let message = format!("`{first}` says what the variant is known by; leave `{word}` out");
            scope.cx.error_at(span, message);
        }
    }
    if let (true, Some((word, span))) = (repr, scope.container.rename_all.written()) {
        let message = format!("`repr` says what the variants are known by; leave `{word}` out");
        scope.cx.error_at(span, message);
    }
}

/// A map of one entry has a name: without a tag, only an enum that is nothing else can be known by a number.
pub(super) fn numbers_stand_alone_or_as_a_tag(scope: &EnumScope<'_>) {
    if !matches!(scope.model.tagging, Tagging::External) {
        return;
    }
    if let Some(span) =
        scope.container.repr.get().filter(|repr| **repr != Repr::Name).and(scope.container.repr.span())
    {
        if !scope.model.unit_only {
            let message = "variants with fields cannot be a number; add `tag = \"..\"`, or leave `repr` out";
            scope.cx.error_at(span, message);
        }
        return;
    }
    for ((attrs, _, _), variant) in scope.variants.iter().zip(&scope.model.variants) {
        let labels = std::iter::once((&variant.label, attrs.tag_value.get()))
            .chain(variant.aliases.iter().zip(attrs.alias.iter().map(Some)));
        for (_, known) in labels.filter(|(label, _)| !label.is_text()) {
            if let Some(known) = known {
                let message = "without a `tag`, a variant is known by its name; write a text, or add `tag = \"..\"` or `repr = \"int\"` to the enum";
                scope.cx.error_at(known.span, message);
            }
        }
    }
}

/// It stands for every name that is not taken.
pub(super) fn other_has_no_names(scope: &EnumScope<'_>) {
    for (attrs, _, _) in scope.variants.iter().filter(|(attrs, _, _)| attrs.other.is_set()) {
        let alias = attrs.alias.first().map(|alias| ("alias", alias.span));
        for (word, span) in [attrs.rename.written(), attrs.tag_value.written(), alias].into_iter().flatten() {
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
