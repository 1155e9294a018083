//! Writes dynamic values.
//!
//! What recurses is kept apart from what does not: its frames on the stack stay small.

use super::{
    Map,
    node::{Node, View},
};
use crate::{
    encode::{Encode, EncodeKey},
    wire::{Failed, Lead, Room, Writer, Wrote},
};

pub(super) fn value<'w, V: Node + Encode + EncodeKey, W: Writer<'w>>(
    value: &V,
    w: &mut W,
    at: Room<'w>,
    lead: Lead,
) -> Wrote<'w> {
    match value.view() {
        View::Array(array) => self::array(array, w, at, lead),
        View::Map(map) => self::map(map, w, at, lead),
        other => leaf(other, w, at, lead),
    }
}

#[inline(never)]
fn leaf<'w, V: Node, W: Writer<'w>>(value: View<'_, V>, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
    match value {
        // OK because arrays and maps are written elsewhere.
        View::Null | View::Array(_) | View::Map(_) => w.null(at, lead),
        View::Bool(value) => w.bool(at, lead, value),
        View::U64(value) => w.u64(at, lead, value),
        View::I64(value) => w.i64(at, lead, value),
        View::F64(value) => w.f64(at, lead, value),
        View::Str(value) => w.str(at, lead, value),
        View::Bin(value) => w.bytes(at, lead, value),
        View::Ext(code, data) => w.ext(at, lead, code, data),
    }
}

pub(super) fn array<'w, V: Node + Encode, W: Writer<'w>>(
    items: &[V],
    w: &mut W,
    at: Room<'w>,
    lead: Lead,
) -> Wrote<'w> {
    let mut at = open(w, at, lead, |w, at| w.array(at, items.len()))?;
    for (index, item) in items.iter().enumerate() {
        at = separate(w, at, index == 0)?;
        at = item.encode(w, at, Lead::None)?;
    }
    close(w, at, W::array_end)
}

pub(super) fn map<'w, V: Node + Encode + EncodeKey, W: Writer<'w>>(
    map: &Map<V>,
    w: &mut W,
    at: Room<'w>,
    lead: Lead,
) -> Wrote<'w> {
    let mut at = open(w, at, lead, |w, at| w.map(at, map.len()))?;
    for (index, (key, value)) in map.iter().enumerate() {
        at = key.encode_key(w, at, index == 0)?;
        at = value.encode(w, at, Lead::None)?;
    }
    close(w, at, W::map_end)
}

#[inline(never)]
fn open<'w, W: Writer<'w>>(
    w: &mut W,
    at: Room<'w>,
    lead: Lead,
    open: impl FnOnce(&mut W, Room<'w>) -> Wrote<'w>,
) -> Wrote<'w> {
    let at = w.lead(at, lead)?;
    open(w, at)
}

#[inline(never)]
fn separate<'w, W: Writer<'w>>(w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
    w.item(at, first)
}

#[inline(never)]
fn close<'w, W: Writer<'w>>(
    w: &mut W,
    at: Room<'w>,
    close: impl FnOnce(&mut W, Room<'w>) -> Wrote<'w>,
) -> Wrote<'w> {
    close(w, at)
}

/// In MessagePack any value is a key; in JSON only text is, and integers as text.
#[inline(never)]
pub(super) fn key<'w, V: Node + Encode, W: Writer<'w>>(
    key: &V,
    w: &mut W,
    at: Room<'w>,
    first: bool,
) -> Wrote<'w> {
    match key.view() {
        View::Str(key) => w.key_str(at, first, key),
        View::U64(key) => w.key_u64(at, first, key),
        View::I64(key) => w.key_i64(at, first, key),
        _ if W::TEXT => Err(no_key(w, at, first)),
        _ => key.encode(w, at, Lead::None),
    }
}

#[cold]
fn no_key<'w, W: Writer<'w>>(w: &mut W, at: Room<'w>, first: bool) -> Failed {
    w.refuse_key(at, first, &"a key that is neither text nor an integer has no form in JSON")
}
