//! Types that nothing on the wire is: `Infallible`, which no value has, and `fmt::Arguments`, which are written as text only.

use crate::{
    decode::Decode,
    describe::{Body, Describe, Model, Type},
    encode::Encode,
    error::ErrorKind,
    slots::Slot,
    validate::no_rules,
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use core::{convert::Infallible, fmt};

no_rules!(Infallible, fmt::Arguments<'_>);

impl Describe for Infallible {
    const TYPE: Type = Type::Model(|| {
        static MODEL: Model = Model {
            name: "Infallible",
            id: "core::convert::Infallible",
            arguments: &[],
            docs: "",
            notes: crate::describe::Notes::NONE,
            body: Body::Enum(&[]),
        };
        &MODEL
    });
}

impl Encode for Infallible {
    fn encode<'w, W: Writer<'w>>(&self, _: &mut W, _: Room<'w>, _: Lead) -> Wrote<'w> {
        match *self {}
    }
}

impl<'de> Decode<'de> for Infallible {
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], _: &mut Slot<Self>) -> Read<'de> {
        Err(r.expected(at, ErrorKind::Type, "nothing: no value has this type"))
    }
}

impl Describe for fmt::Arguments<'_> {
    const TYPE: Type = Type::Str;
}

impl Encode for fmt::Arguments<'_> {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        match self.as_str() {
            Some(text) => w.str(at, lead, text),
            None => super::display::value(self, w, at, lead),
        }
    }
}
