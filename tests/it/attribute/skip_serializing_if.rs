use super::{check, reads, writes};
use serial_runtime::FastSerialize;

#[derive(FastSerialize, Debug, PartialEq, Clone)]
struct Lean {
    id: u8,
    #[serial(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serial(default, skip_serializing_if = Vec::is_empty)]
    tags: Vec<String>,
    #[serial(default = 5, skip_serializing_if = is_five)]
    five: u8,
    #[serial(default, skip_serializing_if = |value: &bool| !*value)]
    flag: bool,
}

fn is_five(value: &u8) -> bool {
    *value == 5
}

fn lean() -> Lean {
    Lean { id: 1, note: None, tags: vec![], five: 5, flag: false }
}

#[test]
fn what_the_function_names_is_left_out() {
    check(&lean(), r#"{"id":1}"#);
    check(&Lean { note: Some("n".into()), ..lean() }, r#"{"id":1,"note":"n"}"#);
    check(&Lean { tags: vec!["t".into()], ..lean() }, r#"{"id":1,"tags":["t"]}"#);
    check(&Lean { five: 6, flag: true, ..lean() }, r#"{"id":1,"five":6,"flag":true}"#);
}

#[test]
fn reading_does_not_care() {
    reads(r#"{"id":1,"note":null,"tags":[],"five":5,"flag":false}"#, &lean());
}

#[derive(FastSerialize, serde::Serialize, Debug, PartialEq)]
struct AllLeft {
    #[serial(skip_serializing_if = "Option::is_none")]
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<u8>,
    #[serial(skip_serializing_if = "Option::is_none")]
    #[serde(skip_serializing_if = "Option::is_none")]
    second: Option<u8>,
    #[serial(skip_serializing_if = "Option::is_none")]
    #[serde(skip_serializing_if = "Option::is_none")]
    third: Option<u8>,
}

#[test]
fn every_subset_has_its_commas_and_its_count() {
    for bits in 0..8u8 {
        let field = |bit: u8| (bits & (1 << bit) != 0).then_some(bit);
        super::like_serde(&AllLeft { first: field(0), second: field(1), third: field(2) });
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
enum Event {
    Seen {
        #[serial(skip_serializing_if = "Option::is_none")]
        by: Option<u8>,
        at: u8,
    },
}

#[test]
fn in_variants_too() {
    check(&Event::Seen { by: None, at: 1 }, r#"{"Seen":{"at":1}}"#);
    check(&Event::Seen { by: Some(2), at: 1 }, r#"{"Seen":{"by":2,"at":1}}"#);
}

#[test]
fn inside_lists_each_for_itself() {
    writes(&[lean(), Lean { five: 1, ..lean() }, lean()], r#"[{"id":1},{"id":1,"five":1},{"id":1}]"#);
}

#[test]
fn pretty_text_has_no_gaps() {
    let pretty = serial_runtime::json::to_string_pretty(&Lean { flag: true, ..lean() }).unwrap();
    assert_eq!(pretty, "{\n  \"id\": 1,\n  \"flag\": true\n}");
}
