//! Truth values, numbers and characters.

use crate::{
    decode::{Decode, decode_numbers},
    describe::{Describe, Type},
    encode::Encode,
    slots::Slot,
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::vec::Vec;

/// A type that one verb of the same form writes and another one reads into a place; `$bits` is what tells two values apart.
macro_rules! scalar {
    ($ty:ident $write:ident $wide:ident $read:ident, $bits:expr, $many:expr) => {
        impl Encode for $ty {
            #[cfg_attr(not(debug_assertions), inline(always))]
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                w.$write(at, lead, *self as $wide)
            }

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn same(&self, other: &Self) -> Option<bool> {
                let bits = $bits;
                Some(bits(*self) == bits(*other))
            }
        }

        impl<'de> Decode<'de> for $ty {
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

            #[inline]
            fn decode_vec<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Vec<Self>) -> Read<'de> {
                decode_numbers(r, at, out, $many)
            }
        }
    };
}

/// The integers whose slices are arrays; `u8` stands with the bytes.
macro_rules! integers {
    ($($ty:ident $write:ident $wide:ident;)*) => {$(
        scalar!($ty $write $wide int, |value: $ty| value, R::ints);

        impl Describe for $ty {
            const TYPE: Type = Type::Integer { min: $ty::MIN as i128, max: $ty::MAX as u128 };
        }
    )*};
}

integers! {
    u16 u64 u64;
    u32 u64 u64;
    u64 u64 u64;
    usize u64 u64;
    u128 u128 u128;
    i8 i64 i64;
    i16 i64 i64;
    i32 i64 i64;
    i64 i64 i64;
    isize i64 i64;
    i128 i128 i128;
}

scalar!(bool bool bool bool, |value: bool| value, |_, _, at, _| at);
scalar!(f32 f32 f32 f32, f32::to_bits, R::f32s);
scalar!(f64 f64 f64 f64, f64::to_bits, R::f64s);

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
