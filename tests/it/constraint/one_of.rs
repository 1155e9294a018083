use super::{accepts, refuses, schema_of_field};
use serial_runtime::FastSerialize;
use std::borrow::Cow;

#[derive(FastSerialize, Debug)]
struct Text {
    #[serial(one_of("low", "normal", "é\n"))]
    v: Cow<'static, str>,
}

#[derive(FastSerialize, Debug)]
struct Integer {
    #[serial(one_of(1, 2, -3))]
    v: i64,
}

#[derive(FastSerialize, Debug)]
struct Float {
    #[serial(one_of(0.5, 1, -2))]
    v: f64,
}

#[derive(FastSerialize, Debug)]
struct Flag {
    #[serial(one_of(true))]
    v: bool,
}

#[derive(FastSerialize, Debug)]
struct Letter {
    #[serial(one_of('a', 'é'))]
    v: char,
}

#[derive(FastSerialize, Debug)]
struct Perhaps {
    #[serial(one_of("a", "b"))]
    v: Option<String>,
}

#[test]
fn texts() {
    for value in [r#""low""#, r#""normal""#, r#""\u00e9\n""#] {
        accepts::<Text>(value);
    }
    for value in [r#""Low""#, r#""""#, r#""lo""#, r#""low ""#] {
        refuses::<Text>(value, "one_of");
    }
}

#[test]
fn numbers() {
    for value in ["1", "2", "-3"] {
        accepts::<Integer>(value);
    }
    for value in ["0", "3", "-1"] {
        refuses::<Integer>(value, "one_of");
    }
    for value in ["0.5", "1", "1.0", "-2", "-2.0"] {
        accepts::<Float>(value);
    }
    refuses::<Float>("0.25", "one_of");
}

#[test]
fn truth_values_and_characters() {
    accepts::<Flag>("true");
    refuses::<Flag>("false", "one_of");
    accepts::<Letter>(r#""é""#);
    refuses::<Letter>(r#""b""#, "one_of");
}

#[test]
fn an_absent_value_breaks_nothing() {
    accepts::<Perhaps>("null");
    accepts::<Perhaps>(r#""a""#);
    refuses::<Perhaps>(r#""c""#, "one_of");
}

#[test]
fn the_schema_lists_them() {
    assert_eq!(schema_of_field::<Integer>()["enum"], serde_json::json!([1, 2, -3]));
    assert_eq!(schema_of_field::<Text>()["enum"], serde_json::json!(["low", "normal", "é\n"]));
    assert_eq!(schema_of_field::<Perhaps>()["enum"], serde_json::json!(["a", "b", null]));
}

#[test]
fn the_message_lists_them() {
    let report = Perhaps { v: Some("c".into()) }.validate().unwrap_err();
    assert_eq!(report.to_string(), "expected one of `a`, `b`, found `c`, path /v");
}
