//! What is there, null included, or not there at all.

use super::{DecodeAs, DescribeAs, EncodeAs};
use crate::{
    describe::Type,
    slots::Slot,
    wire::{Failed, Lead, Read, Reader, Room, Writer, Wrote},
};
use core::marker::PhantomData;

/// For `Option<T>`: `Some` is what is there, in the form that `A` gives it, and `None` is a field that is left out. Null is for `A`
/// to read, so that an `Option<Option<T>>` tells null from missing.
#[derive(Debug)]
pub struct Present<A>(PhantomData<A>);

impl<T, A: EncodeAs<T>> EncodeAs<Option<T>> for Present<A> {
    #[inline]
    fn encode_as<'w, W: Writer<'w>>(value: &Option<T>, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        match value {
            Some(value) => A::encode_as(value, w, at, lead),
            None => Err(w.refuse(at, lead, &"a missing value can only be left out of a map")),
        }
    }
}

impl<'de, T, A: DecodeAs<'de, T>> DecodeAs<'de, Option<T>> for Present<A> {
    #[inline]
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Option<T>>) -> Read<'de> {
        let mut value = Slot::EMPTY;
        let rest = A::decode_as(r, at, &mut value)?;
        out.fill(Some(r.built(rest, &mut value)?));
        Ok(rest)
    }

    fn decode_into_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Option<T>) -> Read<'de> {
        if let Some(value) = out {
            return A::decode_into_as(r, at, value);
        }
        let mut value = Slot::EMPTY;
        let rest = Self::decode_as(r, at, &mut value)?;
        *out = r.built(rest, &mut value)?;
        Ok(rest)
    }

    fn missing_as<R: Reader<'de>>(
        _r: &mut R,
        _start: &'de [u8],
        _name: &'static str,
        out: &mut Slot<Option<T>>,
    ) -> Result<(), Failed> {
        out.fill(None);
        Ok(())
    }
}

impl<T, A: DescribeAs<T>> DescribeAs<Option<T>> for Present<A> {
    fn describe_as() -> Type {
        A::describe_as()
    }
}
