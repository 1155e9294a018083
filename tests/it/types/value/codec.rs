//! Dynamic values in both formats.

use crate::support::{both_formats_as, hex, reads_json, round_trip, unhex};
use serial_runtime::{
    ErrorKind, Value, ValueRef, from_value, json, msgpack, to_value, value,
    value::{Array, Map},
};
use std::borrow::Cow;

#[test]
fn every_kind() {
    let value = value!({
        "empty": [[], {}, ""],
        "floats": [0.5, -0.0, 1e300],
        "integers": [0, -1, u64::MAX, i64::MIN],
        "null": null,
        "text": "a \"quoted\" é 😀",
        "truth": [true, false],
    });
    both_formats_as(&value, &serde_json::Value::try_from(&value).unwrap());
    round_trip(&value.borrowed().into_owned());
}

#[test]
fn only_messagepack() {
    for (value, bytes) in [
        (Value::bin([1, 2]), "c4020102"),
        (Value::ext(-1, [0, 0, 0, 1]), "d6ff00000001"),
        (Value::ext(5, [7; 3]), "c70305070707"),
    ] {
        assert_eq!(hex(&msgpack::to_vec(&value).unwrap()), bytes);
        assert_eq!(msgpack::from_slice::<Value>(&unhex(bytes)).unwrap(), value);
        let borrowed: ValueRef = value.borrowed();
        assert_eq!(hex(&msgpack::to_vec(&borrowed).unwrap()), bytes);
    }
    assert_eq!(json::to_string(&Value::bin([1, 2, 3])).unwrap(), r#""AQID""#);
    assert_eq!(json::to_vec(&Value::ext(1, [0])).unwrap_err().kind(), ErrorKind::Type);
}

#[test]
fn numbers() {
    assert!(matches!(json::from_str("1").unwrap(), Value::U64(1)));
    assert!(matches!(json::from_str("-1").unwrap(), Value::I64(-1)));
    assert!(matches!(json::from_str("1.0").unwrap(), Value::F64(1.0)));
    assert!(matches!(json::from_str("-0").unwrap(), Value::F64(zero) if zero.is_sign_negative()));
    assert!(matches!(msgpack::from_slice(&unhex("d30000000000000005")).unwrap(), Value::U64(5)));
    assert!(matches!(msgpack::from_slice(&unhex("ca3f800000")).unwrap(), Value::F64(1.0)));
    assert_eq!(json::from_str::<Value>("18446744073709551616").unwrap_err().kind(), ErrorKind::OutOfRange);
}

#[test]
fn keys_of_any_kind() {
    let map = value!({1: "one", -2: "two", "three": 3});
    assert_eq!(json::to_string(&map).unwrap(), r#"{"1":"one","-2":"two","three":3}"#);
    round_trip_msgpack(&map);
    let map: Map = [(Value::from(true), 1), (Value::Null, 2), (value!([1, 2]), 3), (Value::from(0.5), 4)]
        .into_iter()
        .collect();
    round_trip_msgpack(&Value::from(map.clone()));
    assert_eq!(
        json::to_vec(&map).unwrap_err().to_string(),
        "a key that is neither text nor an integer has no form in JSON"
    );
}

#[track_caller]
fn round_trip_msgpack(value: &Value) {
    assert_eq!(msgpack::from_slice::<Value>(&msgpack::to_vec(value).unwrap()).unwrap(), *value);
}

#[test]
fn borrowed_where_it_can_be() {
    let value: ValueRef = json::from_str(r#"{"plain": "text", "esc\taped": "te\txt"}"#).unwrap();
    assert!(matches!(&value["plain"], ValueRef::Str(Cow::Borrowed("text"))));
    assert!(matches!(&value["esc\taped"], ValueRef::Str(Cow::Owned(_))));
    let bytes = unhex("92c40101d40501");
    let value: ValueRef = msgpack::from_slice(&bytes).unwrap();
    assert!(matches!(&value[0], ValueRef::Bin(Cow::Borrowed([1]))));
    assert!(matches!(&value[1], ValueRef::Ext(5, Cow::Borrowed([1]))));
}

#[test]
fn twice() {
    reads_json(r#"{"a":1,"a":2}"#, &value!({"a": 2}));
    let entries: Vec<String> = (0..300).map(|i| format!("\"{}\":{i}", i % 100)).collect();
    let value: Value = json::from_str(&format!("{{{}}}", entries.join(","))).unwrap();
    let expected: Vec<String> = (0..100).map(|i| format!("\"{i}\":{}", i + 200)).collect();
    assert_eq!(json::to_string(&value).unwrap(), format!("{{{}}}", expected.join(",")));
}

#[test]
fn no_value() {
    for text in ["", "nul", "tru", "+1", "[1,]", "{\"a\"}", "{1:2}", "[", "\"\\x\"", "]"] {
        assert!(json::from_str::<Value>(text).is_err(), "{text}");
        assert!(json::from_str::<ValueRef>(text).is_err(), "{text}");
    }
    for bytes in ["", "c1", "91", "92c0", "81a161", "dfffffffff", "ddffffffff", "dbd5fbd5c3", "c6ffffffff"] {
        assert!(msgpack::from_slice::<Value>(&unhex(bytes)).is_err(), "{bytes}");
    }
}

#[test]
fn through_dynamic_values_and_back() {
    let model = (1_u8, String::from("text"), vec![Some(0.5), None]);
    let value = to_value(&model).unwrap();
    assert_eq!(value, value!([1, "text", [0.5, null]]));
    assert_eq!(from_value::<(u8, String, Vec<Option<f64>>)>(&value).unwrap(), model);
    assert_eq!(from_value::<(bool,)>(&value!([1])).unwrap_err().path(), "/0");
    assert_eq!(to_value(&vec![1_u8]).unwrap(), Value::bin([1]));
}

#[test]
fn arrays_and_maps_by_themselves() {
    round_trip(&Array::<Value>::from_iter([1, 2]));
    round_trip(&Map::<Value>::from_iter([("a", 1), ("b", 2)]));
}
