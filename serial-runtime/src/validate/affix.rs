//! `contains`, `does_not_contain`, `prefix` and `suffix`: what is somewhere in a text, or at one of its ends.

use super::{Param, Textual, Violations};
use crate::{
    describe::{Constraint, Rule},
    excerpt::Excerpt,
};
use alloc::{borrow::Cow, string::ToString, vec};

/// Holds a text to containing another one.
#[inline]
pub fn contains<T: Textual + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    let Constraint::Contains(part) = rule.constraint else { return };
    if let Some(text) = value.text()
        && !text.contains(part)
    {
        without(text, ("contains", part), rule, found);
    }
}

/// Holds a text to not containing another one.
#[inline]
pub fn does_not_contain<T: Textual + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    let Constraint::DoesNotContain(part) = rule.constraint else { return };
    if let Some(text) = value.text()
        && text.contains(part)
    {
        without(text, ("does not contain", part), rule, found);
    }
}

/// Holds a text to starting with another one.
#[inline]
pub fn prefix<T: Textual + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    let Constraint::Prefix(part) = rule.constraint else { return };
    if let Some(text) = value.text()
        && !text.starts_with(part)
    {
        without(text, ("starts with", part), rule, found);
    }
}

/// Holds a text to ending with another one.
#[inline]
pub fn suffix<T: Textual + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    let Constraint::Suffix(part) = rule.constraint else { return };
    if let Some(text) = value.text()
        && !text.ends_with(part)
    {
        without(text, ("ends with", part), rule, found);
    }
}

#[cold]
#[inline(never)]
fn without(text: &str, (verb, part): (&str, &'static str), rule: &'static Rule, found: &mut Violations) {
    let excerpt = Excerpt(text);
    let params =
        vec![("part", Param::Text(Cow::Borrowed(part))), ("found", Param::Text(excerpt.to_string().into()))];
    found.broke(rule, format_args!("expected a text that {verb} {part:?}, found {excerpt}"), params);
}
