//! Numbers, texts and structures at their edges; each row one case of a class.

use serial_runtime::{Error, ErrorKind, FastSerialize, json};
use std::fmt::Debug;

#[derive(FastSerialize, Debug, PartialEq)]
struct M {
    a: u8,
    b: Option<String>,
}

#[derive(FastSerialize, Debug, PartialEq)]
enum E {
    A,
    B(u8),
}

fn read<T: for<'de> serial_runtime::Decode<'de>>(input: impl AsRef<[u8]>) -> Result<T, Error> {
    json::from_slice(input.as_ref())
}

#[track_caller]
fn ok<T: for<'de> serial_runtime::Decode<'de> + Debug + PartialEq>(input: impl AsRef<[u8]>, expected: T) {
    assert_eq!(read::<T>(input).unwrap(), expected);
}

#[track_caller]
fn refused<T: for<'de> serial_runtime::Decode<'de> + Debug>(input: impl AsRef<[u8]>, kind: ErrorKind) {
    assert_eq!(read::<T>(input).unwrap_err().kind(), kind);
}

#[test]
fn integers() {
    use ErrorKind::{Eof, OutOfRange, Syntax, Type};
    ok("18446744073709551615", u64::MAX);
    ok("-9223372036854775808", i64::MIN);
    ok("340282366920938463463374607431768211455", u128::MAX);
    ok("-170141183460469231731687303715884105728", i128::MIN);
    ok(" 7 ", 7u8);
    refused::<u8>("256", OutOfRange);
    refused::<i8>("-129", OutOfRange);
    refused::<u8>("-1", OutOfRange);
    refused::<u64>("18446744073709551616", OutOfRange);
    refused::<u64>("1".repeat(1_000_000), OutOfRange);
    refused::<u8>("1.0", Type);
    refused::<u8>("1e0", Type);
    refused::<i64>("-0", Type);
    refused::<u8>("01", Syntax);
    refused::<u8>("+1", Syntax);
    refused::<u8>("0x1", ErrorKind::TrailingBytes);
    refused::<i64>("-", Eof);
    refused::<u8>("", Eof);
    refused::<u8>("\"1\"", Type);
}

#[test]
fn floats() {
    use ErrorKind::{Eof, OutOfRange, Syntax};
    assert!(read::<f64>("-0").unwrap().is_sign_negative());
    assert!(read::<f64>("-0.0").unwrap().is_sign_negative());
    ok("5e-324", 5e-324);
    ok("2.4703282292062328e-324", 5e-324);
    ok("2.2250738585072011e-308", 2.225073858507201e-308);
    ok("117.63331139400017", 117.633_311_394_000_17);
    ok("9007199254740993.0", 9_007_199_254_740_992.0);
    ok("7.0064923216240854e-46", 1e-45f32);
    ok(format!("0e{}", "9".repeat(1000)), 0.0);
    ok(format!("1e-{}", "9".repeat(1_000_000)), 0.0);
    ok(format!("0.{}1", "0".repeat(1_000_000)), 0.0);
    refused::<f64>("1e400", OutOfRange);
    refused::<f64>(format!("1e{}", "9".repeat(1_000_000)), OutOfRange);
    refused::<f64>("1.7976931348623159e308", OutOfRange);
    refused::<f32>("3.4028236e38", OutOfRange);
    refused::<f64>("1e", Eof);
    refused::<f64>("1.", Eof);
    refused::<f64>(".5", Syntax);
    refused::<f64>("NaN", Syntax);
    refused::<f64>("Infinity", Syntax);
}

#[test]
fn texts() {
    use ErrorKind::{Eof, Syntax, TrailingBytes, Utf8};
    ok(r#""\ud83d\ude00""#, String::from("😀"));
    ok("\"\x7f\"", String::from("\x7f"));
    ok("\"a\" \n\t\r", String::from("a"));
    ok(r#""\u0000""#, String::from("\0"));
    for lone in [r#""\ud800""#, r#""\udc00""#, r#""\ud800\ud800""#, r#""\ud800x""#, r#""\uqqqq""#] {
        refused::<String>(lone, Syntax);
    }
    refused::<String>(br#""\x41""#, Syntax);
    refused::<String>(b"\"\x1f\"", Syntax);
    refused::<String>(b"\"abc\\", Eof);
    refused::<String>(b"\"", Eof);
    refused::<String>(b"\"\xed\xa0\x80\"", Utf8);
    refused::<String>(b"\"\xc0\x80\"", Utf8);
    refused::<String>(b"\"\xe2\x82\"", Utf8);
    refused::<String>(b"\xef\xbb\xbf\"a\"", Syntax);
    refused::<String>(b"\"a\"b", TrailingBytes);
}

#[test]
fn structs() {
    use ErrorKind::{Duplicate, MissingField, OutOfRange, Syntax, Type, Utf8};
    let one = || M { a: 1, b: None };
    ok(r#"{"a":1}"#, one());
    ok(r#"{"\u0061":1}"#, one());
    ok(r#"{"a":1,"c":1e999}"#, one());
    ok(r#"{"a":1,"c":[{"d":[[]]}],"b":null}"#, one());
    refused::<M>(r#"{"a\u0000":1}"#, MissingField);
    refused::<M>(r#"{"a":1,"\u0061":2}"#, Duplicate);
    refused::<M>(r#"{"a":1,"a":1}"#, Duplicate);
    refused::<M>(r#"{"a":1,}"#, Syntax);
    refused::<M>(r#"{a:1}"#, Syntax);
    refused::<M>(r#"{"a":1"b":null}"#, Syntax);
    refused::<M>(r#"{"a":1,"c":"\ud800"}"#, Syntax);
    refused::<M>(b"{\"a\":1,\"c\":\"\xff\"}", Utf8);
    refused::<M>(b"{\"a\":1,\"\xff\":1}", Utf8);
    refused::<M>("[1,null]", Type);
    refused::<M>(r#"{"a":256}"#, OutOfRange);
}

#[test]
fn enums() {
    ok(r#""A""#, E::A);
    ok(r#"{"B":1}"#, E::B(1));
    for bad in [r#"{"B":1,"A":null}"#, "{}", r#"{"A":null}"#, "1", r#""B""#] {
        refused::<E>(bad, ErrorKind::Type);
    }
    refused::<E>(r#""C""#, ErrorKind::UnknownVariant);
    refused::<E>(r#"{"C":1}"#, ErrorKind::UnknownVariant);
}

#[test]
fn many_unknown_keys_cost_their_length() {
    let mut text = String::from(r#"{"a":1"#);
    for i in 0..100_000 {
        text += &format!(r#","k{i}":1"#);
    }
    text.push('}');
    ok(text, M { a: 1, b: None });
}

#[test]
fn every_prefix_is_refused() {
    let text = r#"{"a":255,"unknown":[true,false,null,-1.5e3,{"x":"\u00e9"}],"b":"té\n"}"#;
    assert!(read::<M>(text).is_ok());
    for end in 0..text.len() {
        let error = read::<M>(&text.as_bytes()[..end]).unwrap_err();
        assert!(error.offset() <= end, "{error}");
    }
}

#[test]
fn no_bit_flip_panics() {
    let text = r#"{"a":255,"unknown":[true,{"x":"\u00e9"}],"b":"té\n"}"#;
    for bit in 0..text.len() * 8 {
        let mut flipped = text.as_bytes().to_vec();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let _ = read::<M>(&flipped);
        let _ = json::from_slice_report::<M>(&flipped);
    }
}

#[derive(FastSerialize, Debug)]
#[serial(repr = "int")]
enum Code {
    One = 1,
    Two,
}

#[derive(FastSerialize, Debug)]
#[serial(tag = "t", content = "c")]
enum Numbered {
    #[serial(tag_value = 1)]
    One(u8),
}

#[derive(FastSerialize, Debug)]
#[serial(tag = "t")]
enum Beside {
    #[serial(tag_value = 1)]
    One { c: u8 },
}

#[derive(FastSerialize, Debug)]
#[serial(untagged)]
enum Untagged {
    Number(u8),
    Pair(u8, u8),
    Triple(u8, u8, u8),
}

/// Whitespace is four bytes: a form feed, which is some to others, is none, whatever is read behind it.
#[test]
fn other_control_characters_are_no_whitespace() {
    #[track_caller]
    fn check<T: for<'de> serial_runtime::Decode<'de> + Debug>(document: &str) {
        for byte in (0..=b' ').chain([0x7f, 0x85, 0xa0]) {
            let (before, behind) = document.split_once('_').unwrap();
            let input = [before.as_bytes(), &[byte], behind.as_bytes()].concat();
            assert_eq!(read::<T>(&input).is_ok(), b" \t\n\r".contains(&byte), "{}", input.escape_ascii());
        }
    }
    for document in ["_1", " _1", "1_", "1 _"] {
        check::<u8>(document);
        check::<f64>(document);
        check::<Code>(document);
        check::<Untagged>(document);
        check::<serial_runtime::Value>(document);
        check::<serial_runtime::RawJsonBuf>(document);
        check::<serial_runtime::RawNumber>(document);
        check::<serde_json::Value>(document);
        check::<rust_decimal::Decimal>(document);
    }
    for document in [
        "_{\"t\":1,\"c\":2}",
        "{_\"t\":1,\"c\":2}",
        "{\"t\"_:1,\"c\":2}",
        "{\"t\":_1,\"c\":2}",
        "{\"c\":2,\"t\":_1}",
        "{\"c\":2,\"t\":1_}",
    ] {
        check::<Numbered>(document);
        check::<Beside>(document);
        check::<serial_runtime::RawJsonBuf>(document);
    }
    for document in ["_[1,2]", "[_1,2]", "[1_,2]", "[1,_2]", "[1,2_]", "[1,2]_"] {
        check::<Untagged>(document);
        check::<(serial_runtime::RawJsonBuf, Code)>(document);
    }
}
