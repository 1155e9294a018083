//! Sequences of other crates: arrays, except that those of `u8` are bytes, as vectors are.

#![allow(unused_macros, unused_imports, reason = "for the files of foreign types, each behind its feature")]

use crate::{
    decode::Decode,
    error::ErrorKind,
    slots::Slot,
    wire::{Failed, Kind, More, Read, Reader, Trouble},
};
use alloc::{borrow::Cow, format, vec::Vec};

/// A sequence that is being read.
pub(super) trait List<T> {
    /// The most items that it holds.
    const MOST: usize = usize::MAX;

    /// Appends an item, if there is room for it.
    fn put(&mut self, item: T) -> bool;
    /// The items that are already there.
    fn items(&mut self) -> &mut [T];
    fn truncate(&mut self, len: usize);
}

/// Reads a sequence in place of what `out` holds; items that are already there are decoded into.
pub(super) fn decode_list<'de, T: Decode<'de>, L: List<T>, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    out: &mut L,
) -> Read<'de> {
    if r.kind(start) != Kind::Array {
        return decode_whole(r, start, out);
    }
    let (mut frame, mut at) = r.array(start)?;
    let mut len = 0;
    loop {
        let item = match r.item(&mut frame, at)? {
            More::Item(item) => item,
            More::End(rest) => {
                out.truncate(len);
                return Ok(rest);
            }
        };
        if T::IN_PLACE
            && len < L::MOST
            && len == out.items().len()
            && let Some(empty) = T::empty()
        {
            r.state().allot(item, size_of::<T>())?;
            out.put(empty);
        }
        if let Some(old) = out.items().get_mut(len) {
            at = r.value_into(&frame, item, old)?;
        } else if len < L::MOST {
            r.state().allot(item, size_of::<T>())?;
            let mut slot = Slot::EMPTY;
            at = r.value(&frame, item, &mut slot)?;
            if slot.take().is_some_and(|item| !out.put(item)) {
                return Err(too_many(r, start, L::MOST));
            }
        } else {
            return Err(too_many(r, start, L::MOST));
        }
        len += 1;
    }
}

/// Reads items that have a form of their own: bytes.
#[inline(never)]
fn decode_whole<'de, T: Decode<'de>, L: List<T>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut L,
) -> Read<'de> {
    let mut items = Vec::new();
    let rest = T::decode_vec(r, at, &mut items)?;
    out.truncate(0);
    if items.into_iter().all(|item| out.put(item)) { Ok(rest) } else { Err(too_many(r, at, L::MOST)) }
}

/// Parks the error of a sequence that does not fit.
#[cold]
#[inline(never)]
fn too_many<'de, R: Reader<'de>>(r: &mut R, at: &'de [u8], most: usize) -> Failed {
    let expected = format!("at most {most} item{}", if most == 1 { "" } else { "s" });
    r.state().fail(at, Trouble::Expected(ErrorKind::Length, Cow::Owned(expected)))
}

/// The codec of a sequence type.
macro_rules! list {
    ([$($generics:tt)*] $ty:ty: $form:expr) => {
        impl<T: $crate::describe::Describe, $($generics)*> $crate::describe::Describe for $ty {
            const TYPE: $crate::describe::Type = $form;
        }

        $crate::validate::foreign::sequence_rules!([$($generics)*] $ty);

        impl<T: $crate::encode::Encode, $($generics)*> $crate::encode::Encode for $ty {
            #[inline]
            fn encode<'w, W: $crate::wire::Writer<'w>>(
                &self,
                w: &mut W,
                at: $crate::wire::Room<'w>,
                lead: $crate::wire::Lead,
            ) -> $crate::wire::Wrote<'w> {
                T::encode_slice(self, w, at, lead)
            }
        }

        impl<'de, T: $crate::decode::Decode<'de>, $($generics)*> $crate::decode::Decode<'de> for $ty {
            $crate::decode::empty!(Self::new());

            #[inline]
            fn decode<R: $crate::wire::Reader<'de>>(
                r: &mut R,
                at: &'de [u8],
                out: &mut $crate::slots::Slot<Self>,
            ) -> $crate::wire::Read<'de> {
                let mut items = Self::new();
                let at = $crate::types::list::decode_list(r, at, &mut items)?;
                out.fill(items);
                Ok(at)
            }

            #[inline]
            fn decode_into<R: $crate::wire::Reader<'de>>(
                &mut self,
                r: &mut R,
                at: &'de [u8],
            ) -> $crate::wire::Read<'de> {
                $crate::types::list::decode_list(r, at, self)
            }
        }
    };
}
pub(super) use list;
