use super::{accepts, refuses_at, schema_of_field};
use serial_runtime::FastSerialize;
use std::collections::{BTreeMap, HashMap};

#[derive(FastSerialize, Debug)]
struct Titles {
    #[serial(keys(length(equal = 2), pattern = "^[a-z]"), values(length(min = 1)))]
    v: BTreeMap<String, String>,
}

#[derive(FastSerialize, Debug)]
struct Scores {
    #[serial(values(range(0.0..=1.0)))]
    v: Option<HashMap<String, f64>>,
}

#[derive(FastSerialize, Debug)]
struct Lists {
    #[serial(values(length(max = 2), inner(range(max = 9))))]
    v: BTreeMap<String, Vec<u16>>,
}

#[derive(FastSerialize, Debug)]
struct Listed {
    #[serial(keys(one_of("x", "y")))]
    v: BTreeMap<String, f64>,
}

#[test]
fn both_have_the_path_of_the_entry() {
    accepts::<Titles>(r#"{"en":"Film","fr":"Film"}"#);
    accepts::<Titles>("{}");
    refuses_at::<Titles>(r#"{"en":"Film","eng":"Film"}"#, "length", "/v/eng");
    refuses_at::<Titles>(r#"{"EN":"Film"}"#, "pattern", "/v/EN");
    refuses_at::<Titles>(r#"{"en":"","fr":"x"}"#, "length", "/v/en");
}

#[test]
fn paths_are_escaped() {
    refuses_at::<Scores>(r#"{"a/b~c":2}"#, "range", "/v/a~1b~0c");
}

#[test]
fn values_may_be_collections() {
    accepts::<Lists>(r#"{"a":[1,9]}"#);
    refuses_at::<Lists>(r#"{"a":[1,10]}"#, "range", "/v/a/1");
    refuses_at::<Lists>(r#"{"a":[],"b":[1,2,3]}"#, "length", "/v/b");
}

#[test]
fn an_absent_map_breaks_nothing() {
    accepts::<Scores>("null");
    accepts::<Scores>(r#"{"a":0.5}"#);
}

#[test]
fn keys_of_a_list() {
    accepts::<Listed>(r#"{"x":0.5,"y":1}"#);
    refuses_at::<Listed>(r#"{"x":0.5,"z":1}"#, "one_of", "/v/z");
}

#[derive(FastSerialize, Debug)]
struct Numbered {
    #[serial(keys(range(max = 9)), values(range(min = 1)))]
    v: BTreeMap<u16, u16>,
}

#[test]
fn integer_keys_have_ranges() {
    let json = |text: &str| serial_runtime::json::from_str::<Numbered>(text);
    assert_eq!(json(r#"{"v":{"9":1}}"#).unwrap().v[&9], 1);
    let error = json(r#"{"v":{"10":1}}"#).unwrap_err();
    assert_eq!((error.code(), error.path()), ("range", "/v/10"));
    let error = serial_runtime::msgpack::from_slice::<Numbered>(b"\x81\xa1v\x81\x05\x00").unwrap_err();
    assert_eq!((error.code(), error.path()), ("range", "/v/5"));
}

#[test]
fn the_schema_has_them() {
    let titles = schema_of_field::<Titles>();
    assert_eq!(titles["propertyNames"]["minLength"], 2);
    assert_eq!(titles["additionalProperties"]["minLength"], 1);
    assert_eq!(schema_of_field::<Listed>()["propertyNames"]["enum"], serde_json::json!(["x", "y"]));
}
