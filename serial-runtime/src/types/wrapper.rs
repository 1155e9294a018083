//! Wrappers of arithmetic and order, on the wire what they wrap.

use crate::{
    decode::{Decode, DecodeKey, missing_through},
    describe::{Describe, Type},
    encode::{Encode, EncodeKey},
    slots::Slot,
    wire::{Failed, Lead, Read, Reader, Room, Writer, Wrote},
};
use core::{
    cmp::Reverse,
    num::{Saturating, Wrapping},
};

macro_rules! transparent {
    ($($ty:ident)*) => {$(
        impl<T: Describe> Describe for $ty<T> {
            const TYPE: Type = T::TYPE;
        }

        impl<T: Encode> Encode for $ty<T> {
            #[inline]
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                self.0.encode(w, at, lead)
            }

            #[inline]
            fn is_null(&self) -> bool {
                self.0.is_null()
            }

            #[inline]
            fn same(&self, other: &Self) -> Option<bool> {
                self.0.same(&other.0)
            }
        }

        impl<'de, T: Decode<'de>> Decode<'de> for $ty<T> {
            crate::decode::empty!(Self(T::empty()?), if T);

            #[inline]
            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut value = Slot::EMPTY;
                let at = T::decode(r, at, &mut value)?;
                out.fill(Self(r.built(at, &mut value)?));
                Ok(at)
            }

            #[inline]
            fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
                self.0.decode_into(r, at)
            }

            fn missing<R: Reader<'de>>(
                r: &mut R,
                start: &'de [u8],
                name: &'static str,
                out: &mut Slot<Self>,
            ) -> Result<(), Failed> {
                missing_through(r, start, name, out, Self)
            }
        }

        impl<K: EncodeKey> EncodeKey for $ty<K> {
            #[inline]
            fn encode_key<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
                self.0.encode_key(w, at, first)
            }
        }

        impl<'de, K: DecodeKey<'de>> DecodeKey<'de> for $ty<K> {
            #[inline]
            fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut key = Slot::EMPTY;
                let at = K::decode_key(r, at, &mut key)?;
                out.fill(Self(r.built(at, &mut key)?));
                Ok(at)
            }
        }
    )*};
}

transparent!(Reverse Saturating Wrapping);
