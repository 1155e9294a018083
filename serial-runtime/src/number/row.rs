//! Numbers of a row, of any length each: read without a branch on how long they are.

use super::{
    float_nearest::{Target, nearest},
    sixteen::{others, padded, value},
};
use crate::wire::Int;

/// What a number of a row and what is behind it stand in.
type Window = [u8; 32];

/// So many digits fit a `u64` whatever they are.
const SAFE_DIGITS: usize = 19;

/// Sixteen of the bytes.
#[inline(always)]
fn sixteen(window: &Window, start: usize) -> Option<&[u8; 16]> {
    window.get(start..)?.first_chunk()
}

/// An integer of up to 19 digits, and its length. `None` where there is none: what stands there is for another reader. The byte behind it may
/// make it a float.
#[inline(always)]
pub(crate) fn row_int<T: Int>(window: &Window) -> Option<(T, usize)> {
    let negative = T::SIGNED && window[0] == b'-';
    let start = usize::from(negative);
    let digits = sixteen(window, start)?;
    // The sign is no digit; so nothing waits for where the digits start.
    let others = others(sixteen(window, 0)?) & !u32::from(negative);
    let (magnitude, end) = if others == 0 {
        long(window, start)?
    } else {
        let end = others.trailing_zeros() as usize;
        (value(digits, Some(end - start).filter(|len| (1..=16).contains(len))?), end)
    };
    if window[start] == b'0' && (negative || end > 1) {
        return None;
    }
    let value = if T::SIGNED {
        let magnitude = i64::try_from(magnitude).ok()?;
        // Signs do not repeat themselves, and no branch is made on them.
        T::from_i64((magnitude ^ -i64::from(negative)) + i64::from(negative))
    } else {
        T::from_u64(magnitude)
    };
    Some((value?, end))
}

/// More digits than sixteen, or fifteen behind a sign.
#[inline(always)]
fn long(window: &Window, start: usize) -> Option<(u64, usize)> {
    let digits = sixteen(window, start)?;
    let mut len = if others(digits) == 0 { 16 } else { 15 };
    let mut magnitude = value(digits, len);
    while let Some(digit) =
        window.get(start + len).map(|byte| byte.wrapping_sub(b'0')).filter(|digit| *digit < 10)
    {
        if len == SAFE_DIGITS {
            return None;
        }
        magnitude = magnitude * 10 + u64::from(digit);
        len += 1;
    }
    Some((magnitude, start + len))
}

/// A float of a row, before it is rounded: `mantissa / 10^16`.
///
/// To round is as much work as to read, and to do one behind the other makes a chain that is longer than what a machine looks ahead. So rows
/// are read first and rounded then.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct RowFloat {
    mantissa: u64,
    negative: bool,
}

impl RowFloat {
    /// Up to three digits, a point, and up to 16 digits, and the length of that. `None` where something else stands there. The byte behind it
    /// may be that of an exponent.
    #[inline(always)]
    pub(crate) fn read(window: &Window) -> Option<(Self, usize)> {
        let negative = window[0] == b'-';
        let start = usize::from(negative);
        let [first, second] = [others(sixteen(window, 0)?), others(sixteen(window, 16)?)];
        let others = (first | second << 16) & !u32::from(negative);
        let point = others.trailing_zeros() as usize;
        let len = (others & others.wrapping_sub(1)).trailing_zeros() as usize;
        let (whole, places) = (point.wrapping_sub(start), len.wrapping_sub(point + 1));
        if whole.wrapping_sub(1) >= 3 || places.wrapping_sub(1) >= 16 || window[point & 7] != b'.' {
            return None;
        }
        if window[start] == b'0' && whole > 1 {
            return None;
        }
        let fraction = padded(sixteen(window, (point & 7) + 1)?, places);
        // The digits move to the end of the word, behind zeros.
        let [_, a, b, c] =
            (u32::from_le_bytes(*window.get(start..)?.first_chunk()?) << (8 * (4 - whole))).to_le_bytes();
        let whole = 100 * u64::from(a & 0xf) + 10 * u64::from(b & 0xf) + u64::from(c & 0xf);
        Some((Self { mantissa: whole * 10_000_000_000_000_000 + fraction, negative }, len))
    }

    /// The float next to it.
    #[inline(always)]
    pub(crate) fn round<T: Target>(self) -> T {
        T::from_bits(nearest::<T>(self.mantissa, -16), self.negative)
    }
}

/// For fuzzing: what is read of a row at all is what the other readers read, unless they read on behind it.
#[cfg(fuzzing)]
pub(super) fn check(at: &[u8]) {
    let Some(window) = at.first_chunk() else { return };
    if let Some((value, len)) = row_int::<u64>(window) {
        assert!(super::read_u64::<true>(at).is_none_or(|read| read == (value, len)));
    }
    if let Some((float, len)) = RowFloat::read(window)
        && let Ok((value, end)) = super::read_f64(at)
        && end == len
    {
        assert_eq!(float.round::<f64>().bits(), value.to_bits());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::random::{Random, cases};
    use alloc::{format, string::String};
    use core::str::FromStr;

    /// The text, and something behind it.
    fn window(text: &str, behind: &str) -> Window {
        let text = format!("{text}{behind}{:64}", "");
        *text.as_bytes().first_chunk().unwrap()
    }

    /// What is read is what `core` reads, and what may be left is in `left`.
    fn check_int<T: Int + FromStr + PartialEq + core::fmt::Debug>(text: &str, left: bool) {
        for behind in [",", "]", "}", " ", "/", ":", "a", "\u{3a9}"] {
            match row_int::<T>(&window(text, behind)) {
                Some(read) => {
                    assert_eq!(Some(read.0), text.parse().ok().filter(|_| read.1 == text.len()), "{text}");
                }
                None => assert!(left, "{text}"),
            }
        }
    }

    #[test]
    fn integers_of_every_length() {
        let mut random = Random(41);
        for _ in 0..cases(200_000) {
            let value = random.next() >> random.below(64);
            check_int::<u64>(&format!("{value}"), value >= 10_u64.pow(19));
            let value = value.cast_signed() >> random.below(64);
            check_int::<i64>(&format!("{value}"), value == i64::MIN);
            check_int::<u64>(&format!("{value}"), value < 0);
            check_int::<i128>(&format!("{value}"), value == i64::MIN);
            check_int::<u16>(&format!("{value}"), u16::try_from(value).is_err());
            check_int::<i8>(&format!("{value}"), i8::try_from(value).is_err());
        }
    }

    #[test]
    fn what_is_no_integer_is_left() {
        for text in [
            "",
            "-",
            "+1",
            "00",
            "01",
            "-01",
            "-0",
            "--1",
            "x",
            " 1",
            "99999999999999999999",
            "-9223372036854775808",
        ] {
            assert!(row_int::<i64>(&window(text, ",")).is_none(), "{text}");
            assert!(row_int::<i8>(&window(text, ",")).is_none(), "{text}");
        }
        assert_eq!(row_int::<i64>(&window("1234567890123456789", "0")), None);
        // As far as it goes: what is behind it is for the caller to see.
        assert_eq!(row_int::<u64>(&window("12", ".5")), Some((12, 2)));
    }

    fn check_float<T: Target + PartialEq + core::fmt::Debug>(text: &str, behind: &str) {
        let Some((float, len)) = RowFloat::read(&window(text, behind)) else { panic!("{text} is left") };
        let Ok(expected) = text.parse::<T>() else { panic!("{text}") };
        assert_eq!((float.round::<T>().bits(), len), (expected.bits(), text.len()), "{text}");
    }

    #[test]
    fn floats_of_every_length() {
        let mut random = Random(42);
        for _ in 0..cases(200_000) {
            let mut text = String::from(["", "-"][random.below(2)]);
            text += &format!("{}.", random.next() % [1, 10, 100, 1000][random.below(4)]);
            for _ in 0..=random.below(16) {
                text.push(char::from(b'0' + random.below(10) as u8));
            }
            for behind in [",", "]", "e5", "/", ":", "\u{3a9}"] {
                check_float::<f64>(&text, behind);
                check_float::<f32>(&text, behind);
            }
        }
    }

    /// Half-way between two floats of 32 bits, and next to it.
    #[test]
    fn ties() {
        let mut random = Random(43);
        for _ in 0..cases(100_000) {
            let places = 1 + random.below(16) as i32;
            let odd = (random.next() >> (64 - 25)) | 1;
            let exact = odd as f64 / 2_f64.powi(places);
            if exact < 1000.0 {
                let text = format!("{exact:.places$}", places = places as usize);
                check_float::<f32>(&text, ",");
                check_float::<f64>(&text, ",");
            }
        }
        for text in ["0.0", "-0.0", "0.5", "999.9999999999999999", "0.0000000000000001"] {
            check_float::<f64>(text, ",");
            check_float::<f32>(text, ",");
        }
    }

    #[test]
    fn what_is_no_float_of_a_row_is_left() {
        for text in [
            "",
            "-",
            "1",
            "12",
            ".5",
            "-.5",
            "1.",
            "-1.",
            "01.5",
            "00.5",
            "1e5",
            "1000.5",
            "1.12345678901234567",
            "x.5",
            "1,5",
            "--1.5",
        ] {
            assert!(RowFloat::read(&window(text, ",")).is_none(), "{text}");
        }
    }
}
