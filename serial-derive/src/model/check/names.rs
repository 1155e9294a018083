//! Names on the wire.

use super::{EnumScope, Scope};
use crate::{
    attr::{
        Name,
        scope::{Format, Scoped, Way},
    },
    ctxt::Ctxt,
    model::{Label, Layout, Names},
};
use proc_macro2::Span;
use std::collections::HashMap;

/// Decode would not know which field is meant, and encode would write one key twice. Each way and each format has names of its
/// own, which are the same as a rule: of several clashes, the first is told.
pub(super) fn fields_are_distinct(scope: &Scope<'_>) {
    if !scope.model.has(Layout::Map) {
        return;
    }
    TABLES.into_iter().any(|(way, format)| {
        let mut names = Taken::new("field", way, format);
        if let (Some(tag), Some(written)) = (scope.model.tag_name(), scope.container.tag.get()) {
            names.add(scope.cx, shown(tag), written.0.span());
        }
        for (attrs, field) in scope.fields() {
            let goes = if way == Way::Decode { field.is_read() } else { field.is_written() };
            if goes && !field.flatten {
                let own = names.own(&field.names, (&attrs.rename, field.span));
                let aliases = attrs.alias.iter().map(|(_, alias)| (shown(&alias.text()), alias.0.span()));
                names.add_all(scope.cx, own, aliases);
            }
        }
        names.clash
    });
}

/// As for fields; the variant that is `other` has no name on the wire but its own when encoded.
pub(super) fn variants_are_distinct(scope: &EnumScope<'_>) {
    TABLES.into_iter().any(|(way, format)| {
        let mut names = Taken::new("variant", way, format);
        for ((attrs, syntax, _), variant) in scope.variants.iter().zip(&scope.model.variants) {
            let goes = if way == Way::Decode { variant.read } else { variant.written };
            if !goes || variant.untagged {
                continue;
            }
            let own = match (&variant.label, attrs.tag_value.get()) {
                (Label::Text(_), None) => {
                    Some(names.own(&variant.names, (&attrs.rename, syntax.ident.span())))
                }
                (label, known) => Some(known.map_or(syntax.ident.span(), |known| known.span))
                    .and_then(|span| Some((told(label)?, span))),
            };
            let aliases = variant.aliases.iter().zip(&attrs.alias);
            let aliases = aliases.filter_map(|(label, known)| Some((told(label)?, known.span)));
            if let Some(own) = own {
                names.add_all(scope.cx, own, aliases);
            }
        }
        names.clash
    });
}

/// A name in an error.
fn shown(name: &str) -> String {
    format!("{name:?}")
}

/// What a variant is known by, in an error. The compiler knows discriminants, and that they are distinct.
fn told(label: &Label) -> Option<String> {
    match label {
        Label::Text(text) => Some(shown(text)),
        Label::Int(value) => Some(value.to_string()),
        Label::Bool(value) => Some(value.to_string()),
        Label::Computed(_) => None,
    }
}

/// What is read first: that is where most clashes are.
const TABLES: [(Way, Format); 4] = [
    (Way::Decode, Format::Json),
    (Way::Decode, Format::MsgPack),
    (Way::Encode, Format::Json),
    (Way::Encode, Format::MsgPack),
];

/// Positions are not renamed.
pub(super) fn only_maps_have_names(scope: &Scope<'_>) {
    let why = match scope.model.layout {
        _ if scope.model.has(Layout::Map) => return,
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

/// The names that are taken, of one way and one format.
struct Taken {
    /// What has a name: a field or a variant.
    of: &'static str,
    way: Way,
    format: Format,
    taken: HashMap<String, By>,
    /// How many have names.
    count: usize,
    clash: bool,
}

struct By {
    span: Span,
    owner: usize,
}

impl Taken {
    fn new(of: &'static str, way: Way, format: Format) -> Self {
        Self { of, way, format, taken: HashMap::new(), count: 0, clash: false }
    }

    /// What it is called, as errors show it, and where that is said.
    fn own(&self, names: &Names, (rename, span): (&Scoped<Name>, Span)) -> (String, Span) {
        let spelling = if self.way == Way::Decode { &names.read } else { &names.written };
        let name = if self.format == Format::Json { &spelling.json } else { &spelling.msgpack };
        (shown(name), rename.get(self.way, self.format).map_or(span, |name| name.0.span()))
    }

    /// Takes what the next field or variant is called, and, where it is read, what else.
    fn add_all(
        &mut self,
        cx: &Ctxt,
        (name, span): (String, Span),
        aliases: impl Iterator<Item = (String, Span)>,
    ) {
        self.add(cx, name, span);
        if self.way == Way::Decode {
            aliases.for_each(|(alias, span)| self.add_alias(cx, alias, span));
        }
    }

    fn add(&mut self, cx: &Ctxt, name: String, span: Span) {
        self.count += 1;
        self.add_alias(cx, name, span);
    }

    fn add_alias(&mut self, cx: &Ctxt, name: String, span: Span) {
        let of = self.of;
        match self.taken.get(&name) {
            None => drop(self.taken.insert(name, By { span, owner: self.count })),
            Some(first) if first.owner == self.count => {
                cx.error_at(span, format_args!("this {of} is called {name} already; leave the alias out"));
                self.clash = true;
            }
            Some(first) => {
                cx.error_at(
                    span,
                    format_args!("another {of} is called {name} on the wire; rename one of them"),
                );
                cx.error_at(first.span, format_args!("{name} is taken here"));
                self.clash = true;
            }
        }
    }
}
