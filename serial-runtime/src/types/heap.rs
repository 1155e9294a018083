//! `BinaryHeap` and `LinkedList`: arrays, a heap in the order in which it lies in memory.

use crate::{
    decode::{Decode, decode_items},
    describe::{Describe, Type, of},
    encode::{Encode, encode_items},
    slots::Slot,
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::{
    collections::{BinaryHeap, LinkedList},
    vec::Vec,
};
use core::mem;

macro_rules! written {
    ($($ty:ident)*) => {$(
        impl<T: Describe> Describe for $ty<T> {
            const TYPE: Type = Type::Array { items: of::<T>, unique: false, len: None };
        }

        impl<T: Encode> Encode for $ty<T> {
            #[inline]
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                encode_items(self.iter(), w, at, lead)
            }
        }
    )*};
}

written!(BinaryHeap LinkedList);

impl<'de, T: Decode<'de> + Ord> Decode<'de> for BinaryHeap<T> {
    crate::decode::empty!(Self::new());

    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut items = Vec::new();
        let at = decode_items(r, at, &mut items)?;
        out.fill(items.into());
        Ok(at)
    }

    /// Goes through a vector and back, which share their buffer.
    fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        let mut items = mem::take(self).into_vec();
        let at = decode_items(r, at, &mut items)?;
        *self = items.into();
        Ok(at)
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for LinkedList<T> {
    crate::decode::empty!(Self::new());

    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut items = Vec::new();
        let at = decode_items(r, at, &mut items)?;
        out.fill(items.into_iter().collect());
        Ok(at)
    }
}
