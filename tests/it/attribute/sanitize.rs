use super::{reads, refused, writes};
use serial_runtime::{ErrorKind, FastSerialize};
use std::borrow::Cow;

#[derive(FastSerialize, Debug, PartialEq)]
struct Form<'a> {
    #[serial(trim, lowercase, length(min = 1, max = 3))]
    name: String,
    #[serial(trim)]
    tags: Option<Vec<String>>,
    #[serial(trim, uppercase, default = " x")]
    code: Cow<'static, str>,
    #[serial(map = clamp, range(max = 10))]
    level: u32,
    #[serial(skip)]
    mark: std::marker::PhantomData<&'a str>,
}

fn clamp(level: &mut u32) {
    *level = (*level).min(10);
}

fn form() -> Form<'static> {
    let mark = std::marker::PhantomData;
    Form { name: "ann".into(), tags: Some(vec!["a".into()]), code: "ÄB".into(), level: 10, mark }
}

#[test]
fn what_is_read_is_made_right_before_rules_are_asked() {
    reads(r#"{"name":"  ANN\t","tags":[" a "],"code":" äb","level":99}"#, &form());
    reads(r#"{"name":"ann","tags":["a"],"level":1}"#, &Form { code: " x".into(), level: 1, ..form() });
    refused::<Form<'_>>(r#"{"name":"   ","level":1}"#, ErrorKind::Constraint, "/name");
    refused::<Form<'_>>(r#"{"name":5,"level":1}"#, ErrorKind::Type, "/name");
}

#[test]
fn what_is_written_stays_as_it_is() {
    writes(&Form { name: " A".into(), ..form() }, r#"{"name":" A","tags":["a"],"code":"ÄB","level":10}"#);
}

#[test]
fn the_schema_says_what_is_read() {
    assert!(Form::json_schema()["properties"]["name"]["maxLength"].is_null());
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Newtype(#[serial(trim, pattern = "^[a-z]*$")] String);

#[derive(FastSerialize, Debug, PartialEq)]
enum Choice {
    Text(#[serial(trim)] String),
    Two(#[serial(uppercase)] String, u8),
}

#[test]
fn everywhere_a_field_stands() {
    reads(r#"" a ""#, &Newtype("a".into()));
    refused::<Newtype>(r#"" A ""#, ErrorKind::Constraint, "");
    reads(r#"{"Text":" a "}"#, &Choice::Text("a".into()));
    reads(r#"{"Two":["a",1]}"#, &Choice::Two("A".into(), 1));
}
