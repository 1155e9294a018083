//! `max_depth = n`: how deep a value of one type may nest, wherever it stands.

use super::{check, refused};
use serial_runtime::{DecodeOptions, ErrorKind, FastSerialize, Value, json, msgpack};

#[derive(FastSerialize, Debug, PartialEq, Default)]
#[serial(max_depth = 3)]
struct Tree {
    #[serial(default)]
    list: Vec<Tree>,
    #[serial(default)]
    any: Value,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(untagged, max_depth = 2)]
enum Json {
    Number(i64),
    List(Vec<Json>),
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t", max_depth = 1)]
enum Flat {
    Leaf { x: u8 },
    Inner { list: Vec<u8> },
}

#[derive(FastSerialize, Debug, PartialEq, Clone)]
#[serial(from = Vec<Vec<u8>>, into = Vec<Vec<u8>>, max_depth = 1)]
struct Converted {
    bytes: Vec<Vec<u8>>,
}

impl From<Vec<Vec<u8>>> for Converted {
    fn from(bytes: Vec<Vec<u8>>) -> Self {
        Self { bytes }
    }
}

impl From<Converted> for Vec<Vec<u8>> {
    fn from(converted: Converted) -> Self {
        converted.bytes
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Holder {
    tree: Tree,
    free: Value,
    json: Option<Json>,
}

fn holder(tree: &str, free: &str, json: &str) -> String {
    format!(r#"{{"tree":{tree},"free":{free},"json":{json}}}"#)
}

#[test]
fn of_each_value_of_the_type() {
    let tree = r#"{"list":[{"list":[],"any":null}],"any":[[1]]}"#;
    // Three levels, and behind them as many as the document may have.
    refused::<Holder>(&holder(tree, "1", "null"), ErrorKind::Depth, "/tree/list/0/list");
    let tree = r#"{"list":[],"any":[[1],2]}"#;
    let value: Holder = json::from_str(&holder(tree, "[[[[[[[1]]]]]]]", "[1,[2]]")).unwrap();
    check(&value, &holder(tree, "[[[[[[[1]]]]]]]", "[1,[2]]"));
    refused::<Holder>(&holder(r#"{"any":[[[1]]]}"#, "1", "null"), ErrorKind::Depth, "/tree/any/0/0");
    refused::<Holder>(&holder(r#"{"unknown":[[[1]]]}"#, "1", "null"), ErrorKind::Depth, "/tree/unknown/0/0");
    refused::<Holder>(&holder("{}", "1", "[[[1]]]"), ErrorKind::Depth, "/json/0/0");
}

#[test]
fn of_variants_and_conversions() {
    check(&Flat::Leaf { x: 1 }, r#"{"t":"Leaf","x":1}"#);
    refused::<Flat>(r#"{"t":"Inner","list":[1]}"#, ErrorKind::Depth, "/list");
    check(&Converted { bytes: vec![] }, "[]");
    let error = msgpack::from_slice::<Converted>(b"\x91\x91\x01").unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Depth | ErrorKind::Type), "{error}");
}

#[test]
fn in_place_as_well_and_with_all_errors() {
    let mut tree = Tree::default();
    let deep = r#"{"any":[[[1]]],"list":[]}"#;
    assert_eq!(json::decode_into(&mut tree, deep.as_bytes()).unwrap_err().kind(), ErrorKind::Depth);
    assert!(json::decode_into(&mut tree, br#"{"any":[[1]]}"#).is_ok());
    let report = json::from_slice_report::<Tree>(deep.as_bytes()).unwrap_err();
    assert_eq!(report.issues()[0].code, "depth");
}

/// The limit of the document counts where it is the smaller one.
#[test]
fn is_no_more_than_the_document_may_have() {
    let options = DecodeOptions { max_depth: 2, ..DecodeOptions::default() };
    assert!(json::from_slice_with::<Tree>(br#"{"any":[1]}"#, &options).is_ok());
    let error = json::from_slice_with::<Tree>(br#"{"any":[[1]]}"#, &options).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Depth);
}
