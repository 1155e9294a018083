//! What variants are known by where it is not names alone: integers and truth values beside texts.

use crate::{
    error::ErrorKind,
    wire::{Failed, Key, Kind, Lead, Reader, Room, Trouble, Writer, Wrote},
};
use alloc::{
    borrow::Cow,
    string::{String, ToString},
    vec::Vec,
};

/// What a variant is known by, as it is written.
#[derive(Clone, Copy, Debug)]
pub enum Label {
    Text(Key),
    Int(i128),
    Bool(bool),
}

/// What stands where a variant is told.
#[derive(Clone, Copy, Debug)]
pub enum Told<'a> {
    Text(&'a str),
    Int(i128),
    Bool(bool),
}

/// The way from what is told to the index of a variant.
#[derive(Clone, Copy, Debug)]
pub struct Values {
    find: fn(Told<'_>) -> usize,
    texts: bool,
    ints: bool,
    bools: bool,
    expected: &'static str,
}

impl Values {
    #[must_use]
    pub const fn new(find: fn(Told<'_>) -> usize, mut labels: &'static [Label]) -> Self {
        let (mut texts, mut ints, mut bools) = (false, false, false);
        while let [label, others @ ..] = labels {
            match label {
                Label::Text(_) => texts = true,
                Label::Int(_) => ints = true,
                Label::Bool(_) => bools = true,
            }
            labels = others;
        }
        let expected = match (texts, ints, bools) {
            (false, _, false) => "the integer of a variant",
            (false, false, true) => "the truth value of a variant",
            (false, true, true) => "a variant: an integer or a truth value",
            (true, true, false) => "a variant: text or an integer",
            (true, false, _) => "a variant: text or a truth value",
            (true, true, true) => "a variant: text, an integer or a truth value",
        };
        Self { find, texts, ints, bools, expected }
    }
}

/// Reads what tells a variant: its index, and what is behind.
pub trait Tell: Copy {
    fn tell<'de, R: Reader<'de>>(self, r: &mut R, at: &'de [u8]) -> Result<(usize, &'de [u8]), Failed>;
}

/// By names alone.
impl<F: Fn(&str) -> usize + Copy> Tell for F {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn tell<'de, R: Reader<'de>>(self, r: &mut R, at: &'de [u8]) -> Result<(usize, &'de [u8]), Failed> {
        r.name_with(at, self)
    }
}

/// Says of a function that it is one from names: where formats have names of their own, it is a closure.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn by_name<F: Fn(&str) -> usize + Copy>(find: F) -> F {
    find
}

impl Tell for Values {
    #[inline]
    fn tell<'de, R: Reader<'de>>(self, r: &mut R, at: &'de [u8]) -> Result<(usize, &'de [u8]), Failed> {
        match r.kind(at) {
            Kind::Str if self.texts => r.name_with(at, |text| (self.find)(Told::Text(text))),
            Kind::Bool if self.bools => {
                let mut value = false;
                let rest = r.bool(at, &mut value)?;
                Ok(((self.find)(Told::Bool(value)), rest))
            }
            _ => {
                let mut value = 0_i128;
                match r.int(at, &mut value) {
                    Ok(rest) if self.ints => Ok(((self.find)(Told::Int(value)), rest)),
                    Ok(_) => Err(r.expected(at, ErrorKind::Type, self.expected)),
                    Err(failed) => Err(no_label(r, at, self.expected, failed)),
                }
            }
        }
    }
}

/// [`Tell::tell`] of values.
#[inline]
pub fn tell<'de, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    values: Values,
) -> Result<(usize, &'de [u8]), Failed> {
    values.tell(r, at)
}

/// As [`tell`], of the key of a map: such keys are integers only.
#[inline]
pub fn tell_key<'de, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    values: Values,
) -> Result<(usize, &'de [u8]), Failed> {
    let mut value = 0_i128;
    match r.key_int(at, &mut value) {
        Ok(rest) => Ok(((values.find)(Told::Int(value)), rest)),
        Err(failed) => Err(no_label(r, at, values.expected, failed)),
    }
}

/// Says what was expected in place of the integer that is not there.
#[cold]
#[inline(never)]
fn no_label<'de, R: Reader<'de>>(r: &mut R, at: &'de [u8], expected: &'static str, failed: Failed) -> Failed {
    let is_type = |trouble: &Trouble| matches!(trouble, Trouble::Expected(ErrorKind::Type, _));
    match &*r.state().failure {
        Some(pending) if is_type(&pending.trouble) => r.expected(at, ErrorKind::Type, expected),
        _ => failed,
    }
}

/// What no variant is known by.
#[cold]
#[inline(never)]
pub fn unknown_value<'de, R: Reader<'de>>(r: &mut R, at: &'de [u8], known: &'static [Label]) -> Failed {
    let known: Vec<_> = known.iter().map(label_text).collect();
    let known: Vec<_> = known.iter().map(|known| &**known).collect();
    if r.kind(at) == Kind::Str {
        return r.unknown(at, ErrorKind::UnknownVariant, &known);
    }
    let mut expected = String::from("one of ");
    expected.push_str(&known.join(", "));
    let at = R::behind_whitespace(at);
    r.state().fail(at, Trouble::Expected(ErrorKind::UnknownVariant, Cow::Owned(expected)))
}

/// The text that stands for a label in paths and errors.
#[must_use]
pub fn label_text(label: &'static Label) -> Cow<'static, str> {
    match label {
        Label::Text(key) => Cow::Borrowed(key.name),
        Label::Int(value) => Cow::Owned(value.to_string()),
        Label::Bool(value) => Cow::Borrowed(if *value { "true" } else { "false" }),
    }
}

/// Writes what a variant is known by.
#[inline]
pub fn write_label<'w, W: Writer<'w>>(
    w: &mut W,
    at: Room<'w>,
    lead: Lead,
    label: &'static Label,
) -> Wrote<'w> {
    match label {
        Label::Text(key) => w.name(at, lead, key),
        Label::Bool(value) => w.bool(at, lead, *value),
        Label::Int(value) => match (u64::try_from(*value), i64::try_from(*value)) {
            (Ok(value), _) => w.u64(at, lead, value),
            (_, Ok(value)) => w.i64(at, lead, value),
            _ => w.i128(at, lead, *value),
        },
    }
}

/// As [`write_label`], as the key of a map.
#[inline]
pub fn write_label_key<'w, W: Writer<'w>>(
    w: &mut W,
    at: Room<'w>,
    first: bool,
    label: &'static Label,
) -> Wrote<'w> {
    match label {
        Label::Int(value) => match (u64::try_from(*value), i64::try_from(*value)) {
            (Ok(value), _) => w.key_u64(at, first, value),
            (_, Ok(value)) => w.key_i64(at, first, value),
            _ => w.key_str(at, first, &value.to_string()),
        },
        label => w.key_str(at, first, &label_text(label)),
    }
}
