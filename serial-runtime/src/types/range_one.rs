//! Ranges with one end, as structs of `start` or `end`.

use super::record::field;
use crate::{
    decode::Decode,
    describe::{Body, Describe, Field, Fields, Layout, Model, Type, of},
    encode::Encode,
    error::ErrorKind,
    slots::Slot,
    validate::{Validate, Violations},
    wire::{Failed, Key, Lead, More, Read, Reader, Room, Writer, Wrote},
};
use core::{
    marker::PhantomData,
    ops::{RangeFrom, RangeTo},
};

static START: Key = Key { name: "start", json: b",\"start\":", msgpack: b"\xa5start" };
static END: Key = Key { name: "end", json: b",\"end\":", msgpack: b"\xa3end" };

/// Describes the structs.
struct Ends<T>(PhantomData<T>);

impl<T: Describe> Ends<T> {
    const START: &'static [Field] = &[field::<T>("start", "")];
    const END: &'static [Field] = &[field::<T>("end", "")];

    const fn model(name: &'static str, id: &'static str, fields: &'static [Field]) -> Model {
        let body = Body::Struct(Fields { layout: Layout::Map, fields, deny_unknown: true, divided: false });
        Model { name, id, arguments: &[of::<T>], docs: "", notes: crate::describe::Notes::NONE, body }
    }
}

macro_rules! range {
    ($ty:ident $id:literal $key:ident $end:ident) => {
        impl<T: Describe> Describe for $ty<T> {
            const TYPE: Type =
                Type::Model(|| const { &Ends::<T>::model(stringify!($ty), $id, Ends::<T>::$key) });
        }

        impl<T: Validate> Validate for $ty<T> {
            fn validate_in(&self, found: &mut Violations) {
                found.at_name($key.name, |found| self.$end.validate_in(found));
            }
        }

        impl<T: Encode> Encode for $ty<T> {
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                let at = w.lead(at, lead)?;
                let at = w.map(at, 1)?;
                let at = self.$end.encode(w, at, Lead::First(&$key))?;
                w.map_end(at)
            }
        }

        impl<'de, T: Decode<'de>> Decode<'de> for $ty<T> {
            crate::decode::empty!($ty { $end: T::empty()? }, if T);

            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let ($end, rest) = end(r, at, $key.name)?;
                out.fill($ty { $end });
                Ok(rest)
            }
        }
    };
}

range!(RangeFrom "core::ops::RangeFrom" START start);
range!(RangeTo "core::ops::RangeTo" END end);

/// Reads the one field, which must be there and no other.
fn end<'de, T: Decode<'de>, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    name: &'static str,
) -> Result<(T, &'de [u8]), Failed> {
    let (mut end, mut seen) = (Slot::EMPTY, false);
    let (mut frame, mut at) = r.map(start)?;
    let rest = loop {
        let key = match r.entry(&mut frame, at)? {
            More::Item(key) => key,
            More::End(rest) => break rest,
        };
        let (known, value) = r.key_with(key, |found| found == name)?;
        if !known {
            return Err(r.unknown(key, ErrorKind::UnknownField, &[name]));
        }
        if seen && !r.state().last_duplicate {
            return Err(r.duplicate(key, &name));
        }
        seen = true;
        at = r.value(&frame, value, &mut end)?;
    };
    if !seen {
        T::missing(r, start, name, &mut end)?;
    }
    Ok((r.built(rest, &mut end)?, rest))
}
