//! Pointers, on the wire what they point to.

use crate::{
    decode::{Decode, DecodeKey, missing_through},
    describe::{Describe, Type},
    encode::{Encode, EncodeKey},
    slots::Slot,
    wire::{Failed, Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::{
    borrow::{Cow, ToOwned},
    boxed::Box,
    rc::Rc,
    sync::Arc,
};

/// What can be written through every pointer.
macro_rules! writes_target {
    ($([$($generics:tt)*] $ty:ty, $target:ty;)*) => {$(
        impl<$($generics)* + Describe> Describe for $ty {
            const TYPE: Type = <$target>::TYPE;
        }

        impl<$($generics)* + Encode> Encode for $ty {
            #[cfg_attr(not(debug_assertions), inline(always))]
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                <$target>::encode(self, w, at, lead)
            }

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn is_null(&self) -> bool {
                <$target>::is_null(self)
            }

            #[cfg_attr(not(debug_assertions), inline(always))]
            fn same(&self, other: &Self) -> Option<bool> {
                <$target>::same(self, other)
            }
        }

        impl<$($generics)* + EncodeKey> EncodeKey for $ty {
            #[cfg_attr(not(debug_assertions), inline(always))]
            fn encode_key<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
                <$target>::encode_key(self, w, at, first)
            }
        }
    )*};
}

writes_target! {
    [T: ?Sized] &T, T;
    [T: ?Sized] &mut T, T;
    [T: ?Sized] Box<T>, T;
    [T: ?Sized] Rc<T>, T;
    [T: ?Sized] Arc<T>, T;
    [T: ?Sized + ToOwned] Cow<'_, T>, T;
}

/// What can be read into a fresh pointer; `$unique` gives access to a target that nobody else sees.
macro_rules! reads_target {
    ($($pointer:ident $unique:expr;)*) => {$(
        impl<'de, T: Decode<'de>> Decode<'de> for $pointer<T> {
            #[inline]
            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                r.state().allot(at, size_of::<T>())?;
                let mut value = Slot::EMPTY;
                let at = T::decode(r, at, &mut value)?;
                out.fill(Self::new(r.built(at, &mut value)?));
                Ok(at)
            }

            #[inline]
            fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
                let unique: fn(&mut Self) -> Option<&mut T> = $unique;
                if let Some(value) = unique(self) {
                    return value.decode_into(r, at);
                }
                r.state().allot(at, size_of::<T>())?;
                let mut value = Slot::EMPTY;
                let at = T::decode(r, at, &mut value)?;
                *self = Self::new(r.built(at, &mut value)?);
                Ok(at)
            }

            #[inline]
            fn missing<R: Reader<'de>>(
                r: &mut R,
                start: &'de [u8],
                name: &'static str,
                out: &mut Slot<Self>,
            ) -> Result<(), Failed> {
                missing_through(r, start, name, out, Self::new)
            }
        }

        impl<'de, K: DecodeKey<'de>> DecodeKey<'de> for $pointer<K> {
            #[inline]
            fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut key = Slot::EMPTY;
                let at = K::decode_key(r, at, &mut key)?;
                out.fill(Self::new(r.built(at, &mut key)?));
                Ok(at)
            }
        }
    )*};
}

reads_target! {
    Box |pointer| Some(&mut **pointer);
    Rc Rc::get_mut;
    Arc Arc::get_mut;
}

/// Always owned: only text and bytes can stand in the input as they are in memory.
impl<'de, T: Decode<'de> + Clone> Decode<'de> for Cow<'_, T> {
    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut value = Slot::EMPTY;
        let at = T::decode(r, at, &mut value)?;
        out.fill(Cow::Owned(r.built(at, &mut value)?));
        Ok(at)
    }

    #[inline]
    fn missing<R: Reader<'de>>(
        r: &mut R,
        start: &'de [u8],
        name: &'static str,
        out: &mut Slot<Self>,
    ) -> Result<(), Failed> {
        missing_through(r, start, name, out, Cow::Owned)
    }
}
