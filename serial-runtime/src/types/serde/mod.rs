//! The bridge to serde, both ways: fields whose types know only serde, with `#[serial(with = serial_runtime::serde)]`.
//!
//! What is written is what serde_json and rmp-serde (with names) write, bytes in JSON included, which are arrays of integers
//! there. Everything else is as strict as elsewhere: floats that are not finite, depth, and integers that would be rounded.
//!
//! ```
//! use serial_runtime::{FastSerialize, json};
//!
//! #[derive(FastSerialize)]
//! struct Pinned {
//!     #[serial(with = serial_runtime::serde)]
//!     flags: std::ops::Bound<u8>,
//! }
//!
//! let pinned = Pinned { flags: std::ops::Bound::Included(3) };
//! assert_eq!(json::to_string(&pinned)?, r#"{"flags":{"Included":3}}"#);
//! # Ok::<(), serial_runtime::Error>(())
//! ```
//!
//! The other way, `#[serde(with = "serial_runtime::serde")]` is for fields of serde's structs whose types are ours, and
//! `#[serial(impl_serde)]` for a type of ours that is to have serde's traits.
//!
//! # Design
//!
//! Serde's data model is translated to the verbs call by call. The one thing that needs memory of its own is a sequence or
//! map whose length serde does not say beforehand, in MessagePack, which needs it first.

mod asked;
mod copied;
mod de;
mod de_access;
mod de_key;
mod ext;
mod failure;
pub mod packed;
mod ser;
mod ser_compound;
mod ser_key;
mod written;

pub use asked::{deserialize, serialize};

use self::{de::Cursor, ser::Serializer};
use crate::{
    decode::Decode,
    describe::{Describe, Type},
    encode::Encode,
    slots::Slot,
    validate::{Validate, Violations},
    wire::{Failed, Lead, Read, Reader, Room, Writer, Wrote},
};
use ::serde::{Deserialize, Serialize};
use core::convert::Infallible;

/// A value that serde writes.
#[derive(Clone, Copy, Debug)]
pub struct Wire<'a, T: ?Sized>(&'a T);

/// A value that serde has read.
#[derive(Clone, Copy, Debug)]
pub struct OwnedWire<T>(T);

/// The wire form of a field.
#[inline]
pub fn encode<T: Serialize + ?Sized>(value: &T) -> Wire<'_, T> {
    Wire(value)
}

/// The field of a wire form.
///
/// # Errors
///
/// None.
#[inline]
pub fn decode<T>(wire: OwnedWire<T>) -> Result<T, Infallible> {
    Ok(wire.0)
}

impl<T: ?Sized> Describe for Wire<'_, T> {
    const TYPE: Type = Type::Any;
}

impl<T: ?Sized> Validate for Wire<'_, T> {
    fn validate_in(&self, _found: &mut Violations) {}
}

impl<T: Serialize + ?Sized> Encode for Wire<'_, T> {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        ser::write(self.0, Serializer { w, at, lead, depth: 0 })
    }
}

impl<T> Describe for OwnedWire<T> {
    const TYPE: Type = Type::Any;
}

impl<T> Validate for OwnedWire<T> {
    fn validate_in(&self, _found: &mut Violations) {}
}

impl<'de, T: Deserialize<'de>> Decode<'de> for OwnedWire<T> {
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut cursor = Cursor { r, at };
        match T::deserialize(&mut cursor) {
            Ok(value) => {
                out.fill(Self(value));
                Ok(cursor.at)
            }
            Err(failure) => Err(cursor.park(at, failure)),
        }
    }

    fn missing<R: Reader<'de>>(
        r: &mut R,
        start: &'de [u8],
        name: &'static str,
        out: &mut Slot<Self>,
    ) -> Result<(), Failed> {
        match T::deserialize(de::Missing) {
            Ok(value) => out.fill(Self(value)),
            Err(_) => r.missing(start, name)?,
        }
        Ok(())
    }
}
