//! Arrays, maps and enums, as serde asks for their parts.

use super::{de::Cursor, de_key::KeyDeserializer, failure::Failure};
use crate::{
    error::ErrorKind,
    wire::{Failed, Kind, More, Reader},
};
use ::serde::de::{
    DeserializeSeed, Deserializer as _, EnumAccess, Error as _, MapAccess, SeqAccess, VariantAccess, Visitor,
};

impl<'de, R: Reader<'de>> Cursor<'_, 'de, R> {
    /// Reads the value at the cursor; what serde says against it is said of this value.
    fn seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Failure> {
        let start = self.at;
        seed.deserialize(&mut *self).map_err(|failure| self.park(start, failure).into())
    }

    /// Reads the key at the cursor and goes to its value.
    fn key<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Failure> {
        if !R::TEXT {
            return self.seed(seed);
        }
        let start = self.at;
        seed.deserialize(KeyDeserializer(&mut *self)).map_err(|failure| self.park(start, failure).into())
    }
}

/// An array or map that serde goes through.
pub(super) struct Inside<'c, 'a, 'de, R: Reader<'de>> {
    cursor: &'c mut Cursor<'a, 'de, R>,
    frame: R::Frame,
    /// Goes to the next item or key.
    next: Next<'de, R>,
    /// What there must be behind the last one that serde asked for.
    end: &'static str,
    ended: bool,
}

type Next<'de, R> = fn(&mut R, &mut <R as Reader<'de>>::Frame, &'de [u8]) -> Result<More<'de>, Failed>;

impl<'c, 'a, 'de, R: Reader<'de>> Inside<'c, 'a, 'de, R> {
    pub(super) fn array(cursor: &'c mut Cursor<'a, 'de, R>, frame: R::Frame) -> Self {
        Self { cursor, frame, next: R::item, end: "the end of the array", ended: false }
    }

    pub(super) fn map(cursor: &'c mut Cursor<'a, 'de, R>, frame: R::Frame) -> Self {
        Self { cursor, frame, next: R::entry, end: "the end of the map", ended: false }
    }

    /// Goes to the next item or key, if there is one.
    fn next(&mut self) -> Result<bool, Failure> {
        if self.ended {
            return Ok(false);
        }
        match (self.next)(self.cursor.r, &mut self.frame, self.cursor.at)? {
            More::Item(at) => self.cursor.at = at,
            More::End(at) => {
                self.cursor.at = at;
                self.ended = true;
            }
        }
        Ok(!self.ended)
    }

    /// Goes behind the container, all of which must have been read.
    pub(super) fn end(mut self) -> Result<(), Failure> {
        if self.next()? {
            return Err(self.cursor.r.expected(self.cursor.at, ErrorKind::Length, self.end).into());
        }
        Ok(())
    }
}

impl<'de, R: Reader<'de>> SeqAccess<'de> for &mut Inside<'_, '_, 'de, R> {
    type Error = Failure;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Failure> {
        if self.next()? { self.cursor.seed(seed).map(Some) } else { Ok(None) }
    }
}

impl<'de, R: Reader<'de>> MapAccess<'de> for &mut Inside<'_, '_, 'de, R> {
    type Error = Failure;

    fn next_key_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Failure> {
        if self.next()? { self.cursor.key(seed).map(Some) } else { Ok(None) }
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Failure> {
        self.cursor.seed(seed)
    }
}

/// An externally tagged enum.
pub(super) struct Enum<'c, 'a, 'de, R: Reader<'de>> {
    cursor: &'c mut Cursor<'a, 'de, R>,
    /// Whether the variant stands in a map, with a payload.
    payload: bool,
}

impl<'c, 'a, 'de, R: Reader<'de>> Enum<'c, 'a, 'de, R> {
    pub(super) fn read<V: Visitor<'de>>(
        cursor: &mut Cursor<'a, 'de, R>,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        if cursor.r.kind(cursor.at) != Kind::Map {
            return visitor.visit_enum(Enum { cursor, payload: false });
        }
        let start = cursor.at;
        let (mut frame, at) = cursor.r.map(start)?;
        let More::Item(key) = cursor.r.entry(&mut frame, at)? else {
            return Err(cursor
                .r
                .expected(start, ErrorKind::Type, "a map of one entry: the name of a variant")
                .into());
        };
        cursor.at = key;
        let value = visitor.visit_enum(Enum { cursor: &mut *cursor, payload: true })?;
        cursor.at = cursor.r.variant_end(frame, cursor.at)?;
        Ok(value)
    }

    fn need_payload(self) -> Result<&'c mut Cursor<'a, 'de, R>, Failure> {
        if self.payload {
            Ok(self.cursor)
        } else {
            Err(Failure::custom("the variant is written without its payload"))
        }
    }
}

impl<'de, R: Reader<'de>> EnumAccess<'de> for Enum<'_, '_, 'de, R> {
    type Error = Failure;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self), Failure> {
        let variant = if self.payload { self.cursor.key(seed)? } else { self.cursor.seed(seed)? };
        Ok((variant, self))
    }
}

impl<'de, R: Reader<'de>> VariantAccess<'de> for Enum<'_, '_, 'de, R> {
    type Error = Failure;

    fn unit_variant(self) -> Result<(), Failure> {
        if self.payload { self.cursor.seed(core::marker::PhantomData::<()>) } else { Ok(()) }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Failure> {
        self.need_payload()?.seed(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, Failure> {
        self.need_payload()?.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        self.need_payload()?.deserialize_struct("", fields, visitor)
    }
}
