//! Enums whose variants nothing tells: the first one that can be read is the one.
//!
//! What a variant looks like from outside is known by its description: the kind of its value, how many items it has, which
//! keys must be there. What does not look so is not tried. Where one variant is left, it is read like any other value, and its
//! errors are its own. Where more are left, they are tried in the order of their declaration, and where none can be read,
//! the error says why for each.

use super::{
    keys::{MAPS, Maps, has, is_flat, keys, lacks, needs_other, that_know},
    looks::{expected, is_told, looks, members, resolved},
};
use crate::{
    describe::{Body, Fields, Layout, Type, Variant},
    error::ErrorKind,
    slots::Slot,
    wire::{Failed, Kind, Misfit, More, Outside, Read, Reader, Trial, Trouble, Why},
};
use alloc::{borrow::Cow, format, vec::Vec};

/// So many variants can be told from outside, by a bit each; all others are tried.
pub(super) const MOST: usize = 63;
/// The bit of the variants that are told by names.
pub(super) const NAMED: u64 = 1 << MOST;
/// So many keys are looked at before one variant is read on their word.
const GUESSES: usize = 4;

/// The variants that a value may be.
#[derive(Debug)]
pub struct Choice<'de> {
    start: &'de [u8],
    pub(super) variants: &'static [Variant],
    /// What the tag is called, of an enum of which some variants are told by one.
    pub(super) tag: Option<&'static str>,
    /// Those that are left, as bits.
    pub(super) left: u64,
    /// Whether some of these may still turn out not to look like the value.
    rough: bool,
    /// The one that was read on a guess, and failed, as a bit.
    failed: u64,
    state: Progress,
    /// The trial that is going on.
    outside: Option<Outside>,
    misfits: Vec<Misfit>,
    /// What the reader is given back in the end.
    place: (usize, usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    /// One is read that the first keys speak for, or that the value before was; how many values had been passed over before.
    Guessing(usize, usize),
    /// One has been read on a guess, and another one may come before it.
    Unsure,
    /// Those that look like the value are tried.
    Trying,
    /// The only one is read, and its error is the error.
    Settled,
    /// They are tried again for their errors.
    Explaining,
}

fn variants(ty: Type) -> (Option<&'static str>, &'static [Variant]) {
    match ty {
        Type::Model(model) => match &model().body {
            Body::Enum(variants) => (None, variants),
            Body::Tagged { tag, variants, .. } => (Some(tag), variants),
            Body::Struct(_) => (None, &[]),
        },
        // OK because the derive asks for enums.
        _ => (None, &[]),
    }
}

impl Choice<'_> {
    /// The index by which the variants that are told by names are tried.
    pub const TAGGED: usize = usize::MAX;
}

impl<'de> Choice<'de> {
    /// Of the value at `start`; made where it is to stay, which is on the stack of what recurses.
    #[inline]
    pub fn new(start: &'de [u8]) -> Self {
        Self {
            start,
            variants: &[],
            tag: None,
            left: 0,
            rough: false,
            failed: 0,
            state: Progress::Trying,
            outside: None,
            misfits: Vec::new(),
            place: (0, 0),
        }
    }

    /// Looks at the value, and leaves the variants of `ty` that it may be. Those that are told by names come first, at the index behind all
    /// others.
    ///
    /// # Errors
    ///
    /// Where enums without tags stand in each other's place without end.
    pub fn choose<R: Reader<'de>>(&mut self, r: &mut R, ty: Type) -> Result<(), Failed> {
        (self.tag, self.variants) = variants(ty);
        let offset = r.state().offset(self.start);
        let Some(place) = r.state().trial().enter(offset) else {
            let what = "the input may be read as enums within enums without end";
            return Err(r.state().fail(self.start, Trouble::Says(ErrorKind::Limit, what.into())));
        };
        self.place = place;
        if r.state().trial().is_exhausted() {
            r.state().trial().leave(place);
            return Err(r.state().fail(self.start, Trial::too_many_ways()));
        }
        let may_guess = r.state().trial().may_guess(offset);
        let before = self.variants.first();
        let before = before.and_then(|variant| r.state().trial().hint(variant.name.as_bytes()));
        match before.filter(|_| may_guess) {
            Some(index) => self.state = Progress::Guessing(index, r.state().trial().skipped),
            None => self.look(r, may_guess),
        }
        Ok(())
    }

    /// Leaves the variants that look like the value, of which one may be guessed.
    fn look<R: Reader<'de>>(&mut self, r: &mut R, may_guess: bool) {
        let looks = looks(r, self.start);
        self.state = Progress::Trying;
        for (index, variant) in self.variants.iter().enumerate().take(MOST) {
            let fits = variant.untagged && variant.decoded && looks.fits(&variant.payload);
            self.left |= u64::from(fits) << index;
        }
        let tagged = self.variants.iter().any(is_told);
        if tagged && looks.fits_names(self.tag, self.variants) {
            self.left |= NAMED;
        }
        if self.left.count_ones() > 1 {
            match looks.kind {
                Kind::Map => match self.guess(r).filter(|_| may_guess) {
                    Some(index) => self.state = Progress::Guessing(index, r.state().trial().skipped),
                    None => self.rough = self.by_keys(r, true),
                },
                Kind::Array => self.by_len(r),
                _ => {}
            }
        }
        self.settle();
    }

    /// As [`by_keys`](Self::by_keys), for what was read on the word of the value before, and has not been looked at.
    fn look_closer<R: Reader<'de>>(&mut self, r: &mut R, may_stop: bool) {
        if self.left == 0 {
            self.look(r, false);
            self.state = Progress::Trying;
        } else {
            self.rough = self.by_keys(r, may_stop);
        }
    }

    /// Whether this variant is to be read now.
    pub fn tries<R: Reader<'de>>(&mut self, r: &mut R, index: usize) -> bool {
        let is_left = match self.state {
            Progress::Guessing(guess, _) => index == guess,
            Progress::Trying => is_among(self.left & !self.failed, index),
            Progress::Unsure => false,
            Progress::Settled | Progress::Explaining => is_among(self.left, index),
        };
        if is_left && self.state != Progress::Settled {
            self.outside = Some(r.state().begin_trial(self.state == Progress::Explaining));
        }
        is_left
    }

    /// What has come of it: the place behind the value that is in `out`, or nothing, and the next one is to be tried.
    ///
    /// # Errors
    ///
    /// Where no other variant would do.
    pub fn tried<R: Reader<'de>, T>(
        &mut self,
        r: &mut R,
        index: usize,
        read: Read<'de>,
        out: &mut Slot<T>,
    ) -> Result<Option<&'de [u8]>, Failed> {
        if let Some(outside) = self.outside.take() {
            r.state().end_trial(outside, read.is_err());
        }
        let failed = match read {
            Ok(end) if self.is_sure(r, end) => {
                if let (Progress::Guessing(..), Some(variant)) = (self.state, self.variants.first()) {
                    r.state().trial().learn(variant.name.as_bytes(), index);
                }
                self.leave(r);
                return Ok(Some(end));
            }
            Ok(_) => {
                *out = Slot::EMPTY;
                return Ok(None);
            }
            Err(failed) => failed,
        };
        match self.state {
            // OK because nothing is read then.
            Progress::Unsure => Err(failed),
            Progress::Settled => {
                self.leave(r);
                Err(failed)
            }
            Progress::Explaining => {
                self.explain(r, index);
                Ok(None)
            }
            Progress::Guessing(..) | Progress::Trying => {
                let start = r.state().offset(self.start);
                if let Progress::Guessing(..) = self.state {
                    r.state().trial().stumble();
                    self.unlearn(r);
                }
                if r.state().trial().ends(start) {
                    return Err(self.ended(r, failed));
                }
                Ok(None)
            }
        }
    }

    /// What is to be done where no variant could be read: to read some of them once more, or to fail.
    ///
    /// # Errors
    ///
    /// Where nothing is left to be done.
    #[cold]
    #[inline(never)]
    pub fn again<R: Reader<'de>>(&mut self, r: &mut R) -> Result<(), Failed> {
        let unseen = r.state().tries() || r.state().trial().explains;
        match self.state {
            Progress::Explaining => return Err(self.failed(r)),
            Progress::Unsure => {
                self.state = Progress::Trying;
                return Ok(());
            }
            Progress::Guessing(guess, _) => {
                self.state = Progress::Trying;
                self.failed = 1 << guess;
                self.look_closer(r, false);
                if self.left & !self.failed != 0 {
                    self.settle();
                    return Ok(());
                }
            }
            _ if self.rough => self.rough = self.by_keys(r, false),
            _ => {}
        }
        // An error that nobody sees is not explained, and one of an explanation not further.
        if unseen {
            return Err(self.failed(r));
        }
        if let Err(failed) = r.skip(self.start) {
            self.leave(r);
            return Err(failed);
        }
        match self.left.count_ones() {
            0 if self.is_all() => return Err(self.failed(r)),
            1 if self.is_all() => self.state = Progress::Settled,
            _ => {
                self.state = Progress::Explaining;
                r.state().trial().explains = true;
            }
        }
        Ok(())
    }

    /// Whether no variant before the one that has been read up to `end` could be read as well. A guess is made only where those before it
    /// need a key that it does not have, whatever the value: then it is right if all keys were its own, or if the keys that it has not
    /// do not make it another one.
    fn is_sure<R: Reader<'de>>(&mut self, r: &mut R, end: &'de [u8]) -> bool {
        let Progress::Guessing(guess, skipped) = self.state else { return true };
        if self.is_first(guess) || r.state().trial().skipped == skipped {
            return true;
        }
        self.look_closer(r, true);
        if self.is_first(guess) {
            return true;
        }
        self.unlearn(r);
        let (start, end) = (r.state().offset(self.start), r.state().offset(end));
        r.state().trial().looked(start, end);
        self.state = Progress::Unsure;
        false
    }

    /// Notes that a guess was wrong.
    fn unlearn<R: Reader<'de>>(&self, r: &mut R) {
        if let Some(variant) = self.variants.first() {
            r.state().trial().unlearn(variant.name.as_bytes(), 0);
        }
    }

    /// Whether no other variant that is left comes before this one.
    fn is_first(&self, index: usize) -> bool {
        self.left.trailing_zeros() as usize == index && self.left & NAMED == 0
    }

    /// One that is left alone is read as any other value is.
    fn settle(&mut self) {
        let is_alone = self.left.count_ones() == 1 && !self.rough && self.is_all();
        if self.state == Progress::Trying && is_alone {
            self.state = Progress::Settled;
        }
    }

    /// Whether no others are tried than those that are left.
    fn is_all(&self) -> bool {
        self.variants.len() <= MOST
    }

    /// The variant that alone knows the first keys of a map, if all before it need a key that it does not have.
    fn guess<R: Reader<'de>>(&self, r: &mut R) -> Option<usize> {
        let told = self.left & NAMED != 0;
        let mut maps: [Option<&'static Fields>; MAPS] = [None; MAPS];
        // Every one has to be known, and to know its keys.
        if (self.left & !NAMED) >> MAPS != 0 || told && self.tag.is_none() {
            return None;
        }
        for (index, (place, variant)) in maps.iter_mut().zip(self.variants).enumerate() {
            if self.left >> index & 1 == 1 {
                let members = members(&variant.payload, R::TEXT)?;
                if members.fields.iter().any(is_flat) {
                    return None;
                }
                *place = Some(members);
            }
        }
        let depth = r.state().depth;
        let seen = self.by_first_keys(r, &maps);
        let guess = self.looked(r, depth, seen)??;
        let own = maps.get(guess).copied().flatten()?;
        let mut before = maps.iter().take(guess).flatten();
        let tag_is_other = !told || self.tag.is_some_and(|tag| !has(own, tag));
        (tag_is_other && before.all(|needed| needs_other(needed, own))).then_some(guess)
    }

    /// The one variant that knows the first keys.
    fn by_first_keys<R: Reader<'de>>(
        &self,
        r: &mut R,
        maps: &[Option<&'static Fields>; MAPS],
    ) -> Result<(Option<usize>, &'de [u8]), Failed> {
        let (mut map, mut at) = r.map(self.start)?;
        let mut left = self.left & !NAMED;
        let mut more = r.entry(&mut map, at)?;
        for _ in 0..GUESSES {
            let More::Item(key) = more else { break };
            if !R::TEXT && r.kind(key) != Kind::Str {
                break;
            }
            let (known, value) = r.key_with(key, |name| that_know(maps, left, name))?;
            left = known;
            if left.count_ones() < 2 {
                break;
            }
            at = r.pass(value)?;
            more = r.entry(&mut map, at)?;
        }
        Ok(((left.count_ones() == 1).then_some(left.trailing_zeros() as usize), at))
    }

    /// What has been seen of the value from outside, up to there, and counts it; `None` where it cannot be read to its end, which is what
    /// the variants will find.
    fn looked<R: Reader<'de>, T>(
        &self,
        r: &mut R,
        depth: usize,
        seen: Result<(T, &'de [u8]), Failed>,
    ) -> Option<T> {
        let state = r.state();
        state.depth = depth;
        let start = state.offset(self.start);
        let end = seen.as_ref().map_or(state.trial().lost, |(_, at)| state.offset(at));
        state.trial().looked(start, end);
        if seen.is_err() {
            state.failure = None;
        }
        seen.ok().map(|(seen, _)| seen)
    }

    fn leave<R: Reader<'de>>(&mut self, r: &mut R) {
        r.state().trial().leave(self.place);
        if self.state == Progress::Explaining {
            r.state().trial().explains = false;
        }
    }

    /// Says what ends a decode in which variants are tried: what is wrong with the input itself, or with the value whatever it is, or
    /// that there are too many ways to read it.
    #[cold]
    fn ended<R: Reader<'de>>(&mut self, r: &mut R, failed: Failed) -> Failed {
        self.leave(r);
        if r.state().trial().is_exhausted() {
            return r.state().fail(self.start, Trial::too_many_ways());
        }
        r.skip(self.start).err().unwrap_or(failed)
    }

    /// Keeps why a variant failed.
    fn explain<R: Reader<'de>>(&mut self, r: &mut R, index: usize) {
        let Some(mut pending) = r.state().failure.take() else { return };
        if let Trouble::NoVariant(_) = pending.trouble {
            pending.trouble = Trouble::Says(ErrorKind::Type, "no variant fits".into());
        }
        self.misfits.push(Misfit { variant: self.called(index), why: Why::Failed(pending) });
    }

    /// A variant, or all that are told by names, in an error.
    fn called(&self, index: usize) -> Cow<'static, str> {
        match (self.variants.get(index), self.tag) {
            (Some(variant), _) => Cow::Owned(format!("`{}`", variant.name)),
            (None, Some(tag)) => Cow::Owned(format!("told by `{tag}`")),
            (None, None) => Cow::Borrowed("told by its name"),
        }
    }

    /// The error that no variant fits.
    #[cold]
    fn failed<R: Reader<'de>>(&mut self, r: &mut R) -> Failed {
        self.leave(r);
        let mut misfits = core::mem::take(&mut self.misfits);
        if !r.state().tries() {
            self.add_others(r, &mut misfits);
        }
        let at = R::behind_whitespace(self.start);
        r.state().fail(at, Trouble::NoVariant(misfits))
    }

    /// Says of the variants that have not been tried what they would look like.
    fn add_others<R: Reader<'de>>(&self, r: &mut R, misfits: &mut Vec<Misfit>) {
        let looks = looks(r, self.start);
        let keys = if looks.kind == Kind::Map { keys(r, self.start) } else { Vec::new() };
        for (index, variant) in
            self.variants.iter().enumerate().filter(|(_, variant)| variant.untagged && variant.decoded)
        {
            let called = self.called(index);
            if misfits.iter().any(|misfit| misfit.variant == called) {
                continue;
            }
            let why = match members(&variant.payload, R::TEXT) {
                Some(fields) if looks.kind == Kind::Map => lacks(fields, &keys),
                _ => None,
            };
            let why = why.unwrap_or_else(|| expected(&variant.payload));
            misfits.push(Misfit { variant: called, why: Why::Says(why) });
        }
        if self.variants.iter().any(is_told) && self.left & NAMED == 0 {
            let why = match self.tag {
                Some(tag) => Cow::Owned(format!("missing field `{tag}`")),
                None => Cow::Borrowed("expected a variant: text, or a map of one entry"),
            };
            misfits.push(Misfit { variant: self.called(Self::TAGGED), why: Why::Says(why) });
        }
        // In the order of their declaration, behind what has a name.
        let index =
            |misfit: &Misfit| (0..self.variants.len()).find(|index| misfit.variant == self.called(*index));
        misfits.sort_by_key(index);
    }

    /// Drops the variants whose number of items is another one.
    fn by_len<R: Reader<'de>>(&mut self, r: &mut R) {
        let depth = r.state().depth;
        let seen = count(r, self.start);
        let Some(len) = self.looked(r, depth, seen) else { return };
        for (index, variant) in self.variants.iter().enumerate().take(MOST) {
            let payload = resolved(&variant.payload);
            if payload.layout == Layout::Array && payload.fields.len() != len && (R::TEXT || !payload.divided)
            {
                self.left &= !(1 << index);
            }
        }
    }

    /// Drops the variants that lack a key, or have one too many; whether that has not been found out of all of them, since the first has
    /// all that it needs.
    fn by_keys<R: Reader<'de>>(&mut self, r: &mut R, may_stop: bool) -> bool {
        let depth = r.state().depth;
        let mut maps = Maps::new(self, R::TEXT);
        let seen = maps.look(r, self.start, may_stop);
        let Some(stopped) = self.looked(r, depth, seen) else { return false };
        if !stopped {
            self.left &= !maps.misfits();
        }
        stopped
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

/// How many items an array has, and up to where it has been read to know that.
fn count<'de, R: Reader<'de>>(r: &mut R, start: &'de [u8]) -> Result<(usize, &'de [u8]), Failed> {
    let (mut array, mut at) = r.array(start)?;
    if !R::TEXT {
        return Ok((r.size_hint(&array, at), at));
    }
    let mut more = r.item(&mut array, at)?;
    let mut len = 0;
    while let More::Item(item) = more {
        len += 1;
        at = r.pass(item)?;
        more = r.item(&mut array, at)?;
    }
    Ok((len, at))
}
