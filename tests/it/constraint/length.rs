use super::{accepts, refuses, refuses_beyond_schema, schema_of_field};
use serial_runtime::FastSerialize;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

#[derive(FastSerialize, Debug)]
struct Text {
    #[serial(length(min = 1, max = 3))]
    v: String,
}

#[derive(FastSerialize, Debug)]
struct Bytes {
    #[serial(length(max = 3, bytes))]
    v: String,
}

#[derive(FastSerialize, Debug)]
struct Equal {
    #[serial(length(equal = 2))]
    v: Box<str>,
}

#[derive(FastSerialize, Debug)]
struct Exclusive {
    #[serial(length(exclusive_min = 1, exclusive_max = 4))]
    v: String,
}

#[derive(FastSerialize, Debug)]
struct Short {
    #[serial(length(1..=3))]
    v: Option<String>,
}

#[test]
fn characters_of_texts() {
    for value in [r#""a""#, r#""abc""#, r#""éàü""#, r#""😀😀😀""#, r#""\n\u00e9\ud83d\ude00""#] {
        accepts::<Text>(value);
    }
    for value in [r#""""#, r#""abcd""#, r#""éàüö""#, r#""😀😀😀😀""#] {
        refuses::<Text>(value, "length");
    }
}

#[test]
fn bytes_where_asked() {
    accepts::<Bytes>(r#""abc""#);
    accepts::<Bytes>(r#""é""#);
    refuses::<Bytes>(r#""abcd""#, "length");
    refuses_beyond_schema::<Bytes>(r#""éé""#, "length", "/v");
    refuses_beyond_schema::<Bytes>(r#""😀""#, "length", "/v");
}

#[test]
fn other_ends() {
    accepts::<Equal>(r#""ab""#);
    refuses::<Equal>(r#""a""#, "length");
    refuses::<Equal>(r#""abc""#, "length");
    accepts::<Exclusive>(r#""ab""#);
    accepts::<Exclusive>(r#""abc""#);
    refuses::<Exclusive>(r#""a""#, "length");
    refuses::<Exclusive>(r#""abcd""#, "length");
    accepts::<Short>("null");
    accepts::<Short>(r#""abc""#);
    refuses::<Short>(r#""""#, "length");
}

#[derive(FastSerialize, Debug)]
struct List {
    #[serial(length(min = 1, max = 2))]
    v: Vec<u16>,
}

#[derive(FastSerialize, Debug)]
struct Deque {
    #[serial(length(min = 1, max = 2))]
    v: Option<VecDeque<bool>>,
}

#[derive(FastSerialize, Debug)]
struct Set {
    #[serial(length(min = 1, max = 2))]
    v: BTreeSet<u16>,
}

#[derive(FastSerialize, Debug)]
struct Map {
    #[serial(length(min = 1, max = 2))]
    v: BTreeMap<String, bool>,
}

#[derive(FastSerialize, Debug)]
struct HashedMap {
    #[serial(length(max = 1))]
    v: HashMap<String, bool>,
}

#[test]
fn items_of_collections_and_entries_of_maps() {
    accepts::<List>("[1]");
    accepts::<List>("[1,1]");
    refuses::<List>("[]", "length");
    refuses::<List>("[1,2,3]", "length");
    accepts::<Deque>("[true]");
    accepts::<Deque>("null");
    refuses::<Deque>("[]", "length");
    accepts::<Set>("[1,2]");
    refuses::<Set>("[1,2,3]", "length");
    accepts::<Map>(r#"{"a":true}"#);
    refuses::<Map>("{}", "length");
    refuses::<Map>(r#"{"a":true,"b":true,"c":true}"#, "length");
    accepts::<HashedMap>("{}");
    refuses::<HashedMap>(r#"{"a":true,"b":true}"#, "length");
}

#[derive(FastSerialize, Debug)]
struct Blob {
    #[serial(length(min = 2, max = 3))]
    v: Vec<u8>,
}

#[test]
fn bytes_of_byte_strings() {
    let json = |text: &str| serial_runtime::json::from_str::<Blob>(&format!(r#"{{"v":"{text}"}}"#));
    assert_eq!(json("AQI=").unwrap().v, [1, 2]);
    assert_eq!(json("AQID").unwrap().v, [1, 2, 3]);
    assert_eq!(json("AQ==").unwrap_err().code(), "length");
    assert_eq!(json("AQIDBA==").unwrap_err().code(), "length");
    let error = serial_runtime::msgpack::from_slice::<Blob>(b"\x81\xa1v\xc4\x01\x00").unwrap_err();
    assert_eq!((error.code(), error.path()), ("length", "/v"));
}

#[test]
fn the_schema_names_what_is_counted() {
    let bounds = |schema: serde_json::Value, of: &str| {
        (schema[format!("min{of}")].clone(), schema[format!("max{of}")].clone())
    };
    assert_eq!(bounds(schema_of_field::<Text>(), "Length"), (1.into(), 3.into()));
    assert_eq!(bounds(schema_of_field::<Equal>(), "Length"), (2.into(), 2.into()));
    assert_eq!(bounds(schema_of_field::<Exclusive>(), "Length"), (2.into(), 3.into()));
    assert_eq!(bounds(schema_of_field::<List>(), "Items"), (1.into(), 2.into()));
    assert_eq!(bounds(schema_of_field::<Map>(), "Properties"), (1.into(), 2.into()));
}

#[derive(FastSerialize, Debug)]
struct BothUnits {
    #[serial(length(max = 4), length(max = 6, bytes))]
    v: String,
}

#[test]
fn two_units_are_two_rules() {
    accepts::<BothUnits>(r#""abcd""#);
    refuses::<BothUnits>(r#""abcde""#, "length");
    refuses_beyond_schema::<BothUnits>(r#""éééé""#, "length", "/v");
}

#[test]
fn messages_name_the_bound_and_what_was_found() {
    let said = |v: &str| Text { v: v.into() }.validate().unwrap_err().to_string();
    assert!(said("abcd").ends_with("3 characters, found 4, path /v"), "{}", said("abcd"));
    assert!(said("").contains("found 0"), "{}", said(""));
    let list = List { v: vec![] }.validate().unwrap_err().to_string();
    assert!(list.contains("item"), "{list}");
}
