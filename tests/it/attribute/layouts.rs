//! Another layout in each format.

use super::{check, refused};
use crate::{
    schema::well_formed,
    support::{in_json, in_msgpack, round_trip},
};
use serial_runtime::{Error, ErrorKind, FastSerialize, json, msgpack};

#[derive(FastSerialize, Debug, PartialEq, Clone)]
#[serial(msgpack(array))]
struct Point {
    x: i32,
    #[serial(rename = "why", range(max = 9))]
    y: i32,
    #[serial(default, skip_serializing_if = Option::is_none)]
    label: Option<String>,
}

#[track_caller]
fn fails<T: std::fmt::Debug>(read: Result<T, Error>, kind: ErrorKind, path: &str) {
    let error = read.unwrap_err();
    assert_eq!((error.kind(), error.path()), (kind, path), "{error}");
}

fn point() -> Point {
    Point { x: 1, y: -2, label: None }
}

#[test]
fn by_name_in_json_and_by_position_in_messagepack() {
    in_json(&point(), r#"{"x":1,"why":-2}"#);
    in_msgpack(&point(), "9301fec0");
    round_trip(&point());
    round_trip(&vec![point(), Point { label: Some("p".into()), ..point() }]);
    fails(json::from_str::<Point>("[1,-2,null]"), ErrorKind::Type, "");
    fails(msgpack::from_slice::<Point>(b"\x81\xa1x\x01"), ErrorKind::Type, "");
    fails(msgpack::from_slice::<Point>(b"\x93\x01\x0a\xc0"), ErrorKind::Constraint, "/1");
    fails(json::from_str::<Point>(r#"{"x":1,"why":10}"#), ErrorKind::Constraint, "/why");
    fails(msgpack::from_slice::<Point>(b"\x92\x01"), ErrorKind::Eof, "/1");
    fails(msgpack::from_slice::<Point>(b"\x91\x01"), ErrorKind::Length, "");
    let report = Point { y: 10, ..point() }.validate().unwrap_err();
    assert_eq!(report.issues()[0].path, "/why");
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(json(array), deny_unknown_fields)]
struct Row {
    #[serial(key = 1)]
    id: u8,
    #[serial(key = 0, default)]
    note: Option<u8>,
}

#[test]
fn by_position_in_json_and_by_name_in_messagepack() {
    in_json(&Row { id: 1, note: None }, "[null,1]");
    in_msgpack(&Row { id: 1, note: None }, "82a2696401a46e6f7465c0");
    round_trip(&Row { id: 1, note: Some(2) });
    fails(json::from_str::<Row>("[1,2,3]"), ErrorKind::Length, "");
    fails(msgpack::from_slice::<Row>(b"\x81\xa1x\x01"), ErrorKind::UnknownField, "/x");
    assert_eq!(Row::json_schema()["type"], "array");
    well_formed::<Row>();
    well_formed::<Point>();
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(json(array), msgpack(keys))]
struct Both {
    #[serial(key = 0)]
    id: u8,
    #[serial(key = 2, default)]
    name: String,
}

#[test]
fn positions_and_numbers_are_the_same_keys() {
    in_json(&Both { id: 1, name: "n".into() }, r#"[1,null,"n"]"#);
    in_msgpack(&Both { id: 1, name: "n".into() }, "82000102a16e");
    round_trip(&Both { id: 1, name: String::new() });
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(map)]
struct Plain {
    id: u8,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(array, json(map))]
struct JsonMap {
    id: u8,
}

#[test]
fn a_map_is_what_it_is_anyway() {
    check(&Plain { id: 1 }, r#"{"id":1}"#);
    in_json(&JsonMap { id: 1 }, r#"{"id":1}"#);
    in_msgpack(&JsonMap { id: 1 }, "9101");
    refused::<Plain>("[1]", ErrorKind::Type, "");
}
