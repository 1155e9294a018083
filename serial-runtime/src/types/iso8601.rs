//! Dates, times of day, instants and spans as text: ISO 8601 in the extended form, of which RFC 3339 is a part.
//!
//! One grammar for all crates, read strictly: their own parsers differ in what they let pass and in what they drop. Nothing that
//! is written is dropped here: what a type cannot hold is an error.

use super::rfc3339::{self, DAY, days, month_len};
use core::fmt;

/// A date that is in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Date {
    pub(super) year: i32,
    pub(super) month: u8,
    pub(super) day: u8,
}

/// A time of day. Its second is 60 in a leap second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Time {
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) second: u8,
    pub(super) nanos: u32,
}

/// An instant, and the offset of the place from which it is seen. A leap second is the second before it and a thousand million
/// nanoseconds more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Instant {
    pub(super) secs: i64,
    pub(super) nanos: u32,
    /// Seconds east of UTC, less than a day.
    pub(super) offset: i32,
}

/// What has not been read of a text yet.
struct Rest<'t>(&'t [u8]);

impl Rest<'_> {
    /// Whether the next byte is one of these; then it is read.
    fn eat(&mut self, bytes: &[u8]) -> Option<u8> {
        let (byte, rest) = self.0.split_first()?;
        bytes.contains(byte).then(|| {
            self.0 = rest;
            *byte
        })
    }

    /// From `least` to `most` digits.
    fn digits(&mut self, least: usize, most: usize) -> Option<u32> {
        let len = self.0.iter().take(most).take_while(|byte| byte.is_ascii_digit()).count();
        let (digits, rest) = self.0.split_at_checked(len).filter(|_| len >= least)?;
        self.0 = rest;
        // OK because nobody asks for more than nine digits.
        Some(digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
    }

    /// Two digits.
    fn two(&mut self) -> Option<u8> {
        u8::try_from(self.digits(2, 2)?).ok()
    }

    /// `.` and up to nine digits: nanoseconds.
    fn fraction(&mut self) -> Option<u32> {
        let before = self.0.len();
        let digits = self.digits(1, 9)?;
        let len = before - self.0.len();
        // A tenth digit would be dropped.
        if self.0.first().is_some_and(u8::is_ascii_digit) {
            return None;
        }
        (len..9).try_fold(digits, |nanos, _| nanos.checked_mul(10))
    }

    /// The value, if nothing follows.
    fn end<T>(&self, value: T) -> Option<T> {
        self.0.is_empty().then_some(value)
    }

    /// `year "-" month "-" day`, where years of other than four digits have a sign.
    fn date(&mut self) -> Option<Date> {
        let year = match self.eat(b"+-") {
            None => self.digits(4, 4)?.cast_signed(),
            Some(b'+') => self.digits(4, 6)?.cast_signed(),
            Some(_) => -self.digits(4, 6)?.cast_signed(),
        };
        self.eat(b"-")?;
        let month = self.two()?;
        self.eat(b"-")?;
        let day = self.two()?;
        let valid = (1..=12).contains(&month) && (1..=month_len(year, month)).contains(&day);
        valid.then_some(Date { year, month, day })
    }

    /// `hour ":" minute [":" second ["." fraction]]`; the second may be left out where `short`.
    fn time(&mut self, short: bool) -> Option<Time> {
        let hour = self.two().filter(|hour| *hour < 24)?;
        self.eat(b":")?;
        let minute = self.two().filter(|minute| *minute < 60)?;
        if self.eat(b":").is_none() {
            return short.then_some(Time { hour, minute, second: 0, nanos: 0 });
        }
        let second = self.two().filter(|second| *second <= 60)?;
        let nanos = if self.eat(b".").is_some() { self.fraction()? } else { 0 };
        Some(Time { hour, minute, second, nanos })
    }

    /// `"Z"`, or sign, `hour ":" minute`; the crate `time` writes a space before and seconds behind, which must be none.
    fn offset(&mut self) -> Option<i32> {
        if self.eat(b"Zz").is_some() {
            return Some(0);
        }
        let spaced = self.eat(b" ").is_some();
        let sign = self.eat(b"+-")?;
        let hour = self.two().filter(|hour| *hour < 24)?;
        self.eat(b":")?;
        let minute = self.two().filter(|minute| *minute < 60)?;
        if spaced && self.eat(b":").is_some() {
            self.two().filter(|second| *second == 0)?;
        }
        let offset = i32::from(hour) * 3600 + i32::from(minute) * 60;
        Some(if sign == b'-' { -offset } else { offset })
    }
}

/// Reads a date.
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
pub(super) fn date(text: &str) -> Option<Date> {
    let mut rest = Rest(text.as_bytes());
    let date = rest.date()?;
    rest.end(date)
}

/// Reads a time of day.
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
pub(super) fn time(text: &str) -> Option<Time> {
    let mut rest = Rest(text.as_bytes());
    let time = rest.time(true)?;
    rest.end(time)
}

/// Reads a date and a time of day with nothing about the place.
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
pub(super) fn date_time(text: &str) -> Option<(Date, Time)> {
    let mut rest = Rest(text.as_bytes());
    let date = rest.date()?;
    rest.eat(b"Tt ")?;
    let time = rest.time(true)?;
    rest.end((date, time))
}

/// Reads an instant.
pub(super) fn instant(text: &str) -> Option<Instant> {
    let mut rest = Rest(text.as_bytes());
    let date = rest.date()?;
    rest.eat(b"Tt ")?;
    let time = rest.time(false)?;
    let offset = rest.offset()?;
    let (second, leap) = if time.second == 60 { (59, 1_000_000_000) } else { (time.second, 0) };
    let secs = i64::from(time.hour) * 3600 + i64::from(time.minute) * 60 + i64::from(second);
    let day = days(date.year.into(), date.month.into(), date.day.into());
    rest.end(Instant { secs: day * DAY + secs - i64::from(offset), nanos: time.nanos + leap, offset })
}

/// Reads an instant in the form of RFC 3339 and in no other: the seconds since 1970, and the nanoseconds beyond them. A leap second is
/// taken for the end of the second before it.
pub(crate) fn rfc3339(text: &str) -> Option<(i64, u32)> {
    if let Some(parts) = rfc3339::parse(text) {
        return Some(parts);
    }
    // Years of more than four digits have a sign, and only seconds of UTC that end a day are ever followed by one more.
    if !text.starts_with(|first: char| first.is_ascii_digit()) || text.contains(' ') {
        return None;
    }
    let Instant { secs, nanos, .. } = instant(text)?;
    match nanos {
        0..1_000_000_000 => Some((secs, nanos)),
        _ if secs.rem_euclid(DAY) == DAY - 1 => Some((secs, 999_999_999)),
        _ => None,
    }
}

/// For a schema: a time of day.
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
pub(super) const TIME: &str = r"^[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?$";
/// For a schema: a date and a time of day.
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
pub(super) const DATE_TIME: &str =
    r"^([0-9]{4}|[-+][0-9]{4,6})-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?$";

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day } = self;
        match year {
            0..=9999 => write!(f, "{year:04}"),
            _ => write!(f, "{year:+05}"),
        }?;
        write!(f, "-{month:02}-{day:02}")
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}:{:02}", self.hour, self.minute, self.second)?;
        Fraction(self.nanos).fmt(f)
    }
}

/// Nanoseconds behind a second, in no more digits than they need.
pub(super) struct Fraction(pub(super) u32);

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut digits, mut width) = (self.0, 9);
        while digits != 0 && digits.is_multiple_of(10) {
            (digits, width) = (digits / 10, width - 1);
        }
        if digits == 0 { Ok(()) } else { write!(f, ".{digits:0width$}") }
    }
}
