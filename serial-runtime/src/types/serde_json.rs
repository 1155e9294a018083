//! `serde_json::Value`, `Map` and `Number`: any value that JSON has.
//!
//! With serde_json's feature `arbitrary_precision`, numbers beyond 128 bits (64 in MessagePack) or of more than 17 digits are written as
//! the nearest float.

use super::map::{Map as Entries, decode_map};
use crate::{
    decode::Decode,
    describe::{Describe, Type, of},
    encode::{Encode, encode_entries},
    error::ErrorKind,
    slots::Slot,
    validate::{Measure, Measured, no_rules},
    wire::{Failed, Kind, Lead, Number as Form, Read, Reader, Room, Writer, Wrote},
};
use ::serde_json::{Map, Number, Value};
use alloc::{string::String, vec::Vec};

type Object = Map<String, Value>;

no_rules!(Value, Object, Number);

impl Describe for Value {
    const TYPE: Type = Type::Any;
}

impl Describe for Object {
    const TYPE: Type = Type::Map { keys: of::<String>, values: of::<Value> };
}

impl Describe for Number {
    const TYPE: Type = Type::Float { bits: 64 };
}

impl Measured for Object {
    fn measure(&self) -> Option<Measure<'_>> {
        Some(Measure::Count(self.len()))
    }
}

impl Encode for Value {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        match self {
            Self::Null => w.null(at, lead),
            Self::Bool(value) => w.bool(at, lead, *value),
            Self::Number(number) => number.encode(w, at, lead),
            Self::String(text) => w.str(at, lead, text),
            Self::Array(items) => items.encode(w, at, lead),
            Self::Object(map) => map.encode(w, at, lead),
        }
    }

    fn is_null(&self) -> bool {
        self.is_null()
    }
}

impl Encode for Object {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        encode_entries(self.iter(), w, at, lead)
    }
}

impl Encode for Number {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        if let Some(value) = self.as_u64() {
            w.u64(at, lead, value)
        } else if let Some(value) = self.as_i64() {
            w.i64(at, lead, value)
        } else if W::TEXT
            && let Some(value) = self.as_u128()
        {
            w.u128(at, lead, value)
        } else if W::TEXT
            && let Some(value) = self.as_i128()
        {
            w.i128(at, lead, value)
        } else if let Some(value) = self.as_f64() {
            w.f64(at, lead, value)
        } else {
            Err(w.refuse(at, lead, &"a number beyond the range of a float of 64 bits has no wire form"))
        }
    }
}

impl<'de> Decode<'de> for Value {
    crate::decode::empty!(Self::Null);

    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let (value, rest) = match r.kind(at) {
            Kind::Null => (Self::Null, r.skip(at)?),
            Kind::Bool => part(r, at, Self::Bool)?,
            Kind::Number => part(r, at, Self::Number)?,
            Kind::Str => part(r, at, Self::String)?,
            Kind::Array => part::<Vec<Self>, _>(r, at, Self::Array)?,
            Kind::Map => part(r, at, Self::Object)?,
            Kind::Bin | Kind::Ext => return Err(r.expected(at, ErrorKind::Type, "a value that JSON has")),
            Kind::None => {
                // Fails, and says what is wrong with the input.
                r.skip(at)?;
                return Err(r.expected(at, ErrorKind::Type, "a value"));
            }
        };
        out.fill(value);
        Ok(rest)
    }
}

/// Reads a part that makes up a value.
fn part<'de, T: Decode<'de>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    make: impl FnOnce(T) -> Value,
) -> Result<(Value, &'de [u8]), Failed> {
    let mut part = Slot::EMPTY;
    let rest = T::decode(r, at, &mut part)?;
    Ok((make(r.built(rest, &mut part)?), rest))
}

impl Entries<String, Value> for Object {
    fn clear(&mut self) {
        self.clear();
    }
    fn reserve(&mut self, _additional: usize) {}
    fn put(&mut self, key: String, value: Value) -> bool {
        self.insert(key, value).is_none()
    }
}

impl<'de> Decode<'de> for Object {
    crate::decode::empty!(Self::new());

    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut map = Self::new();
        let at = decode_map(r, at, &mut map)?;
        out.fill(map);
        Ok(at)
    }
}

impl<'de> Decode<'de> for Number {
    crate::decode::empty!(0.into());

    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut number = Form::U64(0);
        let rest = r.number(at, &mut number)?;
        let number = match number {
            Form::U64(value) => Some(value.into()),
            Form::I64(value) => Some(value.into()),
            Form::F64(value) => Self::from_f64(value),
        };
        match number {
            Some(number) => out.fill(number),
            None => return Err(r.expected(at, ErrorKind::NotFinite, "a number that JSON has")),
        }
        Ok(rest)
    }
}
