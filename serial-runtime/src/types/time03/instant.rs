//! `time::OffsetDateTime` and `time::UtcDateTime`, as `time::serde::rfc3339` writes them.
//!
//! In MessagePack an `OffsetDateTime` is the timestamp extension where its offset is none, else the text: so it comes back with its
//! offset.

use super::civil::{date_text, time_text};
use crate::types::{
    instant::{Form, instants},
    iso8601::Instant,
    rfc3339::Digits,
};
use ::time::{OffsetDateTime, UtcDateTime, UtcOffset};
use core::fmt;

const UTC: Form = Form { digits: Digits::Needed, keeps_offset: false };
const FIXED: Form = Form { digits: Digits::Needed, keeps_offset: true };

instants! {
    UtcDateTime: UTC, |instant| Instant {
        secs: instant.unix_timestamp(),
        nanos: instant.nanosecond(),
        offset: 0,
    }, Rare(instant.to_offset(UtcOffset::UTC)), utc, empty: Self::UNIX_EPOCH;
    OffsetDateTime: FIXED, |instant| Instant {
        secs: instant.unix_timestamp(),
        nanos: instant.nanosecond(),
        offset: instant.offset().whole_seconds(),
    }, Rare(*instant), |instant| {
        let offset = UtcOffset::from_whole_seconds(instant.offset).ok()?;
        utc(instant)?.checked_to_offset(offset)
    }, empty: Self::UNIX_EPOCH;
}

/// The crate has no leap seconds: like its own parser, it takes the last one of a day of UTC for the end of the second before it.
fn utc(instant: Instant) -> Option<UtcDateTime> {
    let nanos = match instant.nanos {
        0..1_000_000_000 => instant.nanos,
        _ if instant.secs.rem_euclid(86_400) == 86_399 => 999_999_999,
        _ => return None,
    };
    UtcDateTime::from_unix_timestamp_nanos(i128::from(instant.secs) * 1_000_000_000 + i128::from(nanos)).ok()
}

/// Prints years that are not 1 to 9999.
struct Rare(OffsetDateTime);

impl fmt::Display for Rare {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let east = Instant { secs: 0, nanos: 0, offset: self.0.offset().whole_seconds() }.east();
        // At the very ends of the calendar, rounding the offset can lead out of it.
        let offset = UtcOffset::from_whole_seconds(east * 60).map_err(|_| fmt::Error)?;
        let local = self.0.checked_to_offset(offset).ok_or(fmt::Error)?;
        write!(f, "{}T{}", date_text(local.date()), time_text(local.time()))?;
        match east {
            0 => f.write_str("Z"),
            east => {
                let sign = if east < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", east.abs() / 60, east.abs() % 60)
            }
        }
    }
}
