//! Keys of text formats, as serde asks for them: text, or what is written as text.

use super::{de::Cursor, failure::Failure};
use crate::wire::Reader;
use ::serde::{
    de::{Deserializer, Error as _, IntoDeserializer as _, Visitor},
    forward_to_deserialize_any,
};
use alloc::borrow::Cow;

/// Reads the key at a cursor and goes to its value.
pub(super) struct KeyDeserializer<'c, 'a, 'de, R>(pub(super) &'c mut Cursor<'a, 'de, R>);

impl<'de, R: Reader<'de>> KeyDeserializer<'_, '_, 'de, R> {
    fn text(self) -> Result<Cow<'de, str>, Failure> {
        let mut key = Cow::Borrowed("");
        self.0.at = self.0.r.key_cow(self.0.at, &mut key)?;
        Ok(key)
    }
}

macro_rules! integers {
    ($($name:ident $visit:ident $ty:ident)*) => {$(
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
            let mut key: $ty = 0;
            self.0.at = self.0.r.key_int(self.0.at, &mut key)?;
            visitor.$visit(key)
        }
    )*};
}

impl<'de, R: Reader<'de>> Deserializer<'de> for KeyDeserializer<'_, '_, 'de, R> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.text()? {
            Cow::Borrowed(key) => visitor.visit_borrowed_str(key),
            Cow::Owned(key) => visitor.visit_string(key),
        }
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

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match &*self.text()? {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(Failure::custom("expected a key of `true` or `false`")),
        }
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match crate::json::from_slice(self.text()?.as_bytes()) {
            Ok(key) => visitor.visit_f32(key),
            Err(_) => Err(Failure::custom("expected a key that is a number")),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match crate::json::from_slice(self.text()?.as_bytes()) {
            Ok(key) => visitor.visit_f64(key),
            Err(_) => Err(Failure::custom("expected a key that is a number")),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        visitor.visit_enum(self.text()?.into_deserializer())
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.text()? {
            Cow::Borrowed(key) => visitor.visit_borrowed_bytes(key.as_bytes()),
            Cow::Owned(key) => visitor.visit_byte_buf(key.into_bytes()),
        }
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_bytes(visitor)
    }

    forward_to_deserialize_any! {
        char str string unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
