//! What dynamic values are made from, and `serde_json::Value`.

use serial_runtime::{ErrorKind, Value, ValueRef, value, value::Map};
use std::borrow::Cow;

#[test]
fn from_parts() {
    assert!(matches!(Value::from(5_i8), Value::U64(5)));
    assert!(matches!(Value::from(-5_isize), Value::I64(-5)));
    assert!(matches!(Value::from(5_usize), Value::U64(5)));
    assert!(matches!(Value::from(0.5_f32), Value::F64(0.5)));
    assert!(matches!(Value::from(()), Value::Null));
    assert!(matches!(Value::from(None::<u8>), Value::Null));
    assert_eq!(Value::from(Some("x")), Value::from('x'));
    assert_eq!(Value::from(String::from("x")), Value::from(Cow::Borrowed("x")));
    assert_eq!(Value::from(vec![1_u8]), Value::from(&[1_u8][..]));
    assert_eq!(Value::from(vec![Value::Null]), value!([null]));
    assert_eq!(["a", "b"].into_iter().collect::<Value>(), value!(["a", "b"]));
    assert!(matches!(ValueRef::from("x"), ValueRef::Str(Cow::Borrowed("x"))));
}

#[test]
fn owned_and_borrowed() {
    let value = value!([1, "a", {"b": 0.5}]);
    assert_eq!(Value::from(ValueRef::from(&value)), value);
    let bin = Value::bin([1]);
    assert_eq!(Value::from(bin.borrowed()), bin);
    let ext = Value::ext(3, [1]);
    assert_eq!(Value::from(ext.borrowed()), ext);
}

#[test]
fn from_serde_json_and_back() {
    let json = serde_json::json!({"a": [1, -1, 0.5, u64::MAX, i64::MIN, "x", null, true], "b": {}});
    let value = Value::from(json.clone());
    assert_eq!(value["a"][3].as_u64(), Some(u64::MAX));
    assert_eq!(serde_json::Value::try_from(&value).unwrap(), json);
    assert_eq!(ValueRef::from(&json), value.borrowed());
    assert_eq!(serde_json::Value::try_from(value.borrowed()).unwrap(), json);
    assert_eq!(serde_json::Value::try_from(value!({7: -1})).unwrap(), serde_json::json!({"7": -1}));
}

#[test]
fn what_serde_json_does_not_have() {
    for (value, kind) in [
        (Value::bin([1]), ErrorKind::Type),
        (Value::ext(1, [1]), ErrorKind::Type),
        (Value::F64(f64::NAN), ErrorKind::NotFinite),
        ([(Value::from(true), 1)].into_iter().collect::<Map>().into(), ErrorKind::Type),
        ((0..200).fold(Value::Null, |inner, _| vec![inner].into()), ErrorKind::Depth),
    ] {
        assert_eq!(serde_json::Value::try_from(value).unwrap_err().kind(), kind);
    }
}
