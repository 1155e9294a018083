//! Extension values of MessagePack in serde's data model, as rmp-serde has them: a newtype of a certain name around code and data.

use super::{Wire, failure::Failure};
use crate::msgpack;
use ::serde::{
    Serialize, Serializer,
    de::{
        DeserializeSeed, IntoDeserializer as _, SeqAccess, Visitor,
        value::{BorrowedBytesDeserializer, SeqAccessDeserializer},
    },
    ser::Error as _,
};
use alloc::vec::Vec;

/// What the newtype is called.
pub(super) const NAME: &str = "_ExtStruct";

/// Bytes, which serde takes for numbers unless it is told.
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

impl Serialize for Bytes<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_bytes(self.0)
    }
}

/// Code and data of what is inside of the newtype: the pair that it writes is read back.
pub(super) fn parts<T: Serialize + ?Sized>(inside: &T) -> Result<(i8, Vec<u8>), Failure> {
    let pair = msgpack::to_vec(&Wire(inside)).map_err(Failure::custom)?;
    msgpack::from_slice(&pair).map_err(|_| Failure::custom("an extension value is a code and its bytes"))
}

/// Shows code and data as what is inside of the newtype.
pub(super) fn visit<'de, V: Visitor<'de>>(
    code: i8,
    data: &'de [u8],
    visitor: V,
) -> Result<V::Value, Failure> {
    visitor.visit_newtype_struct(SeqAccessDeserializer::new(Parts { code: Some(code), data: Some(data) }))
}

/// What has not been asked for yet.
struct Parts<'de> {
    code: Option<i8>,
    data: Option<&'de [u8]>,
}

impl<'de> SeqAccess<'de> for Parts<'de> {
    type Error = Failure;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Failure> {
        if let Some(code) = self.code.take() {
            return seed.deserialize(code.into_deserializer()).map(Some);
        }
        self.data.take().map(|data| seed.deserialize(BorrowedBytesDeserializer::new(data))).transpose()
    }
}
