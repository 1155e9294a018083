//! `range(min, max, exclusive_min, exclusive_max, equal, multiple_of)`: numbers within bounds.

use super::{Param, Violations, multiple_of::is_multiple, number::Number};
use crate::describe::{Bound, Constraint, Rule, Scalar};
use alloc::{
    borrow::{Cow, ToOwned},
    boxed::Box,
    format,
    rc::Rc,
    string::String,
    sync::Arc,
    vec::Vec,
};
use core::{
    cmp::Ordering,
    fmt,
    num::{NonZero, Saturating, Wrapping},
};

/// Holds a number to its bounds.
///
/// Integers compare as integers and floats as floats; a bound of the other kind compares by its exact value. A NaN is
/// within no range.
// Always inlined: the rule is a constant, and all that is not asked for folds away where it is seen.
#[inline(always)]
pub fn range<T: Ranged + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    let Constraint::Range { min, max, multiple_of } = &rule.constraint else { return };
    let Some(number) = value.number() else { return };
    let within = above(number, min) && below(number, max);
    if !(within && multiple_of.as_ref().is_none_or(|step| is_multiple(number, step))) {
        out_of_range(value, rule, found);
    }
}

/// A value that `range` applies to: a number, or a pointer to one, or perhaps one.
#[diagnostic::on_unimplemented(
    message = "`range` does not apply to `{Self}`",
    note = "it applies to integers, floats and what wraps them; use `length` for texts and collections"
)]
pub trait Ranged {
    /// The number; `None`, for `Option::None`, breaks no rule.
    fn number(&self) -> Option<Number>;
}

#[inline(always)]
fn above(number: Number, min: &Bound) -> bool {
    match min {
        Bound::None => !number.is_nan(),
        Bound::Inclusive(min) => matches!(number.compare(min), Some(Ordering::Greater | Ordering::Equal)),
        Bound::Exclusive(min) => matches!(number.compare(min), Some(Ordering::Greater)),
    }
}

#[inline(always)]
fn below(number: Number, max: &Bound) -> bool {
    match max {
        Bound::None => !number.is_nan(),
        Bound::Inclusive(max) => matches!(number.compare(max), Some(Ordering::Less | Ordering::Equal)),
        Bound::Exclusive(max) => matches!(number.compare(max), Some(Ordering::Less)),
    }
}

macro_rules! numbers {
    ($($variant:ident($wide:ty): $($ty:ty)+;)+) => {$($(
        impl Ranged for $ty {
            #[inline(always)]
            fn number(&self) -> Option<Number> {
                Some(Number::$variant(*self as $wide))
            }
        }
    )+)+};
}

numbers! {
    Int(i128): u8 u16 u32 u64 usize i8 i16 i32 i64 i128 isize;
    Uint(u128): u128;
    Single(f32): f32;
    Float(f64): f64;
}

impl<T: Ranged> Ranged for Option<T> {
    #[inline(always)]
    fn number(&self) -> Option<Number> {
        self.as_ref().and_then(T::number)
    }
}

macro_rules! through {
    ($($pointer:ty),+) => {$(
        impl<T: Ranged + ?Sized> Ranged for $pointer {
            #[inline(always)]
            fn number(&self) -> Option<Number> {
                (**self).number()
            }
        }
    )+};
}

through!(&T, &mut T, Box<T>, Rc<T>, Arc<T>);

impl<T: Ranged + ToOwned + ?Sized> Ranged for Cow<'_, T> {
    #[inline(always)]
    fn number(&self) -> Option<Number> {
        (**self).number()
    }
}

macro_rules! non_zero {
    ($($ty:ty)+) => {$(
        impl Ranged for NonZero<$ty> {
            #[inline(always)]
            fn number(&self) -> Option<Number> {
                self.get().number()
            }
        }
    )+};
}

non_zero!(u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize);

impl<T: Ranged> Ranged for Wrapping<T> {
    #[inline(always)]
    fn number(&self) -> Option<Number> {
        self.0.number()
    }
}

impl<T: Ranged> Ranged for Saturating<T> {
    #[inline(always)]
    fn number(&self) -> Option<Number> {
        self.0.number()
    }
}

// Takes the value and not its number, which would have to be in memory for it while all is well.
#[cold]
#[inline(never)]
fn out_of_range<T: Ranged + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    if let Some(number) = value.number() {
        report(number, rule, found);
    }
}

#[cold]
fn report(number: Number, rule: &'static Rule, found: &mut Violations) {
    let Constraint::Range { min, max, multiple_of } = &rule.constraint else { return };
    let mut params = Vec::new();
    params.extend(bound_param(["min", "exclusive_min"], min));
    params.extend(bound_param(["max", "exclusive_max"], max));
    params.extend(multiple_of.map(|step| ("multiple_of", Param::from(step))));
    let number = number.param();
    let message = format_args!("expected {}, found {number}", Expected { min, max, multiple_of });
    params.push(("found", number.clone()));
    found.broke(rule, message, params);
}

fn bound_param([inclusive, exclusive]: [&'static str; 2], bound: &Bound) -> Option<(&'static str, Param)> {
    match *bound {
        Bound::None => None,
        Bound::Inclusive(bound) => Some((inclusive, Param::from(bound))),
        Bound::Exclusive(bound) => Some((exclusive, Param::from(bound))),
    }
}

/// `a number of at least 1 and at most 512` and its relatives.
struct Expected<'a> {
    min: &'a Bound,
    max: &'a Bound,
    multiple_of: &'a Option<Scalar>,
}

impl fmt::Display for Expected<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<String> = Vec::new();
        match (self.min, self.max) {
            (Bound::Inclusive(min), Bound::Inclusive(max)) if min == max => {
                parts.push(format!("exactly {}", Param::from(*min)));
            }
            (min, max) => {
                parts.extend(side(["at least", "more than"], min));
                parts.extend(side(["at most", "less than"], max));
            }
        }
        parts.extend(self.multiple_of.map(|step| format!("a multiple of {}", Param::from(step))));
        if parts.is_empty() { f.write_str("a number") } else { f.write_str(&parts.join(" and ")) }
    }
}

fn side([inclusive, exclusive]: [&str; 2], bound: &Bound) -> Option<String> {
    match *bound {
        Bound::None => None,
        Bound::Inclusive(bound) => Some(format!("{inclusive} {}", Param::from(bound))),
        Bound::Exclusive(bound) => Some(format!("{exclusive} {}", Param::from(bound))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn rule(min: Bound, max: Bound, multiple_of: Option<Scalar>) -> Rule {
        Rule { constraint: Constraint::Range { min, max, multiple_of }, message: None, code: None }
    }

    const fn int(value: i128) -> Bound {
        Bound::Inclusive(Scalar::Int(value))
    }

    const fn float(value: f64) -> Bound {
        Bound::Inclusive(Scalar::Float(value))
    }

    fn check(value: impl Ranged, rule: &'static Rule, expected: &str) {
        let mut found = Violations::NONE;
        range(&value, rule, &mut found);
        assert_eq!(found.iter().next().map_or("", |one| one.message()), expected);
    }

    #[test]
    fn integers_compare_as_integers() {
        const SIZE: Rule = rule(int(1), int(512), None);
        check(1u32, &SIZE, "");
        check(Some(&512u64), &SIZE, "");
        check(None::<u8>, &SIZE, "");
        check(NonZero::<u16>::MAX, &SIZE, "expected at least 1 and at most 512, found 65535");
        check(-1i8, &SIZE, "expected at least 1 and at most 512, found -1");
        check(
            u128::MAX,
            &SIZE,
            "expected at least 1 and at most 512, found 340282366920938463463374607431768211455",
        );
        const EXACT: Rule = rule(int(7), int(7), None);
        check(7u128, &EXACT, "");
        check(8, &EXACT, "expected exactly 7, found 8");
        const NEGATIVE: Rule = rule(Bound::None, int(-1), None);
        check(i128::MIN, &NEGATIVE, "");
        check(u128::MAX, &NEGATIVE, "expected at most -1, found 340282366920938463463374607431768211455");
    }

    #[test]
    fn floats_compare_as_floats() {
        const UNIT: Rule = rule(float(0.0), Bound::Exclusive(Scalar::Float(0.1)), None);
        check(0.0, &UNIT, "");
        check(-0.0, &UNIT, "");
        check(0.1, &UNIT, "expected at least 0.0 and less than 0.1, found 0.1");
        check(0.1f32, &UNIT, "expected at least 0.0 and less than 0.1, found 0.1");
        check(f64::NAN, &UNIT, "expected at least 0.0 and less than 0.1, found NaN");
        const ANY: Rule = rule(Bound::None, Bound::None, None);
        check(f32::NAN, &ANY, "expected a number, found NaN");
        const TENTH: Rule = rule(Bound::None, float(0.1), None);
        check(0.1f32, &TENTH, "");
        const HUGE: Rule = rule(Bound::None, float(1e300), None);
        check(f32::INFINITY, &HUGE, "expected at most 1e300, found inf");
    }

    #[test]
    fn kinds_may_be_mixed_and_stay_exact() {
        const LIMIT: Rule = rule(Bound::None, int(9_007_199_254_740_995), None);
        check(9_007_199_254_740_994.0, &LIMIT, "");
        check(9_007_199_254_740_996.0, &LIMIT, "expected at most 9007199254740995, found 9007199254740996.0");
        const HALF: Rule = rule(float(0.5), float(1.0e38), None);
        check(0, &HALF, "expected at least 0.5 and at most 1e38, found 0");
        check(1u8, &HALF, "");
        check(
            u128::MAX,
            &HALF,
            "expected at least 0.5 and at most 1e38, found 340282366920938463463374607431768211455",
        );
    }

    #[test]
    fn params_name_bounds_and_the_number() {
        const SIZE: Rule = rule(int(1), Bound::Exclusive(Scalar::Int(5)), Some(Scalar::Int(2)));
        let mut found = Violations::NONE;
        range(&9, &SIZE, &mut found);
        let violation = found.into_iter().next().unwrap();
        assert_eq!(violation.message(), "expected at least 1 and less than 5 and a multiple of 2, found 9");
        let int = |name, value| (name, Param::Int(value));
        assert_eq!(
            violation.params(),
            [int("min", 1), int("exclusive_max", 5), int("multiple_of", 2), int("found", 9)]
        );
    }
}
