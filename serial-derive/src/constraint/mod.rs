//! What a value is held to. One file is one constraint: how it is written, what it applies to, how it is checked and how
//! it is described.
//!
//! A new constraint is a new file, a variant of [`Constraint`], a word in [`NAMES`], and the arms that the compiler then
//! asks for in this file. Nothing else knows what kinds of constraint there are.

mod affix;
mod custom;
mod digits;
mod ends;
mod format;
mod length;
mod nested;
mod number;
mod one_of;
mod pattern;
mod range;
mod required;
mod said;
mod steps;
mod unique_items;

pub(crate) use number::{limits, overflows};

use crate::{
    ctxt::Ctxt,
    item::Item,
    paths::Paths,
    scalar::Scalar,
    shape::{self, Shape},
    suggest,
};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use said::Said;
use syn::{Error, Result, Type};

/// The words that constraints are written with.
pub(crate) const NAMES: &[&str] = &[
    "range",
    "gt",
    "ge",
    "lt",
    "le",
    "multiple_of",
    "finite",
    "max_digits",
    "decimal_places",
    "length",
    "non_empty",
    "min_length",
    "max_length",
    "min_items",
    "max_items",
    "min_properties",
    "max_properties",
    "pattern",
    "one_of",
    "unique_items",
    "email",
    "url",
    "ip",
    "ipv4",
    "ipv6",
    "ascii",
    "alphanumeric",
    "non_control_character",
    "phone",
    "credit_card",
    "contains",
    "does_not_contain",
    "prefix",
    "suffix",
    "inner",
    "keys",
    "values",
    "required",
    "custom",
];

/// A constraint with what to say when it is broken.
#[derive(Clone)]
pub(crate) struct Rule {
    constraint: Constraint,
    message: Option<String>,
    code: Option<String>,
    /// The word it is written with, and where.
    name: String,
    span: Span,
}

#[derive(Clone)]
enum Constraint {
    Range(Box<range::Range>),
    Digits(digits::Digits),
    Finite,
    Length(Box<length::Length>),
    Pattern(pattern::Pattern),
    OneOf(one_of::OneOf),
    UniqueItems(unique_items::UniqueItems),
    Format(format::Format),
    Affix(affix::Affix),
    Nested(nested::Nested),
    Required(required::Required),
    Custom(custom::Custom),
}

/// What a rule is about to be checked on: everything that the check mentions.
pub(crate) struct Call<'c> {
    /// Of type `&T`.
    pub(crate) value: &'c TokenStream,
    /// Of type `&'static Rule`.
    pub(crate) rule: &'c TokenStream,
    /// A local of type `&mut Violations`.
    pub(crate) found: &'c Ident,
    /// Whether functions get `__context`, too.
    pub(crate) context: bool,
}

/// The value that a rule applies to, as far as it is known while expanding.
pub(crate) enum Known<'k> {
    Scalar(&'k Scalar),
    /// A collection without items.
    Empty,
}

/// The type that a rule applies to, behind any `Option` and `Box`.
struct Target<'t> {
    cx: &'t Ctxt,
    ty: &'t Type,
}

impl Target<'_> {
    fn shape(&self) -> Shape<'_> {
        Shape::of(self.ty)
    }

    fn type_name(&self) -> String {
        shape::display(self.ty)
    }
}

/// Reads `validate = path` or `validate(path, message = ".."): a rule for a whole struct, which is a function of the user's.
pub(crate) fn of_whole(cx: &Ctxt, item: &Item<'_>) -> Result<Rule> {
    let mut said = Said::new();
    let custom = custom::Custom::parse(cx, item, &mut said)?;
    Ok(Rule::new(Constraint::Custom(custom), said, item))
}

/// Holds the rules of a field against its type: each must apply, its literals become values of that type, and some value must be
/// left for all of them.
pub(crate) fn resolve(cx: &Ctxt, rules: &mut [Rule], ty: &Type) {
    rules.iter_mut().for_each(|rule| rule.resolve(cx, ty));
    let target = Target { cx, ty: shape::peel(ty) };
    let lengths = rules.iter().filter_map(|rule| match &rule.constraint {
        Constraint::Length(length) => Some(&**length),
        _ => None,
    });
    length::leave_something(&lengths.collect::<Vec<_>>(), cx);
    let ranges = rules.iter().filter_map(|rule| match &rule.constraint {
        Constraint::Range(range) => Some(&**range),
        _ => None,
    });
    range::leave_something(&ranges.collect::<Vec<_>>(), &target);
}

/// Reads a rule and adds it; the same constraint twice is an error at both places.
pub(crate) fn add(cx: &Ctxt, item: &Item<'_>, rules: &mut Vec<Rule>) -> Result<()> {
    let rule = Rule::parse(cx, item)?;
    if let Some(first) = rules.iter().find(|first| first.repeats(&rule)) {
        cx.error_at(rule.span, format_args!("duplicate `{}`; write one with all its bounds", rule.name));
        cx.error_at(first.span, format_args!("`{}` is written here first", first.name));
    }
    rules.push(rule);
    Ok(())
}

impl Rule {
    fn parse(cx: &Ctxt, item: &Item<'_>) -> Result<Self> {
        let mut said = Said::new();
        let constraint = Constraint::parse(cx, item, &mut said)?;
        Ok(Self::new(constraint, said, item))
    }

    fn new(constraint: Constraint, said: Said, item: &Item<'_>) -> Self {
        let Said { message, code } = said;
        Self { constraint, message: message.take(), code: code.take(), name: item.name(), span: item.span() }
    }

    /// `length` may be there once for characters and once for bytes; patterns and functions add up.
    fn repeats(&self, other: &Self) -> bool {
        match (&self.constraint, &other.constraint) {
            (Constraint::Pattern(_) | Constraint::Custom(_), _) => false,
            // A text can contain several others.
            (Constraint::Affix(affix), _) if affix.adds_up() => false,
            (Constraint::Length(a), Constraint::Length(b)) => a.repeats(b),
            (Constraint::Range(a), Constraint::Range(b)) => self.name == other.name || a.repeats(b),
            _ => self.name == other.name,
        }
    }

    /// The word it is written with: `range`.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Whether it is a function of the user's, which takes what the field is and nothing else.
    pub(crate) fn is_custom(&self) -> bool {
        matches!(self.constraint, Constraint::Custom(_))
    }

    /// Whether it, or one inside of it, is a function.
    pub(crate) fn calls(&self) -> bool {
        match &self.constraint {
            Constraint::Custom(_) => true,
            Constraint::Nested(nested) => nested.calls(),
            _ => false,
        }
    }

    /// Whether it asks for a value where the type allows that there is none.
    pub(crate) fn is_required(&self) -> bool {
        matches!(self.constraint, Constraint::Required(_))
    }

    /// Where that word is.
    pub(crate) fn span(&self) -> Span {
        self.span
    }

    /// Holds the rule against the type of its field: it must apply, and its literals become values of that type.
    fn resolve(&mut self, cx: &Ctxt, ty: &Type) {
        let ty = if self.is_required() { ty } else { shape::peel(ty) };
        let target = Target { cx, ty };
        match self.constraint.instead(target.shape()) {
            None => self.constraint.resolve(&target),
            Some(instead) => {
                let message =
                    format!("`{}` does not apply to `{}`; {instead}", self.name, target.type_name());
                cx.error_at(self.span, message);
            }
        }
    }

    /// Why a value breaks the rule, if that can be seen while expanding.
    pub(crate) fn broken_by(&self, known: &Known<'_>) -> Option<String> {
        self.constraint.broken_by(known)
    }

    /// The rule as a constant expression of type `describe::Rule`.
    pub(crate) fn describe(&self, paths: &Paths) -> TokenStream {
        let rule = paths.description(quote!(Rule));
        let constraint = self.constraint.describe(paths);
        let message = paths.option(self.message.as_ref().map(|text| quote!(#text)));
        let code = paths.option(self.code.as_ref().map(|text| quote!(#text)));
        quote!(#rule { constraint: #constraint, message: #message, code: #code })
    }

    /// One statement that records a violation where the value breaks the rule.
    pub(crate) fn check(&self, paths: &Paths, call: &Call<'_>) -> TokenStream {
        self.constraint.check(paths, call, located(self.span))
    }
}

/// The exhaustive matches: what a new constraint has to answer.
impl Constraint {
    fn parse(cx: &Ctxt, item: &Item<'_>, said: &mut Said) -> Result<Self> {
        Ok(match item.name().as_str() {
            "range" => Self::Range(range::Range::parse(cx, item, said)?.into()),
            "gt" | "ge" | "lt" | "le" => Self::Range(range::Range::parse_bound(cx, item, said)?.into()),
            "multiple_of" => Self::Range(range::Range::parse_step(cx, item, said)?.into()),
            "max_digits" | "decimal_places" => Self::Digits(digits::Digits::parse(cx, item, said)?),
            "finite" => said.only(cx, item).map(|()| Self::Finite)?,
            "length" => Self::Length(length::Length::parse(cx, item, said)?.into()),
            "non_empty" | "min_length" | "max_length" | "min_items" | "max_items" | "min_properties"
            | "max_properties" => Self::Length(length::Length::parse_bound(cx, item, said)?.into()),
            "pattern" => Self::Pattern(pattern::Pattern::parse(cx, item, said)?),
            "one_of" => Self::OneOf(one_of::OneOf::parse(cx, item, said)?),
            "unique_items" => Self::UniqueItems(unique_items::UniqueItems::parse(cx, item, said)?),
            "email"
            | "url"
            | "ip"
            | "ipv4"
            | "ipv6"
            | "ascii"
            | "alphanumeric"
            | "non_control_character"
            | "phone"
            | "credit_card" => Self::Format(format::Format::parse(cx, item, said)?),
            "contains" | "does_not_contain" | "prefix" | "suffix" => {
                Self::Affix(affix::Affix::parse(cx, item, said)?)
            }
            "inner" | "keys" | "values" => Self::Nested(nested::Nested::parse(cx, item)?),
            "required" => Self::Required(required::Required::parse(cx, item, said)?),
            "custom" => Self::Custom(custom::Custom::parse(cx, item, said)?),
            name => {
                let message = format!("unknown constraint `{name}`{}", suggest::instead(name, NAMES));
                return Err(Error::new(item.span(), message));
            }
        })
    }

    /// What to write instead, where it does not apply to this shape.
    fn instead(&self, shape: Shape<'_>) -> Option<&'static str> {
        match self {
            Self::Range(_) => range::Range::instead(shape),
            Self::Digits(digits) => digits.instead(shape),
            Self::Finite => digits::finite_instead(shape),
            Self::Length(length) => length.instead(shape),
            Self::Pattern(_) | Self::Format(_) | Self::Affix(_) => pattern::Pattern::instead(shape),
            Self::OneOf(_) => one_of::OneOf::instead(shape),
            Self::UniqueItems(_) => unique_items::UniqueItems::instead(shape),
            Self::Nested(nested) => nested.instead(shape),
            Self::Required(_) => required::Required::instead(shape),
            Self::Custom(_) => None,
        }
    }

    fn resolve(&mut self, target: &Target<'_>) {
        match self {
            Self::Range(range) => range.resolve(target),
            Self::Length(length) => length.resolve(target),
            Self::OneOf(one_of) => one_of.resolve(target),
            Self::Nested(nested) => nested.resolve(target),
            Self::Digits(_)
            | Self::Finite
            | Self::Pattern(_)
            | Self::UniqueItems(_)
            | Self::Format(_)
            | Self::Affix(_)
            | Self::Required(_)
            | Self::Custom(_) => {}
        }
    }

    fn broken_by(&self, known: &Known<'_>) -> Option<String> {
        match self {
            Self::Range(range) => range.broken_by(known),
            Self::Digits(digits) => digits.broken_by(known),
            Self::Length(length) => length.broken_by(known),
            Self::Pattern(pattern) => pattern.broken_by(known),
            Self::OneOf(one_of) => one_of.broken_by(known),
            Self::Format(format) => format.broken_by(known),
            Self::Affix(affix) => affix.broken_by(known),
            // A literal is finite, and there.
            Self::Finite | Self::Required(_) => None,
            Self::UniqueItems(_) | Self::Nested(_) | Self::Custom(_) => None,
        }
    }

    fn describe(&self, paths: &Paths) -> TokenStream {
        let constraint = match self {
            Self::Range(range) => range.describe(paths),
            Self::Digits(digits) => digits.describe(),
            Self::Finite => quote!(Finite),
            Self::Length(length) => length.describe(paths),
            Self::Pattern(pattern) => pattern.describe(),
            Self::OneOf(one_of) => one_of.describe(paths),
            Self::UniqueItems(unique_items) => unique_items.describe(),
            Self::Format(format) => format.describe(),
            Self::Affix(affix) => affix.describe(),
            Self::Nested(nested) => nested.describe(paths),
            Self::Required(_) => quote!(Required),
            Self::Custom(custom) => custom.describe(),
        };
        paths.description(quote!(Constraint::#constraint))
    }

    fn check(&self, paths: &Paths, call: &Call<'_>, span: Span) -> TokenStream {
        match self {
            Self::Range(_) => plain_check("range", paths, call, span),
            Self::Digits(digits) => plain_check(digits.name(), paths, call, span),
            Self::Finite => plain_check("finite", paths, call, span),
            Self::Length(_) => plain_check("length", paths, call, span),
            Self::Pattern(pattern) => pattern.check(paths, call, span),
            Self::OneOf(_) => plain_check("one_of", paths, call, span),
            Self::UniqueItems(unique_items) => unique_items.check(paths, call, span),
            Self::Format(format) => plain_check(format.name(), paths, call, span),
            Self::Affix(affix) => plain_check(affix.name(), paths, call, span),
            Self::Nested(nested) => nested.check(paths, call, span),
            Self::Required(_) => plain_check("required", paths, call, span),
            Self::Custom(custom) => custom.check(paths, call, span),
        }
    }
}

/// `rules::name(value, rule, found);`
fn plain_check(name: &str, paths: &Paths, call: &Call<'_>, span: Span) -> TokenStream {
    let name = Ident::new(name, span);
    let function = paths.rules(quote!(#name));
    let Call { value, rule, found, .. } = call;
    quote!(#function(#value, #rule, #found);)
}

/// The place of a user's token with the hygiene of the expansion: a token that comes from another macro would not see
/// our locals otherwise.
fn located(span: Span) -> Span {
    Span::call_site().located_at(span)
}

#[cfg(test)]
mod tests;
