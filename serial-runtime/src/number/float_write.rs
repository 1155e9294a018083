//! Floats as text: the shortest that reads back, byte for byte what zmij writes.
//!
//! Most floats in documents are integral or have a few decimals. Those come out of integer arithmetic for a quarter less than
//! the general algorithm costs.

use super::int_write::{write_minus, write_u64};
use core::ptr;

/// The most bytes a float writes, with what is written too far.
pub(crate) const MAX_FLOAT: usize = 40;

/// Integers below this are their own shortest text with `.0`: above it an exponent is shorter.
const INTEGRAL: f64 = 1e15;

/// Values below this have no more than fifteen digits with six decimals, so that a decimal that reads back is the only
/// one of its length.
const DECIMAL: f64 = 1e9;

/// Writes a finite float and returns the end.
///
/// # Safety
///
/// `value` is finite, and [`MAX_FLOAT`] bytes are writable at `to`.
#[inline]
pub(crate) unsafe fn write_f64(value: f64, to: *mut u8) -> *mut u8 {
    if value.to_bits() == 0 {
        // SAFETY: three bytes are writable; an array of bytes has no alignment.
        unsafe { to.cast::<[u8; 3]>().write(*b"0.0") };
        // SAFETY: one behind these.
        return unsafe { to.add(3) };
    }
    let magnitude = value.abs();
    let scaled = magnitude * 1e6;
    // Tiny values are written with an exponent; zero has a sign that integers do not keep.
    if (1e-4..DECIMAL).contains(&magnitude) && {
        let rounded = (scaled + 0.5) as u64;
        rounded as f64 / 1e6 == magnitude
    } {
        let to = if value < 0.0 {
            // SAFETY: a byte is writable.
            unsafe { write_minus(to) }
        } else {
            to
        };
        // SAFETY: seventeen bytes and a word written too far are less than what is left.
        return unsafe { write_millionths((scaled + 0.5) as u64, to) };
    }
    // SAFETY: the caller's promise.
    unsafe { write_general(value, to) }
}

/// Writes a number of millionths, without trailing zeros but for one decimal.
///
/// # Safety
///
/// `n` is below 1e15, and 24 bytes are writable at `to`.
#[inline(always)]
unsafe fn write_millionths(n: u64, to: *mut u8) -> *mut u8 {
    let (whole, fraction) = (n / 1_000_000, (n % 1_000_000) as u32);
    // SAFETY: nine digits at most.
    let to = unsafe { write_u64(whole, to) };
    let mut digits = [b'0'; 8];
    digits[0] = b'.';
    let mut left = fraction;
    let mut place = 6;
    while place > 0 {
        digits[place] = b'0' + (left % 10) as u8;
        left /= 10;
        place -= 1;
    }
    // SAFETY: eight bytes are writable behind nine digits.
    unsafe { to.cast::<[u8; 8]>().write(digits) };
    let mut len = 7;
    while len > 2 && digits[len - 1] == b'0' {
        len -= 1;
    }
    // SAFETY: within the eight bytes.
    unsafe { to.add(len) }
}

/// Writes any finite float.
///
/// # Safety
///
/// `value` is finite, and [`MAX_FLOAT`] bytes are writable at `to`.
#[inline(never)]
unsafe fn write_general(value: f64, to: *mut u8) -> *mut u8 {
    let magnitude = value.abs();
    if (DECIMAL..INTEGRAL).contains(&magnitude) && (magnitude as u64) as f64 == magnitude {
        let to = if value < 0.0 {
            // SAFETY: a byte is writable.
            unsafe { write_minus(to) }
        } else {
            to
        };
        // SAFETY: sixteen digits at most.
        let to = unsafe { write_u64(magnitude as u64, to) };
        // SAFETY: two bytes are writable behind them.
        unsafe { to.cast::<[u8; 2]>().write(*b".0") };
        // SAFETY: one behind these.
        return unsafe { to.add(2) };
    }
    let mut buffer = zmij::Buffer::new();
    let text = buffer.format_finite(value).as_bytes();
    debug_assert!(text.len() <= MAX_FLOAT);
    // SAFETY: zmij's texts are no longer than 24 bytes; the buffer is a local.
    unsafe { ptr::copy_nonoverlapping(text.as_ptr(), to, text.len()) };
    // SAFETY: one behind the text.
    unsafe { to.add(text.len()) }
}

/// Writes a finite float of 32 bits, in its own shortest text, and returns the end.
///
/// # Safety
///
/// `value` is finite, and [`MAX_FLOAT`] bytes are writable at `to`.
#[inline]
pub(crate) unsafe fn write_f32(value: f32, to: *mut u8) -> *mut u8 {
    let mut buffer = zmij::Buffer::new();
    let text = buffer.format_finite(value).as_bytes();
    debug_assert!(text.len() <= MAX_FLOAT);
    // SAFETY: zmij's texts are no longer than 24 bytes; the buffer is a local.
    unsafe { ptr::copy_nonoverlapping(text.as_ptr(), to, text.len()) };
    // SAFETY: one behind the text.
    unsafe { to.add(text.len()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    fn text(value: f64) -> String {
        let mut to = [0xaa; MAX_FLOAT + 8];
        // SAFETY: the buffer is longer than the bound.
        let end = unsafe { write_f64(value, to.as_mut_ptr()) };
        assert_eq!(to[MAX_FLOAT..], [0xaa; 8]);
        let len = end.addr() - to.as_ptr().addr();
        String::from_utf8(to[..len].to_vec()).unwrap()
    }

    #[track_caller]
    fn check(value: f64) {
        for value in [value, -value] {
            assert_eq!(text(value), zmij::Buffer::new().format_finite(value), "{value:e}");
        }
    }

    #[test]
    fn edges() {
        for value in [0.0, 1.0, 0.1, 0.000_1, 0.000_09, 0.000_123, 1e-5, 1e-6, 5e-324, 1e9, 999_999_999.0, 0.5, 1e23] {
            check(value);
        }
        for power in 0..25 {
            let power = 10f64.powi(power);
            for value in [power, power - 1.0, power + 1.0, power - 0.5, power + 0.000_001, power.next_up(), power.next_down()] {
                check(value);
            }
        }
        check(f64::MAX);
        check(f64::MIN_POSITIVE);
        check(123_456_789_012_345_680.0);
    }

    #[test]
    fn agrees_with_zmij() {
        let rounds = if cfg!(debug_assertions) { 200_000 } else { 5_000_000 };
        let mut state = 3u64;
        for i in 0..rounds {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let bits = f64::from_bits(state);
            if bits.is_finite() {
                check(bits);
            }
            // Decimals of every number of digits and places.
            let scale = 10f64.powi(i % 9);
            let decimal = (state >> (10 + i % 50)) as f64 / scale;
            check(decimal);
            check(decimal.next_up());
        }
    }

    #[test]
    fn f32_in_its_own_text() {
        let mut to = [0; MAX_FLOAT];
        for (value, expected) in [(0.1f32, "0.1"), (-0.0, "-0.0"), (16_777_216.0, "16777216.0")] {
            // SAFETY: the buffer has the bound.
            let end = unsafe { write_f32(value, to.as_mut_ptr()) };
            assert_eq!(&to[..end.addr() - to.as_ptr().addr()], expected.as_bytes());
        }
    }
}
