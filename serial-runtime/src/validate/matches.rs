//! `matches = other`: two fields that have to be equal, such as a password and its repetition.

use super::{Param, Violations};
use crate::describe::{Constraint, Rule};
use alloc::{borrow::Cow, vec};

/// Says that a field is not what another one is. What it is instead is not said: it may be a secret.
#[cold]
#[inline(never)]
pub fn matches(rule: &'static Rule, found: &mut Violations) {
    let Constraint::Matches(other) = rule.constraint else { return };
    let params = vec![("other", Param::Text(Cow::Borrowed(other)))];
    found.broke(rule, format_args!("expected the same as `{other}`"), params);
}
