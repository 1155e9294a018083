//! `OsStr` and `OsString`, which are what the system says they are: an enum of the kind of system, as serde makes it, around bytes or
//! units of 16 bits. One of another kind of system cannot be read.

use super::result::newtype;
use crate::{
    decode::Decode,
    describe::{Body, Describe, Model, Type},
    encode::Encode,
    error::ErrorKind,
    slots::Slot,
    validate::no_rules,
    wire::{Key, Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::vec::Vec;
#[cfg(unix)]
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
#[cfg(windows)]
use std::os::windows::ffi::{OsStrExt as _, OsStringExt as _};
use std::{
    boxed::Box,
    ffi::{OsStr, OsString},
};

#[cfg(unix)]
static SYSTEM: Key = Key { name: "Unix", json: b",\"Unix\":", msgpack: b"\xa4Unix" };
#[cfg(windows)]
static SYSTEM: Key = Key { name: "Windows", json: b",\"Windows\":", msgpack: b"\xa7Windows" };

/// What such a text is made of.
#[cfg(unix)]
type Unit = u8;
#[cfg(windows)]
type Unit = u16;

const FORM: Type = Type::Model(|| {
    static MODEL: Model = Model {
        name: "OsString",
        id: "std::ffi::OsString",
        arguments: &[],
        docs: "A text of the operating system.",
        notes: crate::describe::Notes::NONE,
        body: Body::Enum(&[newtype::<Vec<Unit>>(SYSTEM_NAME)]),
    };
    &MODEL
});

const SYSTEM_NAME: &str = if cfg!(unix) { "Unix" } else { "Windows" };

no_rules!(OsStr, OsString);

impl Describe for OsStr {
    const TYPE: Type = FORM;
}

impl Describe for OsString {
    const TYPE: Type = FORM;
}

impl Encode for OsStr {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        let at = w.lead(at, lead)?;
        let at = w.map(at, 1)?;
        #[cfg(unix)]
        let at = self.as_bytes().encode(w, at, Lead::First(&SYSTEM))?;
        #[cfg(windows)]
        let at = self.encode_wide().collect::<Vec<_>>().encode(w, at, Lead::First(&SYSTEM))?;
        w.map_end(at)
    }
}

impl Encode for OsString {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        self.as_os_str().encode(w, at, lead)
    }
}

impl<'de> Decode<'de> for OsString {
    crate::decode::empty!(Self::new());

    fn decode<R: Reader<'de>>(r: &mut R, start: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let (known, frame, at) = r.variant(start, |name| name == SYSTEM.name)?;
        let Some(frame) = frame else {
            return Err(r.expected(start, ErrorKind::Type, "a map of one entry: the system and its text"));
        };
        if !known {
            return Err(r.unknown_variant(start, &[SYSTEM.name]));
        }
        let mut units = Slot::<Vec<Unit>>::EMPTY;
        let at = r.value(&frame, at, &mut units)?;
        let at = r.variant_end(frame, at)?;
        let units = r.built(at, &mut units)?;
        #[cfg(unix)]
        out.fill(Self::from_vec(units));
        #[cfg(windows)]
        out.fill(Self::from_wide(&units));
        Ok(at)
    }
}

impl<'de> Decode<'de> for Box<OsStr> {
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut text = Slot::<OsString>::EMPTY;
        let at = Decode::decode(r, at, &mut text)?;
        out.fill(r.built(at, &mut text)?.into_boxed_os_str());
        Ok(at)
    }
}
