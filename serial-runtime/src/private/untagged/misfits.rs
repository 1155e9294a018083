//! What is wrong with each variant, where none fits.

use super::{
    Choice, NAMED, Progress,
    keys::{keys, lacks},
    looks::{expected, is_told, looks, members},
};
use crate::{
    error::ErrorKind,
    wire::{Failed, Kind, Misfit, Reader, Trouble, Why},
};
use alloc::{borrow::Cow, format, vec::Vec};

impl Choice {
    /// Keeps why a variant failed.
    pub(super) fn explain<'de, R: Reader<'de>>(&mut self, r: &mut R, index: usize) {
        let Some(mut pending) = r.state().failure.take() else { return };
        if let Trouble::NoVariant(_) = pending.trouble {
            pending.trouble = Trouble::Says(ErrorKind::Type, "no variant fits".into());
        }
        let misfit = Misfit { variant: self.called(index), why: Why::Failed(pending) };
        r.state().seldom().misfits.push(misfit);
    }

    /// A variant, or all that are told by names, in an error.
    fn called(&self, index: usize) -> Cow<'static, str> {
        match (self.variants().get(index), self.tag()) {
            (Some(variant), _) => Cow::Owned(format!("`{}`", variant.name)),
            (None, Some(tag)) => Cow::Owned(format!("told by `{tag}`")),
            (None, None) => Cow::Borrowed("told by its name"),
        }
    }

    /// The error that no variant fits.
    #[cold]
    pub(super) fn failed<'de, R: Reader<'de>>(&mut self, r: &mut R, start: &'de [u8]) -> Failed {
        let mut misfits = match self.state {
            Progress::Explaining => core::mem::take(&mut r.state().seldom().misfits),
            _ => Vec::new(),
        };
        self.leave(r);
        if !r.state().tries() {
            self.add_others(r, start, &mut misfits);
        }
        let at = R::behind_whitespace(start);
        r.state().fail(at, Trouble::NoVariant(misfits))
    }

    /// Says of the variants that have not been tried what they would look like.
    fn add_others<'de, R: Reader<'de>>(&self, r: &mut R, start: &'de [u8], misfits: &mut Vec<Misfit>) {
        let looks = looks(r, start);
        let keys = if looks.kind == Kind::Map { keys(r, start) } else { Vec::new() };
        for (index, variant) in
            self.variants().iter().enumerate().filter(|(_, variant)| variant.untagged && variant.decoded)
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
        if self.variants().iter().any(is_told) && self.left & NAMED == 0 {
            let why = match self.tag() {
                Some(tag) => Cow::Owned(format!("missing field `{tag}`")),
                None => Cow::Borrowed("expected a variant: text, or a map of one entry"),
            };
            misfits.push(Misfit { variant: self.called(Self::TAGGED), why: Why::Says(why) });
        }
        // In the order of their declaration, behind what has a name.
        let index =
            |misfit: &Misfit| (0..self.variants().len()).find(|index| misfit.variant == self.called(*index));
        misfits.sort_by_key(index);
    }
}
