//! `flatten`: entries among those of the struct around.

use serde::Serialize;
use serial_runtime::{DecodeOptions, FastSerialize, Report, json, msgpack};
use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
};

#[derive(FastSerialize, Serialize, Debug, PartialEq, Clone, Default)]
struct Size {
    #[serial(range(min = 1))]
    width: u32,
    #[serial(rename = "h", alias = "height")]
    #[serde(rename = "h")]
    height: u32,
}

#[derive(FastSerialize, Serialize, Debug, PartialEq, Clone, Default)]
struct Style<'a> {
    name: &'a str,
    #[serde(borrow)]
    color: Cow<'a, str>,
    #[serial(default = 7)]
    weight: u8,
    big: u128,
    #[serial(skip)]
    #[serde(skip)]
    cache: u8,
    #[serial(flatten)]
    #[serde(flatten)]
    size: Size,
}

#[derive(FastSerialize, Serialize, Debug, PartialEq, Clone, Default)]
struct Video<'a> {
    id: u64,
    #[serial(flatten)]
    #[serde(flatten)]
    style: Style<'a>,
    tags: Vec<String>,
    #[serial(flatten)]
    #[serde(flatten)]
    rest: BTreeMap<String, f64>,
}

fn video() -> Video<'static> {
    Video {
        id: 1,
        style: Style {
            name: "a",
            color: "red".into(),
            weight: 3,
            big: u128::from(u64::MAX),
            cache: 0,
            size: Size { width: 10, height: 20 },
        },
        tags: vec!["x".into()],
        rest: BTreeMap::from([("fps".into(), 29.5), ("gain".into(), 0.5)]),
    }
}

const TEXT: &str = concat!(
    r#"{"id":1,"name":"a","color":"red","weight":3,"big":18446744073709551615,"width":10,"h":20,"#,
    r#""tags":["x"],"fps":29.5,"gain":0.5}"#
);

#[test]
fn bytes_are_those_of_the_reference_codecs() {
    let video = video();
    assert_eq!(json::to_string(&video).unwrap(), TEXT);
    assert_eq!(json::to_string(&video).unwrap(), serde_json::to_string(&video).unwrap());
    assert_eq!(json::to_string_pretty(&video).unwrap(), serde_json::to_string_pretty(&video).unwrap());
    let packed = msgpack::to_vec(&video).unwrap();
    // rmp-serde does not know the length beforehand either, but writes it all the same.
    assert_eq!(packed, rmp_serde::to_vec_named(&video).unwrap());
    assert_eq!(json::from_str::<Video>(TEXT).unwrap(), video);
    assert_eq!(msgpack::from_slice::<Video>(&packed).unwrap(), video);
}

#[test]
fn values_are_replaced_in_place() {
    let mut older = Video { rest: BTreeMap::from([("old".into(), 1.0)]), ..Video::default() };
    json::decode_into(&mut older, TEXT.as_bytes()).unwrap();
    assert_eq!(older, video());
    let packed = msgpack::to_vec(&video()).unwrap();
    msgpack::decode_into(&mut older, &packed).unwrap();
    assert_eq!(older, video());
    assert_eq!(json::from_slice_report::<Video>(TEXT.as_bytes()).unwrap(), video());
}

/// The members of a JSON object of plain members, in every order that a rotation and a reversal give.
fn orders(members: &[&str]) -> Vec<String> {
    let mut orders = Vec::new();
    for turn in 0..members.len() {
        let mut turned = members.to_vec();
        turned.rotate_left(turn);
        orders.push(format!("{{{}}}", turned.join(",")));
        turned.reverse();
        orders.push(format!("{{ {} }}", turned.join(" , ")));
    }
    orders
}

#[test]
fn order_does_not_matter() {
    let members = [
        r#""id":1"#,
        r#""name":"a""#,
        r#""color":"r\u0065d""#,
        r#""weight":3"#,
        r#""big":18446744073709551615"#,
        r#""wid\u0074h":10"#,
        r#""height":20"#,
        r#""tags":["x"]"#,
        r#""fps":29.5"#,
        r#""gain":0.5"#,
    ];
    for text in orders(&members) {
        assert_eq!(json::from_str::<Video>(&text).unwrap(), video(), "{text}");
    }
}

#[test]
fn defaults_and_missing_fields_are_those_of_the_fields_inside() {
    let text = r#"{"id":1,"name":"a","color":"","big":1,"width":1,"h":2,"tags":[]}"#;
    assert_eq!(json::from_str::<Video>(text).unwrap().style.weight, 7);
    let error =
        json::from_str::<Video>(r#"{"id":1,"name":"a","color":"","big":1,"h":2,"tags":[]}"#).unwrap_err();
    assert_eq!(error.message(), "missing field `width`");
    assert_eq!(error.path(), "/width");
}

#[derive(FastSerialize, Serialize, Debug, PartialEq)]
struct Kept {
    kind: u8,
    #[serial(flatten)]
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(FastSerialize, Serialize, Debug, PartialEq)]
struct Outside {
    first: u8,
    #[serial(flatten)]
    #[serde(flatten)]
    kept: Kept,
    last: u8,
}

#[test]
fn a_map_inside_leaves_the_fields_around_it_alone() {
    let rest = BTreeMap::from([("a".into(), 1), ("b".into(), 2)]);
    let value = Outside { first: 3, kept: Kept { kind: 4, rest }, last: 5 };
    let members = [r#""first":3"#, r#""kind":4"#, r#""a":1"#, r#""b":2"#, r#""last":5"#];
    for text in orders(&members) {
        super::reads(&text, &value);
    }
}

fn codes(report: &Report) -> Vec<(String, String)> {
    report.issues().iter().map(|issue| (issue.code.to_string(), issue.path.to_string())).collect()
}

#[test]
fn rules_and_errors_have_the_paths_of_the_wire() {
    let text = TEXT.replace("\"width\":10", "\"width\":0");
    let error = json::from_str::<Video>(&text).unwrap_err();
    assert_eq!(error.path(), "/width");
    let mut value = video();
    value.style.size.width = 0;
    assert_eq!(value.validate().unwrap_err().issues()[0].path, "/width");
    let broken = text.replace("\"id\":1", "\"id\":-1").replace("29.5", "true");
    let report = json::from_slice_report::<Video>(broken.as_bytes()).unwrap_err();
    let paths: Vec<_> = codes(&report).into_iter().map(|(_, path)| path).collect();
    assert_eq!(paths, ["/id", "/width", "/fps"]);
    let packed = json::from_slice_report::<Video>(br#"{"id":1}"#).unwrap_err();
    assert!(codes(&packed).len() >= 5, "{packed}");
}

#[test]
fn duplicates_are_errors_wherever_they_are() {
    for name in ["\"id\":2", "\"width\":2", "\"height\":2", "\"fps\":2"] {
        let text = TEXT.replace('}', &format!(",{name}}}"));
        let error = json::from_str::<Video>(&text).unwrap_err();
        assert!(error.message().starts_with("duplicate key"), "{error}");
        let options = DecodeOptions { last_duplicate_wins: true, ..DecodeOptions::default() };
        assert!(json::from_slice_with::<Video>(text.as_bytes(), &options).is_ok(), "{name}");
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(deny_unknown_fields)]
struct Strict {
    #[serial(flatten)]
    size: Size,
    id: u8,
}

#[test]
fn unknown_fields_can_be_refused() {
    let value = Strict { size: Size { width: 1, height: 2 }, id: 3 };
    let text = r#"{"width":1,"h":2,"id":3}"#;
    assert_eq!(json::to_string(&value).unwrap(), text);
    assert_eq!(json::from_str::<Strict>(text).unwrap(), value);
    assert_eq!(msgpack::from_slice::<Strict>(&msgpack::to_vec(&value).unwrap()).unwrap(), value);
    let error = json::from_str::<Strict>(r#"{"width":1,"h":2,"ip":3}"#).unwrap_err();
    assert!(error.message().starts_with("unknown field `ip`, expected one of `id`, `width`, `h`"), "{error}");
}

#[derive(FastSerialize, Serialize, Debug, PartialEq, Clone)]
struct Optional {
    #[serial(flatten)]
    #[serde(flatten)]
    size: Option<Box<Size>>,
    #[serial(flatten)]
    #[serde(flatten)]
    rest: HashMap<String, String>,
}

#[test]
fn options_are_there_where_a_field_of_theirs_is() {
    let full = Optional {
        size: Some(Box::new(Size { width: 1, height: 2 })),
        rest: HashMap::from([("a".to_owned(), "b".to_owned())]),
    };
    let none = Optional { size: None, rest: HashMap::new() };
    for (value, text) in [(&full, r#"{"width":1,"h":2,"a":"b"}"#), (&none, "{}")] {
        assert_eq!(json::to_string(value).unwrap(), text);
        assert_eq!(json::to_string(value).unwrap(), serde_json::to_string(value).unwrap());
        assert_eq!(msgpack::to_vec(value).unwrap(), rmp_serde::to_vec_named(value).unwrap());
        assert_eq!(json::from_str::<Optional>(text).unwrap(), *value);
        assert_eq!(msgpack::from_slice::<Optional>(&msgpack::to_vec(value).unwrap()).unwrap(), *value);
    }
    let error = json::from_str::<Optional>(r#"{"width":1}"#).unwrap_err();
    assert_eq!(error.message(), "missing field `h`");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Page<T, R> {
    #[serial(flatten)]
    item: T,
    #[serial(flatten)]
    rest: R,
}

#[derive(FastSerialize, Debug, PartialEq)]
enum Shape {
    Box {
        name: String,
        #[serial(flatten)]
        size: Size,
    },
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(omit_none)]
struct Sparse {
    a: Option<u8>,
    b: Option<u8>,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Around {
    #[serial(flatten)]
    first: Sparse,
    #[serial(flatten)]
    empty: Empty,
    last: Option<u8>,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Empty {}

#[test]
fn generics_variants_and_what_is_left_out() {
    let page = Page { item: Size { width: 1, height: 2 }, rest: BTreeMap::from([(7_u32, true)]) };
    let text = r#"{"width":1,"h":2,"7":true}"#;
    assert_eq!(json::to_string(&page).unwrap(), text);
    assert_eq!(json::from_str::<Page<Size, BTreeMap<u32, bool>>>(text).unwrap(), page);
    let shape = Shape::Box { name: "a".into(), size: Size { width: 1, height: 2 } };
    assert_eq!(json::to_string(&shape).unwrap(), r#"{"Box":{"name":"a","width":1,"h":2}}"#);
    assert_eq!(json::from_str::<Shape>(r#"{"Box":{"h":2,"name":"a","width":1}}"#).unwrap(), shape);
    for (a, b) in [(None, None), (Some(1), None), (None, Some(2)), (Some(1), Some(2))] {
        let around = Around { first: Sparse { a, b }, empty: Empty {}, last: None };
        assert_eq!(json::from_str::<Around>(&json::to_string(&around).unwrap()).unwrap(), around);
        assert_eq!(msgpack::from_slice::<Around>(&msgpack::to_vec(&around).unwrap()).unwrap(), around);
    }
}
