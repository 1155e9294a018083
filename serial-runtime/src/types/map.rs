//! Maps from keys to values.

use crate::{
    decode::{Decode, DecodeKey, reservation},
    describe::{Describe, Type, of},
    encode::{Encode, EncodeKey, encode_entries, same_len},
    flat::Enter,
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
pub(crate) trait Map<K, V> {
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

/// A map that hashes its keys.
#[allow(
    unused_macros,
    unused_imports,
    reason = "for the types of std and other crates, each behind its feature"
)]
macro_rules! hashed_map {
    ($ty:ident) => {
        impl<K: Eq + Hash, V, S: BuildHasher> Map<K, V> for $ty<K, V, S> {
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
    };
}
#[allow(unused_imports, reason = "for the types of std and other crates, each behind its feature")]
pub(super) use hashed_map;

#[cfg(feature = "std")]
hashed_map!(HashMap);

/// Reads a map in place of what `out` holds. A key that comes twice is an error, unless the last one counts.
pub(crate) fn decode_map<'de, K: DecodeKey<'de>, V: Decode<'de>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut impl Map<K, V>,
) -> Read<'de> {
    let (mut frame, mut at) = r.map(at)?;
    out.clear();
    // A table of hashes takes up to twice the room of its entries.
    out.reserve(reservation::<[(K, V); 2]>(r.size_hint(&frame, at)));
    loop {
        let start = match r.entry(&mut frame, at)? {
            More::Item(key) => key,
            More::End(rest) => return Ok(rest),
        };
        let (mut key, mut value) = (Slot::EMPTY, Slot::EMPTY);
        r.state().allot(start, 2 * size_of::<(K, V)>())?;
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

/// Reads one entry into a map that takes what a struct leaves over, and goes to the next one.
pub(super) fn decode_rest<'de, K: DecodeKey<'de>, V: Decode<'de>, R: Reader<'de>>(
    r: &mut R,
    frame: &mut R::Frame,
    enter: Enter<'de>,
    out: &mut impl Map<K, V>,
) -> Result<More<'de>, Failed> {
    let Some(start) = enter.key() else { return r.entry(frame, enter.at()) };
    let (mut key, mut value) = (Slot::EMPTY, Slot::EMPTY);
    r.state().allot(start, 2 * size_of::<(K, V)>())?;
    let at = K::decode_key(r, start, &mut key)?;
    let at = r.value(frame, at, &mut value)?;
    if let (Some(key), Some(value)) = (key.take(), value.take())
        && !out.put(key, value)
        && !r.state().last_duplicate
    {
        return Err(duplicate_key(r, start));
    }
    r.entry(frame, at)
}

/// Writes the entries of a map among those of a struct.
pub(super) fn encode_rest<'a, 'w, K: EncodeKey + 'a, V: Encode + 'a, W: Writer<'w>>(
    entries: impl Iterator<Item = (&'a K, &'a V)>,
    w: &mut W,
    mut at: Room<'w>,
    mut first: bool,
) -> Wrote<'w> {
    for (key, value) in entries {
        at = key.encode_key(w, at, first)?;
        at = value.encode(w, at, Lead::None)?;
        first = false;
    }
    Ok(at)
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
        impl<K: EncodeKey, V: Encode, $($generics)*> $crate::flat::EncodeFlat for $ty {
            const NAMES: $crate::flat::Names = $crate::flat::Names::ALL;

            #[inline]
            fn entries<'w, W: Writer<'w>>(&self, _w: &mut W) -> usize {
                self.len()
            }

            #[inline]
            fn encode_entries<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
                $crate::types::map::encode_rest(self.iter(), w, at, first)
            }
        }

        $(#[$cfg])*
        impl<'de, V: Decode<'de>, K: DecodeKey<'de> + $($decode)*> $crate::flat::DecodeFlat<'de> for $ty {
            type Parts = Self;

            $crate::flat::anew!();

            const NAMES: $crate::flat::Names = $crate::flat::Names::ALL;

            #[inline]
            fn parts() -> Self {
                Self::default()
            }

            #[inline]
            fn read<R: Reader<'de>>(
                parts: &mut Self,
                r: &mut R,
                map: &mut R::Frame,
                enter: $crate::flat::Enter<'de>,
            ) -> Result<$crate::wire::More<'de>, $crate::wire::Failed> {
                $crate::types::map::decode_rest(r, map, enter, parts)
            }

            #[inline]
            fn is_begun(parts: &Self) -> bool {
                !parts.is_empty()
            }

            #[inline]
            fn finish<R: Reader<'de>>(
                parts: Self,
                _r: &mut R,
                _map: &mut R::Frame,
                _start: &'de [u8],
                _at: &'de [u8],
            ) -> Result<Self, $crate::wire::Failed> {
                Ok(parts)
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
