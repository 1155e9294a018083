//! `serde_json::Value`, `Map` and `Number`.

use super::{as_serde_in_both, is_valid};
use crate::support::{refuses_json, refuses_msgpack};
use serde_json::{Map, Number, Value, json};
use serial_runtime::{FastSerialize, json as ours};

#[test]
fn values() {
    for value in [
        json!(null),
        json!(true),
        json!(0),
        json!(-5),
        json!(u64::MAX),
        json!(0.1),
        json!(1e300),
        json!("a \"text\""),
        json!([1, [null, {}]]),
        json!({"b": [1.5], "a": {"c": "d"}}),
    ] {
        as_serde_in_both(&value, &value.to_string());
    }
    as_serde_in_both(&Map::from_iter([("a".to_owned(), json!(1))]), r#"{"a":1}"#);
    as_serde_in_both(&Number::from(-5), "-5");
    assert!(is_valid::<Value>("[1]"));
}

#[test]
fn no_values() {
    refuses_json::<Value>(
        "[1,",
        "expected a value, found the end of the input at line 1 column 4 (byte 3), path /1",
    );
    refuses_json::<Value>(r#"{"a":1,"a":2}"#, "duplicate key `a` at line 1 column 8 (byte 7), path /a");
    refuses_msgpack::<Value>("c40101", "expected a value that JSON has, found 1 byte at byte 0");
    refuses_msgpack::<Value>(
        "d60100000000",
        "expected a value that JSON has, found an extension value of type 1 with 4 bytes at byte 0",
    );
    refuses_msgpack::<Value>(
        "cb7ff8000000000000",
        "expected a number that JSON has, found the float NaN at byte 0",
    );
    refuses_json::<Map<String, Value>>(
        "[]",
        "expected an object, found an array at line 1 column 1 (byte 0)",
    );
    refuses_json::<Number>(r#""1""#, "expected a number, found a string at line 1 column 1 (byte 0)");
}

#[test]
fn depth_is_limited() {
    let deep = "[".repeat(100_000);
    assert_eq!(ours::from_str::<Value>(&deep).unwrap_err().kind(), serial_runtime::ErrorKind::Depth);
    let objects = r#"{"a":"#.repeat(100_000);
    assert_eq!(ours::from_str::<Value>(&objects).unwrap_err().kind(), serial_runtime::ErrorKind::Depth);
}

#[derive(FastSerialize, Debug)]
#[serial(omit_none)]
struct Event {
    data: Value,
}

#[test]
fn is_a_field() {
    assert_eq!(ours::to_string(&Event { data: json!({"x": 1}) }).unwrap(), r#"{"data":{"x":1}}"#);
    assert_eq!(ours::to_string(&Event { data: json!(null) }).unwrap(), "{}");
    assert_eq!(ours::from_str::<Event>(r#"{"data":[1]}"#).unwrap().data, json!([1]));
}
