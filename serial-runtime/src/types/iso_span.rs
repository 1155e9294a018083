//! Spans of time as ISO 8601 text: `PT1.5S`, `-P2DT3H`. Years and months are no spans: how long they are depends on when.

use super::iso8601::Fraction;
use core::fmt;

/// A span: whole seconds, and nanoseconds of the same sign beyond them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) secs: i64,
    pub(super) nanos: i32,
}

impl Span {
    /// A span of this many seconds and nanoseconds, which have one sign or come as floored seconds; `None` where there is a second or
    /// more of nanoseconds.
    #[cfg(any(feature = "chrono", feature = "time"))]
    pub(super) fn new(secs: i64, nanos: i32) -> Option<Self> {
        if nanos.unsigned_abs() >= 1_000_000_000 {
            return None;
        }
        Some(if secs < 0 && nanos > 0 {
            Self { secs: secs + 1, nanos: nanos - 1_000_000_000 }
        } else if secs > 0 && nanos < 0 {
            Self { secs: secs - 1, nanos: nanos + 1_000_000_000 }
        } else {
            Self { secs, nanos }
        })
    }
}

/// For a schema.
pub(super) const SPAN: &str = concat!(
    "^[-+]?P(([0-9]+W([0-9]+D)?|[0-9]+D)(T",
    r"([0-9]+H([0-9]+M)?([0-9]+(\.[0-9]{1,9})?S)?|[0-9]+M([0-9]+(\.[0-9]{1,9})?S)?|[0-9]+(\.[0-9]{1,9})?S)",
    ")?|T",
    r"([0-9]+H([0-9]+M)?([0-9]+(\.[0-9]{1,9})?S)?|[0-9]+M([0-9]+(\.[0-9]{1,9})?S)?|[0-9]+(\.[0-9]{1,9})?S)",
    ")$"
);

/// In hours, minutes and seconds, of which those that are none are left out.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.secs < 0 || self.nanos < 0 { "-" } else { "" };
        let (secs, nanos) = (self.secs.unsigned_abs(), self.nanos.unsigned_abs());
        write!(f, "{sign}PT")?;
        if secs >= 3600 {
            write!(f, "{}H", secs / 3600)?;
        }
        if secs / 60 % 60 != 0 {
            write!(f, "{}M", secs / 60 % 60)?;
        }
        if secs % 60 != 0 || nanos != 0 || secs == 0 {
            write!(f, "{}{}S", secs % 60, Fraction(nanos))?;
        }
        Ok(())
    }
}

/// Reads a span. Seconds alone may have a fraction, of nine digits at most.
pub(super) fn span(text: &str) -> Option<Span> {
    let (sign, text) = match text.strip_prefix('-') {
        Some(text) => (-1, text),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let text = text.strip_prefix('P')?;
    let (days, time) = match text.split_once('T') {
        Some((_, "")) => return None,
        Some((days, time)) => (days, time),
        None if text.is_empty() => return None,
        None => (text, ""),
    };
    let (mut secs, mut nanos) = (0, 0);
    add(days, &[('W', 7 * 86_400), ('D', 86_400)], sign, &mut secs, &mut nanos)?;
    add(time, &[('H', 3600), ('M', 60), ('S', 1)], sign, &mut secs, &mut nanos)?;
    Some(Span { secs, nanos })
}

/// Adds numbers, each followed by one of `units`, which come in this order.
fn add(mut text: &str, units: &[(char, i64)], sign: i64, secs: &mut i64, nanos: &mut i32) -> Option<()> {
    for (unit, len) in units {
        let Some((number, rest)) = text.split_once(*unit) else { continue };
        let whole = match number.split_once('.') {
            Some((whole, fraction)) if *len == 1 => {
                // OK because less than a second of nanoseconds fits by far.
                *nanos = self::fraction(fraction)?.cast_signed() * if sign < 0 { -1 } else { 1 };
                whole
            }
            Some(_) => return None,
            None => number,
        };
        let number = digits(whole)?.checked_mul(*len)?.checked_mul(sign)?;
        *secs = secs.checked_add(number)?;
        text = rest;
    }
    text.is_empty().then_some(())
}

/// At least one digit, and nothing else.
fn digits(text: &str) -> Option<i64> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

/// Up to nine digits of a second, as nanoseconds.
fn fraction(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > 9 {
        return None;
    }
    let digits = text.bytes().chain(*b"00000000").take(9);
    digits
        .into_iter()
        .try_fold(0, |nanos, digit| digit.is_ascii_digit().then(|| nanos * 10 + u32::from(digit - b'0')))
}
