//! `custom = function`: a rule that is a function of the user's.

use super::{Param, Violations};
use crate::describe::{Constraint, Rule};
use alloc::{borrow::Cow, vec};
use core::fmt::Display;

/// Takes the result of a user's function; its error is the message.
#[inline]
pub fn custom<E: Display>(result: Result<(), E>, rule: &'static Rule, found: &mut Violations) {
    if let Err(error) = result {
        refused(&error, rule, found);
    }
}

#[cold]
#[inline(never)]
fn refused(error: &dyn Display, rule: &'static Rule, found: &mut Violations) {
    let name = match rule.constraint {
        Constraint::Custom(name) => name,
        _ => "custom",
    };
    found.broke(rule, format_args!("{error}"), vec![("rule", Param::Text(Cow::Borrowed(name)))]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn the_error_is_the_message() {
        const EVEN: Rule = Rule { constraint: Constraint::Custom("even"), message: None, code: Some("odd") };
        let mut found = Violations::NONE;
        custom(Ok::<_, &str>(()), &EVEN, &mut found);
        custom(Err("expected an even number"), &EVEN, &mut found);
        let said: Vec<_> = found.iter().map(|one| (one.code(), one.message(), one.params())).collect();
        assert_eq!(said, [("odd", "expected an even number", &[("rule", Param::Text("even".into()))][..])]);
    }
}
