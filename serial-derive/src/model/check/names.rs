//! Names on the wire.

use super::{EnumScope, Scope};
use crate::{attr::Name, ctxt::Ctxt, model::Layout};
use proc_macro2::Span;
use std::collections::HashMap;

/// Decode would not know which field is meant, and encode would write one key twice.
pub(super) fn fields_are_distinct(scope: &Scope<'_>) {
    if scope.model.layout != Layout::Map {
        return;
    }
    let mut names = Names::new("field");
    if let (Some(tag), Some(written)) = (&scope.model.tag, scope.container.tag.get()) {
        names.add_all(scope.cx, tag, written.0.span(), std::iter::empty());
    }
    for (attrs, field) in scope.fields().filter(|(_, field)| !field.skip && !field.flatten) {
        let span = attrs.rename.get().map_or(field.span, |name| name.0.span());
        names.add_all(scope.cx, &field.name, span, attrs.alias.iter().map(|(_, alias)| alias));
    }
}

/// As for fields; the variant that is `other` has no name on the wire but its own when encoded.
pub(super) fn variants_are_distinct(scope: &EnumScope<'_>) {
    let mut names = Names::new("variant");
    for ((attrs, syntax, _), variant) in scope.variants.iter().zip(&scope.model.variants) {
        let span = attrs.rename.get().map_or(syntax.ident.span(), |name| name.0.span());
        names.add_all(scope.cx, &variant.name, span, attrs.alias.iter());
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

    /// Takes the name of the next field or variant, and its aliases.
    fn add_all<'n>(&mut self, cx: &Ctxt, name: &str, span: Span, aliases: impl Iterator<Item = &'n Name>) {
        self.count += 1;
        self.add(cx, name, span);
        aliases.for_each(|alias| self.add(cx, &alias.text(), alias.0.span()));
    }

    fn add(&mut self, cx: &Ctxt, name: &str, span: Span) {
        let of = self.of;
        match self.taken.get(name) {
            None => drop(self.taken.insert(name.to_owned(), Taken { span, by: self.count })),
            Some(first) if first.by == self.count => {
                cx.error_at(span, format_args!("this {of} is called {name:?} already; leave the alias out"));
            }
            Some(first) => {
                cx.error_at(
                    span,
                    format_args!("another {of} is called {name:?} on the wire; rename one of them"),
                );
                cx.error_at(first.span, format_args!("{name:?} is taken here"));
            }
        }
    }
}
