//! Integers as text: two digits at a time from a table, with a branch for each width.
//!
//! The branches are ordered so that the small numbers that documents are full of take the fewest.

use super::sixteen::{digits, eights};

/// `00` to `99`.
static PAIRS: [[u8; 2]; 100] = {
    let mut pairs = [[0; 2]; 100];
    let mut n = 0;
    while n < 100 {
        pairs[n] = [b'0' + (n / 10) as u8, b'0' + (n % 10) as u8];
        n += 1;
    }
    pairs
};

/// Writes `value` and returns the end.
///
/// # Safety
///
/// As many bytes as `value` has digits are writable at `to`; 20 always suffice.
#[inline]
pub(crate) unsafe fn write_u64(value: u64, to: *mut u8) -> *mut u8 {
    if value < 10_000 {
        // SAFETY: below 10^4, and the caller's promise.
        return unsafe { write_to_four(value as u32, to) };
    }
    if value < 100_000_000 {
        // SAFETY: from 10^4 to 10^8, and the caller's promise.
        return unsafe { write_to_eight(value as u32, to) };
    }
    // SAFETY: from 10^8 on, and the caller's promise.
    unsafe { write_wide(value, to) }
}

/// Writes `value` and returns the end.
///
/// # Safety
///
/// 20 bytes are writable at `to`.
#[inline]
pub(crate) unsafe fn write_i64(value: i64, to: *mut u8) -> *mut u8 {
    // SAFETY: one of the 20 bytes; a number that is not negative overwrites it.
    unsafe { to.write(b'-') };
    // SAFETY: at most one behind that byte.
    let digits = unsafe { to.add(usize::from(value < 0)) };
    // SAFETY: 19 bytes are left behind a sign, and `i64::MIN` has 19 digits.
    unsafe { write_u64(value.unsigned_abs(), digits) }
}

/// Writes `value` and returns the end.
///
/// # Safety
///
/// As many bytes as `value` has digits are writable at `to`; 40 always suffice.
pub(crate) unsafe fn write_u128(value: u128, to: *mut u8) -> *mut u8 {
    const SPLIT: u128 = 10_000_000_000_000_000;
    if let Ok(value) = u64::try_from(value) {
        // SAFETY: the caller's promise.
        return unsafe { write_u64(value, to) };
    }
    // At most 3.4e22, so that this function calls itself once only, with up to 23 digits.
    // SAFETY: its digits are the value's but for the last sixteen.
    let to = unsafe { write_u128(value / SPLIT, to) };
    // SAFETY: below 10^16, and sixteen bytes are left for the last sixteen digits.
    unsafe { write_sixteen((value % SPLIT) as u64, to) }
}

/// Writes `value` and returns the end.
///
/// # Safety
///
/// 40 bytes are writable at `to`.
pub(crate) unsafe fn write_i128(value: i128, to: *mut u8) -> *mut u8 {
    if value >= 0 {
        // SAFETY: the caller's promise.
        return unsafe { write_u128(value.unsigned_abs(), to) };
    }
    // SAFETY: one of the 40 bytes.
    unsafe { to.write(b'-') };
    // SAFETY: one behind that byte.
    let digits = unsafe { to.add(1) };
    // SAFETY: 39 bytes are left, which is what the longest `u128` takes.
    unsafe { write_u128(value.unsigned_abs(), digits) }
}

/// Writes 1 to 4 digits.
///
/// # Safety
///
/// `value < 10_000`, and as many bytes as it has digits are writable at `to`.
#[inline(always)]
unsafe fn write_to_four(value: u32, to: *mut u8) -> *mut u8 {
    let (high, low) = (value / 100, value % 100);
    if value < 100 {
        // SAFETY: `low` is the value, and the caller's promise.
        return unsafe { write_to_two(low, to) };
    }
    // SAFETY: below 100 since the value is below 10_000, and its digits are the value's but for the last two.
    let to = unsafe { write_to_two(high, to) };
    // SAFETY: below 100, and two bytes are left for the last two digits.
    unsafe { write_two(low, to) }
}

/// Writes 5 to 8 digits.
///
/// # Safety
///
/// `10_000 <= value < 100_000_000`, and as many bytes as it has digits are writable at `to`.
#[inline(always)]
unsafe fn write_to_eight(value: u32, to: *mut u8) -> *mut u8 {
    // SAFETY: below 10_000 since the value is below 10^8, and its digits are the value's but for the last four.
    let to = unsafe { write_to_four(value / 10_000, to) };
    // SAFETY: below 10_000, and four bytes are left for the last four digits.
    unsafe { write_four(value % 10_000, to) }
}

/// Writes 9 to 20 digits; out of line, since what is inlined into callers is mostly for small numbers.
///
/// # Safety
///
/// `value >= 100_000_000`, and as many bytes as it has digits are writable at `to`.
#[inline(never)]
unsafe fn write_wide(value: u64, to: *mut u8) -> *mut u8 {
    const EIGHT: u64 = 100_000_000;
    const SIXTEEN: u64 = EIGHT * EIGHT;
    if value < SIXTEEN {
        let (high, low) = ((value / EIGHT) as u32, (value % EIGHT) as u32);
        let to = if high < 10_000 {
            // SAFETY: below 10_000, and its digits are the value's but for the last eight.
            unsafe { write_to_four(high, to) }
        } else {
            // SAFETY: below 10^8 since the value is below 10^16, and its digits are the value's but for the last eight.
            unsafe { write_to_eight(high, to) }
        };
        // SAFETY: below 10^8, and eight bytes are left for the last eight digits.
        return unsafe { write_eight(low, to) };
    }
    // SAFETY: 2^64 / 10^16 is below 10_000, and its digits are the value's but for the last sixteen.
    let to = unsafe { write_to_four((value / SIXTEEN) as u32, to) };
    // SAFETY: below 10^16, and sixteen bytes are left for the last sixteen digits.
    unsafe { write_sixteen(value % SIXTEEN, to) }
}

/// Writes exactly 16 digits.
///
/// # Safety
///
/// `value < 10^16`, and 16 bytes are writable at `to`.
#[inline]
unsafe fn write_sixteen(value: u64, to: *mut u8) -> *mut u8 {
    let (text, _) = digits(eights(value));
    // SAFETY: an array of bytes has no alignment, and 16 bytes are writable.
    unsafe { to.cast::<[u8; 16]>().write(text) };
    // SAFETY: one behind these 16.
    unsafe { to.add(16) }
}

/// Writes exactly 8 digits.
///
/// # Safety
///
/// `value < 100_000_000`, and 8 bytes are writable at `to`.
#[inline]
unsafe fn write_eight(value: u32, to: *mut u8) -> *mut u8 {
    // SAFETY: an array of bytes has no alignment, and 8 bytes are writable.
    unsafe { to.cast::<[u8; 8]>().write(eight_digits(value).to_le_bytes()) };
    // SAFETY: one behind these 8.
    unsafe { to.add(8) }
}

/// Writes exactly 4 digits.
///
/// # Safety
///
/// `value < 10_000`, and 4 bytes are writable at `to`.
#[inline(always)]
unsafe fn write_four(value: u32, to: *mut u8) -> *mut u8 {
    // SAFETY: below 100 since the value is below 10_000, and 2 bytes are writable.
    let to = unsafe { write_two(value / 100, to) };
    // SAFETY: below 100, and 2 of 4 bytes are left.
    unsafe { write_two(value % 100, to) }
}

/// Writes exactly 2 digits.
///
/// # Safety
///
/// `value < 100`, and 2 bytes are writable at `to`.
#[inline(always)]
unsafe fn write_two(value: u32, to: *mut u8) -> *mut u8 {
    // SAFETY: the caller's promise; the check would cost a branch for each pair.
    let pair = unsafe { *PAIRS.get_unchecked(value as usize) };
    // SAFETY: an array of bytes has no alignment, and 2 bytes are writable.
    unsafe { to.cast::<[u8; 2]>().write(pair) };
    // SAFETY: one behind these 2.
    unsafe { to.add(2) }
}

/// Writes 1 or 2 digits.
///
/// # Safety
///
/// `value < 100`, and 2 bytes are writable at `to`.
#[inline(always)]
unsafe fn write_to_two(value: u32, to: *mut u8) -> *mut u8 {
    if value >= 10 {
        // SAFETY: the caller's promise.
        return unsafe { write_two(value, to) };
    }
    // SAFETY: one of two bytes; a digit fits a byte.
    unsafe { to.write(b'0' + value as u8) };
    // SAFETY: one behind it.
    unsafe { to.add(1) }
}

/// The 8 decimal digits of `value`, the first in the lowest byte: halves, quarters and eighths of the word are divided all
/// at once by multiplying with a reciprocal, as in "SWAR itoa" by Xiang JunBo.
#[inline(always)]
pub(super) fn eight_digits(value: u32) -> u64 {
    const ZEROS: u64 = 0x3030_3030_3030_3030;
    let value = u64::from(value);
    let high = (value * 109_951_163) >> 40; // value / 10_000 for values below 10^8
    let fours = high | (value - high * 10_000) << 32;
    let hundreds = ((fours * 10_486) >> 20) & 0x7f_0000_007f; // each / 100
    let twos = hundreds | (fours - hundreds * 100) << 16;
    let tens = ((twos * 103) >> 10) & 0x000f_000f_000f_000f; // each / 10
    tens | (twos - tens * 10) << 8 | ZEROS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::random::{Random, cases};
    use alloc::string::{String, ToString};

    /// Writes into a buffer of `N` bytes and says what arrived; the byte behind the buffer must survive.
    fn text<const N: usize, T>(value: T, write: unsafe fn(T, *mut u8) -> *mut u8) -> String {
        let mut buffer = [[0xaa_u8; N], [0xaa; N]];
        let start = buffer[0].as_mut_ptr();
        // SAFETY: `N` is the room that the function asks for.
        let end = unsafe { write(value, start) };
        let len = end.addr() - start.addr();
        assert_eq!(buffer[1], [0xaa; N]);
        String::from_utf8(buffer[0][..len].to_vec()).unwrap()
    }

    fn check(value: u128) {
        assert_eq!(text::<40, _>(value, write_u128), value.to_string());
        let signed = value.cast_signed();
        assert_eq!(text::<40, _>(signed, write_i128), signed.to_string());
        let half = value as u64;
        assert_eq!(text::<20, _>(half, write_u64), half.to_string());
        let signed = half.cast_signed();
        assert_eq!(text::<20, _>(signed, write_i64), signed.to_string());
        let signed = signed.wrapping_neg();
        assert_eq!(text::<20, _>(signed, write_i64), signed.to_string());
    }

    #[test]
    fn edges() {
        check(0);
        for value in
            [u128::MAX, i128::MAX as u128, i128::MIN as u128, u64::MAX.into(), i64::MAX as u128, 1 << 63]
        {
            check(value);
        }
        let mut power = 1_u128;
        while let Some(next) = power.checked_mul(10) {
            for value in power - 1..=power + 1 {
                check(value);
            }
            power = next;
        }
    }

    #[test]
    fn random_widths() {
        let mut random = Random(1);
        for _ in 0..cases(200_000) {
            let value = u128::from(random.next()) << 64 | u128::from(random.next());
            check(value >> random.below(128));
        }
    }

    #[test]
    fn small_numbers() {
        for value in 0..120_000 {
            check(value);
        }
    }

    #[test]
    fn eight_digits_of_every_kind() {
        let step = if cfg!(debug_assertions) { 9_973 } else { 97 };
        for value in (0..100_000_000).step_by(step).chain([99_999_999]) {
            assert_eq!(eight_digits(value).to_le_bytes().as_slice(), alloc::format!("{value:08}").as_bytes());
        }
    }
}
