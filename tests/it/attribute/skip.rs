use super::{check, reads, refused};
use serial_runtime::{ErrorKind, FastSerialize};

/// Neither encodes nor decodes.
#[derive(Debug, PartialEq, Default)]
struct Opaque(u8);

#[derive(FastSerialize, Debug, PartialEq)]
struct Cached {
    id: u8,
    #[serial(skip)]
    cache: Opaque,
    name: String,
    #[serial(skip, default = 7)]
    seven: u8,
    #[serial(skip, default = Opaque(3))]
    made: Opaque,
}

fn cached() -> Cached {
    Cached { id: 1, cache: Opaque(0), name: "n".into(), seven: 7, made: Opaque(3) }
}

#[test]
fn a_skipped_field_is_not_on_the_wire() {
    check(&cached(), r#"{"id":1,"name":"n"}"#);
}

#[test]
fn its_name_is_one_that_nobody_knows() {
    reads(r#"{"id":1,"cache":{"x":[1]},"seven":8,"name":"n"}"#, &cached());
    reads(r#"{"seven":"no number","seven":null,"id":1,"name":"n"}"#, &cached());
}

#[derive(FastSerialize, Debug, PartialEq, Default)]
#[serial(deny_unknown_fields)]
struct Strict {
    id: u8,
    #[serial(skip)]
    cache: u8,
}

#[test]
fn strict_models_refuse_its_name() {
    check(&Strict { id: 1, cache: 0 }, r#"{"id":1}"#);
    refused::<Strict>(r#"{"id":1,"cache":2}"#, ErrorKind::UnknownField, "/cache");
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(array)]
struct Row(u8, #[serial(skip)] Opaque, u8);

#[derive(FastSerialize, Debug, PartialEq)]
struct Pair(u8, #[serial(skip)] Opaque);

#[test]
fn positions_close_up() {
    check(&Row(1, Opaque(0), 2), "[1,2]");
    check(&Pair(1, Opaque(0)), "[1]");
    refused::<Row>("[1,0,2]", ErrorKind::Length, "");
}

#[derive(FastSerialize, Debug, PartialEq)]
enum Shape {
    Dot {
        x: u8,
        #[serial(skip)]
        cache: Opaque,
    },
    Line(u8, #[serial(skip)] Opaque, u8),
}

#[test]
fn in_variants_too() {
    check(&Shape::Dot { x: 1, cache: Opaque(0) }, r#"{"Dot":{"x":1}}"#);
    check(&Shape::Line(1, Opaque(0), 2), r#"{"Line":[1,2]}"#);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Nothing {
    #[serial(skip)]
    cache: Opaque,
}

#[test]
fn all_fields_may_be_skipped() {
    check(&Nothing { cache: Opaque(0) }, "{}");
    reads(r#"{"cache":1}"#, &Nothing { cache: Opaque(0) });
}

#[test]
fn the_schema_does_not_know_it() {
    let schema = Cached::json_schema();
    let names: Vec<_> = schema["properties"].as_object().unwrap().keys().collect();
    assert_eq!(names, ["id", "name"]);
}

#[test]
fn reading_over_a_value_puts_the_default_there() {
    let mut value = Cached { cache: Opaque(9), seven: 1, ..cached() };
    serial_runtime::json::decode_into(&mut value, br#"{"id":1,"name":"n"}"#).unwrap();
    assert_eq!(value, cached());
}
