//! `message` and `code`, on any rule.

use super::{accepts, refuses, refuses_beyond_schema};
use serial_runtime::{FastSerialize, json};
use std::collections::BTreeMap;

#[derive(FastSerialize, Debug, PartialEq)]
struct Said {
    #[serial(length(min = 1, message = "a title is needed", code = "title"))]
    v: String,
}

#[derive(FastSerialize, Debug)]
struct Coded {
    #[serial(range(max = 9, code = "digit"), custom(|v: &u8| if *v == 4 { Err("four") } else { Ok(()) }, code = "four"))]
    v: u8,
}

#[derive(FastSerialize, Debug)]
struct Every {
    #[serial(
        pattern("^[a-z@.]+$", message = "no capitals", code = "case"),
        email(message = "no address"),
        one_of("a@example.org", "b@example.org", message = "nobody we know")
    )]
    v: String,
}

#[derive(FastSerialize, Debug)]
struct Inside {
    #[serial(unique_items(code = "twice"), inner(length(max = 2, code = "long")))]
    v: Vec<String>,
}

#[derive(FastSerialize, Debug)]
struct Keys {
    #[serial(keys(length(max = 2, message = "short keys only", code = "key")))]
    v: BTreeMap<String, bool>,
}

#[test]
fn a_code_is_the_programs_word() {
    refuses::<Said>(r#""""#, "title");
    refuses::<Coded>("10", "digit");
    refuses_beyond_schema::<Coded>("4", "four", "/v");
    accepts::<Coded>("5");
    super::refuses_at::<Inside>(r#"["abc"]"#, "long", "/v/0");
    refuses::<Inside>(r#"["a","a"]"#, "twice");
    super::refuses_at::<Keys>(r#"{"abc":true}"#, "key", "/v/abc");
}

#[test]
fn a_message_is_the_readers() {
    let error = json::from_str::<Said>(r#"{"v":""}"#).unwrap_err();
    assert_eq!(error.to_string(), "a title is needed at line 1 column 6 (byte 5), path /v");
    let report = Every { v: "A".into() }.validate().unwrap_err();
    assert_eq!(report.to_string(), "no capitals, path /v\nno address, path /v\nnobody we know, path /v");
    let codes: Vec<_> = report.issues().iter().map(|issue| &*issue.code).collect();
    assert_eq!(codes, ["case", "email", "one_of"]);
    let report = Keys { v: BTreeMap::from([("abc".into(), true)]) }.validate().unwrap_err();
    assert_eq!(report.to_string(), "short keys only, path /v/abc");
}

#[test]
fn the_first_broken_rule_is_the_error() {
    let error = json::from_str::<Every>(r#"{"v":"A"}"#).unwrap_err();
    assert_eq!((error.code(), error.message()), ("case", "no capitals"));
}
