//! Paths, as text: a path that is not UTF-8 has no wire form.

use crate::{
    decode::Decode,
    describe::{Describe, Type},
    encode::Encode,
    slots::Slot,
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::{boxed::Box, string::String};
use std::path::{Path, PathBuf};

impl Describe for Path {
    const TYPE: Type = Type::Str;
}

impl Encode for Path {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        match self.to_str() {
            Some(path) => w.str(at, lead, path),
            None => Err(w.refuse(at, lead, &"a path that is not UTF-8 has no wire form")),
        }
    }
}

impl Describe for PathBuf {
    const TYPE: Type = Type::Str;
}

impl Encode for PathBuf {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        self.as_path().encode(w, at, lead)
    }
}

impl<'de: 'a, 'a> Decode<'de> for &'a Path {
    crate::decode::empty!(Path::new(""));

    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut path = "";
        let at = r.str(at, &mut path)?;
        out.fill(Path::new(path));
        Ok(at)
    }
}

macro_rules! owned {
    ($($ty:ty)*) => {$(
        impl<'de> Decode<'de> for $ty {
            crate::decode::empty!(PathBuf::new().into());

            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut path = String::new();
                let at = r.string(at, &mut path)?;
                out.fill(PathBuf::from(path).into());
                Ok(at)
            }
        }
    )*};
}

owned!(PathBuf Box<Path>);
