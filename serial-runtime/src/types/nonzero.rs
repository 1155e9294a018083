//! Integers other than zero.

use crate::{
    decode::{Decode, DecodeKey},
    describe::{Describe, Type},
    encode::{Encode, EncodeKey},
    slots::Slot,
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use core::num::NonZero;

const EXPECTED: &str = "an integer other than 0";

macro_rules! nonzero {
    ($($ty:ident $least:expr;)*) => {$(
        impl Describe for NonZero<$ty> {
            const TYPE: Type = Type::Integer { min: $least, max: $ty::MAX as u128 };
        }

        impl Encode for NonZero<$ty> {
            #[cfg_attr(not(debug_assertions), inline(always))]
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                self.get().encode(w, at, lead)
            }
        }

        impl<'de> Decode<'de> for NonZero<$ty> {
            crate::decode::empty!(Self::MIN);

            #[inline]
            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut value: $ty = 0;
                let rest = r.int(at, &mut value)?;
                let Some(value) = Self::new(value) else { return Err(r.out_of_range(at, EXPECTED)) };
                out.fill(value);
                Ok(rest)
            }
        }

        impl EncodeKey for NonZero<$ty> {
            #[inline]
            fn encode_key<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
                self.get().encode_key(w, at, first)
            }
        }

        impl<'de> DecodeKey<'de> for NonZero<$ty> {
            #[inline]
            fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut value = Slot::<$ty>::EMPTY;
                let rest = DecodeKey::decode_key(r, at, &mut value)?;
                let Some(value) = value.take().and_then(Self::new) else {
                    return Err(r.out_of_range(at, EXPECTED));
                };
                out.fill(value);
                Ok(rest)
            }
        }
    )*};
}

nonzero! {
    u8 1;
    u16 1;
    u32 1;
    u64 1;
    usize 1;
    u128 1;
    i8 i8::MIN as i128;
    i16 i16::MIN as i128;
    i32 i32::MIN as i128;
    i64 i64::MIN as i128;
    isize isize::MIN as i128;
    i128 i128::MIN;
}
