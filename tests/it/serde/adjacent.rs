//! `tag = "..", content = ".."`: the payload beside the name of the variant.

use super::{BUFFERED, BY_POSITION, alike, differ};
use serde::{Deserialize, Serialize};
use serial_runtime::FastSerialize;

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(tag = "t", content = "c", rename_all = "lowercase")]
enum Event {
    Unit,
    Newtype(String),
    Option(Option<u8>),
    Nothing(()),
    Tuple(u8, u128),
    Struct {
        a: u8,
        #[serde(default)]
        b: bool,
    },
    #[serde(alias = "legacy")]
    Braces {},
}

#[test]
fn every_kind_of_variant() {
    alike(
        &[
            Event::Unit,
            Event::Newtype("x".into()),
            Event::Option(None),
            Event::Option(Some(1)),
            Event::Nothing(()),
            Event::Tuple(1, 2),
            Event::Struct { a: 1, b: true },
            Event::Braces {},
        ],
        &[
            r#"{"t":"unit"}"#,
            r#"{"t":"unit","c":null}"#,
            r#"{"c":null,"t":"unit"}"#,
            r#"{"t":"unit","c":1}"#,
            r#"{"t":"newtype","c":"x"}"#,
            r#"{"c":"x","t":"newtype"}"#,
            r#"{"t":"newtype"}"#,
            r#"{"c":"x"}"#,
            r#"{"t":"option","c":null}"#,
            r#"{"t":"option"}"#,
            r#"{"t":"tuple","c":[1]}"#,
            r#"{"c":[1,"2"],"t":"tuple"}"#,
            r#"{"t":"struct","c":{"a":1}}"#,
            r#"{"c":{"b":false,"a":1},"t":"struct"}"#,
            r#"{"t":"struct","c":{}}"#,
            r#"{"t":"struct","c":[1,true]}"#,
            r#"{"t":"legacy","c":{}}"#,
            r#"{"t":"newtype","c":"x","more":1}"#,
            r#"{"more":1,"c":"x","more":2,"t":"newtype"}"#,
            r#"{"t":"newtype","t":"newtype","c":"x"}"#,
            r#"{"t":"newtype","c":"x","c":"y"}"#,
            r#"{"c":"x","c":"y","t":"newtype"}"#,
            r#"{"t":"unknown","c":1}"#,
            "{}",
            "null",
            r#""unit""#,
        ],
    );
    differ::<Event>(&[(r#"["unit",null]"#, BY_POSITION), (r#"{"c":[1,2],"t":"tuple"}"#, BUFFERED)]);
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(tag = "t", content = "c", deny_unknown_fields)]
enum Strict {
    Unit,
    Struct { a: u8 },
}

#[test]
fn unknown_fields() {
    alike(
        &[Strict::Unit, Strict::Struct { a: 1 }],
        &[
            r#"{"t":"Struct","c":{"a":1},"x":1}"#,
            r#"{"t":"Struct","c":{"a":1,"x":1}}"#,
            r#"{"c":{"a":1,"x":1},"t":"Struct"}"#,
            r#"{"t":"Unit","x":1}"#,
        ],
    );
}
