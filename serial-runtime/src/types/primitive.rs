//! Truth values, numbers and characters.

use crate::{
    decode::{Decode, decode_numbers},
    describe::{Describe, Type},
    encode::{Encode, Most, encode_numbers},
    slots::Slot,
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::vec::Vec;

/// A type that one verb of the same form writes and another one reads into a place; `$bits` is what tells two values apart.
macro_rules! scalar {
    ($ty:ident $write:ident $row:ident $wide:ident $read:ident, most $json:literal $msgpack:literal, $bits:expr, $many:expr, $plain:expr) => {
        impl Encode for $ty {
            const MOST: Most = Most::new($json, $msgpack);
            const FLAT: bool = true;

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                w.$write(at, lead, *self as $wide)
            }

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn encode_slice<'w, W: Writer<'w>>(
                items: &[Self],
                w: &mut W,
                at: Room<'w>,
                lead: Lead,
            ) -> Wrote<'w> {
                let at = w.lead(at, lead)?;
                encode_numbers(items, w, at, |w, at, items| w.$row(at, items, |item| item as $wide))
            }

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn same(&self, other: &Self) -> Option<bool> {
                let bits = $bits;
                Some(bits(*self) == bits(*other))
            }
        }

        impl<'de> Decode<'de> for $ty {
            const FLAT: bool = true;

            crate::decode::empty!(Self::default());

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut value = Self::default();
                let at = r.$read(at, &mut value)?;
                out.fill(value);
                Ok(at)
            }

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
                r.$read(at, self)
            }

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn decode_vec<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Vec<Self>) -> Read<'de> {
                decode_numbers(r, at, out, $many)
            }

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn decode_plain<R: Reader<'de>>(r: &R, at: &'de [u8], out: &mut [Self]) -> Option<&'de [u8]> {
                let plain: fn(&R, &'de [u8], &mut [Self]) -> Option<&'de [u8]> = $plain;
                plain(r, at, out)
            }
        }
    };
}

/// The integers whose slices are arrays; `u8` stands with the bytes.
macro_rules! integers {
    ($($ty:ident $write:ident $row:ident $wide:ident, most $json:literal $msgpack:literal;)*) => {$(
        scalar!($ty $write $row $wide int, most $json $msgpack, |value: $ty| value, R::ints, |_, _, _| None);

        impl Describe for $ty {
            const TYPE: Type = Type::Integer { min: $ty::MIN as i128, max: $ty::MAX as u128 };
        }
    )*};
}

integers! {
    u16 u64 u64s u64, most 20 9;
    u32 u64 u64s u64, most 20 9;
    u64 u64 u64s u64, most 20 9;
    usize u64 u64s u64, most 20 9;
    u128 u128 u128s u128, most 40 18;
    i8 i64 i64s i64, most 20 9;
    i16 i64 i64s i64, most 20 9;
    i32 i64 i64s i64, most 20 9;
    i64 i64 i64s i64, most 20 9;
    isize i64 i64s i64, most 20 9;
    i128 i128 i128s i128, most 40 18;
}

scalar!(bool bool bools bool bool, most 5 1, |value: bool| value, R::bools, |_, _, _| None);
scalar!(f32 f32 f32s f32 f32, most 24 8, f32::to_bits, R::f32s, R::plain_f32s);
scalar!(f64 f64 f64s f64 f64, most 24 9, f64::to_bits, R::f64s, R::plain_f64s);

impl Describe for bool {
    const TYPE: Type = Type::Bool;
}

impl Describe for f32 {
    const TYPE: Type = Type::Float { bits: 32 };
}

impl Describe for f64 {
    const TYPE: Type = Type::Float { bits: 64 };
}

impl Describe for char {
    const TYPE: Type = Type::Char;
}

impl Encode for char {
    #[inline]
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        w.str(at, lead, self.encode_utf8(&mut [0; 4]))
    }

    #[inline]
    fn same(&self, other: &Self) -> Option<bool> {
        Some(self == other)
    }
}

impl<'de> Decode<'de> for char {
    crate::decode::empty!('\0');

    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        r.text(at, "text of one character", one_char, out)
    }
}

/// The only character of a text.
pub(super) fn one_char(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}
