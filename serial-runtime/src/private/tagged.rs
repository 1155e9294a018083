//! Enums whose variant stands in an entry of its own.
//!
//! Encoders write that entry first, and then it is read on the way. Where it stands elsewhere, the entries before it are passed
//! over, checked as strictly as if they were read, and the decode goes back to them: nothing is kept but places.

use super::{
    Tell, again,
    guess::{Guess, Tag, learn},
};
use crate::{
    error::ErrorKind,
    wire::{Failed, Found, Key, Kind, More, Read, Reader},
};

/// An internally tagged enum of which the variant is known.
#[derive(Debug)]
pub struct Internal<'de> {
    /// The index of the variant.
    pub variant: usize,
    /// Where its name stands.
    pub name: &'de [u8],
    /// Behind the tag, or where the map starts.
    pub at: &'de [u8],
    /// What is known of the tag.
    pub tag: Tag,
}

/// Tells the variant of an internally tagged enum, whose map has been opened at `start`. Variants from `known` on are not guessed; where
/// there is none, nothing is. The map stays where it is: of all that the stack holds while the variant is read, it is the largest.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn internal<'de, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    (map, at): (&mut R::Frame, &'de [u8]),
    tag: &'static Key,
    find: impl Tell,
    (guess, known): (&mut Guess, Option<usize>),
) -> Result<Internal<'de>, Failed> {
    let found = r.first_key(map, at, tag)?;
    let Found::Value(name) = found else {
        return internal_elsewhere(r, start, map, found, (tag, find), (guess, known));
    };
    let (variant, at) = find.tell(r, name)?;
    Ok(Internal { variant, name, at, tag: Tag::Told })
}

/// Looks for the tag behind the first entry, unless there is a guess, and goes back to the start of the map.
#[inline(never)]
fn internal_elsewhere<'de, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    map: &mut R::Frame,
    found: Found<'de>,
    (tag, find): (&'static Key, impl Tell),
    (guess, known): (&mut Guess, Option<usize>),
) -> Result<Internal<'de>, Failed> {
    if let Found::Key(_) = found
        && let Some(variant) = guess.make(r, (start, map), tag, known)
    {
        let at = reopen(r, map, start)?;
        return Ok(Internal { variant, name: start, at, tag: Tag::Guessed(variant) });
    }
    let told = match found {
        Found::Key(key) => tag_from(r, map, key, tag)?,
        Found::Value(name) => More::Item(name),
        Found::End(end) => More::End(end),
    };
    let name = match told {
        More::Item(name) => name,
        More::End(end) => return Err(never_told(r, start, map, end, tag)),
    };
    let (variant, _) = find.tell(r, name)?;
    learn(r, tag, variant, known);
    looked(r, start, name);
    let at = reopen(r, map, start)?;
    Ok(Internal { variant, name, at, tag: Tag::Ahead })
}

/// Goes back to the start of a map that is being read.
fn reopen<'de, R: Reader<'de>>(r: &mut R, map: &mut R::Frame, start: &'de [u8]) -> Read<'de> {
    r.state().depth = R::depth(map) + 1;
    let at;
    (*map, at) = r.map(start)?;
    Ok(at)
}

/// Goes through a map from this key on: to the value of the tag, or to the end.
#[inline]
pub(super) fn tag_from<'de, R: Reader<'de>>(
    r: &mut R,
    map: &mut R::Frame,
    mut key: &'de [u8],
    tag: &'static Key,
) -> Result<More<'de>, Failed> {
    if let Some(name) = r.look_for(map, key, tag) {
        return Ok(More::Item(name));
    }
    loop {
        let (is_tag, value) = is_key(r, key, tag)?;
        if is_tag {
            return Ok(More::Item(value));
        }
        let at = r.pass(value)?;
        match r.entry(map, at)? {
            More::Item(next) => key = next,
            end => return Ok(end),
        }
    }
}

/// Goes to the name of an externally tagged variant once more, where it is the key of the map that starts at `start`.
#[cold]
#[inline(never)]
pub fn key_again<'de, R: Reader<'de>>(r: &mut R, map: &R::Frame, start: &'de [u8]) -> Read<'de> {
    r.state().depth = R::depth(map) + 1;
    let (mut map, inside) = r.map(start)?;
    match r.entry(&mut map, inside)? {
        More::Item(key) => Ok(key),
        // OK because there has been a key before.
        More::End(end) => Ok(end),
    }
}

/// What an adjacently tagged enum is made of.
#[derive(Clone, Copy, Debug)]
pub struct Adjacent {
    /// The entry that tells the variant.
    pub tag: &'static Key,
    /// The entry that holds the payload.
    pub content: &'static Key,
    /// Whether any other entry is an error.
    pub deny_unknown: bool,
}

/// An adjacently tagged enum of which the variant is known.
#[derive(Debug)]
pub struct Beside<'de, F> {
    /// The index of the variant.
    pub variant: usize,
    /// Where its name stands.
    pub name: &'de [u8],
    /// The map.
    pub map: F,
    /// The payload, if there is one.
    pub content: Option<&'de [u8]>,
    /// Behind the map, if it has been read to its end.
    pub end: Option<&'de [u8]>,
    /// What is known of the tag.
    pub tag: Tag,
}

/// Opens the map of an adjacently tagged enum and goes to the payload; `known` is as for [`internal`].
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn adjacent<'de, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    keys: Adjacent,
    find: impl Tell,
    guess: (&mut Guess, Option<usize>),
) -> Result<Beside<'de, R::Frame>, Failed> {
    let (mut map, at) = r.map(start)?;
    let found = r.first_key(&mut map, at, keys.tag)?;
    let name = match found {
        Found::Value(name) => name,
        Found::Key(key) => return beside(r, start, map, More::Item(key), keys, (find, None), guess),
        Found::End(end) => return beside(r, start, map, More::End(end), keys, (find, None), guess),
    };
    let (variant, at) = find.tell(r, name)?;
    let (content, end) = match r.next_key(&mut map, at, keys.content)? {
        Found::Value(content) => (Some(content), None),
        Found::Key(key) => {
            return beside(r, start, map, More::Item(key), keys, (find, Some((variant, name))), guess);
        }
        Found::End(end) => (None, Some(end)),
    };
    Ok(Beside { variant, name, map, content, end, tag: Tag::Told })
}

/// The index of a variant, and where its name stands.
type Named<'de> = (usize, &'de [u8]);

/// As [`adjacent`], where tag and payload do not stand there as encoders write them; `more` is where the map has come to.
#[inline(never)]
fn beside<'de, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    mut map: R::Frame,
    mut more: More<'de>,
    keys: Adjacent,
    (find, mut variant): (impl Tell, Option<Named<'de>>),
    guess: (&mut Guess, Option<usize>),
) -> Result<Beside<'de, R::Frame>, Failed> {
    loop {
        let key = match (more, variant) {
            (More::Item(key), _) => key,
            (More::End(end), None) => return Err(without_tag(r, start, end, keys.tag)),
            (More::End(end), Some((variant, name))) => {
                return Ok(Beside { variant, name, map, content: None, end: Some(end), tag: Tag::Told });
            }
        };
        let (part, value) = part(r, key, keys)?;
        let at = match (part, variant) {
            (Part::Tag, _) => {
                if variant.is_some() {
                    again(r, key, keys.tag.name)?;
                }
                let (index, at) = find.tell(r, value)?;
                variant = Some((index, value));
                at
            }
            (Part::Content, Some((variant, name))) => {
                return Ok(Beside { variant, name, map, content: Some(value), end: None, tag: Tag::Told });
            }
            (Part::Content, None) => return behind_content(r, start, map, value, keys, find, guess),
            (Part::Other, _) => other(r, key, value, keys)?,
        };
        more = r.entry(&mut map, at)?;
    }
}

/// Looks for the tag behind the payload, unless there is a guess, and goes back to the payload, from where on everything is read.
#[inline(never)]
fn behind_content<'de, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    mut before: R::Frame,
    mut content: &'de [u8],
    keys: Adjacent,
    find: impl Tell,
    (guess, known): (&mut Guess, Option<usize>),
) -> Result<Beside<'de, R::Frame>, Failed> {
    if let Some(variant) = guess.make(r, (start, &before), keys.tag, known) {
        let (name, content) = (start, Some(content));
        return Ok(Beside { variant, name, map: before, content, end: None, tag: Tag::Guessed(variant) });
    }
    let (mut map, mut at) = (before, r.pass(content)?);
    loop {
        let key = match r.entry(&mut map, at)? {
            More::Item(key) => key,
            More::End(end) => return Err(never_told(r, start, &map, end, keys.tag)),
        };
        let (part, value) = part(r, key, keys)?;
        match part {
            Part::Tag => {
                let (variant, _) = find.tell(r, value)?;
                learn(r, keys.tag, variant, known);
                looked(r, start, value);
                let (name, content) = (value, Some(content));
                return Ok(Beside { variant, name, map: before, content, end: None, tag: Tag::Ahead });
            }
            Part::Content => {
                again(r, key, keys.content.name)?;
                // The last one counts, and all before it are only looked at.
                r.skip(content)?;
                (before, content) = (map, value);
            }
            Part::Other => {}
        }
        at = r.pass(value)?;
    }
}

/// Counts what has been passed over, and is gone back to.
pub(super) fn looked<'de, R: Reader<'de>>(r: &mut R, start: &'de [u8], end: &'de [u8]) {
    let state = r.state();
    let (start, end) = (state.offset(start), state.offset(end));
    state.trial().looked(start, end);
}

/// The error of a map without a tag, of which some has been passed over only: if it is a map.
#[cold]
#[inline(never)]
fn never_told<'de, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    map: &R::Frame,
    end: &'de [u8],
    tag: &'static Key,
) -> Failed {
    looked(r, start, end);
    r.state().depth = R::depth(map) + 1;
    match r.skip(start) {
        Ok(_) => without_tag(r, start, end, tag),
        Err(failed) => failed,
    }
}

/// The payload of a variant that has one.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn content<'de, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    content: Option<&'de [u8]>,
    end: Option<&'de [u8]>,
    key: &'static Key,
) -> Read<'de> {
    content.ok_or(()).map_err(|()| without_tag(r, start, end.unwrap_or_default(), key))
}

/// Goes behind the map of an adjacently tagged enum, whose payload, which ends before `at`, has been read.
#[cfg_attr(not(debug_assertions), inline(always))]
pub fn adjacent_end<'de, R: Reader<'de>>(
    r: &mut R,
    mut map: R::Frame,
    at: &'de [u8],
    end: Option<&'de [u8]>,
    keys: Adjacent,
    tag: &mut Tag,
    find: impl Tell,
) -> Read<'de> {
    match end {
        Some(end) => Ok(end),
        None => match r.entry(&mut map, at)? {
            More::End(end) => Ok(end),
            More::Item(key) => match tag.in_turn(r, &mut map, key, keys.tag, find)? {
                More::End(end) => Ok(end),
                More::Item(key) => other_entries(r, map, key, keys, tag, find),
            },
        },
    }
}

/// Passes over what stands behind tag and payload.
#[inline(never)]
fn other_entries<'de, R: Reader<'de>>(
    r: &mut R,
    mut map: R::Frame,
    mut key: &'de [u8],
    keys: Adjacent,
    tag: &mut Tag,
    find: impl Tell,
) -> Read<'de> {
    loop {
        let (part, value) = part(r, key, keys)?;
        let at = match part {
            Part::Tag => tag.again(r, key, keys.tag.name, value, find)?,
            Part::Content => {
                again(r, key, keys.content.name)?;
                r.skip(value)?
            }
            Part::Other => other(r, key, value, keys)?,
        };
        match r.entry(&mut map, at)? {
            More::End(end) => return Ok(end),
            More::Item(next) => key = next,
        }
    }
}

/// Passes over an entry that is neither tag nor payload.
fn other<'de, R: Reader<'de>>(r: &mut R, key: &'de [u8], value: &'de [u8], keys: Adjacent) -> Read<'de> {
    if keys.deny_unknown {
        let failed = r.unknown(key, ErrorKind::UnknownField, &[keys.tag.name, keys.content.name]);
        r.state().recover().map(drop).ok_or(failed)?;
    }
    r.skip(value)
}

/// What an entry is.
enum Part {
    Tag,
    Content,
    Other,
}

fn part<'de, R: Reader<'de>>(r: &mut R, key: &'de [u8], keys: Adjacent) -> Result<(Part, &'de [u8]), Failed> {
    if let Some(value) = r.strip_key(key, keys.content) {
        return Ok((Part::Content, value));
    }
    if let Some(value) = r.strip_key(key, keys.tag) {
        return Ok((Part::Tag, value));
    }
    r.key_with(key, |name| {
        if name == keys.tag.name {
            Part::Tag
        } else if name == keys.content.name {
            Part::Content
        } else {
            Part::Other
        }
    })
}

/// Whether a key is this one, and its value. What is flattened into an enum may have keys that are no text.
fn is_key<'de, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    key: &'static Key,
) -> Result<(bool, &'de [u8]), Failed> {
    if let Some(value) = r.strip_key(at, key) {
        return Ok((true, value));
    }
    if !R::TEXT && r.kind(at) != Kind::Str {
        return Ok((false, r.pass(at)?));
    }
    r.key_with(at, |name| name == key.name)
}

/// The error of a map without an entry that it has to have; where all are wanted, it is noted, and reading goes on at `end`.
#[cold]
#[inline(never)]
pub fn without_tag<'de, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    end: &'de [u8],
    tag: &'static Key,
) -> Failed {
    match r.missing(start, tag.name) {
        Ok(()) => r.state().reported(end),
        Err(failed) => failed,
    }
}
