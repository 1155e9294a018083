//! `#[serial(..)]`, one file an attribute: what it does to bytes, to decoding and to the schema, in both formats.

mod absent;
mod adapters;
mod alias;
mod array;
mod borrow;
mod bound;
mod bytes;
mod container_default;
mod context;
mod crate_path;
mod default;
mod deny_unknown_fields;
mod duplicates;
mod enums;
mod evolution;
mod expecting;
mod ext;
mod flatten;
mod flatten_as;
mod from;
mod generics;
mod impl_serde;
mod keys;
mod layouts;
mod lenient;
mod many_fields;
mod max_depth;
mod maybe;
mod naive;
mod newtype;
mod omit_defaults;
mod omit_none;
mod one_way;
mod opt;
mod other;
mod packed;
mod patch;
mod recursive;
mod remote;
mod rename;
mod rename_all;
mod sanitize;
mod sensitive;
mod serde_words;
mod skip;
mod skip_serializing_if;
mod sort_keys;
mod transparent;
mod tuple;
mod unit;
mod unknown;
mod validate;
mod versions;
mod with;
mod with_parts;
mod wrappers;

use crate::conformance::document::Document;
use serial_runtime::{Decode, ErrorKind, FastSerialize, json, msgpack};
use std::fmt::Debug;

/// The value is written as this JSON, and as the MessagePack that rmp-serde makes of the same document.
#[track_caller]
pub fn writes<T: FastSerialize + ?Sized>(value: &T, text: &str) {
    assert_eq!(json::to_string(value).unwrap(), text);
    assert_eq!(msgpack::to_vec(value).unwrap(), Document::json(text).to_msgpack(), "{text}");
}

/// The document is read as this value, in both formats, in every way of reading, also over a value that is there.
#[track_caller]
pub fn reads<T: FastSerialize + for<'de> Decode<'de> + Debug + PartialEq>(text: &str, expected: &T) {
    let bytes = Document::json(text).to_msgpack();
    assert_eq!(json::from_str::<T>(text).unwrap(), *expected);
    assert_eq!(msgpack::from_slice::<T>(&bytes).unwrap(), *expected);
    assert_eq!(json::from_slice_report::<T>(text.as_bytes()).unwrap(), *expected);
    assert_eq!(msgpack::from_slice_report::<T>(&bytes).unwrap(), *expected);
    let mut reused: T = json::from_slice_unvalidated(text.as_bytes()).unwrap();
    json::decode_into(&mut reused, text.as_bytes()).unwrap();
    assert_eq!(reused, *expected);
    msgpack::decode_into(&mut reused, &bytes).unwrap();
    assert_eq!(reused, *expected);
}

/// Value and document are the same thing.
#[track_caller]
pub fn check<T: FastSerialize + for<'de> Decode<'de> + Debug + PartialEq>(value: &T, text: &str) {
    writes(value, text);
    reads(text, value);
}

/// The document is refused by both formats, for the same reason at the same place, also in the report.
#[track_caller]
pub fn refused<T: FastSerialize + for<'de> Decode<'de> + Debug>(text: &str, kind: ErrorKind, path: &str) {
    let bytes = Document::json(text).to_msgpack();
    let error = json::from_str::<T>(text).unwrap_err();
    assert_eq!((error.kind(), error.path()), (kind, path), "JSON: {error}");
    let error = msgpack::from_slice::<T>(&bytes).unwrap_err();
    assert_eq!((error.kind(), error.path()), (kind, path), "MessagePack: {error}");
    for report in [json::from_slice_report::<T>(text.as_bytes()), msgpack::from_slice_report(&bytes)] {
        let report = report.unwrap_err();
        assert!(report.issues().iter().any(|issue| issue.path == path), "{report}");
    }
}

/// Our bytes are those of serde, in both formats, and are read back.
#[track_caller]
pub fn like_serde<T>(value: &T)
where
    T: FastSerialize + for<'de> Decode<'de> + serde::Serialize + Debug + PartialEq,
{
    check(value, &serde_json::to_string(value).unwrap());
    assert_eq!(msgpack::to_vec(value).unwrap(), rmp_serde::to_vec_named(value).unwrap());
}
