//! Where a value is put while its parent is still being decoded.

use crate::{
    decode::Decode,
    wire::{Read, Reader},
};

/// A place for one value, empty until a decoder fills it.
///
/// Decoders write into a slot instead of returning the value, so that the cursor, which every step needs, is what
/// travels in registers. A slot that goes out of scope drops what it holds: an error half way through a struct
/// leaks nothing.
#[derive(Debug)]
pub struct Slot<T>(Option<T>);

impl<T> Slot<T> {
    /// A slot that holds nothing.
    pub const EMPTY: Self = Self(None);

    /// Puts `value` into the slot.
    #[inline(always)]
    pub fn fill(&mut self, value: T) {
        self.0 = Some(value);
    }

    /// What the slot holds.
    #[inline(always)]
    pub fn get(&self) -> Option<&T> {
        self.0.as_ref()
    }

    /// What the slot holds, to be changed.
    #[inline(always)]
    pub fn get_mut(&mut self) -> Option<&mut T> {
        self.0.as_mut()
    }

    /// Puts `value` into the slot, and gives access to it there.
    #[inline(always)]
    pub(crate) fn insert(&mut self, value: T) -> &mut T {
        self.0.insert(value)
    }

    /// Puts what the slot holds in place of another value, which stays where it holds nothing.
    #[inline(always)]
    pub(crate) fn replace(mut self, value: &mut T) {
        if let Some(own) = self.take() {
            *value = own;
        }
    }

    /// Takes the value out.
    #[inline(always)]
    pub fn take(&mut self) -> Option<T> {
        self.0.take()
    }
}

/// Where a decoder puts a value, whichever is there: a [`Slot`], of which a new value is built, or a value to be decoded in place of
/// ([`There`]). What reads the fields of a struct is written once for both.
pub trait Place {
    /// What is put there.
    type Value;

    /// Does `fresh` with an empty slot, or `again` with the value that is there; `context` is what both work with.
    fn either<C, O>(
        &mut self,
        context: C,
        fresh: impl FnOnce(C, &mut Slot<Self::Value>) -> O,
        again: impl FnOnce(C, &mut Self::Value) -> O,
    ) -> O;

    /// Reads a field, entry or item of `frame` there, as [`Reader::value`] does.
    ///
    /// # Errors
    ///
    /// As [`Decode::decode`].
    fn value<'de, R: Reader<'de>>(&mut self, r: &mut R, frame: &R::Frame, at: &'de [u8]) -> Read<'de>
    where
        Self::Value: Decode<'de>;

    /// Puts `value` there.
    fn fill(&mut self, value: Self::Value);

    /// What is there.
    fn get(&self) -> Option<&Self::Value>;

    /// What is there, to be changed.
    fn get_mut(&mut self) -> Option<&mut Self::Value>;
}

impl<T> Place for Slot<T> {
    type Value = T;

    #[inline(always)]
    fn either<C, O>(
        &mut self,
        context: C,
        fresh: impl FnOnce(C, &mut Self) -> O,
        _again: impl FnOnce(C, &mut T) -> O,
    ) -> O {
        fresh(context, self)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn value<'de, R: Reader<'de>>(&mut self, r: &mut R, frame: &R::Frame, at: &'de [u8]) -> Read<'de>
    where
        T: Decode<'de>,
    {
        r.value(frame, at, self)
    }

    #[inline(always)]
    fn fill(&mut self, value: T) {
        self.fill(value);
    }

    #[inline(always)]
    fn get(&self) -> Option<&T> {
        self.get()
    }

    #[inline(always)]
    fn get_mut(&mut self) -> Option<&mut T> {
        self.get_mut()
    }
}

impl<P: Place> Place for &mut P {
    type Value = P::Value;

    #[inline(always)]
    fn either<C, O>(
        &mut self,
        context: C,
        fresh: impl FnOnce(C, &mut Slot<P::Value>) -> O,
        again: impl FnOnce(C, &mut P::Value) -> O,
    ) -> O {
        P::either(self, context, fresh, again)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn value<'de, R: Reader<'de>>(&mut self, r: &mut R, frame: &R::Frame, at: &'de [u8]) -> Read<'de>
    where
        P::Value: Decode<'de>,
    {
        P::value(self, r, frame, at)
    }

    #[inline(always)]
    fn fill(&mut self, value: P::Value) {
        P::fill(self, value);
    }

    #[inline(always)]
    fn get(&self) -> Option<&P::Value> {
        P::get(self)
    }

    #[inline(always)]
    fn get_mut(&mut self) -> Option<&mut P::Value> {
        P::get_mut(self)
    }
}

/// A value that is there already: what it owns is used again.
#[derive(Debug)]
pub struct There<'a, T>(pub &'a mut T);

impl<T> Place for There<'_, T> {
    type Value = T;

    #[inline(always)]
    fn either<C, O>(
        &mut self,
        context: C,
        _fresh: impl FnOnce(C, &mut Slot<T>) -> O,
        again: impl FnOnce(C, &mut T) -> O,
    ) -> O {
        again(context, self.0)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn value<'de, R: Reader<'de>>(&mut self, r: &mut R, frame: &R::Frame, at: &'de [u8]) -> Read<'de>
    where
        T: Decode<'de>,
    {
        r.value_into(frame, at, self.0)
    }

    #[inline(always)]
    fn fill(&mut self, value: T) {
        *self.0 = value;
    }

    #[inline(always)]
    fn get(&self) -> Option<&T> {
        Some(self.0)
    }

    #[inline(always)]
    fn get_mut(&mut self) -> Option<&mut T> {
        Some(self.0)
    }
}

/// Puts there what `fresh` makes in a slot.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn put<P: Place, C, O, E>(
    place: &mut P,
    context: C,
    fresh: impl FnOnce(C, &mut Slot<P::Value>) -> Result<O, E>,
) -> Result<O, E> {
    place.either(
        (context, fresh),
        |(context, fresh), slot| fresh(context, slot),
        |(context, fresh), value| {
            let mut slot = Slot::EMPTY;
            let done = fresh(context, &mut slot)?;
            slot.replace(value);
            Ok(done)
        },
    )
}
