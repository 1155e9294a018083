//! `Result`, as the externally tagged enum that serde makes of it.

use super::record::field;
use crate::{
    decode::Decode,
    describe::{Body, Describe, Fields, Layout, Model, Type, Variant, of},
    encode::Encode,
    error::ErrorKind,
    slots::Slot,
    validate::{Validate, Violations},
    wire::{Key, Lead, Read, Reader, Room, Writer, Wrote},
};

static OK: Key = Key { name: "Ok", json: b",\"Ok\":", msgpack: b"\xa2Ok" };
static ERR: Key = Key { name: "Err", json: b",\"Err\":", msgpack: b"\xa3Err" };

impl<T: Describe, E: Describe> Describe for Result<T, E> {
    const TYPE: Type = Type::Model(|| {
        const {
            &Model {
                name: "Result",
                id: "core::result::Result",
                arguments: &[of::<T>, of::<E>],
                docs: "",
                body: Body::Enum(&[
                    Variant {
                        payload: Fields { fields: &[field::<T>("0", "")], ..PAYLOAD },
                        ..variant("Ok")
                    },
                    Variant {
                        payload: Fields { fields: &[field::<E>("0", "")], ..PAYLOAD },
                        ..variant("Err")
                    },
                ]),
            }
        }
    });
}

const PAYLOAD: Fields = Fields { layout: Layout::Transparent, fields: &[], deny_unknown: false };

const fn variant(name: &'static str) -> Variant {
    Variant { name, aliases: &[], docs: "", other: false, payload: PAYLOAD }
}

impl<T: Validate, E: Validate> Validate for Result<T, E> {
    fn validate_in(&self, found: &mut Violations) {
        match self {
            Ok(value) => found.at_name(OK.name, |found| value.validate_in(found)),
            Err(error) => found.at_name(ERR.name, |found| error.validate_in(found)),
        }
    }
}

impl<T: Encode, E: Encode> Encode for Result<T, E> {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        let at = w.lead(at, lead)?;
        let at = w.map(at, 1)?;
        let at = match self {
            Ok(value) => value.encode(w, at, Lead::First(&OK))?,
            Err(error) => error.encode(w, at, Lead::First(&ERR))?,
        };
        w.map_end(at)
    }
}

impl<'de, T: Decode<'de>, E: Decode<'de>> Decode<'de> for Result<T, E> {
    fn decode<R: Reader<'de>>(r: &mut R, start: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let (index, frame, at) =
            r.variant(start, |name| [OK.name, ERR.name].iter().position(|n| *n == name))?;
        let (mut value, mut error) = (Slot::EMPTY, Slot::EMPTY);
        let (at, frame) = match (index, frame) {
            (None, _) => return Err(r.unknown_variant(start, &[OK.name, ERR.name])),
            (_, None) => return Err(r.expected(start, ErrorKind::Type, "a map of one entry: `Ok` or `Err`")),
            (Some(0), Some(frame)) => (r.value(&frame, at, &mut value)?, frame),
            (Some(_), Some(frame)) => (r.value(&frame, at, &mut error)?, frame),
        };
        let at = r.variant_end(frame, at)?;
        out.fill(if index == Some(0) { Ok(r.built(at, &mut value)?) } else { Err(r.built(at, &mut error)?) });
        Ok(at)
    }
}
