//! Reads dynamic values.
//!
//! What recurses is kept apart from what does not: its frames on the stack stay small.

use super::{
    duplicates::{self, Filter},
    node::{Leaf, Node},
};
use crate::{
    decode::{Decode, DecodeKey, reservation},
    error::ErrorKind,
    slots::Slot,
    wire::{Failed, Kind, More, Number, Read, Reader, State},
};
use alloc::{borrow::Cow, vec::Vec};

pub(super) fn value<'de, V: Leaf<'de> + Decode<'de> + DecodeKey<'de>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut Slot<V>,
) -> Read<'de> {
    match r.kind(at) {
        Kind::Array => {
            let mut items = Vec::new();
            let at = self::items(r, at, &mut items)?;
            out.fill(V::from_items(items));
            Ok(at)
        }
        Kind::Map => {
            let mut entries = Vec::new();
            let at = self::entries(r, at, &mut entries)?;
            out.fill(V::from_entries(entries));
            Ok(at)
        }
        kind => leaf(kind, r, at, out),
    }
}

#[inline(never)]
fn leaf<'de, V: Leaf<'de>, R: Reader<'de>>(
    kind: Kind,
    r: &mut R,
    at: &'de [u8],
    out: &mut Slot<V>,
) -> Read<'de> {
    match kind {
        Kind::Str => {
            let mut text = Cow::Borrowed("");
            let rest = r.cow(at, &mut text)?;
            out.fill(V::str(text));
            Ok(rest)
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
        Kind::Bool => {
            let mut value = false;
            let at = r.bool(at, &mut value)?;
            out.fill(V::bool(value));
            Ok(at)
        }
        Kind::Bin => {
            let mut bytes: &[u8] = &[];
            let rest = r.bytes(at, &mut bytes)?;
            out.fill(V::bin(bytes));
            Ok(rest)
        }
        Kind::Ext => {
            let (mut code, mut data) = (0, &[] as &[u8]);
            let rest = r.ext(at, &mut code, &mut data)?;
            out.fill(V::ext(code, data));
            Ok(rest)
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

#[inline(never)]
pub(super) fn key<'de, V: Leaf<'de> + Decode<'de>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut Slot<V>,
) -> Read<'de> {
    if !R::TEXT && r.kind(at) != Kind::Str {
        return V::decode(r, at, out);
    }
    let mut key = Cow::Borrowed("");
    let rest = r.key_cow(at, &mut key)?;
    out.fill(V::str(key));
    Ok(rest)
}

#[inline(never)]
pub(super) fn items<'de, V: Decode<'de>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    items: &mut Vec<V>,
) -> Read<'de> {
    let (mut frame, mut at) = r.array(at)?;
    let announced = r.size_hint(&frame, at);
    loop {
        let item = match r.item(&mut frame, at)? {
            More::Item(item) => item,
            More::End(rest) => return Ok(rest),
        };
        let mut value = Slot::EMPTY;
        at = r.value(&frame, item, &mut value)?;
        push(r.state(), item, items, value.take(), announced)?;
    }
}

/// Adds an item, if there is one: room is doubled, but not beyond what has been announced.
#[inline]
fn push<T>(
    state: &mut State,
    at: &[u8],
    items: &mut Vec<T>,
    item: Option<T>,
    announced: usize,
) -> Result<(), Failed> {
    if items.len() == items.capacity() {
        grow(state, at, items, announced)?;
    }
    items.extend(item);
    Ok(())
}

#[cold]
#[inline(never)]
fn grow<T>(state: &mut State, at: &[u8], items: &mut Vec<T>, announced: usize) -> Result<(), Failed> {
    let len = items.len();
    let more = len.max(2).max(reservation::<T>(announced));
    let more = if announced > len { more.min(announced - len) } else { more };
    state.allot(at, more.saturating_mul(size_of::<T>()))?;
    items.reserve_exact(more);
    Ok(())
}

#[inline(never)]
pub(super) fn entries<'de, V: Node + Decode<'de> + DecodeKey<'de>, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    list: &mut Vec<(V, V)>,
) -> Read<'de> {
    let (mut frame, mut at) = r.map(start)?;
    let announced = r.size_hint(&frame, at);
    let mut filter = Filter::default();
    let rest = loop {
        let key_at = match r.entry(&mut frame, at)? {
            More::Item(key) => key,
            More::End(rest) => break rest,
        };
        let (mut key, mut value) = (Slot::EMPTY, Slot::EMPTY);
        at = V::decode_key(r, key_at, &mut key)?;
        at = r.value(&frame, at, &mut value)?;
        put(r.state(), key_at, list, (&mut key, &mut value), announced, &mut filter)?;
    };
    if list.len() > duplicates::SMALL {
        duplicates::keep_last(list);
    }
    Ok(rest)
}

/// Adds an entry, if there is one. In a small map a key that comes a second time gets its new value instead.
#[inline(never)]
fn put<V: Node>(
    state: &mut State,
    at: &[u8],
    list: &mut Vec<(V, V)>,
    (key, value): (&mut Slot<V>, &mut Slot<V>),
    announced: usize,
    filter: &mut Filter,
) -> Result<(), Failed> {
    let (Some(key), Some(value)) = (key.take(), value.take()) else { return Ok(()) };
    if list.len() < duplicates::SMALL
        && let Some((_, old)) = filter.find(list, &key).and_then(|found| list.get_mut(found))
    {
        *old = value;
        return Ok(());
    }
    push(state, at, list, Some((key, value)), announced)
}
