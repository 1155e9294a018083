//! `max_digits` and `decimal_places`: how long a number is when it is written out.

use super::{Number, Param, Ranged, Violations, multiple_of::Decimal};
use crate::describe::{Constraint, Rule};
use alloc::vec;

/// Holds a number to so many digits in all: zeros in front of the first and behind the last decimal place do not count.
#[inline]
pub fn max_digits<T: Ranged + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    let Constraint::MaxDigits(most) = rule.constraint else { return };
    let Some(number) = value.number() else { return };
    let digits = Written::of(number).map(|written| written.digits);
    if digits.is_none_or(|digits| digits > most) {
        too_long(digits, ("digits", most), rule, found);
    }
}

/// Holds a number to so many digits behind the point: zeros at the end do not count.
#[inline]
pub fn decimal_places<T: Ranged + ?Sized>(value: &T, rule: &'static Rule, found: &mut Violations) {
    let Constraint::DecimalPlaces(most) = rule.constraint else { return };
    let Some(number) = value.number() else { return };
    let places = Written::of(number).map(|written| written.places);
    if places.is_none_or(|places| places > most) {
        too_long(places, ("decimal places", most), rule, found);
    }
}

/// How long a number is.
struct Written {
    digits: u32,
    places: u32,
}

impl Written {
    /// Of the shortest text that stands for the number; `None` for what is none.
    fn of(number: Number) -> Option<Self> {
        let Decimal { mut digits, mut exponent } = Decimal::of_number(number)?;
        while exponent < 0 && digits.is_multiple_of(10) {
            (digits, exponent) = (digits / 10, if digits == 0 { 0 } else { exponent + 1 });
        }
        let length = digits.checked_ilog10().unwrap_or(0) + 1;
        Some(if exponent < 0 {
            let places = exponent.unsigned_abs();
            Self { digits: length.max(places), places }
        } else {
            Self { digits: length + exponent.unsigned_abs(), places: 0 }
        })
    }
}

#[cold]
#[inline(never)]
fn too_long(length: Option<u32>, (what, most): (&str, u32), rule: &'static Rule, found: &mut Violations) {
    let Some(length) = length else {
        let params = vec![("max", Param::Int(most.into()))];
        return found.broke(
            rule,
            format_args!("expected at most {most} {what}, found no finite number"),
            params,
        );
    };
    let params = vec![("max", Param::Int(most.into())), ("found", Param::Int(length.into()))];
    found.broke(rule, format_args!("expected at most {most} {what}, found {length}"), params);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(number: Number, digits: u32, places: u32) {
        let written = Written::of(number).unwrap();
        assert_eq!((written.digits, written.places), (digits, places), "{number:?}");
    }

    #[test]
    fn numbers_are_as_long_as_they_are_written() {
        check(Number::Int(0), 1, 0);
        check(Number::Int(-1200), 4, 0);
        check(Number::Uint(u128::MAX), 39, 0);
        check(Number::Float(0.0), 1, 0);
        check(Number::Float(0.001), 3, 3);
        check(Number::Float(-12.5), 3, 1);
        check(Number::Float(1e21), 22, 0);
        check(Number::Float(1.5e-300), 301, 301);
        check(Number::Single(0.1), 1, 1);
        check(Number::Decimal { digits: 1_500, scale: 3 }, 2, 1);
        check(Number::Decimal { digits: 0, scale: 28 }, 1, 0);
        check(Number::Decimal { digits: 1_000, scale: 0 }, 4, 0);
    }

    #[test]
    fn what_is_no_number_has_no_length() {
        assert!(Written::of(Number::Float(f64::NAN)).is_none());
        assert!(Written::of(Number::Single(f32::NEG_INFINITY)).is_none());
    }
}
