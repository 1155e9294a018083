//! Texts: `SmolStr`, `CompactString`, `ByteString`, and those of a bounded length.

use super::{as_serde_in_both, form, is_valid};
use crate::support::{in_json, refuses_json, refuses_msgpack};
use arrayvec::ArrayString;
use bytestring::ByteString;
use compact_str::CompactString;
use serial_runtime::{FastSerialize, json};
use smol_str::SmolStr;
use std::collections::{BTreeMap, HashMap};

#[test]
fn texts() {
    for text in ["", "short", "a text that is too long to be kept in place", "\"escaped\"\n"] {
        let quoted = serde_json::to_string(text).unwrap();
        as_serde_in_both(&SmolStr::new(text), &quoted);
        as_serde_in_both(&CompactString::new(text), &quoted);
        form(&ByteString::from(text), &quoted);
    }
    as_serde_in_both(&ArrayString::<8>::from("eight bt").unwrap(), r#""eight bt""#);
    as_serde_in_both(&heapless::String::<8>::try_from("eight bt").unwrap(), r#""eight bt""#);
}

#[test]
fn keys() {
    in_json(&BTreeMap::from([(SmolStr::new("a\tb"), 1)]), r#"{"a\tb":1}"#);
    in_json(&HashMap::from([(CompactString::new("a"), 1)]), r#"{"a":1}"#);
    in_json(&BTreeMap::from([(ByteString::from("a"), 1)]), r#"{"a":1}"#);
    in_json(&BTreeMap::from([(ArrayString::<4>::from("a").unwrap(), 1)]), r#"{"a":1}"#);
    in_json(&BTreeMap::from([(heapless::String::<4>::try_from("a").unwrap(), 1)]), r#"{"a":1}"#);
    refuses_json::<BTreeMap<ArrayString<4>, u8>>(
        r#"{"abcde":1}"#,
        "expected a text of at most 4 bytes, found a string at line 1 column 2 (byte 1), path /abcde",
    );
}

#[test]
fn bounds() {
    refuses_json::<ArrayString<4>>(
        r#""abcde""#,
        "expected a text of at most 4 bytes, found a string at line 1 column 1 (byte 0)",
    );
    refuses_msgpack::<heapless::String<4>>(
        "a5c3a9c3a961",
        "expected a text of at most 4 bytes, found a string at byte 0",
    );
    assert!(is_valid::<ArrayString<4>>(r#""abcd""#));
    assert!(!is_valid::<ArrayString<4>>(r#""abcde""#));
    assert!(!is_valid::<heapless::String<4>>(r#""abcde""#));
}

#[test]
fn capacity_is_used_again() {
    let mut text = CompactString::with_capacity(100);
    let before = text.as_ptr();
    json::decode_into(&mut text, r#""a text that is too long to be kept in place""#.as_bytes()).unwrap();
    assert_eq!(text.as_ptr(), before);
}

#[derive(FastSerialize, Debug)]
struct Names {
    #[serial(length(min = 2), pattern = "^[a-z]+$")]
    smol: SmolStr,
    #[serial(one_of("x", "y"))]
    compact: CompactString,
    #[serial(length(max = 2))]
    array: ArrayString<8>,
}

#[test]
fn rules_apply() {
    let report =
        json::from_slice_report::<Names>(br#"{"smol":"A","compact":"z","array":"abc"}"#).unwrap_err();
    let found: Vec<_> = report.issues().iter().map(|issue| (&*issue.path, &*issue.code)).collect();
    assert_eq!(
        found,
        [("/smol", "length"), ("/smol", "pattern"), ("/compact", "one_of"), ("/array", "length")]
    );
}
