//! `rust_decimal::Decimal`: text, `-12.50`, with all its zeros. What it cannot hold exactly is an error, where its own parser rounds.

use super::decimal::{Parts, decimals};
use crate::validate::{Number, Ranged};
use ::rust_decimal::Decimal;
use core::convert::Infallible;

decimals! {
    Decimal: "Decimal", "rust_decimal::Decimal", "a decimal number of 96 bits and at most 28 digits behind the point",
        |decimal| Ok::<_, &Infallible>(decimal), make, Self::ZERO;
}

/// As it is written, or else without the zeros behind it.
fn make(parts: Parts<'_>) -> Option<Decimal> {
    let shorter = Parts { fraction: parts.fraction.trim_end_matches('0'), ..parts };
    exact(parts).or_else(|| exact(shorter))
}

fn exact(parts: Parts<'_>) -> Option<Decimal> {
    let mut digits = 0_i128;
    for digit in parts.digits() {
        digits = digits.checked_mul(10)?.checked_add(i128::from(digit - b'0'))?;
    }
    let mut scale = parts.scale()?;
    if digits == 0 {
        scale = scale.clamp(0, 28);
    }
    // Neither loop turns more often than a number of 128 bits has digits.
    while scale < 0 {
        (digits, scale) = (digits.checked_mul(10)?, scale + 1);
    }
    while scale > 28 && digits % 10 == 0 {
        (digits, scale) = (digits / 10, scale - 1);
    }
    let digits = if parts.negative { -digits } else { digits };
    Decimal::try_from_i128_with_scale(digits, u32::try_from(scale).ok()?).ok()
}

impl Ranged for Decimal {
    fn number(&self) -> Option<Number> {
        Some(Number::Decimal { digits: self.mantissa(), scale: self.scale() })
    }
}
