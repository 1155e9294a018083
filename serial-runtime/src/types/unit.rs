//! Types that hold nothing.

use crate::{
    decode::Decode,
    describe::{Describe, Type},
    encode::Encode,
    slots::Slot,
    wire::{Kind, Lead, Read, Reader, Room, Writer, Wrote},
};
use core::marker::PhantomData;

impl Describe for () {
    const TYPE: Type = Type::Null;
}

impl Encode for () {
    #[inline]
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        w.null(at, lead)
    }
}

impl<'de> Decode<'de> for () {
    crate::decode::empty!(());

    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        match r.null(at) {
            Some(rest) => {
                out.fill(());
                Ok(rest)
            }
            None => Err(r.mismatch(at, "null")),
        }
    }
}

impl<T: ?Sized> Describe for PhantomData<T> {
    const TYPE: Type = Type::Null;
}

/// Null in JSON; outside of text formats an empty array, which is how rmp-serde writes a struct without fields.
impl<T: ?Sized> Encode for PhantomData<T> {
    #[inline]
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        if W::TEXT {
            return w.null(at, lead);
        }
        let at = w.lead(at, lead)?;
        let at = w.array(at, 0)?;
        w.array_end(at)
    }
}

impl<'de, T: ?Sized> Decode<'de> for PhantomData<T> {
    crate::decode::empty!(Self);

    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let at = if !R::TEXT && r.kind(at) == Kind::Array {
            let (mut frame, at) = r.array_of(at, 0)?;
            r.array_end(&mut frame, at, 0)?
        } else {
            let mut unit = Slot::EMPTY;
            <()>::decode(r, at, &mut unit)?
        };
        out.fill(Self);
        Ok(at)
    }
}
