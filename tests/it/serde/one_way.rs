//! What goes one way only, or is called something else each way: `skip_serializing`, `skip_deserializing`, and names that are split.

use super::{alike, in_json, in_msgpack};
use crate::support::same_bytes;
use serde::{Deserialize, Serialize};
use serial_runtime::{FastSerialize, json};

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
struct Account {
    name: String,
    #[serde(skip_serializing)]
    password: String,
    #[serde(skip_deserializing)]
    logins: u64,
    #[serde(skip_deserializing, default = "nobody")]
    owner: String,
    #[serde(skip_serializing, default)]
    hint: Option<u8>,
    #[serde(skip_serializing, skip_deserializing)]
    cached: u8,
}

fn nobody() -> String {
    "nobody".into()
}

#[test]
fn fields() {
    let account = |name: &str| Account {
        name: name.into(),
        password: "secret".into(),
        logins: 3,
        owner: "ann".into(),
        hint: Some(1),
        cached: 9,
    };
    same_bytes(&account("a"));
    assert_eq!(json::to_string(&account("a")).unwrap(), r#"{"name":"a","logins":3,"owner":"ann"}"#);
    alike::<Account>(
        &[],
        &[
            r#"{"name":"a","password":"b"}"#,
            r#"{"name":"a","password":"b","hint":2}"#,
            r#"{"name":"a","password":"b","hint":-2}"#,
            r#"{"name":"a","password":"b","logins":1,"owner":[],"cached":"x"}"#,
            r#"{"name":"a"}"#,
            "{}",
        ],
    );
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
enum Variants {
    Struct {
        #[serde(skip_serializing, default)]
        read: u8,
        #[serde(skip_deserializing)]
        written: u8,
    },
}

#[test]
fn fields_of_variants() {
    same_bytes(&Variants::Struct { read: 1, written: 2 });
    alike::<Variants>(
        &[],
        &[r#"{"Struct":{}}"#, r#"{"Struct":{"read":1,"written":2}}"#, r#"{"Struct":{"read":null}}"#],
    );
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(rename_all(serialize = "camelCase", deserialize = "SCREAMING_SNAKE_CASE"))]
struct Split {
    first_name: u8,
    #[serde(rename(serialize = "out", deserialize = "in"), alias = "within")]
    both: u8,
    #[serde(rename(deserialize = "read"))]
    read_only: u8,
    #[serde(rename(serialize = "written"))]
    written_only: u8,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(
    rename_all(serialize = "lowercase", deserialize = "UPPERCASE"),
    rename_all_fields(serialize = "camelCase", deserialize = "kebab-case")
)]
enum SplitVariants {
    First,
    #[serde(rename(serialize = "2", deserialize = "zwei"))]
    Second(u8),
    Third {
        some_field: u8,
    },
    #[serde(rename_all(deserialize = "PascalCase"))]
    Fourth {
        some_field: u8,
    },
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(rename(serialize = "written", deserialize = "read"), tag = "kind")]
struct Tagged {
    a: u8,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(tag = "t", rename_all(serialize = "lowercase", deserialize = "UPPERCASE"))]
enum Internal {
    One { a: u8 },
    Two,
}

#[test]
fn names() {
    let split = Split { first_name: 1, both: 2, read_only: 3, written_only: 4 };
    same_bytes(&split);
    assert_eq!(json::to_string(&split).unwrap(), r#"{"firstName":1,"out":2,"readOnly":3,"written":4}"#);
    let read = r#"{"FIRST_NAME":1,"in":2,"read":3,"WRITTEN_ONLY":4}"#;
    assert_eq!(in_json::<Split>(read), (Some(split), serde_json::from_str(read).ok()));
    alike::<Split>(
        &[],
        &[
            read,
            r#"{"FIRST_NAME":1,"within":2,"read":3,"WRITTEN_ONLY":4}"#,
            r#"{"FIRST_NAME":1,"in":2,"within":2,"read":3,"WRITTEN_ONLY":4}"#,
            r#"{"firstName":1,"out":2,"readOnly":3,"written":4}"#,
        ],
    );
    for variant in [
        SplitVariants::First,
        SplitVariants::Second(1),
        SplitVariants::Third { some_field: 1 },
        SplitVariants::Fourth { some_field: 1 },
    ] {
        same_bytes(&variant);
    }
    alike::<SplitVariants>(
        &[],
        &[
            r#""FIRST""#,
            r#""first""#,
            r#"{"zwei":1}"#,
            r#"{"2":1}"#,
            r#"{"THIRD":{"some-field":1}}"#,
            r#"{"THIRD":{"someField":1}}"#,
            r#"{"FOURTH":{"SomeField":1}}"#,
        ],
    );
}

#[test]
fn names_under_tags() {
    same_bytes(&Tagged { a: 1 });
    assert_eq!(json::to_string(&Tagged { a: 1 }).unwrap(), r#"{"kind":"written","a":1}"#);
    alike::<Tagged>(&[], &[r#"{"kind":"read","a":1}"#]);
    same_bytes(&Internal::One { a: 1 });
    same_bytes(&Internal::Two);
    let documents =
        [r#"{"t":"ONE","a":1}"#, r#"{"t":"one","a":1}"#, r#"{"a":1,"t":"TWO"}"#, r#"{"t":"two"}"#];
    alike::<Internal>(&[], &documents);
    let (ours, theirs) = in_msgpack::<Internal>(documents[0]).unwrap();
    assert_eq!((ours, theirs), (Some(Internal::One { a: 1 }), Some(Internal::One { a: 1 })));
}
