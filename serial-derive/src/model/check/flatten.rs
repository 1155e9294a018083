//! Fields whose entries stand among those of their struct.

use super::Scope;
use crate::{
    attr::container::Unknown,
    model::{Layout, lay::keeps_unknown},
    shape::Shape,
};

/// Entries have names.
pub(super) fn only_maps_are_flattened_into(scope: &Scope<'_>) {
    let message = match scope.model.has(Layout::Array) || !scope.model.has(Layout::Map) {
        true => "the fields of this struct have no names for entries to stand among; leave `flatten` out",
        false if scope.model.numbered => {
            "entries have names, which do not stand among the numbers of `keys`; leave `flatten` out"
        }
        false => return,
    };
    for (attrs, _) in scope.fields() {
        if let Some(span) = attrs.flatten.span() {
            scope.cx.error_at(span, message);
        }
    }
}

/// What is kept needs one place; and one word decides what is done.
pub(super) fn unknown_fields_have_one_fate(scope: &Scope<'_>) {
    let unknown = scope.container.unknown.span();
    if let Some((_, span)) = unknown.zip(scope.container.deny_unknown_fields.span()) {
        scope.cx.error_at(
            span,
            "`unknown` says what is done about unknown fields; leave `deny_unknown_fields` out",
        );
    }
    let fields = scope.written.fields.iter();
    let places = fields.filter(|(_, syntax)| keeps_unknown(scope.container, &syntax.ty)).count();
    if let (Some(Unknown::Keep), Some(span)) = (scope.container.unknown.get(), unknown)
        && places != 1
        && matches!(scope.model.layout, Layout::Map)
    {
        let message = "`unknown = \"keep\"` needs one field of type `Unknown` or `UnknownBuf`";
        scope.cx.error_at(span, format_args!("{message}, found {places}"));
    }
}

/// There is no single value that a word about the field could mean.
pub(super) fn what_is_flattened_has_no_name(scope: &Scope<'_>) {
    for (attrs, _) in scope.fields().filter(|(_, field)| field.flatten) {
        let words = [
            attrs.rename.written(),
            attrs.first_alias(),
            attrs.default.written(),
            attrs.skip_serializing_if.written(),
            attrs.skip_serializing.written(),
            attrs.skip_deserializing.written(),
            attrs.sensitive.written(),
        ];
        let rules = attrs.rules.iter().map(|rule| (rule.name(), rule.span()));
        let across = attrs.across.iter().map(|it| (it.word, it.span));
        let sanitize = attrs.sanitize.iter().map(|it| (it.word, it.span));
        // An adapter may have entries.
        let forms = attrs.all_forms().flat_map(|(_, form)| form.written());
        let forms = forms.filter(|(word, _)| *word != "as" || !attrs.forms.is_empty());
        let words = words.into_iter().flatten().chain(forms);
        for (word, span) in words.chain(sanitize).chain(across).chain(rules) {
            let message = "a flattened field is not on the wire as one value";
            let instead = match word {
                "with" | "serialize_with" | "deserialize_with" => {
                    "name the type whose entries stand there: `as = FromInto<Type>` or `as = TryFromInto<Type>`".to_owned()
                }
                word => format!("write `{word}` on the fields inside, or leave it out"),
            };
            scope.cx.error_at(span, format_args!("{message}; {instead}"));
        }
    }
}

/// Judged by the shape; a type that is not recognised is left to the compiler.
pub(super) fn prefixes_are_for_structs(scope: &Scope<'_>) {
    for (attrs, field) in scope.fields() {
        if let Some(Some(prefix)) = attrs.flatten.get()
            && matches!(Shape::peeled(&field.ty), Shape::Map(..))
            && field.codec.is_by_type()
        {
            scope.cx.error_at(
                prefix.span(),
                "`prefix` is for the names of a struct, and the keys of a map are its own; leave it out",
            );
        }
    }
}

/// What the entries of other types are called is not known while expanding.
pub(super) fn what_is_flattened_is_not_sorted(scope: &Scope<'_>) {
    if let (Some(span), true) =
        (scope.container.sort_keys.span(), scope.model.fields.iter().any(|it| it.flatten))
    {
        scope.cx.error_at(
            span,
            "the names of flattened fields are not known here and cannot be sorted; leave `sort_keys` out",
        );
    }
}
