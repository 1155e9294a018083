//! `remote` and `getter`: types of other crates, which derive nothing.

use super::{check, refused};
use crate::schema::well_formed;
use serial_runtime::{ErrorKind, FastSerialize, adapters::*, json};
use std::collections::BTreeMap;

mod other {
    #[derive(Debug, PartialEq, Clone)]
    pub struct Point {
        pub x: f64,
        pub y: f64,
    }

    #[derive(Debug, PartialEq)]
    pub struct Pair<T>(pub T, pub Option<T>);

    #[derive(Debug, PartialEq)]
    pub struct Span {
        seconds: u64,
        label: String,
    }

    impl Span {
        pub fn new(seconds: u64, label: String) -> Self {
            Self { seconds, label }
        }

        pub fn seconds(&self) -> u64 {
            self.seconds
        }

        pub fn label(&self) -> &String {
            &self.label
        }
    }

    #[derive(Debug, PartialEq)]
    pub enum Shape {
        Dot,
        Circle(u8),
        Line { from: u8, to: u8 },
    }
}

#[derive(FastSerialize)]
#[serial(remote = "other::Point", deny_unknown_fields)]
struct Point {
    #[serial(rename = "X", range(max = 9.0))]
    x: f64,
    #[serial(default = 0.5)]
    y: f64,
}

#[derive(FastSerialize)]
#[serial(remote = other::Pair<T>)]
struct Pair<T>(T, Option<T>);

#[derive(FastSerialize)]
#[serial(remote = other::Span, array)]
struct Span {
    #[serial(getter = other::Span::seconds)]
    seconds: u64,
    #[serial(getter = "other::Span::label")]
    label: String,
}

impl From<Span> for other::Span {
    fn from(span: Span) -> Self {
        Self::new(span.seconds, span.label)
    }
}

#[derive(FastSerialize)]
#[serial(remote = other::Shape, rename_all = "lowercase")]
enum Shape {
    Dot,
    Circle(#[serial(range(max = 9))] u8),
    Line { from: u8, to: u8 },
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Drawing {
    #[serial(as = Point)]
    at: other::Point,
    #[serial(as = Option<Box<Point>>)]
    to: Option<Box<other::Point>>,
    #[serial(as = Vec<Shape>)]
    shapes: Vec<other::Shape>,
    #[serial(as = BTreeMap<_, Span>)]
    spans: BTreeMap<String, other::Span>,
    #[serial(as = Pair<u8>)]
    pair: other::Pair<u8>,
}

fn drawing() -> Drawing {
    Drawing {
        at: other::Point { x: 1.0, y: 2.0 },
        to: Some(Box::new(other::Point { x: 3.0, y: 0.5 })),
        shapes: vec![other::Shape::Dot, other::Shape::Circle(1), other::Shape::Line { from: 2, to: 3 }],
        spans: BTreeMap::from([("a".into(), other::Span::new(60, "minute".into()))]),
        pair: other::Pair(1, None),
    }
}

const TEXT: &str = concat!(
    r#"{"at":{"X":1.0,"y":2.0},"to":{"X":3.0,"y":0.5},"#,
    r#""shapes":["dot",{"circle":1},{"line":{"from":2,"to":3}}],"#,
    r#""spans":{"a":[60,"minute"]},"pair":[1,null]}"#,
);

#[test]
fn they_are_written_and_read_wherever_they_stand() {
    check(&drawing(), TEXT);
    let short = TEXT.replace(r#","y":0.5"#, "");
    assert_eq!(json::from_str::<Drawing>(&short).unwrap(), drawing());
    check(
        &Drawing { to: None, shapes: vec![], ..drawing() },
        &TEXT
            .replace(r#"{"X":3.0,"y":0.5}"#, "null")
            .replace(r#"["dot",{"circle":1},{"line":{"from":2,"to":3}}]"#, "[]"),
    );
}

#[test]
fn they_are_held_to_their_rules() {
    refused::<Drawing>(&TEXT.replace("3.0", "10.0"), ErrorKind::Constraint, "/to/X");
    refused::<Drawing>(
        &TEXT.replace(r#""circle":1"#, r#""circle":10"#),
        ErrorKind::Constraint,
        "/shapes/1/circle",
    );
    refused::<Drawing>(&TEXT.replace(r#""X":1.0"#, r#""X":1.0,"z":1"#), ErrorKind::UnknownField, "/at/z");
    refused::<Drawing>(&TEXT.replace(r#"[60,"minute"]"#, "[60]"), ErrorKind::Length, "/spans/a");
}

/// A value that was made by hand is looked into as one that was read.
#[test]
fn validate_looks_into_them() {
    assert!(drawing().validate().is_ok());
    let mut wrong = drawing();
    wrong.at.x = 10.0;
    wrong.to.as_mut().unwrap().x = 11.0;
    wrong.shapes[1] = other::Shape::Circle(10);
    let report = wrong.validate().unwrap_err();
    let paths: Vec<_> = report.issues().iter().map(|issue| issue.path.as_str()).collect();
    assert_eq!(paths, ["/at/X", "/to/X", "/shapes/1/circle"]);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Score {
    #[serial(range(max = 9))]
    points: u8,
}

/// Adapters around types that know their own rules.
#[derive(FastSerialize, Debug, PartialEq)]
struct Adapted {
    #[serial(as = Vec<_>)]
    list: Vec<Score>,
    #[serial(as = BTreeMap<DisplayFromStr, _>)]
    map: BTreeMap<bool, Score>,
    #[serial(as = OneOrMany, length(max = 1))]
    many: Vec<Score>,
    #[serial(as = Pairs)]
    pairs: BTreeMap<u8, Score>,
    #[serial(as = PerFormat<PickFirst<(_, _)>, _>)]
    one: Score,
    #[serial(as = MapSkipError)]
    skipped: BTreeMap<u8, Score>,
}

#[test]
fn validate_looks_through_adapters() {
    let score = |points| Score { points };
    let list = |points: u8| vec![score(1), score(points)];
    let report = Adapted {
        list: list(10),
        map: BTreeMap::from([(true, score(10))]),
        many: list(9),
        pairs: BTreeMap::from([(1, score(10))]),
        one: score(10),
        skipped: BTreeMap::from([(7, score(10))]),
    };
    let report = report.validate().unwrap_err();
    let paths: Vec<_> = report.issues().iter().map(|issue| issue.path.as_str()).collect();
    let expected = [
        "/list/1/points",
        "/map/true/points",
        "/many",
        "/pairs/0/1/points",
        "/one/points",
        "/skipped/7/points",
    ];
    assert_eq!(paths, expected);
    let text =
        r#"{"list":[],"map":{"true":{"points":10}},"many":[],"pairs":[],"one":{"points":1},"skipped":{}}"#;
    refused::<Adapted>(text, ErrorKind::Constraint, "/map/true/points");
}

#[test]
fn the_schema_knows_them() {
    let schema = Drawing::json_schema();
    assert_eq!(schema["properties"]["at"]["$ref"], "#/$defs/Point");
    assert_eq!(schema["$defs"]["Point"]["properties"]["X"]["maximum"], 9.0);
    assert_eq!(schema["$defs"]["Shape"]["oneOf"].as_array().unwrap().len(), 3);
    well_formed::<Drawing>();
}
