//! Floats from text, correctly rounded for `f64` and for `f32` (each from the decimal, never one by way of the other).
//!
//! In the order of what is tried: two exact floats and one rounding (William Clinger), a product of 64 by 128 bits (Michael
//! Eisel and Daniel Lemire, "Number parsing at a gigabyte per second"), and for numbers of more than 19 digits that are too
//! near to a tie, `core`.

use super::{
    float_nearest::{Target, infinity, nearest},
    int_read::{count_digits, digit, wrapping_digits},
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

/// The length of the number at the start of `at`.
///
/// # Errors
///
/// The offset of the first byte that is out of place, where the grammar says
///
/// ```text
/// number = [ "-" ] ( "0" / digit1-9 *digit ) [ "." 1*digit ] [ ( "e" / "E" ) [ "-" / "+" ] 1*digit ]
/// ```
pub(crate) fn skip_number(at: &[u8]) -> Result<usize, usize> {
    let start = usize::from(at.first() == Some(&b'-'));
    let whole = count_digits(behind(at, start));
    let mut len = check_whole(at, start, whole)?;
    if at.get(len) == Some(&b'.') {
        len = at_least_one(len + 1, count_digits(behind(at, len + 1)))?;
    }
    if let Some(b'e' | b'E') = at.get(len) {
        let digits = behind_exponent_sign(at, len);
        len = at_least_one(digits, count_digits(behind(at, digits)))?;
    }
    Ok(len)
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

fn read<T: Target>(at: &[u8]) -> Result<(T, usize), FloatError> {
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

/// Reads a number whose sign has been passed, by the grammar of [`skip_number`].
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

/// The end of the digits before the point: one at least, and no zero before others.
#[inline(always)]
fn check_whole(at: &[u8], start: usize, count: usize) -> Result<usize, usize> {
    if count > 1 && at.get(start) == Some(&b'0') {
        return Err(start + 1);
    }
    at_least_one(start, count)
}

/// The end of `count` digits, which must not be none.
#[inline(always)]
fn at_least_one(start: usize, count: usize) -> Result<usize, usize> {
    if count == 0 { Err(start) } else { Ok(start + count) }
}

#[inline(always)]
fn behind(at: &[u8], start: usize) -> &[u8] {
    at.get(start..).unwrap_or_default()
}

/// Where the digits of the exponent start, whose `e` is at `len`.
#[inline(always)]
fn behind_exponent_sign(at: &[u8], len: usize) -> usize {
    len + 1 + usize::from(matches!(at.get(len + 1), Some(b'-' | b'+')))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::random::{Random, cases};
    use alloc::{format, vec::Vec};
    use core::fmt::Debug;

    /// The specification of the grammar, production by production.
    fn naive_grammar(at: &[u8]) -> Result<usize, usize> {
        let is = |i: usize, set: &[u8]| at.get(i).is_some_and(|byte| set.contains(byte));
        let digits = |start: usize| {
            let end =
                start + at[start.min(at.len())..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            if end > start { Ok(end) } else { Err(start) }
        };
        let start = usize::from(is(0, b"-"));
        let mut end = digits(start)?;
        if is(start, b"0") && end > start + 1 {
            return Err(start + 1);
        }
        if is(end, b".") {
            end = digits(end + 1)?;
        }
        if is(end, b"eE") {
            end = digits(end + 1 + usize::from(is(end + 1, b"+-")))?;
        }
        Ok(end)
    }

    /// The specification of the value: `core`'s parser on what the grammar passes.
    fn naive<T: Target>(at: &[u8]) -> Result<(u64, usize), FloatError> {
        let len = naive_grammar(at).map_err(FloatError::Grammar)?;
        let bits = core::str::from_utf8(&at[..len]).unwrap().parse::<T>().ok().unwrap().bits();
        let sign = if T::MANTISSA_BITS == 52 { 1 << 63 } else { 1 << 31 };
        if bits & !sign == infinity::<T>() { Err(FloatError::Range) } else { Ok((bits, len)) }
    }

    fn check_bytes(at: &[u8]) {
        let shown = || core::str::from_utf8(at).unwrap_or_default();
        assert_eq!(skip_number(at), naive_grammar(at), "{}", shown());
        assert_eq!(read_f64(at).map(|(value, len)| (value.bits(), len)), naive::<f64>(at), "{}", shown());
        let mut short = 0.0;
        let len = read_short_f64(at, &mut short);
        if len > 0 {
            assert_eq!(Ok((short.bits(), len)), naive::<f64>(at), "{}", shown());
        }
        assert_eq!(read_f32(at).map(|(value, len)| (value.bits(), len)), naive::<f32>(at), "{}", shown());
    }

    fn check(text: &str) {
        check_bytes(text.as_bytes());
        if !text.starts_with('-') {
            check_bytes(format!("-{text}, 12345678").as_bytes());
        }
    }

    #[track_caller]
    fn value<T: PartialEq + Debug>(read: Result<(T, usize), FloatError>, expected: Result<T, FloatError>) {
        assert_eq!(read.map(|(value, _)| value), expected);
    }

    #[test]
    fn known_traps() {
        assert_eq!(read_f64(b"-0").unwrap().0.bits(), 1 << 63);
        assert_eq!(read_f64(b"-0.0").unwrap().0.bits(), 1 << 63);
        value(read_f64(b"0e999999999999999999999999"), Ok(0.0));
        value(read_f64(b"5e-324"), Ok(5e-324));
        value(read_f64(b"2.4703282292062328e-324"), Ok(5e-324));
        value(read_f64(b"2.4703282292062327e-324"), Ok(0.0));
        value(read_f64(b"2.2250738585072011e-308"), Ok(2.225073858507201e-308));
        value(read_f64(b"1.7976931348623157e308"), Ok(f64::MAX));
        value(read_f64(b"1.7976931348623159e308"), Err(FloatError::Range));
        value(read_f64(b"-1e400"), Err(FloatError::Range));
        value(read_f32(b"3.4028236e38"), Err(FloatError::Range));
        value(read_f32(b"3.4028235e38"), Ok(f32::MAX));
        value(read_f32(b"7.0064923216240854e-46"), Ok(1e-45));
        value(read_f32(b"7.0064923216240853e-46"), Ok(0.0));
        value(read_f64(b"0x1"), Ok(0.0)); // and one byte of three: the caller refuses the rest
    }

    #[test]
    fn what_is_no_number() {
        for (text, offset) in [
            ("", 0),
            ("-", 1),
            ("+1", 0),
            (".5", 0),
            ("NaN", 0),
            ("-Infinity", 1),
            (" 1", 0),
            ("01", 1),
            ("-00", 2),
            ("1.", 2),
            ("1.e1", 2),
            ("1e", 2),
            ("1e+", 3),
            ("1.5E-x", 5),
        ] {
            assert_eq!(skip_number(text.as_bytes()), Err(offset), "{text}");
            assert_eq!(read_f64(text.as_bytes()), Err(FloatError::Grammar(offset)), "{text}");
            assert_eq!(read_f32(text.as_bytes()), Err(FloatError::Grammar(offset)), "{text}");
        }
    }

    #[test]
    fn random_texts() {
        let mut random = Random(5);
        for _ in 0..cases(1_000_000) {
            let len = random.below(14);
            let text: Vec<u8> = (0..len).map(|_| b"0011234567899..eE+-,"[random.below(20)]).collect();
            check_bytes(&text);
        }
    }

    #[test]
    fn random_bits() {
        let mut random = Random(6);
        for _ in 0..cases(1_000_000) {
            let bits = random.next();
            let (double, single) = (f64::from_bits(bits), f32::from_bits(bits as u32));
            for text in [
                format!("{double:e}"),
                format!("{double:.16e}"),
                format!("{single:e}"),
                format!("{single:.16e}"),
            ] {
                if !text.contains(['N', 'i']) {
                    check_bytes(text.as_bytes());
                }
            }
        }
    }

    #[test]
    fn random_decimals() {
        let mut random = Random(7);
        for _ in 0..cases(500_000) {
            let mut text = format!("{}", random.next() >> random.below(64));
            if random.below(4) > 0 {
                text.push('.');
                (0..=random.below(3))
                    .for_each(|_| text.push_str(&format!("{}", random.next() >> random.below(64))));
            }
            match random.below(4) {
                0 => text.push_str(&format!("e{}", random.below(700) as i32 - 350)),
                1 => text.push_str(&format!("E+{}", random.below(30))),
                _ => {}
            }
            check(&text);
        }
    }

    #[test]
    fn ties_and_their_neighbours() {
        let mut random = Random(8);
        for _ in 0..cases(20_000) {
            // Half-way between two `f64`s: an odd number of 54 bits, times a power of two.
            let half = u128::from(random.next() >> 10 | 1 << 53 | 1) << random.below(70);
            // Half-way between two `f32`s, and exact as an `f64`; its last digits come after many zeros.
            let middle = f64::from(f32::from_bits(random.next() as u32 >> 3));
            let next = f64::from((middle as f32).next_up());
            let middle = (middle + next) / 2.0;
            for text in [format!("{half}.0"), format!("{middle:.200}")] {
                check(&text);
                check(&format!("{text}0000000000000000000000000000001"));
                check(&format!("{}4999999999999999999999", text.strip_suffix(['0', '5']).unwrap_or(&text)));
            }
        }
        for text in ["2.4703282292062327208", "7.0064923216240853546186479164495"] {
            (-330..-40).for_each(|exponent| check(&format!("{text}e{exponent}")));
        }
        // All digits of the tie below the least subnormal: half of 2^-1074, by long division.
        let (mut tie, mut rest) = (String::new(), 0);
        for byte in format!("{:.1074}0", f64::from_bits(1)).bytes() {
            if byte == b'.' {
                tie.push('.');
                continue;
            }
            rest = rest * 10 + u32::from(byte - b'0');
            tie.push(char::from(b'0' + (rest / 2) as u8));
            rest %= 2;
        }
        value(read_f64(tie.as_bytes()), Ok(0.0));
        value(read_f64(format!("{tie}1").as_bytes()), Ok(5e-324));
        check(&tie);
        check(&format!("{tie}1"));
    }

    #[test]
    fn numbers_without_end() {
        let zeros = "0".repeat(1_000_000);
        let ones = "1".repeat(1_000_000);
        value(read_f64(format!("0.{zeros}1e1000001").as_bytes()), Ok(1.0));
        value(read_f64(format!("1{zeros}e-1000000").as_bytes()), Ok(1.0));
        value(read_f64(format!("{ones}e-999999").as_bytes()), Ok(1.1111111111111112));
        value(read_f64(format!("0.{ones}").as_bytes()), Ok(0.1111111111111111));
        value(read_f64(format!("1e{ones}").as_bytes()), Err(FloatError::Range));
        value(read_f64(format!("1e-{ones}").as_bytes()), Ok(0.0));
        value(read_f64(format!("0e{ones}").as_bytes()), Ok(0.0));
        value(read_f64(format!("1.{zeros}").as_bytes()), Ok(1.0));
        value(read_f64(format!("9007199254740993.{zeros}").as_bytes()), Ok(9007199254740992.0));
        value(read_f64(format!("9007199254740993.{zeros}1").as_bytes()), Ok(9007199254740994.0));
        value(read_f32(format!("16777217.{zeros}1").as_bytes()), Ok(16777218.0));
        assert_eq!(skip_number(format!("-{ones}.{zeros}e{ones}").as_bytes()), Ok(3_000_003));
    }

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
