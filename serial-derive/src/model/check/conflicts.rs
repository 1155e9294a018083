//! Words that contradict each other.

use super::Scope;
use crate::{attr::field::Field, model::Way};
use proc_macro2::Span;

/// What is said about the wire says nothing about a field that is not there.
pub(super) fn skipped_fields_are_not_on_the_wire(scope: &Scope<'_>) {
    for (attrs, _) in scope.fields() {
        if !attrs.skip.is_set() {
            continue;
        }
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
        attrs.skip_serializing.written(),
        attrs.skip_deserializing.written(),
        attrs.skip_serializing_if.written(),
        attrs.flatten.written(),
        attrs.sensitive.written(),
    ];
    let rules = attrs.rules.iter().map(|rule| (rule.name(), rule.span()));
    let across = attrs.across.iter().map(|it| (it.word, it.span));
    let sanitize = attrs.sanitize.iter().map(|it| (it.word, it.span));
    words
        .into_iter()
        .flatten()
        .chain(attrs.all_forms().flat_map(|(_, form)| form.written()))
        .chain(sanitize)
        .chain(across)
        .chain(rules)
        .collect()
}

/// What is not written is never left out, and what is not read has no other names and no rules.
pub(super) fn one_way_fields_say_nothing_of_the_other(scope: &Scope<'_>) {
    for (attrs, field) in scope.fields() {
        let words = match field.only {
            None => continue,
            Some(Way::Decode) => Vec::from_iter(attrs.skip_serializing_if.written()),
            Some(Way::Encode) => {
                let rules = attrs.rules.iter().map(|rule| (rule.name(), rule.span()));
                let sanitize = attrs.sanitize.iter().map(|it| (it.word, it.span));
                attrs.first_alias().into_iter().chain(sanitize).chain(rules).collect()
            }
        };
        let done = if field.only == Some(Way::Decode) { "written" } else { "read" };
        for (word, span) in words {
            scope.cx.error_at(span, format_args!("the field is not {done}; leave `{word}` out"));
        }
    }
}

/// More than one word says how the value is written.
pub(super) fn one_codec(scope: &Scope<'_>) {
    for (_, form) in scope.fields().flat_map(|(attrs, _)| attrs.all_forms()) {
        let mut words = form.written().into_iter();
        let Some((first, _)) = words.next() else { continue };
        for (word, span) in words {
            let message = format!("`{first}` decides how the field is written; leave `{word}` out");
            scope.cx.error_at(span, message);
        }
    }
}
