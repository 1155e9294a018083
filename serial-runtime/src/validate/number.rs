//! Numbers of all types on common ground: how they compare with the literals of rules, without rounding.

use super::{Param, multiple_of::Decimal};
use crate::describe::Scalar;
use alloc::{
    borrow::Cow,
    format,
    string::{String, ToString},
};
use core::cmp::Ordering;

/// A number in the widest type of its kind.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Number {
    /// An integer.
    Int(i128),
    /// A `u128`, which may be beyond `i128`.
    Uint(u128),
    /// A float of 32 bits: a bound is rounded to this type before they meet, so that `0.1` is at most `0.1`.
    Single(f32),
    /// A float of 64 bits.
    Float(f64),
    /// `digits / 10^scale`, with a scale of at most 28. A float literal stands for its decimal text here: `0.1` is a tenth.
    Decimal {
        /// All digits, with the sign.
        digits: i128,
        /// How many of them stand behind the point.
        scale: u32,
    },
}

impl Number {
    /// How the number compares with a literal; `None` for NaN, and for a literal that is no number.
    #[inline(always)]
    pub(super) fn compare(self, literal: &Scalar) -> Option<Ordering> {
        match (self, *literal) {
            (Self::Int(value), Scalar::Int(bound)) => Some(value.cmp(&bound)),
            (Self::Uint(value), Scalar::Int(bound)) => {
                Some(u128::try_from(bound).map_or(Ordering::Greater, |bound| value.cmp(&bound)))
            }
            (Self::Single(value), Scalar::Float(bound)) if (bound as f32).is_finite() => {
                value.partial_cmp(&(bound as f32))
            }
            (Self::Single(value), Scalar::Float(bound)) => f64::from(value).partial_cmp(&bound),
            (Self::Float(value), Scalar::Float(bound)) => value.partial_cmp(&bound),
            (Self::Single(value), Scalar::Int(bound)) => float_with_int(f64::from(value), bound),
            (Self::Float(value), Scalar::Int(bound)) => float_with_int(value, bound),
            (Self::Int(value), Scalar::Float(bound)) => float_with_int(bound, value).map(Ordering::reverse),
            (Self::Uint(value), Scalar::Float(bound)) => match i128::try_from(value) {
                Ok(value) => float_with_int(bound, value).map(Ordering::reverse),
                Err(_) => (value as f64).partial_cmp(&bound),
            },
            (Self::Decimal { digits, scale }, Scalar::Int(bound)) => {
                Some(decimal_with_int(digits, scale, bound))
            }
            (Self::Decimal { digits, scale }, Scalar::Float(bound)) => {
                decimal_with_float(digits, scale, bound)
            }
            (_, Scalar::Bool(_) | Scalar::Str(_)) => None,
        }
    }

    #[inline(always)]
    pub(super) fn is_nan(self) -> bool {
        match self {
            Self::Single(value) => value.is_nan(),
            Self::Float(value) => value.is_nan(),
            Self::Int(_) | Self::Uint(_) | Self::Decimal { .. } => false,
        }
    }

    /// The number as a parameter of a message.
    pub(super) fn param(self) -> Param {
        match self {
            Self::Int(value) => Param::Int(value),
            Self::Uint(value) => i128::try_from(value).map_or(Param::Uint(value), Param::Int),
            // By way of its text: 0.1 is what was written, not 0.10000000149011612.
            Self::Single(value) => Param::Float(format!("{value:e}").parse().unwrap_or(f64::from(value))),
            Self::Float(value) => Param::Float(value),
            Self::Decimal { digits, scale } => Param::Text(Cow::Owned(decimal_text(digits, scale))),
        }
    }
}

/// A bound that overflows here is beyond any decimal number.
fn decimal_with_int(digits: i128, scale: u32, bound: i128) -> Ordering {
    let bound = 10_i128.checked_pow(scale).and_then(|power| bound.checked_mul(power)).ok_or(bound);
    match bound {
        Ok(bound) => digits.cmp(&bound),
        Err(bound) => 0.cmp(&bound),
    }
}

fn decimal_with_float(digits: i128, scale: u32, bound: f64) -> Option<Ordering> {
    if bound.is_infinite() {
        return 0.0.partial_cmp(&bound);
    }
    if (digits < 0) != (bound < 0.0) {
        return Some(digits.signum().cmp(&if bound < 0.0 { -1 } else { i128::from(bound > 0.0) }));
    }
    // OK because a scale has two digits.
    let value = Decimal { digits: digits.unsigned_abs(), exponent: -(scale as i32) };
    let order = value.compare(&Decimal::of(&Param::Float(bound))?);
    Some(if digits < 0 { order.reverse() } else { order })
}

fn decimal_text(digits: i128, scale: u32) -> String {
    let sign = if digits < 0 { "-" } else { "" };
    let digits = digits.unsigned_abs().to_string();
    let digits = "0".repeat((scale as usize + 1).saturating_sub(digits.len())) + &digits;
    match digits.split_at_checked(digits.len().saturating_sub(scale as usize)) {
        Some((whole, fraction)) if !fraction.is_empty() => format!("{sign}{whole}.{fraction}"),
        _ => format!("{sign}{digits}"),
    }
}

/// Compares by exact value: rounding the integer to a float can only hide a difference where the two then look equal.
/// Which way it was rounded is known at compile time where the integer is, as the bound of a rule is.
#[inline(always)]
fn float_with_int(float: f64, int: i128) -> Option<Ordering> {
    let rounded = int as f64;
    match float.partial_cmp(&rounded) {
        Some(Ordering::Equal) => Some((rounded as i128).cmp(&int)),
        other => other,
    }
}

impl From<Scalar> for Param {
    fn from(scalar: Scalar) -> Self {
        match scalar {
            Scalar::Bool(value) => Self::Bool(value),
            Scalar::Int(value) => Self::Int(value),
            Scalar::Float(value) => Self::Float(value),
            Scalar::Str(value) => Self::Text(Cow::Borrowed(value)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_compare_digit_by_digit() {
        let compare = |digits, scale, literal| Number::Decimal { digits, scale }.compare(&literal).unwrap();
        for (digits, scale, literal, order) in [
            (10, 2, Scalar::Float(0.1), Ordering::Equal),
            (100_000_000_000_000_000_001, 21, Scalar::Float(0.1), Ordering::Greater),
            (-1, 28, Scalar::Int(0), Ordering::Less),
            (-15, 1, Scalar::Float(-1.5), Ordering::Equal),
            (-16, 1, Scalar::Float(-1.5), Ordering::Less),
            (0, 28, Scalar::Float(-0.0), Ordering::Equal),
            (0, 0, Scalar::Float(-1e-300), Ordering::Greater),
            (1, 0, Scalar::Float(1e300), Ordering::Less),
            (-1, 0, Scalar::Float(1e300), Ordering::Less),
            (1, 0, Scalar::Float(f64::NEG_INFINITY), Ordering::Greater),
            (i128::MAX, 0, Scalar::Int(i128::MAX), Ordering::Equal),
            (79_228_162_514_264_337_593_543_950_335, 28, Scalar::Int(i128::MAX), Ordering::Less),
            (79_228_162_514_264_337_593_543_950_335, 28, Scalar::Int(i128::MIN), Ordering::Greater),
        ] {
            assert_eq!(compare(digits, scale, literal), order, "{digits} / 10^{scale}, {literal:?}");
        }
    }

    #[test]
    fn decimals_are_named_with_their_zeros() {
        assert_eq!(decimal_text(-1250, 2), "-12.50");
        assert_eq!(decimal_text(5, 3), "0.005");
        assert_eq!(decimal_text(7, 0), "7");
    }
}
