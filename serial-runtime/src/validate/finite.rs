//! `finite`: a float that is a number, and not infinite.

use super::{Number, Ranged, Violations};
use crate::describe::Rule;
use alloc::vec;

/// Holds a float to being finite.
#[inline]
pub fn finite<T: Ranged + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    let Some(number) = value.number() else { return };
    let is_finite = match number {
        Number::Single(value) => value.is_finite(),
        Number::Float(value) => value.is_finite(),
        Number::Int(_) | Number::Uint(_) | Number::Decimal { .. } => true,
    };
    if !is_finite {
        infinite(number, rule, found);
    }
}

#[cold]
#[inline(never)]
fn infinite(number: Number, rule: &'static Rule, found: &mut Violations) {
    let number = number.param();
    let message = format_args!("expected a finite number, found {number}");
    found.broke(rule, message, vec![("found", number.clone())]);
}
