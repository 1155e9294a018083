//! `ascii`, `alphanumeric` and `non_control_character`: which characters a text is made of.

use super::{Param, Textual, Violations};
use crate::describe::Rule;
use alloc::{borrow::Cow, string::String, vec};

/// Holds a text to being made of ASCII.
#[inline]
pub fn ascii<T: Textual + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    if let Some(text) = value.text()
        && !text.is_ascii()
    {
        other(text.chars().find(|char| !char.is_ascii()), "ASCII only", rule, found);
    }
}

/// Holds a text to being made of letters and digits, as Unicode has them.
#[inline]
pub fn alphanumeric<T: Textual + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    if let Some(text) = value.text()
        && !text.chars().all(char::is_alphanumeric)
    {
        other(text.chars().find(|char| !char.is_alphanumeric()), "letters and digits only", rule, found);
    }
}

/// Holds a text to having no control characters, such as line breaks.
#[inline]
pub fn non_control_character<T: Textual + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    if let Some(text) = value.text()
        && text.contains(char::is_control)
    {
        other(text.chars().find(|char| char.is_control()), "no control characters", rule, found);
    }
}

#[cold]
#[inline(never)]
fn other(char: Option<char>, expected: &str, rule: &'static Rule, found: &mut Violations) {
    let char = char.unwrap_or_default();
    let params = vec![("found", Param::Text(Cow::Owned(String::from(char))))];
    found.broke(rule, format_args!("expected {expected}, found {char:?}"), params);
}
