//! What else is read where lax conversion is asked for, as msgspec's `strict=False` has it: the same for both formats.

use super::Int;
use crate::number;

/// The integer that a float is, if floats are exact around it.
pub(crate) fn integral(value: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    #[expect(clippy::cast_possible_truncation, reason = "checked to be integral and small")]
    (value % 1.0 == 0.0 && (-EXACT..=EXACT).contains(&value)).then_some(value as i64)
}

/// An integer in JSON's grammar, which `-0` is not in; of whatever range.
pub(crate) fn int_text(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (text == "0" || !digits.starts_with('0'))
}

/// The integer that text stands for, if it has the type's range.
pub(crate) fn parse_int<T: Int>(text: &str) -> Option<T> {
    match text.parse() {
        Ok(value) => T::from_u128(value),
        Err(_) => T::from_i128(text.parse().ok()?),
    }
}

/// The float that text stands for: JSON's grammar, and the values that JSON has no number for.
pub(crate) fn parse_float(text: &str) -> Option<f64> {
    match text {
        "NaN" | "nan" => Some(f64::NAN),
        "Infinity" | "inf" => Some(f64::INFINITY),
        "-Infinity" | "-inf" => Some(f64::NEG_INFINITY),
        _ => number::read_f64(text.as_bytes())
            .ok()
            .filter(|(_, len)| *len == text.len())
            .map(|(value, _)| value),
    }
}

/// The truth value that text stands for, by msgspec's table.
pub(crate) fn parse_bool(text: &str) -> Option<bool> {
    match text {
        "true" | "True" | "TRUE" | "1" => Some(true),
        "false" | "False" | "FALSE" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lax_integers_are_exact() {
        assert_eq!(integral(3.0), Some(3));
        assert_eq!(integral(-0.0), Some(0));
        assert_eq!(integral(3.5), None);
        assert_eq!(integral(1e300), None);
        assert_eq!(integral(f64::NAN), None);
        assert_eq!(integral(f64::NEG_INFINITY), None);
    }

    #[test]
    fn lax_texts_keep_to_the_grammar() {
        for (text, expected) in [("0", true), ("-1", true), ("10", true), ("-0", false), ("01", false)] {
            assert_eq!(int_text(text), expected, "{text}");
        }
        for text in ["", "-", "+1", " 1", "1 ", "1.0", "1e3", "0x1", "١"] {
            assert!(!int_text(text), "{text}");
        }
        assert_eq!(parse_int::<i8>("-128"), Some(-128));
        assert_eq!(parse_int::<i8>("128"), None);
        assert_eq!(parse_int::<u128>("340282366920938463463374607431768211455"), Some(u128::MAX));
        assert_eq!(parse_float("1.5e3"), Some(1500.0));
        assert_eq!(parse_float("1.5x"), None);
        assert_eq!(parse_bool("1"), Some(true));
        assert_eq!(parse_bool("yes"), None);
    }
}
