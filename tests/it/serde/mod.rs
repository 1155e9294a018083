//! The shapes that serde's derive has, each with the attributes of serde and `#[serial(serde)]`, held against serde itself.
//!
//! Both stacks write the same bytes in both formats, read each other's, and accept and refuse the same documents. Where they are not
//! meant to, [`differ`] has the document and one of the reasons below.

mod adjacent;
mod borrow;
mod compat;
mod convert;
mod default;
mod external;
mod flatten;
mod generics;
mod internal;
mod one_way;
mod plain;
mod remote;
mod rename;
mod skip;
mod transparent;
mod unknown;
mod untagged;
mod with;

use crate::support;
use serde::{Serialize, de::DeserializeOwned};
use serial_runtime::{Decode, Encode, Value, assert_serde_compat, json, msgpack};
use std::fmt::Debug;

/// Serde reads a struct from an array by position, too.
const BY_POSITION: &str = "a struct is read from its own layout only";
/// Serde reads `{"Unit":null}` as `"Unit"`.
const NAME_ALONE: &str = "a unit variant is its name alone";
/// rmp-serde reads a variant and a field by its number.
const BY_NUMBER: &str = "a name is no number";
/// Serde's maps let the last value of a key win.
const LAST_WINS: &str = "a key that comes twice is an error";
/// Serde reads what it has buffered as what it took it for: there are no integers of 128 bits and no keys but texts.
const BUFFERED: &str = "what stands beside a tag, or is flattened, is read as it is elsewhere";
/// Serde shows a flattened map the entries that a flattened struct inside of another one has taken.
const SHOWN_TWICE: &str = "what has been taken by one flattened field is not shown to the next one";
/// rmp-serde rounds integers to floats.
const EXACT: &str = "an integer of MessagePack becomes a float only where it is exact";
/// Serde writes bytes in lists as numbers, one by one.
const BYTES: &str = "`Vec<u8>` is bytes: base64 in JSON, bin in MessagePack";

/// What both stacks have to be able to do with a type.
trait Both: Encode + for<'de> Decode<'de> + Serialize + DeserializeOwned + PartialEq + Debug {}

impl<T: Encode + for<'de> Decode<'de> + Serialize + DeserializeOwned + PartialEq + Debug> Both for T {}

/// The values are written and read alike, and the documents are read as the same values, or refused, by both.
#[track_caller]
fn alike<T: Both>(samples: &[T], documents: &[&str]) {
    samples.iter().for_each(support::both_formats);
    assert_serde_compat!(T, samples);
    for document in documents {
        let (ours, theirs) = in_json::<T>(document);
        assert_eq!(ours, theirs, "{document}");
        if let Some((ours, theirs)) = in_msgpack::<T>(document) {
            assert_eq!(ours, theirs, "{document} in MessagePack");
        }
    }
}

/// One of the stacks refuses in JSON what the other one reads, or they read different values, for a reason.
#[track_caller]
fn differ<T: Both>(documents: &[(&str, &str)]) {
    for (document, reason) in documents {
        let (ours, theirs) = in_json::<T>(document);
        assert_ne!(ours, theirs, "{document}: nothing is left of the reason that {reason}");
    }
}

/// As [`differ`], in MessagePack.
#[track_caller]
fn differ_in_msgpack<T: Both>(documents: &[(&str, &str)]) {
    for (document, reason) in documents {
        let (ours, theirs) = in_msgpack::<T>(document).expect("a document of both formats");
        assert_ne!(ours, theirs, "{document}: nothing is left of the reason that {reason}");
    }
}

fn in_json<T: Both>(document: &str) -> (Option<T>, Option<T>) {
    (json::from_str(document).ok(), serde_json::from_str(document).ok())
}

/// The same document in MessagePack, where it is one.
fn in_msgpack<T: Both>(document: &str) -> Option<(Option<T>, Option<T>)> {
    let value: Value = json::from_str(document).ok()?;
    let bytes = msgpack::to_vec(&value).expect("MessagePack");
    Some((msgpack::from_slice(&bytes).ok(), rmp_serde::from_slice(&bytes).ok()))
}
