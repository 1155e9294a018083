//! `default` and `default = "path"`, and what is missing without them.

use super::alike;
use serde::{Deserialize, Serialize};
use serial_runtime::FastSerialize;

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
struct Defaults {
    #[serde(default)]
    number: u8,
    #[serde(default = "answer")]
    answer: i32,
    #[serde(default = "defaults::text::<'x'>")]
    text: String,
    #[serde(default = "Vec::new")]
    list: Vec<u16>,
    #[serde(default = "Defaults::own")]
    own: Option<char>,
    #[serde(default = "<f64 as Default>::default")]
    float: f64,
    maybe: Option<u8>,
    needed: u8,
}

fn answer() -> i32 {
    42
}

mod defaults {
    pub fn text<const C: char>() -> String {
        C.into()
    }
}

impl Defaults {
    #[expect(clippy::unnecessary_wraps, reason = "the default of a field that is an option")]
    fn own() -> Option<char> {
        Some('o')
    }
}

#[test]
fn what_is_missing_has_a_default() {
    alike(
        &[Defaults {
            number: 1,
            answer: 2,
            text: "t".into(),
            list: vec![1],
            own: None,
            float: 0.5,
            maybe: Some(1),
            needed: 1,
        }],
        &[
            r#"{"needed":1}"#,
            "{}",
            r#"{"needed":1,"number":null}"#,
            r#"{"needed":1,"maybe":null,"own":null}"#,
            r#"{"needed":1,"answer":1,"answer":2}"#,
            r#"{"needed":1,"list":[],"text":"","float":1.5}"#,
        ],
    );
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
enum Variants {
    Struct {
        #[serde(default = "answer")]
        answer: i32,
        #[serde(default)]
        flag: bool,
    },
}

#[test]
fn in_variants() {
    alike(
        &[Variants::Struct { answer: 1, flag: true }],
        &[r#"{"Struct":{}}"#, r#"{"Struct":{"flag":true}}"#, r#""Struct""#],
    );
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(default)]
struct Settings {
    volume: u8,
    theme: String,
    #[serde(default)]
    own: u8,
    #[serde(default = "answer")]
    answer: i32,
    #[serde(skip)]
    hidden: u8,
}

impl Default for Settings {
    fn default() -> Self {
        Self { volume: 5, theme: "dark".into(), own: 6, answer: 7, hidden: 8 }
    }
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(default = "Point::middle", deny_unknown_fields)]
struct Point {
    x: i8,
    y: Option<i8>,
}

impl Point {
    fn middle() -> Self {
        Self { x: 50, y: Some(50) }
    }
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq, Default)]
#[serial(serde)]
#[serde(default)]
struct Pair(u8, String);

#[test]
fn on_structs() {
    alike(
        &[Settings { volume: 1, theme: "light".into(), own: 2, answer: 3, hidden: 8 }, Settings::default()],
        &[
            "{}",
            r#"{"volume":7}"#,
            r#"{"theme":"x","own":1,"unknown":2}"#,
            r#"{"hidden":1}"#,
            r#"{"volume":null}"#,
        ],
    );
    alike(
        &[Point { x: 1, y: None }, Point::middle()],
        &["{}", r#"{"x":1}"#, r#"{"y":null}"#, r#"{"z":1}"#, r#"{"x":1000}"#],
    );
    alike(&[Pair(1, "x".into())], &["[1]", "[]", r#"[1,"x"]"#, r#"[1,"x",2]"#]);
}
