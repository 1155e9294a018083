//! `jiff::Timestamp`: RFC 3339 text in JSON, the timestamp extension (type -1) in MessagePack. Text is read everywhere.

use crate::{
    decode::{Decode, DecodeKey},
    describe::{Describe, Type},
    encode::{Encode, EncodeKey},
    slots::Slot,
    types::{display, key::parse_key, rfc3339, seconds, timestamp},
    wire::{Kind, Lead, Read, Reader, Room, Writer, Wrote},
};
use ::jiff::Timestamp;

const EXPECTED: &str = "an instant in RFC 3339 form";

crate::validate::no_rules!(key: Timestamp);

impl Describe for Timestamp {
    const TYPE: Type = Type::Text { format: "date-time" };
}

impl Encode for Timestamp {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        let (secs, nanos) = parts(*self);
        if W::TEXT {
            return match rfc3339::print(secs, nanos, &mut [0; 32]) {
                Some(text) => w.str(at, lead, text),
                None => display::value(self, w, at, lead),
            };
        }
        timestamp::encode((secs, nanos), w, at, lead)
    }
}

/// Whole seconds and the nanoseconds beyond them, which are never negative.
fn parts(timestamp: Timestamp) -> (i64, u32) {
    let (secs, nanos) = (timestamp.as_second(), timestamp.subsec_nanosecond());
    // Both have the sign of the instant there.
    let (secs, nanos) = if nanos < 0 { (secs - 1, nanos + 1_000_000_000) } else { (secs, nanos) };
    (secs, nanos.cast_unsigned())
}

impl<'de> Decode<'de> for Timestamp {
    crate::decode::empty!(Self::UNIX_EPOCH);

    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        if let Some(read) = seconds::lax(r, at, |secs, nanos| {
            Timestamp::new(secs, nanos.cast_signed()).ok().map(|timestamp| out.fill(timestamp))
        }) {
            return read;
        }
        if R::TEXT || r.kind(at) != Kind::Ext {
            return r.text(at, EXPECTED, parse, out);
        }
        let ((secs, nanos), rest) = timestamp::decode(r, at)?;
        match Timestamp::new(secs, nanos.cast_signed()) {
            Ok(timestamp) => out.fill(timestamp),
            Err(_) => return Err(r.out_of_range(at, "an instant of the years -9999 to 9999")),
        }
        Ok(rest)
    }
}

fn parse(text: &str) -> Option<Timestamp> {
    match rfc3339::parse(text) {
        // OK because nanoseconds fit by far.
        Some((secs, nanos)) => Timestamp::new(secs, nanos.cast_signed()).ok(),
        None => text.parse().ok(),
    }
}

impl EncodeKey for Timestamp {
    fn encode_key<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
        if W::TEXT { display::key(self, w, at, first) } else { self.encode(w, at, Lead::None) }
    }
}

impl<'de> DecodeKey<'de> for Timestamp {
    fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        if R::TEXT || r.kind(at) == Kind::Str {
            return parse_key(r, at, EXPECTED, parse, out);
        }
        Self::decode(r, at, out)
    }
}
