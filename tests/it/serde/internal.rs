//! `tag = ".."`: the name of the variant among its fields.

use super::{BUFFERED, BY_POSITION, alike, differ};
use serde::{Deserialize, Serialize};
use serial_runtime::FastSerialize;
use std::collections::BTreeMap;

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Message {
    Ping,
    GroupText {
        from: u32,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        to: Vec<u32>,
        body: Option<String>,
    },
    #[serde(rename = "typing", alias = "composing", rename_all = "camelCase")]
    Typing {
        is_typing: bool,
        scores: BTreeMap<String, f64>,
    },
    Nested {
        inner: Box<Message>,
    },
}

#[test]
fn variants_with_fields() {
    let text = Message::GroupText { from: 1, to: vec![2], body: None };
    alike(
        &[
            Message::Ping,
            Message::GroupText { from: 1, to: vec![], body: Some("x".into()) },
            Message::Typing { is_typing: true, scores: BTreeMap::from([("a".into(), 0.5)]) },
            Message::Nested { inner: Box::new(text) },
        ],
        &[
            r#"{"type":"ping"}"#,
            r#"{"type":"ping","more":1}"#,
            r#"{"from":1,"type":"group_text"}"#,
            r#"{"from":1,"body":"x","type":"group_text","to":[]}"#,
            r#"{"from":1,"from":2,"type":"group_text"}"#,
            r#"{"type":"group_text","from":-1}"#,
            r#"{"isTyping":true,"scores":{},"type":"composing"}"#,
            r#"{"is_typing":true,"scores":{},"type":"typing"}"#,
            r#"{"inner":{"type":"ping"},"type":"nested"}"#,
            r#"{"inner":{"type":"pong"},"type":"nested"}"#,
            "{}",
            r#"{"type":"pong"}"#,
            r#"{"type":1}"#,
            r#"{"type":null}"#,
            r#""ping""#,
            "null",
        ],
    );
    differ::<Message>(&[(r#"["ping"]"#, BY_POSITION), (r#"["group_text",1,[],null]"#, BY_POSITION)]);
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(tag = "t")]
enum Wide {
    Numbers { big: u128, keys: BTreeMap<u32, bool>, small: f32 },
}

#[test]
fn what_serde_cannot_buffer() {
    let text =
        r#"{"t":"Numbers","big":340282366920938463463374607431768211455,"keys":{"1":true},"small":0.1}"#;
    differ::<Wide>(&[(text, BUFFERED), (r#"{"t":"Numbers","big":1,"keys":{},"small":0.1}"#, BUFFERED)]);
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(tag = "kind", deny_unknown_fields)]
enum Strict {
    Empty {},
    One { a: u8 },
}

#[test]
fn unknown_fields() {
    alike(
        &[Strict::Empty {}, Strict::One { a: 1 }],
        &[
            r#"{"kind":"Empty"}"#,
            r#"{"kind":"Empty","x":1}"#,
            r#"{"a":1,"kind":"One"}"#,
            r#"{"a":1,"kind":"One","b":2}"#,
            r#"{"a":1,"kind":"One","kind":"One"}"#,
        ],
    );
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(tag = "kind")]
enum Known {
    A {
        a: u8,
    },
    #[serde(other)]
    Unknown,
}

#[test]
fn other() {
    alike(
        &[Known::A { a: 1 }],
        &[r#"{"kind":"B"}"#, r#"{"x":1,"kind":"B","y":[]}"#, r#"{"kind":"A"}"#, r#"{"a":1}"#],
    );
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
struct Point {
    x: i32,
    y: i32,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(tag = "t")]
enum Newtypes {
    Point(Point),
    Map(BTreeMap<String, i32>),
}

#[test]
fn newtypes_of_maps() {
    alike(
        &[Newtypes::Point(Point { x: 1, y: -1 }), Newtypes::Map(BTreeMap::from([("a".into(), 1)]))],
        &[
            r#"{"x":1,"t":"Point","y":2}"#,
            r#"{"x":1,"t":"Point"}"#,
            r#"{"x":1,"t":"Point","y":2,"z":3}"#,
            r#"{"a":1,"t":"Map"}"#,
            r#"{"a":"x","t":"Map"}"#,
        ],
    );
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(tag = "kind", rename = "point")]
struct Tagged {
    x: u8,
}

#[test]
fn structs() {
    alike(&[Tagged { x: 1 }], &[r#"{"kind":"point","x":1}"#]);
}
