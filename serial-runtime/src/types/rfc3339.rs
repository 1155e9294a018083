//! Instants as RFC 3339 text, in the forms that are written: of UTC, in years 1 to 9999. Parsers and printers of every form, which stand
//! behind it, take at least twice as long.

/// Prints an instant of UTC into `text`, in no more digits of a second than there are; `None` for other years.
#[cfg_attr(not(feature = "jiff"), allow(dead_code, reason = "only jiff writes in this form"))]
pub(crate) fn print(secs: i64, nanos: u32, text: &mut [u8; 32]) -> Option<&str> {
    fill(secs, nanos, text)?;
    let end = SECONDS + needed(nanos);
    *text.get_mut(end)? = b'Z';
    str::from_utf8(text.get(..=end)?).ok()
}

/// How many digits of a second are written, with the point before them.
#[cfg(any(feature = "chrono", feature = "time"))]
#[derive(Clone, Copy, Debug)]
pub(crate) enum Digits {
    /// As many as there are.
    #[cfg_attr(not(feature = "time"), allow(dead_code, reason = "how `time` writes"))]
    Needed,
    /// None, three, six or nine.
    #[cfg_attr(not(feature = "chrono"), allow(dead_code, reason = "how chrono writes"))]
    Threes,
}

/// Prints an instant as it is seen from a place so many minutes east of UTC; `None` for other years.
#[cfg(any(feature = "chrono", feature = "time"))]
pub(crate) fn print_at(
    secs: i64,
    nanos: u32,
    east: i32,
    digits: Digits,
    text: &mut [u8; 40],
) -> Option<&str> {
    fill(secs.checked_add(i64::from(east) * 60)?, nanos, text)?;
    let len = match (digits, needed(nanos)) {
        (Digits::Threes, len) if len != 0 => (len - 1).next_multiple_of(3) + 1,
        (_, len) => len,
    };
    let (head, tail) = text.split_at_mut_checked(SECONDS + len)?;
    if east == 0 {
        *tail.first_mut()? = b'Z';
        return str::from_utf8(text.get(..=SECONDS + len)?).ok();
    }
    let offset = tail.first_chunk_mut::<6>()?;
    *offset = clock(east)?;
    let end = head.len() + offset.len();
    str::from_utf8(text.get(..end)?).ok()
}

/// `+01:00`
#[cfg(any(feature = "chrono", feature = "time"))]
fn clock(east: i32) -> Option<[u8; 6]> {
    let sign = if east < 0 { b'-' } else { b'+' };
    let (hours, minutes) = (u8::try_from(east.unsigned_abs() / 60).ok()?, east.unsigned_abs() % 60);
    // OK because both have two digits.
    let minutes = minutes as u8;
    let digit = |number: u8| b'0' + number % 10;
    Some([sign, digit(hours / 10), digit(hours), b':', digit(minutes / 10), digit(minutes)])
}

/// The length of date and time up to the second.
const SECONDS: usize = "0000-00-00T00:00:00".len();

/// The length of the digits of a second that there are, with the point before them.
fn needed(nanos: u32) -> usize {
    if nanos == 0 { 0 } else { ".000000000".len() - zeros(nanos) }
}

/// Prints date and time with all digits of a second into the first 32 bytes of `text`.
fn fill(secs: i64, nanos: u32, text: &mut [u8]) -> Option<()> {
    let secs =
        u64::try_from(secs.checked_add(EPOCH * DAY)?).ok().filter(|secs| (FIRST..END).contains(secs))?;
    // OK because the days of 10,000 years and the seconds of a day fit by far.
    let (day, time) =
        (u32::try_from(secs / DAY.cast_unsigned()).ok()?, u32::try_from(secs % DAY.cast_unsigned()).ok()?);
    let (year, month, day) = date(day);
    // Eight bytes are put together in a register and stored at once: bytes stored one by one would be slow to load again.
    let words = [
        u64::from_le_bytes(*b"0000-00-") + pair(year / 100, 0) + pair(year % 100, 2) + pair(month, 5),
        u64::from_le_bytes(*b"00T00:00") + pair(day, 0) + pair(time / 3600, 3) + pair(time / 60 % 60, 6),
        u64::from_le_bytes(*b":00.0000")
            + pair(time % 60, 1)
            + pair(nanos / 10_000_000, 4)
            + pair(nanos / 100_000 % 100, 6),
        u64::from_le_bytes(*b"00000Z\0\0")
            + pair(nanos / 1000 % 100, 0)
            + pair(nanos / 10 % 100, 2)
            + u64::from(nanos % 10) * (1 << 32),
    ];
    for (bytes, word) in text.as_chunks_mut().0.iter_mut().zip(words) {
        *bytes = word.to_le_bytes();
    }
    Some(())
}

/// Two digits, to be added to zeros at a position in a word.
fn pair(number: u32, position: u32) -> u64 {
    u64::from(number / 10 + (number % 10) * 256) << (8 * position)
}

/// How many zeros a number ends with, which is not zero itself.
fn zeros(mut number: u32) -> usize {
    let mut zeros = 0;
    while number.is_multiple_of(10) {
        number /= 10;
        zeros += 1;
    }
    zeros
}

/// The seconds since 1970, and the nanoseconds beyond them, of a text in this form; `None` for every other text.
pub(crate) fn parse(text: &str) -> Option<(i64, u32)> {
    let [
        c,
        e,
        n,
        t,
        b'-',
        m,
        o,
        b'-',
        d,
        a,
        b'T' | b't',
        h,
        r,
        b':',
        i,
        u,
        b':',
        s,
        v,
        fraction @ ..,
        b'Z' | b'z',
    ] = text.as_bytes()
    else {
        return None;
    };
    let (year, month, day) = (number(&[*c, *e, *n, *t])?, number(&[*m, *o])?, number(&[*d, *a])?);
    let (hour, minute, second) = (number(&[*h, *r])?, number(&[*i, *u])?, number(&[*s, *v])?);
    if !(1..=12).contains(&month)
        || day == 0
        || day > u32::from(month_len(year.cast_signed(), month as u8))
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
pub(crate) const DAY: i64 = 24 * 60 * 60;

/// Days from the first of March of the year 0, where 400 years begin that are like all later ones, to 1970.
const EPOCH: i64 = 719_468;

/// Days in 400 years.
const ERA: u32 = 146_097;

/// Seconds from the first of March of the year 0 to the years 1 and 10000.
const FIRST: u64 = 306 * DAY.cast_unsigned();
const END: u64 = (25 * ERA as u64 - 60) * DAY.cast_unsigned();

/// The date of a day counted from the first of March of the year 0, in the proleptic Gregorian calendar.
///
/// Years begin in March here, so that the day of a leap year is the last; then all months of 31 and 30 days follow one line,
/// which fixed-point numbers describe without a division that takes long (Neri and Schneider, "Euclidean affine functions and
/// their application to calendar algorithms", 2022).
fn date(day: u32) -> (u32, u32, u32) {
    let quarters = 4 * day + 3;
    let (century, quarters) = (quarters / ERA, (quarters % ERA) | 3);
    let year = 2_939_745 * u64::from(quarters);
    // OK because both halves of the number are taken as they are.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the upper half is the year, the lower half the part of it"
    )]
    let (year, part) = ((year >> 32) as u32, year as u32 / 2_939_745 / 4);
    let month = 2141 * part + 197_913;
    let day = (month & 0xffff) / 2141 + 1;
    let (month, next) = if part >= 306 { ((month >> 16) - 12, 1) } else { (month >> 16, 0) };
    (100 * century + year + next, month, day)
}

/// The day of a date, counted from 1970.
pub(crate) fn days(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    era * i64::from(ERA) + 365 * year + year / 4 - year / 100 + (153 * month + 2) / 5 + day - 1 - EPOCH
}

pub(crate) fn month_len(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(all(test, feature = "jiff"))]
mod tests {
    use super::{DAY, parse, print};
    use jiff::Timestamp;
    use std::{borrow::ToOwned as _, string::ToString as _};

    /// An instant has the text that jiff prints, and comes back.
    #[track_caller]
    fn same(secs: i64, nanos: u32) {
        let expected =
            Timestamp::from_nanosecond(i128::from(secs) * 1_000_000_000 + i128::from(nanos)).unwrap();
        let text = print(secs, nanos, &mut [0; 32]).unwrap().to_owned();
        assert_eq!(text, expected.to_string());
        assert_eq!(parse(&text), Some((secs, nanos)));
    }

    /// The first second of the year 1, and the last one that a `Timestamp` holds.
    const FIRST: i64 = -62_135_596_800;
    const LAST: i64 = 253_402_207_200;

    #[test]
    fn days_of_all_years() {
        for day in (FIRST / DAY..LAST / DAY).step_by(11) {
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
        assert!(print(FIRST - 1, 0, &mut [0; 32]).is_none());
        assert!(print(253_402_300_800, 0, &mut [0; 32]).is_none());
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
