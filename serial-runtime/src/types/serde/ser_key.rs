//! Keys of serde's maps in text formats, where every key is text.

use super::failure::Failure;
use crate::{
    encode::{Encode, EncodeKey},
    wire::{Room, Writer},
};
use ::serde::{
    Serialize,
    ser::{self, Impossible},
};

/// Writes one key: what serde_json takes for one.
pub(super) struct KeySerializer<'a, 'w, W> {
    pub(super) w: &'a mut W,
    pub(super) at: Room<'w>,
    pub(super) first: bool,
}

type Result<'w> = core::result::Result<Room<'w>, Failure>;
type Never<'w> = core::result::Result<Impossible<Room<'w>, Failure>, Failure>;

macro_rules! keys {
    ($($name:ident $ty:ident)*) => {$(
        fn $name(self, key: $ty) -> Result<'w> {
            Ok(key.encode_key(self.w, self.at, self.first)?)
        }
    )*};
}

impl<'w, W: Writer<'w>> KeySerializer<'_, 'w, W> {
    fn float(self, key: &impl Encode) -> Result<'w> {
        match crate::json::to_string(key) {
            Ok(key) => self.serialize_str_key(&key),
            Err(_) => self.no_key(),
        }
    }

    fn no_key<T>(self) -> core::result::Result<T, Failure> {
        let message = "the keys of a map are text or numbers in JSON";
        Err(self.w.refuse_key(self.at, self.first, &message).into())
    }

    fn serialize_str_key(self, key: &str) -> Result<'w> {
        Ok(self.w.key_str(self.at, self.first, key)?)
    }
}

impl<'w, W: Writer<'w>> ser::Serializer for KeySerializer<'_, 'w, W> {
    type Ok = Room<'w>;
    type Error = Failure;
    type SerializeSeq = Impossible<Room<'w>, Failure>;
    type SerializeTuple = Impossible<Room<'w>, Failure>;
    type SerializeTupleStruct = Impossible<Room<'w>, Failure>;
    type SerializeTupleVariant = Impossible<Room<'w>, Failure>;
    type SerializeMap = Impossible<Room<'w>, Failure>;
    type SerializeStruct = Impossible<Room<'w>, Failure>;
    type SerializeStructVariant = Impossible<Room<'w>, Failure>;

    keys! {
        serialize_bool bool
        serialize_i8 i8
        serialize_i16 i16
        serialize_i32 i32
        serialize_i64 i64
        serialize_i128 i128
        serialize_u8 u8
        serialize_u16 u16
        serialize_u32 u32
        serialize_u64 u64
        serialize_u128 u128
        serialize_char char
    }

    fn serialize_f32(self, key: f32) -> Result<'w> {
        self.float(&key)
    }

    fn serialize_f64(self, key: f64) -> Result<'w> {
        self.float(&key)
    }

    fn serialize_str(self, key: &str) -> Result<'w> {
        self.serialize_str_key(key)
    }

    fn serialize_unit_variant(self, _name: &'static str, _index: u32, variant: &'static str) -> Result<'w> {
        self.serialize_str_key(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _name: &'static str, key: &T) -> Result<'w> {
        key.serialize(self)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, key: &T) -> Result<'w> {
        key.serialize(self)
    }

    fn serialize_bytes(self, _key: &[u8]) -> Result<'w> {
        self.no_key()
    }

    fn serialize_none(self) -> Result<'w> {
        self.no_key()
    }

    fn serialize_unit(self) -> Result<'w> {
        self.no_key()
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<'w> {
        self.no_key()
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _key: &T,
    ) -> Result<'w> {
        self.no_key()
    }

    fn serialize_seq(self, _len: Option<usize>) -> Never<'w> {
        self.no_key()
    }

    fn serialize_tuple(self, _len: usize) -> Never<'w> {
        self.no_key()
    }

    fn serialize_tuple_struct(self, _name: &'static str, _len: usize) -> Never<'w> {
        self.no_key()
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _len: usize,
    ) -> Never<'w> {
        self.no_key()
    }

    fn serialize_map(self, _len: Option<usize>) -> Never<'w> {
        self.no_key()
    }

    fn serialize_struct(self, _name: &'static str, _len: usize) -> Never<'w> {
        self.no_key()
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _len: usize,
    ) -> Never<'w> {
        self.no_key()
    }
}
