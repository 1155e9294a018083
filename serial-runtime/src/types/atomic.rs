//! Atomic integers and truth values, on the wire what is in them.

use crate::{
    decode::Decode,
    describe::{Describe, Type},
    encode::Encode,
    slots::Slot,
    validate::{Number, Ranged, Validate, Violations},
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use core::sync::atomic;

macro_rules! atomics {
    ($($size:literal: $($ty:ident $plain:ident)+;)+) => {$($(
        #[cfg(target_has_atomic = $size)]
        impl Describe for atomic::$ty {
            const TYPE: Type = <$plain>::TYPE;
        }

        #[cfg(target_has_atomic = $size)]
        impl Validate for atomic::$ty {
            fn validate_in(&self, _: &mut Violations) {}
        }

        /// Reads with the order `Relaxed`: what happens around an encode is the caller's to order.
        #[cfg(target_has_atomic = $size)]
        impl Encode for atomic::$ty {
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                self.load(atomic::Ordering::Relaxed).encode(w, at, lead)
            }
        }

        #[cfg(target_has_atomic = $size)]
        impl<'de> Decode<'de> for atomic::$ty {
            crate::decode::empty!(Self::default());

            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut value = Slot::<$plain>::EMPTY;
                let at = Decode::decode(r, at, &mut value)?;
                out.fill(Self::new(r.built(at, &mut value)?));
                Ok(at)
            }
        }
    )+)+};
}

atomics! {
    "8": AtomicBool bool AtomicI8 i8 AtomicU8 u8;
    "16": AtomicI16 i16 AtomicU16 u16;
    "32": AtomicI32 i32 AtomicU32 u32;
    "64": AtomicI64 i64 AtomicU64 u64;
    "ptr": AtomicIsize isize AtomicUsize usize;
}

macro_rules! ranged {
    ($($size:literal: $($ty:ident)+;)+) => {$($(
        #[cfg(target_has_atomic = $size)]
        impl Ranged for atomic::$ty {
            fn number(&self) -> Option<Number> {
                self.load(atomic::Ordering::Relaxed).number()
            }
        }
    )+)+};
}

ranged! {
    "8": AtomicI8 AtomicU8;
    "16": AtomicI16 AtomicU16;
    "32": AtomicI32 AtomicU32;
    "64": AtomicI64 AtomicU64;
    "ptr": AtomicIsize AtomicUsize;
}
