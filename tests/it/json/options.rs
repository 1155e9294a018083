//! What can be chosen at run time.

use serial_runtime::{DecodeOptions, EncodeOptions, ErrorKind, FastSerialize, NonFinite, json};
use std::collections::BTreeMap;

fn lax<T: for<'de> serial_runtime::Decode<'de>>(text: &str) -> Result<T, serial_runtime::Error> {
    json::from_slice_with(text.as_bytes(), &DecodeOptions { lax: true, ..Default::default() })
}

#[test]
fn lax_converts_what_msgspec_converts() {
    assert_eq!(lax::<u16>("\"8080\"").unwrap(), 8080);
    assert_eq!(lax::<i8>("\"-5\"").unwrap(), -5);
    assert_eq!(lax::<u8>("2.0").unwrap(), 2);
    assert_eq!(lax::<f64>("\"1.5\"").unwrap(), 1.5);
    assert!(lax::<f64>("\"nan\"").unwrap().is_nan());
    assert_eq!(lax::<Option<u8>>("\"null\"").unwrap(), None);
    for (text, value) in [("1", true), ("0", false), ("\"true\"", true), ("\"0\"", false)] {
        assert_eq!(lax::<bool>(text).unwrap(), value);
    }
    for bad in ["\"256\"", "2.5", "\"x\"", "\"01\"", "\"\""] {
        assert!(lax::<u8>(bad).is_err(), "{bad}");
    }
}

#[test]
fn strict_converts_nothing() {
    assert!(json::from_str::<u16>("\"8080\"").is_err());
    assert!(json::from_str::<u8>("2.0").is_err());
    assert!(json::from_str::<bool>("1").is_err());
    assert!(json::from_str::<Option<u8>>("\"null\"").is_err());
    assert!(json::from_str::<f64>("null").is_err());
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Point {
    x: i32,
    #[serial(range(min = 0))]
    y: i32,
}

#[test]
fn the_last_duplicate_wins_where_asked() {
    let last = DecodeOptions { last_duplicate_wins: true, ..Default::default() };
    let text = br#"{"x":1,"y":2,"x":3}"#;
    assert_eq!(json::from_slice_with::<Point>(text, &last).unwrap(), Point { x: 3, y: 2 });
    assert_eq!(json::from_slice::<Point>(text).unwrap_err().kind(), ErrorKind::Duplicate);
    let text = br#"{"k":1,"\u006b":2}"#;
    let map = json::from_slice_with::<BTreeMap<String, u8>>(text, &last).unwrap();
    assert_eq!(map, BTreeMap::from([("k".to_owned(), 2)]));
    assert_eq!(json::from_slice::<BTreeMap<String, u8>>(text).unwrap_err().kind(), ErrorKind::Duplicate);
}

#[test]
fn constraints_can_be_skipped() {
    let text = br#"{"x":1,"y":-2}"#;
    assert_eq!(json::from_slice::<Point>(text).unwrap_err().kind(), ErrorKind::Constraint);
    assert_eq!(json::from_slice_unvalidated::<Point>(text).unwrap(), Point { x: 1, y: -2 });
}

#[test]
fn floats_that_are_not_finite() {
    let values = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
    let with = |non_finite| {
        json::to_vec_with(&values, &EncodeOptions { non_finite, ..Default::default() })
            .map(|bytes| String::from_utf8(bytes).unwrap())
    };
    assert_eq!(with(NonFinite::Error).unwrap_err().kind(), ErrorKind::NotFinite);
    assert_eq!(with(NonFinite::Null).unwrap(), "[null,null,null]");
    let text = with(NonFinite::String).unwrap();
    assert_eq!(text, r#"["NaN","Infinity","-Infinity"]"#);
    let options = DecodeOptions { non_finite: true, ..Default::default() };
    let back: [f64; 3] = json::from_slice_with(text.as_bytes(), &options).unwrap();
    assert!(back[0].is_nan() && back[1..] == values[1..]);
    assert!(json::from_slice_with::<f64>(b"null", &options).unwrap().is_nan());
    assert!(json::from_str::<[f64; 3]>(&text).is_err());
}

#[test]
fn encode_errors_name_their_place() {
    let map = BTreeMap::from([("a", vec![1.0]), ("b", vec![0.5, f64::NAN])]);
    let mut out = b"kept".to_vec();
    let error = json::encode_into(&map, &mut out).unwrap_err();
    assert_eq!(error.path(), "/b/1");
    assert_eq!(out, b"kept");
}

#[test]
fn indentation() {
    let value = BTreeMap::from([("a", vec![1, 2]), ("b", vec![])]);
    let four = EncodeOptions { indent: Some(4), ..Default::default() };
    let text = String::from_utf8(json::to_vec_with(&value, &four).unwrap()).unwrap();
    assert_eq!(text, "{\n    \"a\": [\n        1,\n        2\n    ],\n    \"b\": []\n}");
    assert_eq!(json::to_string_pretty(&value).unwrap(), serde_json::to_string_pretty(&value).unwrap());
}
