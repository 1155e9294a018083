use super::{accepts, refuses_beyond_schema, schema_of_field};
use serial_runtime::FastSerialize;
use std::fmt;

fn even(value: &u32) -> Result<(), &'static str> {
    if value.is_multiple_of(2) { Ok(()) } else { Err("expected an even number") }
}

/// An error of the user's own.
struct Odd(usize);

impl fmt::Display for Odd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected an even length, found {}", self.0)
    }
}

mod rules {
    pub fn even_length(text: &str) -> Result<(), super::Odd> {
        if text.len().is_multiple_of(2) { Ok(()) } else { Err(super::Odd(text.len())) }
    }

    pub fn not_empty<T>(list: &[T]) -> Result<(), String> {
        if list.is_empty() { Err("expected something".to_owned()) } else { Ok(()) }
    }
}

#[derive(FastSerialize, Debug)]
struct Function {
    #[serial(custom = even)]
    v: u32,
}

#[derive(FastSerialize, Debug)]
struct Borrowing {
    #[serial(custom = rules::even_length)]
    v: String,
}

#[derive(FastSerialize, Debug)]
struct Generic {
    #[serial(custom = rules::not_empty)]
    v: Vec<bool>,
}

#[derive(FastSerialize, Debug)]
struct Closure {
    #[serial(custom = |value: &i8| if *value == 13 { Err("unlucky") } else { Ok(()) })]
    v: i8,
}

#[derive(FastSerialize, Debug)]
struct Items {
    #[serial(inner(custom = even))]
    v: Vec<u32>,
}

#[derive(FastSerialize, Debug)]
struct Two {
    #[serial(custom = even, custom = |value: &u32| if *value > 10 { Err("too much") } else { Ok(()) })]
    v: u32,
}

#[test]
fn a_function_of_the_value() {
    accepts::<Function>("2");
    refuses_beyond_schema::<Function>("3", "custom", "/v");
    accepts::<Borrowing>(r#""ab""#);
    refuses_beyond_schema::<Borrowing>(r#""abc""#, "custom", "/v");
    accepts::<Generic>("[true]");
    refuses_beyond_schema::<Generic>("[]", "custom", "/v");
    accepts::<Closure>("12");
    refuses_beyond_schema::<Closure>("13", "custom", "/v");
}

#[test]
fn of_items_too() {
    accepts::<Items>("[2,4]");
    refuses_beyond_schema::<Items>("[2,3]", "custom", "/v/1");
}

#[test]
fn several_of_them() {
    accepts::<Two>("10");
    refuses_beyond_schema::<Two>("9", "custom", "/v");
    refuses_beyond_schema::<Two>("12", "custom", "/v");
    assert_eq!(Two { v: 11 }.validate().unwrap_err().len(), 2);
}

#[test]
fn its_error_is_the_message() {
    let report = Borrowing { v: "abc".into() }.validate().unwrap_err();
    assert_eq!(report.to_string(), "expected an even length, found 3, path /v");
}

#[test]
fn the_schema_is_silent() {
    assert_eq!(
        schema_of_field::<Function>(),
        serde_json::json!({"type": "integer", "minimum": 0, "maximum": u32::MAX})
    );
}
