//! `CStr` and `CString`: bytes, without the zero at their end.

use crate::{
    decode::Decode,
    describe::{Describe, Type},
    encode::Encode,
    error::ErrorKind,
    slots::Slot,
    validate::no_rules,
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::{boxed::Box, ffi::CString, vec::Vec};
use core::ffi::CStr;

no_rules!(CStr, CString);

macro_rules! written {
    ($($ty:ty)*) => {$(
        impl Describe for $ty {
            const TYPE: Type = Type::Bytes;
        }

        impl Encode for $ty {
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                w.bytes(at, lead, self.to_bytes())
            }
        }
    )*};
}

written!(CStr CString);

macro_rules! read {
    ($($ty:ty)*) => {$(
        impl<'de> Decode<'de> for $ty {
            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut bytes = Vec::new();
                let rest = r.byte_buf(at, &mut bytes)?;
                match CString::new(bytes) {
                    Ok(text) => out.fill(text.into()),
                    Err(_) => return Err(r.expected(at, ErrorKind::Type, "bytes of which none is zero")),
                }
                Ok(rest)
            }
        }
    )*};
}

read!(CString Box<CStr>);
