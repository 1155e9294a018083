//! Guesses which variant comes, where what tells it stands behind the payload.
//!
//! What is in a list is mostly of one variant. The payload is read as the variant of the value before, and then the tag tells
//! whether it was one. If it was not, or anything went wrong, nothing has happened: the tag is looked for, and the payload
//! is read as what it is.

use super::{Tell, again};
use crate::wire::{Failed, Key, Outside, Read, Reader, Trouble};

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
    /// What it says, where it has not been looked at before.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn met(&self) -> Option<&'de [u8]> {
        if let Self::Met(value) = self { Some(value) } else { None }
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
            Self::Guessed => Err(r.state().fail(key, Trouble::Reported)),
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

/// A guess, and what came of it.
#[derive(Debug)]
pub struct Guess {
    /// The enum.
    of: &'static Key,
    /// Variants from here on are none, or keep what they are told by: they are not guessed.
    known: usize,
    state: Progress,
}

#[derive(Debug)]
enum Progress {
    /// None has been made.
    Open,
    /// This variant is being read.
    Made(usize, Outside),
    /// It was wrong.
    Wrong,
}

impl Guess {
    /// None, of an enum whose tag is this one; the variant `other`, if there is one, is not guessed.
    #[cfg_attr(not(debug_assertions), inline(always))]
    #[must_use]
    pub fn new(of: &'static Key, other: usize) -> Self {
        Self { of, known: other, state: Progress::Open }
    }

    /// The variant to be read, if there is a guess.
    pub(super) fn make<'de, R: Reader<'de>>(&mut self, r: &mut R) -> Option<usize> {
        if let Progress::Wrong = self.state {
            return None;
        }
        let variant = r.state().trial.hint(self.of)?;
        self.state = Progress::Made(variant, r.state().begin_trial(false));
        Some(variant)
    }

    /// Remembers which variant it was.
    pub(super) fn learn<'de, R: Reader<'de>>(&self, r: &mut R, variant: usize) {
        if variant != self.known {
            r.state().trial.learn(self.of, variant);
        }
    }

    /// What has been read of the map at `start`, if it was no guess, or the guess is right: `tag` is where the tag stands.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub fn check<'de, R: Reader<'de>, T>(
        &mut self,
        r: &mut R,
        start: &'de [u8],
        read: Result<T, Failed>,
        tag: Option<&'de [u8]>,
        find: impl Tell,
    ) -> Option<Result<T, Failed>> {
        match self.state {
            Progress::Made(..) => self.is_right(r, start, read, tag, find),
            _ => Some(read),
        }
    }

    #[inline(never)]
    fn is_right<'de, R: Reader<'de>, T>(
        &mut self,
        r: &mut R,
        start: &'de [u8],
        read: Result<T, Failed>,
        tag: Option<&'de [u8]>,
        find: impl Tell,
    ) -> Option<Result<T, Failed>> {
        let Progress::Made(guess, outside) = core::mem::replace(&mut self.state, Progress::Wrong) else {
            return Some(read);
        };
        let told = tag.filter(|_| read.is_ok()).and_then(|tag| find.tell(r, tag).ok());
        let is_right = told.is_some_and(|(variant, _)| variant == guess);
        r.state().end_trial(outside, !is_right);
        if is_right {
            return Some(read);
        }
        let in_vain = match tag {
            Some(tag) if read.is_ok() => start.len() - tag.len(),
            _ => r.state().trial.lost.saturating_sub(r.state().offset(start)),
        };
        r.state().trial.unlearn(self.of, in_vain);
        None
    }
}
