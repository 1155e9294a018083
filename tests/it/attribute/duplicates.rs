use super::{check, reads, refused};
use crate::support::unhex;
use serial_runtime::{ErrorKind, FastSerialize, json, msgpack};

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(duplicates = "last")]
struct Last {
    #[serial(alias = "key")]
    id: u8,
    tags: Vec<u16>,
}

#[test]
fn the_last_one_counts() {
    let value = Last { id: 2, tags: vec![] };
    check(&value, r#"{"id":2,"tags":[]}"#);
    let twice = r#"{"id":1,"tags":[1,2],"id":7,"key":2,"tags":[]}"#;
    assert_eq!(json::from_str::<Last>(twice).unwrap(), value);
    assert_eq!(json::from_slice_report::<Last>(twice.as_bytes()).unwrap(), value);
    let bytes = unhex("84a2696401a474616773920102a2696402a47461677390");
    assert_eq!(msgpack::from_slice::<Last>(&bytes).unwrap(), value);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(duplicates = "error")]
struct Once {
    id: u8,
}

#[test]
fn an_error_is_what_is_usual() {
    reads(r#"{"id":1}"#, &Once { id: 1 });
    let error = json::from_str::<Once>(r#"{"id":1,"id":2}"#).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Duplicate);
    assert_eq!(
        msgpack::from_slice::<Once>(&unhex("82a2696401a2696402")).unwrap_err().kind(),
        ErrorKind::Duplicate
    );
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(duplicates = "last", tag = "t")]
enum Choice {
    A { x: u8 },
}

#[test]
fn of_variants_too_but_a_tag_is_there_once() {
    assert_eq!(json::from_str::<Choice>(r#"{"t":"A","x":1,"x":2}"#).unwrap(), Choice::A { x: 2 });
    let error = json::from_str::<Choice>(r#"{"t":"A","x":1,"t":"A"}"#).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Duplicate);
    refused::<Choice>(r#"{"x":1}"#, ErrorKind::MissingField, "/t");
}
