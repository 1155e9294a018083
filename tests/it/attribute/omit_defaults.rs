use super::{check, reads};
use serial_runtime::{FastSerialize, json, msgpack};
use std::collections::BTreeMap;

#[derive(FastSerialize, Debug, PartialEq, Clone)]
#[serial(omit_defaults)]
struct Style {
    name: String,
    #[serial(default = 24)]
    size: u32,
    #[serial(default = "#FFFFFF")]
    color: String,
    #[serial(default)]
    tags: Vec<String>,
    #[serial(default = 1.0)]
    opacity: f64,
    note: Option<String>,
    #[serial(default = 3)]
    three: Option<u8>,
}

fn style() -> Style {
    Style {
        name: "n".into(),
        size: 24,
        color: "#FFFFFF".into(),
        tags: vec![],
        opacity: 1.0,
        note: None,
        three: Some(3),
    }
}

#[test]
fn what_a_missing_field_becomes_is_left_out() {
    check(&style(), r#"{"name":"n"}"#);
}

#[test]
fn everything_else_is_written() {
    check(&Style { size: 23, ..style() }, r#"{"name":"n","size":23}"#);
    check(&Style { color: "red".into(), ..style() }, r#"{"name":"n","color":"red"}"#);
    check(&Style { tags: vec!["t".into()], ..style() }, r#"{"name":"n","tags":["t"]}"#);
    check(
        &Style { opacity: 0.5, note: Some("x".into()), ..style() },
        r#"{"name":"n","opacity":0.5,"note":"x"}"#,
    );
    check(&Style { three: None, ..style() }, r#"{"name":"n","three":null}"#);
}

#[test]
fn a_field_without_default_is_always_there() {
    check(&Style { name: String::new(), ..style() }, r#"{"name":""}"#);
}

#[test]
fn reading_does_not_care() {
    reads(
        r##"{"name":"n","size":24,"color":"#FFFFFF","tags":[],"opacity":1,"note":null,"three":3}"##,
        &style(),
    );
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(omit_defaults)]
enum Event {
    Seen {
        #[serial(default = 1)]
        times: u8,
        at: u8,
    },
}

#[test]
fn in_variants_too() {
    check(&Event::Seen { times: 1, at: 2 }, r#"{"Seen":{"at":2}}"#);
    check(&Event::Seen { times: 3, at: 2 }, r#"{"Seen":{"times":3,"at":2}}"#);
}

#[derive(FastSerialize, Debug, PartialEq, Default)]
#[serial(omit_defaults)]
struct Empty {
    #[serial(default)]
    first: u8,
    #[serial(default)]
    second: String,
}

#[test]
fn nothing_may_be_left() {
    check(&Empty::default(), "{}");
    check(&vec![Empty::default(), Empty { first: 1, second: String::new() }], r#"[{},{"first":1}]"#);
}

/// No `PartialEq`: it is not asked for.
#[derive(FastSerialize, Debug, Clone)]
#[serial(omit_defaults)]
struct Floats {
    #[serial(default = 0.0)]
    zero: f64,
    #[serial(default = f32::NAN)]
    nan: f32,
    #[serial(default)]
    list: Vec<f64>,
    #[serial(default = Some(Inner { level: 0.0, mode: Mode::Plain, marks: BTreeMap::new() }))]
    inner: Option<Inner>,
}

#[derive(FastSerialize, Debug, Clone)]
#[serial(omit_defaults)]
struct Inner {
    #[serial(default = 0.0)]
    level: f64,
    #[serial(default = Mode::Plain)]
    mode: Mode,
    #[serial(default)]
    marks: BTreeMap<String, f32>,
}

#[derive(FastSerialize, Debug, Clone)]
enum Mode {
    Plain,
    Loud,
}

fn floats() -> Floats {
    msgpack::from_slice(b"\x80").unwrap()
}

/// The value is written as this text, and the bits of its floats come back through MessagePack.
#[track_caller]
fn kept(value: &Floats, text: &str) {
    assert_eq!(json::to_string(value).unwrap(), text);
    let again: Floats = msgpack::from_slice(&msgpack::to_vec(value).unwrap()).unwrap();
    assert_eq!(format!("{again:?}"), format!("{value:?}"));
    assert_eq!(again.nan.to_bits(), value.nan.to_bits());
}

#[test]
fn floats_are_equal_where_their_bits_are() {
    kept(&floats(), "{}");
    kept(&Floats { zero: -0.0, ..floats() }, r#"{"zero":-0.0}"#);
    kept(&Floats { nan: 0.5, ..floats() }, r#"{"nan":0.5}"#);
    kept(&Floats { list: vec![0.0], ..floats() }, r#"{"list":[0.0]}"#);
    let other_nan = Floats { nan: f32::from_bits(f32::NAN.to_bits() ^ 1), ..floats() };
    assert!(json::to_vec(&other_nan).is_err());
    let again: Floats = msgpack::from_slice(&msgpack::to_vec(&other_nan).unwrap()).unwrap();
    assert_eq!(again.nan.to_bits(), other_nan.nan.to_bits());
}

#[test]
fn inside_of_structs_too() {
    let with = |inner: Option<Inner>| Floats { inner, ..floats() };
    let inner = floats().inner.unwrap();
    kept(&with(None), r#"{"inner":null}"#);
    kept(&with(Some(Inner { level: -0.0, ..inner.clone() })), r#"{"inner":{"level":-0.0}}"#);
    kept(&with(Some(Inner { mode: Mode::Loud, ..inner.clone() })), r#"{"inner":{"mode":"Loud"}}"#);
    let marks = BTreeMap::from([("m".to_owned(), -0.0)]);
    kept(&with(Some(Inner { marks, ..inner })), r#"{"inner":{"marks":{"m":-0.0}}}"#);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(omit_defaults)]
struct Otherwise {
    #[serial(default, bytes)]
    hash: [u8; 2],
    #[serial(default = 7, with = negated)]
    number: i32,
}

mod negated {
    pub fn encode(number: &i32) -> i32 {
        -number
    }
    pub fn decode(number: i32) -> Result<i32, std::convert::Infallible> {
        Ok(-number)
    }
}

#[test]
fn what_is_compared_is_what_is_written() {
    check(&Otherwise { hash: [0, 0], number: 7 }, "{}");
    let other = Otherwise { hash: [0, 1], number: 8 };
    assert_eq!(json::to_string(&other).unwrap(), r#"{"hash":"AAE=","number":-8}"#);
}
