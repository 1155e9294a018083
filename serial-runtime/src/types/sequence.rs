//! Vectors and slices: arrays on the wire, except that slices and vectors of `u8` are bytes.

use crate::{
    decode::{Decode, decode_items},
    describe::{Describe, Type, of},
    encode::{Encode, Most, encode_items, same_items},
    slots::Slot,
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::{borrow::Cow, boxed::Box, collections::VecDeque, rc::Rc, sync::Arc, vec::Vec};
use core::mem;

impl<T: Describe> Describe for [T] {
    const TYPE: Type = T::SLICE;
}

impl<T: Encode> Encode for [T] {
    #[inline]
    fn most(&self) -> Most {
        if T::FLAT { Most::CONTAINER.items(self.len(), T::MOST) } else { Most::UNBOUNDED }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        T::encode_slice(self, w, at, lead)
    }

    #[inline]
    fn same(&self, other: &Self) -> Option<bool> {
        same_items(self.iter(), other.iter())
    }
}

impl<T: Describe> Describe for Vec<T> {
    const TYPE: Type = T::SLICE;
}

impl<T: Encode> Encode for Vec<T> {
    #[inline]
    fn most(&self) -> Most {
        self.as_slice().most()
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        T::encode_slice(self, w, at, lead)
    }

    #[inline]
    fn same(&self, other: &Self) -> Option<bool> {
        same_items(self.iter(), other.iter())
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for Vec<T> {
    crate::decode::empty!(Self::new());

    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut items = Self::new();
        let at = T::decode_vec(r, at, &mut items)?;
        out.fill(items);
        Ok(at)
    }

    #[inline]
    fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        T::decode_vec(r, at, self)
    }
}

/// Slices behind a pointer that owns them.
macro_rules! owned_slice {
    ($($pointer:ident)*) => {$(
        impl<'de, T: Decode<'de>> Decode<'de> for $pointer<[T]> {
            crate::decode::empty!(Self::default());

            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut items = Vec::new();
                let at = T::decode_vec(r, at, &mut items)?;
                out.fill(items.into());
                Ok(at)
            }
        }
    )*};
}

owned_slice!(Box Rc Arc);

/// Bytes are borrowed where they stand in the input as they are; everything else is owned.
impl<'de: 'a, 'a, T: Decode<'de> + Clone> Decode<'de> for Cow<'a, [T]> {
    crate::decode::empty!(Cow::Borrowed(&[]));

    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        T::decode_cow(r, at, out)
    }
}

impl<T: Describe> Describe for VecDeque<T> {
    const TYPE: Type = Type::Array { items: of::<T>, unique: false, len: None };
}

impl<T: Encode> Encode for VecDeque<T> {
    #[inline]
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        encode_items(self.iter(), w, at, lead)
    }

    #[inline]
    fn same(&self, other: &Self) -> Option<bool> {
        same_items(self.iter(), other.iter())
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for VecDeque<T> {
    crate::decode::empty!(Self::new());

    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut items = Vec::new();
        let at = decode_items(r, at, &mut items)?;
        out.fill(items.into());
        Ok(at)
    }

    /// Goes through a vector and back, which share their buffer.
    #[inline]
    fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        let mut items = Vec::from(mem::take(self));
        let at = decode_items(r, at, &mut items)?;
        *self = items.into();
        Ok(at)
    }
}
