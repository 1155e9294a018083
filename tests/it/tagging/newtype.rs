//! Newtype variants beside a tag: the entries of what they hold stand with it.

use super::{agrees, check, like_serde, reads, refused};
use crate::{conformance::document::Document, support::both_formats};
use serial_runtime::{Decode, ErrorKind, FastSerialize, UnknownBuf, json, msgpack};
use std::{collections::BTreeMap, fmt::Debug, marker::PhantomData};

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq, Clone)]
struct Point {
    x: i32,
    #[serial(range(max = 9))]
    y: Option<u8>,
}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
#[serial(tag = "t")]
#[serde(tag = "t")]
enum Shape {
    Dot(Point),
    Boxed(Box<Point>),
    Map(BTreeMap<String, u64>),
    Unit,
    Named { p: Point },
    Marker(PhantomData<u8>),
    Nothing(()),
}

#[test]
fn bytes_are_those_of_serde() {
    like_serde(&Shape::Dot(Point { x: 1, y: None }));
    like_serde(&Shape::Boxed(Box::new(Point { x: -1, y: Some(2) })));
    like_serde(&Shape::Map(BTreeMap::from([("a".into(), 1), ("b".into(), u64::MAX)])));
    like_serde(&Shape::Map(BTreeMap::new()));
    like_serde(&Shape::Unit);
    like_serde(&Shape::Named { p: Point { x: 1, y: None } });
    like_serde(&Shape::Nothing(()));
    check(&Shape::Marker(PhantomData), r#"{"t":"Marker"}"#);
}

#[test]
fn entries_may_stand_in_any_order() {
    let dot = Shape::Dot(Point { x: 1, y: Some(2) });
    for text in [
        r#"{"t":"Dot","y":2,"x":1}"#,
        r#"{"x":1,"t":"Dot","y":2}"#,
        r#"{"y":2,"x":1,"t":"Dot"}"#,
        r#"{"z":[],"y":2,"zz":{},"x":1,"t":"Dot","zzz":null}"#,
    ] {
        reads(text, &dot);
    }
    reads(r#"{"b":2,"t":"Map","a":1}"#, &Shape::Map(BTreeMap::from([("a".into(), 1), ("b".into(), 2)])));
}

#[test]
fn nothing_has_no_entries() {
    check(&Shape::Nothing(()), r#"{"t":"Nothing"}"#);
    reads(r#"{"x":[1],"t":"Nothing"}"#, &Shape::Nothing(()));
    refused::<Shape>(r#"{"t":"Nothing","t":"Nothing"}"#, ErrorKind::Duplicate, "/t");
    agrees::<Shape>(&[(r#"{"t":"Nothing"}"#, true), (r#"{"t":"Nothing","x":1}"#, true), ("{}", false)]);
}

#[test]
fn errors_say_where() {
    refused::<Shape>(r#"{"t":"Dot"}"#, ErrorKind::MissingField, "/x");
    refused::<Shape>(r#"{"t":"Dot","x":"1"}"#, ErrorKind::Type, "/x");
    refused::<Shape>(r#"{"y":10,"x":1,"t":"Dot"}"#, ErrorKind::Constraint, "/y");
    refused::<Shape>(r#"{"t":"Map","a":-1}"#, ErrorKind::OutOfRange, "/a");
    refused::<Shape>(r#"{"t":"Map","a":1,"t":"Map"}"#, ErrorKind::Duplicate, "/t");
    let wrong = Shape::Dot(Point { x: 1, y: Some(10) });
    assert_eq!(wrong.validate().unwrap_err().issues()[0].path, "/y");
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t", deny_unknown_fields)]
enum Strict<T> {
    Generic(T),
    Kept(UnknownBuf),
    Maybe(Option<T>),
}

#[test]
fn unknown_fields_can_be_denied() {
    check(&Strict::Generic(Point { x: 1, y: None }), r#"{"t":"Generic","x":1,"y":null}"#);
    refused::<Strict<Point>>(r#"{"t":"Generic","x":1,"z":1}"#, ErrorKind::UnknownField, "/z");
    check(&Strict::<Point>::Maybe(None), r#"{"t":"Maybe"}"#);
    check(&Strict::Maybe(Some(Point { x: 1, y: None })), r#"{"t":"Maybe","x":1,"y":null}"#);
    refused::<Strict<Point>>(r#"{"t":"Maybe","y":1}"#, ErrorKind::MissingField, "/x");
    let text = r#"{"t":"Kept","z": 1}"#;
    assert_eq!(json::to_string(&json::from_str::<Strict<Point>>(text).unwrap()).unwrap(), text);
}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq, Clone, Default)]
#[serial(deny_unknown_fields)]
#[serde(deny_unknown_fields)]
struct Closed {
    #[serial(alias = "ex")]
    #[serde(alias = "ex")]
    x: i32,
    #[serial(default)]
    #[serde(default)]
    y: u8,
}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
#[serial(tag = "t")]
#[serde(tag = "t")]
enum Closing {
    One(Closed),
    Boxed(Box<Closed>),
    Maybe(Option<Closed>),
    Open(Point),
    Inside {
        #[serial(flatten)]
        #[serde(flatten)]
        closed: Closed,
    },
}

/// We read it, or refuse it, as serde_json does, in both formats and as the schema says.
#[track_caller]
pub fn as_serde_json<T>(texts: &[&str])
where
    T: FastSerialize
        + for<'de> Decode<'de>
        + serde::de::DeserializeOwned
        + schemars::JsonSchema
        + Debug
        + PartialEq,
{
    for text in texts {
        let expected = serde_json::from_str::<T>(text);
        agrees::<T>(&[(text, expected.is_ok())]);
        match expected {
            Ok(value) => reads(text, &value),
            Err(_) => drop(msgpack::from_slice::<T>(&Document::json(text).to_msgpack()).unwrap_err()),
        }
    }
}

#[test]
fn a_struct_refuses_what_it_does_not_know() {
    like_serde(&Closing::One(Closed { x: 1, y: 2 }));
    like_serde(&Closing::Boxed(Box::default()));
    as_serde_json::<Closing>(&[
        r#"{"t":"One","x":1}"#,
        r#"{"x":1,"t":"One","y":2}"#,
        r#"{"ex":1,"y":2,"t":"One"}"#,
        r#"{"t":"One","x":1,"z":1}"#,
        r#"{"z":1,"t":"One","x":1}"#,
        r#"{"z":1,"x":1,"t":"One"}"#,
        r#"{"t":"Boxed","x":1,"z":1}"#,
        r#"{"t":"Boxed","x":1}"#,
        r#"{"t":"Maybe","x":1,"z":1}"#,
        r#"{"t":"Maybe","x":1}"#,
        r#"{"t":"Open","x":1,"z":1}"#,
        r#"{"t":"Inside","x":1,"z":1}"#,
    ]);
    refused::<Closing>(r#"{"t":"One","x":1,"z":1}"#, ErrorKind::UnknownField, "/z");
    refused::<Closing>(r#"{"z":1,"t":"One","x":1}"#, ErrorKind::UnknownField, "/z");
    let report = json::from_slice_report::<Closing>(br#"{"t":"One","z":1,"x":"1","zz":{}}"#).unwrap_err();
    assert_eq!(report.issues().iter().map(|issue| &*issue.path).collect::<Vec<_>>(), ["/z", "/x", "/zz"]);
}

#[test]
fn a_guess_refuses_it_too() {
    let list = r#"[{"x":1,"t":"One"},{"x":2,"t":"One"},{"x":1,"z":3,"t":"Open"}]"#;
    let values: Vec<Closing> = json::from_str(list).unwrap();
    assert_eq!(values[2], Closing::Open(Point { x: 1, y: None }));
    refused::<Vec<Closing>>(&list.replace("Open", "One"), ErrorKind::UnknownField, "/2/z");
}

#[test]
fn schemas_agree_with_decoding() {
    agrees::<Shape>(&[
        (r#"{"t":"Dot","x":1}"#, true),
        (r#"{"t":"Dot","y":1}"#, false),
        (r#"{"t":"Dot","x":1,"y":10}"#, false),
        (r#"{"t":"Map","x":1}"#, true),
        (r#"{"t":"Map","x":-1}"#, false),
        (r#"{"t":"Map"}"#, true),
        (r#"{"t":"Marker"}"#, true),
        (r#"{"x":1}"#, false),
    ]);
    agrees::<Strict<Point>>(&[
        (r#"{"t":"Generic","x":1}"#, true),
        (r#"{"t":"Generic","x":1,"z":1}"#, false),
        (r#"{"t":"Maybe"}"#, true),
    ]);
}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
enum Marked<T> {
    Marker(PhantomData<T>),
    Value(T),
}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
#[serial(tag = "t", content = "c")]
#[serde(tag = "t", content = "c")]
enum MarkedBeside<T> {
    Marker(PhantomData<T>),
    Value(T),
}

#[test]
fn a_marker_in_place_of_a_payload_is_null() {
    both_formats(&Marked::<u8>::Marker(PhantomData));
    both_formats(&Marked::Value(1_u8));
    let beside = MarkedBeside::<u8>::Marker(PhantomData);
    both_formats(&beside);
    reads(r#"{"t":"Marker"}"#, &beside);
    refused::<Marked<u8>>(r#"{"Marker":1}"#, ErrorKind::Type, "/Marker");
    agrees::<MarkedBeside<u8>>(&[(r#"{"t":"Marker","c":null}"#, true), (r#"{"t":"Marker","c":[]}"#, false)]);
}
