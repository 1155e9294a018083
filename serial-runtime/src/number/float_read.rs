//! Floats from text, rounded once and correctly.
//!
//! Three ways, each the fallback of the one before: an exact product of two floats (Clinger), the product with a 128-bit power
//! of five (Eisel and Lemire, *Number Parsing at a Gigabyte per Second*), and `core`'s parser.

use super::{
    int_read::digit,
    powers_of_five::{LARGEST, POWERS, SMALLEST},
};

/// Why there is no float.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FloatError {
    /// Not a number of JSON: what is wrong is at this offset.
    Grammar(usize),
    /// A number whose nearest float is infinite.
    Range,
}

/// A number of JSON in parts: `mantissa * 10^exponent`.
struct Decimal {
    negative: bool,
    /// The first nineteen significant digits.
    mantissa: u64,
    exponent: i64,
    /// Whether there were more than nineteen significant digits.
    cut: bool,
    /// The length of the text.
    len: usize,
}

/// Digits beyond these do not fit the mantissa.
const DIGITS: usize = 19;

/// The exponent of a number whose text has a larger one: beyond anything that rounds to a float, and far from overflow.
const HUGE: i64 = 1_000_000_000_000;

/// What is different between the two widths of floats.
trait Width: Copy + PartialEq {
    /// Bits of the fraction, without the hidden one.
    const FRACTION: u32;
    /// The biased exponent of infinity.
    const INFINITE: i32;
    /// The bias of the exponent, negated.
    const MINIMUM: i32;
    /// Powers of ten within which a product of 5^q can lie half way between two floats.
    const HALF_WAY: core::ops::RangeInclusive<i64>;
    /// Powers of ten below which everything is zero.
    const ZERO: i64;
    /// Powers of ten above which everything is infinite.
    const INFINITY: i64;
    /// The exact product or quotient of an integer and a power of ten, where both are exact.
    fn exact(mantissa: u64, exponent: i64) -> Option<Self>;
    fn from_bits(bits: u64) -> Self;
    fn parse(text: &str) -> Option<Self>;
    fn is_infinite(self) -> bool;
    fn negated(self) -> Self;
}

static TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

static TENS_32: [f32; 11] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10];

macro_rules! width {
    ($ty:ident $bits:ident $fraction:literal $half_way:expr, $zero:literal $infinity:literal $tens:ident) => {
        impl Width for $ty {
            const FRACTION: u32 = $fraction;
            const INFINITE: i32 = 2 * $ty::MAX_EXP - 1;
            const MINIMUM: i32 = 1 - $ty::MAX_EXP;
            const HALF_WAY: core::ops::RangeInclusive<i64> = $half_way;
            const ZERO: i64 = $zero;
            const INFINITY: i64 = $infinity;

            #[inline(always)]
            fn exact(mantissa: u64, exponent: i64) -> Option<Self> {
                if mantissa >> ($fraction + 1) != 0 {
                    return None;
                }
                let power = $tens.get(usize::try_from(exponent.unsigned_abs()).ok()?)?;
                Some(if exponent < 0 { mantissa as $ty / power } else { mantissa as $ty * power })
            }
            #[inline(always)]
            fn from_bits(bits: u64) -> Self {
                $ty::from_bits(bits as $bits)
            }
            fn parse(text: &str) -> Option<Self> {
                text.parse().ok()
            }
            #[inline(always)]
            fn is_infinite(self) -> bool {
                $ty::is_infinite(self)
            }
            #[inline(always)]
            fn negated(self) -> Self {
                -self
            }
        }
    };
}

width!(f64 u64 52 -4..=23, -342 308 TENS);
width!(f32 u32 23 -17..=10, -64 38 TENS_32);

/// The float at the start of `at`, and the length of its text.
#[inline]
pub(crate) fn read_f64(at: &[u8]) -> Result<(f64, usize), FloatError> {
    read(at)
}

/// The float of 32 bits at the start of `at`, and the length of its text. It is rounded from the decimal text once, not by way
/// of 64 bits.
#[inline]
pub(crate) fn read_f32(at: &[u8]) -> Result<(f32, usize), FloatError> {
    read(at)
}

#[inline(always)]
fn read<T: Width>(at: &[u8]) -> Result<(T, usize), FloatError> {
    let decimal = decimal(at)?;
    let magnitude = match T::exact(decimal.mantissa, decimal.exponent) {
        Some(exact) if !decimal.cut => exact,
        _ => inexact(&decimal, at)?,
    };
    Ok((if decimal.negative { magnitude.negated() } else { magnitude }, decimal.len))
}

/// What no product of two floats gives.
#[inline(never)]
fn inexact<T: Width>(decimal: &Decimal, at: &[u8]) -> Result<T, FloatError> {
    let mut found = eisel_lemire(decimal.mantissa, decimal.exponent);
    if decimal.cut && found.is_some() {
        // What was cut off lies between this mantissa and the next; where both round alike, so does it.
        let above: Option<T> = eisel_lemire(decimal.mantissa + 1, decimal.exponent);
        found = found.filter(|below| above == Some(*below));
    }
    let magnitude = match found {
        Some(found) => found,
        None => slowly(at.get(usize::from(decimal.negative)..decimal.len).unwrap_or_default())?,
    };
    if magnitude.is_infinite() { Err(FloatError::Range) } else { Ok(magnitude) }
}

/// `core`'s parser, for the few numbers that lie too close to the middle between two floats.
#[cold]
#[inline(never)]
fn slowly<T: Width>(text: &[u8]) -> Result<T, FloatError> {
    // OK because the text has been found to be a number, which is ASCII that `core` parses.
    core::str::from_utf8(text).ok().and_then(T::parse).ok_or(FloatError::Grammar(0))
}

/// The number at the start of `at`, in parts.
#[inline(always)]
fn decimal(at: &[u8]) -> Result<Decimal, FloatError> {
    let negative = at.first() == Some(&b'-');
    let start = usize::from(negative);
    let mut len = start;
    let mut mantissa = 0u64;
    while let Some(digit) = at.get(len).and_then(|byte| digit(*byte)) {
        mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(digit));
        len += 1;
    }
    let whole = len - start;
    if whole == 0 {
        return Err(FloatError::Grammar(len));
    }
    if whole > 1 && at.get(start) == Some(&b'0') {
        return Err(FloatError::Grammar(start + 1));
    }
    let mut exponent = 0;
    if at.get(len) == Some(&b'.') {
        len += 1;
        let point = len;
        if let Some(word) = at.get(len..).and_then(<[u8]>::first_chunk::<8>)
            && let Some(eight) = eight_digits(*word)
        {
            mantissa = mantissa.wrapping_mul(100_000_000).wrapping_add(eight);
            len += 8;
        }
        while let Some(digit) = at.get(len).and_then(|byte| digit(*byte)) {
            mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(digit));
            len += 1;
        }
        if len == point {
            return Err(FloatError::Grammar(len));
        }
        exponent = -i64::try_from(len - point).unwrap_or(HUGE);
    }
    let digits = len - start;
    if matches!(at.get(len), Some(b'e' | b'E')) {
        let (power, after) = power(at, len + 1)?;
        exponent += power;
        len = after;
    }
    let decimal = Decimal { negative, mantissa, exponent, cut: false, len };
    if digits > DIGITS { Ok(many_digits(at, digits, decimal)) } else { Ok(decimal) }
}

/// The exponent behind its `e`, and where it ends.
#[inline(never)]
fn power(at: &[u8], mut len: usize) -> Result<(i64, usize), FloatError> {
    let negative = match at.get(len) {
        Some(b'-') => true,
        Some(b'+') => false,
        _ => {
            len -= 1;
            false
        }
    };
    len += 1;
    let start = len;
    let mut power = 0i64;
    while let Some(digit) = at.get(len).and_then(|byte| digit(*byte)) {
        power = (power * 10 + i64::from(digit)).min(HUGE);
        len += 1;
    }
    if len == start {
        return Err(FloatError::Grammar(len));
    }
    Ok((if negative { -power } else { power }, len))
}

/// The first nineteen significant digits of a number that has more digits than that (leading zeros among them).
#[cold]
#[inline(never)]
fn many_digits(at: &[u8], digits: usize, decimal: Decimal) -> Decimal {
    let start = usize::from(decimal.negative);
    let text = at.get(start..start + digits).unwrap_or_default();
    let significant = text.iter().filter(|byte| **byte != b'.').skip_while(|byte| **byte == b'0');
    let mut mantissa = 0;
    let mut kept = 0;
    let mut left = 0i64;
    let mut cut = false;
    for byte in significant {
        let digit = u64::from(digit(*byte).unwrap_or_default());
        if kept < DIGITS {
            mantissa = mantissa * 10 + digit;
            kept += 1;
        } else {
            left += 1;
            cut |= digit != 0;
        }
    }
    Decimal { mantissa, exponent: decimal.exponent + left, cut, ..decimal }
}

/// Eight digits at once, if all eight bytes are digits.
#[inline(always)]
fn eight_digits(bytes: [u8; 8]) -> Option<u64> {
    let word = u64::from_le_bytes(bytes);
    let digits = word.wrapping_sub(0x3030_3030_3030_3030);
    // A digit stays below ten, and adding 0x46 takes nothing below that over the top bit.
    if (word.wrapping_add(0x4646_4646_4646_4646) | digits) & 0x8080_8080_8080_8080 != 0 {
        return None;
    }
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8);
    let low = (pairs & 0x0000_00ff_0000_00ff).wrapping_mul(0x000f_4240_0000_0064);
    let high = (pairs >> 16 & 0x0000_00ff_0000_00ff).wrapping_mul(0x0000_2710_0000_0001);
    Some(low.wrapping_add(high) >> 32)
}

/// `mantissa * 10^exponent`, rounded, unless it is too close to the middle between two floats to tell.
#[inline(always)]
fn eisel_lemire<T: Width>(mantissa: u64, exponent: i64) -> Option<T> {
    if mantissa == 0 || exponent < T::ZERO {
        return Some(T::from_bits(0));
    }
    if exponent > T::INFINITY {
        return Some(infinity::<T>());
    }
    let exponent = i32::try_from(exponent).ok()?;
    let zeros = mantissa.leading_zeros();
    let mantissa = mantissa << zeros;
    let (low, high) = product(mantissa, exponent, T::FRACTION + 3)?;
    if low == u64::MAX && !(-27..=55).contains(&exponent) {
        return None;
    }
    let upper = (high >> 63) as i32;
    let shift = upper + 64 - T::FRACTION as i32 - 3;
    let mut fraction = high >> shift;
    let mut power = log2_of_ten(exponent) + upper - zeros as i32 - T::MINIMUM;
    if power <= 0 {
        if 1 - power >= 64 {
            return Some(T::from_bits(0));
        }
        // A subnormal: its fraction is rounded at a higher place.
        fraction >>= 1 - power;
        fraction += fraction & 1;
        fraction >>= 1;
        // Rounding up may have made it the least normal float, whose bits follow on.
        return Some(T::from_bits(fraction));
    }
    // Half way between two floats, exactly: to even.
    if low <= 1
        && T::HALF_WAY.contains(&i64::from(exponent))
        && fraction & 3 == 1
        && fraction << shift == high
    {
        fraction &= !1;
    }
    fraction += fraction & 1;
    fraction >>= 1;
    if fraction >= 2 << T::FRACTION {
        fraction = 1 << T::FRACTION;
        power += 1;
    }
    fraction &= !(1 << T::FRACTION);
    if power >= T::INFINITE {
        return Some(infinity::<T>());
    }
    Some(T::from_bits(fraction | (power as u64) << T::FRACTION))
}

fn infinity<T: Width>() -> T {
    T::from_bits((T::INFINITE as u64) << T::FRACTION)
}

/// The 128-bit product of a normalised mantissa and 5^exponent, exact in its upper `precision` bits.
#[inline(always)]
fn product(mantissa: u64, exponent: i32, precision: u32) -> Option<(u64, u64)> {
    debug_assert!((SMALLEST..=LARGEST).contains(&exponent));
    let (five_high, five_low) = *POWERS.get(usize::try_from(exponent - SMALLEST).ok()?)?;
    let (mut low, mut high) = multiply(mantissa, five_high);
    let mask = u64::MAX >> precision;
    if high & mask == mask {
        // The bits that were left out may carry: take the lower half of the power into account.
        let (_, second) = multiply(mantissa, five_low);
        low = low.wrapping_add(second);
        high += u64::from(second > low);
    }
    Some((low, high))
}

#[inline(always)]
fn multiply(a: u64, b: u64) -> (u64, u64) {
    let whole = u128::from(a) * u128::from(b);
    (whole as u64, (whole >> 64) as u64)
}

/// The exponent of two for a product with 10^exponent.
#[inline(always)]
fn log2_of_ten(exponent: i32) -> i32 {
    (exponent.wrapping_mul(152_170 + 65_536) >> 16) + 63
}

/// The length of the number of JSON at the start of `at`; else the offset of what is wrong.
pub(crate) fn skip_number(at: &[u8]) -> Result<usize, usize> {
    let digits = |from: usize| {
        at.get(from..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit()).count()
    };
    let start = usize::from(at.first() == Some(&b'-'));
    let mut len = start + digits(start);
    if len == start {
        return Err(len);
    }
    if len > start + 1 && at.get(start) == Some(&b'0') {
        return Err(start + 1);
    }
    if at.get(len) == Some(&b'.') {
        let fraction = digits(len + 1);
        len += 1 + fraction;
        if fraction == 0 {
            return Err(len);
        }
    }
    if matches!(at.get(len), Some(b'e' | b'E')) {
        len += 1 + usize::from(matches!(at.get(len + 1), Some(b'+' | b'-')));
        let power = digits(len);
        len += power;
        if power == 0 {
            return Err(len);
        }
    }
    Ok(len)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{format, string::String};

    /// The specification: the grammar, then `core`'s parser.
    fn naive<T: core::str::FromStr>(text: &str, infinite: impl Fn(&T) -> bool) -> Result<(T, usize), FloatError> {
        let len = skip_number(text.as_bytes()).map_err(FloatError::Grammar)?;
        let value = text[..len].parse().ok().unwrap();
        if infinite(&value) { Err(FloatError::Range) } else { Ok((value, len)) }
    }

    #[track_caller]
    fn check(text: &str) {
        let bits = |read: Result<(f64, usize), _>| read.map(|(value, len)| (value.to_bits(), len));
        assert_eq!(bits(read_f64(text.as_bytes())), bits(naive(text, |v: &f64| v.is_infinite())), "{text}");
        let bits = |read: Result<(f32, usize), _>| read.map(|(value, len)| (value.to_bits(), len));
        assert_eq!(bits(read_f32(text.as_bytes())), bits(naive(text, |v: &f32| v.is_infinite())), "{text}");
    }

    #[test]
    fn hard_cases() {
        for text in [
            "0", "-0", "-0.0", "0e5", "1", "-1.5", "1e5", "1E+5", "1e-5", "123456789.123456789", "5e-324", "2e-324", "1e400",
            "2.4703282292062327e-324", "2.4703282292062328e-324", "2.2250738585072011e-308", "2.2250738585072014e-308",
            "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308", "117.63331139400017",
            "122.416294033786585", "9007199254740993.0", "9007199254740993", "9007199254740992.999999999999999999999",
            "9007199254740993.00000000000000000000000000000001", "3.4028236e38", "3.4028235e38", "7.0064923216240854e-46",
            "7.0064923216240853e-46", "1.17549435e-38", "16777217", "0.000000000000000000000000000000000000000001",
            "100000000000000000000000000000000000000000", "1e22", "1e23", "8.41e21", "1.0e-342", "1e308", "1e309", "123e-400",
            "179769313486231580793728971405301199", "6631236871469758276785396630275967e-34",
        ] {
            check(text);
        }
    }

    #[test]
    fn grammar() {
        for text in ["", "-", "+1", "01", "-01", "1.", "1.e5", ".5", "1e", "1e+", "1e-", "0x1", "NaN", "1.5.5", "1e5e5", "--1", "1-"] {
            check(text);
        }
    }

    #[test]
    fn long_texts_take_linear_time() {
        let digits = "9".repeat(1_000_000);
        for text in [
            digits.clone(),
            format!("0.{digits}"),
            format!("1e{digits}"),
            format!("1e-{digits}"),
            format!("0e{digits}"),
        ] {
            check(&text);
        }
        // `core` gives zero here.
        let one = format!("0.{}1e1000001", "0".repeat(1_000_000));
        assert_eq!(read_f64(one.as_bytes()), Ok((1.0, one.len())));
    }

    #[test]
    fn agrees_with_core() {
        let rounds = if cfg!(debug_assertions) { 100_000 } else { 2_000_000 };
        let mut state = 11u64;
        for i in 0..rounds {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let double = f64::from_bits(state);
            if double.is_finite() {
                check(&format!("{double:e}"));
                check(&format!("{double:.16e}"));
            }
            let single = f32::from_bits((state >> 32) as u32);
            if single.is_finite() {
                check(&format!("{single:e}"));
                check(&format!("{single:.8e}"));
            }
            let n = state >> (i % 64);
            check(&decimal_text(n, i % 25));
        }
    }

    /// The digits of `n` with `places` of them behind the point.
    fn decimal_text(n: u64, places: usize) -> String {
        let digits = format!("{n:0>width$}", width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        if places == 0 { format!("{whole}") } else { format!("{whole}.{fraction}") }
    }

    #[test]
    fn half_way_between_two_floats() {
        let mut state = 5u64;
        for _ in 0..20_000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            // 54 significant bits: exactly between two floats of 53.
            let middle = u128::from((1 << 53) | (state >> 11)) * 2 + 1;
            for shift in 0..20 {
                check(&format!("{}", middle << shift));
                check(&format!("{}.0000000000000000000000000000000000000001", middle << shift));
                check(&format!("{}", (middle << shift) - 1));
            }
        }
    }
}
