//! Models of every form that a schema has to say something about.

use super::{agree, validator, well_formed};
use serde_json::{Value, json};
use serial_runtime::{Decode, FastSerialize};
use serial_schemas::generate::Random;
use std::collections::{BTreeMap, BTreeSet};

#[derive(FastSerialize, Debug)]
#[serial(deny_unknown_fields)]
struct Rules {
    /// A name.
    #[serial(length(min = 1, max = 4), pattern = "^[a-z]")]
    text: String,
    #[serial(range(min = -2, exclusive_max = 9, multiple_of = 2))]
    number: i32,
    #[serial(default = 0.5, range(0.0..=1.0))]
    ratio: f64,
    #[serial(one_of("a", "b"))]
    choice: Option<String>,
    #[serial(default, length(max = 3), unique_items, inner(range(max = 255)))]
    list: Vec<u32>,
    #[serial(default, keys(length(max = 1)), values(length(max = 1)))]
    map: BTreeMap<String, String>,
    #[serial(email)]
    mail: Option<String>,
    #[serial(url)]
    link: Option<Box<str>>,
    #[serial(default, alias = "other", alias = "a")]
    aliased: Option<bool>,
}

#[derive(FastSerialize, Debug)]
struct Types {
    flag: bool,
    byte: u8,
    signed: i64,
    wide: Option<u64>,
    single: Option<f32>,
    letter: Option<char>,
    bytes: Option<Vec<u8>>,
    fixed: [i8; 2],
    pair: (u8, Option<String>),
    unit: Option<()>,
    set: Option<BTreeSet<i16>>,
    keyed: Option<BTreeMap<i8, bool>>,
    any: Option<serial_runtime::Value>,
    inner: Option<Box<Types>>,
}

#[derive(FastSerialize, Debug)]
#[serial(rename_all = "snake_case")]
enum Choice {
    First,
    /// Documented.
    #[serial(alias = "b")]
    Second,
    Newtype(#[serial(range(max = 9))] u8),
    Tuple(u8, bool),
    Named {
        x: u8,
        #[serial(default)]
        y: Option<Box<Choice>>,
    },
    #[serial(alias = "a")]
    Listed(Vec<Choice>),
}

#[derive(FastSerialize, Debug)]
enum Open {
    Known,
    Held(u8),
    #[serial(other)]
    Other,
}

#[derive(FastSerialize, Debug)]
#[serial(array)]
struct Row(u8, Option<Choice>, #[serial(length(max = 2))] String);

#[derive(FastSerialize, Debug)]
struct Unit;

#[derive(FastSerialize, Debug)]
struct Percent(#[serial(range(0..=100))] u8);

#[derive(FastSerialize, Debug)]
struct Mixed<T> {
    rows: Vec<Row>,
    value: T,
    units: Option<Vec<Unit>>,
    percents: BTreeMap<String, Percent>,
}

#[derive(FastSerialize, Debug)]
struct Inner {
    text: String,
    #[serial(range(min = 1))]
    number: u8,
    #[serial(default, alias = "other")]
    choice: Option<u8>,
}

#[derive(FastSerialize, Debug)]
struct Flat {
    byte: u8,
    #[serial(flatten)]
    inner: Inner,
    #[serial(flatten)]
    maybe: Option<Box<Point>>,
    #[serial(flatten)]
    rest: BTreeMap<String, i64>,
}

#[derive(FastSerialize, Debug)]
struct Point {
    x: u8,
    #[serial(alias = "a")]
    y: u8,
    flag: Option<bool>,
}

#[derive(FastSerialize, Debug)]
#[serial(deny_unknown_fields)]
struct Closed {
    byte: u8,
    #[serial(flatten)]
    point: Point,
}

#[derive(FastSerialize, Debug)]
struct Numbered {
    byte: u8,
    #[serial(flatten)]
    rest: BTreeMap<i16, bool>,
}

/// Names, texts and numbers that the models have something to do with.
fn leaf(random: &mut Random) -> Value {
    const TEXTS: [&str; 22] = [
        "", "a", "b", "ab", "abcd", "abcde", "A", "é", "😀", "first", "second", "newtype", "Known", "Held",
        "other", "AQI=", "AQ==", "AQ", "a@b.co", "a@", "urn:x", "7",
    ];
    match random.below(4) {
        0 => json!(random.pick(&TEXTS)),
        1 => json!(random.pick(&[
            0_i64,
            1,
            2,
            -1,
            -2,
            -3,
            8,
            9,
            10,
            100,
            101,
            127,
            128,
            255,
            256,
            -128,
            -129,
            i64::MAX,
            i64::MIN
        ])),
        2 => json!(random.pick(&[0.5, -0.5, 1.25, 1e39, 1e-9])),
        _ => random.pick(&[Some(true), Some(false), None]).map_or(Value::Null, Value::Bool),
    }
}

const NAMES: [&str; 42] = [
    "text", "number", "ratio", "choice", "list", "map", "mail", "link", "aliased", "other", "a", "b", "flag",
    "byte", "signed", "wide", "single", "letter", "bytes", "fixed", "pair", "unit", "set", "keyed", "any",
    "inner", "x", "y", "first", "newtype", "tuple", "named", "listed", "Held", "Known", "rows", "value",
    "units", "percents", "5", "-5", "200",
];

fn anything(random: &mut Random, depth: u32) -> Value {
    match random.below(if depth == 0 { 2 } else { 5 }) {
        0 | 1 => leaf(random),
        2 => random.many(0, 3, |random| anything(random, depth - 1)).into(),
        _ => {
            let entries =
                random.many(0, 3, |random| (random.pick(&NAMES).to_owned(), anything(random, depth - 1)));
            Value::Object(entries.into_iter().collect())
        }
    }
}

/// A document that is right, with other values for some of its parts.
fn changed(sample: &Value, random: &mut Random) -> Value {
    match sample {
        _ if random.once_in(8) => anything(random, 2),
        Value::Array(items) => items.iter().map(|item| changed(item, random)).collect(),
        Value::Object(map) => {
            let mut map: serde_json::Map<_, _> =
                map.iter().map(|(name, value)| (name.clone(), changed(value, random))).collect();
            if random.once_in(6) {
                map.insert(random.text(&NAMES), anything(random, 1));
            }
            if random.once_in(6) {
                map.remove(random.pick(&NAMES));
            }
            Value::Object(map)
        }
        leaf => leaf.clone(),
    }
}

/// As [`both_agree`], of a model, whose schema is also that of schemars.
#[track_caller]
fn check<T: FastSerialize + for<'de> Decode<'de> + schemars::JsonSchema>(sample: Value) {
    well_formed::<T>();
    both_agree::<T>(sample);
}

/// Both say the same of documents of all sorts; `sample` is a valid one.
#[track_caller]
fn both_agree<T: FastSerialize + for<'de> Decode<'de>>(sample: Value) {
    let validator = validator(&<T as FastSerialize>::json_schema());
    assert!(agree::<T>(&validator, &sample), "{sample}");
    let mut random = Random::new(41);
    let mut counts = [0, 0];
    for _ in 0..super::DOCUMENTS {
        let document =
            if random.once_in(4) { anything(&mut random, 3) } else { changed(&sample, &mut random) };
        counts[usize::from(agree::<T>(&validator, &document))] += 1;
    }
    assert!(counts.iter().all(|count| *count > super::DOCUMENTS / 200), "one-sided: {counts:?}");
}

#[test]
fn flattened() {
    check::<Flat>(
        json!({ "byte": 1, "text": "a", "number": 2, "choice": 3, "x": 1, "y": 2, "flag": true, "5": 6 }),
    );
    check::<Closed>(json!({ "byte": 1, "x": 1, "y": 2, "flag": true }));
    check::<Numbered>(json!({ "byte": 1, "5": true, "-5": false }));
}

#[test]
fn rules() {
    check::<Rules>(json!({
        "text": "ab", "number": 2, "ratio": 0.5, "choice": "a", "list": [1, 2], "map": {"a": "b"}, "mail": "a@b.co",
        "link": "urn:x", "aliased": true,
    }));
}

#[test]
fn types() {
    check::<Types>(json!({
        "flag": true, "byte": 255, "signed": -1, "wide": 7, "single": 0.5, "letter": "é", "bytes": "AQI=", "fixed": [1, -1],
        "pair": [1, "x"], "unit": null, "set": [1, 2], "keyed": {"-5": true}, "any": {"x": [1]}, "inner": null,
    }));
}

#[test]
fn enums() {
    check::<Choice>(
        json!({"listed": ["first", "b", {"newtype": 9}, {"tuple": [1, true]}, {"named": {"x": 1, "y": "first"}}]}),
    );
    both_agree::<Vec<Open>>(json!(["Known", {"Held": 1}, "anything"]));
}

#[test]
fn layouts_and_generics() {
    check::<Row>(json!([1, "first", "ab"]));
    check::<Mixed<Percent>>(
        json!({"rows": [[1, null, ""]], "value": 100, "units": [null], "percents": {"a": 5}}),
    );
    check::<Mixed<Option<String>>>(json!({"rows": [], "value": null, "units": null, "percents": {}}));
}

#[test]
fn pointers_options_and_maps() {
    both_agree::<Option<Vec<Option<u8>>>>(json!([1, null]));
    both_agree::<BTreeMap<String, Vec<(i8, bool)>>>(json!({"a": [[1, true]]}));
    both_agree::<Box<[Percent]>>(json!([1, 2, 100]));
}

#[test]
fn documents_that_a_schema_cannot_tell_apart() {
    let numbers = validator(&Vec::<u8>::json_schema());
    let rules = validator(&Percent::json_schema());
    assert!(rules.is_valid(&json!(1.0)) && serial_runtime::json::from_str::<Percent>("1.0").is_err());
    assert!(serial_runtime::json::from_str::<Percent>("-0").is_err());
    assert!(!numbers.is_valid(&json!([1])), "bytes are base64 text");
}
