//! Forms of `uuid::Uuid`: all of them are read, whichever is written.

use super::{DecodeAs, DescribeAs, EncodeAs};
use crate::{
    decode::Decode,
    describe::Type,
    slots::Slot,
    types::display,
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use ::uuid::Uuid;

/// Hyphenated text in both formats.
#[derive(Debug)]
pub enum UuidText {}

/// The 32 digits alone, as text in both formats.
#[derive(Debug)]
pub enum UuidHex {}

macro_rules! forms {
    ($($adapter:ident: $form:ident, $describe:expr;)*) => {$(
        impl EncodeAs<Uuid> for $adapter {
            fn encode_as<'w, W: Writer<'w>>(value: &Uuid, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                display::value(&value.$form(), w, at, lead)
            }
        }

        impl<'de> DecodeAs<'de, Uuid> for $adapter {
            fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Uuid>) -> Read<'de> {
                Uuid::decode(r, at, out)
            }
        }

        impl DescribeAs<Uuid> for $adapter {
            fn describe_as() -> Type {
                $describe
            }
        }
    )*};
}

forms! {
    UuidText: hyphenated, Type::Text { format: "uuid" };
    // JSON Schema's format has hyphens.
    UuidHex: simple, Type::Str;
}
