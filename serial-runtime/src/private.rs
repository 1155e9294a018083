//! What generated code may name, and nothing else: no promise is made about anything in here.
//!
//! Names of `core` are repeated, so that an expansion means the same where a user has types, macros or modules of these names,
//! or no prelude at all.

pub use crate::{
    adapters,
    decode::{Decode, DecodeKey, decode_in_place, decode_over, turned},
    describe::{self, Describe},
    encode::{Encode, EncodeKey, Most, encode_bare},
    error::ErrorKind,
    flat::{
        Beginning, DecodeFlat, EncodeFlat, Enter, FlatPlace, FlatThere, Names, decode_struct,
        decode_struct_into, unknown_entry,
    },
    max_len::MaxLen,
    patch::{Patch, Patchable},
    report::Report,
    slots::{Place, Slot, There},
    turns::{Fields, Turn, Turns, ruled_turn, turn, turn_by},
    types::Maybe,
    validate::{self as rules, Validate, Violations},
    wire::{Failed, Found, Key, Kind, Lead, More, Read, Reader, Room, Writer, Wrote},
};
pub use alloc::{borrow::Cow, vec};
pub use among::{Among, among};
pub use core::{
    clone::Clone,
    cmp::{Eq, Ord},
    concat,
    convert::{From, Infallible, Into, TryFrom},
    default::Default,
    hash::{BuildHasher, Hash},
    iter::FromIterator,
    marker::PhantomData,
    mem::{discriminant, swap},
    module_path,
    option::Option::{self, None, Some},
    primitive::{bool, i8, i16, i32, i64, i128, isize, str, u8, u16, u32, u64, u128, usize},
    result::Result::{self, Err, Ok},
    slice::from_mut,
};
pub use guess::{Guess, Tag};
pub use labels::{
    Label, Tell, Told, Values, by_name, label_text, tell, tell_key, unknown_value, write_label,
    write_label_key,
};
pub use layout::{array_end, array_rest, gap, numbered_key, wrong_length};
pub use tagged::{
    Adjacent, Beside, Internal, adjacent, adjacent_end, content, internal, key_again, without_tag,
};
pub use untagged::Choice;
#[cfg(feature = "schema")]
pub use {crate::schema, schemars};
#[cfg(feature = "serde")]
pub use {
    crate::types::serde::{deserialize, serialize},
    serde,
};

#[path = "private/among.rs"]
mod among;
#[path = "private/bytes.rs"]
pub mod bytes;
#[path = "private/compact.rs"]
pub mod compact;
#[path = "private/guess.rs"]
mod guess;
#[path = "private/labels.rs"]
mod labels;
#[path = "private/layout.rs"]
mod layout;
#[path = "private/owned.rs"]
pub mod owned;
#[path = "private/sanitize.rs"]
pub mod sanitize;
#[path = "private/tagged.rs"]
mod tagged;
#[path = "private/untagged/mod.rs"]
mod untagged;
#[path = "private/with.rs"]
pub mod with;

/// Whether a type has a `Drop` of its own: such a type is never there half built.
#[derive(Debug)]
pub struct Dropped<T: ?Sized>(PhantomData<T>);

#[allow(
    drop_bounds,
    reason = "it is the implementation itself that is asked for, not whether something is to be dropped"
)]
impl<T: ?Sized + Drop> Dropped<T> {
    pub const ITSELF: bool = true;
}

/// What is said of every other type: inherent constants come first.
pub trait NotDropped {
    const ITSELF: bool = false;
}

impl<T: ?Sized> NotDropped for Dropped<T> {}

use crate::{json, msgpack, slots::put};
use alloc::{string::String, vec::Vec};

/// A second value for a field, whose key is what comes first at `at`: an error, unless the last one counts. Where all errors are
/// wanted, it is noted.
#[cold]
#[inline(never)]
pub fn again<'de, R: Reader<'de>>(r: &mut R, at: &'de [u8], name: &str) -> Result<(), Failed> {
    if r.state().last_duplicate {
        return Ok(());
    }
    let key = if R::TEXT { behind_punctuation(at) } else { at };
    let failed = r.duplicate(key, &name);
    noted(r, failed)
}

/// As [`again`], of the field of this key.
#[cold]
#[inline(never)]
pub(crate) fn field_again<'de, R: Reader<'de>>(r: &mut R, at: &'de [u8], key: &Key) -> Result<(), Failed> {
    again(r, at, &key.shown(R::TEXT))
}

/// What separates a key from what is before it, in a format of text.
fn behind_punctuation(at: &[u8]) -> &[u8] {
    let is_before_key = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b',' | b'{');
    let before = at.iter().take_while(|byte| is_before_key(byte)).count();
    at.get(before..).unwrap_or_default()
}

/// A field that the struct does not have and does not tolerate. Where all errors are wanted, it is noted.
#[cold]
#[inline(never)]
pub fn unknown_field<'de, R: Reader<'de>>(
    r: &mut R,
    key: &'de [u8],
    known: &'static [Key],
) -> Result<(), Failed> {
    let failed = r.unknown(key, ErrorKind::UnknownField, &names::<R>(known));
    noted(r, failed)
}

/// A variant that the enum does not have.
#[cold]
#[inline(never)]
pub fn unknown_variant<'de, R: Reader<'de>>(r: &mut R, at: &'de [u8], known: &'static [Key]) -> Failed {
    r.unknown_variant(at, &names::<R>(known))
}

fn names<'de, R: Reader<'de>>(keys: &[Key]) -> Vec<Cow<'static, str>> {
    keys.iter().map(|key| key.shown(R::TEXT)).collect()
}

/// Something else than what a type is expected to be, in the words of its `expecting`.
///
/// # Errors
///
/// Where the value is of no such kind; what is no value at all is left to those who read it.
#[inline]
pub fn expecting<'de, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    kinds: &[Kind],
    what: &'static str,
) -> Result<(), Failed> {
    let found = r.kind(at);
    if found == Kind::None || kinds.contains(&found) {
        return Ok(());
    }
    Err(r.expected(at, ErrorKind::Type, what))
}

/// Goes on after an error, where all are wanted.
fn noted<'de, R: Reader<'de>>(r: &mut R, failed: Failed) -> Result<(), Failed> {
    r.state().recover().map(drop).ok_or(failed)
}

/// Reads the value of a field, entry or item of `frame`, wherever it is put; as [`Reader::value`].
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn value<'de, P: Place<Value: Decode<'de>>, R: Reader<'de>>(
    r: &mut R,
    frame: &R::Frame,
    at: &'de [u8],
    out: &mut P,
) -> Read<'de> {
    out.value(r, frame, at)
}

/// As [`value`], of what stands alone.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn decode<'de, P: Place<Value: Decode<'de>>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut P,
) -> Read<'de> {
    out.either(r, |r, slot| P::Value::decode(r, at, slot), |r, value| value.decode_into(r, at))
}

/// [`Decode::missing`], wherever the value is put.
pub fn missing<'de, P: Place<Value: Decode<'de>>, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    name: &'static str,
    out: &mut P,
) -> Result<(), Failed> {
    put(out, r, |r, slot| P::Value::missing(r, start, name, slot))
}

/// [`missing`], of a field of which nothing has been `seen`.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn unless_seen<'de, P: Place<Value: Decode<'de>>, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    seen: u64,
    name: &'static str,
    out: &mut P,
) -> Result<(), Failed> {
    if seen == 0 { missing(r, start, name, out) } else { Ok(()) }
}

/// [`Reader::check`] of what has been put to a place. The rules are a function and no closure: that takes less time to compile.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn check<'de, P: Place, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    place: &P,
    rules: fn(&P::Value, &mut Violations<'_>),
) -> Result<(), Failed> {
    r.check(at, place.get(), rules)
}

/// As [`check`], of a default. It has no place of its own in the input, so what it breaks is said of the struct at `start`.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn check_default<'de, P: Place, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    name: &'static str,
    place: &P,
    rules: impl FnOnce(&P::Value, &mut Violations<'_>),
) -> Result<(), Failed> {
    r.check(start, place.get(), |value, found| found.at_name(name, |found| rules(value, found)))
}

/// [`Reader::value`] for a field that is not read by its type's own implementation.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn value_by<'de, R: Reader<'de>>(
    r: &mut R,
    frame: &R::Frame,
    at: &'de [u8],
    read: impl FnOnce(&mut R) -> Read<'de>,
) -> Read<'de> {
    match read(r) {
        Ok(rest) => Ok(rest),
        Err(failed) => r.recover(R::depth(frame), at, failed),
    }
}

/// Reads a value of which no error says what was found.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn secretly<'de, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    read: impl FnOnce(&mut R) -> Read<'de>,
) -> Read<'de> {
    let noted = r.state().noted();
    let done = read(r);
    if done.is_err() || r.state().noted() != noted {
        r.state().hide(R::behind_whitespace(at), noted);
    }
    done
}

/// Reads a value in which no more than so many arrays and maps stand in each other.
pub fn within_depth<'de, R: Reader<'de>>(
    r: &mut R,
    most: usize,
    read: impl FnOnce(&mut R) -> Read<'de>,
) -> Read<'de> {
    let outside = r.state().depth;
    r.state().depth = outside.min(most);
    let done = read(r);
    r.state().depth = outside;
    done
}

/// [`Reader::check`] of rules of which some are in groups.
pub fn check_in_groups<'de, T, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    value: &T,
    rules: impl FnOnce(&T, &mut Violations<'_>),
) -> Result<(), Failed> {
    let groups = r.state().groups;
    r.check(at, Some(value), |value, found| {
        found.ask(groups);
        rules(value, found);
    })
}

/// Whether the encode was told not to show what must not be shown.
#[inline]
pub fn redacts<'w, W: Writer<'w>>(w: &mut W) -> bool {
    w.output().redact
}

/// Writes `lead`, and in place of a value that it is not shown.
#[cold]
#[inline(never)]
pub fn redacted<'w, W: Writer<'w>>(w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
    w.str(at, lead, "[redacted]")
}

/// Whether a value is written as what it would become if it were left out. Inside of what is compared itself, everything is
/// written: otherwise each level of nested defaults would be compared once more for each level around it.
#[inline]
pub fn equal<'w, T: Encode + ?Sized, W: Writer<'w>>(w: &mut W, value: &T, default: &T) -> bool {
    !w.output().whole && value.same(default).unwrap_or_else(|| written_equally(value, default))
}

#[inline(never)]
fn written_equally<T: Encode + ?Sized>(value: &T, default: &T) -> bool {
    let mut bytes = Vec::new();
    // OK to say no of what cannot be written: the encode that asks says what is wrong with it.
    if msgpack::encode_whole(value, &mut bytes).is_err() {
        return false;
    }
    let len = bytes.len();
    let both = msgpack::encode_whole(default, &mut bytes).is_ok();
    both && bytes.split_at_checked(len).is_some_and(|(value, default)| value == default)
}

/// A reference to a value of this type, of a function that gives the value or a reference to it.
#[inline]
pub fn constrain<T: ?Sized>(value: &T) -> &T {
    value
}

/// Whether a field of this type has to be there.
#[must_use]
pub const fn required(ty: describe::Type) -> bool {
    !matches!(ty, describe::Type::Option(_))
}

/// A default as JSON, where it can be written so.
pub fn default_json<T: Encode + ?Sized>(default: &T) -> Option<String> {
    json::to_string(default).ok()
}

/// Writes an item of a collection behind others, for comparing them.
pub fn append<T: Encode>(item: &T, bytes: &mut Vec<u8>) {
    // OK to compare what cannot be written as nothing: the encode of the collection says what is wrong with it.
    let _ = msgpack::encode_into(item, bytes);
}

/// The body of an impl that stands in for one with mistakes: it is never reached, since the mistakes are errors.
#[allow(clippy::unreachable, reason = "no program with such an impl compiles")]
pub fn stub() -> ! {
    unreachable!("the derive has reported mistakes in this type")
}
