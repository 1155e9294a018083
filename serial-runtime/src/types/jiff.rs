//! `jiff::Timestamp`: RFC 3339 text in JSON, the timestamp extension (type -1) in MessagePack. Text is read everywhere.

use super::{display, key::parse_key, rfc3339};
use crate::{
    decode::{Decode, DecodeKey},
    describe::{Describe, Type},
    encode::{Encode, EncodeKey},
    error::ErrorKind,
    slots::Slot,
    wire::{Failed, Kind, Lead, Read, Reader, Room, Writer, Wrote},
};
use ::jiff::Timestamp;

const EXPECTED: &str = "an instant in RFC 3339 form";

/// The type of the timestamp extension.
const CODE: i8 = -1;

crate::validate::no_rules!(Timestamp);

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
        match (u32::try_from(secs), u64::try_from(secs)) {
            (Ok(secs), _) if nanos == 0 => w.ext(at, lead, CODE, &secs.to_be_bytes()),
            (_, Ok(secs)) if secs < 1 << 34 => {
                w.ext(at, lead, CODE, &(u64::from(nanos) << 34 | secs).to_be_bytes())
            }
            _ => {
                let mut data = [0; 12];
                let (head, tail) = data.split_at_mut(4);
                head.copy_from_slice(&nanos.to_be_bytes());
                tail.copy_from_slice(&secs.to_be_bytes());
                w.ext(at, lead, CODE, &data)
            }
        }
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
        if R::TEXT || r.kind(at) != Kind::Ext {
            return r.text(at, EXPECTED, parse, out);
        }
        let (mut code, mut data) = (0, &[] as &[u8]);
        let rest = r.ext(at, &mut code, &mut data)?;
        if code != CODE {
            return Err(r.expected(at, ErrorKind::Type, "a timestamp: the extension of type -1"));
        }
        out.fill(from_data(r, at, data)?);
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

/// The instant of the extension's data, in any of its three sizes.
fn from_data<'de, R: Reader<'de>>(r: &mut R, at: &'de [u8], data: &[u8]) -> Result<Timestamp, Failed> {
    let (secs, nanos) = match *data {
        [a, b, c, d] => (i64::from(u32::from_be_bytes([a, b, c, d])), 0),
        [a, b, c, d, e, f, g, h] => {
            let both = u64::from_be_bytes([a, b, c, d, e, f, g, h]);
            ((both & ((1 << 34) - 1)).cast_signed(), both >> 34)
        }
        [a, b, c, d, e, f, g, h, i, j, k, l] => {
            (i64::from_be_bytes([e, f, g, h, i, j, k, l]), u64::from(u32::from_be_bytes([a, b, c, d])))
        }
        _ => return Err(r.expected(at, ErrorKind::Length, "a timestamp of 4, 8 or 12 bytes")),
    };
    match i32::try_from(nanos) {
        Ok(nanos) if nanos < 1_000_000_000 => match Timestamp::new(secs, nanos) {
            Ok(timestamp) => Ok(timestamp),
            Err(_) => Err(r.out_of_range(at, "an instant of the years -9999 to 9999")),
        },
        _ => Err(r.out_of_range(at, "a timestamp of less than 1000000000 nanoseconds")),
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
