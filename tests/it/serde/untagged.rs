//! `untagged`, on enums and on single variants.

use super::{BUFFERED, alike, differ};
use serde::{Deserialize, Serialize};
use serial_runtime::FastSerialize;
use std::collections::BTreeMap;

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(untagged)]
enum Shape {
    Nothing,
    Bool(bool),
    Number(i64),
    Float(f64),
    Text(String),
    Pair(u8, String),
    Rectangle {
        width: u32,
        #[serde(alias = "h")]
        height: u32,
    },
    #[serde(rename_all = "UPPERCASE")]
    Circle {
        radius: u32,
    },
    List(Vec<Shape>),
    Map(BTreeMap<String, Shape>),
}

#[test]
fn the_first_that_fits() {
    alike(
        &[
            Shape::Nothing,
            Shape::Bool(true),
            Shape::Number(-1),
            Shape::Float(1.5),
            Shape::Text("x".into()),
            Shape::Pair(1, "x".into()),
            Shape::Rectangle { width: 1, height: 2 },
            Shape::Circle { radius: 1 },
            Shape::List(vec![Shape::Number(1), Shape::List(vec![])]),
            Shape::Map(BTreeMap::from([("k".into(), Shape::Nothing)])),
        ],
        &[
            "null",
            "1",
            "1.0",
            r#""""#,
            "[]",
            r#"[1,"x"]"#,
            r#"[1,"x",2]"#,
            r#"[256,"x"]"#,
            r#"{"width":1,"h":2}"#,
            r#"{"width":1,"height":2,"more":3}"#,
            r#"{"height":1}"#,
            r#"{"width":1,"height":-2}"#,
            r#"{"RADIUS":1}"#,
            r#"{"radius":1}"#,
            "{}",
            r#"{"a":{"b":[{"RADIUS":[]}]}}"#,
        ],
    );
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(untagged, deny_unknown_fields)]
enum Strict {
    One { a: u8 },
    Two { a: u8, b: u8 },
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(untagged)]
enum Wide {
    Text(String),
    Big(u128),
}

#[test]
fn unknown_fields_and_wide_integers() {
    alike(
        &[Strict::One { a: 1 }, Strict::Two { a: 1, b: 2 }],
        &[r#"{"a":1}"#, r#"{"b":1,"a":1}"#, r#"{"a":1,"c":1}"#, "{}", "[1]", "null", "1"],
    );
    differ::<Wide>(&[("340282366920938463463374607431768211455", BUFFERED)]);
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(rename_all = "lowercase")]
enum OneVariant {
    Known,
    Number(u8),
    #[serde(untagged)]
    Else(String),
}

#[test]
fn a_single_variant() {
    alike(
        &[OneVariant::Known, OneVariant::Number(1), OneVariant::Else("x".into())],
        &[r#""known""#, r#""Known""#, r#"{"number":1}"#, r#"{"number":"x"}"#, "1", "null"],
    );
}
