//! `phone`: telephone numbers in international form.

use super::{Param, Textual, Violations};
use crate::{describe::Rule, excerpt::Excerpt};
use alloc::{borrow::Cow, string::ToString, vec};

/// Holds a text to being a telephone number in international form.
///
/// # Design
///
/// This is the form of E.164, a plus and 7 to 15 digits of which the first is not zero, with the visual separators of RFC 3966
/// between them. Which numbers are in use is a table that changes every month, and no question of form.
#[inline]
pub fn phone<T: Textual + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    if let Some(text) = value.text()
        && !is_phone(text)
    {
        refuse(text, rule, found);
    }
}

fn is_phone(text: &str) -> bool {
    let Some(number) = text.strip_prefix('+') else { return false };
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let is_part = |byte: u8| byte.is_ascii_digit() || b" .()-".contains(&byte);
    (7..=15).contains(&digits)
        && number.starts_with(|first: char| matches!(first, '1'..='9'))
        && number.ends_with(|last: char| last.is_ascii_digit())
        && number.bytes().all(is_part)
}

#[cold]
#[inline(never)]
fn refuse(text: &str, rule: &'static Rule, found: &mut Violations) {
    let excerpt = Excerpt(text);
    let params = vec![("found", Param::Text(Cow::Owned(excerpt.to_string())))];
    found.broke(
        rule,
        format_args!("expected a telephone number such as +49 30 123456, found {excerpt}"),
        params,
    );
}
