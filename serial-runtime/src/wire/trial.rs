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
    /// How many enums are being chosen from at one place.
    place: (usize, usize),
}

impl Trial {
    pub(super) fn new(len: usize) -> Self {
        let left = len.saturating_mul(TIMES).saturating_add(AT_LEAST);
        Self { active: false, explains: false, skipped: 0, lost: 0, fatal: false, left, place: (0, 0) }
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
}
