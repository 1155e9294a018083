//! Arrays that grow at their end: what was written by an older version, and by a newer one; positions that nobody has; and values
//! that are left out by writing null.

use super::{check, reads, refused, writes};
use crate::schema::{agree, validator, well_formed};
use serial_runtime::{Decode, ErrorKind, FastSerialize};

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(array)]
struct Grown {
    id: u8,
    name: Option<String>,
    #[serial(default = 7)]
    level: u8,
    #[serial(default, length(max = 2))]
    tags: Vec<u16>,
}

#[test]
fn items_with_a_default_may_be_missing_at_the_end() {
    check(&Grown { id: 1, name: None, level: 2, tags: vec![3] }, "[1,null,2,[3]]");
    reads("[1,null,2]", &Grown { id: 1, name: None, level: 2, tags: vec![] });
    reads("[1,\"n\"]", &Grown { id: 1, name: Some("n".into()), level: 7, tags: vec![] });
}

#[test]
fn nothing_else_may_be_missing_or_more() {
    refused::<Grown>("[1]", ErrorKind::Length, "");
    refused::<Grown>("[]", ErrorKind::Length, "");
    refused::<Grown>("[1,null,2,[],5]", ErrorKind::Length, "");
    refused::<Grown>("[1,null,null]", ErrorKind::Type, "/2");
    refused::<Grown>("[1,null,2,[1,2,3]]", ErrorKind::Constraint, "/3");
    let message = |text| serial_runtime::json::from_str::<Grown>(text).unwrap_err().message().to_owned();
    assert_eq!(message("[1]"), "expected an array of 2 to 4 items");
    assert_eq!(message("[1,null,2,[],5]"), "expected an array of 2 to 4 items");
}

/// A default in the middle is no place where an array may end.
#[derive(FastSerialize, Debug, PartialEq)]
struct Middle(u8, #[serial(default = 5)] u8, u8, #[serial(default)] u8);

#[test]
fn what_has_to_be_there_has_all_before_it() {
    check(&Middle(1, 2, 3, 4), "[1,2,3,4]");
    reads("[1,2,3]", &Middle(1, 2, 3, 0));
    refused::<Middle>("[1,2]", ErrorKind::Length, "");
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(array, unknown = "ignore")]
struct Older {
    id: u8,
    #[serial(default)]
    name: String,
}

#[test]
fn items_of_a_newer_version_are_passed_over_where_it_is_said() {
    let value = Older { id: 1, name: "n".into() };
    check(&value, r#"[1,"n"]"#);
    reads(r#"[1,"n",{"a":[1]},null]"#, &value);
    reads("[1]", &Older { id: 1, name: String::new() });
    refused::<Older>("[]", ErrorKind::Length, "");
    let error = serial_runtime::json::from_str::<Older>("[]").unwrap_err();
    assert_eq!(error.message(), "expected an array of at least 1 item");
    assert!(serial_runtime::json::from_str::<Older>(r#"[1,"n",?]"#).is_err());
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(array, unknown = "ignore")]
struct AllThere {
    id: u8,
}

#[test]
fn also_where_everything_has_to_be_there() {
    check(&AllThere { id: 1 }, "[1]");
    reads("[1,2]", &AllThere { id: 1 });
    refused::<AllThere>("[]", ErrorKind::Length, "");
}

#[derive(FastSerialize, Debug, PartialEq, Default)]
#[serial(array, default)]
struct AllDefault {
    id: u8,
    name: String,
}

#[test]
fn a_default_of_the_struct_is_one_of_every_item() {
    reads("[]", &AllDefault::default());
    reads("[3]", &AllDefault { id: 3, ..AllDefault::default() });
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(array)]
struct Gaps {
    #[serial(key = 4, default)]
    last: u8,
    #[serial(key = 0)]
    first: u8,
    #[serial(key = 2)]
    middle: Option<u8>,
}

#[test]
fn positions_of_nobody_are_null() {
    let value = Gaps { first: 1, middle: Some(2), last: 3 };
    check(&value, "[1,null,2,null,3]");
    reads("[1,null,2]", &Gaps { last: 0, ..value });
    reads("[1,null,null,null]", &Gaps { first: 1, middle: None, last: 0 });
    refused::<Gaps>("[1,5,2]", ErrorKind::Type, "/1");
    refused::<Gaps>("[1,null]", ErrorKind::Length, "");
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(array, unknown = "ignore")]
struct OpenGaps(#[serial(key = 1)] u8);

#[test]
fn or_what_a_newer_version_has_put_there() {
    check(&OpenGaps(1), "[null,1]");
    reads("[{},1]", &OpenGaps(1));
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(array)]
struct LeftOut {
    #[serial(skip_serializing_if = Option::is_none)]
    a: Option<u8>,
    #[serial(default, skip_serializing_if = String::is_empty)]
    b: String,
    c: u8,
    #[serial(default = 9, skip_serializing_if = |it: &u8| *it == 9)]
    d: u8,
}

#[test]
fn what_is_left_out_is_null_and_nothing_moves() {
    check(&LeftOut { a: None, b: String::new(), c: 1, d: 9 }, "[null,null,1,null]");
    check(&LeftOut { a: Some(2), b: "b".into(), c: 1, d: 8 }, r#"[2,"b",1,8]"#);
    reads("[null,null,1]", &LeftOut { a: None, b: String::new(), c: 1, d: 9 });
    refused::<LeftOut>("[null,null,null,8]", ErrorKind::Type, "/2");
    refused::<LeftOut>("[null,0,1,8]", ErrorKind::Type, "/1");
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(array)]
struct OneWay {
    #[serial(skip_serializing, default)]
    inward: u8,
    #[serial(skip_deserializing)]
    outward: u8,
    id: u8,
}

#[test]
fn what_goes_one_way_keeps_its_position() {
    writes(&OneWay { inward: 1, outward: 2, id: 3 }, "[null,2,3]");
    reads("[null,2,3]", &OneWay { inward: 0, outward: 0, id: 3 });
    reads("[1,{},3]", &OneWay { inward: 1, outward: 0, id: 3 });
}

#[derive(FastSerialize, Debug, PartialEq)]
enum Shape {
    Line(u8, #[serial(default)] u8),
}

#[test]
fn variants_grow_too() {
    reads(r#"{"Line":[1]}"#, &Shape::Line(1, 0));
    refused::<Shape>(r#"{"Line":[1,2,3]}"#, ErrorKind::Length, "/Line");
}

#[track_caller]
fn schema_agrees<T: FastSerialize + for<'de> Decode<'de> + schemars::JsonSchema>(documents: &[&str]) {
    let schema = <T as FastSerialize>::json_schema();
    let validator = validator(&schema);
    let read = documents.iter().filter(|text| agree::<T>(&validator, &serde_json::from_str(text).unwrap()));
    let read = read.count();
    assert!(read > 0 && read < documents.len(), "{read} of {}: {schema:#}", documents.len());
    well_formed::<T>();
}

#[test]
fn the_schema_grows_with_it() {
    let lists =
        ["[]", "[1]", "[1,null]", "[1,null,2]", "[1,\"n\",2,[3]]", "[1,null,2,[],5]", "[1,null,null]"];
    schema_agrees::<Grown>(&lists);
    schema_agrees::<Middle>(&["[1,2]", "[1,2,3]", "[1,2,3,4]", "[1,2,3,4,5]"]);
    schema_agrees::<Older>(&["[]", "[1]", "[1,\"n\"]", "[1,\"n\",3,4]", "[1,2]"]);
    schema_agrees::<AllThere>(&["[]", "[1]", "[1,2]"]);
    schema_agrees::<AllDefault>(&["[]", "[1]", "[1,\"\"]", "[1,\"\",2]"]);
    schema_agrees::<Gaps>(&["[1,null,2,null,3]", "[1,5,2]", "[1,null]", "[1,null,2]", "[1,null,null,null]"]);
    schema_agrees::<OpenGaps>(&["[{},1]", "[null]", "[1,1,1]"]);
    schema_agrees::<LeftOut>(&["[null,null,1,null]", "[null,null,1]", "[null,null,null]", "[1,\"\",1,1]"]);
    schema_agrees::<OneWay>(&["[1,{},3]", "[null,null,3]", "[null,2]", "[{},2,3]"]);
    schema_agrees::<Shape>(&[r#"{"Line":[1]}"#, r#"{"Line":[]}"#, r#"{"Line":[1,2]}"#]);
}
