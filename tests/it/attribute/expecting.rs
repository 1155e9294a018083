use super::{reads, refused};
use crate::support::{refuses_json, refuses_msgpack};
use serial_runtime::{ErrorKind, FastSerialize, json, msgpack};

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(expecting = "a point with x and y")]
struct Point {
    x: u8,
    #[serial(default)]
    y: u8,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(array, expecting = "[x, y]")]
struct Pair {
    x: u8,
    y: u8,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(expecting = "a shape")]
enum Shape {
    Dot,
    Circle(u8),
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t", expecting = "a message")]
enum Message {
    Ping,
}

#[test]
fn its_words_are_those_of_the_error() {
    refuses_json::<Point>(
        "[1,2]",
        "expected a point with x and y, found an array at line 1 column 1 (byte 0)",
    );
    refuses_msgpack::<Point>("920102", "expected a point with x and y, found an array of 2 items at byte 0");
    refuses_json::<Vec<Pair>>("[null]", "expected [x, y], found `null` at line 1 column 2 (byte 1), path /0");
    let shape = json::from_str::<Shape>("1").unwrap_err();
    assert!(shape.message().starts_with("expected a shape, found "), "{shape}");
    let message = msgpack::from_slice::<Message>(b"\xa0").unwrap_err();
    assert!(message.message().starts_with("expected a message, found "), "{message}");
}

#[test]
fn other_errors_stay() {
    refused::<Point>(r#"{"x":"1"}"#, ErrorKind::Type, "/x");
    refused::<Shape>(r#""Square""#, ErrorKind::UnknownVariant, "");
    assert_eq!(json::from_str::<Point>("").unwrap_err().kind(), ErrorKind::Eof);
    assert_eq!(json::from_str::<Point>("?").unwrap_err().kind(), ErrorKind::Syntax);
}

#[test]
fn what_is_expected_is_read() {
    reads(r#"{"x":1}"#, &Point { x: 1, y: 0 });
    reads("[1,2]", &Pair { x: 1, y: 2 });
    reads(r#""Dot""#, &Shape::Dot);
    reads(r#"{"Circle":1}"#, &Shape::Circle(1));
    reads(r#"{"t":"Ping"}"#, &Message::Ping);
}
