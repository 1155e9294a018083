//! `key = n`: positions in arrays, and numbers in maps.

use super::Scope;
use crate::{
    attr::{container, scope::Format},
    model::{Layout, Style},
};
use std::collections::HashMap;

/// An array with positions beyond this one would be nothing but null.
const LAST: u32 = 1023;

/// A number means a position or the name of a field.
pub(super) fn numbers_have_a_use(scope: &Scope<'_>) {
    let used = scope.model.has(Layout::Array) || scope.model.numbered;
    for (attrs, field) in scope.fields() {
        match attrs.key.span() {
            Some(span) if field.skip || field.flatten => {
                scope.cx.error_at(span, "the field has no place of its own on the wire; leave `key` out");
            }
            Some(span) if !used => {
                let message = "`key` is a position in an `array` or a number in a map with `keys`; write one of these on the \
                               struct, or leave it out";
                scope.cx.error_at(span, message);
            }
            _ => {}
        }
    }
}

/// One place for each field, and a number for all of them or for none.
pub(super) fn numbers_are_distinct(scope: &Scope<'_>) {
    if !scope.model.has(Layout::Array) && !scope.model.numbered {
        return;
    }
    let fields = || scope.fields().filter(|(_, field)| !field.skip && !field.flatten);
    let mut taken = HashMap::new();
    for (attrs, _) in fields() {
        let (Some(key), Some(span)) = (attrs.key.get(), attrs.key.span()) else { continue };
        if let Some(first) = taken.insert(*key, span) {
            scope
                .cx
                .error_at(span, format_args!("another field has the key {key}; give one of them a new one"));
            scope.cx.error_at(first, format_args!("the key {key} is taken here"));
        }
        if scope.model.has(Layout::Array) && *key > LAST {
            let message = format!(
                "an array with position {key} would be nothing but null; use at most {LAST}, or `keys`"
            );
            scope.cx.error_at(span, message);
        }
    }
    for (_, field) in fields().filter(|(attrs, _)| !attrs.key.is_set()) {
        if scope.model.numbered {
            scope.cx.error_at(field.span, "in `keys` every field has a number; write `key = n`");
        } else if !taken.is_empty() {
            scope.cx.error_at(field.span, "other fields say their position; write `key = n` here as well");
        }
    }
}

/// Names are what numbers and positions stand beside.
pub(super) fn layouts_fit_the_struct(scope: &Scope<'_>) {
    for (within, span, layout) in scope.container.layout.iter() {
        let (name, is_keys) = (layout.name(), *layout == container::Layout::Keys);
        if is_keys && within.format == Some(Format::Json) {
            scope.cx.error_at(span, "JSON has names only; write `msgpack(keys)`, or `keys` alone");
        }
        let needs_names = *layout != container::Layout::Array || within.format.is_some();
        if needs_names && scope.written.style == Style::Tuple {
            scope.cx.error_at(
                span,
                format_args!("the fields of a tuple struct have positions, not names; leave `{name}` out"),
            );
        }
    }
}
