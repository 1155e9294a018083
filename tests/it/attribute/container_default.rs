//! `default` and `default = expression` on a struct.

use super::{check, reads, refused};
use crate::schema::well_formed;
use serial_runtime::{ErrorKind, FastSerialize, json};

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(default)]
struct Style {
    size: u32,
    #[serial(range(max = 9))]
    weight: u8,
    #[serial(default = "Arial")]
    font: String,
    #[serial(default)]
    tags: Vec<String>,
    note: Option<String>,
    #[serial(skip)]
    cache: u8,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            size: 24,
            weight: 4,
            font: "never asked for".into(),
            tags: vec!["nor this".into()],
            note: Some("n".into()),
            cache: 5,
        }
    }
}

fn standard() -> Style {
    Style { font: "Arial".into(), tags: vec![], ..Style::default() }
}

#[test]
fn missing_fields_are_those_of_the_default() {
    reads("{}", &standard());
    reads(r#"{"weight":1,"note":null}"#, &Style { weight: 1, note: None, ..standard() });
    check(&standard(), r#"{"size":24,"weight":4,"font":"Arial","tags":[],"note":"n"}"#);
    refused::<Style>(r#"{"weight":10}"#, ErrorKind::Constraint, "/weight");
    refused::<Style>(r#"{"size":null}"#, ErrorKind::Type, "/size");
}

#[derive(FastSerialize, Debug, PartialEq, Clone)]
#[serial(default = Self::large(), omit_defaults)]
struct Box2 {
    width: u16,
    #[serial(range(max = 9))]
    depth: u16,
}

impl Box2 {
    fn large() -> Self {
        Self { width: 900, depth: 10 }
    }
}

#[test]
fn an_expression_is_of_the_type() {
    reads(r#"{"depth":1}"#, &Box2 { width: 900, depth: 1 });
    check(&Box2 { width: 900, depth: 1 }, r#"{"depth":1}"#);
    // A default is held to the rules like any value.
    refused::<Box2>("{}", ErrorKind::Constraint, "/depth");
}

#[derive(FastSerialize, Debug, PartialEq, Default)]
#[serial(default)]
struct Pair<T> {
    left: T,
    right: Option<T>,
}

#[test]
fn generic_types_have_a_default_where_it_is_asked_for() {
    reads(r#"{"right":1}"#, &Pair { left: 0_u8, right: Some(1) });
    reads(r#"{}"#, &Pair::<String>::default());
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Around {
    #[serial(flatten)]
    style: Style,
}

#[test]
fn a_flattened_struct_has_its_default() {
    reads(r#"{"size":1}"#, &Around { style: Style { size: 1, ..standard() } });
    reads("{}", &Around { style: standard() });
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(patch, default = Self { level: 3 })]
struct Patched {
    level: u8,
}

#[test]
fn null_in_a_patch_brings_the_default_back() {
    let mut value = Patched { level: 9 };
    json::from_str::<PatchedPatch>(r#"{"level":null}"#).unwrap().apply(&mut value).unwrap();
    assert_eq!(value, Patched { level: 3 });
}

#[test]
fn the_schema_knows_the_defaults() {
    let schema = Style::json_schema();
    assert_eq!(schema.get("required"), None);
    assert_eq!(schema["properties"]["size"]["default"], 24);
    assert_eq!(schema["properties"]["font"]["default"], "Arial");
    well_formed::<Style>();
    well_formed::<Pair<u8>>();
}
