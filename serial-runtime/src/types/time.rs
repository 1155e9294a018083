//! Spans and instants of the standard library, as structs of seconds and nanoseconds.

use super::{record, seconds};
use crate::{
    decode::Decode,
    describe::{Describe, Model, Type},
    encode::Encode,
    slots::Slot,
    wire::{Failed, Key, Lead, Read, Reader, Room, Writer, Wrote},
};
use core::time::Duration;
#[cfg(feature = "std")]
use std::time::SystemTime;

static DURATION: record::Names = [
    Key { name: "secs", json: b",\"secs\":", msgpack: b"\xa4secs" },
    Key { name: "nanos", json: b",\"nanos\":", msgpack: b"\xa5nanos" },
];

impl Describe for Duration {
    const TYPE: Type = Type::Model(|| {
        static MODEL: Model = record::model(
            "Duration",
            seconds::DURATION,
            &[
                record::field::<u64>("secs", "Whole seconds."),
                record::field::<u32>("nanos", "Nanoseconds beyond them."),
            ],
        );
        &MODEL
    });
}

impl Encode for Duration {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        record::encode(&DURATION, (&self.as_secs(), &self.subsec_nanos()), w, at, lead)
    }
}

impl<'de> Decode<'de> for Duration {
    crate::decode::empty!(Self::ZERO);

    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        if let Some(read) = seconds::lax(r, at, |secs, nanos| {
            u64::try_from(secs).ok().map(|secs| out.fill(Self::new(secs, nanos)))
        }) {
            return read;
        }
        let (span, rest) = decode_span(&DURATION, r, at)?;
        out.fill(span);
        Ok(rest)
    }
}

/// Reads seconds and nanoseconds; a second or more of nanoseconds is carried over, as serde does.
fn decode_span<'de, R: Reader<'de>>(
    names: &'static record::Names,
    r: &mut R,
    at: &'de [u8],
) -> Result<(Duration, &'de [u8]), Failed> {
    let (secs, nanos, rest) = record::decode::<u64, u32, R>(names, r, at)?;
    match Duration::from_secs(secs).checked_add(Duration::from_nanos(nanos.into())) {
        Some(span) => Ok((span, rest)),
        None => Err(r.out_of_range(at, "a span of less than 2^64 seconds")),
    }
}

#[cfg(feature = "std")]
static SYSTEM_TIME: record::Names = [
    Key { name: "secs_since_epoch", json: b",\"secs_since_epoch\":", msgpack: b"\xb0secs_since_epoch" },
    Key { name: "nanos_since_epoch", json: b",\"nanos_since_epoch\":", msgpack: b"\xb1nanos_since_epoch" },
];

#[cfg(feature = "std")]
impl Describe for SystemTime {
    const TYPE: Type = Type::Model(|| {
        static MODEL: Model = record::model(
            "SystemTime",
            seconds::SYSTEM_TIME,
            &[
                record::field::<u64>("secs_since_epoch", "Whole seconds since 1970."),
                record::field::<u32>("nanos_since_epoch", "Nanoseconds beyond them."),
            ],
        );
        &MODEL
    });
}

#[cfg(feature = "std")]
impl Encode for SystemTime {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        match self.duration_since(Self::UNIX_EPOCH) {
            Ok(span) => record::encode(&SYSTEM_TIME, (&span.as_secs(), &span.subsec_nanos()), w, at, lead),
            Err(_) => Err(w.refuse(at, lead, &"a `SystemTime` before 1970 has no wire form")),
        }
    }
}

#[cfg(feature = "std")]
impl<'de> Decode<'de> for SystemTime {
    crate::decode::empty!(Self::UNIX_EPOCH);

    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        if let Some(read) = seconds::lax(r, at, |secs, nanos| {
            let whole = Duration::from_secs(secs.unsigned_abs());
            let whole = if secs < 0 {
                Self::UNIX_EPOCH.checked_sub(whole)
            } else {
                Self::UNIX_EPOCH.checked_add(whole)
            };
            whole?.checked_add(Duration::new(0, nanos)).map(|time| out.fill(time))
        }) {
            return read;
        }
        let (span, rest) = decode_span(&SYSTEM_TIME, r, at)?;
        match Self::UNIX_EPOCH.checked_add(span) {
            Some(time) => out.fill(time),
            None => return Err(r.out_of_range(at, "an instant that the system's clock can hold")),
        }
        Ok(rest)
    }
}
