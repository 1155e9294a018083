//! Values made from descriptions: valid ones keep every rule, invalid ones break the one that was asked for, and schemas agree.

mod forms;

use serde_json::Value;
use serial_runtime::{Decode, FastSerialize, json, msgpack, samples::Samples};
use serial_schemas::generate::Random;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Debug,
};

const COUNT: usize = if cfg!(debug_assertions) { 100 } else { 2_000 };

#[derive(FastSerialize, Debug, PartialEq)]
struct Numbers {
    #[serial(range(min = -5, exclusive_max = 100, multiple_of = 5))]
    integer: i16,
    #[serial(gt = 0.0, le = 0.5)]
    float: f64,
    #[serial(multiple_of = 0.25, range(-1.0..=1.0))]
    steps: f64,
    #[serial(max_digits = 6, decimal_places = 2)]
    price: f64,
    #[serial(max_digits = 3)]
    short: Option<u64>,
    #[serial(one_of(1, 5, 9))]
    choice: u8,
    #[serial(finite, ge = 1)]
    single: f32,
    big: u64,
    small: i64,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Texts {
    #[serial(length(min = 2, max = 5))]
    length: String,
    #[serial(length(min = 3, max = 6, bytes))]
    bytes: String,
    #[serial(pattern = "^#[0-9A-F]{6}$")]
    pattern: String,
    #[serial(pattern = "(ab|c+)?[^a-y]\\d", max_length = 9)]
    open: String,
    #[serial(email)]
    email: String,
    #[serial(url)]
    url: Option<String>,
    #[serial(ip)]
    ip: String,
    #[serial(ipv4)]
    ipv4: String,
    #[serial(ipv6)]
    ipv6: String,
    #[serial(phone)]
    phone: String,
    #[serial(credit_card)]
    card: String,
    #[serial(ascii, non_empty)]
    ascii: String,
    #[serial(alphanumeric)]
    alphanumeric: String,
    #[serial(non_control_character)]
    line: String,
    #[serial(prefix = "a/", suffix = ".png", contains = "-", does_not_contain = "é")]
    path: String,
    #[serial(one_of("low", "high"))]
    choice: String,
    #[serial(required)]
    required: Option<String>,
    letter: char,
    uuid: uuid::Uuid,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Collections {
    #[serial(length(min = 1, max = 3), unique_items, inner(range(max = 40)))]
    list: Vec<u16>,
    #[serial(min_items = 2, inner(length(min = 1)))]
    names: Vec<String>,
    #[serial(max_items = 4)]
    set: BTreeSet<i8>,
    #[serial(min_properties = 1, keys(pattern = "^[a-z]+$"), values(range(max = 1.0)))]
    map: BTreeMap<String, f64>,
    by_number: BTreeMap<i32, bool>,
    #[serial(length(max = 4))]
    blob: Vec<u8>,
    #[serial(hex, length(equal = 4))]
    digest: Vec<u8>,
    fixed: [bool; 3],
    pair: (u8, Option<String>),
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "type", rename_all = "snake_case")]
enum Shape {
    Empty,
    Circle {
        #[serial(ge = 0)]
        radius: f64,
    },
    Group {
        #[serial(alias = "items")]
        shapes: Vec<Shape>,
        #[serial(flatten)]
        size: Size,
    },
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(rename_all = "lowercase")]
enum Effect {
    Sepia,
    Blur(u8),
    #[serial(other)]
    Other(String, Option<bool>),
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t", content = "c")]
enum Code {
    #[serial(tag_value = 1)]
    Ok(u8),
    #[serial(tag_value = 4, alias = 5)]
    Gone,
    #[serial(other)]
    Other(i32),
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "kind")]
enum Beside {
    Known {
        a: u8,
    },
    #[serial(other)]
    Other(String, BTreeMap<String, u8>),
}

/// Each variant is made, and the one that is `other` is told by what no other one is told by.
#[test]
fn what_is_not_known_is_made_as_well() {
    fn made<T>(is_other: impl Fn(&T) -> bool) -> [usize; 2]
    where
        T: FastSerialize + for<'de> Decode<'de> + Debug + PartialEq,
    {
        valid::<T>();
        let mut random = Random::new(79);
        let mut counts = [0, 0];
        for _ in 0..COUNT {
            let value = T::arbitrary_valid(&mut || random.bits()).expect("a value");
            counts[usize::from(is_other(&value))] += 1;
        }
        counts
    }
    let counts = [
        made::<Effect>(|it| matches!(it, Effect::Other(name, _) if name != "sepia" && name != "blur")),
        made::<Code>(|it| matches!(it, Code::Other(code) if ![1, 4, 5].contains(code))),
        made::<Beside>(|it| matches!(it, Beside::Other(name, _) if name != "Known")),
    ];
    assert!(counts.iter().flatten().all(|count| *count > 10), "{counts:?}");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Size {
    #[serial(range(max = 640))]
    width: u32,
    #[serial(default = 4)]
    height: u8,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(deny_unknown_fields)]
struct Tree {
    #[serial(custom = even)]
    value: u8,
    left: Option<Box<Tree>>,
    right: Option<Box<Tree>>,
    row: Row,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Row(u8, Kind, Percent);

#[derive(FastSerialize, Debug, PartialEq)]
enum Kind {
    #[serial(alias = "a")]
    A,
    B(Percent, bool),
    C {
        x: Option<u8>,
    },
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Percent(#[serial(range(max = 100))] u8);

fn even(value: &u8) -> Result<(), &'static str> {
    if value.is_multiple_of(2) { Ok(()) } else { Err("odd") }
}

/// Values are valid, come back from both formats, and the schema accepts them.
#[track_caller]
fn valid<T: FastSerialize + for<'de> Decode<'de> + Debug + PartialEq>() {
    let mut random = Random::new(77);
    let mut bits = || random.bits();
    let validator =
        jsonschema::draft202012::options().should_validate_formats(true).build(&T::json_schema()).unwrap();
    let mut texts = BTreeSet::new();
    for _ in 0..COUNT {
        let value = T::arbitrary_valid(&mut bits).expect("a valid value");
        value.validate().unwrap();
        let text = json::to_string(&value).unwrap();
        assert_eq!(json::from_str::<T>(&text).unwrap(), value);
        assert_eq!(msgpack::from_slice::<T>(&msgpack::to_vec(&value).unwrap()).unwrap(), value);
        let document: Value = serde_json::from_str(&text).unwrap();
        assert!(validator.is_valid(&document), "{text}: {:?}", validator.validate(&document).unwrap_err());
        texts.insert(text);
        let document = T::arbitrary_document(&mut bits).expect("a valid document");
        let document = serde_json::from_slice(&json::to_vec(&document).unwrap()).unwrap();
        assert!(validator.is_valid(&document), "{document}");
    }
    assert!(texts.len() > COUNT / 8, "they are not all the same");
}

/// Values break this rule; where a schema has words for it, it refuses them.
#[track_caller]
fn invalid<T: FastSerialize + for<'de> Decode<'de> + Debug>(rule: &str, in_schema: bool) {
    let mut random = Random::new(78);
    let mut bits = || random.bits();
    let validator =
        jsonschema::draft202012::options().should_validate_formats(true).build(&T::json_schema()).unwrap();
    for _ in 0..COUNT / 10 {
        let value =
            T::arbitrary_invalid(&mut bits, rule).unwrap_or_else(|| panic!("nothing breaks `{rule}`"));
        let report = value.validate().unwrap_err();
        assert!(report.issues().iter().all(|issue| issue.code == rule), "{report}");
        let text = json::to_string(&value).unwrap();
        assert_eq!(json::from_str::<T>(&text).unwrap_err().code(), rule);
        let document: Value = serde_json::from_str(&text).unwrap();
        assert!(!in_schema || !validator.is_valid(&document), "{text} breaks `{rule}`");
    }
}

#[test]
fn numbers() {
    valid::<Numbers>();
    invalid::<Numbers>("range", true);
    invalid::<Numbers>("one_of", true);
    invalid::<Numbers>("decimal_places", true);
    invalid::<Numbers>("max_digits", true);
}

#[test]
fn texts() {
    valid::<Texts>();
    // Of a length in bytes, a schema says only how many characters that may be.
    invalid::<Texts>("length", false);
    let rules = [
        "pattern",
        "email",
        "url",
        "ip",
        "ipv4",
        "ipv6",
        "phone",
        "credit_card",
        "ascii",
        "alphanumeric",
        "non_control_character",
        "prefix",
        "suffix",
        "contains",
        "does_not_contain",
        "one_of",
        "required",
    ];
    rules.into_iter().for_each(|rule| invalid::<Texts>(rule, true));
}

#[test]
fn collections() {
    valid::<Collections>();
    for rule in ["length", "unique_items", "range", "pattern"] {
        invalid::<Collections>(rule, true);
    }
}

#[test]
fn models() {
    valid::<Shape>();
    valid::<Vec<Kind>>();
    valid::<Tree>();
    invalid::<Shape>("range", true);
    invalid::<Tree>("custom", false);
}

#[test]
fn what_there_is_none_of() {
    #[derive(FastSerialize, Debug)]
    struct Never {
        #[serial(custom = |_: &u8| Err::<(), _>("never"))]
        value: u8,
    }
    let mut random = Random::new(1);
    let mut bits = || random.bits();
    assert!(Never::arbitrary_valid(&mut bits).is_none());
    assert!(Percent::arbitrary_invalid(&mut bits, "email").is_none());
    assert!(<std::convert::Infallible as Samples>::arbitrary_valid(&mut bits).is_none());
}

mod of_models {
    use super::*;
    use crate::models::{Model, every_model};

    fn samples_are_valid<T: Model>() {
        valid::<T>();
    }

    every_model!(samples_are_valid);
}
