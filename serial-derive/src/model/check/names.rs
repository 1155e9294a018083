//! Names on the wire.

use super::{EnumScope, Scope};
use crate::{
    ctxt::Ctxt,
    model::{Label, Layout},
};
use proc_macro2::Span;
use std::collections::HashMap;

/// Decode would not know which field is meant, and encode would write one key twice.
pub(super) fn fields_are_distinct(scope: &Scope<'_>) {
    if scope.model.layout != Layout::Map {
        return;
    }
    let mut names = Names::new("field");
    if let (Some(tag), Some(written)) =
        (scope.model.tag.as_ref().or(scope.model.own_tag.as_ref()), scope.container.tag.get())
    {
        names.add_all(scope.cx, std::iter::once((format!("{tag:?}"), written.0.span())));
    }
    for (attrs, field) in scope.fields().filter(|(_, field)| !field.skip && !field.flatten) {
        let span = attrs.rename.get().map_or(field.span, |name| name.0.span());
        let aliases = attrs.alias.iter().map(|(_, alias)| (alias.text(), alias.0.span()));
        let own = std::iter::once((field.name.clone(), span));
        names.add_all(scope.cx, own.chain(aliases).map(|(name, span)| (format!("{name:?}"), span)));
    }
}

/// As for fields; the variant that is `other` has no name on the wire but its own when encoded.
pub(super) fn variants_are_distinct(scope: &EnumScope<'_>) {
    let mut names = Names::new("variant");
    let taken = |label: &Label| match label {
        Label::Text(text) => Some(format!("{text:?}")),
        Label::Int(value) => Some(value.to_string()),
        Label::Bool(value) => Some(value.to_string()),
        // The compiler knows discriminants, and that they are distinct.
        Label::Computed(_) => None,
    };
    let variants = scope.variants.iter().zip(&scope.model.variants);
    for ((attrs, syntax, _), variant) in variants.filter(|(_, it)| !it.untagged && (it.read || it.written)) {
        let written = attrs.tag_value.get().map(|known| known.span);
        let written = written.or(attrs.rename.get().map(|name| name.0.span()));
        let aliases = variant.aliases.iter().zip(attrs.alias.iter().map(|known| known.span));
        let labels = std::iter::once((&variant.label, written.unwrap_or(syntax.ident.span())));
        let labels = labels.chain(aliases).filter_map(|(label, span)| Some((taken(label)?, span)));
        names.add_all(scope.cx, labels);
    }
}

/// Positions are not renamed.
pub(super) fn only_maps_have_names(scope: &Scope<'_>) {
    let why = match scope.model.layout {
        Layout::Map | Layout::Unit => return,
        Layout::Array => "the fields of an array have positions, not names",
        Layout::Transparent => "the field stands in place of its struct and has no name",
    };
    for (attrs, _) in scope.fields().filter(|(_, field)| !field.skip) {
        let words = [attrs.rename.written(), attrs.first_alias()];
        for (word, span) in words.into_iter().flatten() {
            scope.cx.error_at(span, format_args!("{why}; leave `{word}` out"));
        }
    }
}

/// The names that are taken.
struct Names {
    /// What has a name: a field or a variant.
    of: &'static str,
    taken: HashMap<String, Taken>,
    /// How many have names.
    count: usize,
}

struct Taken {
    span: Span,
    by: usize,
}

impl Names {
    fn new(of: &'static str) -> Self {
        Self { of, taken: HashMap::new(), count: 0 }
    }

    /// Takes what the next field or variant is called, as errors show it.
    fn add_all(&mut self, cx: &Ctxt, names: impl Iterator<Item = (String, Span)>) {
        self.count += 1;
        names.for_each(|(name, span)| self.add(cx, name, span));
    }

    fn add(&mut self, cx: &Ctxt, name: String, span: Span) {
        let of = self.of;
        match self.taken.get(&name) {
            None => drop(self.taken.insert(name, Taken { span, by: self.count })),
            Some(first) if first.by == self.count => {
                cx.error_at(span, format_args!("this {of} is called {name} already; leave the alias out"));
            }
            Some(first) => {
                cx.error_at(
                    span,
                    format_args!("another {of} is called {name} on the wire; rename one of them"),
                );
                cx.error_at(first.span, format_args!("{name} is taken here"));
            }
        }
    }
}
