//! Sets: arrays of items that differ.

use crate::{
    decode::{Decode, reservation},
    describe::{Describe, Type, of},
    encode::{Encode, encode_items, same_len},
    error::ErrorKind,
    slots::Slot,
    wire::{Lead, More, Read, Reader, Room, Writer, Wrote},
};
use alloc::collections::BTreeSet;
#[cfg(feature = "std")]
use std::{
    collections::HashSet,
    hash::{BuildHasher, Hash},
};

/// A set that is being read.
pub(super) trait Set<T> {
    fn clear(&mut self);
    fn reserve(&mut self, additional: usize);
    /// Whether the item was not there yet.
    fn put(&mut self, item: T) -> bool;
}

impl<T: Ord> Set<T> for BTreeSet<T> {
    fn clear(&mut self) {
        self.clear();
    }
    fn reserve(&mut self, _additional: usize) {}
    fn put(&mut self, item: T) -> bool {
        self.insert(item)
    }
}

/// A set that hashes its items.
#[allow(
    unused_macros,
    unused_imports,
    reason = "for the types of std and other crates, each behind its feature"
)]
macro_rules! hashed_set {
    ($ty:ident) => {
        impl<T: Eq + Hash, S: BuildHasher> Set<T> for $ty<T, S> {
            fn clear(&mut self) {
                self.clear();
            }
            fn reserve(&mut self, additional: usize) {
                self.reserve(additional);
            }
            fn put(&mut self, item: T) -> bool {
                self.insert(item)
            }
        }
    };
}
#[allow(unused_imports, reason = "for the types of std and other crates, each behind its feature")]
pub(super) use hashed_set;

#[cfg(feature = "std")]
hashed_set!(HashSet);

/// Reads a set in place of what `out` holds. An item that comes twice is an error, unless duplicates are allowed.
pub(super) fn decode_set<'de, T: Decode<'de>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut impl Set<T>,
) -> Read<'de> {
    let (mut frame, mut at) = r.array(at)?;
    out.clear();
    // A table of hashes takes up to twice the room of its items.
    out.reserve(reservation::<[T; 2]>(r.size_hint(&frame, at)));
    loop {
        let start = match r.item(&mut frame, at)? {
            More::Item(item) => item,
            More::End(rest) => return Ok(rest),
        };
        r.state().allot(start, 2 * size_of::<T>())?;
        let mut item = Slot::EMPTY;
        at = r.value(&frame, start, &mut item)?;
        if let Some(item) = item.take()
            && !out.put(item)
            && !r.state().last_duplicate
        {
            return Err(r.expected(start, ErrorKind::Duplicate, "an item that is not yet in the set"));
        }
    }
}

/// The codec of a set type.
macro_rules! set {
    ($(#[$cfg:meta])* $ty:ty, [$($generics:tt)*], decode: [$($decode:tt)*]) => {
        $(#[$cfg])*
        impl<T: Describe, $($generics)*> Describe for $ty {
            const TYPE: Type = Type::Array { items: of::<T>, unique: true, len: None };
        }

        $(#[$cfg])*
        impl<T: Encode, $($generics)*> Encode for $ty {
            #[inline]
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                encode_items(self.iter(), w, at, lead)
            }

            #[inline]
            fn same(&self, other: &Self) -> Option<bool> {
                same_len(self.len(), other.len())
            }
        }

        $(#[$cfg])*
        impl<'de, T: Decode<'de> + $($decode)*> Decode<'de> for $ty {
            crate::decode::empty!(Self::default());

            #[inline]
            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut items = Self::default();
                let at = decode_set(r, at, &mut items)?;
                out.fill(items);
                Ok(at)
            }

            #[inline]
            fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
                decode_set(r, at, self)
            }
        }
    };
}

#[allow(unused_imports, reason = "for the files of foreign types, each behind its feature")]
pub(super) use set;

set!(BTreeSet<T>, [], decode: [Ord]);
set!(#[cfg(feature = "std")] HashSet<T, S>, [S], decode: [Eq + Hash, S: BuildHasher + Default]);
