//! Guesses which variant comes, where what tells it stands behind the payload.
//!
//! What is in a list is mostly of one variant. The payload is read as the variant of the value before, and then the tag tells
//! whether it was one. If it was not, or anything went wrong, nothing has happened: the tag is looked for, and the payload
//! is read as what it is.

use super::{Tell, again};
use crate::{
    decode::Decode,
    slots::Slot,
    wire::{Failed, Key, Mode, More, Outside, Read, Reader},
};

/// What is known of the tag while the fields beside it are read.
#[derive(Clone, Copy, Debug)]
pub enum Tag {
    /// It is behind us.
    Told,
    /// It has been looked for, and stands further on.
    Ahead,
    /// It stands further on; the variant is a guess, and this is its index.
    Guessed(usize),
}

impl Tag {
    /// Holds a guess to it that there was a tag.
    ///
    /// # Errors
    ///
    /// Where there was none.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn end<'de, R: Reader<'de>>(&self, r: &mut R, start: &'de [u8]) -> Result<(), Failed> {
        match self {
            Self::Guessed(_) => Err(r.state().reported(start)),
            _ => Ok(()),
        }
    }

    /// Whether it is still to come.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn is_awaited(&self) -> bool {
        matches!(self, Self::Ahead | Self::Guessed(_))
    }

    /// Goes behind the tag, whose value stands at `value`.
    ///
    /// # Errors
    ///
    /// Where it has no end, or tells another variant than the one that was guessed.
    #[inline]
    pub fn pass<'de, R: Reader<'de>>(&mut self, r: &mut R, value: &'de [u8], find: impl Tell) -> Read<'de> {
        let Self::Guessed(guess) = core::mem::replace(self, Self::Told) else { return r.skip(value) };
        let (told, at) = find.tell(r, value)?;
        if told == guess { Ok(at) } else { Err(r.state().reported(value)) }
    }

    /// Goes behind the tag, where it is still to come and this is its key: to the next key, or the end of the map.
    ///
    /// # Errors
    ///
    /// As [`pass`](Self::pass).
    #[inline]
    pub fn in_turn<'de, R: Reader<'de>>(
        &mut self,
        r: &mut R,
        map: &mut R::Frame,
        at: &'de [u8],
        key: &'static Key,
        find: impl Tell,
    ) -> Result<More<'de>, Failed> {
        if self.is_awaited()
            && let Some(value) = r.strip_key(at, key)
        {
            let at = self.pass(r, value, find)?;
            return r.entry(map, at);
        }
        Ok(More::Item(at))
    }

    /// Goes behind the tag, out of its turn; `key` is its own.
    ///
    /// # Errors
    ///
    /// Where it is a second one; else as [`pass`](Self::pass).
    #[inline]
    pub fn again<'de, R: Reader<'de>>(
        &mut self,
        r: &mut R,
        key: &'de [u8],
        name: &'static str,
        value: &'de [u8],
        find: impl Tell,
    ) -> Read<'de> {
        if self.is_awaited() {
            return self.pass(r, value, find);
        }
        again(r, key, name)?;
        r.skip(value)
    }

    /// A key of no field: a guess was wrong, mostly.
    ///
    /// # Errors
    ///
    /// Where the variant is a guess.
    #[inline]
    pub fn unknown<'de, R: Reader<'de>>(&self, r: &mut R, key: &'de [u8]) -> Result<(), Failed> {
        match self {
            Self::Guessed(_) => Err(r.state().reported(key)),
            _ => Ok(()),
        }
    }
}

/// What was so before a value was read on a guess, if it was.
#[derive(Debug)]
pub struct Guess(Option<(Outside, Mode)>);

impl Guess {
    /// Nothing is guessed.
    pub const NONE: Self = Self(None);

    /// The variant to be read of the map at `start`, where it is guessed: one of those before `known`. What is gone back to if it is wrong
    /// is before the map.
    pub(super) fn make<'de, R: Reader<'de>>(
        &mut self,
        r: &mut R,
        (start, map): (&'de [u8], &R::Frame),
        of: &'static Key,
        known: Option<usize>,
    ) -> Option<usize> {
        let known = known?;
        let state = r.state();
        let offset = state.offset(start);
        let trial = state.trial();
        // Another enum with such a tag may have had more of them.
        let variant =
            trial.hint(of.json).filter(|variant| *variant < known && trial.known != Some(offset))?;
        state.depth = R::depth(map) + 1;
        self.0 = Some(state.begin_trial(false));
        state.depth = R::depth(map);
        Some(variant)
    }

    /// What becomes of a value that has been read: where that was on a guess which was wrong, it is read as what it is.
    ///
    /// # Errors
    ///
    /// Those of the value as it is.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn settle<'de, T: Decode<'de>, R: Reader<'de>>(
        self,
        r: &mut R,
        start: &'de [u8],
        out: &mut Slot<T>,
        read: Read<'de>,
        of: &'static Key,
    ) -> Read<'de> {
        self.settle_by(r, start, read, of, |r| T::decode(r, start, out))
    }

    /// As [`settle`](Self::settle), of a value that is read over another one.
    ///
    /// # Errors
    ///
    /// As there.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn settle_into<'de, T: Decode<'de>, R: Reader<'de>>(
        self,
        r: &mut R,
        start: &'de [u8],
        out: &mut T,
        read: Read<'de>,
        of: &'static Key,
    ) -> Read<'de> {
        self.settle_by(r, start, read, of, |r| out.decode_into(r, start))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn settle_by<'de, R: Reader<'de>>(
        self,
        r: &mut R,
        start: &'de [u8],
        read: Read<'de>,
        of: &'static Key,
        decode: impl FnOnce(&mut R) -> Read<'de>,
    ) -> Read<'de> {
        let Some((outside, mode)) = self.0 else { return read };
        r.state().end_trial(outside, mode, read.is_err());
        if read.is_err() { anew(r, start, of, decode) } else { read }
    }
}

/// Reads a value that was another one than was guessed.
#[cold]
#[inline(never)]
fn anew<'de, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    of: &'static Key,
    decode: impl FnOnce(&mut R) -> Read<'de>,
) -> Read<'de> {
    // What ends a trial is found again.
    *r.state().failure = None;
    let offset = r.state().offset(start);
    let trial = r.state().trial();
    trial.unlearn(of.json, trial.lost.saturating_sub(offset));
    let around = trial.known.replace(offset);
    let read = decode(r);
    r.state().trial().known = around;
    read
}

/// Remembers which variant it was, where it may be guessed again.
pub(super) fn learn<'de, R: Reader<'de>>(r: &mut R, of: &'static Key, variant: usize, known: Option<usize>) {
    if known.is_some_and(|known| variant < known) {
        r.state().trial().learn(of.json, variant);
    }
}
