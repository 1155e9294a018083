//! The fields of a struct in turn: as long as the keys come as declared, each is compared with one constant.
//!
//! Where another key comes, it may be that the keys are sorted: which one would follow then is known while compiling, too, and one
//! more comparison tells. Only a key that follows in neither order is looked up.

use crate::{
    __private::field_again,
    decode::Decode,
    flat::Enter,
    slots::Place,
    validate::Violations,
    wire::{Failed, Found, Key, Read, Reader},
};

/// The fields of a struct.
#[derive(Clone, Copy, Debug)]
pub struct Fields {
    /// Their keys.
    pub keys: &'static [Key],
    /// Which field follows, where keys are sorted: at 0 the first one, at `i + 1` the one behind field `i`.
    pub after: &'static [usize],
    /// Whether a field may be there again.
    pub again: bool,
    /// Whether the first one may be the first of its map.
    pub is_first: bool,
}

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

/// Where the fields of a struct are.
#[derive(Debug)]
pub struct Turns<'de> {
    fields: &'static Fields,
    /// Whether the map is that of the struct itself.
    is_whole: bool,
    /// The first field that may come next.
    pub next: usize,
    /// The value of that one, where its key has been read before its turn.
    pub named: Option<&'de [u8]>,
}

impl<'de> Turns<'de> {
    /// The first field comes next.
    #[cfg_attr(not(debug_assertions), inline(always))]
    #[must_use]
    pub fn new(fields: &'static Fields, enter: &Enter<'de>) -> Self {
        Self { fields, is_whole: enter.is_whole(), next: 0, named: None }
    }

    /// How many fields there are.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn len(&self) -> usize {
        self.fields.keys.len()
    }

    /// Goes to a field of which the key has been read.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn go_to(&mut self, index: usize, value: &'de [u8]) {
        self.next = index;
        self.named = Some(value);
    }
}

/// Reads the field `index` if its key comes next, behind `at`, or has come already. Its bit in `seen`, the word that it has one in, says
/// whether it has been read.
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
    seen: &mut u64,
    index: usize,
    out: &mut P,
) -> Result<Turn<'de>, Failed> {
    let turn = find(r, map, at, turns, *seen, index)?;
    if let Turn::Read(value) = turn {
        *at = out.value(r.values(), map, value)?;
        *seen |= bit(index);
    }
    Ok(turn)
}

/// As [`turn`], of a field that is held to rules.
///
/// # Errors
///
/// As [`turn`] and [`Reader::check`].
#[cfg_attr(not(debug_assertions), inline(always))]
#[expect(clippy::too_many_arguments, reason = "one more than `turn`")]
pub fn ruled_turn<'de, P: Place<Value: Decode<'de>>, R: Reader<'de>>(
    r: &mut R,
    map: &mut R::Frame,
    at: &mut &'de [u8],
    turns: &mut Turns<'de>,
    seen: &mut u64,
    index: usize,
    out: &mut P,
    rules: fn(&P::Value, &mut Violations<'_>),
) -> Result<Turn<'de>, Failed> {
    let turn = turn(r, map, at, turns, seen, index, out)?;
    if let Turn::Read(value) = turn {
        r.check(value, out.get(), rules)?;
    }
    Ok(turn)
}

/// As [`turn`], of a field that is read by more than its type's own implementation. It stands beside `turn`, not below it: the closure
/// would not be inlined everywhere.
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
    seen: &mut u64,
    index: usize,
    read: impl FnOnce(&mut R::Values, &R::Frame, &'de [u8]) -> Read<'de>,
) -> Result<Turn<'de>, Failed> {
    let turn = find(r, map, at, turns, *seen, index)?;
    if let Turn::Read(value) = turn {
        *at = read(r.values(), map, value)?;
        *seen |= bit(index);
    }
    Ok(turn)
}

/// The bit of a field in its word.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn bit(index: usize) -> u64 {
    1 << (index % 64)
}

/// Goes to the value of the field `index`, whose turn it is: the answer says that this is to be read.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn find<'de, R: Reader<'de>>(
    r: &mut R,
    map: &mut R::Frame,
    at: &mut &'de [u8],
    turns: &mut Turns<'de>,
    seen: u64,
    index: usize,
) -> Result<Turn<'de>, Failed> {
    let fields = turns.fields;
    let Some(key) = fields.keys.get(index) else { return Ok(Turn::Key(at)) };
    let found = match turns.named.take() {
        Some(value) => Found::Value(value),
        None if index == 0 && fields.is_first && turns.is_whole => r.first_key(map, at, key)?,
        None => r.next_key(map, at, key)?,
    };
    Ok(match found {
        Found::Value(value) => {
            if seen & bit(index) != 0 && !fields.again {
                field_again(r, at, key)?;
            }
            turns.next = index + 1;
            Turn::Read(value)
        }
        Found::Key(other) => sorted(r, at, turns, index, other),
        Found::End(end) => {
            *at = end;
            Turn::End
        }
    })
}

/// What is to be done about another key than that of the field `index`: nothing but to go on with another field, where it is the one
/// that follows in sorted order.
#[cfg_attr(not(debug_assertions), inline(always))]
fn sorted<'de, R: Reader<'de>>(
    r: &R,
    at: &mut &'de [u8],
    turns: &mut Turns<'de>,
    index: usize,
    other: &'de [u8],
) -> Turn<'de> {
    let fields = turns.fields;
    if let Some(&guess) = fields.after.get(index)
        && guess != index
        && let Some(key) = fields.keys.get(guess)
        && let Some(value) = r.strip_key(other, key)
    {
        *at = other;
        turns.go_to(guess, value);
        return Turn::Sorted;
    }
    Turn::Key(other)
}
