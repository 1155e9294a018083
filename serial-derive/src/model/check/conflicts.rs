//! Words that contradict each other, or the type of their field.

use super::Scope;
use crate::{
    attr::field::Field,
    shape::{self, Shape},
};
use proc_macro2::Span;

/// What is said about the wire says nothing about a field that is not there.
pub(super) fn skipped_fields_are_not_on_the_wire(scope: &Scope<'_>) {
    for (attrs, _) in scope.fields().filter(|(attrs, _)| attrs.skip.is_set()) {
        for (word, span) in wire_words(attrs) {
            scope
                .cx
                .error_at(span, format_args!("a field with `skip` is not on the wire; leave `{word}` out"));
        }
    }
}

fn wire_words(attrs: &Field) -> Vec<(&str, Span)> {
    let words = [
        attrs.rename.written(),
        attrs.first_alias(),
        attrs.skip_serializing_if.written(),
        attrs.with.written(),
        attrs.flatten.written(),
        attrs.bytes.written(),
        attrs.sensitive.written(),
    ];
    let rules = attrs.rules.iter().map(|rule| (rule.name(), rule.span()));
    let across = attrs.across.iter().map(|it| (it.word, it.span));
    let sanitize = attrs.sanitize.iter().map(|it| (it.word, it.span));
    words
        .into_iter()
        .flatten()
        .chain(attrs.form.written())
        .chain(sanitize)
        .chain(across)
        .chain(rules)
        .collect()
}

/// More than one word says how the value is written.
pub(super) fn one_codec(scope: &Scope<'_>) {
    for (attrs, _) in scope.fields() {
        let words = [attrs.with.written(), attrs.bytes.written()];
        let mut words = words.into_iter().flatten().chain(attrs.form.written());
        let Some((first, _)) = words.next() else { continue };
        for (word, span) in words {
            let message = format!("`{first}` decides how the field is written; leave `{word}` out");
            scope.cx.error_at(span, message);
        }
    }
}

/// Judged by the shape; a type that is not recognised is left to the compiler.
pub(super) fn bytes_are_bytes(scope: &Scope<'_>) {
    for (attrs, field) in scope.fields() {
        let ty = shape::peel(&field.ty);
        if let (Some(span), false) = (attrs.bytes.span(), is_bytes(Shape::of(ty))) {
            let message = format!(
                "`bytes` does not apply to `{}`; it is for `Vec<u8>`, `&[u8]`, `Cow<[u8]>` and `[u8; N]`",
                shape::display(ty)
            );
            scope.cx.error_at(span, message);
        }
    }
}

fn is_bytes(shape: Shape<'_>) -> bool {
    match shape {
        Shape::Bytes | Shape::Other => true,
        Shape::FixedArray(item) | Shape::Seq(item) => {
            matches!(Shape::of(item), Shape::Int { signed: false, bits: Some(8) } | Shape::Other)
        }
        _ => false,
    }
}
