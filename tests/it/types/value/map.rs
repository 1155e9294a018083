//! Maps of dynamic values, and what can be asked of values.

use serial_runtime::{Value, ValueRef, json, value, value::Map};

#[test]
fn in_order() {
    let mut map = Map::<Value>::new();
    assert!(map.is_empty());
    for (key, value) in [("z", 1), ("a", 2), ("m", 3)] {
        assert_eq!(map.insert(key, value), None);
    }
    assert_eq!(map.insert("a", 20), Some(Value::from(2)));
    assert_eq!(map.keys().filter_map(Value::as_str).collect::<Vec<_>>(), ["z", "a", "m"]);
    assert_eq!(map.remove("z"), Some(Value::from(1)));
    assert_eq!(map.remove("z"), None);
    *map.get_mut("m").unwrap() = Value::Null;
    assert_eq!(map.values().collect::<Vec<_>>(), [&Value::from(20), &Value::Null]);
    map.extend([("a", 0), ("new", 1)]);
    assert_eq!(json::to_string(&map).unwrap(), r#"{"a":0,"m":null,"new":1}"#);
    assert_eq!(map.len(), 3);
}

#[test]
fn equal_in_any_order() {
    assert_eq!(value!({"a": 1, "b": [{"c": 2, "d": 3}]}), value!({"b": [{"d": 3, "c": 2}], "a": 1}));
    assert_ne!(value!({"a": 1, "b": 2}), value!({"a": 1, "c": 2}));
    assert_ne!(value!({"a": 1, "b": 2}), value!({"a": 2, "b": 1}));
    assert_ne!(value!({"a": 1}), value!({"a": 1, "b": 2}));
    let forth: Value = (0..1000).map(|i| (Value::from(i), i)).collect::<Map>().into();
    let back: Value = (0..1000).rev().map(|i| (Value::from(i), i)).collect::<Map>().into();
    assert_eq!(forth, back);
}

#[test]
fn equality_of_leaves() {
    assert_eq!(Value::U64(5), Value::I64(5));
    assert_ne!(Value::U64(5), Value::F64(5.0));
    assert_ne!(Value::F64(f64::NAN), Value::F64(f64::NAN));
    assert_eq!(Value::F64(0.0), Value::F64(-0.0));
    assert_ne!(Value::from("a"), Value::bin(*b"a"));
    assert_ne!(Value::Null, Value::from(false));
    assert_ne!(value!([1, 2]), value!([1]));
    assert_ne!(value!([1]), value!([1, 2]));
    assert_ne!(value!([]), value!({}));
    assert_eq!(Value::ext(1, [2]), Value::ext(1, [2]));
    assert_ne!(Value::ext(1, [2]), Value::ext(2, [2]));
}

#[test]
fn questions() {
    let value = value!({"a": [true, 5, -5, 0.5, "text"], "n": null});
    assert_eq!(value["a"][0].as_bool(), Some(true));
    assert_eq!(value["a"][1].as_u64(), Some(5));
    assert_eq!(value["a"][1].as_i64(), Some(5));
    assert_eq!(value["a"][1].as_f64(), Some(5.0));
    assert_eq!(value["a"][2].as_u64(), None);
    assert_eq!(value["a"][2].as_i64(), Some(-5));
    assert_eq!(value["a"][3].as_f64(), Some(0.5));
    assert_eq!(value["a"][4].as_str(), Some("text"));
    assert_eq!(value["a"].as_array().map(|items| items.len()), Some(5));
    assert_eq!(value.as_map().map(Map::len), Some(2));
    assert!(value["n"].is_null() && value["none"].is_null() && value[7].is_null());
    assert_eq!(value.get("none"), None);
    assert_eq!(Value::U64(u64::MAX).as_i64(), None);
    assert_eq!(Value::U64(u64::MAX).as_f64(), None);
    assert_eq!(Value::bin([1]).as_bytes(), Some(&[1][..]));
    assert_eq!(Value::ext(1, [2]).as_ext(), Some((1, &[2][..])));
}

#[test]
fn pointers() {
    let value = value!({"a": [{"b/c": 1, "m~n": 2, "": 3}], "01": 4});
    for (pointer, expected) in [
        ("/a/0/b~1c", Some(1)),
        ("/a/0/m~0n", Some(2)),
        ("/a/0/", Some(3)),
        ("/01", Some(4)),
        ("/a/00", None),
    ] {
        assert_eq!(value.pointer(pointer).and_then(Value::as_u64), expected, "{pointer}");
    }
    assert_eq!(value.pointer(""), Some(&value));
    assert_eq!(value.pointer("a"), None);
    assert_eq!(value.pointer("/a/+0"), None);
}

#[test]
fn changed_in_place() {
    let mut value = value!({"list": [1]});
    let list = value.as_map_mut().and_then(|map| map.get_mut("list"));
    list.and_then(Value::as_array_mut).unwrap().push(Value::from("two"));
    assert_eq!(value, value!({"list": [1, "two"]}));
}

#[test]
fn shown_like_json() {
    let value = value!({"a": [1, 0.5, null], 2: "b"});
    assert_eq!(format!("{value:?}"), r#"{"a": [1, 0.5, null], 2: "b"}"#);
    assert_eq!(format!("{:?}", value.borrowed()), r#"{"a": [1, 0.5, null], 2: "b"}"#);
    assert_eq!(format!("{:?}", Value::bin([1])), "Bin([1])");
}

#[test]
fn taken_apart() {
    let Value::Map(map) = value!({"a": ["x", "y"]}) else { panic!("a map") };
    for (key, value) in map {
        let (Value::Str(key), Value::Array(items)) = (key, value) else { panic!("a text and an array") };
        assert_eq!(&*key, "a");
        assert_eq!(
            items.into_iter().filter_map(|item| item.as_str().map(str::to_owned)).collect::<String>(),
            "xy"
        );
    }
}

#[test]
fn copies() {
    let value = value!({"a": [1, {"b": null}], "c": "text"});
    assert_eq!(value.clone(), value);
    let borrowed: ValueRef = value.borrowed();
    assert_eq!(borrowed.clone(), borrowed);
    assert_eq!(borrowed.into_owned(), value);
}

#[test]
fn small() {
    assert!(size_of::<Value>() <= 24);
    assert!(size_of::<ValueRef>() <= 32);
}
