//! Fields of a struct whose code is to be small (`opt = "size"`): what `turns.rs` has printed at each of them is here once for
//! all structs, and what reads or writes a value once for each type.
//!
//! The order in which fields are looked for is the same: as declared, then as sorted, then by their names.

use crate::{
    decode::Decode,
    encode::Encode,
    slots::Place,
    turns::{Turn, Turns, bit, find},
    wire::{Failed, Lead, Read, Reader, Room, Writer, Wrote},
};

/// Goes to the value of the field that comes next, before [`Turns::next`] then; its bit in `seen` says from then on that it has been
/// there. Nothing has come where all of them have had their turn.
///
/// # Errors
///
/// As [`turn`](super::turn), but for the value.
#[inline(never)]
pub fn next<'de, R: Reader<'de>>(
    r: &mut R,
    map: &mut R::Frame,
    at: &mut &'de [u8],
    turns: &mut Turns<'de>,
    seen: &mut [u64],
) -> Result<Option<Turn<'de>>, Failed> {
    let index = turns.next;
    let Some(word) = seen.get_mut(index / 64).filter(|_| index < turns.len()) else { return Ok(None) };
    let turn = find(r, map, at, turns, *word, index)?;
    if let Turn::Read(_) = turn {
        *word |= bit(index);
    }
    Ok(Some(turn))
}

/// Reads the field that [`next`] went to.
///
/// # Errors
///
/// As [`Decode::decode`].
#[inline(never)]
pub fn field<'de, P: Place<Value: Decode<'de>>, R: Reader<'de>>(
    r: &mut R,
    map: &R::Frame,
    at: &'de [u8],
    out: &mut P,
) -> Read<'de> {
    out.value(r.values(), map, at)
}

/// As [`field`], of one that is read by more than its type's own implementation.
///
/// # Errors
///
/// As [`Decode::decode`].
#[inline]
pub fn field_by<'de, R: Reader<'de>>(
    r: &mut R,
    map: &R::Frame,
    at: &'de [u8],
    read: impl FnOnce(&mut R::Values, &R::Frame, &'de [u8]) -> Read<'de>,
) -> Read<'de> {
    read(r.values(), map, at)
}

/// Reads an item of `frame`, as [`Place::value`] does.
///
/// # Errors
///
/// As [`Decode::decode`].
#[inline(never)]
pub fn value<'de, P: Place<Value: Decode<'de>>, R: Reader<'de>>(
    r: &mut R,
    frame: &R::Frame,
    at: &'de [u8],
    out: &mut P,
) -> Read<'de> {
    out.value(r, frame, at)
}

/// Writes a value, as [`Encode::encode`] does.
///
/// # Errors
///
/// As [`Encode::encode`].
#[inline(never)]
pub fn encode<'w, T: Encode + ?Sized, W: Writer<'w>>(
    value: &T,
    w: &mut W,
    at: Room<'w>,
    lead: Lead,
) -> Wrote<'w> {
    value.encode(w, at, lead)
}
