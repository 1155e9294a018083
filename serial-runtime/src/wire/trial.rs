//! Variants that are tried: the first one that can be read is taken.
//!
//! While one is tried, errors are not kept, since they say only that the next one is to be tried. How much may be read
//! more than once is bounded for the whole document: variants that hold each other would otherwise be tried again for every
//! variant around them, which takes time without bound. What is only looked at counts as much, where something is tried.

use super::{Pending, Trouble};
use crate::error::ErrorKind;
use alloc::{borrow::Cow, boxed::Box};

/// Why a variant does not fit.
#[derive(Debug)]
pub(crate) struct Misfit {
    /// As errors call it.
    pub(crate) variant: Cow<'static, str>,
    pub(crate) why: Why,
}

#[derive(Debug)]
pub(crate) enum Why {
    /// Its decode failed.
    Failed(Box<Pending>),
    /// It has not been tried.
    Says(Cow<'static, str>),
}

/// How often all of the input may be read once more.
const TIMES: usize = 32;
/// What may be read once more of small documents.
const AT_LEAST: usize = 1 << 16;
/// So many bytes that are only looked at count as one.
const LOOKS: usize = 8;
/// What a variant that fails at once counts.
const EACH: usize = 16;
/// How many enums without tags may stand in each other's place.
const NESTED: u8 = 64;

/// For so many enums it is remembered what the last one was.
const HINTS: usize = 4;

/// Which variant an enum was, the last time.
#[derive(Clone, Copy, Debug)]
struct Hint {
    /// What the enum is known by: a name of its own, by its bytes. Where another enum has the same, more guesses are wrong.
    of: &'static [u8],
    variant: u32,
    /// Whether it was that one twice in a row, or never another one.
    steady: bool,
}

impl Hint {
    const NONE: Self = Self { of: &[], variant: 0, steady: false };

    /// Names are mostly at the same place, too.
    #[inline]
    fn is_of(&self, of: &'static [u8]) -> bool {
        core::ptr::eq(self.of, of) || self.of == of
    }
}

/// What is known of variants that are being tried.
#[derive(Debug)]
pub(crate) struct Trial {
    /// Whether one is tried, and others may follow.
    pub(crate) active: bool,
    /// Whether it is tried again only to say what is wrong with it.
    pub(crate) explains: bool,
    /// Whether a value has been passed over: an unknown field, mostly.
    pub(crate) skipped: bool,
    /// Where the last one failed.
    pub(crate) lost: usize,
    /// Up to where guesses have failed of which the errors are wanted: nothing is guessed of what comes before.
    stumbled: usize,
    /// Whether no other variant can fare better.
    pub(super) fatal: bool,
    /// How many bytes may still be read once more.
    left: usize,
    /// How many bytes may still be read on the word of a guess that is wrong.
    guesses: usize,
    /// How many enums are being chosen from at one place.
    place: (usize, u8),
    hints: [Hint; HINTS],
    /// Where a value starts of which a guess was wrong: it is not guessed again.
    pub(crate) known: Option<usize>,
}

impl Trial {
    pub(super) fn new(len: usize) -> Self {
        let left = len.saturating_mul(TIMES).saturating_add(AT_LEAST);
        Self {
            active: false,
            explains: false,
            skipped: false,
            lost: 0,
            stumbled: 0,
            fatal: false,
            left,
            guesses: left,
            place: (0, 0),
            hints: [Hint::NONE; HINTS],
            known: None,
        }
    }

    /// Whether a failure is one of a variant that is tried; then it is noted here.
    pub(super) fn note(&mut self, offset: usize, trouble: &Trouble) -> bool {
        if self.active {
            self.lost = offset;
            self.fatal = !trouble.leaves_syntax_intact();
        }
        self.active
    }

    /// Whether a variant is tried, and what failed in it does not end the decode.
    pub(super) fn forgives(&self) -> bool {
        self.active && !self.fatal
    }

    /// Whether a variant that was tried from `start` on, and failed, ends the decode: because no other one can be read, or
    /// because too much has been read more than once.
    pub(crate) fn ends(&mut self, start: usize) -> bool {
        !self.may_read_again(start) || self.fatal
    }

    /// Counts what was read from `start` on up to where it failed; whether that may be read once more.
    pub(crate) fn may_read_again(&mut self, start: usize) -> bool {
        let read = self.lost.saturating_sub(start).saturating_add(EACH);
        let left = self.left.checked_sub(read);
        self.left = left.unwrap_or(0);
        left.is_some()
    }

    /// Notes that a guess has failed.
    pub(crate) fn stumble(&mut self) {
        if !self.active {
            self.stumbled = self.stumbled.max(self.lost);
        }
    }

    /// Whether it is worth a guess what the value at an offset is. What has failed on a guess is read again for its error, and guesses
    /// within it would fail at the same place.
    pub(crate) fn may_guess(&self, offset: usize) -> bool {
        self.active || self.stumbled == 0 || offset > self.stumbled
    }

    /// Counts what has been looked at, and will be read: where a variant is tried, that may be again and again.
    pub(crate) fn looked(&mut self, start: usize, end: usize) {
        if self.active {
            self.left = self.left.saturating_sub(end.saturating_sub(start) / LOOKS);
        }
    }

    /// Whether nothing more may be read once more.
    pub(crate) fn is_exhausted(&self) -> bool {
        self.left < EACH
    }

    /// What is wrong where nothing more may be.
    pub(crate) fn too_many_ways() -> Trouble {
        let what = "the input could be read in too many ways: variants without tags, or adapters that are tried, hold each other";
        Trouble::Says(ErrorKind::Limit, what.into())
    }

    /// Begins to choose at a place; what is to be given back when that is done. `None` where too many enums stand in
    /// each other's place.
    pub(crate) fn enter(&mut self, offset: usize) -> Option<(usize, u8)> {
        let (last, nested) = self.place;
        let nested = if last == offset { nested + 1 } else { 1 };
        (nested <= NESTED).then(|| core::mem::replace(&mut self.place, (offset, nested)))
    }

    pub(crate) fn leave(&mut self, outer: (usize, u8)) {
        self.place = outer;
    }

    /// The variant that an enum was the last time, where it may be guessed that it is the same again.
    #[inline]
    pub(crate) fn hint(&self, of: &'static [u8]) -> Option<usize> {
        let hint = self.hints.iter().find(|hint| hint.is_of(of) && hint.steady)?;
        (self.guesses >= EACH).then_some(hint.variant as usize)
    }

    /// Remembers which variant an enum was, where that has been found out without a guess.
    pub(crate) fn learn(&mut self, of: &'static [u8], variant: usize) {
        // OK because no enum has more.
        let variant = u32::try_from(variant).unwrap_or(u32::MAX);
        match self.hints.iter_mut().find(|hint| hint.is_of(of)) {
            Some(hint) if hint.variant == variant => hint.steady = true,
            Some(hint) => hint.variant = variant,
            None => {
                self.hints.rotate_right(1);
                self.hints[0] = Hint { of, variant, steady: true };
            }
        }
    }

    /// Notes that a guess was wrong, for which so many bytes have been read in vain.
    #[cold]
    pub(crate) fn unlearn(&mut self, of: &'static [u8], read: usize) {
        self.hints.iter_mut().filter(|hint| hint.is_of(of)).for_each(|hint| hint.steady = false);
        self.guesses = self.guesses.saturating_sub(read.saturating_add(EACH));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_is_not_guessed() {
        static ENUMS: [&[u8]; 6] = [b"a", b"b", b"c", b"d", b"e", b"f"];
        let mut trial = Trial::new(100);
        assert_eq!(trial.hint(ENUMS[0]), None);
        trial.learn(ENUMS[0], 3);
        trial.learn(ENUMS[1], 4);
        assert_eq!((trial.hint(ENUMS[0]), trial.hint(ENUMS[1])), (Some(3), Some(4)));
        trial.unlearn(ENUMS[0], 10);
        for variant in [4, 3, 4, 5] {
            trial.learn(ENUMS[0], variant);
            assert_eq!(trial.hint(ENUMS[0]), None);
        }
        trial.learn(ENUMS[0], 5);
        assert_eq!(trial.hint(ENUMS[0]), Some(5));
        for other in &ENUMS[2..] {
            trial.learn(other, 1);
        }
        assert_eq!((trial.hint(ENUMS[0]), trial.hint(ENUMS[5])), (None, Some(1)));
    }

    #[test]
    fn guesses_end_where_too_much_was_read_in_vain() {
        const ENUM: &[u8] = b"a";
        let mut trial = Trial::new(0);
        trial.learn(ENUM, 1);
        for _ in 0..AT_LEAST / (1000 + EACH) + 1 {
            assert_eq!(trial.hint(ENUM), Some(1));
            trial.unlearn(ENUM, 1000);
            trial.learn(ENUM, 1);
        }
        assert_eq!(trial.hint(ENUM), None);
    }
}
