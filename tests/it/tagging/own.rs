//! `tag = ".."` on a struct: its name is written before its fields, and passed over where it is read.

use super::{agrees, check, like_serde, reads, refused};
use serial_runtime::{ErrorKind, FastSerialize, json};
use std::collections::BTreeMap;

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq, Clone)]
#[serial(tag = "type", rename = "point")]
#[serde(tag = "type", rename = "point")]
struct Point {
    x: i32,
    #[serial(skip_serializing_if = Option::is_none)]
    #[serde(skip_serializing_if = "Option::is_none")]
    y: Option<i32>,
}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
#[serial(tag = "type")]
#[serde(tag = "type")]
struct Nothing {}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
#[serial(tag = "kind")]
#[serde(tag = "kind")]
struct Around {
    #[serial(flatten)]
    #[serde(flatten)]
    point: Point,
    z: u8,
    #[serial(flatten)]
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
#[serial(tag = "shape")]
#[serde(tag = "shape")]
enum Shape {
    Dot(Point),
    Nothing(Nothing),
}

#[test]
fn bytes_are_those_of_serde() {
    like_serde(&Point { x: 1, y: None });
    like_serde(&Point { x: 1, y: Some(2) });
    like_serde(&Nothing {});
    like_serde(&vec![Point { x: 1, y: None }, Point { x: 2, y: None }]);
    like_serde(&Shape::Dot(Point { x: 1, y: None }));
    like_serde(&Shape::Nothing(Nothing {}));
    let around = Around { point: Point { x: 1, y: Some(2) }, z: 3, rest: BTreeMap::from([("w".into(), 4)]) };
    let text = r#"{"kind":"Around","type":"point","x":1,"y":2,"z":3,"w":4}"#;
    check(&around, text);
    assert_eq!(serde_json::to_string(&around).unwrap(), text);
}

#[test]
fn it_is_passed_over_wherever_it_stands() {
    let point = Point { x: 1, y: Some(2) };
    for text in [
        r#"{"x":1,"y":2}"#,
        r#"{"type":"another","x":1,"y":2}"#,
        r#"{"type":7,"y":2,"x":1}"#,
        r#"{"x":1,"type":[{}],"y":2}"#,
        r#" { "y" : 2 , "x" : 1 , "type" : "point" } "#,
    ] {
        reads(text, &point);
    }
    let around = Around { point, z: 3, rest: BTreeMap::new() };
    reads(r#"{"y":2,"type":"point","z":3,"x":1,"kind":"Around"}"#, &around);
    reads(r#"{"type":"point","kind":1,"z":3,"x":1,"y":2}"#, &around);
    reads(r#"{"x":1}"#, &Point { x: 1, y: None });
    refused::<Point>(r#"{"type":"point"}"#, ErrorKind::MissingField, "/x");
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t", deny_unknown_fields)]
struct Strict {
    a: u8,
}

#[test]
fn it_is_known_where_unknown_fields_are_denied() {
    check(&Strict { a: 1 }, r#"{"t":"Strict","a":1}"#);
    refused::<Strict>(r#"{"t":"Strict","a":1,"b":1}"#, ErrorKind::UnknownField, "/b");
    refused::<Strict>(r#"{"t":"Strict","a":1,"a":1}"#, ErrorKind::Duplicate, "/a");
    agrees::<Strict>(&[
        (r#"{"t":"Strict","a":1}"#, true),
        (r#"{"a":1}"#, true),
        (r#"{"t":1,"a":1}"#, true),
        (r#"{"a":1,"u":1}"#, false),
    ]);
    agrees::<Around>(&[(r#"{"x":1,"z":1}"#, true), (r#"{"type":[],"x":1,"z":1,"w":256}"#, false)]);
    let mut point = Point { x: 1, y: Some(1) };
    json::decode_into(&mut point, br#"{"type":"point","x":2}"#).unwrap();
    assert_eq!(point, Point { x: 2, y: None });
}
