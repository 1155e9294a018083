//! Where serde is asked for and only ours is known: the other way across the bridge.
//!
//! Serde drives what it writes and reads, and so does every type of ours. In between stands the document in one of our formats: JSON for
//! formats that people read, MessagePack for all others, so that a value has the form in each of them that it has in ours.

use super::{copied::Copied, encode, written::Written};
use crate::{decode::Decode, encode::Encode, error::Error, json, msgpack, wire::Reader};
use ::serde::{Deserializer, Serializer, ser::Error as _};
use core::cell::RefCell;

/// Writes a value of ours by a serializer of serde's: what stands behind `#[serial(impl_serde)]`, and, with [`deserialize`], behind
/// `#[serde(with = "serial_runtime::serde")]` on a field of a struct of serde's.
///
/// ```
/// use serial_runtime::FastSerialize;
///
/// #[derive(FastSerialize)]
/// struct Caption {
///     #[serial(length(max = 5))]
///     text: String,
/// }
///
/// #[derive(serde::Serialize, serde::Deserialize)]
/// struct Envelope {
///     #[serde(with = "serial_runtime::serde")]
///     caption: Caption,
/// }
///
/// let envelope: Envelope = serde_json::from_str(r#"{"caption":{"text":"Hello"}}"#).unwrap();
/// assert_eq!(serde_json::to_string(&envelope).unwrap(), r#"{"caption":{"text":"Hello"}}"#);
/// assert!(serde_json::from_str::<Envelope>(r#"{"caption":{"text":"Hello!"}}"#).is_err());
/// ```
///
/// # Errors
///
/// Where the value cannot be written in our format or in serde's.
pub fn serialize<T: Encode + ?Sized, S: Serializer>(value: &T, s: S) -> Result<S::Ok, S::Error> {
    if s.is_human_readable() {
        let document = json::to_vec(value).map_err(S::Error::custom)?;
        rewritten(json::reader(&document), &document, s)
    } else {
        let document = msgpack::to_vec(value).map_err(S::Error::custom)?;
        rewritten(msgpack::reader(&document), &document, s)
    }
}

fn rewritten<'de, R: Reader<'de>, S: Serializer>(
    mut r: R,
    document: &'de [u8],
    s: S,
) -> Result<S::Ok, S::Error> {
    ::serde::Serialize::serialize(&Written::new(&RefCell::new(&mut r), document), s)
}

/// Reads a value of ours from a deserializer of serde's: see [`serialize`]. The format has to tell by itself what is in it, as JSON and
/// MessagePack do; one that does not (bincode, postcard)
/// refuses, and has [`packed`](super::packed). Nothing is borrowed from the input.
///
/// # Errors
///
/// Where the format says so, and where the value breaks a rule or is none of this type: then with the path to what is wrong.
pub fn deserialize<'de, T: for<'any> Decode<'any>, D: Deserializer<'de>>(d: D) -> Result<T, D::Error> {
    let is_text = d.is_human_readable();
    let copied = Copied::new(d);
    let wire = encode(&copied);
    let document = if is_text { json::to_vec(&wire) } else { msgpack::to_vec(&wire) };
    let value = match document {
        Ok(document) if is_text => json::from_slice(&document),
        Ok(document) => msgpack::from_slice(&document),
        Err(error) => return Err(copied.failure().unwrap_or_else(|| refused(&error))),
    };
    value.map_err(|error| refused(&error))
}

/// Where a document of ours has its mistake means nothing to those who have another one, except for the path.
#[cold]
pub(super) fn refused<E: ::serde::de::Error>(error: &Error) -> E {
    match error.path() {
        "" => E::custom(error.message()),
        path => E::custom(format_args!("{}, path {path}", error.message())),
    }
}
