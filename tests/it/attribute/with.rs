use super::{check, reads, refused};
use serial_runtime::{ErrorKind, FastSerialize};
use std::time::Duration;

mod hex {
    pub fn encode(value: &u32) -> String {
        format!("{value:x}")
    }
    pub fn decode(text: &str) -> Result<u32, std::num::ParseIntError> {
        u32::from_str_radix(text, 16)
    }
}

mod millis {
    use std::time::Duration;
    pub fn encode(value: &Duration) -> u64 {
        value.as_millis() as u64
    }
    pub fn decode(millis: u64) -> Result<Duration, std::convert::Infallible> {
        Ok(Duration::from_millis(millis))
    }
}

mod comma_separated {
    pub fn encode(list: &[String]) -> String {
        list.join(",")
    }
    pub fn decode(text: String) -> Result<Vec<String>, &'static str> {
        if text.starts_with(',') {
            Err("expected no leading comma")
        } else {
            Ok(text.split(',').map(String::from).collect())
        }
    }
}

mod pair {
    pub fn encode(value: &(u8, u8)) -> [u8; 2] {
        [value.0, value.1]
    }
    pub fn decode([low, high]: [u8; 2]) -> Result<(u8, u8), String> {
        if low <= high { Ok((low, high)) } else { Err(format!("{low} is greater than {high}")) }
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Track {
    #[serial(with = hex)]
    color: u32,
    #[serial(with = millis)]
    length: Duration,
    #[serial(with = comma_separated)]
    tags: Vec<String>,
}

fn track() -> Track {
    Track { color: 255, length: Duration::from_millis(1500), tags: vec!["a".into(), "b".into()] }
}

const TEXT: &str = r#"{"color":"ff","length":1500,"tags":"a,b"}"#;

#[test]
fn the_module_decides_what_is_on_the_wire() {
    check(&track(), TEXT);
}

#[test]
fn what_it_refuses_has_its_words_and_its_place() {
    refused::<Track>(&TEXT.replace("ff", "xyz"), ErrorKind::Custom, "/color");
    refused::<Track>(&TEXT.replace("\"a,b\"", "\",b\""), ErrorKind::Custom, "/tags");
    let error = serial_runtime::json::from_str::<Track>(&TEXT.replace("\"a,b\"", "\",b\"")).unwrap_err();
    assert_eq!(error.message(), "expected no leading comma");
}

#[test]
fn another_type_on_the_wire_is_a_type_error() {
    refused::<Track>(&TEXT.replace("\"ff\"", "255"), ErrorKind::Type, "/color");
    refused::<Track>(&TEXT.replace("1500", "-1"), ErrorKind::OutOfRange, "/length");
}

#[test]
fn a_missing_field_is_missing() {
    refused::<Track>(r#"{"length":1500,"tags":"a,b"}"#, ErrorKind::MissingField, "/color");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Rules {
    #[serial(with = hex, default = 7, range(max = 0xff))]
    color: u32,
}

#[test]
fn defaults_and_rules_are_those_of_the_field() {
    reads("{}", &Rules { color: 7 });
    check(&Rules { color: 255 }, r#"{"color":"ff"}"#);
    refused::<Rules>(r#"{"color":"100"}"#, ErrorKind::Constraint, "/color");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Newtype(#[serial(with = hex)] u32);

#[derive(FastSerialize, Debug, PartialEq)]
enum Choice {
    Color(#[serial(with = hex)] u32),
    Both(#[serial(with = hex)] u32, u8),
}

#[test]
fn positions_and_variants_have_it_too() {
    check(&Newtype(16), r#""10""#);
    check(&Choice::Color(16), r#"{"Color":"10"}"#);
    check(&Choice::Both(16, 1), r#"{"Both":["10",1]}"#);
}

#[test]
fn the_schema_is_that_of_the_wire_type() {
    let schema = Track::json_schema();
    assert_eq!(schema["properties"]["color"]["type"], "string");
    assert_eq!(schema["properties"]["length"]["type"], "integer");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Bridged {
    #[serial(with = serial_runtime::serde)]
    bound: std::ops::Bound<u8>,
    #[serial(with = serial_runtime::serde)]
    own: OnlySerde,
}

#[derive(serde::Serialize, serde::Deserialize, Debug, PartialEq)]
struct OnlySerde {
    x: Option<u8>,
    names: Vec<String>,
}

#[test]
fn types_that_know_only_serde_have_a_bridge() {
    let value =
        Bridged { bound: std::ops::Bound::Excluded(3), own: OnlySerde { x: None, names: vec!["n".into()] } };
    check(&value, r#"{"bound":{"Excluded":3},"own":{"x":null,"names":["n"]}}"#);
    let text = r#"{"bound":"Unbounded","own":{"x":"no"}}"#;
    assert!(serial_runtime::json::from_str::<Bridged>(text).is_err());
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(omit_none)]
struct Partly {
    #[serial(with = serial_runtime::serde)]
    bound: Option<std::ops::Bound<u8>>,
    #[serial(with = maybe_millis)]
    length: Option<Duration>,
    #[serial(with = serial_runtime::bytes)]
    hash: Option<[u8; 3]>,
}

mod maybe_millis {
    use std::time::Duration;
    pub fn encode(value: &Option<Duration>) -> Option<u64> {
        value.map(|length| length.as_millis() as u64)
    }
    pub fn decode(millis: Option<u64>) -> Result<Option<Duration>, &'static str> {
        if millis == Some(0) { Err("no length at all") } else { Ok(millis.map(Duration::from_millis)) }
    }
}

#[test]
fn what_may_be_missing_on_the_wire_may_be_missing() {
    let none = Partly { bound: None, length: None, hash: None };
    reads("{}", &none);
    reads(r#"{"bound":null,"length":null,"hash":null}"#, &none);
    refused::<Partly>(r#"{"length":0}"#, ErrorKind::Custom, "/length");
    let length = Some(Duration::from_millis(5));
    check(
        &Partly { bound: Some(std::ops::Bound::Included(1)), length, ..none },
        r#"{"bound":{"Included":1},"length":5}"#,
    );
    refused::<Bridged>(r#"{"bound":"Unbounded"}"#, ErrorKind::MissingField, "/own");
    let required = &Partly::json_schema()["required"];
    assert!(required.as_array().is_none_or(Vec::is_empty), "{required}");
}

mod generic {
    pub fn encode<T: Clone>(value: &T) -> Vec<T> {
        vec![value.clone()]
    }
    pub fn decode<T>(mut list: Vec<T>) -> Result<T, &'static str> {
        list.pop().ok_or("expected an item")
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Generic {
    #[serial(with = generic)]
    list: u16,
    #[serial(with = pair)]
    pair: (u8, u8),
}

#[test]
fn the_functions_may_be_generic() {
    super::writes(&Generic { list: 3, pair: (0, 0) }.list, "3");
    let value = Generic { list: 3, pair: (1, 2) };
    let text = serial_runtime::json::to_string(&value).unwrap();
    assert_eq!(serial_runtime::json::from_str::<Generic>(&text).unwrap(), value);
    assert!(text.starts_with(r#"{"list":[3],"#));
    let bytes = serial_runtime::msgpack::to_vec(&Generic { list: 3, pair: (2, 1) }).unwrap();
    let error = serial_runtime::msgpack::from_slice::<Generic>(&bytes).unwrap_err();
    assert_eq!((error.message(), error.path()), ("2 is greater than 1", "/pair"));
}
