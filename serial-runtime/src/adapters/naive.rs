//! Points in time from texts that say nothing about the place.

use super::{DecodeAs, DescribeAs, EncodeAs, InstantForm};
use crate::{
    decode::Decode,
    describe::{Describe, Type},
    encode::Encode,
    slots::Slot,
    types::{rfc3339, text_form::spelled},
    wire::{Kind, Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::borrow::Cow;

/// A point in time, written and read as its type does; a text without an offset is read as one of UTC as well.
#[derive(Debug)]
pub enum NaiveUtc {}

impl<T: InstantForm + Encode> EncodeAs<T> for NaiveUtc {
    fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        value.encode(w, at, lead)
    }
}

impl<'de, T: InstantForm + Decode<'de>> DecodeAs<'de, T> for NaiveUtc {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        if r.kind(at) != Kind::Str {
            return T::decode(r, at, out);
        }
        let mut text = Cow::Borrowed("");
        let rest = r.cow(at, &mut text)?;
        let Some((secs, nanos)) = naive(&text) else { return T::decode(r, at, out) };
        match T::from_nanos(i128::from(secs) * 1_000_000_000 + i128::from(nanos)) {
            Some(value) => out.fill(value),
            None => return Err(r.out_of_range(at, "an instant that the type can hold")),
        }
        Ok(rest)
    }
}

impl<T: Describe> DescribeAs<T> for NaiveUtc {
    fn describe_as() -> Type {
        Type::OneOf(&[
            || T::TYPE,
            || {
                spelled!(
                    "NaiveInstant",
                    "serial_runtime::adapters::NaiveUtc",
                    "An instant of UTC that does not say so.",
                    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?$"
                )
            },
        ])
    }
}

/// The seconds since 1970 and the nanoseconds of a text in RFC 3339 form that lacks nothing but its offset.
fn naive(text: &str) -> Option<(i64, u32)> {
    // None of them is longer.
    let mut zoned = [0; 32];
    let (offset, start) = zoned.get_mut(..=text.len())?.split_last_mut()?;
    start.copy_from_slice(text.as_bytes());
    *offset = b'Z';
    rfc3339::parse(str::from_utf8(zoned.get(..=text.len())?).ok()?)
}
