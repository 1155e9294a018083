//! `repr = "int"` and `repr = "index"`: variants are known by numbers.

use super::{agrees, check, reads, refused};
use serial_runtime::{DecodeOptions, ErrorKind, FastSerialize, json, msgpack};
use std::collections::BTreeMap;

const BASE: i64 = 100;

#[derive(FastSerialize, Debug, PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
#[serial(repr = "int")]
#[repr(i64)]
enum Code {
    Zero,
    Ok = 200,
    Created,
    Negative = -7,
    Computed = BASE + 1,
    Next,
    #[serial(alias = 418)]
    Large = 5_000_000_000,
}

#[test]
fn variants_are_their_discriminants() {
    for (code, text) in [
        (Code::Zero, "0"),
        (Code::Ok, "200"),
        (Code::Created, "201"),
        (Code::Negative, "-7"),
        (Code::Computed, "101"),
        (Code::Next, "102"),
        (Code::Large, "5000000000"),
    ] {
        check(&code, text);
        check(&vec![code, code], &format!("[{text},{text}]"));
        assert_eq!(text, (code as i64).to_string());
    }
    reads("418", &Code::Large);
}

#[test]
fn they_are_the_keys_of_maps() {
    let codes = BTreeMap::from([(Code::Zero, 1), (Code::Ok, 2), (Code::Negative, 3)]);
    let numbers = BTreeMap::from([(-7_i64, 3), (0, 1), (200, 2)]);
    let back: BTreeMap<i64, i32> = json::from_slice(&json::to_vec(&codes).unwrap()).unwrap();
    assert_eq!(back, numbers);
    let bytes = msgpack::to_vec(&codes).unwrap();
    assert_eq!(msgpack::from_slice::<BTreeMap<i64, i32>>(&bytes).unwrap(), numbers);
    assert_eq!(msgpack::from_slice::<BTreeMap<Code, i32>>(&bytes).unwrap(), codes);
    assert_eq!(json::from_slice::<BTreeMap<Code, i32>>(&json::to_vec(&codes).unwrap()).unwrap(), codes);
    let error = json::from_str::<BTreeMap<Code, i32>>(r#"{"0":1,"1":1}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::UnknownVariant, "/1"), "{error}");
    let error = json::from_str::<BTreeMap<Code, i32>>(r#"{"Ok":1}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Type, "/Ok"), "{error}");
}

#[test]
fn errors_list_the_known_numbers() {
    for text in ["1", "-200", "18446744073709551615"] {
        refused::<Code>(text, ErrorKind::UnknownVariant, "");
    }
    for text in ["1.5", "\"Ok\"", "\"200\"", "null", "[200]", "{}", "true", "1e2"] {
        refused::<Code>(text, ErrorKind::Type, "");
    }
    let error = json::from_str::<Vec<Code>>("[0, 7]").unwrap_err();
    assert_eq!(
        error.message(),
        "expected one of 0, 200, 201, -7, 101, 102, 5000000000, found the number `7`"
    );
    assert_eq!((error.path(), error.offset()), ("/1", 4));
    let error = json::from_str::<Code>("true").unwrap_err();
    assert_eq!(error.message(), "expected the integer of a variant, found `true`");
    assert_eq!(json::from_str::<Code>("-").unwrap_err().kind(), ErrorKind::Eof);
    let report = json::from_slice_report::<Vec<Code>>(b"[7, 0, \"x\", 8]").unwrap_err();
    let paths: Vec<_> = report.issues().iter().map(|issue| issue.path.as_str()).collect();
    assert_eq!(paths, ["/0", "/2", "/3"]);
}

#[test]
fn lax_mode_reads_numbers_as_elsewhere() {
    let lax = DecodeOptions { lax: true, ..Default::default() };
    assert_eq!(json::from_slice_with::<Code>(b"\"200\"", &lax).unwrap(), Code::Ok);
    assert_eq!(json::from_slice_with::<Code>(b"201.0", &lax).unwrap(), Code::Created);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(repr = "int")]
#[repr(u8)]
enum Level {
    /// Nothing is urgent.
    Low = 1,
    High = 9,
    #[serial(other)]
    Other(u8),
}

#[derive(FastSerialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serial(repr = "index")]
enum Place {
    First = 7,
    Second = 3,
    #[serial(other)]
    Later,
}

#[test]
fn other_takes_every_number() {
    check(&Level::Low, "1");
    check(&Level::Other(3), "3");
    refused::<Level>("256", ErrorKind::OutOfRange, "");
    refused::<Level>("\"x\"", ErrorKind::Type, "");
    assert_eq!(json::to_string(&Level::Other(9)).unwrap(), "9");
    check(&Place::First, "0");
    check(&Place::Second, "1");
    check(&Place::Later, "2");
    reads("-9223372036854775808", &Place::Later);
    reads("18446744073709551615", &Place::Later);
}

#[derive(FastSerialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serial(repr = "int")]
#[repr(i16)]
enum Key {
    One = 1,
    #[serial(other)]
    Other(i16),
}

#[test]
fn other_is_a_key_as_well() {
    let map = BTreeMap::from([(Key::One, 'a'), (Key::Other(-5), 'b')]);
    assert_eq!(json::to_string(&map).unwrap(), r#"{"1":"a","-5":"b"}"#);
    assert_eq!(json::from_str::<BTreeMap<Key, char>>(r#"{"1":"a","-5":"b"}"#).unwrap(), map);
    assert_eq!(msgpack::from_slice::<BTreeMap<Key, char>>(&msgpack::to_vec(&map).unwrap()).unwrap(), map);
}

/// Numbers may also tell variants with fields, by a tag.
#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "v", repr = "int")]
#[repr(u8)]
enum Versioned {
    Old { name: String } = 1,
    New { first: String, last: String },
}

#[test]
fn a_tag_may_be_a_discriminant() {
    check(&Versioned::Old { name: "a".into() }, r#"{"v":1,"name":"a"}"#);
    let new = Versioned::New { first: "a".into(), last: "b".into() };
    check(&new, r#"{"v":2,"first":"a","last":"b"}"#);
    reads(r#"{"last":"b","first":"a","v":2}"#, &new);
    refused::<Versioned>(r#"{"v":3}"#, ErrorKind::UnknownVariant, "/v");
}

#[test]
fn schemas_agree_with_decoding() {
    let schema = Code::json_schema();
    assert_eq!(schema["enum"], serde_json::json!([0, 200, 201, -7, 101, 102, 5_000_000_000_i64, 418]));
    assert_eq!(schema["type"], "integer");
    agrees::<Code>(&[
        ("0", true),
        ("200", true),
        ("418", true),
        ("1", false),
        ("\"Ok\"", false),
        ("null", false),
    ]);
    let schema = Level::json_schema();
    assert_eq!(schema["oneOf"][1]["title"], "Low");
    assert_eq!(schema["oneOf"][1]["const"], 1);
    assert_eq!(schema["oneOf"][1]["description"], "Nothing is urgent.");
    agrees::<Level>(&[
        ("1", true),
        ("9", true),
        ("3", true),
        ("256", false),
        ("-1", false),
        ("\"x\"", false),
    ]);
    agrees::<Place>(&[("0", true), ("7", true), ("\"First\"", false)]);
    agrees::<Versioned>(&[
        (r#"{"v":1,"name":"a"}"#, true),
        (r#"{"v":2,"name":"a"}"#, false),
        (r#"{"v":"Old","name":"a"}"#, false),
    ]);
}
