//! Cells and locks, on the wire what is in them. One that is in use elsewhere, or that a panic has poisoned, cannot be written.

use crate::{
    decode::{Decode, missing_through},
    describe::{Describe, Type},
    encode::Encode,
    slots::Slot,
    validate::{Validate, Violations},
    wire::{Failed, Lead, Read, Reader, Room, Writer, Wrote},
};
use core::cell::{Cell, RefCell};
#[cfg(feature = "std")]
use std::sync::{Mutex, PoisonError, RwLock};

/// The traits of a type that shows what is in it through `$guard`, which can fail with `$busy`, and that nobody else uses while
/// there is a `&mut` to it.
macro_rules! shared {
    ($([$($bounds:tt)*] $ty:ident, |$cell:ident| $guard:expr, $inner:expr, $busy:literal;)+) => {$(
        impl<T: Describe> Describe for $ty<T> {
            const TYPE: Type = T::TYPE;
        }

        impl<T: Validate $($bounds)*> Validate for $ty<T> {
            /// What cannot be looked at breaks no rule.
            fn validate_in(&self, found: &mut Violations) {
                let $cell = self;
                if let Some(value) = $guard {
                    value.validate_in(found);
                }
            }
        }

        impl<T: Encode $($bounds)*> Encode for $ty<T> {
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                let $cell = self;
                match $guard {
                    Some(value) => value.encode(w, at, lead),
                    None => Err(w.refuse(at, lead, &$busy)),
                }
            }

            fn is_null(&self) -> bool {
                let $cell = self;
                $guard.is_some_and(|value| value.is_null())
            }
        }

        impl<'de, T: Decode<'de>> Decode<'de> for $ty<T> {
            crate::decode::empty!(Self::new(T::empty()?), if T);

            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut value = Slot::EMPTY;
                let at = T::decode(r, at, &mut value)?;
                out.fill(Self::new(r.built(at, &mut value)?));
                Ok(at)
            }

            fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
                let $cell = self;
                $inner.decode_into(r, at)
            }

            fn missing<R: Reader<'de>>(
                r: &mut R,
                start: &'de [u8],
                name: &'static str,
                out: &mut Slot<Self>,
            ) -> Result<(), Failed> {
                missing_through(r, start, name, out, Self::new)
            }
        }
    )+};
}

shared! {
    [+ Copy] Cell, |cell| Some(cell.get()), cell.get_mut(), "the cell cannot be read";
    [] RefCell, |cell| cell.try_borrow().ok(), cell.get_mut(), "the `RefCell` is borrowed mutably";
}

#[cfg(feature = "std")]
shared! {
    [] Mutex, |lock| lock.lock().ok(), lock.get_mut().unwrap_or_else(PoisonError::into_inner),
        "the `Mutex` is poisoned: a panic left its value half changed";
    [] RwLock, |lock| lock.read().ok(), lock.get_mut().unwrap_or_else(PoisonError::into_inner),
        "the `RwLock` is poisoned: a panic left its value half changed";
}
