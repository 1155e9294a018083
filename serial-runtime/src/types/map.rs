//! Maps from keys to values.

use crate::{
    decode::{Decode, DecodeKey, reservation},
    describe::{Describe, Type, of},
    encode::{Encode, EncodeKey, encode_entries, same_len},
    slots::Slot,
    wire::{Failed, Kind, Lead, More, Read, Reader, Room, Writer, Wrote},
};
use alloc::{collections::BTreeMap, string::String};
#[cfg(feature = "std")]
use std::{
    collections::HashMap,
    hash::{BuildHasher, Hash},
};

/// A map that is being read.
pub(super) trait Map<K, V> {
    fn clear(&mut self);
    fn reserve(&mut self, additional: usize);
    /// Whether the key was not there yet; the value takes the place of an older one.
    fn put(&mut self, key: K, value: V) -> bool;
}

impl<K: Ord, V> Map<K, V> for BTreeMap<K, V> {
    fn clear(&mut self) {
        self.clear();
    }
    fn reserve(&mut self, _additional: usize) {}
    fn put(&mut self, key: K, value: V) -> bool {
        self.insert(key, value).is_none()
    }
}

#[cfg(feature = "std")]
impl<K: Eq + Hash, V, S: BuildHasher> Map<K, V> for HashMap<K, V, S> {
    fn clear(&mut self) {
        self.clear();
    }
    fn reserve(&mut self, additional: usize) {
        self.reserve(additional);
    }
    fn put(&mut self, key: K, value: V) -> bool {
        self.insert(key, value).is_none()
    }
}

/// Reads a map in place of what `out` holds. A key that comes twice is an error, unless the last one counts.
pub(super) fn decode_map<'de, K: DecodeKey<'de>, V: Decode<'de>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut impl Map<K, V>,
) -> Read<'de> {
    let (mut frame, mut at) = r.map(at)?;
    out.clear();
    out.reserve(reservation::<(K, V)>(r.size_hint(&frame, at)));
    loop {
        let start = match r.entry(&mut frame, at)? {
            More::Item(key) => key,
            More::End(rest) => return Ok(rest),
        };
        let (mut key, mut value) = (Slot::EMPTY, Slot::EMPTY);
        at = K::decode_key(r, start, &mut key)?;
        at = r.value(&frame, at, &mut value)?;
        if let (Some(key), Some(value)) = (key.take(), value.take())
            && !out.put(key, value)
            && !r.state().last_duplicate
        {
            return Err(duplicate_key(r, start));
        }
    }
}

/// Parks the error of a key that came before. The key itself is in the map by now, so it is read again.
#[cold]
#[inline(never)]
pub(crate) fn duplicate_key<'de, R: Reader<'de>>(r: &mut R, at: &'de [u8]) -> Failed {
    match r.kind(at) {
        Kind::Str => match r.key_with(at, |key| String::from(key)) {
            Ok((key, _)) => r.duplicate(at, &key),
            Err(failed) => failed,
        },
        Kind::Number => {
            let mut key = 0_i128;
            match r.key_int(at, &mut key) {
                Ok(_) => r.duplicate(at, &key),
                Err(failed) => failed,
            }
        }
        _ => r.refuse(at, &"the same key a second time"),
    }
}

/// The codec of a map type.
macro_rules! map {
    ($(#[$cfg:meta])* $ty:ty, [$($generics:tt)*], decode: [$($decode:tt)*]) => {
        $(#[$cfg])*
        impl<K: Describe, V: Describe, $($generics)*> Describe for $ty {
            const TYPE: Type = Type::Map { keys: of::<K>, values: of::<V> };
        }

        $(#[$cfg])*
        impl<K: EncodeKey, V: Encode, $($generics)*> Encode for $ty {
            #[inline]
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                encode_entries(self.iter(), w, at, lead)
            }

            #[inline]
            fn same(&self, other: &Self) -> Option<bool> {
                same_len(self.len(), other.len())
            }
        }

        $(#[$cfg])*
        impl<'de, V: Decode<'de>, K: DecodeKey<'de> + $($decode)*> Decode<'de> for $ty {
            crate::decode::empty!(Self::default());

            #[inline]
            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut entries = Self::default();
                let at = decode_map(r, at, &mut entries)?;
                out.fill(entries);
                Ok(at)
            }

            #[inline]
            fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
                decode_map(r, at, self)
            }
        }
    };
}

#[allow(unused_imports, reason = "for the files of foreign types, each behind its feature")]
pub(super) use map;

map!(BTreeMap<K, V>, [], decode: [Ord]);
map!(#[cfg(feature = "std")] HashMap<K, V, S>, [S], decode: [Eq + Hash, S: BuildHasher + Default]);
