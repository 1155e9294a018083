//! Floats of usual size and many digits, as text: the shortest digits that read back as the same number, without an exponent.
//!
//! Which digits those are is said by Raffaello Giulietti, "The Schubfach way to render doubles" (2020): scaled by a power of ten so that
//! its neighbour is less than 1 and more than 0.1 away, the float has at most one integer that reads back as it, and if there is
//! none, tenths do. The power of usual numbers is an integer, and the quotient of both powers fits into 64 bits, so that nothing
//! is rounded on the way.

use super::{
    float_nearest::Target,
    float_write::write_sign,
    sixteen::{digits, eights},
};
use core::ops::Range;

/// Of these numbers all are written here but powers of two, whose neighbours are not equally far.
const USUAL: Range<f64> = 1e-5..1e7;

/// By how many bits the integer of a usual `f64`, which is from 2^52 to 2^53, is shifted at most.
const MOST_SHIFT: usize = 69;

/// The greatest power of ten that is at most 2^shift.
const fn scale(shift: u32) -> u32 {
    (shift * 1233) >> 12 // The logarithm of 2 is 0.30103.
}

/// `2^64 * 10^scale / 2^shift` for each shift but 0: more than a tenth of 2^64, and exact.
static SCALES: [u64; MOST_SHIFT] = {
    let mut scales = [0; MOST_SHIFT];
    let mut shift = 1;
    while shift <= MOST_SHIFT {
        let scale = scale(shift as u32);
        scales[shift - 1] = (5_u128.pow(scale) << (64 + scale - shift as u32)) as u64;
        shift += 1;
    }
    scales
};

/// The two float types.
pub(super) trait Pointed: Target + Into<f64> {
    /// How many digits a number has, or one more.
    const DIGITS: usize;

    /// So many digits and the one behind them, which is zero where there are less. One is behind the point for each power of ten.
    fn spread(decimal: Decimal) -> ([u32; 2], u64, u32);
}

impl Pointed for f64 {
    const DIGITS: usize = 16;

    #[inline(always)]
    fn spread(Decimal { whole, tenths, scale }: Decimal) -> ([u32; 2], u64, u32) {
        // From 4.5 * 10^14 to 2^53.
        let is_short = whole < 1_000_000_000_000_000;
        let all = if is_short { 10 * whole + tenths } else { whole };
        (eights(all), if is_short { 0 } else { tenths }, scale + u32::from(is_short))
    }
}

impl Pointed for f32 {
    const DIGITS: usize = 8;

    #[inline(always)]
    fn spread(Decimal { whole, tenths, scale }: Decimal) -> ([u32; 2], u64, u32) {
        // From 8.3 * 10^5 to 2^24.
        let all = if whole < 1_000_000 {
            10 * (10 * whole + tenths)
        } else if whole < 10_000_000 {
            10 * whole + tenths
        } else {
            whole
        };
        let short = u32::from(whole < 1_000_000) + u32::from(whole < 10_000_000);
        ([all as u32, 0], if short == 0 { tenths } else { 0 }, scale + short)
    }
}

/// An integer, and by how many bits it is to be shifted down to be the number's size; `None` for a power of two.
#[inline(always)]
fn parts<F: Target>(value: F) -> Option<(u64, u32)> {
    let hidden = 1 << F::MANTISSA_BITS;
    let (stored, exponent) = (value.bits() & (hidden - 1), value.bits() >> F::MANTISSA_BITS & F::INFINITE);
    (stored != 0).then_some((hidden | stored, F::MANTISSA_BITS + F::BIAS.cast_unsigned() - exponent as u32))
}

/// A decimal number: `(whole + tenths / 10) / 10^scale`.
#[derive(Clone, Copy)]
pub(super) struct Decimal {
    whole: u64,
    tenths: u64,
    scale: u32,
}

/// The shortest decimal that reads back as `integer / 2^shift`, and of those the nearest; of two, the even one.
///
/// The integer has as many bits as all floats of its size, and is not the least of them.
#[inline(always)]
fn shortest(integer: u64, shift: u32) -> Option<Decimal> {
    let float = SCALES.get((shift as usize).wrapping_sub(1))?;
    let product = u128::from(integer) * u128::from(*float);
    let (whole, fraction) = ((product >> 64) as u64, product as u64);
    // Up to half of the way to the next float a decimal reads back as this one, and on half of it if this is the even one.
    let (half, is_odd) = (float / 2, integer & 1);
    let is_down = fraction <= half - is_odd;
    let is_up = !fraction < half - is_odd;
    // Not an `if`, because nobody foresees how often a digit less suffices.
    let tenths = nearest_tenth(fraction) & u64::from(is_down | is_up).wrapping_sub(1);
    Some(Decimal { whole: whole + u64::from(is_up), tenths, scale: scale(shift) })
}

/// Tenths of `fraction / 2^64`, rounded to the nearest, of two to the even one.
#[inline(always)]
fn nearest_tenth(fraction: u64) -> u64 {
    const HALF: u64 = 1 << 63;
    let product = 10 * u128::from(fraction);
    let (tenths, rest) = ((product >> 64) as u64, product as u64);
    tenths + u64::from(rest > HALF - (tenths & 1))
}

/// Writes `value` and returns the end, unless it is no usual number.
///
/// # Safety
///
/// 24 bytes are writable at `to`.
#[inline(always)]
pub(super) unsafe fn write_pointed<F: Pointed>(value: F, to: *mut u8) -> Option<*mut u8> {
    let size: f64 = value.into();
    if !USUAL.contains(&size.abs()) {
        return None;
    }
    let (integer, shift) = parts(value)?;
    let (eights, last, behind) = F::spread(shortest(integer, shift)?);
    let (text, len) = digits(eights);
    let len = if last == 0 { len } else { F::DIGITS + 1 };
    // Of 9999999.9 there are 7, of 0.00001 there are 4 less than none.
    let before = F::DIGITS.cast_signed() - behind as isize;
    debug_assert!((-4..=7).contains(&before), "the number is usual");
    let (head, gap) = head(&text, before);
    // A digit behind the point is there, be it zero.
    let len = len.max((before + 1).max(0).cast_unsigned());
    // SAFETY: one of the 24 bytes.
    let to = unsafe { write_sign(size.is_sign_negative(), to) };
    // SAFETY: 23 bytes are left, of which at most 6 are before the digits: `0.` and 4 zeros.
    let at = unsafe { to.add(gap) };
    // SAFETY: 17 bytes are left, and an array of bytes has no alignment.
    unsafe { at.cast::<[u8; 16]>().write(text) };
    // SAFETY: at most the last of those 17.
    let behind = unsafe { at.add(F::DIGITS) };
    // SAFETY: as before.
    unsafe { behind.write(b'0' | last as u8) };
    // SAFETY: 8 of the 23 bytes, and an array of bytes has no alignment.
    unsafe { to.cast::<[u8; 8]>().write(head) };
    // SAFETY: no more digits than have been written.
    Some(unsafe { at.add(len) })
}

/// The first bytes of the text of a number with so many digits before its point (less than none where zeros are behind it), and where its
/// digits are, but for those before the point.
#[inline(always)]
fn head(digits: &[u8; 16], before: isize) -> ([u8; 8], usize) {
    let first = u128::from_le_bytes(*digits) as u64;
    let (word, gap) = if before > 0 {
        let mask = (1 << (8 * before)) - 1;
        (first & mask | u64::from(b'.') << (8 * before) | (first & !mask) << 8, 1)
    } else {
        let gap = 2 + before.unsigned_abs();
        let mask = (1 << (8 * gap)) - 1;
        (u64::from_le_bytes(*b"0.000000") & mask | first << (8 * gap), gap)
    };
    (word.to_le_bytes(), gap)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::random::{Random, cases};
    use alloc::string::String;

    /// Writes into 24 bytes; the bytes behind them must survive.
    fn text<F: Pointed>(value: F) -> Option<String> {
        let mut buffer = [[0xaa_u8; 24]; 2];
        let start = buffer[0].as_mut_ptr();
        // SAFETY: so many bytes are writable.
        let end = unsafe { write_pointed(value, start) };
        assert_eq!(buffer[1], [0xaa; 24]);
        let len = end?.addr() - start.addr();
        Some(String::from_utf8(buffer[0][..len].to_vec()).unwrap())
    }

    /// The twin is `zmij`, which writes any number.
    fn check(value: f64) {
        for value in [value, -value] {
            if let Some(text) = text(value) {
                assert_eq!(text, zmij::Buffer::new().format_finite(value));
            }
            let value = value as f32;
            if let Some(text) = text(value) {
                assert_eq!(text, zmij::Buffer::new().format_finite(value));
            }
        }
    }

    #[test]
    fn as_documented() {
        for (value, expected) in [
            (0.1, Some("0.1")),
            (-1234.5678901234567, Some("-1234.5678901234567")),
            (9999999.999999998, Some("9999999.999999998")),
            (0.000010000000000000003, Some("0.000010000000000000003")),
            (0.00001, Some("0.00001")),
            (3.0, Some("3.0")),
            (1e7, None),
            (0.000009999999999999999, None),
            (0.25, None),
            (0.0, None),
            (f64::NAN, None),
        ] {
            assert_eq!(text(value).as_deref(), expected);
        }
        assert_eq!(text(0.1_f32).as_deref(), Some("0.1"));
        assert_eq!(text(-9876543.0_f32).as_deref(), None);
        assert_eq!(text(1234.5677_f32).as_deref(), Some("1234.5677"));
    }

    #[test]
    fn scales() {
        for shift in 1..=MOST_SHIFT as u32 {
            let (power, bits) = (10_u128.pow(scale(shift)), 1_u128 << shift);
            assert!(power <= bits && bits < 10 * power);
            // The quotient is exact: times the divisor, it is the dividend.
            let quotient = u128::from(SCALES[shift as usize - 1]);
            assert_eq!(quotient >> (64 + scale(shift) - shift), 5_u128.pow(scale(shift)));
            assert_eq!(quotient.trailing_zeros(), 64 + scale(shift) - shift);
        }
    }

    #[test]
    fn usual_numbers() {
        let mut random = Random(42);
        for _ in 0..cases(2_000_000) {
            let exponent = 1023 - 17 + random.below(17 + 24) as u64;
            let mantissa = random.next() >> 12;
            check(f64::from_bits(exponent << 52 | mantissa));
            // Few bits, so that decimals lie half-way.
            check(f64::from_bits(
                exponent << 52 | mantissa >> random.below(52) << random.below(52) & ((1 << 52) - 1),
            ));
        }
    }

    #[test]
    fn next_to_decimals() {
        let mut random = Random(43);
        for _ in 0..cases(500_000) {
            let digits = random.next() % 10_u64.pow(random.below(17) as u32 + 1);
            let value = digits as f64 / 10_f64.powi(random.below(22) as i32);
            for value in [value.next_down().abs(), value, value.next_up()] {
                check(value);
            }
            let value = value as f32;
            for value in [value.next_down().abs(), value.next_up()] {
                check(value.into());
            }
        }
        for bound in [1e-5, 1e-4, 1e-3, 0.01, 0.1, 1.0, 10.0, 1e6, 1e7] {
            let (mut up, mut down): (f64, f64) = (bound, bound);
            for _ in 0..1000 {
                (up, down) = (up.next_up(), down.next_down());
                check(up);
                check(down);
            }
        }
    }
}
