//! `smallvec::SmallVec`: an array (of `u8`: bytes).

use super::list::{List, decode_list};
use crate::{
    decode::Decode,
    describe::{Describe, Type},
    encode::Encode,
    slots::Slot,
    validate::{Items, Measure, Measured, Validate, Violations},
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use ::smallvec::{Array, SmallVec};

impl<A: Array> List<A::Item> for SmallVec<A> {
    fn put(&mut self, item: A::Item) -> bool {
        self.push(item);
        true
    }
    fn items(&mut self) -> &mut [A::Item] {
        self
    }
    fn truncate(&mut self, len: usize) {
        self.truncate(len);
    }
}

impl<A: Array<Item: Describe>> Describe for SmallVec<A> {
    const TYPE: Type = A::Item::SLICE;
}

impl<A: Array<Item: Encode>> Encode for SmallVec<A> {
    #[inline]
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        A::Item::encode_slice(self, w, at, lead)
    }
}

impl<'de, A: Array<Item: Decode<'de>>> Decode<'de> for SmallVec<A> {
    crate::decode::empty!(Self::new());

    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut items = Self::new();
        let at = decode_list(r, at, &mut items)?;
        out.fill(items);
        Ok(at)
    }

    #[inline]
    fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        decode_list(r, at, self)
    }
}

impl<A: Array<Item: Validate>> Validate for SmallVec<A> {
    fn validate_in(&self, found: &mut Violations) {
        self.as_slice().validate_in(found);
    }
}

impl<A: Array> Measured for SmallVec<A> {
    #[inline(always)]
    fn measure(&self) -> Option<Measure<'_>> {
        Some(Measure::Count(self.len()))
    }
}

impl<A: Array> Items for SmallVec<A> {
    type Item = A::Item;

    #[inline]
    fn for_each(&self, visit: impl FnMut(&A::Item)) {
        self.iter().for_each(visit);
    }
}
