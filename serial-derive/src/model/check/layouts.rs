//! Layouts that would not round-trip, and words that a layout has no use for.

use super::Scope;
use crate::{
    attr::container::Container,
    ctxt::Ctxt,
    model::{Body, Layout, Model, Presence, Style},
    shape::{self, Shape},
};

/// There has to be one field to stand in place of the struct.
pub(super) fn transparent_has_one_field(scope: &Scope<'_>) {
    let found = scope.model.on_wire().count();
    if let Some(span) = scope.container.transparent.span()
        && found != 1
    {
        let message = "`transparent` needs exactly one field on the wire";
        scope.cx.error_at(span, format_args!("{message}, found {found}; `skip` the others, or leave it out"));
    }
    let (array, transparent) = (scope.container.array.span(), scope.container.transparent.span());
    for span in array.zip(transparent).into_iter().flat_map(|(array, transparent)| [array, transparent]) {
        scope.cx.error_at(span, "`array` and `transparent` are two layouts; keep one of them");
    }
}

/// A unit struct is null.
pub(super) fn array_has_fields(scope: &Scope<'_>) {
    if let Some(span) = scope.container.array.span()
        && scope.written.style == Style::Unit
    {
        scope.cx.error_at(span, "a unit struct has no fields to put in an array; leave `array` out");
    }
}

/// Whoever reads an array knows fields by their positions.
pub(super) fn nothing_is_left_out_of_an_array(scope: &Scope<'_>) {
    if !matches!(scope.model.layout, Layout::Array | Layout::Transparent) {
        return;
    }
    let mut behind = scope.model.on_wire().count();
    for (attrs, field) in scope.fields() {
        behind -= usize::from(!field.skip && !field.is_label);
        if let (Some(span), false) = (attrs.skip_serializing_if.span(), field.skip) {
            scope.cx.error_at(span, left_out(scope.model.layout, behind));
        }
    }
}

/// In an array nothing is missing: what is, would come back as null.
pub(super) fn nothing_is_missing_in_an_array(scope: &Scope<'_>) {
    if scope.model.layout != Layout::Array {
        return;
    }
    for (_, field) in scope.fields().filter(|(_, field)| !field.skip && field.codec.is_by_type()) {
        let is_missing = match Shape::of(&field.ty) {
            Shape::Maybe(_) => true,
            Shape::Option(inner) => matches!(Shape::of(inner), Shape::Option(_)),
            _ => false,
        };
        if is_missing {
            let ty = shape::display(&field.ty);
            let message = format!(
                "an array has no place for what is missing, which `{ty}` tells from null; use one `Option`"
            );
            scope.cx.error(&field.ty, message);
        }
    }
}

fn left_out(layout: Layout, behind: usize) -> &'static str {
    match (layout, behind) {
        (Layout::Transparent, _) => {
            "the field stands in place of its struct and cannot be left out; remove `skip_serializing_if`"
        }
        (_, 0) => "an array without its last field could not be read back; remove `skip_serializing_if`",
        _ => "an array without this field would move the fields after it; remove `skip_serializing_if`",
    }
}

/// A field that may be missing on the wire needs something to become.
pub(super) fn what_is_left_out_can_be_read_back(scope: &Scope<'_>) {
    if scope.model.layout != Layout::Map {
        return;
    }
    for (attrs, field) in scope.fields() {
        let required = matches!(field.presence, Presence::Required);
        let nullable = matches!(Shape::of(&field.ty), Shape::Option(_) | Shape::Other | Shape::Box(_));
        if let (Some(span), true, false) = (attrs.skip_serializing_if.span(), required, nullable) {
            let ty = shape::display(&field.ty);
            let message = format!("a missing `{ty}` could not be read back; add `default`");
            scope.cx.error_at(span, message);
        }
    }
}

/// What is missing then is the struct itself.
pub(super) fn a_newtype_is_always_there(scope: &Scope<'_>) {
    if scope.model.layout != Layout::Transparent {
        return;
    }
    for (attrs, _) in scope.fields().filter(|(_, field)| !field.skip) {
        if let Some(span) = attrs.default.span() {
            let message = "the field stands in place of its struct and cannot be missing; put `default` where that \
                           struct is a field";
            scope.cx.error_at(span, message);
        }
    }
}

/// The tag of a struct is an entry with a name.
pub(super) fn a_tag_stands_among_names(scope: &Scope<'_>) {
    if let (Some(span), true) =
        (scope.container.tag.span(), scope.model.own_tag.is_some() && scope.model.layout != Layout::Map)
    {
        let message = "the tag stands among named fields, which this struct does not have; leave `tag` out";
        scope.cx.error_at(span, message);
    }
}

/// Words about names and about fields that are left out mean nothing where there are none.
pub(super) fn container_words_have_an_effect(cx: &Ctxt, container: &Container, model: &Model) {
    // A map without fields is a map, and so is a tag.
    if container.tag.is_set() && matches!(model.body, Body::Enum(_))
        || model.structs().any(|body| body.layout == Layout::Map)
    {
        return;
    }
    let case = container.rename_all.written().filter(|_| matches!(model.body, Body::Struct(_)));
    let flags = [&container.deny_unknown_fields, &container.omit_none, &container.omit_defaults];
    for (word, span) in
        flags.into_iter().filter_map(|flag| flag.written()).chain(case).chain(container.unknown.written())
    {
        cx.error_at(span, format_args!("{}; leave `{word}` out", nameless(model)));
    }
}

fn nameless(model: &Model) -> &'static str {
    match &model.body {
        Body::Enum(_) => "no variant of this enum has named fields",
        Body::Struct(body) => match body.layout {
            Layout::Map => "the fields of this struct have names",
            Layout::Array => "the fields of an array have positions, not names",
            Layout::Transparent => "the field stands in place of its struct and has no name",
            Layout::Unit => "a unit struct has no fields",
        },
    }
}
