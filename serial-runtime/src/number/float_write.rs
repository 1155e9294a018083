//! Floats as text: the shortest digits that read back as the same number.
//!
//! The text is byte for byte what `zmij` writes, which is what serde_json writes. Numbers as documents are full of have paths of their
//! own: integral ones, those with few decimals, and those of many digits that need no exponent.

use super::{float_point::write_pointed, int_write::write_u64};
use core::mem::MaybeUninit;

/// The room that [`write_f64`] and [`write_f32`] need.
pub(crate) const MAX_FLOAT: usize = 24;

// `write_general` lets zmij write into our room.
const _: () = assert!(size_of::<zmij::Buffer>() <= MAX_FLOAT && align_of::<zmij::Buffer>() == 1);

/// Integers below it are `f64`s, and so near to each other that no shorter decimal stands for one of them.
const INTEGRAL_F64: f64 = 9_007_199_254_740_992.0; // 2^53

/// As [`INTEGRAL_F64`].
const INTEGRAL_F32: f32 = 16_777_216.0; // 2^24

/// Millionths of numbers below it have 15 digits at most. No two decimals of 15 digits are the same `f64`: one that is the
/// number therefore is its shortest text.
const FEW_DECIMALS: f64 = 1e9;

/// Below ten of them (0.00001), zmij writes an exponent.
const TINY_MILLIONTHS: core::ops::Range<i64> = 1..10;

/// Whether [`write_small_f64`] takes the number: it is finite then.
#[inline(always)]
pub(crate) fn is_small(value: f64) -> bool {
    value.abs() < FEW_DECIMALS
}

/// Writes `value`, which is finite, and returns the end.
///
/// # Safety
///
/// [`MAX_FLOAT`] bytes are writable at `to`.
pub(crate) unsafe fn write_f64(value: f64, to: *mut u8) -> *mut u8 {
    if is_small(value) {
        // SAFETY: the caller's promise.
        return unsafe { write_small_f64(value, to) };
    }
    // SAFETY: the caller's promise.
    unsafe { write_rare(value, to) }
}

/// Writes `value`, of which [`is_small`] holds, and returns the end.
///
/// What is not both short and common is out of line, so that this needs no stack.
///
/// # Safety
///
/// The number is small, and [`MAX_FLOAT`] bytes are writable at `to`.
pub(crate) unsafe fn write_small_f64(value: f64, to: *mut u8) -> *mut u8 {
    let size = value.abs();
    // An error of the product does not matter: the quotient decides.
    // SAFETY: 0 <= size < 10^9, so that the sum is positive and below 2^53.
    let millionths = unsafe { (size * 1e6 + 0.5).to_int_unchecked::<i64>() };
    // Integers are such numbers, too.
    if millionths as f64 / 1e6 != size || TINY_MILLIONTHS.contains(&millionths) {
        // SAFETY: the caller's promise.
        return unsafe { write_many(value, to) };
    }
    // SAFETY: 24 bytes are writable, and the size is below 10^9.
    unsafe { write_millionths(value.is_sign_negative(), millionths.cast_unsigned(), to) }
}

/// Writes what has many digits.
///
/// # Safety
///
/// As [`write_f64`].
#[inline(never)]
unsafe fn write_many(value: f64, to: *mut u8) -> *mut u8 {
    // SAFETY: the caller's promise.
    match unsafe { write_pointed(value, to) } {
        Some(end) => end,
        // SAFETY: the caller's promise.
        None => unsafe { write_rare(value, to) },
    }
}

/// Writes what is large or tiny.
///
/// # Safety
///
/// As [`write_f64`].
#[inline(never)]
unsafe fn write_rare(value: f64, to: *mut u8) -> *mut u8 {
    let size = value.abs();
    if size < INTEGRAL_F64 {
        // SAFETY: 0 <= size < 2^53.
        let whole = unsafe { size.to_int_unchecked::<i64>() };
        if whole as f64 == size {
            // SAFETY: 24 bytes are writable, and the number is below 2^53.
            return unsafe { write_integral(value.is_sign_negative(), whole.cast_unsigned(), to) };
        }
    }
    // SAFETY: the caller's promise.
    unsafe { write_general(value, to) }
}

/// Writes `value`, which is finite, and returns the end.
///
/// # Safety
///
/// [`MAX_FLOAT`] bytes are writable at `to`.
pub(crate) unsafe fn write_f32(value: f32, to: *mut u8) -> *mut u8 {
    let size = value.abs();
    if size < INTEGRAL_F32 {
        // SAFETY: 0 <= size < 2^24.
        let whole = unsafe { size.to_int_unchecked::<i32>() };
        if whole as f32 == size {
            // SAFETY: 24 bytes are writable, and the number is below 2^24.
            return unsafe { write_integral(value.is_sign_negative(), whole.cast_unsigned().into(), to) };
        }
    }
    // SAFETY: the caller's promise.
    if let Some(end) = unsafe { write_pointed(value, to) } {
        return end;
    }
    // SAFETY: the caller's promise.
    unsafe { write_general(value, to) }
}

/// Writes an integer with `.0`.
///
/// # Safety
///
/// `whole <= 2^53`, and 19 bytes are writable at `to`.
#[inline(always)]
unsafe fn write_integral(negative: bool, whole: u64, to: *mut u8) -> *mut u8 {
    // SAFETY: the caller's promise.
    let to = unsafe { write_sign(negative, to) };
    // SAFETY: 18 bytes are left, and the number has 16 digits at most.
    let to = unsafe { write_u64(whole, to) };
    // SAFETY: 2 bytes are left, and an array of bytes has no alignment.
    unsafe { to.cast::<[u8; 2]>().write(*b".0") };
    // SAFETY: one behind these 2.
    unsafe { to.add(2) }
}

/// Writes a number of millionths as a decimal without trailing zeros, except one that stands alone.
///
/// # Safety
///
/// `millionths <= 10^15`, and 20 bytes are writable at `to`.
#[inline(always)]
unsafe fn write_millionths(negative: bool, millionths: u64, to: *mut u8) -> *mut u8 {
    // SAFETY: the caller's promise.
    let to = unsafe { write_sign(negative, to) };
    let (whole, fraction) = (millionths / 1_000_000, (millionths % 1_000_000) as u32);
    if whole >= 10 {
        // SAFETY: 19 bytes are left.
        return unsafe { write_decimal(whole, fraction, to) };
    }
    // SAFETY: 2 bytes are writable, and an array of bytes has no alignment.
    unsafe { to.cast::<[u8; 2]>().write([b'0' + whole as u8, b'.']) };
    // SAFETY: one behind these 2.
    let to = unsafe { to.add(2) };
    // SAFETY: 8 bytes are left.
    unsafe { write_fraction(fraction, to) }
}

/// Writes a decimal of several digits before the point.
///
/// # Safety
///
/// `whole <= 10^9`, `fraction < 10^6`, and 19 bytes are writable at `to`.
#[inline(never)]
unsafe fn write_decimal(whole: u64, fraction: u32, to: *mut u8) -> *mut u8 {
    // SAFETY: 19 bytes are writable, and the number has 10 digits at most.
    let to = unsafe { write_u64(whole, to) };
    // SAFETY: 9 bytes are left.
    unsafe { to.write(b'.') };
    // SAFETY: one behind that byte.
    let to = unsafe { to.add(1) };
    // SAFETY: 8 bytes are left.
    unsafe { write_fraction(fraction, to) }
}

/// Writes millionths of one without trailing zeros; of none, one zero.
///
/// # Safety
///
/// `fraction < 10^6`, and 8 bytes are writable at `to`.
#[inline(always)]
unsafe fn write_fraction(fraction: u32, to: *mut u8) -> *mut u8 {
    const ZEROS: u64 = 0x3030_3030_3030_3030;
    let digits = six_digits(fraction);
    // SAFETY: 8 bytes are writable, and an array of bytes has no alignment.
    unsafe { to.cast::<[u8; 8]>().write((digits | ZEROS).to_le_bytes()) };
    // SAFETY: no more than the 8 bytes just written.
    unsafe { to.add(1 + (digits | 1).ilog2() as usize / 8) }
}

/// The 6 decimal digits of `value`, 0 to 9, the first in the lowest byte: pairs of them are divided all at once.
#[inline(always)]
fn six_digits(value: u32) -> u64 {
    let value = u64::from(value);
    let fours = (value * 42_949_673) >> 32; // value / 100 for values below 10^6
    let high = (fours * 5_243) >> 19; // fours / 100 for values below 10^4
    let twos = high | (fours - high * 100) << 16 | (value - fours * 100) << 32;
    let tens = ((twos * 103) >> 10) & 0x000f_000f_000f; // each / 10
    tens | (twos - tens * 10) << 8
}

/// Writes `-` if the number is negative.
///
/// # Safety
///
/// A byte is writable at `to`.
#[inline(always)]
pub(super) unsafe fn write_sign(negative: bool, to: *mut u8) -> *mut u8 {
    // SAFETY: the caller's promise; the first digit of a number without a sign overwrites it.
    unsafe { to.write(b'-') };
    // SAFETY: at most one behind that byte.
    unsafe { to.add(usize::from(negative)) }
}

/// Writes any finite number.
///
/// # Safety
///
/// [`MAX_FLOAT`] bytes are writable at `to`.
#[inline(always)]
unsafe fn write_general<F: zmij::Float>(value: F, to: *mut u8) -> *mut u8 {
    // SAFETY: a place for a buffer, as asserted above, which nothing else refers to while it is written.
    let room = unsafe { &mut *to.cast::<MaybeUninit<zmij::Buffer>>() };
    let len = room.write(zmij::Buffer::new()).format_finite(value).len();
    // SAFETY: the text lies within the buffer.
    unsafe { to.add(len) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::random::{Random, cases};
    use alloc::{format, string::String};

    /// Writes into [`MAX_FLOAT`] bytes; the bytes behind them must survive.
    fn text<T>(value: T, write: unsafe fn(T, *mut u8) -> *mut u8) -> String {
        let mut buffer = [[0xaa_u8; MAX_FLOAT]; 2];
        let start = buffer[0].as_mut_ptr();
        // SAFETY: so many bytes are writable.
        let end = unsafe { write(value, start) };
        let len = end.addr() - start.addr();
        assert_eq!(buffer[1], [0xaa; MAX_FLOAT]);
        String::from_utf8(buffer[0][..len].to_vec()).unwrap()
    }

    fn check_f64(value: f64) {
        for value in [value, -value] {
            let text = text(value, write_f64);
            assert_eq!(text, zmij::Buffer::new().format_finite(value));
            assert_eq!(text.parse::<f64>().unwrap().to_bits(), value.to_bits());
        }
    }

    fn check_f32(value: f32) {
        for value in [value, -value] {
            let text = text(value, write_f32);
            assert_eq!(text, zmij::Buffer::new().format_finite(value));
            assert_eq!(text.parse::<f32>().unwrap().to_bits(), value.to_bits());
        }
    }

    #[test]
    fn as_documented() {
        for (value, expected) in [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (5.0, "5.0"),
            (0.1, "0.1"),
            (1.5, "1.5"),
            (-12.345678, "-12.345678"),
            (1e-5, "0.00001"),
            (1.2e-5, "0.000012"),
            (1e-6, "1e-6"),
            (1e15, "1000000000000000.0"),
            (1e16, "1e+16"),
            (1e23, "1e+23"),
            (123456789012345680.0, "1.2345678901234568e+17"),
            (5e-324, "5e-324"),
            (f64::MAX, "1.7976931348623157e+308"),
            (-2.2250738585072014e-308, "-2.2250738585072014e-308"),
        ] {
            assert_eq!(text(value, write_f64), expected);
        }
        assert_eq!(text(0.1_f32, write_f32), "0.1");
        assert_eq!(text(16777215.0_f32, write_f32), "16777215.0");
        assert_eq!(text(f32::MAX, write_f32), "3.4028235e+38");
    }

    #[test]
    fn all_six_digits() {
        for value in 0..1_000_000 {
            let expected = format!("{value:06}");
            let digits = six_digits(value) | 0x3030_3030_3030;
            assert_eq!(digits.to_le_bytes()[..6], *expected.as_bytes(), "{expected}");
        }
    }

    #[test]
    fn edges() {
        for exponent in -330..=308 {
            for digits in ["1", "9", "2.5", "1.234567", "9.999999", "4.35", "9.9999999999999999"] {
                let value: f64 = format!("{digits}e{exponent}").parse().unwrap();
                check_f64(value);
                check_f64(value.next_up());
                check_f64(value.next_down().max(0.0));
                if value < f64::from(f32::MAX) {
                    check_f32(value as f32);
                    check_f32((value as f32).next_up().min(f32::MAX));
                }
            }
        }
        for bound in [FEW_DECIMALS, INTEGRAL_F64, 1e16, INTEGRAL_F32.into(), 1e-5, 1e-6] {
            let mut value: f64 = bound;
            (0..100).for_each(|_| value = value.next_down());
            for _ in 0..200 {
                check_f64(value);
                check_f64(value - 0.5);
                check_f32(value as f32);
                value = value.next_up();
            }
        }
    }

    #[test]
    fn few_decimals() {
        let mut random = Random(3);
        for _ in 0..cases(1_000_000) {
            let scale = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8][random.below(9)];
            let value = (random.next() >> 11 >> random.below(53)) as f64 / scale;
            check_f64(value);
            check_f64(value.next_up());
            check_f32(value as f32);
        }
    }

    #[test]
    fn random_bits() {
        let mut random = Random(4);
        for _ in 0..cases(1_000_000) {
            let bits = random.next();
            let value = f64::from_bits(bits);
            if value.is_finite() {
                check_f64(value);
            }
            let value = f32::from_bits(bits as u32);
            if value.is_finite() {
                check_f32(value);
            }
        }
    }
}
