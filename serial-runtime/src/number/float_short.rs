//! Floats of few digits, as most are: read in a word or two, without a loop for each digit.

/// A float of the shape that most have: up to seven digits, a point, up to seven digits, and more input behind them.
///
/// The quotient of two exact floats is rounded once (Clinger). Returns the length of the number, 0 where it has another shape.
#[inline]
pub(crate) fn read_short_f64(at: &[u8], out: &mut f64) -> usize {
    let Some(window) = at.first_chunk() else { return 0 };
    match one_word(window, out) {
        0 => short(window, out),
        len => len,
    }
}

/// Digits, a point and digits that end within eight bytes: the point is taken out of the word, and the digits are read at once.
#[inline(always)]
fn one_word(window: &[u8; WINDOW], out: &mut f64) -> usize {
    const HIGHS: u64 = 0x8080_8080_8080_8080;
    let start = usize::from(window[0] == b'-');
    let mut word = [0; 8];
    word.copy_from_slice(&window[start..start + 8]);
    let digits = u64::from_le_bytes(word) ^ 0x3030_3030_3030_3030;
    // The high bit of each byte that is no digit: of the first one, and of the second if the first is a point, which carries nothing.
    let others = (digits.wrapping_add(0x7676_7676_7676_7676) | digits) & HIGHS;
    let behind = others & others.wrapping_sub(1);
    let (point, len) = (others.trailing_zeros() as usize / 8, behind.trailing_zeros() as usize / 8);
    let leads = point == 1 || digits & 0xff != 0;
    // At least a digit before the point and one behind it, which `behind` is none of where there is a second.
    if behind == 0 || point == 0 || len == point + 1 || !leads || window[start + point] != b'.' {
        return 0;
    }
    if window[start + len] | 0x20 == b'e' {
        return 0;
    }
    let before = (1 << (8 * point)) - 1;
    let joined = digits & before | digits >> 8 & !before;
    let mantissa = eight_digits(joined << (8 * (9 - len)));
    let magnitude = mantissa as i64 as f64 / SHORT_TENS[(len - point - 1) & 7].1;
    *out = if start == 1 { -magnitude } else { magnitude };
    start + len
}

/// More than the sign, two runs of seven digits, the point, and what ends the number.
const WINDOW: usize = 24;

#[inline(always)]
fn short(window: &[u8; WINDOW], out: &mut f64) -> usize {
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
    let mut places = 0;
    if window[len] == b'.' {
        len += 1;
        let mut word = [0; 8];
        word.copy_from_slice(&window[len..len + 8]);
        let fraction;
        (fraction, places) = digits_of_word(word);
        if places & 7 == 0 {
            return 0;
        }
        mantissa = mantissa * SHORT_TENS[places & 7].0 + fraction;
        len += places & 7;
    }
    if window[len] | 0x20 == b'e' {
        return 0;
    }
    let magnitude = mantissa as i64 as f64 / SHORT_TENS[places & 7].1;
    *out = if start == 1 { -magnitude } else { magnitude };
    len
}

/// 10^i, for as many digits as are read at once.
static SHORT_TENS: [(u64, f64); 8] = [
    (1, 1e0),
    (10, 1e1),
    (100, 1e2),
    (1_000, 1e3),
    (10_000, 1e4),
    (100_000, 1e5),
    (1_000_000, 1e6),
    (10_000_000, 1e7),
];

/// How many of eight bytes are digits before the first that is none, and their value.
#[inline(always)]
fn digits_of_word(bytes: [u8; 8]) -> (u64, usize) {
    let digits = u64::from_le_bytes(bytes) ^ 0x3030_3030_3030_3030;
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

    #[test]
    fn what_counts_as_short() {
        let len =
            |text: &str| read_short_f64(format!("{text},\"next\":\"something more\"").as_bytes(), &mut 0.0);
        for text in ["0.5", "-0.25", "7", "-1", "1234567.1234567", "0", "-0"] {
            assert_eq!(len(text), text.len());
        }
        for text in ["123456789", "0.12345678", "01", "1.", ".5", "-", "1e5", "1.5e3", "x"] {
            assert_eq!(len(text), 0, "{text}");
        }
    }
}
