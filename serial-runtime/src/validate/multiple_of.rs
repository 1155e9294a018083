//! `range(multiple_of)`: numbers in steps.

use super::{Number, Param};
use crate::describe::Scalar;
use alloc::format;
use core::cmp::Ordering;

/// Whether `number` is a multiple of `step`: of integers exactly, of others by their decimal texts.
#[inline(always)]
pub(super) fn is_multiple(number: Number, step: &Scalar) -> bool {
    match (number, *step) {
        (Number::Int(value), Scalar::Int(step)) => match (i64::try_from(value), i64::try_from(step)) {
            // Nearly always: a division of 64 bits is many times faster than one of 128.
            (Ok(value), Ok(step)) => value.checked_rem(step).is_none_or(|rest| rest == 0),
            _ => value.checked_rem(step).is_none_or(|rest| rest == 0),
        },
        (Number::Uint(value), Scalar::Int(step)) => {
            value.checked_rem(step.unsigned_abs()).is_none_or(|rest| rest == 0)
        }
        (Number::Float(value), Scalar::Float(step)) if value % step == 0.0 => true,
        (_, Scalar::Int(_) | Scalar::Float(_)) => is_decimal_multiple(number, step),
        (_, Scalar::Bool(_) | Scalar::Str(_)) => true,
    }
}

/// Whether the quotient of the shortest decimal texts is integral, as validators of JSON Schema that calculate in
/// decimals decide: 0.3 is a multiple of 0.1, although no quotient of the two doubles is 3.
#[inline(never)]
fn is_decimal_multiple(number: Number, step: &Scalar) -> bool {
    let (Some(value), Some(step)) = (Decimal::of_number(number), Decimal::of(&Param::from(*step))) else {
        return false;
    };
    value.is_multiple_of(&step)
}

/// `digits * 10^exponent`.
pub(super) struct Decimal {
    pub(super) digits: u128,
    pub(super) exponent: i32,
}

impl Decimal {
    /// The magnitude of a finite number.
    pub(super) fn of_number(number: Number) -> Option<Self> {
        match number {
            // OK because a scale has two digits.
            Number::Decimal { digits, scale } => {
                Some(Self { digits: digits.unsigned_abs(), exponent: -(scale as i32) })
            }
            _ => Self::of(&number.param()),
        }
    }

    /// The magnitude of a finite number.
    pub(super) fn of(number: &Param) -> Option<Self> {
        let text = match number {
            Param::Float(value) => format!("{:e}", value.abs()),
            Param::Int(value) => return Some(Self { digits: value.unsigned_abs(), exponent: 0 }),
            Param::Uint(value) => return Some(Self { digits: *value, exponent: 0 }),
            _ => return None,
        };
        let (mantissa, exponent) = text.split_once('e')?;
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        // OK because a double has at most 17 digits: neither the number of digits nor the exponent can overflow.
        let exponent = exponent.parse::<i32>().ok()? - fraction.len() as i32;
        Some(Self { digits: format!("{whole}{fraction}").parse().ok()?, exponent })
    }

    /// Of two magnitudes, one that overflows while both get the same exponent is the greater one.
    pub(super) fn compare(&self, other: &Self) -> Ordering {
        let shift = self.exponent - other.exponent;
        let scaled = |digits: u128| match digits {
            0 => Some(0),
            digits => 10_u128.checked_pow(shift.unsigned_abs()).and_then(|power| digits.checked_mul(power)),
        };
        if shift >= 0 {
            scaled(self.digits).map_or(Ordering::Greater, |digits| digits.cmp(&other.digits))
        } else {
            scaled(other.digits).map_or(Ordering::Less, |digits| self.digits.cmp(&digits))
        }
    }

    fn is_multiple_of(&self, step: &Self) -> bool {
        let shift = self.exponent - step.exponent;
        let power =
            |base: u128| (0..shift.unsigned_abs()).try_fold(base, |product, _| product.checked_mul(10));
        if self.digits == 0 || step.digits == 0 {
            self.digits == 0
        } else if shift < 0 {
            // A step that overflows here is greater than any value.
            power(step.digits).is_some_and(|step| self.digits.is_multiple_of(step))
        } else {
            (0..shift).fold(self.digits % step.digits, |rest, _| times_ten(rest, step.digits)) == 0
        }
    }
}

/// `10 * rest % modulus`; with moduli near `u128::MAX` by adding, as the product could overflow.
fn times_ten(rest: u128, modulus: u128) -> u128 {
    if let Some(product) = rest.checked_mul(10) {
        return product % modulus;
    }
    (0..10).fold(0, |sum: u128, _| {
        // OK because both are less than the modulus, so that the difference is what is missing to it.
        let missing = modulus - rest;
        if sum >= missing { sum - missing } else { sum + rest }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::Ranged;

    fn check(value: impl Ranged, step: Scalar, expected: bool) {
        let number = value.number().unwrap();
        assert_eq!(is_multiple(number, &step), expected, "{number:?} of {step:?}");
    }

    #[test]
    fn of_integers() {
        let ten = Scalar::Int(10);
        check(-30i8, ten, true);
        check(35u128, ten, false);
        check(i128::MAX, ten, false);
        check(i128::MIN, Scalar::Int(1 << 100), true);
        check(1e300, ten, true);
        check(10.5, ten, false);
        check(f32::NAN, ten, false);
    }

    #[test]
    fn of_floats() {
        let tenth = Scalar::Float(0.1);
        for value in [0.3, 0.7, 1.1, -4.35e2, 1e15, 123_456.7, 1e300, -0.0] {
            check(value, tenth, true);
        }
        for value in [0.300_000_000_000_000_04, 1e-300, 0.35, 0.300_000_1, f64::INFINITY] {
            check(value, tenth, false);
        }
        check(0.3f32, tenth, true);
        check(u128::MAX, tenth, true);
        check(3, Scalar::Float(0.5), true);
        check(3, Scalar::Float(0.7), false);
        check(1e300, Scalar::Int(i128::MAX), false);
    }

    #[test]
    fn a_schema_validator_agrees() {
        let mut random = fastrand::Rng::with_seed(5);
        for step in [0.1, 0.25, 0.07] {
            let validator = jsonschema::validator_for(&serde_json::json!({ "multipleOf": step })).unwrap();
            for _ in 0..2000 {
                let value = f64::from(random.i32(-100_000..100_000)) / 100.0;
                check(value, Scalar::Float(step), validator.is_valid(&value.into()));
            }
        }
    }
}
