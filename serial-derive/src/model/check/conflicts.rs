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
    ];
    let rules = attrs.rules.iter().map(|rule| (rule.name(), rule.span()));
    words.into_iter().flatten().chain(rules).collect()
}

/// Both say how the value is written.
pub(super) fn one_codec(scope: &Scope<'_>) {
    for (attrs, _) in scope.fields() {
        if let Some((_, bytes)) = attrs.with.span().zip(attrs.bytes.span()) {
            scope.cx.error_at(bytes, "`with` decides how the field is written; leave `bytes` out");
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
