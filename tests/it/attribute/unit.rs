use super::{check, like_serde, refused};
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

#[test]
fn a_unit_struct_is_null() {
    like_serde(&Marker);
    like_serde(&Holder { marker: Marker, braces: Braces {}, list: vec![Marker, Marker], unit: () });
    for text in ["{}", "[]", "0", "\"Marker\"", "false"] {
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
