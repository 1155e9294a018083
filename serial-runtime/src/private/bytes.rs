//! Fields with `#[serial(bytes)]`.

use crate::{
    describe::Type,
    slots::{Place, put},
    types::bytes::{self, DecodeBytes, EncodeBytes},
    wire::{Failed, Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::string::String;

#[cfg_attr(not(debug_assertions), inline(always))]
pub fn encode<'w, T: EncodeBytes, W: Writer<'w>>(
    value: &T,
    w: &mut W,
    at: Room<'w>,
    lead: Lead,
) -> Wrote<'w> {
    value.encode_bytes(w, at, lead)
}

#[cfg_attr(not(debug_assertions), inline(always))]
pub fn is_null<T: EncodeBytes>(value: &T) -> bool {
    value.is_null()
}

#[cfg_attr(not(debug_assertions), inline(always))]
pub fn decode<'de, P: Place<Value: DecodeBytes<'de>>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut P,
) -> Read<'de> {
    out.either(r, |r, slot| P::Value::decode_bytes(r, at, slot), |r, value| value.decode_bytes_into(r, at))
}

pub fn missing<'de, P: Place<Value: DecodeBytes<'de>>, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    name: &'static str,
    out: &mut P,
) -> Result<(), Failed> {
    put(out, r, |r, slot| P::Value::missing(r, start, name, slot))
}

#[must_use]
pub const fn describe<T: EncodeBytes>() -> Type {
    T::TYPE
}

#[inline]
pub fn equal<'w, T: EncodeBytes, W: Writer<'w>>(w: &mut W, value: &T, default: &T) -> bool {
    super::equal(w, &bytes::encode(value), &bytes::encode(default))
}

pub fn default_json<T: EncodeBytes>(default: &T) -> Option<String> {
    super::default_json(&bytes::encode(default))
}
