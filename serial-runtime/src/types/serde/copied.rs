//! What a deserializer of serde's has, as something that serde writes: whatever it turns out to be.

use super::ext;
use ::serde::{
    Deserializer, Serialize, Serializer,
    de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor},
    ser::{Error as _, SerializeMap, SerializeSeq},
};
use core::{
    cell::RefCell,
    fmt::{self, Display},
};

/// A value that can be written once, since it can be read once.
pub(super) struct Copied<'de, D: Deserializer<'de>> {
    deserializer: RefCell<Option<D>>,
    /// What the deserializer said, which the serializer only passes on as a text.
    failure: RefCell<Option<D::Error>>,
}

impl<'de, D: Deserializer<'de>> Copied<'de, D> {
    pub(super) fn new(deserializer: D) -> Self {
        Self { deserializer: RefCell::new(Some(deserializer)), failure: RefCell::new(None) }
    }

    /// Why nothing could be read, if that is why it has not been written.
    pub(super) fn failure(self) -> Option<D::Error> {
        self.failure.into_inner()
    }

    /// The result of writing it, as the deserializer around it has to see it.
    fn written<T, E: Display>(self, result: Result<T, E>) -> Result<T, D::Error> {
        result.map_err(|error| self.failure().unwrap_or_else(|| D::Error::custom(error)))
    }
}

impl<'de, D: Deserializer<'de>> Serialize for Copied<'de, D> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let Some(deserializer) = self.deserializer.borrow_mut().take() else {
            return Err(S::Error::custom("what is read once cannot be written twice"));
        };
        deserializer.deserialize_any(Copy(s)).map_err(|error| {
            let said = S::Error::custom(&error);
            *self.failure.borrow_mut() = Some(error);
            said
        })
    }
}

/// Writes what it is shown.
struct Copy<S>(S);

/// Shows the serializer what is shown to it.
macro_rules! same {
    ($($visit:ident $serialize:ident $ty:ty)*) => {$(
        fn $visit<E: ::serde::de::Error>(self, value: $ty) -> Result<S::Ok, E> {
            self.0.$serialize(value).map_err(E::custom)
        }
    )*};
}

impl<'de, S: Serializer> Visitor<'de> for Copy<S> {
    type Value = S::Ok;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of JSON or MessagePack")
    }

    same! {
        visit_bool serialize_bool bool
        visit_i8 serialize_i8 i8
        visit_i16 serialize_i16 i16
        visit_i32 serialize_i32 i32
        visit_i64 serialize_i64 i64
        visit_i128 serialize_i128 i128
        visit_u8 serialize_u8 u8
        visit_u16 serialize_u16 u16
        visit_u32 serialize_u32 u32
        visit_u64 serialize_u64 u64
        visit_u128 serialize_u128 u128
        visit_f32 serialize_f32 f32
        visit_f64 serialize_f64 f64
        visit_char serialize_char char
        visit_str serialize_str &str
        visit_bytes serialize_bytes &[u8]
    }

    fn visit_unit<E: ::serde::de::Error>(self) -> Result<S::Ok, E> {
        self.0.serialize_unit().map_err(E::custom)
    }

    fn visit_none<E: ::serde::de::Error>(self) -> Result<S::Ok, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, d: D) -> Result<S::Ok, D::Error> {
        let inside = Copied::new(d);
        let result = inside.serialize(self.0);
        inside.written(result)
    }

    /// Only rmp-serde has such a thing by itself: an extension value.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, d: D) -> Result<S::Ok, D::Error> {
        let inside = Copied::new(d);
        let result = self.0.serialize_newtype_struct(ext::NAME, &inside);
        inside.written(result)
    }

    /// The length is counted, since what a format says of it beforehand need not be so.
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<S::Ok, A::Error> {
        let mut s = self.0.serialize_seq(None).map_err(A::Error::custom)?;
        while items.next_element_seed(Item(&mut s))?.is_some() {}
        s.end().map_err(A::Error::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<S::Ok, A::Error> {
        let mut s = self.0.serialize_map(None).map_err(A::Error::custom)?;
        while entries.next_key_seed(Key(&mut s))?.is_some() {
            entries.next_value_seed(Value(&mut s))?;
        }
        s.end().map_err(A::Error::custom)
    }
}

/// Parts of containers, which are written where they are read.
macro_rules! parts {
    ($($name:ident $of:ident $serialize:ident)*) => {$(
        struct $name<'s, S>(&'s mut S);

        impl<'de, S: $of> DeserializeSeed<'de> for $name<'_, S> {
            type Value = ();

            fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<(), D::Error> {
                let part = Copied::new(d);
                let result = self.0.$serialize(&part);
                part.written(result)
            }
        }
    )*};
}

parts! {
    Item SerializeSeq serialize_element
    Key SerializeMap serialize_key
    Value SerializeMap serialize_value
}
