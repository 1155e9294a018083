use super::{accepts, refuses};
use serial_runtime::{ErrorKind, FastSerialize, json, msgpack};
use std::sync::Arc;

#[derive(FastSerialize, Debug, PartialEq)]
struct Plain {
    #[serial(required, range(max = 9))]
    v: Option<u8>,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Wrapped {
    #[serial(required(message = "where is it?", code = "gone"), trim, non_empty)]
    v: Option<String>,
}

#[derive(FastSerialize, Debug)]
struct Model {
    #[serial(required)]
    v: Arc<Option<Plain>>,
}

#[derive(FastSerialize, Debug)]
struct Items {
    #[serial(inner(required))]
    v: Vec<Option<u8>>,
}

#[test]
fn null_is_no_value() {
    accepts::<Plain>("5");
    refuses::<Plain>("null", "required");
    refuses::<Plain>("10", "range");
    accepts::<Model>(r#"{"v":1}"#);
    refuses::<Model>("null", "required");
    accepts::<Items>("[1]");
    super::refuses_at::<Items>("[1,null]", "required", "/v/1");
}

#[test]
fn a_missing_field_is_missing() {
    let error = json::from_str::<Plain>("{}").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::MissingField, "/v"));
    assert_eq!(msgpack::from_slice::<Plain>(&[0x80]).unwrap_err().kind(), ErrorKind::MissingField);
    let mut kept = Plain { v: Some(1) };
    assert_eq!(json::decode_into(&mut kept, b"{}").unwrap_err().kind(), ErrorKind::MissingField);
    let report = json::from_slice_report::<Plain>(b"{}").unwrap_err();
    assert_eq!(report.to_string(), "missing field `v` at line 1 column 1 (byte 0), path /v");
    assert_eq!(Plain::json_schema()["required"], serde_json::json!(["v"]));
    assert_eq!(json::from_slice_unvalidated::<Plain>(br#"{"v":null}"#).unwrap(), Plain { v: None });
}

#[test]
fn what_is_made_of_a_value_does_not_make_it_optional() {
    assert_eq!(json::from_str::<Wrapped>(r#"{"v":" a "}"#).unwrap(), Wrapped { v: Some("a".into()) });
    let error = json::from_str::<Wrapped>(r#"{"v":null}"#).unwrap_err();
    assert_eq!((error.code(), error.message()), ("gone", "where is it?"));
    assert_eq!(json::from_str::<Wrapped>("{}").unwrap_err().kind(), ErrorKind::MissingField);
    let schema = Wrapped::json_schema();
    assert_eq!(
        (&schema["required"][0], &schema["properties"]["v"]["type"]),
        (&"v".into(), &serde_json::json!(["string"]))
    );
}
