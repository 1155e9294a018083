//! The derive in surroundings that were not made for it: whatever a user calls things, the expansion means the same.

mod blanket_methods;
mod cfg_fields;
mod context;
mod deprecated;
mod empty;
mod everything;
mod field_names;
mod flatten;
mod forbid_unsafe;
mod foreign_words;
mod generics;
mod inherent_methods;
mod inside_functions;
mod layouts;
mod lints;
mod local_modules;
mod lower_case_constants;
mod macro_made;
mod no_implicit_prelude;
mod packed;
mod primitive_names;
mod raw_identifiers;
mod recursive;
mod renamed_crate;
mod serde_words;
mod shadowed_prelude;
mod static_cow;
mod tagging;
mod user_macros;
mod wide;

use serial_runtime::{Decode, FastSerialize, json, msgpack};

/// The value, in both formats and back, and in place of another value.
#[track_caller]
pub fn round_trip<T>(value: &T, text: &str)
where
    T: FastSerialize + for<'de> Decode<'de> + PartialEq + core::fmt::Debug,
{
    assert_eq!(json::to_string(value).unwrap(), text);
    let mut from_json: T = json::from_str(text).unwrap();
    assert_eq!(from_json, *value);
    json::decode_into(&mut from_json, text.as_bytes()).unwrap();
    assert_eq!(from_json, *value);
    let bytes = msgpack::to_vec(value).unwrap();
    let mut from_msgpack: T = msgpack::from_slice(&bytes).unwrap();
    assert_eq!(from_msgpack, *value);
    msgpack::decode_into(&mut from_msgpack, &bytes).unwrap();
    assert_eq!(from_msgpack, *value);
    value.validate().unwrap();
}
