//! A value that may be absent: null, or not in the map at all.

use crate::{
    decode::{Decode, decode_in_place},
    describe::{Describe, MaxLen, Type, of},
    encode::{Encode, Most},
    slots::Slot,
    wire::{Failed, Lead, Read, Reader, Room, Writer, Wrote},
};

impl<T: Describe> Describe for Option<T> {
    const TYPE: Type = Type::Option(of::<T>);
    const MAX_LEN: MaxLen = T::MAX_LEN.or_null();
}

impl<T: Encode> Encode for Option<T> {
    const MOST: Most = T::MOST.or_null();

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        // Each way ends with `?`, so that the compiler sees before they meet that both of them went well.
        Ok(match self {
            Some(value) => value.encode(w, at, lead)?,
            None => w.null(at, lead)?,
        })
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn is_null(&self) -> bool {
        self.as_ref().is_none_or(T::is_null)
    }

    #[inline]
    fn same(&self, other: &Self) -> Option<bool> {
        match (self, other) {
            (Some(value), Some(other)) => value.same(other),
            _ => Some(self.is_null() && other.is_null()),
        }
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for Option<T> {
    crate::decode::empty!(None);

    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        if T::IN_PLACE {
            return decode_in_place(r, at, out);
        }
        if let Some(rest) = r.null(at) {
            out.fill(None);
            return Ok(rest);
        }
        let mut value = Slot::EMPTY;
        let rest = T::decode(r, at, &mut value)?;
        out.fill(Some(r.built(rest, &mut value)?));
        Ok(rest)
    }

    #[inline]
    fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        if let Some(rest) = r.null(at) {
            *self = None;
            return Ok(rest);
        }
        if T::IN_PLACE && self.is_none() {
            *self = T::empty();
        }
        if let Some(value) = self {
            return value.decode_into(r, at);
        }
        let mut value = Slot::EMPTY;
        let rest = T::decode(r, at, &mut value)?;
        *self = Some(r.built(rest, &mut value)?);
        Ok(rest)
    }

    #[inline]
    fn missing<R: Reader<'de>>(
        _r: &mut R,
        _start: &'de [u8],
        _name: &'static str,
        out: &mut Slot<Self>,
    ) -> Result<(), Failed> {
        out.fill(None);
        Ok(())
    }
}
