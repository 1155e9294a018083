//! Guesses which variant comes, where what tells it stands behind the payload.
//!
//! What is in a list is mostly of one variant. The payload is read as the variant of the value before, and then the tag tells
//! whether it was one. If it was not, or anything went wrong, nothing has happened: the tag is looked for, and the payload
//! is read as what it is.

use super::{Tell, again};
use crate::{
    decode::Decode,
    slots::Slot,
    wire::{Failed, Guess, Key, Read, Reader},
};

/// What is known of the tag while the fields beside it are read.
#[derive(Clone, Copy, Debug)]
pub enum Tag<'de> {
    /// It is behind us.
    Told,
    /// It has been looked for, and stands further on.
    Ahead,
    /// The variant is a guess.
    Guessed,
    /// The variant is a guess, and this is what the tag says.
    Met(&'de [u8]),
}

impl<'de> Tag<'de> {
    /// Says what the tag is, where the value has been read on a guess.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn end<R: Reader<'de>>(&self, r: &mut R, start: &'de [u8]) {
        if let Self::Met(value) = self {
            tell_guess(r, start, value);
        }
    }

    /// Whether it is still to come.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn is_awaited(&self) -> bool {
        matches!(self, Self::Ahead | Self::Guessed)
    }

    /// Passes over the tag, whose value stands at `value`.
    ///
    /// # Errors
    ///
    /// Where it has no end.
    #[inline]
    pub fn pass<R: Reader<'de>>(&mut self, r: &mut R, value: &'de [u8]) -> Read<'de> {
        self.meet(value);
        // It has been read, or will be.
        r.pass(value)
    }

    /// The tag, out of its turn; `key` is its own.
    ///
    /// # Errors
    ///
    /// Where it is a second one.
    #[inline]
    pub fn again<R: Reader<'de>>(
        &mut self,
        r: &mut R,
        key: &'de [u8],
        name: &'static str,
        value: &'de [u8],
    ) -> Result<(), Failed> {
        if self.is_awaited() {
            self.meet(value);
            return Ok(());
        }
        again(r, key, name)
    }

    /// A key of no field: a guess was wrong, mostly.
    ///
    /// # Errors
    ///
    /// Where the variant is a guess.
    #[inline]
    pub fn unknown<R: Reader<'de>>(&self, r: &mut R, key: &'de [u8]) -> Result<(), Failed> {
        match self {
            Self::Guessed => Err(r.state().reported(key)),
            _ => Ok(()),
        }
    }

    fn meet(&mut self, value: &'de [u8]) {
        *self = match self {
            Self::Guessed => Self::Met(value),
            _ => Self::Told,
        };
    }
}

#[inline(never)]
fn tell_guess<'de, R: Reader<'de>>(r: &mut R, start: &'de [u8], value: &'de [u8]) {
    let state = r.state();
    let (offset, tag) = (state.offset(start), state.offset(value));
    if let Some(guess) = state.trial().guess_at(offset) {
        guess.tag = Some(tag);
    }
}

/// In place of the index of a variant: there is a guess, for [`guessed`] to try.
pub const GUESS: usize = usize::MAX;

/// Reads the value at `start` on the word of the guess that there is for the enum whose tag is `of`, and as what it is where that was
/// wrong.
///
/// # Errors
///
/// Those of the value as it is.
#[inline(never)]
pub fn guessed<'de, T: Decode<'de>, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    out: &mut Slot<T>,
    of: &'static Key,
    find: impl Tell,
) -> Read<'de> {
    let offset = r.state().offset(start);
    let variant = r.state().trial().hint(of.json);
    let guess = Guess { offset, variant, tag: None };
    let outside = r.state().begin_trial(false);
    let around = r.state().trial().guess.replace(guess);
    let read = T::decode(r, start, out);
    let met = core::mem::replace(&mut r.state().trial().guess, around).and_then(|guess| guess.tag);
    let tag = met.filter(|_| read.is_ok()).and_then(|tag| start.get(tag.checked_sub(offset)?..));
    let is_right = tag.is_some_and(|tag| find.tell(r, tag).is_ok_and(|(told, _)| Some(told) == variant));
    r.state().end_trial(outside, !is_right);
    if is_right {
        return read;
    }
    // What ends a trial is found again.
    r.state().failure = None;
    let trial = r.state().trial();
    let end = if read.is_ok() { met.unwrap_or(trial.lost) } else { trial.lost };
    trial.unlearn(of.json, end.saturating_sub(offset));
    *out = Slot::EMPTY;
    let around = trial.guess.replace(Guess { variant: None, ..guess });
    let read = T::decode(r, start, out);
    r.state().trial().guess = around;
    read
}

/// The variant to be read of the map at `start`, where it is guessed: one of those before `known`.
pub(super) fn guess<'de, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    of: &'static Key,
    known: Option<usize>,
) -> Option<usize> {
    let known = known?;
    let offset = r.state().offset(start);
    let trial = r.state().trial();
    if let Some(guess) = trial.guess_at(offset) {
        return guess.variant;
    }
    // Another enum with such a tag may have had more of them.
    trial.hint(of.json).filter(|variant| *variant < known).map(|_| GUESS)
}

/// Remembers which variant it was, where it may be guessed again.
pub(super) fn learn<'de, R: Reader<'de>>(r: &mut R, of: &'static Key, variant: usize, known: Option<usize>) {
    if known.is_some_and(|known| variant < known) {
        r.state().trial().learn(of.json, variant);
    }
}
