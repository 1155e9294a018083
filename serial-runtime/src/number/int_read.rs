//! Integers from text: the digits at the start of the input.

/// 10 to the power of the index.
pub(super) static POWERS: [u64; 9] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

/// So many digits fit a `u64` whatever they are.
const SAFE_DIGITS: usize = 19;

/// The run of digits at the start of the input.
///
/// `len == 0` says that there was none. Whether the run is a JSON integer is for the caller to see: it must not be longer
/// than one digit where it starts with `0`, and the byte behind it (`.`, `e`, `E`) may make it a float.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Digits {
    /// The number; anything where `overflow` is set.
    pub(crate) value: u64,
    /// How many digits there are.
    pub(crate) len: usize,
    /// Whether the number is above `u64::MAX`.
    pub(crate) overflow: bool,
}

/// Reads the digits at the start of `at`, all of them. `LONG` says that eight or more are as likely as less: then that is asked first, which
/// is the price of a digit or two.
#[inline(always)]
pub(crate) fn digits<const LONG: bool>(at: &[u8]) -> Digits {
    let (value, len) = match at.first_chunk() {
        Some(chunk) if LONG => {
            let word = u64::from_le_bytes(*chunk);
            if leading_digits(word) == 8 {
                more_digits(at, eight_digits(word), 8)
            } else {
                single_digits::<7>(at, 0)
            }
        }
        _ => wrapping_digits::<6>(at, 0),
    };
    if len > SAFE_DIGITS {
        return many_digits(at, len);
    }
    Digits { value, len, overflow: false }
}

/// An integer without a sign at the start of `at` and its length, if it is the whole of the number. `None` where there is no
/// digit, a leading zero, a fraction, an exponent, or more than a `u64` holds.
#[inline(always)]
pub(crate) fn read_u64<const LONG: bool>(at: &[u8]) -> Option<(u64, usize)> {
    let Digits { value, len, overflow } = digits::<LONG>(at);
    if overflow || !is_integer(at, len) {
        return None;
    }
    Some((value, len))
}

/// Whether the `len` digits at the start of `at` are a JSON integer and not the start of another number.
#[inline(always)]
fn is_integer(at: &[u8], len: usize) -> bool {
    match at.first() {
        _ if len == 0 => false,
        Some(b'0') if len > 1 => false,
        _ => !matches!(at.get(len), Some(b'.' | b'e' | b'E')),
    }
}

/// The digits at the start of `at`, appended to those of `value`, as a number modulo 2^64, and how many they are.
///
/// Short runs, which documents are full of, go digit by digit. What is behind the first `SINGLE` digits comes eight bytes at
/// a time, where a last piece of less than eight costs no branch for each digit. (Measured: 6 is best for integers of up to
/// 5 digits, 4 for the two parts of a float; with 0, short numbers take twice as long.)
#[inline(always)]
pub(super) fn wrapping_digits<const SINGLE: usize>(at: &[u8], value: u64) -> (u64, usize) {
    let (value, len) = single_digits::<SINGLE>(at, value);
    if len < SINGLE { (value, len) } else { more_digits(at, value, len) }
}

/// The first digits of [`wrapping_digits`], up to `MOST`.
#[inline(always)]
fn single_digits<const MOST: usize>(at: &[u8], mut value: u64) -> (u64, usize) {
    let mut len = 0;
    while len < MOST {
        let Some(digit) = digit(at, len) else { break };
        value = value.wrapping_mul(10).wrapping_add(u64::from(digit));
        len += 1;
    }
    (value, len)
}

/// The digits behind the first `len`, appended to their value.
#[inline(always)]
fn more_digits(at: &[u8], mut value: u64, mut len: usize) -> (u64, usize) {
    while let Some(chunk) = at.get(len..).and_then(<[u8]>::first_chunk::<8>) {
        let word = u64::from_le_bytes(*chunk);
        let count = leading_digits(word);
        if count < 8 {
            if count > 0 {
                // The digits move to the end of the word; the zero bytes before them count as leading zeros.
                let piece = eight_digits(word << (64 - 8 * count));
                value = value.wrapping_mul(POWERS[count]).wrapping_add(piece);
            }
            return (value, len + count);
        }
        value = value.wrapping_mul(POWERS[8]).wrapping_add(eight_digits(word));
        len += 8;
    }
    while let Some(digit) = digit(at, len) {
        value = value.wrapping_mul(10).wrapping_add(u64::from(digit));
        len += 1;
    }
    (value, len)
}

/// How many digits there are at the start of `at`.
#[inline]
pub(super) fn count_digits(at: &[u8]) -> usize {
    let mut len = 0;
    while let Some(chunk) = at.get(len..).and_then(<[u8]>::first_chunk::<8>) {
        let count = leading_digits(u64::from_le_bytes(*chunk));
        len += count;
        if count < 8 {
            return len;
        }
    }
    while digit(at, len).is_some() {
        len += 1;
    }
    len
}

/// The value of the digit at `index`, if it is one.
#[inline(always)]
pub(super) fn digit(at: &[u8], index: usize) -> Option<u8> {
    at.get(index).map(|byte| byte.wrapping_sub(b'0')).filter(|digit| *digit < 10)
}

/// How many bytes of the word, from the lowest on, are digits.
#[inline(always)]
fn leading_digits(word: u64) -> usize {
    // A digit is 0x30 to 0x39: its high half is 3, and still is with 6 added. A carry out of a byte comes from 0xfa and
    // above only, which is no digit, and spoils no more than the bytes behind it.
    const HIGH: u64 = 0xf0f0_f0f0_f0f0_f0f0;
    const THREES: u64 = 0x3030_3030_3030_3030;
    const SIXES: u64 = 0x0606_0606_0606_0606;
    let others = ((word & HIGH) ^ THREES) | ((word.wrapping_add(SIXES) & HIGH) ^ THREES);
    others.trailing_zeros() as usize / 8
}

/// The number that the eight digits of the word make, the first of them in the lowest byte; bytes of zero are digits too.
/// Neighbours are joined: bytes to pairs, pairs to fours, fours to the number.
#[inline(always)]
fn eight_digits(word: u64) -> u64 {
    let ones = word & 0x0f0f_0f0f_0f0f_0f0f;
    let twos = (ones.wrapping_mul(10 << 8 | 1) >> 8) & 0x00ff_00ff_00ff_00ff;
    let fours = (twos.wrapping_mul(100 << 16 | 1) >> 16) & 0x0000_ffff_0000_ffff;
    fours.wrapping_mul(10_000 << 32 | 1) >> 32
}

/// A run of more digits than surely fit.
#[cold]
#[inline(never)]
fn many_digits(at: &[u8], len: usize) -> Digits {
    let mut value = 0_u64;
    for index in 0..len {
        let digit = u64::from(digit(at, index).unwrap_or_default());
        match value.checked_mul(10).and_then(|value| value.checked_add(digit)) {
            Some(next) => value = next,
            None => return Digits { value, len, overflow: true },
        }
    }
    Digits { value, len, overflow: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::random::{Random, cases};
    use alloc::{format, string::ToString, vec::Vec};

    /// The specification: byte by byte, and `core`'s parser.
    fn naive(at: &[u8]) -> (Option<u64>, usize) {
        let len = at.iter().take_while(|byte| byte.is_ascii_digit()).count();
        (core::str::from_utf8(&at[..len]).unwrap().parse().ok(), len)
    }

    fn check(at: &[u8]) {
        let (value, len) = naive(at);
        let read = digits::<false>(at);
        assert_eq!((read.len, count_digits(at)), (len, len), "{at:?}");
        assert_eq!(read, digits::<true>(at), "{at:?}");
        assert_eq!(read.overflow, value.is_none() && len > 0, "{at:?}");
        if let Some(value) = value {
            assert_eq!(read.value, value, "{at:?}");
        }
    }

    #[test]
    fn every_byte_behind_every_length() {
        for len in 0..=40 {
            for first in [b'0', b'1', b'9'] {
                let mut at: Vec<u8> = (0..len).map(|i| b'0' + (i * 7 % 10) as u8).collect();
                if let Some(byte) = at.first_mut() {
                    *byte = first;
                }
                check(&at);
                for next in 0..=255 {
                    for rest in [b"".as_slice(), b"123456789"] {
                        let mut at = at.clone();
                        at.push(next);
                        at.extend_from_slice(rest);
                        check(&at);
                    }
                }
            }
        }
    }

    #[test]
    fn random_numbers() {
        let mut random = Random(2);
        for _ in 0..cases(500_000) {
            let value = random.next() >> random.below(64);
            let text = format!("{value}{}", [",", "", "}        ", ",\"a\":12"][random.below(4)]);
            check(text.as_bytes());
            let len = value.to_string().len();
            assert_eq!(read_u64::<true>(text.as_bytes()), Some((value, len)));
        }
    }

    #[test]
    fn what_is_an_integer() {
        for none in ["", "-1", "+1", "a", " 1", "00", "01", "007", "1.0", "1e3", "1E3", "123456789.5"] {
            assert_eq!(read_u64::<true>(none.as_bytes()), None, "{none}");
        }
        assert_eq!(read_u64::<false>(b"0}"), Some((0, 1)));
        assert_eq!(read_u64::<false>(b"18446744073709551615"), Some((u64::MAX, 20)));
        for above in ["18446744073709551616", "99999999999999999999", "100000000000000000000"] {
            assert!(digits::<true>(above.as_bytes()).overflow);
            assert_eq!(read_u64::<false>(above.as_bytes()), None);
        }
    }
}
