//! Fields with `#[serial(bytes)]`.

use crate::{
    describe::Type,
    slots::Slot,
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
pub fn decode<'de, T: DecodeBytes<'de>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut Slot<T>,
) -> Read<'de> {
    T::decode_bytes(r, at, out)
}

#[cfg_attr(not(debug_assertions), inline(always))]
pub fn decode_into<'de, T: DecodeBytes<'de>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut T,
) -> Read<'de> {
    out.decode_bytes_into(r, at)
}

pub fn missing<'de, T: DecodeBytes<'de>, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    name: &'static str,
    out: &mut Slot<T>,
) -> Result<(), Failed> {
    T::missing(r, start, name, out)
}

pub fn missing_into<'de, T: DecodeBytes<'de>, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    name: &'static str,
    out: &mut T,
) -> Result<(), Failed> {
    let mut slot = Slot::EMPTY;
    T::missing(r, start, name, &mut slot)?;
    slot.replace(out);
    Ok(())
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
