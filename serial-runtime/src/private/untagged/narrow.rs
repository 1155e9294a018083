//! Which variants a value may be, by what it looks like from outside.

use super::{
    Choice, MOST, NAMED, Progress, TRYING,
    keys::{MAPS, Maps, has, is_flat, needs_other, that_know},
    looks::{is_told, looks, members, resolved},
};
use crate::{
    describe::{Fields, Layout},
    wire::{Failed, Kind, More, Reader},
};

/// So many keys are looked at before one variant is read on their word.
const GUESSES: usize = 4;

impl Choice {
    /// Leaves the variants that look like the value, of which one may be guessed.
    pub(super) fn look<'de, R: Reader<'de>>(&mut self, r: &mut R, start: &'de [u8], may_guess: bool) {
        let looks = looks(r, start);
        self.state = TRYING;
        for (index, variant) in self.variants().iter().enumerate().take(MOST) {
            let fits = variant.untagged && variant.decoded && looks.fits(&variant.payload);
            self.left |= u64::from(fits) << index;
        }
        let tagged = self.variants().iter().any(is_told);
        if tagged && looks.fits_names(self.tag(), self.variants()) {
            self.left |= NAMED;
        }
        if self.left.count_ones() > 1 {
            match looks.kind {
                Kind::Map => match self.guess(r, start).filter(|_| may_guess) {
                    Some(index) => self.state = Progress::Guessing(index),
                    None => self.rough = self.by_keys(r, start, true),
                },
                Kind::Array => self.by_len(r, start),
                _ => {}
            }
        }
        self.settle();
    }

    /// As [`by_keys`](Self::by_keys), for what was read on the word of the value before, and has not been looked at.
    pub(super) fn look_closer<'de, R: Reader<'de>>(&mut self, r: &mut R, start: &'de [u8], may_stop: bool) {
        if self.left == 0 {
            self.look(r, start, false);
            self.state = TRYING;
        } else {
            self.rough = self.by_keys(r, start, may_stop);
        }
    }

    /// The variant that alone knows the first keys of a map, if all before it need a key that it does not have.
    fn guess<'de, R: Reader<'de>>(&self, r: &mut R, start: &'de [u8]) -> Option<u8> {
        let told = self.left & NAMED != 0;
        let mut maps: [Option<&'static Fields>; MAPS] = [None; MAPS];
        // Every one has to be known, and to know its keys.
        if (self.left & !NAMED) >> MAPS != 0 || told && self.tag().is_none() {
            return None;
        }
        for (index, (place, variant)) in maps.iter_mut().zip(self.variants()).enumerate() {
            if self.left >> index & 1 == 1 {
                let members = members(&variant.payload, R::TEXT)?;
                if members.fields.iter().any(is_flat) {
                    return None;
                }
                *place = Some(members);
            }
        }
        let depth = r.state().depth;
        let seen = self.by_first_keys(r, start, &maps);
        let guess = looked(r, start, depth, seen)??;
        let own = maps.get(usize::from(guess)).copied().flatten()?;
        let mut before = maps.iter().take(guess.into()).flatten();
        let tag_is_other = !told || self.tag().is_some_and(|tag| !has(own, tag));
        (tag_is_other && before.all(|needed| needs_other(needed, own))).then_some(guess)
    }

    /// The one variant that knows the first keys.
    fn by_first_keys<'de, R: Reader<'de>>(
        &self,
        r: &mut R,
        start: &'de [u8],
        maps: &[Option<&'static Fields>; MAPS],
    ) -> Result<(Option<u8>, &'de [u8]), Failed> {
        let (mut map, mut at) = r.map(start)?;
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
        // OK because there are no more than 64 bits.
        Ok(((left.count_ones() == 1).then_some(left.trailing_zeros() as u8), at))
    }

    /// Drops the variants whose number of items is another one.
    fn by_len<'de, R: Reader<'de>>(&mut self, r: &mut R, start: &'de [u8]) {
        let depth = r.state().depth;
        let seen = count(r, start);
        let Some(len) = looked(r, start, depth, seen) else { return };
        for (index, variant) in self.variants().iter().enumerate().take(MOST) {
            let payload = resolved(&variant.payload);
            if payload.layout == Layout::Array && payload.fields.len() != len && (R::TEXT || !payload.divided)
            {
                self.left &= !(1 << index);
            }
        }
    }

    /// Drops the variants that lack a key, or have one too many; whether that has not been found out of all of them, since the first has
    /// all that it needs.
    pub(super) fn by_keys<'de, R: Reader<'de>>(
        &mut self,
        r: &mut R,
        start: &'de [u8],
        may_stop: bool,
    ) -> bool {
        let depth = r.state().depth;
        let mut maps = Maps::new(self, R::TEXT);
        let seen = maps.look(r, start, may_stop);
        let Some(stopped) = looked(r, start, depth, seen) else { return false };
        if !stopped {
            self.left &= !maps.misfits();
        }
        stopped
    }
}

/// What has been seen of the value from outside, up to there, and counts it; `None` where it cannot be read to its end, which is what
/// the variants will find.
fn looked<'de, R: Reader<'de>, T>(
    r: &mut R,
    start: &'de [u8],
    depth: usize,
    seen: Result<(T, &'de [u8]), Failed>,
) -> Option<T> {
    let state = r.state();
    state.depth = depth;
    let start = state.offset(start);
    let end = seen.as_ref().map_or(state.trial().lost, |(_, at)| state.offset(at));
    state.trial().looked(start, end);
    if seen.is_err() {
        *state.failure = None;
    }
    seen.ok().map(|(seen, _)| seen)
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
