//! Externally tagged, as serde writes them.

use super::{like_serde, reads, refused};
use serial_runtime::{ErrorKind, FastSerialize, json, msgpack};
use std::collections::BTreeMap;

#[derive(FastSerialize, serde::Serialize, Debug, PartialEq, Clone)]
enum Shape {
    Unit,
    Newtype(f64),
    Perhaps(Option<u8>),
    Tuple(u8, String),
    Empty {},
    EmptyTuple(),
    Named { x: u8, y: Option<Box<Shape>> },
    List(Vec<Shape>),
}

#[test]
fn every_kind_of_variant_is_written_as_serde_does() {
    for shape in [
        Shape::Unit,
        Shape::Newtype(0.5),
        Shape::Perhaps(None),
        Shape::Perhaps(Some(1)),
        Shape::Tuple(1, "t".into()),
        Shape::Empty {},
        Shape::EmptyTuple(),
        Shape::Named { x: 1, y: Some(Box::new(Shape::Unit)) },
        Shape::List(vec![Shape::Unit, Shape::Newtype(1.0), Shape::List(vec![])]),
    ] {
        like_serde(&shape);
        like_serde(&vec![shape.clone(), shape.clone()]);
        like_serde(&BTreeMap::from([("k".to_owned(), shape)]));
    }
}

#[test]
fn a_variant_is_read_from_its_own_form_only() {
    for (text, kind) in [
        (r#""Newtype""#, ErrorKind::Type),
        (r#"{"Unit":1}"#, ErrorKind::Type),
        (r#"{}"#, ErrorKind::Type),
        (r#"{"Newtype":1,"Unit":null}"#, ErrorKind::Type),
        ("[]", ErrorKind::Type),
        (r#"["Unit"]"#, ErrorKind::Type),
        ("0", ErrorKind::Type),
        ("null", ErrorKind::Type),
        ("true", ErrorKind::Type),
    ] {
        let bytes = crate::conformance::document::Document::json(text).to_msgpack();
        assert_eq!(json::from_str::<Shape>(text).unwrap_err().kind(), kind, "{text}");
        assert_eq!(msgpack::from_slice::<Shape>(&bytes).unwrap_err().kind(), kind, "{text}");
    }
}

#[test]
fn names_are_compared_to_the_letter() {
    for text in [r#""unit""#, r#""Uni""#, r#""Unitt""#, r#""""#] {
        refused::<Shape>(text, ErrorKind::UnknownVariant, "");
    }
    reads(r#""\u0055nit""#, &Shape::Unit);
    reads(r#" { "N\u0065wtype" : 1 } "#, &Shape::Newtype(1.0));
}

#[test]
fn a_name_in_a_map_is_where_the_error_is() {
    refused::<Shape>(r#"{"Nope":1}"#, ErrorKind::UnknownVariant, "/Nope");
    refused::<Vec<Shape>>(r#"["Unit", {"Nope":[1]}]"#, ErrorKind::UnknownVariant, "/1/Nope");
    refused::<BTreeMap<String, Shape>>(r#"{"k":{"No/pe":{}}}"#, ErrorKind::UnknownVariant, "/k/No~1pe");
    refused::<BTreeMap<String, Shape>>(r#"{"k":"Nope"}"#, ErrorKind::UnknownVariant, "/k");
    let error = json::from_str::<Shape>(r#" { "Nope" : 1 } "#).unwrap_err();
    assert!(error.message().starts_with("unknown variant `Nope`, expected one of `Unit`"), "{error}");
    assert_eq!(error.offset(), 3);
    let report = json::from_slice_report::<Vec<Shape>>(br#"[{"A":1},{"B":{}},"C","Unit",5]"#).unwrap_err();
    let paths: Vec<_> = report.issues().iter().map(|issue| issue.path.as_str()).collect();
    assert_eq!(paths, ["/0/A", "/1/B", "/2", "/4"]);
}

#[test]
fn a_name_is_found_at_the_depth_limit() {
    let options = serial_runtime::DecodeOptions { max_depth: 1, ..Default::default() };
    let error = json::from_slice_with::<Shape>(br#"{"Nope":1}"#, &options).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::UnknownVariant, "/Nope"));
}

#[test]
fn paths_go_through_the_name() {
    refused::<Shape>(r#"{"Tuple":[1,2]}"#, ErrorKind::Type, "/Tuple/1");
    refused::<Shape>(r#"{"Named":{"x":1,"y":{"Newtype":"z"}}}"#, ErrorKind::Type, "/Named/y/Newtype");
    refused::<Shape>(r#"{"List":["Unit",{"Named":{}}]}"#, ErrorKind::MissingField, "/List/1/Named/x");
}

#[test]
fn tuples_have_their_length() {
    for text in [r#"{"Tuple":[]}"#, r#"{"Tuple":[1]}"#, r#"{"Tuple":[1,"t",2]}"#, r#"{"EmptyTuple":[1]}"#] {
        let error = json::from_str::<Shape>(text).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Length, "{text}: {error}");
    }
}

#[derive(FastSerialize, serde::Serialize, Debug, PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
#[serial(rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
enum Name {
    First,
    SecondOne,
}

#[test]
fn an_enum_that_is_a_name_is_a_key() {
    like_serde(&BTreeMap::from([(Name::First, 1), (Name::SecondOne, 2)]));
    refused::<BTreeMap<Name, u8>>(r#"{"first":1,"third":2}"#, ErrorKind::UnknownVariant, "/third");
    refused::<BTreeMap<Name, u8>>(r#"{"first":1,"first":2}"#, ErrorKind::Duplicate, "/first");
}

#[derive(FastSerialize, Debug, PartialEq)]
enum Never {}

#[test]
fn an_enum_without_variants_is_never_read() {
    for text in ["null", "\"x\"", "{}", r#"{"x":1}"#] {
        assert!(json::from_str::<Never>(text).is_err());
    }
    super::check(&None::<Never>, "null");
    super::check(&Vec::<Never>::new(), "[]");
}

#[test]
fn the_schema_has_one_form_a_variant() {
    let schema = Shape::json_schema();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for (text, valid) in [
        (r#""Unit""#, true),
        (r#"{"Newtype":1}"#, true),
        (r#"{"Perhaps":null}"#, true),
        (r#"{"Tuple":[1,"t"]}"#, true),
        (r#"{"Empty":{}}"#, true),
        (r#"{"EmptyTuple":[]}"#, true),
        (r#"{"List":["Unit"]}"#, true),
        (r#"{"Named":{"x":1}}"#, true),
        (r#""Newtype""#, false),
        (r#"{"Unit":null}"#, false),
        (r#"{"Tuple":[1]}"#, false),
        (r#"{"List":["No"]}"#, false),
        (r#"{"Named":{"x":1},"Newtype":1}"#, false),
    ] {
        assert_eq!(validator.is_valid(&serde_json::from_str(text).unwrap()), valid, "{text}");
        assert_eq!(json::from_str::<Shape>(text).is_ok(), valid, "{text}");
    }
}
