//! Dynamic values on the wire.

use super::{
    Array, Map, Value, ValueRef,
    entries::{self, Filter},
    node::{Leaf, Node, View},
};
use crate::{
    decode::{Decode, DecodeKey, reservation},
    describe::{Describe, Type},
    encode::{Encode, EncodeKey},
    error::ErrorKind,
    slots::Slot,
    types::duplicate_key,
    validate::{Validate, Violations},
    wire::{Failed, Kind, Lead, More, Number, Read, Reader, Room, Writer, Wrote},
};
use alloc::{borrow::Cow, vec::Vec};

/// The traits of both types.
macro_rules! codec {
    ([$($generics:tt)*] [$($decode:tt)*] $ty:ty) => {
        impl<$($generics)*> Describe for $ty {
            const TYPE: Type = Type::Any;
        }

        impl<$($generics)*> Encode for $ty {
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                encode(self, w, at, lead)
            }
        }

        impl<$($generics)*> EncodeKey for $ty {
            fn encode_key<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
                encode_key(self, w, at, first)
            }
        }

        impl<'de $($decode)*> Decode<'de> for $ty {
            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                decode(r, at, out)
            }
        }

        impl<'de $($decode)*> DecodeKey<'de> for $ty {
            fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                decode_key(r, at, out)
            }
        }
    };
}

codec!([] [] Value);
codec!(['a] [: 'a, 'a] ValueRef<'a>);

fn encode<'w, V: Node + Encode + EncodeKey, W: Writer<'w>>(value: &V, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
    match value.view() {
        View::Null => w.null(at, lead),
        View::Bool(value) => w.bool(at, lead, value),
        View::U64(value) => w.u64(at, lead, value),
        View::I64(value) => w.i64(at, lead, value),
        View::F64(value) => w.f64(at, lead, value),
        View::Str(value) => w.str(at, lead, value),
        View::Bin(value) => w.bytes(at, lead, value),
        View::Ext(code, data) => w.ext(at, lead, code, data),
        View::Array(array) => array.encode(w, at, lead),
        View::Map(map) => map.encode(w, at, lead),
    }
}

/// In MessagePack any value is a key; in JSON only text is, and integers as text.
fn encode_key<'w, V: Node + Encode, W: Writer<'w>>(key: &V, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
    match key.view() {
        View::Str(key) => w.key_str(at, first, key),
        View::U64(key) => w.key_u64(at, first, key),
        View::I64(key) => w.key_i64(at, first, key),
        _ if W::TEXT => Err(w.refuse(&"a key that is neither text nor an integer has no form in JSON")),
        _ => key.encode(w, at, Lead::None),
    }
}

fn decode<'de, V: Leaf<'de> + Decode<'de> + DecodeKey<'de>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut Slot<V>,
) -> Read<'de> {
    match r.kind(at) {
        Kind::Str => {
            let mut text = Cow::Borrowed("");
            let at = r.cow(at, &mut text)?;
            out.fill(V::str(text));
            Ok(at)
        }
        Kind::Number => {
            let mut number = Number::U64(0);
            let at = r.number(at, &mut number)?;
            out.fill(match number {
                Number::U64(value) => V::u64(value),
                Number::I64(value) => V::i64(value),
                Number::F64(value) => V::f64(value),
            });
            Ok(at)
        }
        Kind::Array => {
            let mut items = Slot::EMPTY;
            let at = Array::decode(r, at, &mut items)?;
            out.fill(V::from_array(r.built(at, &mut items)?));
            Ok(at)
        }
        Kind::Map => {
            let mut entries = Slot::EMPTY;
            let at = Map::decode(r, at, &mut entries)?;
            out.fill(V::from_map(r.built(at, &mut entries)?));
            Ok(at)
        }
        kind => decode_rare(kind, r, at, out),
    }
}

fn decode_rare<'de, V: Leaf<'de>, R: Reader<'de>>(
    kind: Kind,
    r: &mut R,
    at: &'de [u8],
    out: &mut Slot<V>,
) -> Read<'de> {
    match kind {
        Kind::Bool => {
            let mut value = false;
            let at = r.bool(at, &mut value)?;
            out.fill(V::bool(value));
            Ok(at)
        }
        Kind::Bin => {
            let mut bytes: &[u8] = &[];
            let at = r.bytes(at, &mut bytes)?;
            out.fill(V::bin(bytes));
            Ok(at)
        }
        Kind::Ext => {
            let (mut code, mut data) = (0, &[] as &[u8]);
            let at = r.ext(at, &mut code, &mut data)?;
            out.fill(V::ext(code, data));
            Ok(at)
        }
        _ => match r.null(at) {
            Some(rest) => {
                out.fill(V::null());
                Ok(rest)
            }
            None => Err(no_value(r, at)),
        },
    }
}

/// The error of a place where no value starts: skipping one finds it.
#[cold]
#[inline(never)]
fn no_value<'de, R: Reader<'de>>(r: &mut R, at: &'de [u8]) -> Failed {
    match r.skip(at) {
        Ok(_) => r.expected(at, ErrorKind::Type, "a value"),
        Err(failed) => failed,
    }
}

fn decode_key<'de, V: Leaf<'de> + Decode<'de>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut Slot<V>,
) -> Read<'de> {
    if !R::TEXT && r.kind(at) != Kind::Str {
        return V::decode(r, at, out);
    }
    let mut key = Cow::Borrowed("");
    let at = r.key_cow(at, &mut key)?;
    out.fill(V::str(key));
    Ok(at)
}

impl<V: Node> Describe for Array<V> {
    const TYPE: Type = Type::Array { items: || Type::Any, unique: false, len: None };
}

impl<V: Node + Encode> Encode for Array<V> {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        crate::encode::encode_items(self.iter(), w, at, lead)
    }
}

impl<'de, V: Node + Decode<'de>> Decode<'de> for Array<V> {
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let (mut frame, mut at) = r.array(at)?;
        let announced = r.size_hint(&frame, at);
        let mut items = Self::new();
        let rest = loop {
            let item = match r.item(&mut frame, at)? {
                More::Item(item) => item,
                More::End(rest) => break rest,
            };
            let mut value = Slot::EMPTY;
            at = r.value(&frame, item, &mut value)?;
            make_room(&mut items, announced);
            items.extend(value.take());
        };
        out.fill(items);
        Ok(rest)
    }
}

impl<V: Node> Describe for Map<V> {
    const TYPE: Type = Type::Map { keys: || Type::Any, values: || Type::Any };
}

impl<V: Node + Encode + EncodeKey> Encode for Map<V> {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        crate::encode::encode_entries(self.iter(), w, at, lead)
    }
}

impl<'de, V: Node + Decode<'de> + DecodeKey<'de>> Decode<'de> for Map<V> {
    fn decode<R: Reader<'de>>(r: &mut R, start: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let (mut frame, mut at) = r.map(start)?;
        let announced = r.size_hint(&frame, at);
        let mut list: Vec<(V, V)> = Vec::new();
        let mut filter = Filter::default();
        let rest = loop {
            let key_at = match r.entry(&mut frame, at)? {
                More::Item(key) => key,
                More::End(rest) => break rest,
            };
            let (mut key, mut value) = (Slot::EMPTY, Slot::EMPTY);
            at = V::decode_key(r, key_at, &mut key)?;
            at = r.value(&frame, at, &mut value)?;
            let (Some(key), Some(value)) = (key.take(), value.take()) else { continue };
            if list.len() < entries::SMALL
                && let Some((_, old)) = filter.find(&list, &key).and_then(|found| list.get_mut(found))
            {
                if !r.state().last_duplicate {
                    return Err(duplicate_key(r, key_at));
                }
                *old = value;
                continue;
            }
            make_room(&mut list, announced);
            list.push((key, value));
        };
        if list.len() > entries::SMALL {
            settle_duplicates(r, start, &mut list)?;
        }
        out.fill(Self::from_distinct(list));
        Ok(rest)
    }
}

/// Looks for keys that come twice in a large map, all at once.
fn settle_duplicates<'de, V: Node + Decode<'de> + DecodeKey<'de>, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    list: &mut Vec<(V, V)>,
) -> Result<(), Failed> {
    if r.state().last_duplicate {
        entries::keep_last(list);
        return Ok(());
    }
    match entries::second(list) {
        Some(second) => Err(duplicate_entry(r, start, second)),
        None => Ok(()),
    }
}

/// Parks the error of the entry number `index` of the map at `start`, whose key came before.
#[cold]
#[inline(never)]
fn duplicate_entry<'de, R: Reader<'de>>(r: &mut R, start: &'de [u8], index: usize) -> Failed {
    match nth_key(r, start, index) {
        Ok(key) => duplicate_key(r, key),
        Err(failed) => failed,
    }
}

fn nth_key<'de, R: Reader<'de>>(r: &mut R, start: &'de [u8], index: usize) -> Read<'de> {
    let (mut frame, mut at) = r.map(start)?;
    let mut number = 0;
    while let More::Item(key) = r.entry(&mut frame, at)? {
        if number == index {
            return Ok(key);
        }
        number += 1;
        let mut skipped = Slot::<ValueRef<'de>>::EMPTY;
        at = DecodeKey::decode_key(r, key, &mut skipped)?;
        at = r.skip(at)?;
    }
    Ok(start)
}

/// Makes room for one more: doubles what there is, but not beyond what has been announced.
fn make_room<T>(items: &mut Vec<T>, announced: usize) {
    let len = items.len();
    if len == items.capacity() {
        let more = len.max(2).max(reservation::<T>(announced));
        items.reserve_exact(if announced > len { more.min(announced - len) } else { more });
    }
}

/// Dynamic values have no rules of their own.
macro_rules! validate {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<$($generics)*> Validate for $ty {
            #[inline]
            fn validate_in(&self, _found: &mut Violations) {}
        }
    )*};
}

validate! {
    [] Value;
    [] ValueRef<'_>;
    [V: Node] Array<V>;
    [V: Node] Map<V>;
}
