use super::{check, refused};
use serial_runtime::{ErrorKind, FastSerialize, msgpack};

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(array)]
struct Point {
    x: i32,
    y: i32,
    label: Option<String>,
}

fn point() -> Point {
    Point { x: 1, y: -2, label: None }
}

#[test]
fn fields_stand_by_position_in_both_formats() {
    check(&point(), "[1,-2,null]");
    check(&Point { label: Some("p".into()), ..point() }, r#"[1,-2,"p"]"#);
    check(&vec![point(), point()], "[[1,-2,null],[1,-2,null]]");
}

#[test]
fn every_position_is_there() {
    refused::<Point>("[]", ErrorKind::Length, "");
    refused::<Point>("[1]", ErrorKind::Length, "");
    refused::<Point>("[1,-2]", ErrorKind::Length, "");
    refused::<Point>("[1,-2,null,4]", ErrorKind::Length, "");
}

#[test]
fn it_is_not_read_from_a_map() {
    refused::<Point>(r#"{"x":1,"y":-2,"label":null}"#, ErrorKind::Type, "");
    refused::<Point>("null", ErrorKind::Type, "");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Named {
    x: i32,
}

#[test]
fn a_map_struct_is_not_read_from_an_array() {
    refused::<Named>("[1]", ErrorKind::Type, "");
    let by_index = b"\x81\x00\x01";
    assert!(msgpack::from_slice::<Named>(by_index).is_err());
}

#[test]
fn paths_name_positions() {
    refused::<Point>(r#"[1,"y",null]"#, ErrorKind::Type, "/1");
    refused::<Vec<Point>>(r#"[[1,2,null],[1,2,3]]"#, ErrorKind::Type, "/1/2");
}

#[test]
fn every_header_of_the_specification_is_read() {
    for header in [&b"\x93"[..], b"\xdc\x00\x03", b"\xdd\x00\x00\x00\x03"] {
        let bytes = [header, b"\x01\xfe\xc0"].concat();
        assert_eq!(msgpack::from_slice::<Point>(&bytes).unwrap(), point());
    }
}

#[test]
fn the_schema_lists_the_positions() {
    let schema = Point::json_schema();
    assert_eq!(schema["type"], "array");
    assert_eq!(schema["prefixItems"].as_array().unwrap().len(), 3);
    assert_eq!((&schema["minItems"], &schema["maxItems"]), (&3.into(), &3.into()));
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(array)]
struct Outer {
    inner: Point,
    list: Vec<Point>,
    #[serial(range(max = 9))]
    digit: u8,
}

#[test]
fn arrays_nest_and_keep_their_rules() {
    let value = Outer { inner: point(), list: vec![point()], digit: 9 };
    check(&value, "[[1,-2,null],[[1,-2,null]],9]");
    refused::<Outer>("[[1,2,null],[],10]", ErrorKind::Constraint, "/2");
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(array)]
struct Single {
    only: u8,
}

#[test]
fn one_field_is_an_array_of_one() {
    check(&Single { only: 1 }, "[1]");
}
