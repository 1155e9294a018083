//! Ranges with two ends, as structs of `start` and `end`.

use super::record;
use crate::{
    decode::Decode,
    describe::{Describe, Field, Model, Type, of},
    encode::Encode,
    slots::Slot,
    validate::{Validate, Violations},
    wire::{Key, Lead, Read, Reader, Room, Writer, Wrote},
};
use core::{
    marker::PhantomData,
    ops::{Range, RangeInclusive},
};

static NAMES: record::Names = [
    Key { name: "start", json: b",\"start\":", msgpack: b"\xa5start" },
    Key { name: "end", json: b",\"end\":", msgpack: b"\xa3end" },
];

/// Describes the structs.
struct Ends<T>(PhantomData<T>);

impl<T: Describe> Ends<T> {
    const FIELDS: &'static [Field] = &[record::field::<T>("start", ""), record::field::<T>("end", "")];

    const fn model(name: &'static str, id: &'static str) -> Model {
        Model { arguments: &[of::<T>], ..record::model(name, id, Self::FIELDS) }
    }
}

macro_rules! range {
    ($ty:ident $id:literal |$range:ident| $ends:expr, $new:expr) => {
        impl<T: Describe> Describe for $ty<T> {
            const TYPE: Type = Type::Model(|| const { &Ends::<T>::model(stringify!($ty), $id) });
        }

        impl<T: Validate> Validate for $ty<T> {
            fn validate_in(&self, found: &mut Violations) {
                let $range = self;
                let (start, end) = $ends;
                found.at_name("start", |found| start.validate_in(found));
                found.at_name("end", |found| end.validate_in(found));
            }
        }

        impl<T: Encode> Encode for $ty<T> {
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                let $range = self;
                record::encode(&NAMES, $ends, w, at, lead)
            }
        }

        impl<'de, T: Decode<'de>> Decode<'de> for $ty<T> {
            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let (start, end, rest) = record::decode(&NAMES, r, at)?;
                let new: fn(T, T) -> Self = $new;
                out.fill(new(start, end));
                Ok(rest)
            }
        }
    };
}

range!(Range "core::ops::Range" |range| (&range.start, &range.end), |start, end| start..end);
range!(RangeInclusive "core::ops::RangeInclusive" |range| (range.start(), range.end()), Self::new);
