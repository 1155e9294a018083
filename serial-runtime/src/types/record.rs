//! Types of the standard library that are structs of two fields on the wire.

use crate::{
    decode::Decode,
    describe::{Body, Describe, Field, Fields, Layout, Model, Notes, of},
    encode::Encode,
    error::ErrorKind,
    slots::Slot,
    wire::{Failed, Key, Lead, More, Reader, Room, Writer, Wrote},
};

/// The names of both fields.
pub(super) type Names = [Key; 2];

/// Writes both fields.
#[inline]
pub(super) fn encode<'w, A: Encode, B: Encode, W: Writer<'w>>(
    [first, second]: &'static Names,
    (a, b): (&A, &B),
    w: &mut W,
    at: Room<'w>,
    lead: Lead,
) -> Wrote<'w> {
    let at = w.lead(at, lead)?;
    let at = w.map(at, 2)?;
    let at = a.encode(w, at, Lead::First(first))?;
    let at = b.encode(w, at, Lead::Next(second))?;
    w.map_end(at)
}

/// Reads both fields, which must be there and no others, as serde holds these types.
pub(super) fn decode<'de, A: Decode<'de>, B: Decode<'de>, R: Reader<'de>>(
    [first, second]: &'static Names,
    r: &mut R,
    start: &'de [u8],
) -> Result<(A, B, &'de [u8]), Failed> {
    let (mut a, mut b) = (Slot::EMPTY, Slot::EMPTY);
    let mut seen = [false; 2];
    let (mut frame, mut at) = r.map(start)?;
    let rest = loop {
        let key = match r.entry(&mut frame, at)? {
            More::Item(key) => key,
            More::End(rest) => break rest,
        };
        let (index, value) =
            r.key_with(key, |name| [first.name, second.name].iter().position(|n| *n == name))?;
        let Some((index, seen)) = index.and_then(|index| Some((index, seen.get_mut(index)?))) else {
            return Err(r.unknown(key, ErrorKind::UnknownField, &[first.name, second.name]));
        };
        if core::mem::replace(seen, true) && !r.state().last_duplicate {
            return Err(r.duplicate(key, &if index == 0 { first.name } else { second.name }));
        }
        at = if index == 0 { r.value(&frame, value, &mut a)? } else { r.value(&frame, value, &mut b)? };
    };
    if !seen[0] {
        A::missing(r, start, first.name, &mut a)?;
    }
    if !seen[1] {
        B::missing(r, start, second.name, &mut b)?;
    }
    Ok((r.built(rest, &mut a)?, r.built(rest, &mut b)?, rest))
}

/// The description of such a struct.
pub(super) const fn model(name: &'static str, id: &'static str, fields: &'static [Field]) -> Model {
    let body = Body::Struct(Fields { layout: Layout::Map, fields, deny_unknown: true, divided: false });
    Model { name, id, arguments: &[], docs: "", notes: Notes::NONE, body }
}

/// The description of one of its fields.
pub(super) const fn field<T: Describe>(name: &'static str, docs: &'static str) -> Field {
    Field { docs, ..Field::new(name, of::<T>) }
}
