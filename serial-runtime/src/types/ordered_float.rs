//! `ordered_float::OrderedFloat` and `NotNan`: the float in them.

use crate::{
    decode::Decode,
    describe::{Describe, Type},
    encode::Encode,
    error::ErrorKind,
    slots::Slot,
    validate::foreign::wrapper_rules,
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use ::ordered_float::{FloatCore, NotNan, OrderedFloat};

macro_rules! transparent {
    ($([$($bounds:tt)*] $ty:ident, |$float:ident| $inner:expr;)+) => {$(
        impl<T: Describe> Describe for $ty<T> {
            const TYPE: Type = T::TYPE;
        }

        impl<T: $($bounds)* Encode> Encode for $ty<T> {
            #[inline]
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                let $float = self;
                $inner.encode(w, at, lead)
            }
        }

        wrapper_rules! {
            [T: $($bounds)*] $ty<T>, |$float| $inner;
        }
    )+};
}

transparent! {
    [] OrderedFloat, |float| float.0;
    [FloatCore +] NotNan, |float| (**float);
}

impl<'de, T: Decode<'de>> Decode<'de> for OrderedFloat<T> {
    crate::decode::empty!(Self(T::empty()?), if T);

    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut float = Slot::EMPTY;
        let at = T::decode(r, at, &mut float)?;
        out.fill(Self(r.built(at, &mut float)?));
        Ok(at)
    }
}

impl<'de, T: Decode<'de> + FloatCore> Decode<'de> for NotNan<T> {
    crate::decode::empty!(Self::new(T::empty()?).ok()?, if T);

    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut float = Slot::EMPTY;
        let rest = T::decode(r, at, &mut float)?;
        match Self::new(r.built(rest, &mut float)?) {
            Ok(float) => out.fill(float),
            Err(_) => return Err(r.expected(at, ErrorKind::OutOfRange, "a number that is not NaN")),
        }
        Ok(rest)
    }
}
