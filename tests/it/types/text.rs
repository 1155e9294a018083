//! Text, owned and borrowed.

use crate::support::{both_formats, in_json, same_bytes};
use serial_runtime::{ErrorKind, json, msgpack};
use std::{borrow::Cow, rc::Rc, sync::Arc};

const TEXTS: [&str; 6] =
    ["", "plain", "quote \" and \\ and \n", "accents é ü", "emoji 😀", "\u{0}\u{1f}\u{7f}"];

#[test]
fn owned() {
    for text in TEXTS {
        same_bytes(text);
        both_formats(&String::from(text));
        both_formats(&Box::<str>::from(text));
        both_formats(&Rc::<str>::from(text));
        both_formats(&Arc::<str>::from(text));
    }
    both_formats(&"long ".repeat(10_000));
}

#[test]
fn every_length_of_head() {
    for len in [0, 1, 31, 32, 255, 256, 65_535, 65_536] {
        both_formats(&"x".repeat(len));
    }
}

#[test]
fn borrowed() {
    assert_eq!(json::from_str::<&str>(r#""as it stands""#).unwrap(), "as it stands");
    assert_eq!(msgpack::from_slice::<&str>(b"\xa3abc").unwrap(), "abc");
    let error = json::from_str::<&str>(r#""a\tb""#).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Type);
    assert!(error.to_string().contains("use `Cow<str>` or `String`"), "{error}");
}

#[test]
fn borrowed_where_it_can_be() {
    assert!(matches!(json::from_str(r#""plain""#).unwrap(), Cow::<str>::Borrowed("plain")));
    assert!(matches!(json::from_str(r#""a\tb""#).unwrap(), Cow::<str>::Owned(text) if text == "a\tb"));
    assert!(matches!(msgpack::from_slice(b"\xa3a\tb").unwrap(), Cow::<str>::Borrowed("a\tb")));
    let nested: Option<Vec<Cow<str>>> = json::from_str(r#"["plain"]"#).unwrap();
    assert!(matches!(nested.unwrap()[0], Cow::Borrowed("plain")));
    same_bytes(&Cow::Borrowed("text"));
}

#[test]
fn capacity_is_used_again() {
    let mut text = String::with_capacity(100);
    let place = text.as_ptr();
    json::decode_into(&mut text, br#""first""#).unwrap();
    msgpack::decode_into(&mut text, b"\xa6second").unwrap();
    assert_eq!((text.as_str(), text.as_ptr()), ("second", place));
}

#[test]
fn escapes() {
    in_json(&String::from("\u{8}\u{c}\n\r\t\u{1}\"\\/"), r#""\b\f\n\r\t\u0001\"\\/""#);
    assert_eq!(json::from_str::<String>(r#""\u00e9\ud83d\ude00\/""#).unwrap(), "é😀/");
    assert_eq!(json::from_str::<String>(r#""\ud800""#).unwrap_err().kind(), ErrorKind::Syntax);
    assert_eq!(msgpack::from_slice::<String>(b"\xa1\xff").unwrap_err().kind(), ErrorKind::Utf8);
}

#[test]
fn bytes_are_no_text() {
    assert_eq!(msgpack::from_slice::<String>(b"\xc4\x01a").unwrap_err().kind(), ErrorKind::Type);
}
