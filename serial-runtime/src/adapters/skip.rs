//! What cannot be read, in a document that is otherwise sound, is left out.

use super::{DecodeAs, DecodeKeyAs, DescribeAs, EncodeAs, KeyAs, Same};
use crate::{
    describe::{Type, of},
    slots::Slot,
    types::map::{Map, duplicate_key},
    wire::{Failed, Lead, More, Read, Reader, Room, Writer, Wrote},
};
use alloc::{collections::BTreeMap, vec::Vec};
use core::marker::PhantomData;
#[cfg(feature = "std")]
use std::{
    collections::HashMap,
    hash::{BuildHasher, Hash},
};

/// A list, of which the items that cannot be read are left out, in a document that is otherwise sound.
#[derive(Debug)]
pub struct VecSkipError<A = Same>(PhantomData<A>);

/// A map, of which the entries whose key or value cannot be read are left out, in a document that is otherwise sound:
/// `MapSkipError`, or `MapSkipError<_, Hex>` with adapters for both.
///
/// ```
/// use serial_runtime::{FastSerialize, adapters::MapSkipError, json};
/// use std::collections::BTreeMap;
///
/// #[derive(FastSerialize)]
/// struct Scores(#[serial(as = MapSkipError)] BTreeMap<u32, f64>);
///
/// let scores: Scores = json::from_str(r#"{"1": 0.5, "two": 1.0, "3": "high"}"#)?;
/// assert_eq!(scores.0, BTreeMap::from([(1, 0.5)]));
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[derive(Debug)]
pub struct MapSkipError<K = Same, V = Same>(PhantomData<(K, V)>);

/// What can be read at `at`; what cannot is passed over.
pub(super) fn attempt<'de, T, A: DecodeAs<'de, T>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
) -> Result<(Option<T>, &'de [u8]), Failed> {
    one(r, |r, slot| A::decode_as(r, at, slot), |r| r.skip(at))
}

/// As [`attempt`], of a key and what separates it from its value.
fn attempt_key<'de, K, A: DecodeKeyAs<'de, K>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
) -> Result<(Option<K>, &'de [u8]), Failed> {
    let skip = |r: &mut R| if R::TEXT { Ok(r.key_with(at, |_| ())?.1) } else { r.skip(at) };
    one(r, |r, slot| A::decode_key_as(r, at, slot), skip)
}

fn one<'de, T, R: Reader<'de>>(
    r: &mut R,
    read: impl FnOnce(&mut R, &mut Slot<T>) -> Read<'de>,
    skip: impl FnOnce(&mut R) -> Read<'de>,
) -> Result<(Option<T>, &'de [u8]), Failed> {
    let (depth, noted) = (r.state().depth, r.state().noted());
    let mut slot = Slot::EMPTY;
    let read = read(r, &mut slot);
    match r.state().forgive(read.is_err(), noted) {
        Some(true) => {
            r.state().depth = depth;
            Ok((None, skip(r)?))
        }
        _ => Ok((slot.take(), read?)),
    }
}

impl<T, A: EncodeAs<T>> EncodeAs<Vec<T>> for VecSkipError<A> {
    fn encode_as<'w, W: Writer<'w>>(value: &Vec<T>, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        <Vec<A>>::encode_as(value, w, at, lead)
    }
}

impl<'de, T, A: DecodeAs<'de, T>> DecodeAs<'de, Vec<T>> for VecSkipError<A> {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Vec<T>>) -> Read<'de> {
        let (mut array, mut at) = r.array(at)?;
        let mut items = Vec::new();
        loop {
            match r.item(&mut array, at)? {
                More::Item(item) => {
                    let (value, rest) = attempt::<T, A, R>(r, item)?;
                    items.extend(value);
                    at = rest;
                }
                More::End(rest) => {
                    out.fill(items);
                    return Ok(rest);
                }
            }
        }
    }
}

impl<T, A> DescribeAs<Vec<T>> for VecSkipError<A> {
    fn describe_as() -> Type {
        Type::Array { items: || Type::Any, unique: false, len: None }
    }
}

/// Reads the entries that can be read.
fn entries<'de, K, V, KA: DecodeKeyAs<'de, K>, VA: DecodeAs<'de, V>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut impl Map<K, V>,
) -> Read<'de> {
    let (mut frame, mut at) = r.map(at)?;
    loop {
        let start = match r.entry(&mut frame, at)? {
            More::Item(key) => key,
            More::End(rest) => return Ok(rest),
        };
        r.state().allot(start, 2 * size_of::<(K, V)>())?;
        let (key, value) = attempt_key::<K, KA, R>(r, start)?;
        let Some(key) = key else {
            at = r.skip(value)?;
            continue;
        };
        let (value, rest) = attempt::<V, VA, R>(r, value)?;
        at = rest;
        if let Some(value) = value
            && !out.put(key, value)
            && !r.state().last_duplicate
        {
            return Err(duplicate_key(r, start));
        }
    }
}

macro_rules! map {
    ($(#[$cfg:meta])* $map:ident<K, V $(, $s:ident)?>, [$($bound:tt)*], [$($hasher:tt)*]) => {
        $(#[$cfg])*
        impl<K, V, KA: KeyAs<K>, VA: EncodeAs<V> $(, $s)?> EncodeAs<$map<K, V $(, $s)?>> for MapSkipError<KA, VA> {
            fn encode_as<'w, W: Writer<'w>>(
                value: &$map<K, V $(, $s)?>,
                w: &mut W,
                at: Room<'w>,
                lead: Lead,
            ) -> Wrote<'w> {
                <$map<KA, VA>>::encode_as(value, w, at, lead)
            }
        }

        $(#[$cfg])*
        impl<'de, K: $($bound)*, V, KA: DecodeKeyAs<'de, K>, VA: DecodeAs<'de, V> $($hasher)*>
            DecodeAs<'de, $map<K, V $(, $s)?>> for MapSkipError<KA, VA>
        {
            fn decode_as<R: Reader<'de>>(
                r: &mut R,
                at: &'de [u8],
                out: &mut Slot<$map<K, V $(, $s)?>>,
            ) -> Read<'de> {
                let mut map = <$map<K, V $(, $s)?>>::default();
                let rest = entries::<K, V, KA, VA, R>(r, at, &mut map)?;
                out.fill(map);
                Ok(rest)
            }
        }

        $(#[$cfg])*
        impl<K, V, KA, VA $(, $s)?> DescribeAs<$map<K, V $(, $s)?>> for MapSkipError<KA, VA> {
            fn describe_as() -> Type {
                Type::Map { keys: of::<str>, values: || Type::Any }
            }
        }
    };
}

map!(BTreeMap<K, V>, [Ord], []);
map!(#[cfg(feature = "std")] HashMap<K, V, S>, [Eq + Hash], [, S: BuildHasher + Default]);
