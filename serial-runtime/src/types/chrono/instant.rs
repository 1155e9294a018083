//! `chrono::DateTime` of UTC, of a fixed offset and of the local zone, as chrono's own serde impl writes it.
//!
//! In MessagePack a `DateTime<FixedOffset>` is the timestamp extension where its offset is none, else the text: so it comes back
//! with its offset. A `DateTime<Local>` is always the extension: its offset is that of wherever it is read.

use crate::types::{
    instant::{Form, instants},
    iso8601::Instant,
    rfc3339::Digits,
};
#[cfg(feature = "std")]
use ::chrono::Local;
use ::chrono::{DateTime, FixedOffset, Offset as _, TimeZone, Utc};
use core::fmt;

const UTC: Form = Form { digits: Digits::Threes, keeps_offset: false };
const FIXED: Form = Form { digits: Digits::Threes, keeps_offset: true };

instants! {
    DateTime<Utc>: UTC, |instant| parts(instant), Rare(instant), utc, empty: Self::default();
    DateTime<FixedOffset>: FIXED, |instant| parts(instant), Rare(instant), fixed, empty: Self::default();
}

#[cfg(feature = "std")]
instants! {
    DateTime<Local>: UTC, |instant| parts(instant), Rare(instant), |instant| {
        // Held to what a fixed offset holds: there the local time is known to be in the calendar.
        fixed(instant).map(|instant| instant.with_timezone(&Local))
    };
}

fn parts<Tz: TimeZone>(instant: &DateTime<Tz>) -> Instant {
    let offset = instant.offset().fix().local_minus_utc();
    Instant { secs: instant.timestamp(), nanos: instant.timestamp_subsec_nanos(), offset }
}

fn utc(instant: Instant) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(instant.secs, instant.nanos)
}

/// Near the ends of the calendar, the local time of an instant can be beyond it, which chrono answers with a panic later on.
fn fixed(instant: Instant) -> Option<DateTime<FixedOffset>> {
    let offset = FixedOffset::east_opt(instant.offset)?;
    let instant = utc(instant)?;
    instant.naive_utc().checked_add_offset(offset)?;
    Some(instant.with_timezone(&offset))
}

/// Prints leap seconds, and years that are not 1 to 9999.
struct Rare<'a, Tz: TimeZone>(&'a DateTime<Tz>);

impl<Tz: TimeZone> fmt::Display for Rare<'_, Tz> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let east = parts(self.0).east();
        match FixedOffset::east_opt(east * 60) {
            Some(offset) if east != 0 => write!(f, "{:?}", self.0.with_timezone(&offset)),
            _ => write!(f, "{:?}", self.0.with_timezone(&Utc)),
        }
    }
}
