//! `tag = ".."`: the tag stands among the fields.

use super::{agrees, check, like_serde, reads, refused};
use serial_runtime::{DecodeOptions, ErrorKind, FastSerialize, json, msgpack};
use std::{borrow::Cow, collections::BTreeMap};

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq, Clone)]
#[serial(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
enum Shape {
    Nothing,
    Empty {},
    Circle {
        outer_radius: f64,
        #[serial(default, skip_serializing_if = Option::is_none)]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        label: Option<String>,
    },
    #[serial(rename = "box", alias = "rectangle", rename_all = "UPPERCASE")]
    #[serde(rename = "box", alias = "rectangle", rename_all = "UPPERCASE")]
    Frame {
        width: u32,
        #[serial(alias = "TALL")]
        #[serde(alias = "TALL")]
        height: u32,
        #[serial(skip)]
        #[serde(skip)]
        cached: u8,
    },
    Group {
        children: Vec<Shape>,
    },
}

fn frame(width: u32, height: u32) -> Shape {
    Shape::Frame { width, height, cached: 0 }
}

#[test]
fn bytes_are_those_of_serde() {
    like_serde(&Shape::Nothing);
    like_serde(&Shape::Empty {});
    like_serde(&Shape::Circle { outer_radius: 1.5, label: None });
    like_serde(&Shape::Circle { outer_radius: 1.5, label: Some("ö".into()) });
    like_serde(&Shape::Group {
        children: vec![frame(1, 2), Shape::Nothing, Shape::Group { children: vec![] }],
    });
    check(&frame(3, 4), r#"{"kind":"box","WIDTH":3,"HEIGHT":4}"#);
}

#[test]
fn the_tag_may_stand_anywhere() {
    let circle = Shape::Circle { outer_radius: 2.0, label: Some("x".into()) };
    for text in [
        r#"{"kind":"circle","outerRadius":2.0,"label":"x"}"#,
        r#"{"kind":"circle","label":"x","outerRadius":2.0}"#,
        r#"{"outerRadius":2.0,"kind":"circle","label":"x"}"#,
        r#"{"label":"x","outerRadius":2.0,"kind":"circle"}"#,
        r#"{"more":[{"kind":"box"}],"label":"x","outerRadius":2.0,"kind":"circle","and":{}}"#,
    ] {
        reads(text, &circle);
    }
    reads(
        r#" { "children" : [ { "WIDTH" : 1 , "TALL" : 2, "kind" : "rectangle" } ] , "kind" : "group" } "#,
        &Shape::Group { children: vec![frame(1, 2)] },
    );
    reads(r#"{"x":1,"kind":"nothing","y":2}"#, &Shape::Nothing);
    reads(r#"{"\u006bind":"n\u006fthing"}"#, &Shape::Nothing);
}

#[test]
fn errors_say_where() {
    refused::<Shape>(r#"{"kind":"star","x":1}"#, ErrorKind::UnknownVariant, "/kind");
    refused::<Shape>(r#"{"x":1,"kind":"star"}"#, ErrorKind::UnknownVariant, "/kind");
    refused::<Shape>(r#"{"kind":7}"#, ErrorKind::Type, "/kind");
    refused::<Shape>(r#"{"outerRadius":1}"#, ErrorKind::MissingField, "/kind");
    refused::<Shape>(r#"{}"#, ErrorKind::MissingField, "/kind");
    refused::<Shape>(r#""nothing""#, ErrorKind::Type, "");
    refused::<Shape>(r#"{"kind":"circle"}"#, ErrorKind::MissingField, "/outerRadius");
    refused::<Shape>(r#"{"outerRadius":"1","kind":"circle"}"#, ErrorKind::Type, "/outerRadius");
    refused::<Vec<Shape>>(
        r#"[{"kind":"group","children":[{"kind":"box"}]}]"#,
        ErrorKind::MissingField,
        "/0/children/0/WIDTH",
    );
    let error = json::from_str::<Shape>("{\"WIDTH\":1,\n \"HEIGHT\":-2,\n \"kind\":\"box\"}").unwrap_err();
    assert_eq!((error.path(), error.offset(), error.line(), error.column()), ("/HEIGHT", 22, 2, 11));
}

#[test]
fn a_key_that_comes_twice_is_an_error() {
    for text in [
        r#"{"kind":"circle","outerRadius":1.0,"kind":"circle"}"#,
        r#"{"outerRadius":1.0,"kind":"circle","kind":"box"}"#,
        r#"{"kind":"nothing","kind":"nothing"}"#,
    ] {
        refused::<Shape>(text, ErrorKind::Duplicate, "/kind");
    }
    refused::<Shape>(
        r#"{"outerRadius":1.0,"outerRadius":1.0,"kind":"circle"}"#,
        ErrorKind::Duplicate,
        "/outerRadius",
    );
}

#[test]
fn the_first_tag_decides_where_the_last_key_wins() {
    let options = DecodeOptions { last_duplicate_wins: true, ..Default::default() };
    let read = |text: &str| json::from_slice_with::<Shape>(text.as_bytes(), &options).unwrap();
    let circle = Shape::Circle { outer_radius: 2.0, label: None };
    assert_eq!(read(r#"{"kind":"circle","outerRadius":1.0,"kind":"nothing","outerRadius":2.0}"#), circle);
    assert_eq!(read(r#"{"outerRadius":1.0,"kind":"circle","outerRadius":2.0,"kind":"box"}"#), circle);
}

#[test]
fn a_report_has_every_error_and_goes_on_behind_the_enum() {
    let text = br#"[{"kind":"box","WIDTH":"a","HEIGHT":-1},{"x":1},{"kind":"star"},{"HEIGHT":1,"kind":"box"},5,{"kind":"nothing"}]"#;
    let report = json::from_slice_report::<Vec<Shape>>(text).unwrap_err();
    let paths: Vec<_> = report.issues().iter().map(|issue| issue.path.as_str()).collect();
    assert_eq!(paths, ["/0/WIDTH", "/0/HEIGHT", "/1/kind", "/2/kind", "/3/WIDTH", "/4"]);
}

#[test]
fn the_depth_limit_holds() {
    let mut text = r#"{"kind":"nothing"}"#.to_owned();
    for turn in 0..3 {
        text = match turn % 2 {
            0 => format!(r#"{{"kind":"group","children":[{text}]}}"#),
            _ => format!(r#"{{"children":[{text}],"kind":"group"}}"#),
        };
    }
    let read = |max_depth| {
        let options = DecodeOptions { max_depth, ..Default::default() };
        json::from_slice_with::<Shape>(text.as_bytes(), &options)
    };
    assert!(read(7).is_ok());
    assert_eq!(read(6).unwrap_err().kind(), ErrorKind::Depth);
    let deep = format!("{}{}", r#"{"kind":"group","children":["#.repeat(100_000), "]}".repeat(100_000));
    assert_eq!(json::from_str::<Shape>(&deep).unwrap_err().kind(), ErrorKind::Depth);
    let deep = format!("{}{}", r#"{"children":["#.repeat(100_000), r#"],"kind":"group"}"#.repeat(100_000));
    assert_eq!(json::from_str::<Shape>(&deep).unwrap_err().kind(), ErrorKind::Depth);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t", deny_unknown_fields)]
enum Strict<'a, T> {
    Unit,
    Borrowed { text: &'a str, cow: Cow<'a, str>, value: T },
    Numbers { ids: BTreeMap<u32, String>, big: u128 },
}

type OfBytes = Strict<'static, u8>;

#[test]
fn what_serde_cannot_buffer_is_read() {
    for text in [
        r#"{"t":"Numbers","ids":{"7":"seven"},"big":340282366920938463463374607431768211455}"#,
        r#"{"ids":{"7":"seven"},"big":340282366920938463463374607431768211455,"t":"Numbers"}"#,
    ] {
        let expected: Strict<'_, u8> =
            Strict::Numbers { ids: BTreeMap::from([(7, "seven".into())]), big: u128::MAX };
        assert_eq!(json::from_str::<Strict<'_, u8>>(text).unwrap(), expected);
        let bytes = msgpack::to_vec(&expected).unwrap();
        assert_eq!(msgpack::from_slice::<Strict<'_, u8>>(&bytes).unwrap(), expected);
    }
}

#[test]
fn text_is_borrowed() {
    let text = r#"{"value":[1],"cow":"b","text":"a","t":"Borrowed"}"#.to_owned();
    let Strict::Borrowed { text, cow: Cow::Borrowed(cow), value } =
        json::from_str::<Strict<'_, Vec<u16>>>(&text).unwrap()
    else {
        panic!("it is not borrowed");
    };
    assert_eq!((text, cow, value), ("a", "b", vec![1]));
}

#[test]
fn unknown_fields_can_be_denied() {
    for text in
        [r#"{"t":"Unit","x":1}"#, r#"{"x":1,"t":"Unit"}"#, r#"{"t":"Numbers","x":1,"ids":{},"big":1}"#]
    {
        let error = json::from_str::<OfBytes>(text).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::UnknownField, "/x"), "{error}");
    }
    assert_eq!(json::from_str::<OfBytes>(r#"{"t":"Unit"}"#).unwrap(), Strict::Unit);
    assert!(json::from_str::<OfBytes>(r#"{"big":1,"t":"Numbers","ids":{}}"#).is_ok());
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t", validate = Ruled::in_order)]
enum Ruled {
    Span {
        #[serial(range(max = 9))]
        from: u8,
        #[serial(default = 9)]
        to: u8,
    },
    #[serial(other)]
    Other,
}

impl Ruled {
    fn in_order(&self) -> Result<(), &'static str> {
        match self {
            Self::Span { from, to } if from > to => Err("backwards"),
            _ => Ok(()),
        }
    }
}

#[test]
fn rules_hold() {
    reads(r#"{"t":"Span","from":3}"#, &Ruled::Span { from: 3, to: 9 });
    refused::<Ruled>(r#"{"t":"Span","from":10}"#, ErrorKind::Constraint, "/from");
    refused::<Ruled>(r#"{"from":10,"t":"Span"}"#, ErrorKind::Constraint, "/from");
    refused::<Ruled>(r#"{"from":4,"to":3,"t":"Span"}"#, ErrorKind::Constraint, "");
    let report = Ruled::Span { from: 10, to: 10 }.validate().unwrap_err();
    assert_eq!(report.issues()[0].path, "/from");
}

#[test]
fn other_takes_every_other_tag() {
    reads(r#"{"t":"Later","x":[1]}"#, &Ruled::Other);
    reads(r#"{"x":[1],"t":"Later"}"#, &Ruled::Other);
    refused::<Ruled>(r#"{"x":[1]}"#, ErrorKind::MissingField, "/t");
}

#[test]
fn schemas_agree_with_decoding() {
    agrees::<Shape>(&[
        (r#"{"kind":"nothing"}"#, true),
        (r#"{"kind":"nothing","x":1}"#, true),
        (r#"{"outerRadius":1.5,"kind":"circle"}"#, true),
        (r#"{"WIDTH":1,"HEIGHT":2,"kind":"rectangle"}"#, true),
        (r#"{"kind":"group","children":[{"kind":"empty"}]}"#, true),
        (r#"{"kind":"group","children":[{"kind":"full"}]}"#, false),
        (r#"{"kind":"circle"}"#, false),
        (r#"{"outerRadius":1.5}"#, false),
        (r#""nothing""#, false),
    ]);
    agrees::<Ruled>(&[
        (r#"{"t":"Span","from":3}"#, true),
        (r#"{"t":"Else","from":30}"#, true),
        (r#"{"t":"Span","from":30}"#, false),
        (r#"{"t":1}"#, false),
    ]);
    let schema = Ruled::json_schema();
    assert_eq!(schema["discriminator"]["propertyName"], "t");
    assert_eq!(schema["oneOf"][0]["properties"]["t"]["const"], "Span");
}

/// What is flattened into a variant takes every key but the tag, wherever that stands.
#[test]
fn variants_with_flattened_fields() {
    #[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
    struct Place {
        x: u8,
        y: u8,
    }
    #[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
    #[serial(tag = "t")]
    #[serde(tag = "t")]
    enum Shape {
        Circle {
            #[serial(flatten)]
            #[serde(flatten)]
            place: Place,
            r: u8,
            #[serial(flatten)]
            #[serde(flatten)]
            rest: BTreeMap<String, u8>,
        },
    }
    let shape =
        Shape::Circle { place: Place { x: 1, y: 2 }, r: 3, rest: BTreeMap::from([("z".to_owned(), 4)]) };
    let text = r#"{"t":"Circle","x":1,"y":2,"r":3,"z":4}"#;
    assert_eq!(json::to_string(&shape).unwrap(), text);
    assert_eq!(serde_json::to_string(&shape).unwrap(), text);
    for text in
        [text, r#"{"z":4,"r":3,"y":2,"t":"Circle","x":1}"#, r#"{"y":2,"x":1,"z":4,"r":3,"t":"Circle"}"#]
    {
        assert_eq!(json::from_str::<Shape>(text).unwrap(), shape, "{text}");
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        let packed = rmp_serde::to_vec_named(&value).unwrap();
        assert_eq!(msgpack::from_slice::<Shape>(&packed).unwrap(), shape, "{text}");
    }
    assert_eq!(msgpack::to_vec(&shape).unwrap(), rmp_serde::to_vec_named(&shape).unwrap());
    let twice = json::from_str::<Shape>(r#"{"t":"Circle","x":1,"y":2,"r":3,"t":"Circle"}"#).unwrap_err();
    assert!(twice.to_string().contains("`t`"), "{twice}");
}
