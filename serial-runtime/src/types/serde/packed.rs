//! A value of ours as one piece: MessagePack, in bytes of serde's.
//!
//! For `#[serde(with = "serial_runtime::serde::packed")]` in formats that do not tell what is in them, such as bincode and postcard: what
//! they cannot say is said inside.
//!
//! ```
//! use serial_runtime::FastSerialize;
//!
//! #[derive(FastSerialize, Debug, PartialEq)]
//! struct Caption {
//!     text: String,
//! }
//!
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct Record {
//!     #[serde(with = "serial_runtime::serde::packed")]
//!     caption: Caption,
//! }
//!
//! let record = Record { caption: Caption { text: "Hi".into() } };
//! // rmp-serde, by position: an array of one `bin`, which holds the map.
//! let bytes = rmp_serde::to_vec(&record).unwrap();
//! assert_eq!(bytes, b"\x91\xc4\x09\x81\xa4text\xa2Hi");
//! assert_eq!(rmp_serde::from_slice::<Record>(&bytes).unwrap().caption, record.caption);
//! ```

use super::asked::refused;
use crate::{decode::Decode, encode::Encode, msgpack};
use ::serde::{
    Deserializer, Serializer,
    de::{SeqAccess, Visitor},
    ser::Error as _,
};
use alloc::vec::Vec;
use core::{fmt, marker::PhantomData};

/// Writes a value as bytes.
///
/// # Errors
///
/// Where the value cannot be written in MessagePack, or its bytes in serde's format.
pub fn serialize<T: Encode + ?Sized, S: Serializer>(value: &T, s: S) -> Result<S::Ok, S::Error> {
    s.serialize_bytes(&msgpack::to_vec(value).map_err(S::Error::custom)?)
}

/// Reads a value from bytes; it is held to its rules.
///
/// # Errors
///
/// Where there are no such bytes, and where the value breaks a rule or is none of this type: then with the path to what is wrong.
pub fn deserialize<'de, T: for<'any> Decode<'any>, D: Deserializer<'de>>(d: D) -> Result<T, D::Error> {
    d.deserialize_bytes(Packed(PhantomData))
}

struct Packed<T>(PhantomData<T>);

impl<'de, T: for<'any> Decode<'any>> Visitor<'de> for Packed<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("bytes of MessagePack")
    }

    fn visit_bytes<E: ::serde::de::Error>(self, bytes: &[u8]) -> Result<T, E> {
        msgpack::from_slice(bytes).map_err(|error| refused(&error))
    }

    /// As serde_json writes bytes.
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<T, A::Error> {
        let mut bytes = Vec::new();
        while let Some(byte) = items.next_element()? {
            bytes.push(byte);
        }
        self.visit_bytes(&bytes)
    }
}
