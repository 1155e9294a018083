//! Enums with a tag whose entries stand among those of another struct.
//!
//! Which keys are those of an enum depends on its variant. Where the tag stands behind the first key that nobody else has, it is
//! looked for once; then that key is read.

use super::{
    Tell,
    tagged::{looked, tag_from},
};
use crate::{
    flat::Enter,
    wire::{Failed, Key, More, Reader},
};

/// How an enum goes on that has not been told.
#[derive(Debug)]
pub enum Among<'de> {
    /// As a variant.
    Told {
        /// Its index.
        variant: usize,
        /// Where its name stands.
        name: &'de [u8],
        /// Where its entries are read from.
        enter: Enter<'de>,
    },
    /// Not here: there is no tag, or nothing more.
    Not(More<'de>),
}

/// Tells the variant of an enum, at a key that nobody else has. That there is no tag is `known` from then on.
///
/// # Errors
///
/// Where what is passed over is not sound, or the tag is not one.
#[inline]
pub fn among<'de, R: Reader<'de>>(
    r: &mut R,
    map: &mut R::Frame,
    enter: Enter<'de>,
    known: &mut bool,
    tag: &'static Key,
    find: impl Tell,
) -> Result<Among<'de>, Failed> {
    let key = match enter {
        Enter::Key(key) => key,
        Enter::End { at, .. } => return Ok(Among::Not(More::End(at))),
        Enter::Behind(at) | Enter::Whole { at, .. } => match r.entry(map, at)? {
            More::Item(key) => key,
            end => return Ok(Among::Not(end)),
        },
    };
    if *known {
        return Ok(Among::Not(More::Item(key)));
    }
    match name_from(r, *map, key, tag)? {
        Some(name) => {
            let (variant, _) = find.tell(r, name)?;
            Ok(Among::Told { variant, name, enter: Enter::Key(key) })
        }
        None => {
            *known = true;
            Ok(Among::Not(More::Item(key)))
        }
    }
}

/// The value of the tag, at this key or behind it.
#[inline(never)]
fn name_from<'de, R: Reader<'de>>(
    r: &mut R,
    mut map: R::Frame,
    first: &'de [u8],
    tag: &'static Key,
) -> Result<Option<&'de [u8]>, Failed> {
    let depth = r.state().depth;
    let (name, end) = match tag_from(r, &mut map, first, tag)? {
        More::Item(name) => (Some(name), name),
        More::End(end) => (None, end),
    };
    r.state().depth = depth;
    looked(r, first, end);
    Ok(name)
}
