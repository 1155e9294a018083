//! `bigdecimal::BigDecimal`: text, as its own serde impl writes it, of at most 32768 bits and with an exponent of at most 150000.

use super::{
    big::{MOST_BITS, MOST_DIGITS, TOO_LARGE},
    decimal::{Parts, decimals},
};
use ::bigdecimal::{
    BigDecimal,
    num_bigint::{BigInt, Sign},
};
use alloc::vec::Vec;

decimals! {
    BigDecimal: "BigDecimal", "bigdecimal::BigDecimal", "a decimal number of at most 9864 digits", |decimal| print(decimal), make,
        Self::from_bigint(BigInt::ZERO, 0);
}

/// The greatest power of ten, either way: what calculates with the number spends that many digits.
const MOST_SCALE: i64 = 150_000;

fn print(decimal: &BigDecimal) -> Result<&BigDecimal, &'static &'static str> {
    let (digits, scale) = decimal.as_bigint_and_scale();
    if digits.bits() > MOST_BITS {
        return Err(&TOO_LARGE);
    }
    if scale.unsigned_abs() > MOST_SCALE.unsigned_abs() {
        return Err(&"a decimal number with an exponent beyond 150000 has no wire form");
    }
    Ok(decimal)
}

fn make(parts: Parts<'_>) -> Option<BigDecimal> {
    let scale = parts.scale().filter(|scale| scale.unsigned_abs() <= MOST_SCALE.unsigned_abs())?;
    let digits: Vec<u8> = parts.digits().skip_while(|digit| *digit == b'0').take(MOST_DIGITS + 1).collect();
    if digits.len() > MOST_DIGITS {
        return None;
    }
    let digits = if digits.is_empty() { BigInt::ZERO } else { BigInt::parse_bytes(&digits, 10)? };
    let sign = if parts.negative { Sign::Minus } else { Sign::Plus };
    (digits.bits() <= MOST_BITS)
        .then(|| BigDecimal::new(BigInt::from_biguint(sign, digits.into_parts().1), scale))
}
