//! Floats from text, correctly rounded for `f64` and for `f32` (each from the decimal, never one by way of the other).
//!
//! In the order of what is tried: two exact floats and one rounding (William Clinger), a product of 64 by 128 bits (Michael
//! Eisel and Daniel Lemire, "Number parsing at a gigabyte per second"), and for numbers of more than 19 digits that are too
//! near to a tie, `core`.

use super::{
    float_nearest::{Target, infinity, nearest},
    grammar::{at_least_one, behind, behind_exponent_sign, check_whole},
    int_read::{digit, wrapping_digits},
};
use alloc::string::String;
use core::fmt::Write;

/// Why there is no float.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FloatError {
    /// This is no JSON number: the offset of the first byte that is out of place.
    Grammar(usize),
    /// The number would round to infinity.
    Range,
}

/// The number at the start of `at` and its length. What is behind it is for the caller to judge.
#[inline]
pub(crate) fn read_f64(at: &[u8]) -> Result<(f64, usize), FloatError> {
    read(at)
}

/// As [`read_f64`], rounded once, to an `f32`.
#[inline]
pub(crate) fn read_f32(at: &[u8]) -> Result<(f32, usize), FloatError> {
    read(at)
}

/// A decimal number that fits `u64` digits: `mantissa * 10^exponent`.
struct Decimal {
    /// All digits as a number, modulo 2^64.
    mantissa: u64,
    exponent: i64,
    /// How many digits the mantissa has, leading zeros included.
    digits: usize,
    /// How many bytes the number takes.
    len: usize,
}

/// So many digits fit a `u64` whatever they are.
const SAFE_DIGITS: usize = 19;

pub(super) fn read<T: Target>(at: &[u8]) -> Result<(T, usize), FloatError> {
    let negative = at.first() == Some(&b'-');
    let decimal = scan(at, usize::from(negative)).map_err(FloatError::Grammar)?;
    let bits = if decimal.digits > SAFE_DIGITS {
        long::<T>(&decimal, behind(at, usize::from(negative)))
    } else if let Some(bits) = T::exact(decimal.mantissa, decimal.exponent) {
        bits
    } else {
        nearest::<T>(decimal.mantissa, decimal.exponent)
    };
    if bits >= infinity::<T>() {
        return Err(FloatError::Range);
    }
    Ok((T::from_bits(bits, negative), decimal.len))
}

/// Reads a number whose sign has been passed, by the grammar of [`skip_number`](super::skip_number).
#[inline(always)]
fn scan(at: &[u8], start: usize) -> Result<Decimal, usize> {
    let (mut mantissa, whole) = wrapping_digits::<4>(behind(at, start), 0);
    let mut len = check_whole(at, start, whole)?;
    let mut digits = whole;
    let mut exponent = 0;
    if at.get(len) == Some(&b'.') {
        let (all, count) = wrapping_digits::<4>(behind(at, len + 1), mantissa);
        len = at_least_one(len + 1, count)?;
        mantissa = all;
        digits += count;
        exponent = -(count as i64); // OK because no slice is longer than `isize::MAX`.
    }
    if let Some(b'e' | b'E') = at.get(len) {
        let (explicit, end) = read_exponent(at, len)?;
        exponent += explicit;
        len = end;
    }
    Ok(Decimal { mantissa, exponent, digits, len })
}

/// The exponent whose `e` is at `len`, and its end.
#[inline(always)]
fn read_exponent(at: &[u8], len: usize) -> Result<(i64, usize), usize> {
    // Far beyond what a mantissa with as many digits as memory holds could bring back into range.
    const ENOUGH: i64 = i64::MAX / 4;
    let start = behind_exponent_sign(at, len);
    let mut end = start;
    let mut exponent = 0_i64;
    while let Some(digit) = digit(at, end) {
        if exponent < ENOUGH / 10 {
            exponent = exponent * 10 + i64::from(digit);
        }
        end += 1;
    }
    at_least_one(start, end - start)?;
    Ok((if at.get(len + 1) == Some(&b'-') { -exponent } else { exponent }, end))
}

/// A number of more than 19 digits: if its first 19 and the next number of 19 digits round to the same float, so does what
/// is between them.
#[cold]
#[inline(never)]
fn long<T: Target>(decimal: &Decimal, text: &[u8]) -> u64 {
    let digits = || text.iter().filter(|byte| **byte != b'.').take(decimal.digits);
    let zeros = digits().take_while(|byte| **byte == b'0').count();
    let significant = decimal.digits - zeros;
    if significant <= SAFE_DIGITS {
        return nearest::<T>(decimal.mantissa, decimal.exponent);
    }
    let first = digits().skip(zeros).take(SAFE_DIGITS);
    let mantissa = first.fold(0, |mantissa, byte| mantissa * 10 + u64::from(byte - b'0'));
    let exponent = decimal.exponent + (significant - SAFE_DIGITS) as i64;
    let bits = nearest::<T>(mantissa, exponent);
    if bits == nearest::<T>(mantissa + 1, exponent) {
        return bits;
    }
    tie::<T>(digits().skip(zeros), exponent + SAFE_DIGITS as i64).unwrap_or(bits)
}

/// Leaves a number to `core`: `0.digits * 10^exponent`, where the exponent is one of the table's.
///
/// It gets the digits that can matter only, not a text of any length: a tie between two `f64`s has 767 digits at most. What is
/// behind them tells whether the number is above the tie.
fn tie<'a, T: Target>(mut digits: impl Iterator<Item = &'a u8>, exponent: i64) -> Option<u64> {
    const ENOUGH: usize = 800;
    let mut text = String::with_capacity(ENOUGH + 16);
    text.push_str("0.");
    text.extend(digits.by_ref().take(ENOUGH).map(|byte| char::from(*byte)));
    if digits.any(|byte| *byte != b'0') {
        text.push('1');
    }
    write!(text, "e{exponent}").ok()?;
    // OK because this is a float in Rust's grammar, too.
    text.parse::<T>().ok().map(T::bits)
}

#[cfg(any(test, fuzzing))]
pub(super) mod tests;
