//! Instants of other crates: RFC 3339 text in JSON; in MessagePack the timestamp extension, where that loses nothing, else the same
//! text. Text is read everywhere, and where that is asked for numbers of seconds.

use super::{
    display,
    iso8601::{self, Instant},
    key::parse_key,
    rfc3339::{self, Digits},
    seconds, timestamp,
};
use crate::{
    slots::Slot,
    wire::{Kind, Lead, Read, Reader, Room, Writer, Wrote},
};
use core::fmt::Display;

const EXPECTED: &str = "an instant in RFC 3339 form";

/// How a type is written.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub(super) digits: Digits,
    /// Whether the offset is part of the value, so that the extension, which has none, is for UTC alone.
    pub(super) keeps_offset: bool,
}

impl Instant {
    /// Minutes east of UTC. RFC 3339 has no offsets with seconds: they are rounded, and the instant stays what it is.
    pub(super) fn east(&self) -> i32 {
        const MOST: i32 = 24 * 60 - 1;
        ((self.offset + 30 * self.offset.signum()) / 60).clamp(-MOST, MOST)
    }

    /// Whether it is a leap second, which the extension does not have.
    fn is_leap(&self) -> bool {
        self.nanos >= 1_000_000_000
    }
}

/// Writes an instant; `rare` prints those of other years than 1 to 9999, and leap seconds.
pub(super) fn encode<'w, W: Writer<'w>>(
    (instant, form): (Instant, Form),
    rare: &impl Display,
    w: &mut W,
    at: Room<'w>,
    lead: Lead,
) -> Wrote<'w> {
    if !W::TEXT && !instant.is_leap() && (instant.offset == 0 || !form.keeps_offset) {
        return timestamp::encode((instant.secs, instant.nanos), w, at, lead);
    }
    match print(&instant, form, &mut [0; 40]) {
        Some(text) => w.str(at, lead, text),
        None => display::value(rare, w, at, lead),
    }
}

fn print<'t>(instant: &Instant, form: Form, text: &'t mut [u8; 40]) -> Option<&'t str> {
    if instant.is_leap() {
        return None;
    }
    rfc3339::print_at(instant.secs, instant.nanos, instant.east(), form.digits, text)
}

/// Writes an instant as a key; outside of text formats it is written like any value.
pub(super) fn encode_key<'w, W: Writer<'w>>(
    (instant, form): (Instant, Form),
    rare: &impl Display,
    w: &mut W,
    at: Room<'w>,
    first: bool,
) -> Wrote<'w> {
    if !W::TEXT {
        return encode((instant, form), rare, w, at, Lead::None);
    }
    match print(&instant, form, &mut [0; 40]) {
        Some(text) => w.key_str(at, first, text),
        None => display::key(rare, w, at, first),
    }
}

/// Reads an instant that `make` turns into a value.
pub(super) fn decode<'de, T, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    make: impl Fn(Instant) -> Option<T>,
    out: &mut Slot<T>,
) -> Read<'de> {
    if let Some(read) = seconds::lax(r, at, |secs, nanos| {
        make(Instant { secs, nanos, offset: 0 }).map(|value| out.fill(value))
    }) {
        return read;
    }
    if R::TEXT || r.kind(at) != Kind::Ext {
        return r.text(at, EXPECTED, |text| make(parse(text)?), out);
    }
    let ((secs, nanos), rest) = timestamp::decode(r, at)?;
    match make(Instant { secs, nanos, offset: 0 }) {
        Some(value) => out.fill(value),
        None => return Err(r.out_of_range(at, "an instant that the type can hold")),
    }
    Ok(rest)
}

/// Reads an instant that is a key.
pub(super) fn decode_key<'de, T, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    make: impl Fn(Instant) -> Option<T>,
    out: &mut Slot<T>,
) -> Read<'de> {
    if R::TEXT || r.kind(at) == Kind::Str {
        return parse_key(r, at, EXPECTED, |text| make(parse(text)?), out);
    }
    decode(r, at, make, out)
}

fn parse(text: &str) -> Option<Instant> {
    match rfc3339::parse(text) {
        Some((secs, nanos)) => Some(Instant { secs, nanos, offset: 0 }),
        None => iso8601::instant(text),
    }
}

/// The traits of an instant: how it is taken apart, what prints it where that is rare, how it is put together, and one
/// that costs nothing.
macro_rules! instants {
    ($($ty:ty: $form:expr, |$value:ident| $parts:expr, $rare:expr, $make:expr $(, empty: $empty:expr)?;)+) => {$(
        impl $crate::describe::Describe for $ty {
            const TYPE: $crate::describe::Type = $crate::describe::Type::Text { format: "date-time" };
        }

        $crate::validate::no_rules!(key: $ty);

        impl $crate::encode::Encode for $ty {
            fn encode<'w, W: $crate::wire::Writer<'w>>(
                &self,
                w: &mut W,
                at: $crate::wire::Room<'w>,
                lead: $crate::wire::Lead,
            ) -> $crate::wire::Wrote<'w> {
                let $value = self;
                $crate::types::instant::encode(($parts, $form), &$rare, w, at, lead)
            }
        }

        impl $crate::encode::EncodeKey for $ty {
            fn encode_key<'w, W: $crate::wire::Writer<'w>>(
                &self,
                w: &mut W,
                at: $crate::wire::Room<'w>,
                first: bool,
            ) -> $crate::wire::Wrote<'w> {
                let $value = self;
                $crate::types::instant::encode_key(($parts, $form), &$rare, w, at, first)
            }
        }

        impl<'de> $crate::decode::Decode<'de> for $ty {
            $($crate::decode::empty!($empty);)?

            fn decode<R: $crate::wire::Reader<'de>>(
                r: &mut R,
                at: &'de [u8],
                out: &mut $crate::slots::Slot<Self>,
            ) -> $crate::wire::Read<'de> {
                $crate::types::instant::decode(r, at, $make, out)
            }
        }

        impl<'de> $crate::decode::DecodeKey<'de> for $ty {
            fn decode_key<R: $crate::wire::Reader<'de>>(
                r: &mut R,
                at: &'de [u8],
                out: &mut $crate::slots::Slot<Self>,
            ) -> $crate::wire::Read<'de> {
                $crate::types::instant::decode_key(r, at, $make, out)
            }
        }
    )+};
}
pub(super) use instants;
