//! What is missing, or null, under another form: what the form says of it, in both formats.

use super::{check, reads, refused, writes};
use serial_runtime::{ErrorKind, FastSerialize, adapters::*, json, msgpack};
use std::{collections::BTreeMap, num::Wrapping, time::Duration};

/// An option that has a form of its own as a whole.
#[derive(FastSerialize, Debug, PartialEq, Clone, Copy)]
struct Perhaps(Option<u8>);

impl From<Option<u8>> for Perhaps {
    fn from(inner: Option<u8>) -> Self {
        Self(inner)
    }
}

impl From<Perhaps> for Option<u8> {
    fn from(perhaps: Perhaps) -> Self {
        perhaps.0
    }
}

impl From<&Perhaps> for Option<u8> {
    fn from(perhaps: &Perhaps) -> Self {
        perhaps.0
    }
}

/// All of these may be missing, since what they are written as may be null.
#[derive(FastSerialize, Debug, PartialEq)]
#[serial(omit_none)]
struct Sparse {
    #[serial(as = FromInto<Option<u8>>)]
    from: Perhaps,
    #[serial(as = TryFromInto<Option<u8>>)]
    tried: Perhaps,
    #[serial(as = FromIntoRef<Option<u8>>)]
    by_ref: Perhaps,
    #[serial(as = TryFromIntoRef<Option<u8>>)]
    tried_by_ref: Perhaps,
    #[serial(as = PickFirst<(_, Option<DisplayFromStr>)>)]
    picked: Option<u8>,
    #[serial(as = PerFormat<Option<Hex>, Option<Bytes>>)]
    per_format: Option<Vec<u8>>,
    #[serial(encode(as = Option<DisplayFromStr>))]
    one_way: Option<u8>,
    #[serial(as = Option<Seconds>)]
    seconds: Option<Duration>,
    #[serial(as = Lax)]
    lax: Option<u8>,
    wrapped: Wrapping<Option<u8>>,
    #[serial(bytes)]
    bytes: Option<[u8; 2]>,
}

const NOTHING: Sparse = Sparse {
    from: Perhaps(None),
    tried: Perhaps(None),
    by_ref: Perhaps(None),
    tried_by_ref: Perhaps(None),
    picked: None,
    per_format: None,
    one_way: None,
    seconds: None,
    lax: None,
    wrapped: Wrapping(None),
    bytes: None,
};

#[test]
fn what_is_null_is_left_out_and_is_there_again() {
    check(&NOTHING, "{}");
    let nulls = concat!(
        r#"{"from":null,"tried":null,"by_ref":null,"tried_by_ref":null,"picked":null,"per_format":null,"#,
        r#""one_way":null,"seconds":null,"lax":null,"wrapped":null,"bytes":null}"#
    );
    reads(nulls, &NOTHING);
    let value = Sparse {
        from: Perhaps(Some(1)),
        tried: Perhaps(Some(2)),
        by_ref: Perhaps(Some(3)),
        tried_by_ref: Perhaps(Some(4)),
        picked: Some(5),
        per_format: Some(vec![0xbe]),
        one_way: None,
        seconds: Some(Duration::from_secs(6)),
        lax: Some(7),
        wrapped: Wrapping(Some(8)),
        bytes: None,
    };
    let text = concat!(
        r#"{"from":1,"tried":2,"by_ref":3,"tried_by_ref":4,"picked":5,"per_format":"be","#,
        r#""seconds":6,"lax":7,"wrapped":8}"#
    );
    assert_eq!(json::to_string(&value).unwrap(), text);
    assert_eq!(json::from_str::<Sparse>(text).unwrap(), value);
    assert_eq!(msgpack::from_slice::<Sparse>(&msgpack::to_vec(&value).unwrap()).unwrap(), value);
    let one_way = Sparse { one_way: Some(9), ..NOTHING };
    assert_eq!(json::to_string(&one_way).unwrap(), r#"{"one_way":"9"}"#);
    reads(r#"{"one_way":9}"#, &one_way);
}

/// What is never null is an error where it is missing, in whatever form.
#[derive(FastSerialize, Debug, PartialEq)]
#[serial(omit_none)]
struct Full {
    #[serial(as = FromInto<u16>)]
    from: Unit,
    #[serial(as = PerFormat<Hex, Bytes>)]
    per_format: Vec<u8>,
    #[serial(encode(as = DisplayFromStr))]
    one_way: u8,
    #[serial(as = Lax)]
    lax: u8,
    #[serial(as = BoolFromInt)]
    flag: bool,
    #[serial(bytes)]
    bytes: [u8; 1],
}

impl Full {
    const TEXT: &str = r#"{"from":1,"per_format":"be","one_way":2,"lax":3,"flag":1,"bytes":"AQ=="}"#;
}

/// A number of another type.
#[derive(Debug, PartialEq, Clone, Copy)]
struct Unit(u16);

impl From<u16> for Unit {
    fn from(unit: u16) -> Self {
        Self(unit)
    }
}

impl From<Unit> for u16 {
    fn from(unit: Unit) -> Self {
        unit.0
    }
}

#[test]
fn what_cannot_be_null_has_to_be_there() {
    let full = |text: &str| json::from_str::<Full>(text);
    assert!(full(Full::TEXT).unwrap().flag);
    for name in ["from", "per_format", "one_way", "lax", "flag", "bytes"] {
        let renamed = Full::TEXT.replace(&format!("\"{name}\""), "\"other\"");
        let error = full(&renamed).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::MissingField, &*format!("/{name}")), "{error}");
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Flags {
    #[serial(as = BoolFromInt)]
    flag: bool,
    #[serial(as = Vec<BoolFromInt>)]
    flags: Vec<bool>,
}

#[test]
fn truth_values_as_numbers() {
    check(&Flags { flag: true, flags: vec![false, true] }, r#"{"flag":1,"flags":[0,1]}"#);
    refused::<Flags>(r#"{"flag":2,"flags":[]}"#, ErrorKind::OutOfRange, "/flag");
    refused::<Flags>(r#"{"flag":true,"flags":[]}"#, ErrorKind::Type, "/flag");
    refused::<Flags>(r#"{"flag":1,"flags":[0,-1]}"#, ErrorKind::OutOfRange, "/flags/1");
    let schema = Flags::json_schema();
    assert_eq!(
        (&schema["properties"]["flag"]["minimum"], &schema["properties"]["flag"]["maximum"]),
        (&0.into(), &1.into())
    );
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Texts {
    #[serial(as = NoneAsEmptyString)]
    number: Option<u8>,
    #[serial(as = OneOrMany)]
    list: Vec<u16>,
}

#[test]
fn nothing_as_an_empty_text() {
    let some = Texts { number: Some(7), list: vec![1] };
    check(&some, r#"{"number":"7","list":1}"#);
    let none = Texts { number: None, list: vec![] };
    writes(&none, r#"{"number":"","list":[]}"#);
    for text in [r#"{"number":"","list":[]}"#, r#"{"number":null,"list":[]}"#, r#"{"list":[]}"#] {
        reads(text, &none);
    }
    refused::<Texts>(r#"{"number":"x","list":[]}"#, ErrorKind::Custom, "/number");
    refused::<Texts>(r#"{"number":7,"list":[]}"#, ErrorKind::Type, "/number");
    refused::<Texts>(r#"{"number":"","list":[1,"x"]}"#, ErrorKind::Type, "/list/1");
    let error = json::from_str::<Texts>(r#"{"number":"","list":?}"#).unwrap_err();
    assert_eq!((error.path(), error.offset()), ("/list", 20), "{error}");
}

/// The keys of sets and maps in another form are compared as the values are.
#[derive(FastSerialize, Debug, PartialEq)]
struct Keys {
    #[serial(as = BTreeMap<DisplayFromStr, BoolFromInt>)]
    map: BTreeMap<bool, bool>,
    #[serial(as = Pairs)]
    pairs: BTreeMap<u8, bool>,
}

#[test]
fn keys_in_another_form() {
    let value = Keys {
        map: BTreeMap::from([(false, true), (true, false)]),
        pairs: BTreeMap::from([(2, true), (9, false)]),
    };
    check(&value, r#"{"map":{"false":1,"true":0},"pairs":[[2,true],[9,false]]}"#);
    refused::<Keys>(r#"{"map":{"true":1,"true":1},"pairs":[]}"#, ErrorKind::Duplicate, "/map/true");
}
