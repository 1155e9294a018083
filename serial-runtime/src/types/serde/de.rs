//! Serde's deserializer over the verbs of reading.

use super::{
    de_access::{Enum, Inside},
    ext,
    failure::Failure,
};
use crate::{
    error::ErrorKind,
    wire::{Failed, Kind, Number, Reader},
};
use ::serde::{
    de::{Deserializer, Error as _, Visitor},
    forward_to_deserialize_any,
};
use alloc::borrow::Cow;

/// A place in the input, which moves behind what is read.
pub(super) struct Cursor<'a, 'de, R> {
    pub(super) r: &'a mut R,
    pub(super) at: &'de [u8],
}

impl<'de, R: Reader<'de>> Cursor<'_, 'de, R> {
    /// Parks what serde says about the value at `start`, unless an error is parked already.
    pub(super) fn park(&mut self, start: &'de [u8], failure: Failure) -> Failed {
        match failure {
            Failure::Parked(failed) => failed,
            Failure::Says(message) => self.r.refuse(start, &message),
        }
    }

    fn text<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Failure> {
        let mut text = Cow::Borrowed("");
        self.at = self.r.cow(self.at, &mut text)?;
        match text {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    fn number<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Failure> {
        let mut number = Number::U64(0);
        self.at = self.r.number(self.at, &mut number)?;
        match number {
            Number::U64(value) => visitor.visit_u64(value),
            Number::I64(value) => visitor.visit_i64(value),
            Number::F64(value) => visitor.visit_f64(value),
        }
    }

    fn bytes<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Failure> {
        let mut bytes: &[u8] = &[];
        self.at = self.r.bytes(self.at, &mut bytes)?;
        visitor.visit_borrowed_bytes(bytes)
    }

    fn ext<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Failure> {
        let (mut code, mut data) = (0, &[][..]);
        self.at = self.r.ext(self.at, &mut code, &mut data)?;
        ext::visit(code, data, visitor)
    }

    fn null(&mut self) -> Result<(), Failure> {
        match self.r.null(self.at) {
            Some(rest) => self.at = rest,
            None => return Err(self.r.mismatch(self.at, "null").into()),
        }
        Ok(())
    }

    fn array<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Failure> {
        let (frame, at) = self.r.array(self.at)?;
        self.at = at;
        let mut items = Inside::array(self, frame);
        let value = visitor.visit_seq(&mut items)?;
        items.end()?;
        Ok(value)
    }

    fn map<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Failure> {
        let (frame, at) = self.r.map(self.at)?;
        self.at = at;
        let mut entries = Inside::map(self, frame);
        let value = visitor.visit_map(&mut entries)?;
        entries.end()?;
        Ok(value)
    }
}

macro_rules! integers {
    ($($name:ident $visit:ident $ty:ident)*) => {$(
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
            let mut value: $ty = 0;
            self.at = self.r.int(self.at, &mut value)?;
            visitor.$visit(value)
        }
    )*};
}

impl<'de, R: Reader<'de>> Deserializer<'de> for &mut Cursor<'_, 'de, R> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.r.kind(self.at) {
            Kind::Null => self.deserialize_unit(visitor),
            Kind::Bool => self.deserialize_bool(visitor),
            Kind::Number => self.number(visitor),
            Kind::Str => self.text(visitor),
            Kind::Bin => self.bytes(visitor),
            Kind::Array => self.array(visitor),
            Kind::Map => self.map(visitor),
            Kind::Ext => self.ext(visitor),
            Kind::None => {
                self.r.skip(self.at)?;
                Err(self.r.expected(self.at, ErrorKind::Type, "a value").into())
            }
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let mut value = false;
        self.at = self.r.bool(self.at, &mut value)?;
        visitor.visit_bool(value)
    }

    integers! {
        deserialize_i8 visit_i8 i8
        deserialize_i16 visit_i16 i16
        deserialize_i32 visit_i32 i32
        deserialize_i64 visit_i64 i64
        deserialize_i128 visit_i128 i128
        deserialize_u8 visit_u8 u8
        deserialize_u16 visit_u16 u16
        deserialize_u32 visit_u32 u32
        deserialize_u64 visit_u64 u64
        deserialize_u128 visit_u128 u128
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let mut value = 0.0;
        self.at = self.r.f32(self.at, &mut value)?;
        visitor.visit_f32(value)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let mut value = 0.0;
        self.at = self.r.f64(self.at, &mut value)?;
        visitor.visit_f64(value)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.text(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.text(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.text(visitor)
    }

    /// In JSON, text stands for its own bytes, as serde_json reads it, and an array for the bytes that are its items.
    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        if !R::TEXT || self.r.kind(self.at) != Kind::Str {
            return self.deserialize_any(visitor);
        }
        let mut text = Cow::Borrowed("");
        self.at = self.r.cow(self.at, &mut text)?;
        match text {
            Cow::Borrowed(text) => visitor.visit_borrowed_bytes(text.as_bytes()),
            Cow::Owned(text) => visitor.visit_byte_buf(text.into_bytes()),
        }
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.r.null(self.at) {
            Some(rest) => {
                self.at = rest;
                visitor.visit_none()
            }
            None => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.null()?;
        visitor.visit_unit()
    }

    /// Outside of text formats also an empty array, which is how rmp-serde writes it.
    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        if R::TEXT || self.r.kind(self.at) != Kind::Array {
            return self.deserialize_unit(visitor);
        }
        let (mut frame, at) = self.r.array_of(self.at, 0)?;
        self.at = self.r.array_end(&mut frame, at, 0)?;
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        if name == ext::NAME && !R::TEXT { self.ext(visitor) } else { visitor.visit_newtype_struct(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.array(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, Failure> {
        self.array(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        self.array(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.map(visitor)
    }

    /// From a map, or by position from an array, as serde's types have it.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        if self.r.kind(self.at) == Kind::Array { self.array(visitor) } else { self.map(visitor) }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        Enum::read(self, visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        if self.r.kind(self.at) == Kind::Number { self.number(visitor) } else { self.text(visitor) }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.at = self.r.skip(self.at)?;
        visitor.visit_unit()
    }

    fn is_human_readable(&self) -> bool {
        R::TEXT
    }
}

/// What a field that is missing is read from: only `Option` has a value for it.
pub(super) struct Missing;

impl<'de> Deserializer<'de> for Missing {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Failure> {
        Err(Failure::custom("a missing field"))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_none()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
