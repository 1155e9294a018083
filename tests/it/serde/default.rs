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
