//! Adapters for what is inside maps, and for maps as lists of pairs.

use super::{DecodeAs, DecodeKeyAs, DescribeAs, EncodeAs, Key1, KeyAs, Read1, Same};
use crate::{
    decode::Decode,
    describe::{Describe, Type, of},
    encode::Encode,
    slots::Slot,
    types::{self, map::decode_map},
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::{collections::BTreeMap, vec::Vec};
use core::marker::PhantomData;
#[cfg(feature = "std")]
use std::{
    collections::HashMap,
    hash::{BuildHasher, Hash},
};

/// A list of pairs as a map, in its order: `Map` with keys and values of their own form, `Map<DisplayFromStr, _>` with others.
///
/// A key that comes twice is there twice: which of them counts is for who reads the list.
///
/// ```
/// use serial_runtime::{FastSerialize, adapters::Map, json};
///
/// #[derive(FastSerialize, Debug, PartialEq)]
/// struct Headers(#[serial(as = Map)] Vec<(String, u16)>);
///
/// let headers: Headers = json::from_str(r#"{"b":1,"a":2}"#)?;
/// assert_eq!(headers, Headers(vec![("b".into(), 1), ("a".into(), 2)]));
/// assert_eq!(json::to_string(&headers)?, r#"{"b":1,"a":2}"#);
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[derive(Debug)]
pub struct Map<K = Same, V = Same>(PhantomData<(K, V)>);

impl<K, V, KA: KeyAs<K>, VA: EncodeAs<V>> EncodeAs<Vec<(K, V)>> for Map<KA, VA> {
    fn encode_as<'w, W: Writer<'w>>(value: &Vec<(K, V)>, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        entries::<_, _, KA, VA, W>(value.iter().map(|(key, value)| (key, value)), w, at, lead)
    }
}

impl<'de, K, V, KA: DecodeKeyAs<'de, K>, VA: DecodeAs<'de, V>> DecodeAs<'de, Vec<(K, V)>> for Map<KA, VA> {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Vec<(K, V)>>) -> Read<'de> {
        let mut pairs = List(Vec::new());
        let rest = decode_map::<Key1<K, KA>, Read1<V, VA>, R>(r, at, &mut pairs)?;
        out.fill(pairs.0);
        Ok(rest)
    }
}

impl<K, V, KA: KeyAs<K>, VA: DescribeAs<V>> DescribeAs<Vec<(K, V)>> for Map<KA, VA> {
    fn describe_as() -> Type {
        Type::Map { keys: KA::describe_key_as, values: VA::describe_as }
    }
}

/// Every entry that is read.
struct List<K, V>(Vec<(K, V)>);

impl<K, V, KA, VA> types::map::Map<Key1<K, KA>, Read1<V, VA>> for List<K, V> {
    fn clear(&mut self) {
        self.0.clear();
    }

    fn reserve(&mut self, additional: usize) {
        self.0.reserve(additional);
    }

    fn put(&mut self, key: Key1<K, KA>, value: Read1<V, VA>) -> bool {
        self.0.push((key.0, value.0));
        true
    }
}

/// Writes entries as a map.
fn entries<'a, 'w, K: 'a, V: 'a, KA: KeyAs<K>, VA: EncodeAs<V>, W: Writer<'w>>(
    entries: impl ExactSizeIterator<Item = (&'a K, &'a V)>,
    w: &mut W,
    at: Room<'w>,
    lead: Lead,
) -> Wrote<'w> {
    let at = w.lead(at, lead)?;
    let mut at = w.map(at, entries.len())?;
    for (index, (key, value)) in entries.enumerate() {
        at = KA::encode_key_as(key, w, at, index == 0)?;
        at = VA::encode_as(value, w, at, Lead::None)?;
    }
    w.map_end(at)
}

/// A map as a list of pairs, for keys that no map can have on the wire, or where the order has to be seen.
///
/// The same key twice is an error, as it is in a map.
#[derive(Debug)]
pub enum Pairs {}

macro_rules! map {
    ($(#[$cfg:meta])* $map:ident<K, V $(, $s:ident)?>, as $adapter:ty, [$($bound:tt)*], [$($hasher:tt)*]) => {
        $(#[$cfg])*
        impl<K, V, KA: KeyAs<K>, VA: EncodeAs<V> $(, $s)?> EncodeAs<$map<K, V $(, $s)?>> for $adapter {
            fn encode_as<'w, W: Writer<'w>>(
                value: &$map<K, V $(, $s)?>,
                w: &mut W,
                at: Room<'w>,
                lead: Lead,
            ) -> Wrote<'w> {
                entries::<_, _, KA, VA, W>(value.iter(), w, at, lead)
            }
        }

        $(#[$cfg])*
        impl<'de, K: $($bound)*, V, KA: DecodeKeyAs<'de, K>, VA: DecodeAs<'de, V> $($hasher)*>
            DecodeAs<'de, $map<K, V $(, $s)?>> for $adapter
        {
            fn decode_as<R: Reader<'de>>(
                r: &mut R,
                at: &'de [u8],
                out: &mut Slot<$map<K, V $(, $s)?>>,
            ) -> Read<'de> {
                let mut slot = Slot::EMPTY;
                let rest = <$map<Key1<K, KA>, Read1<V, VA> $(, $s)?>>::decode(r, at, &mut slot)?;
                let entries = r.built(rest, &mut slot)?;
                out.fill(entries.into_iter().map(|(key, value)| (key.0, value.0)).collect());
                Ok(rest)
            }
        }

        $(#[$cfg])*
        impl<K, V, KA: KeyAs<K>, VA: DescribeAs<V> $(, $s)?> DescribeAs<$map<K, V $(, $s)?>> for $adapter {
            fn describe_as() -> Type {
                Type::Map { keys: KA::describe_key_as, values: VA::describe_as }
            }
        }

        $(#[$cfg])*
        impl<K: Encode, V: Encode $(, $s)?> EncodeAs<$map<K, V $(, $s)?>> for Pairs {
            fn encode_as<'w, W: Writer<'w>>(
                value: &$map<K, V $(, $s)?>,
                w: &mut W,
                at: Room<'w>,
                lead: Lead,
            ) -> Wrote<'w> {
                let at = w.lead(at, lead)?;
                let mut at = w.array(at, value.len())?;
                for (index, (key, value)) in value.iter().enumerate() {
                    at = w.item(at, index == 0)?;
                    at = w.array(at, 2)?;
                    at = w.item(at, true)?;
                    at = key.encode(w, at, Lead::None)?;
                    at = w.item(at, false)?;
                    at = value.encode(w, at, Lead::None)?;
                    at = w.array_end(at)?;
                }
                w.array_end(at)
            }
        }

        $(#[$cfg])*
        impl<'de, K: Decode<'de> + $($bound)*, V: Decode<'de> $($hasher)*>
            DecodeAs<'de, $map<K, V $(, $s)?>> for Pairs
        {
            fn decode_as<R: Reader<'de>>(
                r: &mut R,
                at: &'de [u8],
                out: &mut Slot<$map<K, V $(, $s)?>>,
            ) -> Read<'de> {
                let mut slot = Slot::EMPTY;
                let rest = Vec::<(K, V)>::decode(r, at, &mut slot)?;
                let mut entries = <$map<K, V $(, $s)?>>::default();
                for (key, value) in r.built(rest, &mut slot)? {
                    if entries.insert(key, value).is_some() && !r.state().last_duplicate {
                        return Err(r.refuse(at, &"the same key a second time"));
                    }
                }
                out.fill(entries);
                Ok(rest)
            }
        }

        $(#[$cfg])*
        impl<K: Describe, V: Describe $(, $s)?> DescribeAs<$map<K, V $(, $s)?>> for Pairs {
            fn describe_as() -> Type {
                Type::Array { items: of::<(K, V)>, unique: false, len: None }
            }
        }
    };
}

map!(BTreeMap<K, V>, as BTreeMap<KA, VA>, [Ord], []);
map!(#[cfg(feature = "std")] HashMap<K, V, S>, as HashMap<KA, VA>, [Eq + Hash], [, S: BuildHasher + Default]);
