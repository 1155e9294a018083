//! Enums as they are without a word: the name of the variant around its payload.

use super::{BY_NUMBER, BY_POSITION, NAME_ALONE, alike, differ, differ_in_msgpack};
use serde::{Deserialize, Serialize};
use serial_runtime::FastSerialize;
use std::collections::BTreeMap;

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
enum Shape {
    Unit,
    Newtype(BTreeMap<String, i8>),
    Option(Option<u8>),
    Nothing(()),
    Tuple(u8, String),
    Empty(),
    Struct { a: i32, b: Option<String> },
    Braces {},
}

#[test]
fn every_kind_of_variant() {
    alike(
        &[
            Shape::Unit,
            Shape::Newtype(BTreeMap::from([("k".into(), -1)])),
            Shape::Option(None),
            Shape::Option(Some(1)),
            Shape::Nothing(()),
            Shape::Tuple(1, "x".into()),
            Shape::Empty(),
            Shape::Struct { a: -1, b: None },
            Shape::Braces {},
        ],
        &[
            r#""Unit""#,
            r#"{"Unit":0}"#,
            r#"{"Unit":[]}"#,
            r#""Newtype""#,
            r#""Option""#,
            r#"{"Option":null}"#,
            r#"{"Nothing":null}"#,
            r#""Nothing""#,
            r#"{"Tuple":[1,"x"]}"#,
            r#"{"Tuple":[1]}"#,
            r#"{"Tuple":[1,"x",2]}"#,
            r#"{"Tuple":{}}"#,
            r#"{"Empty":[]}"#,
            r#"{"Empty":[1]}"#,
            r#""Empty""#,
            r#"{"Struct":{"a":1}}"#,
            r#"{"Struct":{}}"#,
            r#"{"Struct":null}"#,
            r#"{"Braces":{}}"#,
            r#"{"Braces":{"x":1}}"#,
            r#"{}"#,
            r#"{"Unit":null,"Nothing":null}"#,
            r#"{"Unknown":1}"#,
            r#""Unknown""#,
            "null",
            "1",
            "[]",
            r#"["Unit"]"#,
        ],
    );
    differ::<Shape>(&[
        (r#"{"Struct":[1,"x"]}"#, BY_POSITION),
        (r#"{"Braces":[]}"#, BY_POSITION),
        (r#"{"Unit":null}"#, NAME_ALONE),
    ]);
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
enum Known {
    A,
    #[serde(rename = "bee", alias = "b")]
    B,
    #[serde(other)]
    Unknown,
}

#[test]
fn other() {
    alike(&[Known::A, Known::B], &[r#""A""#, r#""b""#, r#""B""#, r#""x""#, r#""Unknown""#, "null"]);
    differ_in_msgpack::<Known>(&[("1", BY_NUMBER)]);
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key {
    One,
    Two,
}

#[test]
fn as_keys() {
    alike(
        &[BTreeMap::from([(Key::One, 1), (Key::Two, 2)])],
        &[r#"{"One":1}"#, r#"{"Three":1}"#, r#"{"1":1}"#],
    );
}

/// Values that a Rust enum has beside.
#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[repr(u8)]
enum Discriminants {
    A = 7,
    B = 200,
}

#[test]
fn discriminants_are_not_written() {
    alike(&[Discriminants::A, Discriminants::B], &["7", r#""A""#]);
}
