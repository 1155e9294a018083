//! Dynamic values: documents without a model.

use serial_runtime::{ErrorKind, FastSerialize, Value, ValueRef, from_value, json, msgpack, to_value, value};
use std::collections::BTreeMap;

const TEXT: &str =
    r#"{"z":1,"a":[null,true,-2,0.5,"é\n",18446744073709551615,-9223372036854775808],"m":{"":{}},"b":[]}"#;

#[test]
fn documents_keep_their_order_and_their_bytes() {
    let owned: Value = json::from_str(TEXT).unwrap();
    let lent: ValueRef<'_> = json::from_str(TEXT).unwrap();
    assert_eq!(json::to_string(&owned).unwrap(), TEXT);
    assert_eq!(json::to_string(&lent).unwrap(), TEXT);
    let bytes = msgpack::to_vec(&owned).unwrap();
    assert_eq!(bytes, crate::conformance::document::Document::json(TEXT).to_msgpack());
    assert_eq!(msgpack::from_slice::<Value>(&bytes).unwrap(), owned);
    assert_eq!(msgpack::from_slice::<ValueRef<'_>>(&bytes).unwrap(), lent);
}

#[test]
fn lent_texts_point_into_the_input() {
    let text = String::from(r#"{"key":"text","esc":"\n"}"#);
    let lent: ValueRef<'_> = json::from_str(&text).unwrap();
    assert!(text.as_bytes().as_ptr_range().contains(&lent["key"].as_str().unwrap().as_ptr()));
    assert_eq!(lent["esc"].as_str(), Some("\n"));
    let owned: Value = lent.into_owned();
    drop(text);
    assert_eq!(owned, value!({"key": "text", "esc": "\n"}));
}

#[test]
fn owned_and_lent_become_each_other() {
    let owned: Value = json::from_str(TEXT).unwrap();
    assert_eq!(Value::from(ValueRef::from(&owned)), owned);
    assert_eq!(owned.borrowed().to_owned(), owned);
}

#[test]
fn what_only_messagepack_knows() {
    let bytes = b"\x83\xa3bin\xc4\x02\x01\x02\xa3ext\xd6\x05abcd\x07\xca\x3f\x80\x00\x00";
    let read: Value = msgpack::from_slice(bytes).unwrap();
    assert_eq!(read["bin"].as_bytes(), Some(&[1, 2][..]));
    assert_eq!(read["ext"].as_ext(), Some((5, &b"abcd"[..])));
    assert_eq!(read.as_map().unwrap().values().last().unwrap().as_f64(), Some(1.0));
    let again: Value = msgpack::from_slice(&msgpack::to_vec(&read).unwrap()).unwrap();
    assert_eq!(again, read);
    assert!(serde_json::Value::try_from(&read).is_err());
    assert_eq!(json::to_string(&Value::bin([1, 2])).unwrap(), "\"AQI=\"");
}

#[test]
fn questions_are_asked_by_type() {
    let read: Value = json::from_str(TEXT).unwrap();
    let list = &read["a"];
    assert!(list[0].is_null());
    assert_eq!(list[1].as_bool(), Some(true));
    assert_eq!((list[2].as_i64(), list[2].as_u64(), list[2].as_f64()), (Some(-2), None, Some(-2.0)));
    assert_eq!((list[3].as_f64(), list[3].as_i64()), (Some(0.5), None));
    assert_eq!((list[5].as_u64(), list[5].as_i64(), list[5].as_f64()), (Some(u64::MAX), None, None));
    assert_eq!(list[6].as_i64(), Some(i64::MIN));
    assert_eq!(list.as_array().unwrap().len(), 7);
    assert!(read["nowhere"]["at"][5].is_null());
}

#[test]
fn pointers_are_those_of_the_rfc() {
    let read: Value = json::from_str(r#"{"a/b":{"c~d":[10,{"":5}]}}"#).unwrap();
    assert_eq!(read.pointer("/a~1b/c~0d/0"), Some(&Value::from(10)));
    assert_eq!(read.pointer("/a~1b/c~0d/1/"), Some(&Value::from(5)));
    assert_eq!(read.pointer(""), Some(&read));
    for nowhere in ["a", "/a", "/a~1b/c~0d/2", "/a~1b/c~0d/01", "/a~1b/c~0d/-", "/a~1b/c~0d/0/x"] {
        assert_eq!(read.pointer(nowhere), None, "{nowhere}");
    }
}

#[test]
fn of_equal_keys_the_last_counts() {
    for text in [r#"{"a":1,"b":2,"a":3}"#, r#"{"a":1,"b":2,"\u0061":3}"#] {
        let read: Value = json::from_str(text).unwrap();
        assert_eq!(json::to_string(&read).unwrap(), r#"{"a":3,"b":2}"#);
        assert_eq!(json::from_str::<ValueRef<'_>>(text).unwrap(), ValueRef::from(&read));
    }
    let read: Value = msgpack::from_slice(b"\x82\x01\x01\xcd\x00\x01\x02").unwrap();
    assert_eq!(msgpack::to_vec(&read).unwrap(), b"\x81\x01\x02");
}

#[test]
fn many_keys_are_still_told_apart() {
    let keys: Vec<_> = (0..20_000).map(|key| format!("\"{key}\":1")).collect();
    let text = format!("{{{},\"19999\":2}}", keys.join(","));
    let read: Value = json::from_str(&text).unwrap();
    assert_eq!(read.as_map().unwrap().len(), 20_000);
    assert_eq!((read["12345"].as_u64(), read["19999"].as_u64()), (Some(1), Some(2)));
}

#[test]
fn serde_jsons_values_are_these() {
    let theirs: serde_json::Value = serde_json::from_str(TEXT).unwrap();
    let ours = Value::from(theirs.clone());
    assert_eq!(serde_json::Value::try_from(&ours).unwrap(), theirs);
    assert_eq!(serde_json::Value::try_from(ours.clone()).unwrap(), theirs);
    assert_eq!(Value::from(ValueRef::from(&theirs)), ours);
    assert_eq!(serde_json::Value::try_from(ours.borrowed()).unwrap(), theirs);
    let whole: Value = json::from_str(TEXT).unwrap();
    assert_eq!(serde_json::Value::try_from(&whole).unwrap(), theirs);
    for not_json in [Value::bin([1]), Value::ext(1, [2]), Value::from(f64::NAN), value!({true: 1})] {
        assert!(serde_json::Value::try_from(&not_json).is_err(), "{not_json:?}");
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Model {
    #[serial(length(min = 1))]
    name: String,
    scores: BTreeMap<String, f64>,
    raw: Vec<u8>,
    perhaps: Option<u8>,
    extra: Value,
}

#[test]
fn models_become_values_and_back() {
    let model = Model {
        name: "n".into(),
        scores: BTreeMap::from([("s".into(), 0.5)]),
        raw: vec![1, 2],
        perhaps: None,
        extra: value!([1, {"x": null}]),
    };
    let dynamic = to_value(&model).unwrap();
    assert_eq!(dynamic["scores"]["s"].as_f64(), Some(0.5));
    assert_eq!(dynamic["raw"].as_bytes(), Some(&[1, 2][..]));
    assert_eq!(from_value::<Model>(&dynamic).unwrap(), model);
    assert_eq!(json::from_slice::<Model>(&json::to_vec(&model).unwrap()).unwrap(), model);
}

#[test]
fn values_are_held_to_the_rules_of_the_model() {
    let error =
        from_value::<Model>(&value!({"name": "", "scores": {}, "raw": null, "extra": 1})).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Constraint, "/name"));
    let error = from_value::<Model>(&value!({"name": "n", "scores": {"s": "x"}})).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Type, "/scores/s"));
}

fn nested(levels: usize) -> Value {
    (0..levels).fold(Value::Null, |inner, _| Value::from(vec![value!({"k": (inner)})]))
}

#[test]
fn depth_costs_no_stack() {
    let deep = nested(200_000);
    assert!(deep == deep.clone());
    assert!(deep != nested(199_999));
    assert_eq!(ValueRef::from(&deep).into_owned(), deep);
    assert!(serde_json::Value::try_from(&deep).is_err());
    drop(deep);
}

/// On a stack with room for as many levels as are allowed, which unoptimised code needs much for.
#[test]
fn depth_is_limited_where_it_costs_stack() {
    let encode = || {
        let deep = nested(200_000);
        assert_eq!(json::to_vec(&deep).unwrap_err().kind(), ErrorKind::Depth);
        assert_eq!(msgpack::to_vec(&deep).unwrap_err().kind(), ErrorKind::Depth);
    };
    std::thread::Builder::new().stack_size(1 << 23).spawn(encode).unwrap().join().unwrap();
}

#[test]
fn the_depth_of_documents_is_limited() {
    for (open, close) in [("[", "]"), (r#"{"k":"#, "}")] {
        let document = |levels: usize| format!("{}1{}", open.repeat(levels), close.repeat(levels));
        assert!(json::from_str::<Value>(&document(127)).is_ok());
        assert_eq!(json::from_str::<Value>(&document(129)).unwrap_err().kind(), ErrorKind::Depth);
        assert_eq!(json::from_str::<Value>(&open.repeat(100_000)).unwrap_err().kind(), ErrorKind::Depth);
    }
    for byte in [0x91, 0x81] {
        assert_eq!(msgpack::from_slice::<Value>(&vec![byte; 100_000]).unwrap_err().kind(), ErrorKind::Depth);
    }
}

#[test]
fn integers_and_floats_are_not_the_same_document() {
    let read: Vec<Value> = json::from_str("[1,1.0,-0,-0.0,1e2]").unwrap();
    assert!(matches!(
        read.as_slice(),
        [Value::U64(1), Value::F64(_), Value::F64(_), Value::F64(_), Value::F64(_)]
    ));
    assert!(read[2].as_f64().unwrap().is_sign_negative());
    assert_eq!(json::to_string(&read).unwrap(), "[1,1.0,-0.0,-0.0,100.0]");
}
