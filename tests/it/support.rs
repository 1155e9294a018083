//! What every test is a call of.

use serde::Serialize;
use serial_runtime::{Decode, Encode, Error, json, msgpack};
use std::{
    fmt::Debug,
    io::Write,
    path::{Path, PathBuf},
};

/// A value comes back from both formats, and its bytes are those of the reference codecs.
#[track_caller]
pub fn both_formats<T>(value: &T)
where
    T: Encode + for<'de> Decode<'de> + Serialize + PartialEq + Debug,
{
    same_bytes(value);
    round_trip(value);
}

/// The bytes of a value are those of the reference codecs.
#[track_caller]
pub fn same_bytes<T: Encode + Serialize + ?Sized>(value: &T) {
    let text = json::to_string(value).expect("JSON");
    assert_eq!(text, serde_json::to_string(value).expect("serde_json"));
    let packed = msgpack::to_vec(value).expect("MessagePack");
    assert_eq!(hex(&packed), hex(&rmp_serde::to_vec_named(value).expect("rmp-serde")));
}

/// A value comes back from both formats: from a fresh decode, in place of itself, and with all errors wanted.
#[track_caller]
pub fn round_trip<T>(value: &T)
where
    T: Encode + for<'de> Decode<'de> + PartialEq + Debug,
{
    let text = json::to_vec(value).expect("JSON");
    let mut again: T = json::from_slice(&text).expect("from JSON");
    assert_eq!(again, *value);
    json::decode_into(&mut again, &text).expect("from JSON in place");
    assert_eq!(again, *value);
    assert_eq!(json::from_slice_report::<T>(&text).expect("from JSON with a report"), *value);
    let pretty = json::to_vec_pretty(value).expect("pretty JSON");
    assert_eq!(json::from_slice::<T>(&pretty).expect("from pretty JSON"), *value);

    let packed = msgpack::to_vec(value).expect("MessagePack");
    let mut again: T = msgpack::from_slice(&packed).expect("from MessagePack");
    assert_eq!(again, *value);
    msgpack::decode_into(&mut again, &packed).expect("from MessagePack in place");
    assert_eq!(again, *value);
    assert_eq!(msgpack::from_slice_report::<T>(&packed).expect("from MessagePack with a report"), *value);
    cut_short::<T>(&text, &packed);
}

/// No beginning of a document is a whole one (in JSON, that of a number may be). Of long ones, some are tried.
#[track_caller]
fn cut_short<T: for<'de> Decode<'de>>(text: &[u8], packed: &[u8]) {
    for len in (0..packed.len()).step_by(packed.len() / 50 + 1) {
        assert!(msgpack::from_slice::<T>(&packed[..len]).is_err(), "{len} bytes of {}", hex(packed));
    }
    let number = matches!(text, [b'-' | b'0'..=b'9', ..]);
    for len in (0..text.len()).step_by(text.len() / 50 + 1) {
        assert!(
            json::from_slice::<T>(&text[..len]).is_err() || number,
            "{len} bytes of {}",
            text.escape_ascii()
        );
    }
}

/// A value is this in JSON, and comes back.
#[track_caller]
pub fn in_json<T>(value: &T, text: &str)
where
    T: Encode + for<'de> Decode<'de> + PartialEq + Debug,
{
    assert_eq!(json::to_string(value).expect("JSON"), text);
    reads_json(text, value);
}

/// This JSON is read as that value.
#[track_caller]
pub fn reads_json<T: for<'de> Decode<'de> + PartialEq + Debug>(text: &str, value: &T) {
    assert_eq!(json::from_str::<T>(text).expect("from JSON"), *value);
}

/// A value is this in MessagePack, and comes back.
#[track_caller]
pub fn in_msgpack<T>(value: &T, bytes: &str)
where
    T: Encode + for<'de> Decode<'de> + PartialEq + Debug,
{
    assert_eq!(hex(&msgpack::to_vec(value).expect("MessagePack")), bytes);
    reads_msgpack(bytes, value);
}

/// This MessagePack is read as that value.
#[track_caller]
pub fn reads_msgpack<T: for<'de> Decode<'de> + PartialEq + Debug>(bytes: &str, value: &T) {
    assert_eq!(msgpack::from_slice::<T>(&unhex(bytes)).expect("from MessagePack"), *value);
}

/// This JSON is no such value; the error says so in these words.
#[track_caller]
pub fn refuses_json<T: for<'de> Decode<'de> + Debug>(text: &str, message: &str) {
    refused(json::from_str::<T>(text), message);
}

/// This MessagePack is no such value; the error says so in these words.
#[track_caller]
pub fn refuses_msgpack<T: for<'de> Decode<'de> + Debug>(bytes: &str, message: &str) {
    refused(msgpack::from_slice::<T>(&unhex(bytes)), message);
}

#[track_caller]
fn refused<T: Debug>(result: Result<T, Error>, message: &str) {
    assert_eq!(result.expect_err("an error").to_string(), message);
}

/// Bytes, two digits each.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes of such digits.
pub fn unhex(digits: &str) -> Vec<u8> {
    let pairs = digits.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(str::from_utf8(pair).expect("digits"), 16).expect("digits")).collect()
}

/// A value comes back from both formats; its bytes are those that the reference codecs write for another one.
#[track_caller]
pub fn both_formats_as<T>(value: &T, reference: &impl Serialize)
where
    T: Encode + for<'de> Decode<'de> + PartialEq + Debug,
{
    assert_eq!(json::to_string(value).expect("JSON"), serde_json::to_string(reference).expect("serde_json"));
    let packed = msgpack::to_vec(value).expect("MessagePack");
    assert_eq!(hex(&packed), hex(&rmp_serde::to_vec_named(reference).expect("rmp-serde")));
    round_trip(value);
}

/// A file or folder that is kept beside the repository, or where `SERIAL_SHARED` says, if it is there: test suites of others.
pub fn shared(name: &str) -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let path = std::env::var_os("SERIAL_SHARED").map_or_else(beside, PathBuf::from).join(name);
    if path.exists() {
        return Some(path);
    }
    // Straight to the terminal: a test's own output is shown only where it fails.
    let _ = writeln!(std::io::stderr(), "skipped: {name} is not here");
    None
}
