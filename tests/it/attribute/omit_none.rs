use super::{check, reads};
use serial_runtime::FastSerialize;

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(omit_none)]
struct Sparse {
    first: Option<u8>,
    id: u8,
    last: Option<String>,
    #[serial(default = 3)]
    three: Option<u8>,
    nested: Option<Inner>,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Inner {
    note: Option<u8>,
}

#[test]
fn none_is_left_out_and_read_back() {
    let value = Sparse { first: None, id: 1, last: None, three: Some(3), nested: None };
    check(&value, r#"{"id":1,"three":3}"#);
}

#[test]
fn some_is_written() {
    let value = Sparse { first: Some(1), id: 2, last: Some("l".into()), three: Some(4), nested: None };
    check(&value, r#"{"first":1,"id":2,"last":"l","three":4}"#);
}

#[test]
fn where_missing_means_something_else_null_is_written() {
    let value = Sparse { first: None, id: 1, last: None, three: None, nested: None };
    check(&value, r#"{"id":1,"three":null}"#);
}

#[test]
fn it_is_for_this_struct_alone() {
    let value = Sparse { first: None, id: 1, last: None, three: Some(3), nested: Some(Inner { note: None }) };
    check(&value, r#"{"id":1,"three":3,"nested":{"note":null}}"#);
}

#[test]
fn null_is_still_read() {
    let value = Sparse { first: None, id: 1, last: None, three: Some(3), nested: None };
    reads(r#"{"first":null,"id":1,"last":null,"nested":null}"#, &value);
}

type Perhaps = Option<u8>;

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(omit_none)]
struct Aliased {
    hidden: Perhaps,
    text: String,
}

#[test]
fn types_under_another_name_count() {
    check(&Aliased { hidden: None, text: "t".into() }, r#"{"text":"t"}"#);
    check(&Aliased { hidden: Some(1), text: "t".into() }, r#"{"hidden":1,"text":"t"}"#);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(omit_none)]
enum Event {
    Seen { by: Option<u8>, at: u8 },
    Gone,
}

#[test]
fn in_enums_it_is_for_every_variant() {
    check(&Event::Seen { by: None, at: 1 }, r#"{"Seen":{"at":1}}"#);
    check(&Event::Seen { by: Some(2), at: 1 }, r#"{"Seen":{"by":2,"at":1}}"#);
    check(&Event::Gone, r#""Gone""#);
}
