use super::{check, reads, refused};
use serial_runtime::{ErrorKind, FastSerialize};
use std::{
    borrow::Cow,
    collections::BTreeMap,
    sync::atomic::{AtomicU32, Ordering},
};

#[derive(FastSerialize, Debug, PartialEq)]
struct Literals {
    #[serial(default = 24)]
    unsigned: u32,
    #[serial(default = -7)]
    signed: i8,
    #[serial(default = 3)]
    whole: f64,
    #[serial(default = 0.5)]
    single: f32,
    #[serial(default = true)]
    flag: bool,
    #[serial(default = 'x')]
    letter: char,
    #[serial(default = "#FFFFFF")]
    text: String,
    #[serial(default = "lent")]
    cow: Cow<'static, str>,
    #[serial(default = "boxed")]
    boxed: Box<str>,
    #[serial(default = 7)]
    perhaps: Option<u8>,
    #[serial(default = "perhaps")]
    perhaps_text: Option<String>,
}

fn literals() -> Literals {
    Literals {
        unsigned: 24,
        signed: -7,
        whole: 3.0,
        single: 0.5,
        flag: true,
        letter: 'x',
        text: "#FFFFFF".into(),
        cow: "lent".into(),
        boxed: "boxed".into(),
        perhaps: Some(7),
        perhaps_text: Some("perhaps".into()),
    }
}

#[test]
fn a_literal_becomes_the_type_of_its_field() {
    reads("{}", &literals());
}

#[test]
fn what_is_there_goes_before() {
    reads(
        r#"{"text":"","flag":false,"unsigned":0}"#,
        &Literals { text: String::new(), flag: false, unsigned: 0, ..literals() },
    );
    reads(
        r#"{"perhaps":null,"perhaps_text":null}"#,
        &Literals { perhaps: None, perhaps_text: None, ..literals() },
    );
    refused::<Literals>(r#"{"unsigned":null}"#, ErrorKind::Type, "/unsigned");
    refused::<Literals>(r#"{"text":null}"#, ErrorKind::Type, "/text");
}

#[test]
fn defaults_are_written_like_every_value() {
    let text = serial_runtime::json::to_string(&literals()).unwrap();
    assert!(text.starts_with(
        r##"{"unsigned":24,"signed":-7,"whole":3.0,"single":0.5,"flag":true,"letter":"x","text":"#FFFFFF""##
    ));
}

#[test]
fn the_schema_says_them_and_requires_nothing() {
    let schema = Literals::json_schema();
    assert!(schema.get("required").is_none());
    let default = |name: &str| schema["properties"][name]["default"].clone();
    assert_eq!(default("unsigned"), 24);
    assert_eq!(default("signed"), -7);
    assert_eq!(default("whole"), 3.0);
    assert_eq!(default("text"), "#FFFFFF");
    assert_eq!(default("letter"), "x");
    assert_eq!(default("perhaps"), 7);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Bare {
    #[serial(default)]
    list: Vec<u8>,
    #[serial(default)]
    map: BTreeMap<String, u8>,
    #[serial(default)]
    number: i64,
    #[serial(default)]
    text: String,
    #[serial(default)]
    kind: Kind,
}

#[derive(FastSerialize, Debug, PartialEq, Default, Clone, Copy)]
enum Kind {
    A,
    #[default]
    B,
}

#[test]
fn without_a_value_it_is_that_of_the_type() {
    let expected = Bare { list: vec![], map: BTreeMap::new(), number: 0, text: String::new(), kind: Kind::B };
    reads("{}", &expected);
    refused::<Bare>(r#"{"list":null}"#, ErrorKind::Type, "/list");
    assert_eq!(Bare::json_schema()["properties"]["kind"]["default"], "B");
}

const LIMIT: u32 = 12;

fn doubled(value: u32) -> u32 {
    value * 2
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Expressions {
    #[serial(default = LIMIT)]
    constant: u32,
    #[serial(default = doubled(LIMIT) + 1)]
    call: u32,
    #[serial(default = Kind::A)]
    variant: Kind,
    #[serial(default = vec![1, 2])]
    list: Vec<u16>,
    #[serial(default = ["x", "y"].map(String::from).into())]
    texts: Vec<String>,
}

#[test]
fn any_expression_will_do() {
    let expected = Expressions {
        constant: 12,
        call: 25,
        variant: Kind::A,
        list: vec![1, 2],
        texts: vec!["x".into(), "y".into()],
    };
    reads("{}", &expected);
    check(&expected, r#"{"constant":12,"call":25,"variant":"A","list":[1,2],"texts":["x","y"]}"#);
}

static CALLS: AtomicU32 = AtomicU32::new(0);

#[derive(FastSerialize, Debug, PartialEq)]
struct Counted {
    #[serial(default = CALLS.fetch_add(1, Ordering::Relaxed))]
    number: u32,
}

#[test]
fn it_is_made_only_where_it_is_missing() {
    let before = CALLS.load(Ordering::Relaxed);
    let _: Counted = serial_runtime::json::from_str(r#"{"number":5}"#).unwrap();
    assert_eq!(CALLS.load(Ordering::Relaxed), before);
    let made: Counted = serial_runtime::json::from_str("{}").unwrap();
    assert_eq!(made.number, before);
}

fn too_long() -> String {
    "x".repeat(9)
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Held {
    #[serial(default = too_long(), length(max = 8))]
    text: String,
}

#[test]
fn it_is_held_to_the_rules_of_its_field() {
    refused::<Held>("{}", ErrorKind::Constraint, "/text");
    reads(r#"{"text":"fine"}"#, &Held { text: "fine".into() });
    let read: Held = serial_runtime::json::from_slice_unvalidated(b"{}").unwrap();
    assert_eq!(read.text.len(), 9);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(array)]
struct Positions {
    first: u8,
    #[serial(default = 9)]
    second: u8,
}

#[test]
fn positions_are_all_there() {
    check(&Positions { first: 1, second: 2 }, "[1,2]");
}
