//! Newtype variants beside a tag: the entries of what they hold stand with it.

use super::{agrees, check, like_serde, reads, refused};
use crate::support::both_formats;
use serial_runtime::{ErrorKind, FastSerialize, UnknownBuf, json};
use std::{collections::BTreeMap, marker::PhantomData};

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
