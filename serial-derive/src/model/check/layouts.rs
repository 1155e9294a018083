//! Layouts that would not round-trip, and words that a layout has no use for.

use super::Scope;
use crate::{
    attr::container::{Container, Unknown},
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
    for (_, span, layout) in scope.container.layout.iter() {
        if let Some(transparent) = scope.container.transparent.span() {
            let message = format!("`{}` and `transparent` are two layouts; keep one of them", layout.name());
            scope.cx.error_at(span, &message);
            scope.cx.error_at(transparent, &message);
        }
    }
}

/// A unit struct is null.
pub(super) fn layouts_have_fields(scope: &Scope<'_>) {
    if scope.written.style != Style::Unit {
        return;
    }
    for (_, span, layout) in scope.container.layout.iter() {
        let name = layout.name();
        scope.cx.error_at(span, format_args!("a unit struct has no fields to lay out; leave `{name}` out"));
    }
}

/// What stands for its struct is always there, both ways.
pub(super) fn a_newtype_is_not_left_out(scope: &Scope<'_>) {
    if scope.model.layout != Layout::Transparent {
        return;
    }
    for (attrs, _) in scope.fields().filter(|(_, field)| !field.skip) {
        let words = [
            attrs.skip_serializing_if.written(),
            attrs.skip_serializing.written(),
            attrs.skip_deserializing.written(),
        ];
        for (word, span) in words.into_iter().flatten() {
            scope.cx.error_at(
                span,
                format_args!(
                    "the field stands in place of its struct and cannot be left out; remove `{word}`"
                ),
            );
        }
    }
}

/// In an array null is written for what is left out, so that no field moves: it has to come back as what it was.
pub(super) fn null_in_an_array_can_be_read_back(scope: &Scope<'_>) {
    if !scope.model.has(Layout::Array) {
        return;
    }
    for (attrs, field) in scope.fields().filter(|(_, field)| field.is_read()) {
        let words = [attrs.skip_serializing_if.written(), attrs.skip_serializing.written()];
        let Some((word, span)) = words.into_iter().flatten().next() else { continue };
        let ty = shape::display(&field.ty);
        match (Shape::of(&field.ty), &field.presence) {
            (Shape::Option(_), Presence::Value(_) | Presence::Whole(_)) => {
                let message = format!(
                    "in an array null is written for what is left out, which would be both `None` and the default; \
                     leave `{word}` out, or the default"
                );
                scope.cx.error_at(span, message);
            }
            (Shape::Option(_), _) | (_, Presence::Default | Presence::Value(_) | Presence::Whole(_)) => {}
            (_, Presence::Required) => {
                let message = format!(
                    "in an array null is written for what is left out, which is no `{ty}`; add `default`"
                );
                scope.cx.error_at(span, message);
            }
        }
    }
}

/// In an array nothing is missing: what is, would come back as null.
pub(super) fn nothing_is_missing_in_an_array(scope: &Scope<'_>) {
    if !scope.model.has(Layout::Array) {
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

/// A field that may be missing on the wire needs something to become.
pub(super) fn what_is_left_out_can_be_read_back(scope: &Scope<'_>) {
    if !scope.model.has(Layout::Map) {
        return;
    }
    for (attrs, field) in scope.fields().filter(|(_, field)| field.is_read()) {
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
        for span in [attrs.default.span(), scope.container.default.span()].into_iter().flatten() {
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
        || model.structs().any(|body| body.has(Layout::Map))
    {
        return;
    }
    let has_array = model.structs().any(|body| body.has(Layout::Array));
    let case = container.rename_all.written().filter(|_| matches!(model.body, Body::Struct(_)));
    let flags = [&container.omit_none, &container.omit_defaults, &container.sort_keys];
    let flags = flags.into_iter().filter_map(|flag| flag.written());
    // Behind the last position there may be more, or not.
    let unknown = [container.deny_unknown_fields.written(), container.unknown.written()];
    let is_kept = container.unknown.get() == Some(&Unknown::Keep);
    let unknown = unknown.into_iter().flatten().filter(|_| !has_array || is_kept);
    let why = match &model.body {
        Body::Enum(_) => "no variant of this enum has named fields",
        Body::Struct(body) => nameless(body.layout),
    };
    for (word, span) in flags.chain(unknown).chain(case).chain(container.duplicates.written()) {
        cx.error_at(span, format_args!("{why}; leave `{word}` out"));
    }
}

fn nameless(layout: Layout) -> &'static str {
    match layout {
        Layout::Map => "the fields of this struct have names",
        Layout::Array => "the fields of an array have positions, not names",
        Layout::Transparent => "the field stands in place of its struct and has no name",
        Layout::Unit => "a unit struct has no fields",
    }
}

/// What has no container of its own expects what is expected in its place, and a struct without fields misses none.
pub(super) fn expectations_have_a_place(cx: &Ctxt, container: &Container, model: &Model) {
    let Body::Struct(body) = &model.body else { return };
    let default = container.default.written().filter(|_| body.layout == Layout::Unit);
    let expecting = container.expecting.written();
    let expecting = expecting.filter(|_| matches!(body.layout, Layout::Unit | Layout::Transparent));
    for (word, span) in [default, expecting].into_iter().flatten() {
        cx.error_at(span, format_args!("{}; leave `{word}` out", nameless(body.layout)));
    }
}
