//! `remote` and `getter`: the attributes of serde make the adapter, which stands behind `as` here and behind `with` there.

use super::alike;
use serde::{Deserialize, Serialize};
use serial_runtime::FastSerialize;

mod other {
    #[derive(Debug, PartialEq)]
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

#[derive(FastSerialize, Serialize, Deserialize)]
#[serial(serde)]
#[serde(remote = "other::Point", rename_all = "UPPERCASE", deny_unknown_fields)]
struct Point {
    x: f64,
    #[serde(default = "middle", alias = "y")]
    y: f64,
}

fn middle() -> f64 {
    0.5
}

#[derive(FastSerialize, Serialize, Deserialize)]
#[serial(serde)]
#[serde(remote = "other::Pair")]
struct Pair<T>(T, Option<T>);

#[derive(FastSerialize, Serialize, Deserialize)]
#[serial(serde)]
#[serde(remote = "other::Span")]
struct Span {
    #[serde(getter = "other::Span::seconds", rename = "s")]
    seconds: u64,
    #[serde(getter = "other::Span::label")]
    label: String,
}

impl From<Span> for other::Span {
    fn from(span: Span) -> Self {
        Self::new(span.seconds, span.label)
    }
}

#[derive(FastSerialize, Serialize, Deserialize)]
#[serial(serde)]
#[serde(remote = "other::Shape", rename_all = "lowercase", tag = "kind", content = "of")]
enum Shape {
    Dot,
    Circle(u8),
    Line { from: u8, to: u8 },
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
struct Drawing {
    #[serde(with = "Point")]
    #[serial(as = Point)]
    at: other::Point,
    #[serde(with = "Pair")]
    #[serial(as = Pair<u8>)]
    pair: other::Pair<u8>,
    #[serde(with = "Span")]
    #[serial(as = Span)]
    span: other::Span,
    #[serde(with = "Shape")]
    #[serial(as = Shape)]
    shape: other::Shape,
}

#[test]
fn types_of_others() {
    let drawing = |shape| Drawing {
        at: other::Point { x: 1.0, y: 2.0 },
        pair: other::Pair(1, None),
        span: other::Span::new(60, "minute".into()),
        shape,
    };
    let with = |at: &str, span: &str| {
        format!(r#"{{"at":{at},"pair":[1,2],"span":{span},"shape":{{"of":1,"kind":"circle"}}}}"#)
    };
    let (point, span) = (r#"{"X":1,"Y":2}"#, r#"{"s":1,"label":"x"}"#);
    alike(
        &[
            drawing(other::Shape::Dot),
            drawing(other::Shape::Circle(1)),
            drawing(other::Shape::Line { from: 1, to: 2 }),
        ],
        &[
            &with(point, span),
            &with(r#"{"X":1}"#, span),
            &with(r#"{"X":1,"y":2}"#, span),
            &with(r#"{"x":1,"Y":2}"#, span),
            &with(r#"{"Y":2}"#, span),
            &with(point, r#"{"label":"x","s":1}"#),
            &with(point, r#"{"seconds":1,"label":"x"}"#),
            &with(point, r#"{"s":1}"#),
            "{}",
        ],
    );
}
