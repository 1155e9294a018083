use super::{check, reads, refused};
use serial_runtime::{ErrorKind, FastSerialize, json};

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(deny_unknown_fields)]
struct Strict {
    id: u8,
    #[serial(alias = "n")]
    name: Option<String>,
    loose: Option<Loose>,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Loose {
    x: u8,
}

#[test]
fn a_name_that_is_not_listed_is_refused() {
    check(&Strict { id: 1, name: None, loose: None }, r#"{"id":1,"name":null,"loose":null}"#);
    refused::<Strict>(r#"{"id":1,"more":2}"#, ErrorKind::UnknownField, "/more");
    refused::<Strict>(r#"{"more":[],"id":1}"#, ErrorKind::UnknownField, "/more");
    refused::<Strict>(r#"{"id":1,"ID":1}"#, ErrorKind::UnknownField, "/ID");
    refused::<Strict>(r#"{"id":1,"":1}"#, ErrorKind::UnknownField, "/");
    refused::<Strict>(r#"{"id":1,"i":1}"#, ErrorKind::UnknownField, "/i");
    refused::<Strict>(r#"{"id":1,"idd":1}"#, ErrorKind::UnknownField, "/idd");
}

#[test]
fn an_alias_is_listed() {
    reads(r#"{"id":1,"n":"x"}"#, &Strict { id: 1, name: Some("x".into()), loose: None });
}

#[test]
fn it_is_for_this_struct_alone() {
    reads(r#"{"id":1,"loose":{"x":1,"y":2}}"#, &Strict { id: 1, name: None, loose: Some(Loose { x: 1 }) });
}

#[test]
fn without_it_anything_is_passed_over() {
    reads(r#"{"a":{"b":[1,null,"x"]},"x":1,"c":-1.5e3}"#, &Loose { x: 1 });
}

#[test]
fn a_report_names_them_all() {
    let report = json::from_slice_report::<Strict>(br#"{"a":1,"id":"x","b":[1,2],"c":null}"#).unwrap_err();
    let found: Vec<_> = report.issues().iter().map(|issue| (&*issue.path, &*issue.code)).collect();
    assert_eq!(
        found,
        [("/a", "unknown_field"), ("/id", "type"), ("/b", "unknown_field"), ("/c", "unknown_field")]
    );
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(deny_unknown_fields)]
enum Event {
    Seen { at: u8 },
    Gone,
}

#[test]
fn in_enums_it_is_for_every_struct_variant() {
    check(&Event::Seen { at: 1 }, r#"{"Seen":{"at":1}}"#);
    check(&Event::Gone, r#""Gone""#);
    refused::<Event>(r#"{"Seen":{"at":1,"by":2}}"#, ErrorKind::UnknownField, "/Seen/by");
}

#[test]
fn the_schema_says_so() {
    assert_eq!(Strict::json_schema()["additionalProperties"], false);
    assert!(Loose::json_schema().get("additionalProperties").is_none());
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(deny_unknown_fields)]
struct Nothing {}

#[test]
fn a_struct_without_fields_refuses_every_name() {
    check(&Nothing {}, "{}");
    refused::<Nothing>(r#"{"a":1}"#, ErrorKind::UnknownField, "/a");
}
