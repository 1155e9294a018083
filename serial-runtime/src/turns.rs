//! The fields of a struct in turn: as long as the keys come as declared, each is compared with one constant.
//!
//! Where another key comes, it may be that the keys are sorted: which one would follow then is known while compiling, too, and one
//! more comparison tells. Only a key that follows in neither order is looked up.

use crate::{
    __private::field_again,
    decode::Decode,
    slots::Place,
    wire::{Failed, Found, Key, Read, Reader},
};

/// What has come of the turn of a field.
#[derive(Clone, Copy, Debug)]
pub enum Turn<'de> {
    /// Its value stands here, and has been read.
    Read(&'de [u8]),
    /// Another key comes next.
    Key(&'de [u8]),
    /// The key comes next that follows the field before where keys are sorted, and that one's turn it is.
    Sorted,
    /// The map has ended.
    End,
}

/// The field whose turn it is.
#[derive(Clone, Copy, Debug)]
pub struct Expected {
    /// The keys of all fields.
    pub keys: &'static [Key],
    /// Which field follows, where keys are sorted: at 0 the first one, at `i + 1` the one behind field `i`.
    pub after: &'static [usize],
    /// Which one it is.
    pub index: usize,
    /// Whether it may be the first of its map.
    pub is_first: bool,
}

/// Where the fields of a struct are.
#[derive(Debug)]
pub struct Turns<'de> {
    /// The first field that may come next.
    pub next: usize,
    /// The value of that one, where its key has been read before its turn.
    pub named: Option<&'de [u8]>,
}

impl Turns<'_> {
    /// The first field comes next.
    pub const START: Self = Self { next: 0, named: None };
}

/// Reads a field if its key comes next, behind `at`, or has come already. The `bit` in `seen` says whether the field has been read;
/// `again`, whether it may be there again.
///
/// # Errors
///
/// As [`Reader::next_key`] and [`Reader::value`], and where the field is there twice.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn turn<'de, P: Place<Value: Decode<'de>>, R: Reader<'de>>(
    r: &mut R,
    map: &mut R::Frame,
    at: &mut &'de [u8],
    turns: &mut Turns<'de>,
    field: Expected,
    (seen, bit, again): (&mut u64, u64, bool),
    out: &mut P,
) -> Result<Turn<'de>, Failed> {
    let turn = find(r, map, at, turns, field, (seen, bit, again))?;
    if let Turn::Read(value) = turn {
        *at = out.value(r.values(), map, value)?;
        *seen |= bit;
    }
    Ok(turn)
}

/// As [`turn`], of a field that is read by more than its type's own implementation.
///
/// # Errors
///
/// As [`turn`].
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn turn_by<'de, R: Reader<'de>>(
    r: &mut R,
    map: &mut R::Frame,
    at: &mut &'de [u8],
    turns: &mut Turns<'de>,
    field: Expected,
    (seen, bit, again): (&mut u64, u64, bool),
    read: impl FnOnce(&mut R::Values, &R::Frame, &'de [u8]) -> Read<'de>,
) -> Result<Turn<'de>, Failed> {
    let turn = find(r, map, at, turns, field, (seen, bit, again))?;
    if let Turn::Read(value) = turn {
        *at = read(r.values(), map, value)?;
        *seen |= bit;
    }
    Ok(turn)
}

/// Goes to the value of a field whose turn it is: the answer says that this is to be read.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn find<'de, R: Reader<'de>>(
    r: &mut R,
    map: &mut R::Frame,
    at: &mut &'de [u8],
    turns: &mut Turns<'de>,
    field: Expected,
    (seen, bit, again): (&u64, u64, bool),
) -> Result<Turn<'de>, Failed> {
    let Some(key) = field.keys.get(field.index) else { return Ok(Turn::Key(at)) };
    let found = match turns.named.take() {
        Some(value) => Found::Value(value),
        None if field.is_first => r.first_key(map, at, key)?,
        None => r.next_key(map, at, key)?,
    };
    Ok(match found {
        Found::Value(value) => {
            if *seen & bit != 0 && !again {
                field_again(r, at, key)?;
            }
            turns.next = field.index + 1;
            Turn::Read(value)
        }
        Found::Key(other) => sorted(r, at, turns, field, other),
        Found::End(end) => {
            *at = end;
            Turn::End
        }
    })
}

/// What is to be done about another key than that of a field: nothing but to go on with another field, where it is the one that
/// follows in sorted order.
#[cfg_attr(not(debug_assertions), inline(always))]
fn sorted<'de, R: Reader<'de>>(
    r: &R,
    at: &mut &'de [u8],
    turns: &mut Turns<'de>,
    field: Expected,
    other: &'de [u8],
) -> Turn<'de> {
    if let Some(&guess) = field.after.get(field.index)
        && guess != field.index
        && let Some(key) = field.keys.get(guess)
        && let Some(value) = r.strip_key(other, key)
    {
        *at = other;
        *turns = Turns { next: guess, named: Some(value) };
        return Turn::Sorted;
    }
    Turn::Key(other)
}
