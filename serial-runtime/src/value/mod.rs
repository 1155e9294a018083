//! Data whose form is not known at compile time, the same for both formats.
//!
//! ```
//! use serial_runtime::{Value, json};
//! let value: Value = json::from_str(r#"{"tags": ["rust", "video"], "views": 1024}"#)?;
//! assert_eq!(value["tags"][1].as_str(), Some("video"));
//! assert_eq!(value.pointer("/views").and_then(Value::as_u64), Some(1024));
//! # Ok::<(), serial_runtime::Error>(())
//! ```
//!
//! # Design
//!
//! A [`Value`] built by hand can nest deeper than any stack: dropping, cloning and comparing one do not recurse with its
//! depth, while encoding and decoding are held to their depth limits.

mod access;
mod array;
mod borrowed;
mod codec;
mod compare;
mod convert;
mod decode;
mod duplicates;
mod encode;
mod literal;
mod map;
mod node;
mod owned;
mod rebuild;
#[cfg(any(feature = "schema", feature = "serde_json"))]
mod serde_json;

pub use array::Array;
pub use borrowed::ValueRef;
pub use map::Map;
pub use node::Node;
pub use owned::{Ext, Value};

use crate::{decode::Decode, encode::Encode, error::Error, msgpack};

/// Turns any value into a dynamic one: "to dict".
///
/// It goes through MessagePack, so bytes are bytes, and what has a text and a compact form has the compact one.
///
/// # Errors
///
/// As [`msgpack::to_vec`].
///
/// # Example
///
/// ```
/// use serial_runtime::{Value, to_value};
/// assert_eq!(to_value(&("a", 1))?, Value::from_iter([Value::from("a"), Value::from(1)]));
/// # Ok::<(), serial_runtime::Error>(())
/// ```
pub fn to_value<T: Encode + ?Sized>(value: &T) -> Result<Value, Error> {
    msgpack::from_slice(&msgpack::to_vec(value)?)
}

/// Turns a dynamic value into any other, held to its rules: "from dict".
///
/// It goes through MessagePack, so offsets in errors count its bytes; their paths are those of the value.
///
/// # Errors
///
/// As [`msgpack::from_slice`].
///
/// # Example
///
/// ```
/// use serial_runtime::{from_value, value};
/// assert_eq!(from_value::<(String, u8)>(&value!(["a", 1]))?, ("a".into(), 1));
/// # Ok::<(), serial_runtime::Error>(())
/// ```
pub fn from_value<T: for<'de> Decode<'de>>(value: &Value) -> Result<T, Error> {
    msgpack::from_slice(&msgpack::to_vec(value)?)
}
