//! Floats as documents are full of: digits, a point and digits, read in a word or a few, without a loop for each digit.

use super::{
    float_nearest::{Target, nearest},
    int_read::POWERS,
};
use core::num::NonZero;

/// The two float types, for numbers whose digits make an integer that they hold exactly.
pub(crate) trait Short: Target {
    /// All integers up to this one are floats of the type.
    const EXACT: u64;

    /// `mantissa / 10^places` for less than eight places: the quotient of two exact floats is rounded once (Clinger).
    fn quotient(mantissa: u64, places: usize, negative: bool) -> Self;
}

macro_rules! short {
    ($($ty:ident)*) => {$(
        impl Short for $ty {
            const EXACT: u64 = 1 << $ty::MANTISSA_DIGITS;

            #[inline(always)]
            fn quotient(mantissa: u64, places: usize, negative: bool) -> Self {
                static TENS: [$ty; 8] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7];
                // Signed, because that is one instruction; it is far below where the sign would be.
                let magnitude = mantissa.cast_signed() as $ty / TENS[places & 7];
                if negative { -magnitude } else { magnitude }
            }
        }
    )*};
}

short!(f32 f64);

/// A float of the shape that most have: digits, perhaps a point and digits, no exponent, and more input behind them.
///
/// Returns what is behind the number, `None` where it has another shape.
#[inline(always)]
pub(crate) fn read_short<'a, T: Short>(at: &'a [u8], out: &mut T) -> Option<&'a [u8]> {
    const HIGHS: u64 = 0x8080_8080_8080_8080;
    let window = at.first_chunk()?;
    let start = usize::from(window[0] == b'-');
    // Both are read, so that neither read waits for the sign.
    let [unsigned, signed] = [word(window, 0), word(window, 1)];
    let digits = if start == 1 { signed } else { unsigned } ^ ZEROS;
    // The high bit of each byte that is no digit: of the first one, and of the second if the first is a point, which carries nothing.
    let others = (digits.wrapping_add(0x7676_7676_7676_7676) | digits) & HIGHS;
    let behind = others & others.wrapping_sub(1);
    let point = others.trailing_zeros() as usize / 8;
    let leads = point == 1 || digits & 0xff != 0;
    // At least a digit before the point, which `others` has none of where there are eight.
    if point == 0 || !leads || window[start + point] != b'.' {
        return behind_number(at, few(window, out));
    }
    let len = match NonZero::new(behind) {
        Some(behind) => behind.trailing_zeros() as usize / 8,
        // A point, a slash, or a digit.
        None if window[start + 8].wrapping_sub(b'.') < 12 => {
            return behind_number(at, many(at, window, start, point, digits, out));
        }
        None => 8,
    };
    // And at least one behind it.
    if len == point + 1 || window[start + len] | 0x20 == b'e' {
        return None;
    }
    let before = (1 << (8 * point)) - 1;
    let joined = digits & before | digits >> 8 & !before;
    let mantissa = eight_digits(joined << (8 * (9 - len)));
    *out = T::quotient(mantissa, len - point - 1, start == 1);
    at.get(start + len..)
}

/// What is behind a number of a length that is not 0.
#[inline(always)]
fn behind_number(at: &[u8], len: usize) -> Option<&[u8]> {
    if len == 0 { None } else { at.get(len..) }
}

/// What turns the bytes of digits to their values.
const ZEROS: u64 = 0x3030_3030_3030_3030;

/// Eight bytes.
#[inline(always)]
fn word<const N: usize>(window: &[u8; N], start: usize) -> u64 {
    let mut word = [0; 8];
    word.copy_from_slice(&window[start..start + 8]);
    u64::from_le_bytes(word)
}

/// More than the sign, two runs of seven digits, the point, and what ends the number.
const WINDOW: usize = 24;

/// Up to eight digits that no point follows: where one does, its place is known, and this is not asked.
#[inline(never)]
fn few<T: Short>(window: &[u8; WINDOW], out: &mut T) -> usize {
    let start = usize::from(window[0] == b'-');
    let mut mantissa = u64::from(window[start].wrapping_sub(b'0'));
    let mut len = start + 1;
    loop {
        let digit = u64::from(window[len].wrapping_sub(b'0'));
        if digit > 9 {
            break;
        }
        mantissa = mantissa * 10 + digit;
        len += 1;
        if len > 8 {
            return 0;
        }
    }
    if window[start].wrapping_sub(b'0') > 9 || window[start] == b'0' && len > start + 1 {
        return 0;
    }
    if matches!(window[len], b'.' | b'e' | b'E') || mantissa > T::EXACT {
        return 0;
    }
    *out = T::quotient(mantissa, 0, start == 1);
    len
}

/// The most digits that fit a `u64` whatever they are.
const SAFE_DIGITS: usize = 19;

/// Up to eight digits, a point at `point`, and up to seven more digits, which the first word does not hold.
#[inline(never)]
fn many<T: Short>(
    at: &[u8],
    window: &[u8; WINDOW],
    start: usize,
    point: usize,
    digits: u64,
    out: &mut T,
) -> usize {
    let len = start + point + 1;
    let (fraction, places) = digits_of_word(word(window, len));
    let whole = eight_digits(digits << (64 - 8 * point));
    let mantissa = whole.wrapping_mul(POWERS[places]).wrapping_add(fraction);
    if places == 8 || mantissa > T::EXACT {
        // The sign, eight digits, the point, two words, what is left of 19 digits, and what ends the number.
        let Some(window) = at.first_chunk() else { return 0 };
        // The place of what follows is known before the word is read, where the word is foreseen to be full.
        return match places {
            8 => full(window, start, len + 8, 8, mantissa, out),
            _ => full(window, start, len + places, places, mantissa, out),
        };
    }
    if places == 0 || window[len + places] | 0x20 == b'e' {
        return 0;
    }
    *out = T::quotient(mantissa, places, start == 1);
    len + places
}

/// What floats of full precision look like: up to 19 digits, of which those up to `len` are read, `places` behind the point.
#[inline(never)]
fn full<T: Short>(
    window: &[u8; 32],
    start: usize,
    mut len: usize,
    mut places: usize,
    mut mantissa: u64,
    out: &mut T,
) -> usize {
    let most = start + 1 + SAFE_DIGITS;
    if places == 8 {
        let (piece, count) = digits_of_word(word(window, len));
        mantissa = mantissa.wrapping_mul(POWERS[count]).wrapping_add(piece);
        (len, places) = (len + count, places + count);
    }
    while places >= 16 && len < most && window[len].wrapping_sub(b'0') < 10 {
        mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(window[len] - b'0'));
        (len, places) = (len + 1, places + 1);
    }
    let next = window[len];
    if places == 0 || len > most || next.wrapping_sub(b'0') < 10 || next | 0x20 == b'e' {
        return 0;
    }
    *out = T::from_bits(nearest::<T>(mantissa, -(places as i64)), start == 1);
    len
}

/// How many of eight bytes are digits before the first that is none, and their value.
#[inline(always)]
fn digits_of_word(word: u64) -> (u64, usize) {
    let digits = word ^ ZEROS;
    // The high bit of each byte from ten on; a carry can only come from such a byte, and reaches the bytes behind it alone.
    let others = (digits.wrapping_add(0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080;
    let len = others.trailing_zeros() as usize / 8;
    if len == 0 {
        return (0, 0);
    }
    // The digits move to the end of the word; what comes before them is zero.
    (eight_digits(digits << (64 - 8 * len)), len)
}

/// The value of eight digits, the first in the lowest byte: neighbours are joined to pairs, fours, eight.
#[inline(always)]
fn eight_digits(digits: u64) -> u64 {
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8);
    let low = (pairs & 0x0000_00ff_0000_00ff).wrapping_mul(0x000f_4240_0000_0064);
    let high = (pairs >> 16 & 0x0000_00ff_0000_00ff).wrapping_mul(0x0000_2710_0000_0001);
    low.wrapping_add(high) >> 32
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    /// Whatever ends the number: the bytes next to those of digits, too.
    fn len<T: Short + Default>(text: &str) -> usize {
        let [len, others @ ..] = [",", ":", "/"].map(|behind| {
            let text = format!("{text}{behind}\"next\":\"something more, and more\"");
            read_short(text.as_bytes(), &mut T::default()).map_or(0, |rest| text.len() - rest.len())
        });
        assert_eq!(others, [len; 2], "{text}");
        len
    }

    #[test]
    fn what_counts_as_short() {
        for text in [
            "0.5",
            "-0.25",
            "7",
            "9",
            "-1",
            "1234567.1234567",
            "0",
            "-0",
            "0.12345678",
            "-1.234567890123456",
            "12345678.5",
            "0.873125",
            "-123456.7",
        ] {
            assert_eq!(len::<f64>(text), text.len(), "{text}");
        }
        for text in ["0.5", "16777216", "-0.12345678", "1.00000001", "1234567.123456789012"] {
            assert_eq!(len::<f32>(text), text.len(), "{text}");
        }
        for text in [
            "123456789",
            "123456789.5",
            "01",
            "1.",
            "1234567.",
            "12345678.",
            "0.873125e1",
            ".5",
            "-",
            "1e5",
            "1.5e3",
            "x",
            "1.23456789e1",
            "01.23456789",
        ] {
            assert_eq!((len::<f64>(text), len::<f32>(text)), (0, 0), "{text}");
        }
    }

    /// What is read at all is what the other reader reads.
    fn agrees<T: Short + Default + PartialEq + core::fmt::Debug>(at: &[u8]) {
        let mut value = T::default();
        if let Some(rest) = read_short(at, &mut value) {
            let read = crate::number::float_read::read(at);
            assert_eq!(read, Ok((value, at.len() - rest.len())), "{}", at.escape_ascii());
        }
    }

    #[test]
    fn every_byte_at_every_place() {
        for text in
            ["1.5", "-12.345", "1234567", "-1234567.1234567", "0.12345678901234567", "12345678.12345678"]
        {
            for place in 0..=text.len() {
                for byte in 0..=u8::MAX {
                    let mut at = format!("{text},\"next\":\"something more, and more\"").into_bytes();
                    at[place] = byte;
                    agrees::<f64>(&at);
                    agrees::<f32>(&at);
                }
            }
        }
    }

    #[test]
    fn nineteen_digits_and_no_more() {
        for text in ["0.123456789012345678", "-1234567.123456789012", "12.12345678901234567"] {
            assert_eq!((len::<f64>(text), len::<f64>(&format!("{text}1"))), (text.len(), 0), "{text}");
        }
        assert_eq!(len::<f32>("16777217"), 0);
    }
}
