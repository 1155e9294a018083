//! Enums with a tag beside another tag, and among the fields of a struct.

use super::{agrees, check, like_serde, newtype::as_serde_json, reads, refused};
use serde::{Deserialize, Serialize};
use serial_runtime::{ErrorKind, FastSerialize, Value, json, msgpack};
use std::{borrow::Cow, collections::BTreeMap};

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq, Clone)]
#[serial(tag = "shape")]
#[serde(tag = "shape")]
enum Shape {
    Dot,
    Circle {
        radius: u32,
        #[serial(default, alias = "c")]
        #[serde(default, alias = "c")]
        color: String,
    },
    Size(Size),
    #[serial(other)]
    #[serde(other)]
    Other,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Size {
    width: u8,
    #[serial(range(min = 1))]
    height: u8,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(tag = "event")]
#[serde(tag = "event")]
enum Event {
    Drawn(Shape),
    Boxed(Box<Shape>),
    Moved { by: i32 },
    Deeper(Layer),
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(tag = "layer")]
#[serde(tag = "layer")]
enum Layer {
    Top(Shape),
    Empty,
}

fn circle() -> Shape {
    Shape::Circle { radius: 7, color: "red".into() }
}

#[test]
fn bytes_are_those_of_serde() {
    like_serde(&Event::Drawn(Shape::Dot));
    like_serde(&Event::Drawn(circle()));
    like_serde(&Event::Boxed(Box::new(Shape::Size(Size { width: 1, height: 2 }))));
    like_serde(&Event::Moved { by: -1 });
    like_serde(&Event::Deeper(Layer::Top(circle())));
    like_serde(&Event::Deeper(Layer::Empty));
    assert_eq!(
        json::to_string(&Event::Deeper(Layer::Top(Shape::Dot))).unwrap(),
        r#"{"event":"Deeper","layer":"Top","shape":"Dot"}"#
    );
}

#[test]
fn tags_and_fields_stand_in_any_order() {
    let members =
        [r#""event":"Deeper""#, r#""layer":"Top""#, r#""shape":"Circle""#, r#""radius":7"#, r#""c":"red""#];
    for turn in 0..members.len() {
        let mut turned = members;
        turned.rotate_left(turn);
        reads(&format!("{{{}}}", turned.join(",")), &Event::Deeper(Layer::Top(circle())));
        turned.reverse();
        reads(&format!("{{ {} }}", turned.join(" , ")), &Event::Deeper(Layer::Top(circle())));
        let strange = turned.join(r#","x":[{"shape":"Dot"}],"#);
        reads(&format!("{{{strange}}}"), &Event::Deeper(Layer::Top(circle())));
    }
}

#[test]
fn documents_are_read_as_serde_json_reads_them() {
    as_serde_json::<Event>(&[
        r#"{"event":"Drawn"}"#,
        r#"{"event":"Drawn","shape":"Dot"}"#,
        r#"{"event":"Drawn","shape":"Dot","x":1}"#,
        r#"{"event":"Drawn","shape":"Nobody","radius":1}"#,
        r#"{"shape":"Circle","event":"Drawn"}"#,
        r#"{"shape":"Circle","event":"Drawn","radius":1}"#,
        r#"{"radius":1,"shape":"Circle","event":"Drawn"}"#,
        r#"{"radius":-1,"shape":"Circle","event":"Drawn"}"#,
        r#"{"radius":-1,"shape":"Dot","event":"Drawn"}"#,
        r#"{"width":1,"shape":"Size","event":"Boxed","height":2}"#,
        r#"{"width":1,"shape":"Size","event":"Boxed"}"#,
        r#"{"layer":"Top","event":"Deeper"}"#,
        r#"{"layer":"Empty","event":"Deeper","shape":5}"#,
        r#"{"shape":"Dot"}"#,
        r#"{"event":"Moved","shape":"Dot","by":1}"#,
    ]);
}

#[test]
fn errors_say_where() {
    refused::<Event>(r#"{"event":"Drawn","radius":1}"#, ErrorKind::MissingField, "/shape");
    refused::<Event>(r#"{"event":"Drawn","shape":7}"#, ErrorKind::Type, "/shape");
    refused::<Event>(r#"{"event":"Drawn","shape":"Circle"}"#, ErrorKind::MissingField, "/radius");
    refused::<Event>(r#"{"event":"Drawn","shape":"Dot","shape":"Dot"}"#, ErrorKind::Duplicate, "/shape");
    refused::<Event>(r#"{"event":"Drawn","shape":"Dot","event":"Drawn"}"#, ErrorKind::Duplicate, "/event");
    refused::<Event>(r#"{"event":"Deeper","layer":"Down"}"#, ErrorKind::UnknownVariant, "/layer");
    let low = r#"{"event":"Drawn","shape":"Size","width":1,"height":0}"#;
    refused::<Event>(low, ErrorKind::Constraint, "/height");
    let low = Event::Drawn(Shape::Size(Size { width: 1, height: 0 }));
    assert_eq!(low.validate().unwrap_err().issues()[0].path, "/height");
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
struct Drawing {
    id: u64,
    #[serial(flatten)]
    #[serde(flatten)]
    shape: Shape,
    title: String,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
struct Loose {
    #[serial(flatten)]
    #[serde(flatten)]
    shape: Option<Shape>,
    #[serial(flatten)]
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[test]
fn a_struct_has_the_fields_of_a_variant() {
    let drawing = Drawing { id: 1, shape: circle(), title: "a".into() };
    like_serde(&drawing);
    let members = [r#""id":1"#, r#""shape":"Circle""#, r#""radius":7"#, r#""color":"red""#, r#""title":"a""#];
    for turn in 0..members.len() {
        let mut turned = members;
        turned.rotate_left(turn);
        reads(&format!("{{{}}}", turned.join(",")), &drawing);
        turned.reverse();
        reads(&format!("{{{}}}", turned.join(",")), &drawing);
    }
    as_serde_json::<Drawing>(&[
        r#"{"id":1,"title":"a"}"#,
        r#"{"id":1,"title":"a","shape":"Dot","x":1}"#,
        r#"{"id":1,"shape":"Dot","radius":1}"#,
        r#"{"id":1,"title":"a","shape":"new","radius":1}"#,
    ]);
}

#[test]
fn an_option_is_there_where_the_tag_is() {
    let rest = BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]);
    check(&Loose { shape: None, rest: rest.clone() }, r#"{"a":1,"b":2}"#);
    let loose = Loose { shape: Some(circle()), rest };
    check(&loose, r#"{"shape":"Circle","radius":7,"color":"red","a":1,"b":2}"#);
    reads(r#"{"a":1,"radius":7,"b":2,"color":"red","shape":"Circle"}"#, &loose);
    agrees::<Loose>(&[
        (r#"{"a":1}"#, true),
        (r#"{"a":"x"}"#, false),
        (r#"{"shape":"Circle","radius":300,"a":1}"#, true),
        (r#"{"shape":"Circle","a":1}"#, false),
        (r#"{"shape":"Dot","a":256}"#, false),
        (r#"{"radius":300}"#, false),
    ]);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t", deny_unknown_fields)]
enum Outside {
    In(Inside),
    Alone,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "i", deny_unknown_fields)]
enum Inside {
    Here { x: u8 },
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t")]
enum Around {
    In(Inside),
    Open(Open),
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "o")]
enum Outer {
    Around(Around),
    Within {
        #[serial(rename = "in")]
        inner: Around,
    },
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "i")]
enum Open {
    Closed(Closed),
    Nothing,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(deny_unknown_fields)]
struct Closed {
    x: u8,
}

#[test]
fn unknown_fields_can_be_denied() {
    check(&Outside::In(Inside::Here { x: 1 }), r#"{"t":"In","i":"Here","x":1}"#);
    reads(r#"{"x":1,"i":"Here","t":"In"}"#, &Outside::In(Inside::Here { x: 1 }));
    refused::<Outside>(r#"{"t":"In","i":"Here","x":1,"y":2}"#, ErrorKind::UnknownField, "/y");
    refused::<Around>(r#"{"t":"In","i":"Here","x":1,"y":2}"#, ErrorKind::UnknownField, "/y");
    refused::<Around>(r#"{"t":"Open","i":"Closed","x":1,"y":2}"#, ErrorKind::UnknownField, "/y");
    reads(r#"{"t":"Open","i":"Nothing","x":1,"y":2}"#, &Around::Open(Open::Nothing));
    agrees::<Outside>(&[
        (r#"{"t":"In","i":"Here","x":1}"#, true),
        (r#"{"t":"In","i":"Here","x":1,"y":2}"#, false),
        (r#"{"t":"In","x":1}"#, false),
        (r#"{"t":"Alone","i":"Here"}"#, false),
    ]);
    agrees::<Around>(&[
        (r#"{"t":"In","i":"Here","x":1}"#, true),
        (r#"{"t":"In","i":"Here","x":1,"y":2}"#, false),
        (r#"{"t":"Open","i":"Nothing","y":2}"#, true),
        (r#"{"t":"Open","i":"Closed","x":1}"#, true),
        (r#"{"t":"Open","i":"Closed","x":1,"y":2}"#, false),
    ]);
    let deep = Outer::Around(Around::Open(Open::Closed(Closed { x: 1 })));
    check(&deep, r#"{"o":"Around","t":"Open","i":"Closed","x":1}"#);
    agrees::<Outer>(&[
        (r#"{"o":"Around","t":"Open","i":"Closed","x":1,"y":2}"#, false),
        (r#"{"o":"Around","t":"Open","i":"Nothing","x":1,"y":2}"#, true),
        (r#"{"o":"Around","t":"In","i":"Here","x":1,"y":2}"#, false),
        (r#"{"o":"Around","t":"In","x":1}"#, false),
        (r#"{"o":"Within","in":{"t":"Open","i":"Closed","x":1},"y":2}"#, true),
        (r#"{"o":"Within","in":{"t":"Open","i":"Closed","x":1,"y":2}}"#, false),
    ]);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t")]
enum Borrowing<'a, T> {
    #[serial(rename(encode = "w", decode = "r"))]
    Kind(Kind<'a, T>),
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "k")]
enum Kind<'a, T> {
    #[serial(tag_value = 1)]
    Text { text: Cow<'a, str>, big: u128, keys: BTreeMap<u32, T> },
    #[serial(other)]
    Unknown(u32, BTreeMap<&'a str, Value>),
}

#[test]
fn values_are_borrowed_and_what_is_unknown_is_kept() {
    let text =
        r#"{"keys":{"7":[1]},"big":340282366920938463463374607431768211455,"text":"abc","k":1,"t":"r"}"#;
    let Borrowing::Kind(Kind::Text { text: Cow::Borrowed("abc"), big: u128::MAX, keys }) =
        json::from_str::<Borrowing<'_, Vec<u16>>>(text).unwrap()
    else {
        panic!("{text}");
    };
    assert_eq!(keys, BTreeMap::from([(7, vec![1_u16])]));
    let kept =
        Borrowing::<()>::Kind(Kind::Unknown(9, BTreeMap::from([("a", 1_u64.into()), ("b", "x".into())])));
    assert_eq!(json::to_string(&kept).unwrap(), r#"{"t":"w","k":9,"a":1,"b":"x"}"#);
    let again = json::to_string(&kept).unwrap().replace("\"w\"", "\"r\"");
    assert_eq!(json::from_str::<Borrowing<'_, ()>>(&again).unwrap(), kept);
    let turned = r#"{"a":1,"t":"r","b":"x","k":9}"#;
    assert_eq!(json::from_str::<Borrowing<'_, ()>>(turned).unwrap(), kept);
}

#[test]
fn a_list_of_them_is_read_as_each_alone() {
    let one = r#"{"radius":7,"color":"red","shape":"Circle","event":"Drawn"}"#;
    let two = r#"{"shape":"Dot","layer":"Top","event":"Deeper"}"#;
    let list = format!("[{one},{one},{two},{one},{two},{two}]");
    let read: Vec<Event> = json::from_str(&list).unwrap();
    let (circle, dot) = (Event::Drawn(circle()), Event::Deeper(Layer::Top(Shape::Dot)));
    assert_eq!([&read[0], &read[1], &read[3]], [&circle, &circle, &circle]);
    assert_eq!([&read[2], &read[4], &read[5]], [&dot, &dot, &dot]);
    let packed = msgpack::to_vec(&read).unwrap();
    assert_eq!(msgpack::from_slice::<Vec<Event>>(&packed).unwrap(), read);
}

#[test]
fn depth_is_counted_where_a_tag_is_looked_for() {
    let nested = |depth: usize| {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        format!(r#"{{"x":{open}{close},"shape":"Dot","event":"Drawn"}}"#)
    };
    reads(&nested(126), &Event::Drawn(Shape::Dot));
    assert_eq!(json::from_str::<Event>(&nested(128)).unwrap_err().kind(), ErrorKind::Depth);
}
