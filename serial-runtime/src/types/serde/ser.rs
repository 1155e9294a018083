//! Serde's serializer over the verbs of writing.

use super::{
    ext,
    failure::Failure,
    ser_compound::{Entries, Items},
};
use crate::{
    encode::Encode,
    error::Error,
    wire::{Lead, Room, Writer, Wrote},
};
use ::serde::{Serialize, ser};

/// Writes one value.
pub(super) struct Serializer<'a, 'w, W> {
    pub(super) w: &'a mut W,
    pub(super) at: Room<'w>,
    pub(super) lead: Lead,
    /// How many of serde's containers are open around the value.
    pub(super) depth: usize,
}

/// Writes a value. What its type says when it fails gets the place of the value.
pub(super) fn write<'w, T: Serialize + ?Sized, W: Writer<'w>>(
    value: &T,
    s: Serializer<'_, 'w, W>,
) -> Wrote<'w> {
    let at = s.w.lead(s.at, s.lead)?;
    let mark = s.w.output().mark(&at);
    match value.serialize(Serializer { w: &mut *s.w, at, lead: Lead::None, depth: s.depth }) {
        Ok(at) => Ok(at),
        Err(Failure::Parked(failed)) => Err(failed),
        Err(Failure::Says(message)) => Err(s.w.output().fail_at_mark(mark, Error::custom(message))),
    }
}

type Result<'w> = core::result::Result<Room<'w>, Failure>;

macro_rules! scalars {
    ($($name:ident $ty:ident)*) => {$(
        fn $name(self, value: $ty) -> Result<'w> {
            Ok(value.encode(self.w, self.at, self.lead)?)
        }
    )*};
}

impl<'a, 'w, W: Writer<'w>> Serializer<'a, 'w, W> {
    /// Opens the map of an externally tagged variant.
    fn open_variant(self, variant: &str) -> core::result::Result<Self, Failure> {
        let at = self.w.lead(self.at, self.lead)?;
        let at = self.w.map(at, 1)?;
        let at = self.w.key_str(at, true, variant)?;
        Ok(Self { at, lead: Lead::None, depth: self.depth + 1, ..self })
    }
}

impl<'a, 'w, W: Writer<'w>> ser::Serializer for Serializer<'a, 'w, W> {
    type Ok = Room<'w>;
    type Error = Failure;
    type SerializeSeq = Items<'a, 'w, W>;
    type SerializeTuple = Items<'a, 'w, W>;
    type SerializeTupleStruct = Items<'a, 'w, W>;
    type SerializeTupleVariant = Items<'a, 'w, W>;
    type SerializeMap = Entries<'a, 'w, W>;
    type SerializeStruct = Entries<'a, 'w, W>;
    type SerializeStructVariant = Entries<'a, 'w, W>;

    scalars! {
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
        serialize_f32 f32
        serialize_f64 f64
        serialize_char char
    }

    fn serialize_str(self, value: &str) -> Result<'w> {
        Ok(self.w.str(self.at, self.lead, value)?)
    }

    /// An array in JSON, as serde_json has it, not base64: serde's types look for one there.
    fn serialize_bytes(self, value: &[u8]) -> Result<'w> {
        if W::TEXT {
            return Ok(crate::encode::encode_items(value.iter(), self.w, self.at, self.lead)?);
        }
        Ok(self.w.bytes(self.at, self.lead, value)?)
    }

    fn serialize_none(self) -> Result<'w> {
        Ok(self.w.null(self.at, self.lead)?)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<'w> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<'w> {
        Ok(self.w.null(self.at, self.lead)?)
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<'w> {
        Ok(core::marker::PhantomData::<()>.encode(self.w, self.at, self.lead)?)
    }

    fn serialize_unit_variant(self, _name: &'static str, _index: u32, variant: &'static str) -> Result<'w> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<'w> {
        if name != ext::NAME || W::TEXT {
            return value.serialize(self);
        }
        let (code, data) = ext::parts(value)?;
        Ok(self.w.ext(self.at, self.lead, code, &data)?)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<'w> {
        let Self { w, at, lead, depth } = self;
        let inside = Serializer { w: &mut *w, at, lead, depth }.open_variant(variant)?;
        let at = write(value, inside)?;
        Ok(w.map_end(at)?)
    }

    fn serialize_seq(self, len: Option<usize>) -> core::result::Result<Items<'a, 'w, W>, Failure> {
        Items::open(self, len, false)
    }

    fn serialize_tuple(self, len: usize) -> core::result::Result<Items<'a, 'w, W>, Failure> {
        Items::open(self, Some(len), false)
    }

    fn serialize_tuple_struct(
        self,
        _name: &'static str,
        len: usize,
    ) -> core::result::Result<Items<'a, 'w, W>, Failure> {
        Items::open(self, Some(len), false)
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        len: usize,
    ) -> core::result::Result<Items<'a, 'w, W>, Failure> {
        Items::open(self.open_variant(variant)?, Some(len), true)
    }

    fn serialize_map(self, len: Option<usize>) -> core::result::Result<Entries<'a, 'w, W>, Failure> {
        Entries::open(self, len, false)
    }

    fn serialize_struct(
        self,
        _name: &'static str,
        len: usize,
    ) -> core::result::Result<Entries<'a, 'w, W>, Failure> {
        Entries::open(self, Some(len), false)
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        len: usize,
    ) -> core::result::Result<Entries<'a, 'w, W>, Failure> {
        Entries::open(self.open_variant(variant)?, Some(len), true)
    }

    fn is_human_readable(&self) -> bool {
        W::TEXT
    }
}
