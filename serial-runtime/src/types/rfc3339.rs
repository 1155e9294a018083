//! Instants as RFC 3339 text, in the one form that is written: UTC, years 0 to 9999, no more digits of a second than there
//! are. About five times as fast as parsers and printers of every form, which stand behind it.

/// The text of an instant.
pub(super) struct Text {
    bytes: [u8; 30],
    len: usize,
}

impl Text {
    /// `None` for other years.
    pub(super) fn new(secs: i64, nanos: u32) -> Option<Self> {
        let (year, month, day) = date(secs.div_euclid(DAY));
        let year = u16::try_from(year).ok().filter(|year| *year <= 9999)?;
        // OK because the remainder is below a day.
        let time = u32::try_from(secs.rem_euclid(DAY)).unwrap_or_default();
        let [[c, e], [n, t]] = [year / 100, year % 100].map(|part| digits(part.into()));
        let [[m, o], [d, a]] = [month, day].map(digits);
        let [[h, r], [i, u], [s, v]] = [time / 3600, time / 60 % 60, time % 60].map(digits);
        let [[f, g], [j, k], [l, p], [q, w]] =
            [nanos / 10_000_000, nanos / 100_000 % 100, nanos / 1000 % 100, nanos / 10 % 100].map(digits);
        let [_, x] = digits(nanos % 10);
        let mut bytes = [
            c, e, n, t, b'-', m, o, b'-', d, a, b'T', h, r, b':', i, u, b':', s, v, b'.', f, g, j, k, l, p,
            q, w, x, b'Z',
        ];
        let zeros = if nanos == 0 {
            10
        } else {
            bytes.iter().rev().skip(1).take_while(|byte| **byte == b'0').count()
        };
        let len = bytes.len() - zeros;
        *bytes.get_mut(len - 1)? = b'Z';
        Some(Self { bytes, len })
    }

    pub(super) fn get(&self) -> &str {
        // OK because all of it is ASCII.
        self.bytes.get(..self.len).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

/// Two decimal digits.
#[expect(clippy::cast_possible_truncation, reason = "a digit")]
fn digits(number: u32) -> [u8; 2] {
    [b'0' + (number / 10) as u8, b'0' + (number % 10) as u8]
}

/// The seconds since 1970, and the nanoseconds beyond them, of a text in this form; `None` for every other text.
pub(super) fn parse(text: &str) -> Option<(i64, u32)> {
    let [c, e, n, t, b'-', m, o, b'-', d, a, b'T', h, r, b':', i, u, b':', s, v, fraction @ .., b'Z'] =
        text.as_bytes()
    else {
        return None;
    };
    let (year, month, day) = (number(&[*c, *e, *n, *t])?, number(&[*m, *o])?, number(&[*d, *a])?);
    let (hour, minute, second) = (number(&[*h, *r])?, number(&[*i, *u])?, number(&[*s, *v])?);
    if !(1..=12).contains(&month)
        || day == 0
        || day > month_len(year, month)
        || hour > 23
        || minute > 59
        || second > 59
    {
        return None;
    }
    let nanos = match fraction {
        [] => 0,
        [b'.', fraction @ ..] if (1..=9).contains(&fraction.len()) => fraction
            .iter()
            .chain(b"00000000")
            .take(9)
            .try_fold(0, |nanos, byte| Some(nanos * 10 + digit(*byte)?))?,
        _ => return None,
    };
    let secs = i64::from(hour * 3600 + minute * 60 + second);
    Some((days(year.into(), month.into(), day.into()) * DAY + secs, nanos))
}

fn number(text: &[u8]) -> Option<u32> {
    text.iter().try_fold(0, |number, byte| Some(number * 10 + digit(*byte)?))
}

fn digit(byte: u8) -> Option<u32> {
    Some(u32::from(byte.wrapping_sub(b'0'))).filter(|digit| *digit < 10)
}

/// Seconds in a day.
const DAY: i64 = 24 * 60 * 60;

/// Days from the first of March of the year 0, where years of 400 years begin that are all alike, to 1970.
const EPOCH: i64 = 719_468;

/// Days in 400 years.
const ERA: i64 = 146_097;

/// The date of a day counted from 1970, in the proleptic Gregorian calendar.
///
/// Years begin in March here, so that the day of a leap year is the last. Months then have 153 days in each run of five.
fn date(day: i64) -> (i64, u32, u32) {
    let day = day + EPOCH;
    let (era, day) = (day.div_euclid(ERA), day.rem_euclid(ERA));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
    // OK because both are small.
    (year + era * 400, u32::try_from(month).unwrap_or_default(), u32::try_from(day).unwrap_or_default())
}

/// The day of a date, counted from 1970: [`date`] the other way round.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    era * ERA + 365 * year + year / 4 - year / 100 + (153 * month + 2) / 5 + day - 1 - EPOCH
}

fn month_len(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::{DAY, Text, parse};
    use jiff::Timestamp;
    use std::string::ToString as _;

    /// An instant has the text that jiff prints, and comes back.
    #[track_caller]
    fn same(secs: i64, nanos: u32) {
        let expected =
            Timestamp::from_nanosecond(i128::from(secs) * 1_000_000_000 + i128::from(nanos)).unwrap();
        let text = Text::new(secs, nanos).unwrap();
        assert_eq!(text.get(), expected.to_string());
        assert_eq!(parse(text.get()), Some((secs, nanos)));
    }

    /// The first second of the year 0 and the last one of 9999, as far as a `Timestamp` goes.
    const FIRST: i64 = -62_167_219_200;
    const LAST: i64 = 253_402_207_200;

    #[test]
    fn every_day() {
        for day in FIRST / DAY..LAST / DAY {
            let (secs, nanos) = (
                day * DAY + (day * 7919).rem_euclid(DAY),
                (day.unsigned_abs() * 999_983 % 1_000_000_000) as u32,
            );
            same(secs, nanos);
        }
        same(FIRST, 0);
        same(LAST, 999_999_999);
    }

    #[test]
    fn every_length_of_fraction() {
        for nanos in [0, 1, 10, 999_999_990, 120_000_000, 500_000_000, 1_000, 123_456_789, 100_000, 7_000_000]
        {
            same(0, nanos);
        }
    }

    #[test]
    fn other_years() {
        assert!(Text::new(FIRST - 1, 0).is_none());
        assert!(Text::new(253_402_300_800, 0).is_none());
    }

    #[test]
    fn what_jiff_refuses_too() {
        for text in [
            "",
            "2024-02-30T00:00:00Z",
            "2023-02-29T00:00:00Z",
            "2024-13-01T00:00:00Z",
            "2024-00-01T00:00:00Z",
            "2024-01-00T00:00:00Z",
            "2024-01-01T24:00:00Z",
            "2024-01-01T00:60:00Z",
            "2024-01-01T00:00:00.Z",
            "2024-01-01T00:00:00.1234567890Z",
            "2024-01-01T00:00:0xZ",
            "2024-04-31T00:00:00Z",
            "+024-01-01T00:00:00Z",
        ] {
            assert!(text.parse::<Timestamp>().is_err(), "{text}");
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
