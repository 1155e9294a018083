//! Keys of maps that are no text in Rust: in JSON, where every key is text, they are written as text.

use super::primitive::one_char;
use crate::{
    decode::{Decode, DecodeKey},
    encode::{Encode, EncodeKey},
    error::ErrorKind,
    slots::Slot,
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};

macro_rules! integer_keys {
    ($($ty:ident $write:ident $wide:ident;)*) => {$(
        impl EncodeKey for $ty {
            #[inline]
            fn encode_key<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
                w.$write(at, first, *self as $wide)
            }
        }

        impl<'de> DecodeKey<'de> for $ty {
            #[inline]
            fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut value: Self = 0;
                let at = r.key_int(at, &mut value)?;
                out.fill(value);
                Ok(at)
            }
        }
    )*};
}

integer_keys! {
    u8 key_u64 u64;
    u16 key_u64 u64;
    u32 key_u64 u64;
    u64 key_u64 u64;
    usize key_u64 u64;
    i8 key_i64 i64;
    i16 key_i64 i64;
    i32 key_i64 i64;
    i64 key_i64 i64;
    isize key_i64 i64;
}

/// Integers that no verb of keys holds. Outside of text formats a key is written like any value.
macro_rules! wide_keys {
    ($($ty:ident)*) => {$(
        impl EncodeKey for $ty {
            fn encode_key<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
                if W::TEXT { super::display::key(self, w, at, first) } else { self.encode(w, at, Lead::None) }
            }
        }

        impl<'de> DecodeKey<'de> for $ty {
            fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut value: Self = 0;
                let at = if R::TEXT { r.key_int(at, &mut value)? } else { r.int(at, &mut value)? };
                out.fill(value);
                Ok(at)
            }
        }
    )*};
}

wide_keys!(u128 i128);

impl EncodeKey for bool {
    fn encode_key<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
        if W::TEXT {
            w.key_str(at, first, if *self { "true" } else { "false" })
        } else {
            w.bool(at, Lead::None, *self)
        }
    }
}

impl<'de> DecodeKey<'de> for bool {
    fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        if R::TEXT {
            parse_key(r, at, "`true` or `false`", |key| key.parse().ok(), out)
        } else {
            Self::decode(r, at, out)
        }
    }
}

impl EncodeKey for char {
    fn encode_key<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
        w.key_str(at, first, self.encode_utf8(&mut [0; 4]))
    }
}

impl<'de> DecodeKey<'de> for char {
    fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        parse_key(r, at, "text of one character", one_char, out)
    }
}

/// Reads a key of text that `parse` turns into a value; `expected` is what the error says where it gives none.
#[inline]
pub(super) fn parse_key<'de, T, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    expected: &'static str,
    parse: impl FnOnce(&str) -> Option<T>,
    out: &mut Slot<T>,
) -> Read<'de> {
    let (value, rest) = r.key_with(at, parse)?;
    match value {
        Some(value) => out.fill(value),
        None => return Err(r.expected(at, ErrorKind::Type, expected)),
    }
    Ok(rest)
}
