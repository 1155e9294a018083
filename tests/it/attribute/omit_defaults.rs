use super::{check, reads};
use serial_runtime::FastSerialize;

#[derive(FastSerialize, Debug, PartialEq, Clone)]
#[serial(omit_defaults)]
struct Style {
    name: String,
    #[serial(default = 24)]
    size: u32,
    #[serial(default = "#FFFFFF")]
    color: String,
    #[serial(default)]
    tags: Vec<String>,
    #[serial(default = 1.0)]
    opacity: f64,
    note: Option<String>,
    #[serial(default = 3)]
    three: Option<u8>,
}

fn style() -> Style {
    Style {
        name: "n".into(),
        size: 24,
        color: "#FFFFFF".into(),
        tags: vec![],
        opacity: 1.0,
        note: None,
        three: Some(3),
    }
}

#[test]
fn what_a_missing_field_becomes_is_left_out() {
    check(&style(), r#"{"name":"n"}"#);
}

#[test]
fn everything_else_is_written() {
    check(&Style { size: 23, ..style() }, r#"{"name":"n","size":23}"#);
    check(&Style { color: "red".into(), ..style() }, r#"{"name":"n","color":"red"}"#);
    check(&Style { tags: vec!["t".into()], ..style() }, r#"{"name":"n","tags":["t"]}"#);
    check(
        &Style { opacity: 0.5, note: Some("x".into()), ..style() },
        r#"{"name":"n","opacity":0.5,"note":"x"}"#,
    );
    check(&Style { three: None, ..style() }, r#"{"name":"n","three":null}"#);
}

#[test]
fn a_field_without_default_is_always_there() {
    check(&Style { name: String::new(), ..style() }, r#"{"name":""}"#);
}

#[test]
fn reading_does_not_care() {
    reads(
        r##"{"name":"n","size":24,"color":"#FFFFFF","tags":[],"opacity":1,"note":null,"three":3}"##,
        &style(),
    );
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(omit_defaults)]
enum Event {
    Seen {
        #[serial(default = 1)]
        times: u8,
        at: u8,
    },
}

#[test]
fn in_variants_too() {
    check(&Event::Seen { times: 1, at: 2 }, r#"{"Seen":{"at":2}}"#);
    check(&Event::Seen { times: 3, at: 2 }, r#"{"Seen":{"times":3,"at":2}}"#);
}

#[derive(FastSerialize, Debug, PartialEq, Default)]
#[serial(omit_defaults)]
struct Empty {
    #[serial(default)]
    first: u8,
    #[serial(default)]
    second: String,
}

#[test]
fn nothing_may_be_left() {
    check(&Empty::default(), "{}");
    check(&vec![Empty::default(), Empty { first: 1, second: String::new() }], r#"[{},{"first":1}]"#);
}
