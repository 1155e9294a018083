//! Numbers of all types on common ground: how they compare with the literals of rules, without rounding.

use super::Param;
use crate::describe::Scalar;
use alloc::{borrow::Cow, format};
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
            (_, Scalar::Bool(_) | Scalar::Str(_)) => None,
        }
    }

    #[inline(always)]
    pub(super) fn is_nan(self) -> bool {
        match self {
            Self::Single(value) => value.is_nan(),
            Self::Float(value) => value.is_nan(),
            Self::Int(_) | Self::Uint(_) => false,
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
        }
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
