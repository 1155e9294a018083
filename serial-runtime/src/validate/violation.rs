//! What is said of a value that breaks a rule, and the list that rules add to.

use crate::{
    describe::{Constraint, Rule},
    pointer::push_name,
};
use alloc::{borrow::Cow, boxed::Box, string::String, sync::Arc, vec::Vec};
use core::{
    any::Any,
    fmt::{self, Write as _},
};

/// The broken rules of a value, empty for nearly all values and then one null word.
///
/// # Design
///
/// What a list keeps is bounded ([`MOST`](Self::MOST)), so that a small hostile input with very many broken rules does
/// not become a very large report; what comes later is counted.
#[derive(Clone, Debug, Default)]
pub struct Violations<'c>(Option<Box<Kept<'c>>>);

#[derive(Clone, Debug, Default)]
struct Kept<'c> {
    list: Vec<Violation>,
    more: usize,
    /// What rules may ask for.
    context: Option<&'c dyn Any>,
    /// The groups whose rules are asked.
    groups: &'c [&'c str],
}

impl<'c> Violations<'c> {
    /// Nothing is broken.
    pub const NONE: Self = Self(None);

    /// Nothing is broken so far; rules may ask for the context.
    #[must_use]
    pub fn within(context: &'c dyn Any) -> Self {
        Self(Some(Box::new(Kept { context: Some(context), ..Kept::default() })))
    }

    /// What rules may ask for, if it is there.
    #[must_use]
    pub fn context(&self) -> Option<&'c dyn Any> {
        self.0.as_ref()?.context
    }

    /// From now on, rules in these groups are asked as well.
    ///
    /// ```
    /// use serial_runtime::{FastSerialize, validate::{Validate, Violations}};
    ///
    /// #[derive(FastSerialize)]
    /// struct User {
    ///     #[serial(group("signup", length(min = 8)))]
    ///     password: String,
    /// }
    ///
    /// let mut found = Violations::NONE;
    /// found.ask(&["signup"]);
    /// User { password: "short".into() }.validate_in(&mut found);
    /// assert_eq!(found.iter().next().unwrap().pointer(), "/password");
    /// ```
    pub fn ask(&mut self, groups: &'c [&'c str]) {
        if !groups.is_empty() {
            self.0.get_or_insert_default().groups = groups;
        }
    }

    /// Whether the rules of one of these groups are asked.
    #[must_use]
    pub fn asks(&self, groups: &[&str]) -> bool {
        self.0.as_ref().is_some_and(|kept| groups.iter().any(|group| kept.groups.contains(group)))
    }

    /// The most violations that are kept.
    pub const MOST: usize = 1 << 16;

    /// Whether no rule is broken.
    #[inline(always)]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        // Nearly always there is nothing to look into.
        self.0.as_ref().is_none_or(|kept| kept.list.is_empty())
    }

    /// Whether there is anything to drop: violations, or a context.
    #[inline(always)]
    pub(crate) fn is_kept(&self) -> bool {
        self.0.is_some()
    }

    /// How many violations are kept.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.as_ref().map_or(0, |kept| kept.list.len())
    }

    /// How many violations were found after the list was full.
    #[must_use]
    pub fn more(&self) -> usize {
        self.0.as_ref().map_or(0, |kept| kept.more)
    }

    /// The violations, in the order in which they were found.
    pub fn iter(&self) -> core::slice::Iter<'_, Violation> {
        self.0.as_ref().map_or(&[][..], |kept| &kept.list).iter()
    }

    /// Runs `check` and puts the member `name` in front of the paths that it adds.
    #[inline]
    pub fn at_name(&mut self, name: &str, check: impl FnOnce(&mut Self)) {
        let before = self.len();
        check(self);
        if self.len() != before {
            self.prefix_name(before, name);
        }
    }

    /// Runs `check` and puts the position `index` in front of the paths that it adds.
    #[inline]
    pub fn at_index(&mut self, index: usize, check: impl FnOnce(&mut Self)) {
        let before = self.len();
        check(self);
        if self.len() != before {
            self.prefix(before, &Segment::Index(index));
        }
    }

    /// Runs `check` and puts `prefix` in front of the names that the paths it adds begin with.
    #[inline]
    pub fn prefixed(&mut self, prefix: &str, check: impl FnOnce(&mut Self)) {
        let before = self.len();
        check(self);
        if self.len() != before {
            self.lengthen(before, prefix);
        }
    }

    #[cold]
    #[inline(never)]
    fn lengthen(&mut self, from: usize, prefix: &str) {
        let list = self.0.as_mut().map_or(&mut [][..], |kept| &mut kept.list);
        for violation in list.iter_mut().skip(from) {
            if let Some(Segment::Name(name)) = violation.path.last_mut() {
                *name = Arc::from(alloc::format!("{prefix}{name}"));
            }
        }
    }

    /// Runs `first`, and `then` if the former adds nothing: rules of a whole struct may rely on those of its fields.
    #[inline]
    pub fn in_turn(&mut self, first: impl FnOnce(&mut Self), then: impl FnOnce(&mut Self)) {
        let before = (self.len(), self.more());
        first(self);
        if (self.len(), self.more()) == before {
            then(self);
        }
    }

    /// Adds a violation that no [`Rule`] stands for: for types that implement `Validate` by hand.
    #[cold]
    #[inline(never)]
    pub fn push(&mut self, code: impl Into<Cow<'static, str>>, message: impl Into<String>) {
        self.add(Violation {
            code: code.into(),
            message: message.into(),
            path: Vec::new(),
            params: Vec::new(),
            is_own: false,
        });
    }

    /// Adds that `rule` is broken; `message` is what to say unless the rule has a message of its own.
    #[cold]
    #[inline(never)]
    pub fn broke(
        &mut self,
        rule: &'static Rule,
        message: fmt::Arguments<'_>,
        params: Vec<(&'static str, Param)>,
    ) {
        let code = Cow::Borrowed(rule.code.unwrap_or(standard_code(&rule.constraint)));
        let message = match rule.message {
            Some(message) => String::from(message),
            None => alloc::fmt::format(message),
        };
        self.add(Violation { code, message, path: Vec::new(), params, is_own: rule.message.is_some() });
    }

    /// Runs `check`; of what it adds, nothing says what has been found: for values that must not be shown.
    #[inline]
    pub fn secretly(&mut self, check: impl FnOnce(&mut Self)) {
        let before = self.len();
        check(self);
        if self.len() != before {
            self.hide(before);
        }
    }

    #[cold]
    #[inline(never)]
    fn hide(&mut self, from: usize) {
        let list = self.0.as_mut().map_or(&mut [][..], |kept| &mut kept.list);
        list.iter_mut().skip(from).for_each(Violation::hide);
    }

    fn add(&mut self, violation: Violation) {
        let kept = self.0.get_or_insert_default();
        if kept.list.len() < Self::MOST {
            kept.list.push(violation);
        } else {
            kept.more += 1;
        }
    }

    #[cold]
    #[inline(never)]
    pub(super) fn prefix_name(&mut self, from: usize, name: &str) {
        // One text for all of them: a long name above many violations must not be copied for each.
        self.prefix(from, &Segment::Name(Arc::from(name)));
    }

    #[cold]
    #[inline(never)]
    fn prefix(&mut self, from: usize, segment: &Segment) {
        let list = self.0.as_mut().map_or(&mut [][..], |kept| &mut kept.list);
        for violation in list.iter_mut().skip(from) {
            violation.path.push(segment.clone());
        }
    }
}

impl IntoIterator for Violations<'_> {
    type Item = Violation;
    type IntoIter = alloc::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.map_or_else(Vec::new, |kept| kept.list).into_iter()
    }
}

impl<'a> IntoIterator for &'a Violations<'_> {
    type Item = &'a Violation;
    type IntoIter = core::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

const _: () = assert!(size_of::<Violations<'_>>() == size_of::<usize>());

/// What is said of a value that must not be shown and breaks a rule.
const HIDDEN: &str = "expected a value that keeps its rules";

/// A broken rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    code: Cow<'static, str>,
    message: String,
    /// From the value up: each level pushes its own segment behind those of the levels below it.
    path: Vec<Segment>,
    params: Vec<(&'static str, Param)>,
    /// Whether the message is the rule's own, which is a constant.
    is_own: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Segment {
    Name(Arc<str>),
    Index(usize),
}

impl Violation {
    /// Says only which rule is broken: what is inside of the value, keys among it, is not shown, and neither are bounds that a function
    /// of the user's may have put there.
    pub(crate) fn hide(&mut self) {
        self.path.clear();
        self.params.clear();
        if !self.is_own {
            self.message = alloc::format!("{HIDDEN} (`{}`)", self.code);
        }
    }

    /// The code of the rule: `range`, `length`, .. or what the rule says instead.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// What was expected and what was found.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The bounds of the rule and what was found, by name: what a translated message is made of.
    #[must_use]
    pub fn params(&self) -> &[(&'static str, Param)] {
        &self.params
    }

    /// The path from where validation started to the value: a JSON Pointer (RFC 6901) in wire names.
    #[must_use]
    pub fn pointer(&self) -> String {
        let mut pointer = String::new();
        for segment in self.path.iter().rev() {
            match segment {
                Segment::Name(name) => push_name(&mut pointer, name),
                // OK because writing to a `String` does not fail.
                Segment::Index(index) => drop(write!(pointer, "/{index}")),
            }
        }
        pointer
    }

    /// Code, message, pointer and parameters.
    #[must_use]
    pub fn into_parts(self) -> (Cow<'static, str>, String, String, Vec<(&'static str, Param)>) {
        let pointer = self.pointer();
        (self.code, self.message, pointer, self.params)
    }
}

/// A parameter of a message: a bound, a length, a number that was found.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Param {
    /// A truth value.
    Bool(bool),
    /// An integer.
    Int(i128),
    /// An integer beyond `i128`.
    Uint(u128),
    /// A float.
    Float(f64),
    /// Text, at most an excerpt of what was found.
    Text(Cow<'static, str>),
    /// Several parameters: the choices of `one_of`.
    List(Vec<Param>),
}

impl fmt::Display for Param {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool(value) => value.fmt(f),
            Self::Int(value) => value.fmt(f),
            Self::Uint(value) => value.fmt(f),
            Self::Float(value) => fmt::Debug::fmt(value, f),
            Self::Text(value) => f.write_str(value),
            Self::List(values) => fmt_list(values, f),
        }
    }
}

fn fmt_list(values: &[Param], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (index, value) in values.iter().enumerate() {
        write!(f, "{}`{value}`", if index == 0 { "" } else { ", " })?;
    }
    Ok(())
}

/// The code of a constraint, unless the rule says another.
pub(crate) fn standard_code(constraint: &Constraint) -> &'static str {
    match constraint {
        Constraint::Range { .. } => "range",
        Constraint::MaxDigits(_) => "max_digits",
        Constraint::DecimalPlaces(_) => "decimal_places",
        Constraint::Finite => "finite",
        Constraint::Length { .. } => "length",
        Constraint::Pattern(_) => "pattern",
        Constraint::OneOf(_) => "one_of",
        Constraint::UniqueItems => "unique_items",
        Constraint::Email => "email",
        Constraint::Url => "url",
        Constraint::Ip => "ip",
        Constraint::Ipv4 => "ipv4",
        Constraint::Ipv6 => "ipv6",
        Constraint::Ascii => "ascii",
        Constraint::Alphanumeric => "alphanumeric",
        Constraint::NonControlCharacter => "non_control_character",
        Constraint::Phone => "phone",
        Constraint::CreditCard => "credit_card",
        Constraint::Contains(_) => "contains",
        Constraint::DoesNotContain(_) => "does_not_contain",
        Constraint::Prefix(_) => "prefix",
        Constraint::Suffix(_) => "suffix",
        Constraint::Inner(_) => "inner",
        Constraint::Keys(_) => "keys",
        Constraint::Values(_) => "values",
        Constraint::Required => "required",
        Constraint::Matches(_) => "matches",
        Constraint::Custom(_) => "custom",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    fn pointers(found: &Violations<'_>) -> Vec<String> {
        found.iter().map(Violation::pointer).collect()
    }

    #[test]
    fn only_what_was_added_gets_the_prefix() {
        let mut found = Violations::NONE;
        found.push("a", "first");
        found.at_name("list", |found| {
            found.at_index(3, |found| found.push("b", "second"));
            found.at_index(4, |_| ());
            found.push("c", "third");
        });
        assert_eq!(pointers(&found), ["", "/list/3", "/list"]);
    }

    #[test]
    fn what_comes_second_runs_if_the_first_finds_nothing() {
        let mut found = Violations::NONE;
        found.in_turn(|_| (), |found| found.push("a", "second"));
        found.in_turn(|found| found.push("b", "first"), |found| found.push("c", "second"));
        assert_eq!(found.iter().map(Violation::code).collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn tokens_are_escaped() {
        let mut found = Violations::NONE;
        found.at_name("a/b~c", |found| found.push("x", "y"));
        assert_eq!(pointers(&found), ["/a~1b~0c"]);
    }

    #[test]
    fn a_rule_may_say_its_own_message_and_code() {
        const OWN: Rule = Rule { constraint: Constraint::Email, message: Some("no"), code: Some("mail") };
        const STANDARD: Rule = Rule { constraint: Constraint::Email, message: None, code: None };
        let mut found = Violations::NONE;
        found.broke(&OWN, format_args!("expected {}", 1), Vec::new());
        found.broke(&STANDARD, format_args!("expected {}", 1), Vec::new());
        let said: Vec<_> = found.iter().map(|one| (one.code(), one.message())).collect();
        assert_eq!(said, [("mail", "no"), ("email", "expected 1")]);
    }

    #[test]
    fn what_is_kept_is_bounded() {
        let mut found = Violations::NONE;
        for _ in 0..Violations::MOST + 5 {
            found.push("a", "b");
        }
        assert_eq!((found.len(), found.more()), (Violations::MOST, 5));
    }

    #[test]
    fn params_read_as_numbers_and_text() {
        let list = Param::List(alloc::vec![Param::Float(1.0), Param::Text("x".into())]);
        assert_eq!(list.to_string(), "`1.0`, `x`");
    }
}
