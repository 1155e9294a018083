//! Types that have the fields of others, and the versions of fields.

use super::Scope;
use crate::{
    attr::container::Container,
    ctxt::Ctxt,
    model::{Body, Model, Presence},
    shape,
};
use syn::Type;

/// What is asked of a value is asked of the other type.
pub(super) fn remote_types_are_adapters(cx: &Ctxt, container: &Container, model: &Model) {
    let Some(span) = container.remote.span() else { return };
    if !matches!(container.remote.get().map(shape::bare), Some(Type::Path(_))) {
        cx.error_at(span, "`remote` needs the path of a type");
    }
    let words = [
        container.from.written(),
        container.try_from.written(),
        container.into.written(),
        container.patch.written(),
    ];
    for (word, span) in words.into_iter().flatten() {
        cx.error_at(span, format_args!("`remote` says which type is read and written; leave `{word}` out"));
    }
    if model.has_rules_of_whole() {
        cx.error_at(
            span,
            "rules of a whole struct are asked of a type that is not this one; leave them out, or `remote`",
        );
    }
}

/// A value is got of something.
pub(super) fn getters_are_of_remote_structs(scope: &Scope<'_>) {
    for (attrs, field) in scope.fields() {
        let Some(span) = attrs.getter.span() else { continue };
        if scope.container.remote.span().is_none() {
            scope.cx.error_at(
                span,
                "`getter` is for a struct with `remote`, whose fields it gives; leave it out",
            );
        } else if field.skip {
            scope.cx.error_at(span, "a field with `skip` is not on the wire; leave `getter` out");
        }
    }
}

/// Variants have fields that everybody sees.
pub(super) fn variants_have_no_getters(cx: &Ctxt, model: &Model) {
    let Body::Enum(_) = &model.body else { return };
    for field in model.fields().filter(|field| field.getter.is_some()) {
        cx.error_at(field.span, "the fields of variants are not private; leave `getter` out");
    }
}

/// What one version has and another has not is missing there.
pub(super) fn versions_have_defaults(scope: &Scope<'_>) {
    for (attrs, field) in scope.fields() {
        let words = [attrs.since.written(), attrs.until.written()];
        for (word, span) in
            words.into_iter().flatten().filter(|_| matches!(field.presence, Presence::Required))
        {
            let message = format!("with `{word}` there are versions without this field; add `default`");
            scope.cx.error_at(span, message);
        }
        if let (Some(since), Some(until), Some(span)) =
            (attrs.since.get(), attrs.until.get(), attrs.until.span())
            && since >= until
        {
            scope.cx.error_at(span, format_args!("no version has this field: it is there since {since}"));
        }
    }
}
