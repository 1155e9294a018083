//! `untagged`: nothing tells the variant but its form.

use super::{agrees, check, like_serde, reads, refused};
use serial_runtime::{DecodeOptions, ErrorKind, FastSerialize, RawJson, json, msgpack};
use std::{borrow::Cow, collections::BTreeMap};

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq, Clone)]
struct Point {
    x: i32,
    y: i32,
}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq, Clone)]
#[serial(untagged)]
#[serde(untagged)]
enum Any {
    Nothing,
    Flag(bool),
    Int(i64),
    Float(f64),
    Text(String),
    Pair(u8, u8),
    Triple(u8, u8, u8),
    List(Vec<Any>),
    Point(Point),
    Circle { x: i32, r: f64 },
    Named { name: Option<String>, id: u64 },
    Rest(BTreeMap<String, Any>),
}

#[test]
fn bytes_are_those_of_serde() {
    for value in [
        Any::Flag(true),
        Any::Int(-7),
        Any::Float(0.5),
        Any::Text("a".into()),
        Any::Pair(1, 2),
        Any::Triple(1, 2, 3),
        Any::List(vec![]),
        Any::List(vec![Any::Flag(false), Any::List(vec![Any::Text("b".into())]), Any::Float(1.5)]),
        Any::Point(Point { x: 1, y: 2 }),
        Any::Circle { x: 1, r: 2.5 },
        Any::Named { name: None, id: 7 },
        Any::Rest(BTreeMap::from([("a".into(), Any::Int(1)), ("b".into(), Any::Pair(1, 2))])),
    ] {
        like_serde(&value);
        like_serde(&vec![value.clone(), value]);
    }
    check(&Any::Nothing, "null");
}

macro_rules! many {
    ($($name:ident)*) => {
        #[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq, Clone)]
        #[serial(untagged)]
        #[serde(untagged)]
        #[allow(non_snake_case, reason = "a variant and its field have one name")]
        enum Many {
            $($name { $name: u8 },)*
            Next { next: u8 },
            Again { A0: String },
            Last { last: u8 },
        }

        /// Two that look like an integer; the second, and the only list, are behind all that can be told from outside.
        #[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq, Clone)]
        #[serial(untagged)]
        #[serde(untagged)]
        #[allow(non_snake_case, reason = "a variant and its field have one name")]
        enum Spread {
            Small(u8),
            $($name { $name: u8 },)*
            Large(i64),
            List(Vec<i64>),
        }
    };
}

many! {
    A0 A1 A2 A3 A4 A5 A6 A7 A8 A9 B0 B1 B2 B3 B4 B5 B6 B7 B8 B9 C0
    C1 C2 C3 C4 C5 C6 C7 C8 C9 D0 D1 D2 D3 D4 D5 D6 D7 D8 D9 E0 E1
    E2 E3 E4 E5 E6 E7 E8 E9 F0 F1 F2 F3 F4 F5 F6 F7 F8 F9 G0 G1 G2
}

/// All variants are tried, also those that have no bit of their own while it is looked which the value may be.
#[test]
fn there_may_be_many() {
    for value in [
        Many::A0 { A0: 1 },
        Many::G2 { G2: 2 },
        Many::Next { next: 3 },
        Many::Again { A0: "not a number".into() },
        Many::Last { last: 4 },
    ] {
        like_serde(&value);
        like_serde(&vec![value.clone(), value]);
    }
    for text in [r#"{"A0":null}"#, r#"{"next":"a"}"#, r#"{"none":1}"#, "1"] {
        refused::<Many>(text, ErrorKind::Type, "");
    }
}

/// Where one is left of those that can be told from outside, there may be another one behind them.
#[test]
fn one_of_many_is_not_the_only_one() {
    for value in [Spread::Small(255), Spread::Large(256), Spread::Large(-1), Spread::B4 { B4: 4 }] {
        like_serde(&value);
        like_serde(&vec![value.clone(), value]);
    }
    reads("300", &Spread::Large(300));
    let text = "9223372036854775808";
    let error = json::from_str::<Spread>(text).unwrap_err().to_string();
    assert!(error.contains("`Small`") && error.contains("`Large`"), "{error}");
    refused::<Spread>(text, ErrorKind::Type, "");
    // Also where none is left of those.
    like_serde(&Spread::List(vec![1, -2]));
    let error = json::from_str::<Spread>(r#"[1,"a"]"#).unwrap_err().to_string();
    assert!(error.contains("`List`: expected an integer") && error.contains("at /1"), "{error}");
}

/// A variant does not know by what key it was told apart, where that key was none of its own: written, and read once more, the value
/// is one before it. So it is for serde.
#[test]
fn what_told_a_variant_may_not_be_written() {
    #[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
    #[serial(untagged)]
    #[serde(untagged)]
    enum Told {
        Small { x: f64, y: Option<i8> },
        Other { x: f64, c: Option<u8> },
    }
    let (text, other) = (r#"{"x":5.5,"y":-0}"#, Told::Other { x: 5.5, c: None });
    assert_eq!(json::from_str::<Told>(text).unwrap(), other);
    assert_eq!(serde_json::from_str::<Told>(text).unwrap(), other);
    like_written(&other, Told::Small { x: 5.5, y: None });
    let small = Told::Small { x: 5.5, y: None };
    like_written(&small, Told::Small { x: 5.5, y: None });

    fn like_written(value: &Told, again: Told) {
        let (text, packed) = (json::to_string(value).unwrap(), msgpack::to_vec(value).unwrap());
        assert_eq!(text, serde_json::to_string(value).unwrap());
        assert_eq!(json::from_str::<Told>(&text).unwrap(), again);
        assert_eq!(serde_json::from_str::<Told>(&text).unwrap(), again);
        assert_eq!(msgpack::from_slice::<Told>(&packed).unwrap(), again);
        assert_eq!(rmp_serde::from_slice::<Told>(&packed).unwrap(), again);
    }
}

#[test]
fn the_first_that_can_be_read_is_taken() {
    for text in [
        "null",
        "true",
        "-0",
        "1",
        "1.0",
        "1e3",
        "\"\\n\"",
        "[1,2]",
        "[1,2,3]",
        "[1,256]",
        "[1,2,3,4]",
        "[]",
        "[[1,2],null]",
        r#"{"x":1,"y":2}"#,
        r#"{"y":2,"x":1,"r":3}"#,
        r#"{"r":2,"x":1}"#,
        r#"{"r":2,"x":1.5}"#,
        r#"{"id":1}"#,
        r#"{"id":"x","name":[1,{"x":1,"y":2}]}"#,
        r#"{"\u0078":1,"\u0079":2}"#,
        "{}",
        r#"{"a":{"b":{"c":null}}}"#,
    ] {
        let expected: Any = serde_json::from_str(text).unwrap();
        reads(text, &expected);
        reads(
            &format!(" [ {text} , {text} ] "),
            &serde_json::from_str::<Vec<Any>>(&format!("[{text},{text}]")).unwrap(),
        );
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(untagged)]
enum Few {
    Small(u8),
    Point(Point),
    Closed {
        #[serial(range(max = 9))]
        x: i32,
        #[serial(alias = "why")]
        y: String,
    },
    Pair(u8, bool),
}

#[test]
fn one_that_looks_right_has_its_own_errors() {
    refused::<Few>("256", ErrorKind::OutOfRange, "");
    refused::<Few>(r#"[1,2]"#, ErrorKind::Type, "/1");
    refused::<Few>(r#"[1]"#, ErrorKind::Length, "");
    let only = |text: &str| json::from_str::<Option<Few>>(text).unwrap_err().message().to_owned();
    assert_eq!(
        only("1.5"),
        "no variant fits: `Small`: expected an integer; `Point`: expected a map; `Closed`: expected a map; `Pair`: expected an array of 2 items"
    );
    assert_eq!(
        only("{}"),
        "no variant fits: `Small`: expected an integer; `Point`: missing field `x`; `Closed`: missing field `x`; `Pair`: expected an array of 2 items"
    );
}

#[test]
fn an_error_says_why_each_variant_failed() {
    let message = |text: &str| json::from_str::<Vec<Few>>(text).unwrap_err().to_string();
    assert_eq!(
        message(r#"[1, {"x":1,"y":true}]"#),
        "no variant fits: `Small`: expected an integer; \
         `Point`: expected an integer from -2147483648 to 2147483647, found `true` at /y; \
         `Closed`: expected a string, found `true` at /y; \
         `Pair`: expected an array of 2 items at line 1 column 5 (byte 4), path /1"
    );
    assert_eq!(
        message(r#"[{"x":10,"why":"z"}]"#),
        "expected at most 9, found 10 at line 1 column 7 (byte 6), path /0/x"
    );
    reads(r#"{"x":9,"why":"z"}"#, &Few::Closed { x: 9, y: "z".into() });
    let report = json::from_slice_report::<Vec<Few>>(br#"[{"x":"a","why":1},"x",1,{"x":1,"y":null},[1,2]]"#);
    let report = report.unwrap_err();
    let paths: Vec<_> = report.issues().iter().map(|issue| issue.path.as_str()).collect();
    assert_eq!(paths, ["/0/x", "/0/why", "/1", "/3", "/4/1"]);
}

#[test]
fn grammar_comes_first() {
    for (text, kind) in [
        (r#"{"x":1,"y":}"#, ErrorKind::Syntax),
        (r#"{"x":1,"y":true"#, ErrorKind::Eof),
        ("[1 true]", ErrorKind::Syntax),
        ("\"a", ErrorKind::Eof),
        ("", ErrorKind::Eof),
        ("trux", ErrorKind::Syntax),
        (r#"{"x":1,"y":"\x"}"#, ErrorKind::Syntax),
    ] {
        assert_eq!(json::from_str::<Few>(text).unwrap_err().kind(), kind, "{text}");
        assert_eq!(json::from_str::<Any>(text).unwrap_err().kind(), kind, "{text}");
        assert!(json::from_slice_report::<Vec<Few>>(text.as_bytes()).is_err());
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(untagged, deny_unknown_fields)]
enum Strict<T> {
    One { a: u8 },
    Two { a: u8, b: Option<u8> },
    Generic(T),
}

#[test]
fn unknown_fields_can_be_denied() {
    reads(r#"{"a":1}"#, &Strict::<u8>::One { a: 1 });
    reads(r#"{"b":null,"a":1}"#, &Strict::<u8>::Two { a: 1, b: None });
    reads(r#"{"x":1,"y":2}"#, &Strict::Generic(Point { x: 1, y: 2 }));
    refused::<Strict<u8>>(r#"{"a":1,"c":1}"#, ErrorKind::Type, "");
    let error = json::from_str::<Strict<u8>>(r#"{"a":1,"c":1}"#).unwrap_err();
    assert_eq!(
        error.message(),
        "no variant fits: `One`: unknown field `c`; `Two`: unknown field `c`; `Generic`: expected an integer"
    );
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(untagged)]
enum Special<'a> {
    Keys(BTreeMap<u32, u8>),
    Big { big: u128 },
    Raw { raw: RawJson<'a> },
    Borrowed { text: &'a str, cow: Cow<'a, str> },
}

#[test]
fn what_serde_cannot_buffer_is_read() {
    let read = |text| json::from_str::<Special<'_>>(text).unwrap();
    assert_eq!(read(r#"{"7":1}"#), Special::Keys(BTreeMap::from([(7, 1)])));
    assert_eq!(read(r#"{"big":340282366920938463463374607431768211455}"#), Special::Big { big: u128::MAX });
    let text = r#"{"raw":{ "a": 1.0 }}"#;
    assert_eq!(json::to_string(&read(text)).unwrap(), text);
    assert!(matches!(
        read(r#"{"cow":"b","text":"a"}"#),
        Special::Borrowed { text: "a", cow: Cow::Borrowed("b") }
    ));
    for value in [Special::Keys(BTreeMap::from([(7, 1)])), Special::Big { big: u128::MAX }] {
        let bytes = msgpack::to_vec(&value).unwrap();
        assert_eq!(msgpack::from_slice::<Special<'_>>(&bytes).unwrap(), value);
    }
}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
#[serial(tag = "t")]
#[serde(tag = "t")]
enum Beside {
    One {
        x: u8,
    },
    Two,
    #[serial(untagged)]
    #[serde(untagged)]
    Text(String),
    #[serial(untagged)]
    #[serde(untagged)]
    Point(Point),
}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
enum External {
    Unit,
    Data(u8),
    #[serial(untagged)]
    #[serde(untagged)]
    Number(i64),
    #[serial(untagged)]
    #[serde(untagged)]
    Other(String),
}

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq)]
#[serial(tag = "t", content = "c")]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Data(u8),
    #[serial(untagged)]
    #[serde(untagged)]
    Point(Point),
}

#[test]
fn single_variants_may_be_untagged() {
    like_serde(&Beside::One { x: 1 });
    like_serde(&Beside::Two);
    like_serde(&Beside::Text("a".into()));
    like_serde(&Beside::Point(Point { x: 1, y: 2 }));
    reads(r#"{"t":"Three","x":1,"y":2}"#, &Beside::Point(Point { x: 1, y: 2 }));
    reads(r#"{"x":1,"t":"One"}"#, &Beside::One { x: 1 });
    like_serde(&External::Unit);
    like_serde(&External::Data(1));
    like_serde(&External::Number(1));
    like_serde(&External::Other("x".into()));
    refused::<External>(r#"{"Data":256}"#, ErrorKind::OutOfRange, "/Data");
    like_serde(&Adjacent::Data(1));
    like_serde(&Adjacent::Point(Point { x: 1, y: 2 }));
    let error = json::from_str::<Beside>(r#"{"t":"Three"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::UnknownVariant, "/t"), "{error}");
    let error = json::from_str::<Beside>("1").unwrap_err();
    assert_eq!(
        error.message(),
        "no variant fits: told by `t`: missing field `t`; `Text`: expected text; `Point`: expected a map"
    );
}

/// Variants that hold each other and fail behind what they hold: each level would double what is read.
#[derive(FastSerialize, Debug, PartialEq)]
#[serial(untagged)]
enum Twice {
    First { inner: Box<Twice>, end: u8 },
    Second { inner: Box<Twice>, end: String },
    Leaf(bool),
}

#[test]
fn time_is_bounded() {
    let nested = |depth: usize, end: &str| {
        format!("{}true{}", r#"{"inner":"#.repeat(depth), format!(r#","end":{end}}}"#).repeat(depth))
    };
    assert!(json::from_str::<Twice>(&nested(8, "\"x\"")).is_ok());
    assert!(json::from_str::<Twice>(&nested(100, "1")).is_ok());
    let error = json::from_str::<Twice>(&nested(100, "\"x\"")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Limit, "{error}");
    assert!(error.message().starts_with("the input could be read in too many ways"), "{error}");
    let error = json::from_str::<Twice>(&nested(100, "null")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Limit, "{error}");
    assert_eq!(json::from_str::<Twice>(&nested(8, "null")).unwrap_err().kind(), ErrorKind::Type);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(untagged)]
enum Endless {
    Inner(Box<Endless>),
    Leaf(bool),
}

#[test]
fn depth_is_bounded() {
    assert_eq!(json::from_str::<Endless>("true").unwrap_err().kind(), ErrorKind::Limit);
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(json::from_str::<Any>(&deep).unwrap_err().kind(), ErrorKind::Depth);
    let options = |max_depth| DecodeOptions { max_depth, ..Default::default() };
    assert!(json::from_slice_with::<Any>(b"[[[0]]]", &options(3)).is_ok());
    assert_eq!(json::from_slice_with::<Any>(b"[[[0]]]", &options(2)).unwrap_err().kind(), ErrorKind::Depth);
}

#[test]
fn the_other_ways_of_reading() {
    let text = br#"{"x":10,"why":"z"}"#;
    assert!(json::from_slice::<Few>(text).is_err());
    assert_eq!(json::from_slice_unvalidated::<Few>(text).unwrap(), Few::Closed { x: 10, y: "z".into() });
    assert_eq!(Few::Closed { x: 10, y: "z".into() }.validate().unwrap_err().issues()[0].path, "/x");
    let lax = DecodeOptions { lax: true, ..Default::default() };
    assert_eq!(json::from_slice_with::<Few>(b"\"7\"", &lax).unwrap(), Few::Small(7));
    assert_eq!(json::from_slice_with::<Few>(br#"["7","true"]"#, &lax).unwrap(), Few::Pair(7, true));
    let mut few = Few::Pair(1, true);
    json::decode_into(&mut few, br#"{"x":1,"why":"z"}"#).unwrap();
    assert_eq!(few, Few::Closed { x: 1, y: "z".into() });
}

#[test]
fn schemas_agree_with_decoding() {
    agrees::<Any>(&[
        ("null", true),
        ("1.5", true),
        ("[1,2]", true),
        ("[[]]", true),
        (r#"{"x":1}"#, true),
        (r#"{"x":{"y":"z"}}"#, true),
    ]);
    agrees::<Few>(&[
        ("255", true),
        ("256", false),
        ("null", false),
        (r#"{"x":1,"y":2}"#, true),
        (r#"{"x":1,"y":"z"}"#, true),
        (r#"{"x":10,"y":"z"}"#, false),
        ("[1,true]", true),
        ("[1,1]", false),
    ]);
    agrees::<Beside>(&[
        (r#"{"t":"One","x":1}"#, true),
        (r#"{"t":"One"}"#, false),
        ("\"x\"", true),
        (r#"{"x":1,"y":1}"#, true),
        ("1", false),
    ]);
    agrees::<External>(&[
        ("\"Unit\"", true),
        ("\"x\"", true),
        ("1", true),
        (r#"{"Data":1}"#, true),
        ("[]", false),
    ]);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(keys)]
struct Numbered {
    #[serial(key = 0)]
    a: u8,
    #[serial(key = 1)]
    b: Option<u8>,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(msgpack(array))]
struct Positions {
    x: u8,
    y: String,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(untagged)]
enum Divided {
    Positions(Positions),
    Numbered(Numbered),
    Text(String),
}

#[test]
fn a_struct_may_look_otherwise_in_messagepack() {
    for value in [
        Divided::Positions(Positions { x: 1, y: "y".into() }),
        Divided::Numbered(Numbered { a: 1, b: Some(2) }),
        Divided::Numbered(Numbered { a: 1, b: None }),
        Divided::Text("t".into()),
    ] {
        crate::support::round_trip(&value);
    }
}
