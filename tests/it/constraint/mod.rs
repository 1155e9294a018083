//! Constraints, one file each: what they accept and refuse, the same everywhere. The models have one field, `v`.

mod across;
mod bounds;
mod code;
mod custom;
mod digits;
mod email;
mod finite;
mod group;
mod inner;
mod keys_values;
mod length;
mod multiple_of;
mod nested;
mod one_of;
mod pattern;
mod range;
mod required;
mod texts;
mod unique_items;
mod url;

use crate::conformance::document::Document;
use serial_runtime::{Decode, ErrorKind, FastSerialize, Report, json, msgpack};
use std::fmt::Debug;

pub trait Model: FastSerialize + for<'de> Decode<'de> + Debug {}

impl<T: FastSerialize + for<'de> Decode<'de> + Debug> Model for T {}

/// What JSON Schema says of the field.
pub fn schema_of_field<T: Model>() -> serde_json::Value {
    T::json_schema()["properties"]["v"].clone()
}

fn schema_accepts<T: Model>(text: &str) -> bool {
    let validator =
        jsonschema::draft202012::options().should_validate_formats(true).build(&T::json_schema()).unwrap();
    validator.is_valid(&serde_json::from_str(text).unwrap())
}

/// Decoding, reports, `validate` and the schema accept the value.
#[track_caller]
pub fn accepts<T: Model>(value: &str) {
    let text = format!(r#"{{"v":{value}}}"#);
    let bytes = Document::json(&text).to_msgpack();
    let read: T = json::from_str(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
    msgpack::from_slice::<T>(&bytes).unwrap();
    json::from_slice_report::<T>(text.as_bytes()).unwrap();
    msgpack::from_slice_report::<T>(&bytes).unwrap();
    let mut reused: T = json::from_slice_unvalidated(text.as_bytes()).unwrap();
    json::decode_into(&mut reused, text.as_bytes()).unwrap();
    read.validate().unwrap();
    assert!(schema_accepts::<T>(&text), "the schema refuses {text}");
}

/// Decoding of both formats, reports, `validate` and the schema refuse the value, with this code at this path, each as
/// the only thing that is wrong.
#[track_caller]
pub fn refuses_at<T: Model>(value: &str, code: &str, path: &str) {
    refuses_beyond_schema::<T>(value, code, path);
    let text = format!(r#"{{"v":{value}}}"#);
    assert!(!schema_accepts::<T>(&text), "the schema accepts {text}");
}

/// As [`refuses_at`], for the field itself.
#[track_caller]
pub fn refuses<T: Model>(value: &str, code: &str) {
    refuses_at::<T>(value, code, "/v");
}

/// As [`refuses_at`], for what JSON Schema has no words for.
#[track_caller]
pub fn refuses_beyond_schema<T: Model>(value: &str, code: &str, path: &str) {
    let text = format!(r#"{{"v":{value}}}"#);
    let bytes = Document::json(&text).to_msgpack();
    let errors = [json::from_str::<T>(&text).map(drop), msgpack::from_slice::<T>(&bytes).map(drop)];
    for error in errors {
        let error = error.expect_err(&text);
        assert_eq!(
            (error.kind(), error.code(), error.path()),
            (ErrorKind::Constraint, code, path),
            "{error}"
        );
    }
    only(json::from_slice_report::<T>(text.as_bytes()).unwrap_err(), code, path);
    only(msgpack::from_slice_report::<T>(&bytes).unwrap_err(), code, path);
    let mut kept: T = json::from_slice_unvalidated(text.as_bytes()).unwrap();
    only(kept.validate().unwrap_err(), code, path);
    only(msgpack::from_slice_unvalidated::<T>(&bytes).unwrap().validate().unwrap_err(), code, path);
    assert_eq!(json::decode_into(&mut kept, text.as_bytes()).unwrap_err().path(), path);
}

#[track_caller]
fn only(report: Report, code: &str, path: &str) {
    let found: Vec<_> = report.issues().iter().map(|issue| (&*issue.code, &*issue.path)).collect();
    assert_eq!(found, [(code, path)], "{report}");
}
