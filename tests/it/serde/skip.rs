//! `skip` and `skip_serializing_if`.

use super::alike;
use serde::{Deserialize, Serialize};
use serial_runtime::FastSerialize;
use std::collections::BTreeMap;

/// A type that neither stack knows.
#[derive(Debug, PartialEq, Default)]
struct Unknown;

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
struct Skips {
    a: u8,
    #[serde(skip)]
    unknown: Unknown,
    #[serde(skip, default = "seven")]
    seven: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    option: Option<u8>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    list: Vec<u16>,
    #[serde(default = "seven", skip_serializing_if = "is_seven")]
    lucky: u8,
    #[serde(default, skip_serializing_if = "BTreeMap::<_, _>::is_empty")]
    map: BTreeMap<String, u8>,
    z: u8,
}

fn seven() -> u8 {
    7
}

fn is_seven(value: &u8) -> bool {
    *value == 7
}

#[test]
fn what_is_skipped_is_not_there() {
    let none = || Skips {
        a: 1,
        unknown: Unknown,
        seven: 7,
        option: None,
        list: vec![],
        lucky: 7,
        map: BTreeMap::new(),
        z: 2,
    };
    alike(
        &[
            none(),
            Skips {
                option: Some(1),
                list: vec![1],
                lucky: 8,
                map: BTreeMap::from([("k".into(), 1)]),
                ..none()
            },
            Skips { lucky: 1, ..none() },
        ],
        &[
            r#"{"a":1,"z":2}"#,
            r#"{"a":1,"seven":8,"unknown":[],"z":2}"#,
            r#"{"a":1,"option":null,"z":2}"#,
            r#"{"a":1}"#,
        ],
    );
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
enum Variants {
    Tuple(u8, #[serde(skip)] Unknown, u8),
    Struct {
        #[serde(skip)]
        unknown: Unknown,
        #[serde(skip_serializing_if = "Option::is_none")]
        option: Option<u8>,
    },
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
struct Tuple(u8, #[serde(skip)] Unknown, String);

#[test]
fn in_variants_and_tuples() {
    alike(
        &[
            Variants::Tuple(1, Unknown, 2),
            Variants::Struct { unknown: Unknown, option: None },
            Variants::Struct { unknown: Unknown, option: Some(1) },
        ],
        &[r#"{"Tuple":[1,2]}"#, r#"{"Tuple":[1,null,2]}"#, r#"{"Struct":{}}"#, r#"{"Struct":{"unknown":1}}"#],
    );
    alike(&[Tuple(1, Unknown, "x".into())], &[r#"[1,"x"]"#, r#"[1,null,"x"]"#]);
}

/// A type that neither stack knows.
#[derive(Debug, PartialEq)]
struct Foreign;

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
enum SkippedVariants {
    There,
    #[serde(skip)]
    #[allow(dead_code, reason = "it is there to be left out")]
    Hidden(Foreign),
    #[serde(skip_deserializing)]
    Written(u8),
    #[serde(skip_serializing)]
    Read(u8),
}

#[test]
fn variants() {
    alike(
        &[SkippedVariants::There],
        &[r#""There""#, r#""Hidden""#, r#"{"Hidden":null}"#, r#"{"Written":1}"#, r#"{"Read":1}"#],
    );
    crate::support::same_bytes(&SkippedVariants::Written(1));
    assert!(serial_runtime::json::to_vec(&SkippedVariants::Read(1)).is_err());
    assert!(serde_json::to_vec(&SkippedVariants::Read(1)).is_err());
}
