//! Variants that are tried: the first one that can be read is taken.
//!
//! While one is tried, errors are not kept, since they say only that the next one is to be tried. How much may be read
//! more than once is bounded for the whole document: variants that hold each other would otherwise be tried again for every
//! variant around them, which takes time without bound.

use super::{Pending, Trouble};
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
/// What a variant that fails at once counts.
const EACH: usize = 16;
/// How many enums without tags may stand in each other's place.
const NESTED: usize = 64;

/// For so many enums it is remembered what the last one was.
const HINTS: usize = 4;

/// Which variant an enum was, the last time.
#[derive(Clone, Copy, Debug)]
struct Hint {
    /// What the enum is known by: the address of something that it alone has.
    of: usize,
    variant: usize,
    /// Whether it was that one twice in a row, or never another one.
    steady: bool,
}

impl Hint {
    const NONE: Self = Self { of: 0, variant: 0, steady: false };
}

/// What is known of variants that are being tried.
#[derive(Debug)]
pub(crate) struct Trial {
    /// Whether one is tried, and others may follow.
    pub(crate) active: bool,
    /// Whether it is tried again only to say what is wrong with it.
    pub(crate) explains: bool,
    /// How many values have been passed over: unknown fields among them.
    pub(crate) skipped: usize,
    /// Where the last one failed.
    pub(crate) lost: usize,
    /// Whether no other variant can fare better.
    fatal: bool,
    /// How many bytes may still be read once more.
    left: usize,
    /// How many bytes may still be read on the word of a guess that is wrong.
    guesses: usize,
    /// How many enums are being chosen from at one place.
    place: (usize, usize),
    hints: [Hint; HINTS],
}

impl Trial {
    pub(super) fn new(len: usize) -> Self {
        let left = len.saturating_mul(TIMES).saturating_add(AT_LEAST);
        Self {
            active: false,
            explains: false,
            skipped: 0,
            lost: 0,
            fatal: false,
            left,
            guesses: left,
            place: (0, 0),
            hints: [Hint::NONE; HINTS],
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
        let read = self.lost.saturating_sub(start).saturating_add(EACH);
        match self.left.checked_sub(read) {
            Some(left) => self.left = left,
            None => self.fatal = true,
        }
        self.fatal
    }

    /// Whether nothing more may be read once more.
    pub(crate) fn is_exhausted(&self) -> bool {
        self.left < EACH
    }

    /// Begins to choose at a place; what is to be given back when that is done. `None` where too many enums stand in
    /// each other's place.
    pub(crate) fn enter(&mut self, offset: usize) -> Option<(usize, usize)> {
        let (last, nested) = self.place;
        let nested = if last == offset { nested + 1 } else { 1 };
        (nested <= NESTED).then(|| core::mem::replace(&mut self.place, (offset, nested)))
    }

    pub(crate) fn leave(&mut self, outer: (usize, usize)) {
        self.place = outer;
    }

    /// The variant that an enum was the last time, where it may be guessed that it is the same again.
    #[inline]
    pub(crate) fn hint<T>(&self, of: &'static T) -> Option<usize> {
        let of = core::ptr::from_ref(of).addr();
        let hint = self.hints.iter().find(|hint| hint.of == of && hint.steady)?;
        self.may_guess().then_some(hint.variant)
    }

    /// Whether a variant may be read on the word of a guess: as long as not too many have been wrong.
    pub(crate) fn may_guess(&self) -> bool {
        self.guesses >= EACH
    }

    /// Remembers which variant an enum was, where that has been found out without a guess.
    pub(crate) fn learn<T>(&mut self, of: &'static T, variant: usize) {
        let of = core::ptr::from_ref(of).addr();
        match self.hints.iter_mut().find(|hint| hint.of == of) {
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
    pub(crate) fn unlearn<T>(&mut self, of: &'static T, read: usize) {
        let of = core::ptr::from_ref(of).addr();
        self.hints.iter_mut().filter(|hint| hint.of == of).for_each(|hint| hint.steady = false);
        self.guesses = self.guesses.saturating_sub(read.saturating_add(EACH));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_is_not_guessed() {
        static ENUMS: [u8; 6] = [0; 6];
        let mut trial = Trial::new(100);
        assert_eq!(trial.hint(&ENUMS[0]), None);
        trial.learn(&ENUMS[0], 3);
        trial.learn(&ENUMS[1], 4);
        assert_eq!((trial.hint(&ENUMS[0]), trial.hint(&ENUMS[1])), (Some(3), Some(4)));
        trial.unlearn(&ENUMS[0], 10);
        for variant in [4, 3, 4, 5] {
            trial.learn(&ENUMS[0], variant);
            assert_eq!(trial.hint(&ENUMS[0]), None);
        }
        trial.learn(&ENUMS[0], 5);
        assert_eq!(trial.hint(&ENUMS[0]), Some(5));
        for other in &ENUMS[2..] {
            trial.learn(other, 1);
        }
        assert_eq!((trial.hint(&ENUMS[0]), trial.hint(&ENUMS[5])), (None, Some(1)));
    }

    #[test]
    fn guesses_end_where_too_much_was_read_in_vain() {
        static ENUM: u8 = 0;
        let mut trial = Trial::new(0);
        trial.learn(&ENUM, 1);
        for _ in 0..AT_LEAST / (1000 + EACH) + 1 {
            assert_eq!(trial.hint(&ENUM), Some(1));
            trial.unlearn(&ENUM, 1000);
            trial.learn(&ENUM, 1);
        }
        assert_eq!(trial.hint(&ENUM), None);
    }
}
