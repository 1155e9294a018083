use super::{check, refused};
use serial_runtime::{ErrorKind, FastSerialize};
use std::{collections::BTreeMap, marker::PhantomData};

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(transparent)]
struct Meters {
    value: f64,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(transparent)]
struct Tagged<T> {
    #[serial(length(max = 3))]
    value: String,
    marker: PhantomData<T>,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(transparent)]
struct Cached {
    inner: Vec<u16>,
    #[serial(skip)]
    hits: u8,
}

#[test]
fn the_one_field_stands_for_the_struct() {
    check(&Meters { value: 1.5 }, "1.5");
    check(&Tagged::<u8> { value: "abc".into(), marker: PhantomData }, r#""abc""#);
    check(&Cached { inner: vec![1, 2], hits: 0 }, "[1,2]");
    check(&vec![Meters { value: 1.5 }], "[1.5]");
}

#[test]
fn it_is_not_read_from_a_map() {
    refused::<Meters>(r#"{"value":1.5}"#, ErrorKind::Type, "");
}

#[test]
fn its_rules_hold_without_a_path_of_its_own() {
    refused::<Tagged<u8>>(r#""abcd""#, ErrorKind::Constraint, "");
    refused::<Vec<Tagged<u8>>>(r#"["a","abcd"]"#, ErrorKind::Constraint, "/1");
}

#[test]
fn the_schema_is_that_of_the_field() {
    let schema = Meters::json_schema();
    assert_eq!((&schema["type"], &schema["title"]), (&"number".into(), &"Meters".into()));
    assert_eq!(Tagged::<u8>::json_schema()["maxLength"], 3);
}

#[derive(FastSerialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serial(transparent)]
struct Name {
    text: String,
}

#[test]
fn around_text_it_is_a_key() {
    check(&BTreeMap::from([(Name { text: "k".into() }, 1)]), r#"{"k":1}"#);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(transparent)]
struct Perhaps {
    value: Option<u8>,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Holder {
    perhaps: Perhaps,
}

#[test]
fn an_option_inside_may_be_missing() {
    check(&Holder { perhaps: Perhaps { value: None } }, r#"{"perhaps":null}"#);
    super::reads("{}", &Holder { perhaps: Perhaps { value: None } });
}
