//! Values that may be read in several ways, within each other: what is tried is counted, where trying again at every level would double it.

use super::ways::{Format, agree};
use serial_runtime::{
    Decode, DecodeOptions, Encode, Error, ErrorKind, FastSerialize, Value,
    adapters::{FromInto, PickFirst},
    json, msgpack,
};
use std::{cell::Cell, collections::BTreeMap, fmt::Debug};

thread_local! {
    static READ: Cell<usize> = const { Cell::new(0) };
}

/// Counts how often the innermost value is read.
#[expect(clippy::unnecessary_wraps, reason = "a rule says whether it holds")]
fn counted(_: &u8) -> Result<(), &'static str> {
    READ.set(READ.get() + 1);
    Ok(())
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(transparent)]
struct Leaf(#[serial(custom = counted)] u8);

fn packed(text: &str) -> Vec<u8> {
    msgpack::to_vec(&json::from_str::<Value>(text).unwrap()).unwrap()
}

/// What both formats say of a document, and how often its innermost value was read at the most.
fn read<T: for<'de> Decode<'de> + Encode>(text: &str) -> (Result<T, Error>, usize) {
    READ.set(0);
    let ours = json::from_str::<T>(text);
    let times = READ.replace(0);
    let again = msgpack::from_slice::<T>(&packed(text));
    match (&ours, again) {
        (Ok(one), Ok(other)) => assert_eq!(msgpack::to_vec(one).unwrap(), msgpack::to_vec(&other).unwrap()),
        (Err(one), Err(other)) if one.kind() == ErrorKind::Limit => {
            assert_eq!(other.kind(), ErrorKind::Limit);
        }
        (Err(one), Err(other)) => assert_eq!((one.kind(), one.path()), (other.kind(), other.path()), "{one}"),
        (one, other) => panic!("{:?}, {:?}", one.as_ref().err(), other.err()),
    }
    (ours, times.max(READ.get()))
}

#[track_caller]
fn reads_at_most<T: for<'de> Decode<'de> + Encode>(text: &str, most: usize) -> T {
    let (value, times) = read::<T>(text);
    assert!(times <= most, "read {times} times");
    value.unwrap()
}

fn nested(levels: usize, before: &str, inner: &str, behind: &str) -> String {
    format!("{}{inner}{}", before.repeat(levels), behind.repeat(levels))
}

/// A variant that its first key speaks for, where an earlier one and an unknown field make that less than certain.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(untagged)]
enum Guessed {
    Other { a: u8 },
    Held { held: Box<Guessed> },
    Leaf(Leaf),
}

#[test]
fn a_guess_that_holds_is_kept() {
    for (before, behind) in
        [("{\"held\":", "}"), ("{\"held\":", ",\"unknown\":[]}"), ("{\"u\":0,\"held\":", "}")]
    {
        reads_at_most::<Guessed>(&nested(100, before, "1", behind), 1);
    }
}

#[test]
fn a_guess_that_fails_is_not_made_again() {
    let text = nested(40, "{\"held\":", "\"x\"", "}");
    let (error, _) = read::<Guessed>(&text);
    let error = error.unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Type, "/held".repeat(40).as_str()), "{error}");
    let text = nested(40, "{\"held\":[", "1", "]}");
    assert_eq!(read::<Guessed>(&text).0.unwrap_err().path(), "/held");
}

/// A map may be the other one whatever its keys are.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(untagged)]
enum Open {
    Held {
        held: Box<Open>,
        needed: u8,
    },
    Rest {
        #[serial(flatten)]
        rest: BTreeMap<String, Open>,
    },
    Leaf(Leaf),
}

#[test]
fn nothing_is_guessed_where_any_key_may_be_there() {
    reads_at_most::<Open>(&nested(100, "{\"held\":", "1", "}"), 1);
    reads_at_most::<Open>(&nested(12, "{\"held\":", "1", ",\"needed\":1}"), 1);
}

/// The name of a variant comes first, wherever it stands.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(tag = "t")]
enum Named {
    One {
        x: u8,
    },
    #[serial(untagged)]
    Text(String),
    #[serial(untagged)]
    Point {
        x: u8,
        y: u8,
    },
}

#[test]
fn a_tag_goes_before_a_guess() {
    for text in [r#"{"t":"One","x":1,"y":2}"#, r#"{"x":1,"t":"One","y":2}"#, r#"{"x":1,"y":2,"t":"One"}"#] {
        assert_eq!(reads_at_most::<Named>(text, 0), Named::One { x: 1 }, "{text}");
    }
    assert_eq!(reads_at_most::<Named>(r#"{"y":2,"x":1,"u":7}"#, 0), Named::Point { x: 1, y: 2 });
}

/// Both variants hold another, and need what comes behind it.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(untagged)]
enum Either {
    One { first: Leaf, x: Box<Either>, last: u8 },
    Two { first: Leaf, x: Box<Either>, last: bool },
    Told { first: Leaf, told: Tagged, last: u8 },
    Beside { first: Leaf, told: TaggedBeside, last: bool },
    Leaf(Leaf),
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(tag = "t")]
enum Tagged {
    Named { y: u8 },
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(tag = "t", content = "c")]
enum TaggedBeside {
    Named(u8),
}

/// What is looked at, or passed over in search of a tag, counts as well: it is much more than what is read of a variant that fails at once.
#[test]
fn what_is_passed_over_counts() {
    let long = "0,".repeat(20_000);
    for inner in [
        format!("{{\"first\":1,\"x\":\"bad\",\"pad\":[{long}0],\"last\":1}}"),
        format!("{{\"first\":1,\"told\":{{\"y\":\"bad\",\"pad\":[{long}0],\"t\":\"Named\"}},\"last\":1}}"),
        format!("{{\"first\":1,\"told\":{{\"y\":\"bad\",\"pad\":[{long}0]}},\"last\":1}}"),
        format!("{{\"first\":1,\"told\":{{\"c\":\"bad\",\"pad\":[{long}0],\"t\":\"Named\"}},\"last\":1}}"),
    ] {
        let text = nested(60, "{\"first\":1,\"x\":", &inner, ",\"last\":1}");
        let (error, times) = read::<Either>(&text);
        assert_eq!(error.unwrap_err().kind(), ErrorKind::Limit);
        assert!(times < 5000, "read {times} times");
        assert!(json::from_slice_report::<Either>(text.as_bytes()).is_err());
    }
    // Where nothing is read again, depth alone is no trouble.
    let pad = format!(",\"pad\":[{}0],\"last\":1}}", "0,".repeat(2000));
    let text = nested(120, "{\"first\":1,\"x\":", "1", &pad);
    assert_eq!(read::<Either>(&text).1, 121);
}

/// What is wrong is found behind megabytes, by every variant.
#[test]
fn broken_grammar_ends_it() {
    let long = "0,".repeat(100_000);
    for end in ["]}", "0"] {
        let inner = format!("{{\"first\":1,\"x\":\"bad\",\"pad\":[{long}{end}");
        let error =
            json::from_str::<Either>(&nested(8, "{\"first\":1,\"x\":", &inner, ",\"last\":1}")).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Syntax | ErrorKind::Eof), "{error}");
    }
}

/// A struct and its older form, in each other.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
struct New {
    #[serial(as = Vec<PickFirst<(_, FromInto<Old>)>>)]
    children: Vec<New>,
    new: u8,
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
struct Old {
    #[serial(as = Vec<PickFirst<(_, FromInto<Old>)>>)]
    children: Vec<New>,
    old: u8,
}

impl From<Old> for New {
    fn from(old: Old) -> Self {
        Self { children: old.children, new: old.old }
    }
}

impl From<New> for Old {
    fn from(new: New) -> Self {
        Self { children: new.children, old: new.new }
    }
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
struct Newest {
    #[serial(as = PickFirst<(_, FromInto<Old>)>)]
    newest: New,
}

#[test]
fn adapters_are_tried_as_often_as_variants() {
    let deep = |levels, end: &str| {
        let leaf = "{\"children\":[],\"new\":1}";
        format!("{{\"newest\":{}}}", nested(levels, "{\"children\":[", leaf, &format!("],{end}}}")))
    };
    assert!(read::<Newest>(&deep(60, "\"new\":1")).0.is_ok());
    assert!(read::<Newest>(&deep(8, "\"old\":1")).0.is_ok());
    assert_eq!(read::<Newest>(&deep(8, "\"none\":1")).0.unwrap_err().kind(), ErrorKind::MissingField);
    for end in ["\"old\":1", "\"none\":1"] {
        assert_eq!(read::<Newest>(&deep(60, end)).0.unwrap_err().kind(), ErrorKind::Limit);
        assert!(json::from_slice_report::<Newest>(deep(60, end).as_bytes()).is_err());
    }
}

/// Both variants hold a list, and are told by what comes behind.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(untagged)]
enum Lists {
    One { list: Vec<u64>, last: u8 },
    Two { list: Vec<u64>, last: bool },
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
struct Picked {
    #[serial(as = PickFirst<(_, FromInto<Vec<u8>>)>)]
    list: Longer,
}

/// A list, and an older form of it with small numbers.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
struct Longer(Vec<u64>);

impl From<Vec<u8>> for Longer {
    fn from(small: Vec<u8>) -> Self {
        Self(small.into_iter().map(u64::from).collect())
    }
}

impl From<Longer> for Vec<u8> {
    fn from(longer: Longer) -> Self {
        longer.0.into_iter().map(|number| u8::try_from(number).unwrap_or(u8::MAX)).collect()
    }
}

/// What ends a trial is said as it is, and not taken for too many ways to read the input.
#[test]
fn a_limit_that_ends_a_trial_is_the_error() {
    fn ends<T: for<'de> Decode<'de> + Debug>(
        text: &str,
        options: &DecodeOptions,
        kind: ErrorKind,
        path: &str,
    ) {
        let packed = packed(text);
        for error in [
            json::from_slice_with::<T>(text.as_bytes(), options).unwrap_err(),
            msgpack::from_slice_with::<T>(&packed, options).unwrap_err(),
        ] {
            assert_eq!(error.kind(), kind, "{error}");
            assert!(error.path().starts_with(path), "{error}");
            assert!(!error.message().contains("too many ways"), "{error}");
        }
        json::from_slice::<T>(text.as_bytes()).unwrap();
        msgpack::from_slice::<T>(&packed).unwrap();
    }
    let numbers = format!("[{}0]", "0,".repeat(1000));
    let little = DecodeOptions { max_alloc: 1000, ..DecodeOptions::default() };
    let text = format!("{{\"list\":{numbers},\"last\":true}}");
    ends::<Lists>(&text, &little, ErrorKind::Limit, "/list");
    let shallow = DecodeOptions { max_depth: 3, ..DecodeOptions::default() };
    let text = "{\"list\":[1],\"u\":[[[]]],\"last\":true}";
    ends::<Lists>(text, &shallow, ErrorKind::Depth, "/u/0");
    let text = format!("{{\"list\":{numbers}}}");
    ends::<Picked>(&text, &little, ErrorKind::Limit, "/list");
}

/// Tags that stand last: every level is passed over once more for the levels around it, and no more than that.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(tag = "t")]
enum Last {
    Held { inner: Box<Last> },
    Beside(Inner),
    Leaf { leaf: Leaf },
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
struct Inner {
    content: Box<Last>,
}

#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[serial(tag = "t", content = "c")]
enum LastBeside {
    Held(Box<LastBeside>),
    Leaf(Leaf),
}

fn agrees<T: FastSerialize + for<'de> Decode<'de> + Debug + Clone + PartialEq>(text: &str) {
    let value = reads_at_most::<T>(text, 1);
    let other = || value.clone();
    assert_eq!(agree(&Format::JSON, text.as_bytes(), other).unwrap(), value);
    assert_eq!(agree(&Format::MSGPACK, &packed(text), other).unwrap(), value);
}

#[test]
fn tags_that_stand_last() {
    let leaf = r#"{"leaf":1,"t":"Leaf"}"#;
    agrees::<Last>(&nested(120, "{\"inner\":", leaf, ",\"t\":\"Held\"}"));
    agrees::<Last>(&nested(120, "{\"content\":", leaf, ",\"t\":\"Beside\"}"));
    agrees::<LastBeside>(&nested(120, "{\"c\":", "{\"c\":1,\"t\":\"Leaf\"}", ",\"t\":\"Held\"}"));
}
