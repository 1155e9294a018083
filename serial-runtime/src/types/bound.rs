//! `Bound`, one end of a range, as the externally tagged enum that serde makes of it: `"Unbounded"`, `{"Included":1}`.

use super::result::newtype;
use crate::{
    decode::Decode,
    describe::{Body, Describe, Model, Type, Variant, of},
    encode::Encode,
    error::ErrorKind,
    slots::Slot,
    validate::{Validate, Violations},
    wire::{Key, Lead, Read, Reader, Room, Writer, Wrote},
};
use core::ops::Bound;

static UNBOUNDED: Key = Key { name: "Unbounded", json: b",\"Unbounded\":", msgpack: b"\xa9Unbounded" };
static INCLUDED: Key = Key { name: "Included", json: b",\"Included\":", msgpack: b"\xa8Included" };
static EXCLUDED: Key = Key { name: "Excluded", json: b",\"Excluded\":", msgpack: b"\xa8Excluded" };
const NAMES: [&str; 3] = [UNBOUNDED.name, INCLUDED.name, EXCLUDED.name];

const NOTHING: Variant = Variant::new(UNBOUNDED.name);

impl<T: Describe> Describe for Bound<T> {
    const TYPE: Type = Type::Model(|| {
        const {
            &Model {
                name: "Bound",
                id: "core::ops::Bound",
                arguments: &[of::<T>],
                docs: "",
                notes: crate::describe::Notes::NONE,
                body: Body::Enum(&[NOTHING, newtype::<T>(INCLUDED.name), newtype::<T>(EXCLUDED.name)]),
            }
        }
    });
}

impl<T: Validate> Validate for Bound<T> {
    fn validate_in(&self, found: &mut Violations) {
        match self {
            Self::Included(value) => found.at_name(INCLUDED.name, |found| value.validate_in(found)),
            Self::Excluded(value) => found.at_name(EXCLUDED.name, |found| value.validate_in(found)),
            Self::Unbounded => {}
        }
    }
}

impl<T: Encode> Encode for Bound<T> {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        let (value, key) = match self {
            Self::Unbounded => return w.name(at, lead, &UNBOUNDED),
            Self::Included(value) => (value, &INCLUDED),
            Self::Excluded(value) => (value, &EXCLUDED),
        };
        let at = w.lead(at, lead)?;
        let at = w.map(at, 1)?;
        let at = value.encode(w, at, Lead::First(key))?;
        w.map_end(at)
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for Bound<T> {
    crate::decode::empty!(Self::Unbounded);

    fn decode<R: Reader<'de>>(r: &mut R, start: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let (index, frame, at) = r.variant(start, |name| NAMES.iter().position(|known| *known == name))?;
        let make = match (index, frame) {
            (None, _) => return Err(r.unknown_variant(start, &NAMES)),
            (Some(0), None) => {
                out.fill(Self::Unbounded);
                return Ok(at);
            }
            (Some(1), Some(_)) => Self::Included,
            (Some(2), Some(_)) => Self::Excluded,
            _ => return Err(r.expected(start, ErrorKind::Type, EXPECTED)),
        };
        let Some(frame) = frame else { return Err(r.expected(start, ErrorKind::Type, EXPECTED)) };
        let mut value = Slot::EMPTY;
        let at = r.value(&frame, at, &mut value)?;
        let at = r.variant_end(frame, at)?;
        out.fill(make(r.built(at, &mut value)?));
        Ok(at)
    }
}

const EXPECTED: &str = "`Unbounded` as text, or a map of one entry: `Included` or `Excluded`";
