//! Enums whose variants nothing tells: the first one that can be read is the one.
//!
//! What a variant looks like from outside is known by its description: the kind of its value, how many items it has, which
//! keys must be there. What does not look so is not tried. Where one variant is left, it is read like any other value, and its
//! errors are its own. Where more are left, they are tried in the order of their declaration, and where none can be read,
//! the error says why for each.

mod keys;
mod looks;
mod misfits;
mod narrow;

use crate::{
    describe::{Body, Type, Variant},
    error::ErrorKind,
    slots::Slot,
    wire::{Failed, Mode, Outside, Read, Reader, Trial, Trouble},
};

/// So many variants can be told from outside, by a bit each; all others are tried.
const MOST: usize = 63;
/// The bit of the variants that are told by names.
const NAMED: u64 = 1 << MOST;

/// The variants that a value may be.
///
/// It stays on the stack of what recurses, so it is small: what can be had from elsewhere is not here, nor what only few values need.
#[derive(Debug)]
pub struct Choice {
    body: &'static Body,
    /// Those that are left, as bits.
    left: u64,
    /// Where the enum around this one begins, and how many do there: what the reader is given back in the end.
    outer: usize,
    nested: u8,
    state: Progress,
    /// Whether some of those that are left may still turn out not to look like the value.
    rough: bool,
    /// The trial that is going on.
    outside: Outside,
    mode: Option<Mode>,
    /// Whether a value had been passed over before it.
    skipped: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    /// One is read that the first keys speak for, or that the value before was.
    Guessing(u8),
    /// One has been read on a guess, and another one may come before it.
    Unsure,
    /// Those that look like the value are tried, but for the one that was read on a guess.
    Trying { but: Option<u8> },
    /// The only one is read, and its error is the error.
    Settled,
    /// They are tried again for their errors.
    Explaining,
    /// No other one is to be tried.
    Done,
}

/// All that look like the value are tried.
const TRYING: Progress = Progress::Trying { but: None };

impl Choice {
    /// The index by which the variants that are told by names are tried.
    pub const TAGGED: usize = usize::MAX;

    /// Nothing has been looked at; made where it is to stay.
    pub const NEW: Self = Self {
        body: &Body::Enum(&[]),
        left: 0,
        outer: 0,
        nested: 0,
        state: TRYING,
        rough: false,
        outside: Outside::NONE,
        mode: None,
        skipped: false,
    };

    fn variants(&self) -> &'static [Variant] {
        match self.body {
            Body::Enum(variants) | Body::Tagged { variants, .. } => variants,
            // OK because the derive asks for enums.
            Body::Struct(_) => &[],
        }
    }

    /// What the tag is called, of an enum of which some variants are told by one.
    fn tag(&self) -> Option<&'static str> {
        match self.body {
            Body::Tagged { tag, .. } => Some(tag),
            _ => None,
        }
    }

    /// Looks at the value at `start`, and leaves the variants of `ty` that it may be. Those that are told by names come first, at the index
    /// behind all others.
    ///
    /// # Errors
    ///
    /// Where enums without tags stand in each other's place without end.
    pub fn choose<'de, R: Reader<'de>>(
        &mut self,
        r: &mut R,
        start: &'de [u8],
        ty: Type,
    ) -> Result<(), Failed> {
        if let Type::Model(model) = ty {
            self.body = &model().body;
        }
        let offset = r.state().offset(start);
        let trial = r.state().trial();
        let Some((outer, nested)) = trial.enter(offset) else {
            let what = "the input may be read as enums within enums without end";
            return Err(r.state().fail(start, Trouble::Says(ErrorKind::Limit, what.into())));
        };
        (self.outer, self.nested) = (outer, nested);
        if trial.is_exhausted() {
            self.leave(r);
            return Err(r.state().fail(start, Trial::too_many_ways()));
        }
        let may_guess = trial.may_guess(offset);
        let before = self.variants().first();
        let before = before.filter(|_| may_guess).and_then(|variant| trial.hint(variant.name.as_bytes()));
        match before.filter(|index| *index < MOST) {
            // OK because it is less.
            Some(index) => self.state = Progress::Guessing(index as u8),
            None => self.look(r, start, may_guess),
        }
        Ok(())
    }

    /// Whether this variant is to be read now.
    #[inline(never)]
    pub fn tries<'de, R: Reader<'de>>(&mut self, r: &mut R, index: usize) -> bool {
        let is_left = match self.state {
            Progress::Guessing(guess) => index == usize::from(guess),
            Progress::Trying { .. } => is_among(self.untried(), index),
            Progress::Settled | Progress::Explaining => is_among(self.left, index),
            Progress::Unsure | Progress::Done => false,
        };
        if is_left && self.state != Progress::Settled {
            let (outside, mode) = r.state().begin_trial(self.state == Progress::Explaining);
            (self.outside, self.mode) = (outside, Some(mode));
            self.skipped = core::mem::take(&mut r.state().trial().skipped);
        }
        is_left
    }

    /// What has come of it: the place behind the value that is in `out`. Where that is an error, the next one is to be tried, unless
    /// [all is done](Self::is_done).
    ///
    /// # Errors
    ///
    /// Where it could not be read, or another one may come before it.
    #[inline(never)]
    pub fn tried<'de, R: Reader<'de>, T>(
        &mut self,
        r: &mut R,
        (start, index): (&'de [u8], usize),
        read: Read<'de>,
        out: &mut Slot<T>,
    ) -> Read<'de> {
        let skipped = self.end_trial(r, read.is_err());
        match read {
            Ok(end) if self.is_sure(r, skipped, start, end) => {
                if let (Progress::Guessing(_), Some(variant)) = (self.state, self.variants().first()) {
                    r.state().trial().learn(variant.name.as_bytes(), index);
                }
                self.leave(r);
            }
            Ok(_) => {
                *out = Slot::EMPTY;
                return Err(Failed(()));
            }
            Err(_) => self.misfit(r, start, index),
        }
        read
    }

    /// Ends the trial that is going on, if there is one; whether a value was passed over in it.
    fn end_trial<'de, R: Reader<'de>>(&mut self, r: &mut R, failed: bool) -> bool {
        let Some(mode) = self.mode.take() else { return false };
        r.state().end_trial(self.outside, mode, failed);
        let trial = r.state().trial();
        let skipped = trial.skipped;
        trial.skipped |= self.skipped;
        skipped
    }

    /// What becomes of it that a variant could not be read.
    fn misfit<'de, R: Reader<'de>>(&mut self, r: &mut R, start: &'de [u8], index: usize) {
        match self.state {
            Progress::Settled => self.leave(r),
            Progress::Explaining => self.explain(r, index),
            Progress::Guessing(_) | Progress::Trying { .. } => {
                if let Progress::Guessing(_) = self.state {
                    r.state().trial().stumble();
                    self.unlearn(r);
                }
                let offset = r.state().offset(start);
                if r.state().trial().ends(offset) {
                    self.end(r, start);
                }
            }
            // OK because nothing is read then.
            Progress::Unsure | Progress::Done => {}
        }
    }

    /// Whether there is nothing more to be tried.
    #[inline]
    pub fn is_done(&self) -> bool {
        self.state == Progress::Done
    }

    /// What is to be done where no variant could be read: to read some of them once more, or to fail. With that, it hands back
    /// what it was given: so the compiler does not work out what each variant needs before the first of them, and keeps all of it.
    ///
    /// # Errors
    ///
    /// Where nothing is left to be done.
    #[cold]
    #[inline(never)]
    pub fn again<'a, 'de, R: Reader<'de>, T>(
        &mut self,
        r: &'a mut R,
        start: &'de [u8],
        out: &'a mut Slot<T>,
    ) -> Result<(&'a mut R, &'de [u8], &'a mut Slot<T>), Failed> {
        self.turn(r, start)?;
        Ok((r, start, out))
    }

    fn turn<'de, R: Reader<'de>>(&mut self, r: &mut R, start: &'de [u8]) -> Result<(), Failed> {
        let unseen = r.state().tries() || r.state().trial().explains;
        match self.state {
            Progress::Explaining => return Err(self.failed(r, start)),
            Progress::Unsure => {
                self.state = TRYING;
                return Ok(());
            }
            Progress::Guessing(guess) => {
                self.look_closer(r, start, false);
                self.state = Progress::Trying { but: Some(guess) };
                if self.untried() != 0 {
                    self.settle();
                    return Ok(());
                }
            }
            _ if self.rough => self.rough = self.by_keys(r, start, false),
            _ => {}
        }
        // An error that nobody sees is not explained, and one of an explanation not further.
        if unseen {
            return Err(self.failed(r, start));
        }
        if let Err(failed) = r.skip(start) {
            self.leave(r);
            return Err(failed);
        }
        match self.left.count_ones() {
            0 if self.is_all() => return Err(self.failed(r, start)),
            1 if self.is_all() => self.state = Progress::Settled,
            _ => {
                self.state = Progress::Explaining;
                r.state().trial().explains = true;
                r.state().seldom().misfits.clear();
            }
        }
        Ok(())
    }

    /// Whether no variant before the one that has been read up to `end` could be read as well. A guess is made only where those before it
    /// need a key that it does not have, whatever the value: then it is right if all keys were its own, or if the keys that it has not
    /// do not make it another one.
    fn is_sure<'de, R: Reader<'de>>(
        &mut self,
        r: &mut R,
        skipped: bool,
        start: &'de [u8],
        end: &'de [u8],
    ) -> bool {
        let Progress::Guessing(guess) = self.state else { return true };
        if self.is_first(guess) || !skipped {
            return true;
        }
        self.look_closer(r, start, true);
        if self.is_first(guess) {
            return true;
        }
        self.unlearn(r);
        let (start, end) = (r.state().offset(start), r.state().offset(end));
        r.state().trial().looked(start, end);
        self.state = Progress::Unsure;
        false
    }

    /// Notes that a guess was wrong.
    fn unlearn<'de, R: Reader<'de>>(&self, r: &mut R) {
        if let Some(variant) = self.variants().first() {
            r.state().trial().unlearn(variant.name.as_bytes(), 0);
        }
    }

    /// Whether no other variant that is left comes before this one.
    fn is_first(&self, index: u8) -> bool {
        self.left.trailing_zeros() == u32::from(index) && self.left & NAMED == 0
    }

    /// Those that are left, but for the one that was read on a guess.
    fn untried(&self) -> u64 {
        match self.state {
            Progress::Trying { but: Some(failed) } => self.left & !(1 << failed),
            _ => self.left,
        }
    }

    /// One that is left alone is read as any other value is.
    fn settle(&mut self) {
        let is_alone = self.left.count_ones() == 1 && !self.rough && self.is_all();
        if matches!(self.state, Progress::Trying { .. }) && is_alone {
            self.state = Progress::Settled;
        }
    }

    /// Whether no others are tried than those that are left.
    fn is_all(&self) -> bool {
        self.variants().len() <= MOST
    }

    fn leave<'de, R: Reader<'de>>(&mut self, r: &mut R) {
        r.state().trial().leave((self.outer, self.nested));
        if self.state == Progress::Explaining {
            r.state().trial().explains = false;
        }
        self.state = Progress::Done;
    }

    /// Ends a decode in which variants are tried, by what is wrong with the input itself, or with the value whatever it is, or that there
    /// are too many ways to read it.
    #[cold]
    fn end<'de, R: Reader<'de>>(&mut self, r: &mut R, start: &'de [u8]) {
        self.leave(r);
        if r.state().trial().is_exhausted() {
            _ = r.state().fail(start, Trial::too_many_ways());
        } else {
            _ = r.skip(start);
        }
    }
}

/// Whether a variant is among these.
fn is_among(variants: u64, index: usize) -> bool {
    match index {
        Choice::TAGGED => variants & NAMED != 0,
        0..MOST => variants >> index & 1 == 1,
        _ => true,
    }
}
