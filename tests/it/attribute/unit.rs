use super::{check, like_serde, refused};
use crate::support::{both_formats, in_json, in_msgpack, reads_msgpack, refuses_json};
use serial_runtime::{ErrorKind, FastSerialize};

#[derive(FastSerialize, serde::Serialize, Debug, PartialEq, Clone)]
struct Marker;

#[derive(FastSerialize, serde::Serialize, Debug, PartialEq)]
struct Braces {}

#[derive(FastSerialize, serde::Serialize, Debug, PartialEq)]
struct Holder {
    marker: Marker,
    braces: Braces,
    list: Vec<Marker>,
    unit: (),
}

/// Null in JSON; in MessagePack an empty array, as rmp-serde has it, and nil is read too.
#[test]
fn a_unit_struct_is_nothing() {
    both_formats(&Marker);
    both_formats(&Holder { marker: Marker, braces: Braces {}, list: vec![Marker, Marker], unit: () });
    in_json(&Marker, "null");
    in_msgpack(&Marker, "90");
    reads_msgpack("c0", &Marker);
    refuses_json::<Marker>("[]", "expected null, found an array at line 1 column 1 (byte 0)");
    for text in ["{}", "0", "\"Marker\"", "false"] {
        refused::<Marker>(text, ErrorKind::Type, "");
    }
}

#[test]
fn braces_are_an_empty_map() {
    like_serde(&Braces {});
    super::reads(r#"{"a":[1]}"#, &Braces {});
    for text in ["null", "[]"] {
        refused::<Braces>(text, ErrorKind::Type, "");
    }
}

#[test]
fn it_must_be_there() {
    refused::<Holder>(r#"{"braces":{},"list":[],"unit":null}"#, ErrorKind::MissingField, "/marker");
}

#[test]
fn an_option_of_it_reads_null_as_none() {
    check(&None::<Marker>, "null");
    assert_eq!(serial_runtime::json::to_string(&Some(Marker)).unwrap(), "null");
}

#[test]
fn the_schema_is_null() {
    assert_eq!(Marker::json_schema()["type"], "null");
    assert_eq!(Braces::json_schema()["type"], "object");
}
