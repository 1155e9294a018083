//! `bytes::Bytes` and `BytesMut`: bytes.

use super::bytes::{DecodeBytes, EncodeBytes};
use crate::{
    decode::Decode,
    describe::{Describe, Type},
    encode::Encode,
    slots::Slot,
    validate::{Items, Measure, Measured, no_rules},
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use ::bytes::{Bytes, BytesMut};
use alloc::vec::Vec;

no_rules!(Bytes, BytesMut);

macro_rules! bytes {
    ($($ty:ident)+) => {$(
        impl Describe for $ty {
            const TYPE: Type = Type::Bytes;
        }

        impl Encode for $ty {
            #[inline]
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                w.bytes(at, lead, self)
            }
        }

        impl EncodeBytes for $ty {
            #[inline]
            fn encode_bytes<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                w.bytes(at, lead, self)
            }
        }

        impl<'de> DecodeBytes<'de> for $ty {
            #[inline]
            fn decode_bytes<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                Self::decode(r, at, out)
            }

            #[inline]
            fn decode_bytes_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
                self.decode_into(r, at)
            }
        }

        impl Measured for $ty {
            #[inline(always)]
            fn measure(&self) -> Option<Measure<'_>> {
                Some(Measure::Count(self.len()))
            }
        }

        impl Items for $ty {
            type Item = u8;

            fn for_each(&self, visit: impl FnMut(&u8)) {
                self.iter().for_each(visit);
            }
        }
    )+};
}

bytes!(Bytes BytesMut);

impl<'de> Decode<'de> for Bytes {
    crate::decode::empty!(Self::new());

    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut bytes = Vec::new();
        let at = r.byte_buf(at, &mut bytes)?;
        out.fill(bytes.into());
        Ok(at)
    }
}

impl<'de> Decode<'de> for BytesMut {
    crate::decode::empty!(Self::new());

    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut bytes = Self::new();
        let at = bytes.decode_into(r, at)?;
        out.fill(bytes);
        Ok(at)
    }

    /// Uses the capacity again.
    fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        let (mut owned, mut borrowed) = (Vec::new(), &[] as &[u8]);
        let at = if R::TEXT { r.byte_buf(at, &mut owned)? } else { r.bytes(at, &mut borrowed)? };
        self.clear();
        self.extend_from_slice(if R::TEXT { &owned } else { borrowed });
        Ok(at)
    }
}
