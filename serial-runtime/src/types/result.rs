//! `Result`, as the externally tagged enum that serde makes of it.

use super::record::field;
use crate::{
    decode::Decode,
    describe::{Body, Describe, Field, Fields, Layout, Model, Type, Variant, of},
    encode::Encode,
    error::ErrorKind,
    slots::Slot,
    validate::{Validate, Violations},
    wire::{Key, Lead, Read, Reader, Room, Writer, Wrote},
};
use core::marker::PhantomData;

static OK: Key = Key { name: "Ok", json: b",\"Ok\":", msgpack: b"\xa2Ok" };
static ERR: Key = Key { name: "Err", json: b",\"Err\":", msgpack: b"\xa3Err" };

/// The codec of an enum of two newtype variants, each with a type of its own.
macro_rules! two_variants {
    ($ty:ident $id:literal: $first:ident $first_key:ident, $second:ident $second_key:ident, $expected:literal) => {
        impl<T: Describe, E: Describe> Describe for $ty<T, E> {
            const TYPE: Type = Type::Model(|| {
                const {
                    &Model {
                        name: stringify!($ty),
                        id: $id,
                        arguments: &[of::<T>, of::<E>],
                        docs: "",
                        notes: crate::describe::Notes::NONE,
                        body: Body::Enum(&[
                            newtype::<T>(stringify!($first)),
                            newtype::<E>(stringify!($second)),
                        ]),
                    }
                }
            });
        }

        impl<T: Validate, E: Validate> Validate for $ty<T, E> {
            fn validate_in(&self, found: &mut Violations) {
                match self {
                    $first(value) => found.at_name($first_key.name, |found| value.validate_in(found)),
                    $second(value) => found.at_name($second_key.name, |found| value.validate_in(found)),
                }
            }
        }

        impl<T: Encode, E: Encode> Encode for $ty<T, E> {
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                let at = w.lead(at, lead)?;
                let at = w.map(at, 1)?;
                let at = match self {
                    $first(value) => value.encode(w, at, Lead::First(&$first_key))?,
                    $second(value) => value.encode(w, at, Lead::First(&$second_key))?,
                };
                w.map_end(at)
            }
        }

        impl<'de, T: Decode<'de>, E: Decode<'de>> Decode<'de> for $ty<T, E> {
            fn decode<R: Reader<'de>>(r: &mut R, start: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                const NAMES: [&str; 2] = [stringify!($first), stringify!($second)];
                let (index, frame, at) = r.variant(start, |name| NAMES.iter().position(|n| *n == name))?;
                let (mut value, mut other) = (Slot::EMPTY, Slot::EMPTY);
                let (at, frame) = match (index, frame) {
                    (None, _) => return Err(r.unknown_variant(start, &NAMES)),
                    (_, None) => return Err(r.expected(start, ErrorKind::Type, $expected)),
                    (Some(0), Some(frame)) => (r.value(&frame, at, &mut value)?, frame),
                    (Some(_), Some(frame)) => (r.value(&frame, at, &mut other)?, frame),
                };
                let at = r.variant_end(frame, at)?;
                out.fill(match index {
                    Some(0) => $first(r.built(at, &mut value)?),
                    _ => $second(r.built(at, &mut other)?),
                });
                Ok(at)
            }
        }
    };
}
#[cfg(feature = "either")]
pub(super) use two_variants;

/// The description of a newtype variant around a `T`.
pub(super) const fn newtype<T: Describe>(name: &'static str) -> Variant {
    let payload = Fields {
        layout: Layout::Transparent,
        fields: Payload::<T>::FIELDS,
        deny_unknown: false,
        divided: false,
    };
    Variant { payload, ..Variant::new(name) }
}

/// Describes what is in such a variant.
struct Payload<T>(PhantomData<T>);

impl<T: Describe> Payload<T> {
    const FIELDS: &'static [Field] = &[field::<T>("0", "")];
}

two_variants!(Result "core::result::Result": Ok OK, Err ERR, "a map of one entry: `Ok` or `Err`");
