//! `other` that keeps what the variant was known by, and its payload as it is written.

use super::{agrees, check, reads, refused};
use crate::conformance::document::Document;
use serial_runtime::{ErrorKind, FastSerialize, RawJson, RawMsgPackBuf, UnknownBuf, Value, json, msgpack};
use std::{borrow::Cow, collections::BTreeMap};

#[derive(FastSerialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serial(rename_all = "lowercase")]
enum Name {
    Known,
    #[serial(other)]
    Other(String),
}

#[test]
fn a_name_is_kept() {
    check(&Name::Known, r#""known""#);
    check(&Name::Other("new".into()), r#""new""#);
    check(&Name::Other("a\"b\u{1F600}".into()), r#""a\"b😀""#);
    refused::<Name>(r#"{"new":1}"#, ErrorKind::Type, "");
    refused::<Name>("7", ErrorKind::Type, "");
    let map = BTreeMap::from([(Name::Known, 1), (Name::Other("new".into()), 2)]);
    check(&map, r#"{"known":1,"new":2}"#);
    agrees::<Name>(&[(r#""known""#, true), (r#""new""#, true), ("1", false), (r#"{"new":1}"#, false)]);
}

#[derive(FastSerialize, Debug, PartialEq)]
enum External {
    Unit,
    Data {
        x: u8,
    },
    #[serial(other)]
    Other(Cow<'static, str>, Option<Value>),
}

#[test]
fn external_payloads_are_kept() {
    check(&External::Unit, r#""Unit""#);
    check(&External::Data { x: 1 }, r#"{"Data":{"x":1}}"#);
    check(&External::Other("New".into(), None), r#""New""#);
    check(&External::Other("New".into(), Some(Value::Null)), r#"{"New":null}"#);
    check(&External::Other("New".into(), Some(json::from_str("[1,{}]").unwrap())), r#"{"New":[1,{}]}"#);
    refused::<External>(r#"{"Data":{}}"#, ErrorKind::MissingField, "/Data/x");
    refused::<External>(r#"{"New":1,"Data":2}"#, ErrorKind::Type, "/Data");
    refused::<External>("{}", ErrorKind::Type, "");
    agrees::<External>(&[
        (r#""Unit""#, true),
        (r#""New""#, true),
        (r#"{"New":null}"#, true),
        (r#"{"New":[1]}"#, true),
        (r#"{"Data":{"x":1}}"#, true),
        (r#"{"Data":{}}"#, false),
        (r#"{"A":1,"B":2}"#, false),
        ("1", false),
    ]);
}

#[derive(FastSerialize, Debug, PartialEq)]
enum Raw<'a> {
    Known(u8),
    #[serial(other)]
    Other(&'a str, RawJson<'a>),
}

#[derive(FastSerialize, Debug, PartialEq)]
enum Packed {
    Known(u8),
    #[serial(other)]
    Other(String, RawMsgPackBuf),
}

#[test]
fn raw_payloads_are_written_back_byte_for_byte() {
    for text in [r#"{"New":[ 1.50, {"a": null} ]}"#, r#"{"New":1e3}"#, r#"{"Known":7}"#] {
        assert_eq!(json::to_string(&json::from_str::<Raw<'_>>(text).unwrap()).unwrap(), text);
        assert_eq!(
            json::to_string(&json::from_slice_report::<Raw<'_>>(text.as_bytes()).unwrap()).unwrap(),
            text
        );
    }
    assert_eq!(json::from_str::<Raw<'_>>(r#""New""#).unwrap_err().kind(), ErrorKind::UnknownVariant);
    // Not the smallest form of a number.
    let bytes = b"\x81\xa3New\xcd\x00\x01";
    assert_eq!(msgpack::to_vec(&msgpack::from_slice::<Packed>(bytes).unwrap()).unwrap(), bytes);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t", content = "c")]
enum Adjacent {
    #[serial(tag_value = 1)]
    Known(u8),
    #[serial(other)]
    Other(u32, Option<Value>),
}

#[test]
fn adjacent_payloads_are_kept() {
    check(&Adjacent::Known(7), r#"{"t":1,"c":7}"#);
    check(&Adjacent::Other(2, None), r#"{"t":2}"#);
    check(&Adjacent::Other(2, Some(Value::Null)), r#"{"t":2,"c":null}"#);
    check(&Adjacent::Other(2, Some(json::from_str(r#"{"x":[]}"#).unwrap())), r#"{"t":2,"c":{"x":[]}}"#);
    reads(r#"{"c":1,"x":0,"t":9}"#, &Adjacent::Other(9, Some(1.into())));
    refused::<Adjacent>(r#"{"c":1,"t":-9}"#, ErrorKind::OutOfRange, "/t");
    agrees::<Adjacent>(&[
        (r#"{"t":1,"c":7}"#, true),
        (r#"{"t":1,"c":null}"#, false),
        (r#"{"t":2}"#, true),
        (r#"{"t":2,"c":null}"#, true),
        (r#"{"t":-2,"c":null}"#, false),
        (r#"{"t":"x","c":null}"#, false),
    ]);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "kind")]
enum Internal {
    Known {
        x: u8,
    },
    #[serial(other)]
    Other(String, UnknownBuf),
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "kind")]
enum NameOnly {
    Known {
        x: u8,
    },
    #[serial(other)]
    Other(String),
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "kind")]
enum Entries {
    Known,
    #[serial(other)]
    Other(String, BTreeMap<String, Value>),
}

#[test]
fn internal_entries_are_kept() {
    check(&Internal::Known { x: 1 }, r#"{"kind":"Known","x":1}"#);
    for text in [r#"{"kind":"New","a": [1, 2.50],"b":{}}"#, r#"{"kind":"New"}"#] {
        let value: Internal = json::from_str(text).unwrap();
        assert_eq!(json::to_string(&value).unwrap(), text);
        assert_eq!(json::from_slice_report::<Internal>(text.as_bytes()).unwrap(), value);
    }
    let value: Internal = json::from_str(r#"{"a":1,"kind":"New","b":2}"#).unwrap();
    assert_eq!(json::to_string(&value).unwrap(), r#"{"kind":"New","a":1,"b":2}"#);
    let bytes = Document::json(r#"{"kind":"New","a":[1]}"#).to_msgpack();
    assert_eq!(msgpack::to_vec(&msgpack::from_slice::<Internal>(&bytes).unwrap()).unwrap(), bytes);
    check(&NameOnly::Other("New".into()), r#"{"kind":"New"}"#);
    reads(r#"{"x":1,"kind":"New"}"#, &NameOnly::Other("New".into()));
    check(
        &Entries::Other("New".into(), BTreeMap::from([("a".into(), Value::from(1))])),
        r#"{"kind":"New","a":1}"#,
    );
    refused::<Entries>(r#"{"a":1}"#, ErrorKind::MissingField, "/kind");
    refused::<Entries>(r#"{"kind":"New","kind":"New"}"#, ErrorKind::Duplicate, "/kind");
    agrees::<Internal>(&[
        (r#"{"kind":"New","a":[1]}"#, true),
        (r#"{"kind":"Known","x":1}"#, true),
        (r#"{"kind":"Known"}"#, false),
        (r#"{"kind":1}"#, false),
    ]);
}
