//! What is written on a field.

use super::{
    Name,
    across::Across,
    bound::{self, Predicates},
    form::Form,
    names::{self, Place},
    notes::Notes,
    scope::{Scope, Scoped, Way},
};
use crate::{
    constraint::{self, Rule},
    ctxt::Ctxt,
    item::Item,
    slot::{Flag, Slot},
};
use proc_macro2::Span;
use syn::{Attribute, Error, Expr, LitStr, Result};

/// `trim`, `lowercase`, `uppercase`, or a function of the user's.
#[derive(Clone)]
pub(crate) struct Sanitize {
    pub(crate) word: &'static str,
    pub(crate) span: Span,
    pub(crate) map: Option<Expr>,
}

pub(crate) struct Field {
    pub(crate) rename: Scoped<Name>,
    pub(crate) alias: Vec<(Span, Name)>,
    /// `default` is `None`, `default = expr` the expression.
    pub(crate) default: Slot<Option<Expr>>,
    /// The position in an array, or the number in a map by numbers.
    pub(crate) key: Slot<u32>,
    /// What gives the value of a field that cannot be seen: a function of a reference to the remote type.
    pub(crate) getter: Slot<Expr>,
    /// The first version that has the field, and the first that has it no more.
    pub(crate) since: Slot<u32>,
    pub(crate) until: Slot<u32>,
    pub(crate) skip: Flag,
    pub(crate) skip_serializing: Flag,
    pub(crate) skip_deserializing: Flag,
    pub(crate) skip_serializing_if: Slot<Expr>,
    /// With what the names of its entries begin, where they do.
    pub(crate) flatten: Slot<Option<LitStr>>,
    /// How the value is written.
    pub(crate) form: Form,
    /// How it is written one way, or in one format.
    pub(crate) forms: Vec<(Scope, Form)>,
    /// Patched field by field, where its struct is.
    pub(crate) patch: Flag,
    /// What its type is asked for, in every impl.
    pub(crate) bound: Slot<Predicates>,
    /// What is made of the value before it is held to its rules.
    pub(crate) sanitize: Vec<Sanitize>,
    pub(crate) rules: Vec<Rule>,
    /// Rules that look at the rest of the struct.
    pub(crate) across: Vec<Across>,
    /// Never shown: neither in errors nor where an encoder is told to redact.
    pub(crate) sensitive: Flag,
    pub(crate) notes: Notes,
}

impl Field {
    /// `serde` says whether `#[serde(..)]` counts.
    pub(crate) fn read(cx: &Ctxt, attrs: &[Attribute], serde: bool) -> Self {
        let mut field = Self {
            rename: Scoped::new("rename"),
            alias: Vec::new(),
            default: Slot::new("default"),
            key: Slot::new("key"),
            getter: Slot::new("getter"),
            since: Slot::new("since"),
            until: Slot::new("until"),
            skip: Slot::new("skip"),
            skip_serializing: Slot::new("skip_serializing"),
            skip_deserializing: Slot::new("skip_deserializing"),
            skip_serializing_if: Slot::new("skip_serializing_if"),
            flatten: Slot::new("flatten"),
            form: Form::new(),
            forms: Vec::new(),
            patch: Slot::new("patch"),
            bound: Slot::new("bound"),
            sanitize: Vec::new(),
            rules: Vec::new(),
            across: Vec::new(),
            sensitive: Slot::new("sensitive"),
            notes: Notes::new(attrs),
        };
        let said = super::read(cx, attrs, |item| field.entry(cx, item));
        said.honour(cx, attrs, serde, |item| field.entry(cx, item));
        field
    }

    fn entry(&mut self, cx: &Ctxt, item: &Item<'_>) -> Result<()> {
        let span = item.span();
        match item.name().as_str() {
            "rename" => {
                self.rename.entry(cx, item, Scope::ALL, |item| Ok(Name(item.text()?)))?;
            }
            "alias" => self.alias.push((span, Name(item.text()?))),
            "default" => self.default.set(cx, span, default(item)?),
            "key" => self.key.set(cx, span, item.number()?),
            "getter" => self.getter.set(cx, span, item.function()?),
            "since" => self.since.set(cx, span, item.number()?),
            "until" => self.until.set(cx, span, item.number()?),
            "skip" => self.skip.set(cx, span, item.flag()?),
            "skip_serializing" => self.skip_serializing.set(cx, span, item.flag()?),
            "skip_deserializing" => self.skip_deserializing.set(cx, span, item.flag()?),
            "skip_serializing_if" => self.skip_serializing_if.set(cx, span, item.function()?),
            "flatten" => self.flatten.set(cx, span, flatten(cx, item)?),
            "matches" => self.across.push(Across::matches(cx, item)?),
            "if" => self.across.push(Across::condition(cx, item)?),
            "group" => self.across.push(Across::group(cx, item)?),
            "trim" => self.sanitize(span, "trim", item.flag()?),
            "lowercase" => self.sanitize(span, "lowercase", item.flag()?),
            "uppercase" => self.sanitize(span, "uppercase", item.flag()?),
            "map" => self.sanitize.push(Sanitize { word: "map", span, map: Some(item.function()?) }),
            "patch" => self.patch.set(cx, span, item.flag()?),
            "bound" => self.bound.set(cx, span, bound::predicates(cx, item)?),
            // What can be borrowed is borrowed without being told.
            "borrow" => borrow(item)?,
            "sensitive" => self.sensitive.set(cx, span, item.flag()?),
            name if constraint::NAMES.contains(&name) => constraint::add(cx, item, &mut self.rules)?,
            _ if self.form.entry(cx, item)? || self.notes.entry(cx, item)? => {}
            _ if Scope::ALL.wrapper(cx, item, |item, scope| self.scoped(cx, item, scope))? => {}
            _ => return Err(names::unknown(item, Place::Field)),
        }
        Ok(())
    }

    /// What is said of one way or of one format.
    fn scoped(&mut self, cx: &Ctxt, item: &Item<'_>, scope: Scope) -> Result<()> {
        let span = item.span();
        match (item.name().as_str(), scope) {
            ("rename", _) => self.rename.entry(cx, item, scope, |item| Ok(Name(item.text()?)))?,
            ("skip", Scope { way: Some(Way::Encode), format: None }) => {
                self.skip_serializing.set(cx, span, item.flag()?);
            }
            ("skip", Scope { way: Some(Way::Decode), format: None }) => {
                self.skip_deserializing.set(cx, span, item.flag()?);
            }
            _ if self.form_of(scope).entry(cx, item)? => {}
            _ if scope.wrapper(cx, item, |item, scope| self.scoped(cx, item, scope))? => {}
            _ => return Err(names::out_of_scope(item, Place::Field)),
        }
        Ok(())
    }

    fn form_of(&mut self, scope: Scope) -> &mut Form {
        let index = self.forms.iter().position(|(known, _)| *known == scope).unwrap_or_else(|| {
            self.forms.push((scope, Form::new()));
            self.forms.len() - 1
        });
        &mut self.forms[index].1
    }

    /// What decides the form, for each scope in which something does.
    pub(crate) fn all_forms(&self) -> impl Iterator<Item = (Scope, &Form)> {
        std::iter::once((Scope::ALL, &self.form)).chain(self.forms.iter().map(|(scope, form)| (*scope, form)))
    }

    fn sanitize(&mut self, span: Span, word: &'static str, (): ()) {
        self.sanitize.push(Sanitize { word, span, map: None });
    }

    /// Where `alias` is first written.
    pub(crate) fn first_alias(&self) -> Option<(&'static str, Span)> {
        self.alias.first().map(|(span, _)| ("alias", *span))
    }
}

/// `flatten` or `flatten(prefix = "..")`
fn flatten(cx: &Ctxt, item: &Item<'_>) -> Result<Option<LitStr>> {
    if !item.is_list() {
        return item.flag().map(|()| None);
    }
    let mut prefix = Slot::new("prefix");
    item.list(cx, |input| {
        let part = Item::parse(input)?;
        match part.name().as_str() {
            "prefix" => prefix.set(cx, part.span(), part.text()?),
            name => {
                let message = format!("unknown argument `{name}` of `flatten`, expected `prefix`");
                return Err(Error::new(part.span(), message));
            }
        }
        Ok(())
    })?;
    Ok(prefix.take())
}

/// `borrow` or, as serde has it, `borrow = "'a + 'b"`
fn borrow(item: &Item<'_>) -> Result<()> {
    if item.is_bare() { Ok(()) } else { item.text().map(drop) }
}

/// `default` or `default = expr`; a text is the text, never a path.
pub(super) fn default(item: &Item<'_>) -> Result<Option<Expr>> {
    if item.is_bare() { Ok(None) } else { item.expr().map(Some) }
}
