//! `flatten`: structs, maps and options of them among the fields.

use super::{BUFFERED, SHOWN_TWICE, alike, differ};
use crate::support;
use serde::{Deserialize, Serialize};
use serial_runtime::FastSerialize;
use std::collections::BTreeMap;

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq, Clone)]
#[serial(serde)]
struct Size {
    width: u32,
    #[serde(rename = "h", alias = "height")]
    height: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    depth: Option<u32>,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq, Clone)]
#[serial(serde)]
struct Frame {
    id: u8,
    #[serde(flatten)]
    size: Size,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
struct Video {
    title: String,
    #[serde(flatten)]
    size: Size,
    rate: f64,
    #[serde(flatten)]
    rest: BTreeMap<String, Vec<i32>>,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
struct Twice {
    title: String,
    #[serde(flatten)]
    frame: Frame,
    rate: f64,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
struct TwiceAndMap {
    #[serde(flatten)]
    frame: Frame,
    #[serde(flatten)]
    rest: BTreeMap<String, u32>,
}

fn size() -> Size {
    Size { width: 1, height: 2, depth: None }
}

#[test]
fn a_struct_and_a_map() {
    let rest = BTreeMap::from([("a".into(), vec![1]), ("z".into(), vec![])]);
    alike(
        &[
            Video { title: "x".into(), size: size(), rate: 0.5, rest },
            Video {
                title: "x".into(),
                size: Size { depth: Some(3), ..size() },
                rate: 1.0,
                rest: BTreeMap::new(),
            },
        ],
        &[
            r#"{"title":"x","width":1,"h":2,"rate":1}"#,
            r#"{"h":2,"more":[1],"rate":1,"width":1,"title":"x"}"#,
            r#"{"title":"x","width":1,"height":2,"rate":1}"#,
            r#"{"title":"x","width":1,"rate":1}"#,
            r#"{"title":"x","width":1,"h":2,"rate":1,"more":1}"#,
            r#"{"title":"x","title":"y","width":1,"h":2,"rate":1}"#,
            r#"{"title":"x","width":1,"width":1,"h":2,"rate":1}"#,
            r#"{"title":"x","size":{"width":1,"h":2},"rate":1}"#,
        ],
    );
}

#[test]
fn structs_in_structs() {
    let frame = || Frame { id: 1, size: size() };
    alike(
        &[Twice { title: "x".into(), frame: frame(), rate: 0.5 }],
        &[
            r#"{"h":2,"rate":1,"width":1,"id":1,"title":"x"}"#,
            r#"{"h":2,"rate":1,"width":1,"id":1,"title":"x","more":{}}"#,
            r#"{"h":2,"rate":1,"width":1,"title":"x"}"#,
        ],
    );
    support::both_formats(&TwiceAndMap { frame: frame(), rest: BTreeMap::new() });
    differ::<TwiceAndMap>(&[(r#"{"id":1,"width":1,"h":1}"#, SHOWN_TWICE)]);
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
struct Optional {
    id: u8,
    #[serde(flatten)]
    size: Option<Size>,
    #[serde(flatten)]
    boxed: Box<Author>,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
struct Author {
    author: String,
}

#[test]
fn options() {
    let author = || Box::new(Author { author: "A".into() });
    alike(
        &[
            Optional { id: 1, size: None, boxed: author() },
            Optional { id: 1, size: Some(size()), boxed: author() },
        ],
        &[
            r#"{"id":1,"author":"x"}"#,
            r#"{"id":1,"author":"x","width":1,"h":1}"#,
            r#"{"id":1,"author":"x","unknown":1}"#,
            r#"{"id":1}"#,
        ],
    );
    let half = "an option some of whose keys are there is not `None`";
    differ::<Optional>(&[
        (r#"{"id":1,"author":"x","width":1}"#, half),
        (r#"{"id":1,"author":"x","width":"wide","h":1}"#, half),
    ]);
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(deny_unknown_fields)]
struct Strict {
    id: u8,
    #[serde(flatten)]
    size: Size,
}

#[test]
fn unknown_fields() {
    alike(
        &[Strict { id: 1, size: size() }],
        &[r#"{"id":1,"width":1,"h":1}"#, r#"{"id":1,"width":1,"h":1,"x":1}"#, r#"{"x":1}"#],
    );
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
struct Wide {
    #[serde(flatten)]
    inner: Numbers,
    #[serde(flatten)]
    keys: BTreeMap<u32, bool>,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
struct Numbers {
    big: u128,
}

#[test]
fn what_serde_cannot_buffer() {
    differ::<Wide>(&[
        (r#"{"big":340282366920938463463374607431768211455}"#, BUFFERED),
        (r#"{"big":1,"1":true}"#, BUFFERED),
    ]);
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
enum InVariant {
    Struct {
        id: u8,
        #[serde(flatten)]
        size: Size,
    },
}

#[test]
fn in_variants() {
    alike(
        &[InVariant::Struct { id: 1, size: size() }],
        &[r#"{"Struct":{"h":1,"id":1,"width":1}}"#, r#"{"Struct":{"id":1,"size":{}}}"#],
    );
}
