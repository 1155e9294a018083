//! Fields of a struct whose code is to be small (`opt = "size"`): what `turns.rs` has printed at each of them is here once for
//! all structs, and what reads or writes a value once for each type.
//!
//! The order in which fields are looked for is the same: as declared, then as sorted, then by their names.

use crate::{
    decode::Decode,
    encode::Encode,
    slots::Place,
    turns::{Expected, Turn, Turns, find},
    wire::{Failed, Key, Lead, Read, Reader, Room, Writer, Wrote},
};

/// The fields of a struct.
#[derive(Clone, Copy, Debug)]
pub struct Fields {
    /// Their keys.
    pub keys: &'static [Key],
    /// See [`Expected::after`].
    pub after: &'static [usize],
    /// Whether a field may be there again.
    pub again: bool,
}

/// What comes next in a map.
#[derive(Clone, Copy, Debug)]
pub enum Next<'de> {
    /// A field, and where its value starts.
    Field(usize, &'de [u8]),
    /// Another key.
    Key(&'de [u8]),
    /// Whatever stands behind the last field.
    Behind,
    /// The map has ended.
    End,
}

/// Goes to the value of the field that comes next; its bit in `seen` says from then on that it has been there. `is_whole` says that the
/// first field may be the first of its map.
///
/// # Errors
///
/// As [`turn`](super::turn).
#[inline(never)]
pub fn next<'de, R: Reader<'de>>(
    r: &mut R,
    map: &mut R::Frame,
    at: &mut &'de [u8],
    turns: &mut Turns<'de>,
    fields: &'static Fields,
    seen: &mut [u64],
    is_whole: bool,
) -> Result<Next<'de>, Failed> {
    let Fields { keys, after, again } = *fields;
    while turns.next < keys.len() {
        let index = turns.next;
        let Some(word) = seen.get_mut(index / 64) else { break };
        let bit = 1 << (index % 64);
        let field = Expected { keys, after, index, is_first: is_whole && index == 0 };
        match find(r, map, at, turns, field, (word, bit, again))? {
            Turn::Read(value) => {
                *word |= bit;
                return Ok(Next::Field(index, value));
            }
            Turn::Key(key) => return Ok(Next::Key(key)),
            Turn::Sorted => {}
            Turn::End => return Ok(Next::End),
        }
    }
    Ok(Next::Behind)
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
