//! Values deeper than any stack.

use serial_runtime::{ErrorKind, Value, ValueRef, json, msgpack, value::Map};

const DEPTH: usize = 100_000;

fn arrays() -> Value {
    (0..DEPTH).fold(Value::Null, |inner, _| vec![inner].into())
}

fn maps() -> Value {
    (0..DEPTH).fold(Value::Null, |inner, _| Map::from_iter([("key", inner)]).into())
}

fn keys() -> Value {
    (0..DEPTH).fold(Value::Null, |inner, _| Map::from_iter([(inner, true)]).into())
}

#[test]
fn dropped_copied_and_compared() {
    for deep in [arrays(), maps(), keys()] {
        let copy = deep.clone();
        assert!(copy == deep);
        let borrowed: ValueRef = deep.borrowed();
        assert!(borrowed.clone().into_owned() == deep);
        assert!(deep != Value::Null);
        assert!(format!("{deep:?}").len() < 100_000);
    }
}

#[test]
fn not_encoded() {
    for deep in [arrays(), maps(), keys()] {
        assert_eq!(msgpack::to_vec(&deep).unwrap_err().kind(), ErrorKind::Depth);
    }
    assert_eq!(json::to_vec(&arrays()).unwrap_err().kind(), ErrorKind::Depth);
    assert_eq!(json::to_vec(&maps()).unwrap_err().kind(), ErrorKind::Depth);
}

#[test]
fn not_decoded() {
    let text = "[".repeat(DEPTH);
    assert_eq!(json::from_str::<Value>(&text).unwrap_err().kind(), ErrorKind::Depth);
    let text = "{\"a\":".repeat(DEPTH);
    assert_eq!(json::from_str::<Value>(&text).unwrap_err().kind(), ErrorKind::Depth);
    for head in [&b"\x91"[..], b"\x81\xa1a", b"\x81", b"\xdd\x00\x00\x00\x01"] {
        let bytes = [head.repeat(DEPTH), b"\xc0".into()].concat();
        assert_eq!(msgpack::from_slice::<Value>(&bytes).unwrap_err().kind(), ErrorKind::Depth);
    }
}

#[test]
fn as_deep_as_is_allowed() {
    for depth in [1, 127, 128] {
        let text = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let value: Value = json::from_str(&text).unwrap();
        assert_eq!(json::to_string(&value).unwrap(), text);
        assert_eq!(msgpack::from_slice::<Value>(&msgpack::to_vec(&value).unwrap()).unwrap(), value);
    }
    let text = format!("{}{}", "[".repeat(129), "]".repeat(129));
    assert_eq!(json::from_str::<Value>(&text).unwrap_err().kind(), ErrorKind::Depth);
}

#[test]
fn taken_apart_from_the_outside() {
    let mut value = arrays();
    let mut depth = 0;
    while let Value::Array(mut array) = value {
        value = array.pop().unwrap();
        depth += 1;
    }
    assert_eq!(depth, DEPTH);
}
