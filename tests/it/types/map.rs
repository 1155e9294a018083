//! Maps.

use crate::support::{both_formats, in_json, refuses_json, refuses_msgpack};
use serial_runtime::{DecodeOptions, ErrorKind, json, msgpack};
use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
    hash::{BuildHasherDefault, DefaultHasher},
};

/// A hasher that is always the same: no random order.
type Fixed = BuildHasherDefault<DefaultHasher>;

#[test]
fn of_either_kind() {
    both_formats(&BTreeMap::<String, u8>::new());
    both_formats(&BTreeMap::from([("a \"quoted\"".to_owned(), Some(1)), ("b".to_owned(), None)]));
    both_formats(&HashMap::from([("only".to_owned(), vec![1])]));
    both_formats(&(0..100).map(|i| (i, i * i)).collect::<HashMap<u32, u32, Fixed>>());
    for len in [15, 16, 65_535, 65_536] {
        let map: BTreeMap<u32, ()> = (0..len).map(|i| (i, ())).collect();
        assert_eq!(msgpack::from_slice::<BTreeMap<u32, ()>>(&msgpack::to_vec(&map).unwrap()).unwrap(), map);
    }
}

#[test]
fn borrowed() {
    let map: BTreeMap<&str, &str> = json::from_str(r#"{"a": "b"}"#).unwrap();
    assert_eq!(map, BTreeMap::from([("a", "b")]));
    let map: BTreeMap<Cow<str>, u8> = json::from_str(r#"{"a": 1, "\u0062": 2}"#).unwrap();
    assert!(map.keys().all(|key| matches!((key, &**key), (Cow::Borrowed(_), "a") | (Cow::Owned(_), "b"))));
    let error = json::from_str::<BTreeMap<&str, u8>>(r#"{"\u0061": 1}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Type, "/a"));
    assert!(error.to_string().contains("use `Cow<str>` or `String`"), "{error}");
}

#[test]
fn twice() {
    refuses_json::<BTreeMap<String, u8>>(
        r#"{"a":1,"\u0061":2}"#,
        "duplicate key `a` at line 1 column 8 (byte 7), path /a",
    );
    refuses_json::<HashMap<u8, u8>>(
        r#"{"7":1,"7":1}"#,
        "duplicate key `7` at line 1 column 8 (byte 7), path /7",
    );
    refuses_msgpack::<BTreeMap<String, u8>>("82a16101a16102", "duplicate key `a` at byte 4, path /a");
    refuses_msgpack::<HashMap<i8, u8>>("82ff01ff02", "duplicate key `-1` at byte 3, path /-1");
}

#[test]
fn twice_where_the_last_wins() {
    let options = DecodeOptions { last_duplicate_wins: true, ..Default::default() };
    let map: BTreeMap<String, u8> = json::from_slice_with(br#"{"a":1,"a":2}"#, &options).unwrap();
    assert_eq!(map, BTreeMap::from([("a".to_owned(), 2)]));
    let map: HashMap<u8, u8> = msgpack::from_slice_with(b"\x82\x07\x01\x07\x02", &options).unwrap();
    assert_eq!(map, HashMap::from([(7, 2)]));
}

#[test]
fn in_place_of_another() {
    let mut map = HashMap::from([("old".to_owned(), 1), ("older".to_owned(), 2)]);
    let capacity = map.capacity();
    json::decode_into(&mut map, br#"{"new":3}"#).unwrap();
    assert_eq!((map.capacity(), map), (capacity, HashMap::from([("new".to_owned(), 3)])));
}

#[test]
fn every_value_that_is_wrong() {
    let report = json::from_slice_report::<BTreeMap<String, u8>>(br#"{"a":-1,"b":2,"c":"x"}"#).unwrap_err();
    assert_eq!(report.issues().iter().map(|issue| issue.path.as_str()).collect::<Vec<_>>(), ["/a", "/c"]);
}

#[test]
fn keys_in_order() {
    in_json(&BTreeMap::from([("b".to_owned(), 1), ("a".to_owned(), 2)]), r#"{"a":2,"b":1}"#);
}
