//! What a value looks like from outside decides which variants are tried: it never keeps one from being tried that can be read.

use serial_runtime::{
    Decode, DecodeOptions, Error, ErrorKind, FastSerialize, Maybe, RawNumber, Value, adapters::*, json,
    msgpack,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Debug,
    net::IpAddr,
    num::NonZero,
    ops::{Bound, Range},
    path::PathBuf,
    time::{Duration, SystemTime},
};

/// Two variants that no document here is, around one that some are.
#[derive(FastSerialize, Debug)]
#[serial(untagged)]
enum Either<T> {
    Before { nobody_writes_this: u8 },
    It(T),
    Behind { nor_this: bool },
}

const DOCUMENTS: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "1",
    "-1",
    "300",
    "1.5",
    "1.0",
    "1e40",
    "18446744073709551615",
    "18446744073709551616",
    "\"\"",
    "\"x\"",
    "\"xy\"",
    "\"1\"",
    "\"1.5\"",
    "\"true\"",
    "\"null\"",
    "\"NaN\"",
    "\"-Infinity\"",
    "\"beef\"",
    "\"AQI=\"",
    "\"AQI\"",
    "\"127.0.0.1\"",
    "\"1970-01-01T00:00:00Z\"",
    "\"Unit\"",
    "\"Unbounded\"",
    "\"A\"",
    "[]",
    "[1]",
    "[1,true]",
    "[1,2]",
    "[null]",
    "[[1,true],[2,false]]",
    "[\"x\"]",
    "{}",
    "{\"a\":1}",
    "{\"1\":true}",
    "{\"true\":1}",
    "{\"t\":\"A\"}",
    "{\"t\":\"A\",\"c\":1}",
    "{\"t\":1}",
    "{\"t\":true}",
    "{\"t\":1,\"c\":1}",
    "{\"New\":1}",
    "{\"Named\":{\"a\":1}}",
    "{\"Ok\":1}",
    "{\"Included\":1}",
    "{\"start\":1,\"end\":2}",
    "{\"secs\":1,\"nanos\":0}",
    "{\"secs_since_epoch\":1,\"nanos_since_epoch\":0}",
    "{\"other\":[1]}",
];

/// What has no JSON: bytes, extensions, floats of 32 bits, and keys that are numbers.
const PACKED: &[&[u8]] = &[
    b"\xc4\x00",
    b"\xc4\x02\x01\x02",
    b"\xc4\x02xy",
    b"\xc4\x04\x00\x00\x80\x3f",
    b"\xc4\x10\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01",
    b"\xd4\x05\x09",
    b"\xd6\xff\x00\x00\x00\x01",
    b"\xd5\x01\x02\x03",
    b"\xca\x3f\x80\x00\x00",
    b"\xca\x7f\xc0\x00\x00",
    b"\xcb\x7f\xf0\x00\x00\x00\x00\x00\x00",
    b"\xd3\x00\x00\x00\x00\x00\x00\x00\x01",
    b"\x81\x01\xc3",
    b"\x81\x01\x01",
    b"\x92\x01\xc3",
    b"\x81\xc3\x01",
];

/// Too many ways, or too deep, is something else.
fn verdict<T>(read: Result<T, Error>) -> bool {
    read.map_err(|error| assert_ne!(error.kind(), ErrorKind::Limit, "{error}")).is_ok()
}

#[track_caller]
fn told<T: FastSerialize + for<'de> Decode<'de> + Debug>() {
    let (mut read, mut wrong) = (0, Vec::new());
    for (lax, non_finite) in [(false, false), (false, true), (true, false), (true, true)] {
        let options = DecodeOptions { lax, non_finite, ..DecodeOptions::default() };
        for text in DOCUMENTS {
            let alone = verdict(json::from_slice_with::<T>(text.as_bytes(), &options));
            let among = json::from_slice_with::<Either<T>>(text.as_bytes(), &options);
            if alone != matches!(among, Ok(Either::It(_))) {
                wrong.push(format!("{text} where lax is {lax} and non_finite {non_finite}: {among:?}"));
            }
            read += usize::from(alone);
        }
        let values = DOCUMENTS.iter().filter_map(|text| json::from_str::<Value>(text).ok());
        for packed in values
            .map(|value| msgpack::to_vec(&value).unwrap())
            .chain(PACKED.iter().map(|packed| packed.to_vec()))
        {
            let alone = verdict(msgpack::from_slice_with::<T>(&packed, &options));
            let among = msgpack::from_slice_with::<Either<T>>(&packed, &options);
            if alone != matches!(among, Ok(Either::It(_))) {
                wrong.push(format!("{packed:x?} where lax is {lax} and non_finite {non_finite}: {among:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}: {wrong:#?}", std::any::type_name::<T>());
    assert!(read > 0, "no document is a {}", std::any::type_name::<T>());
}

#[test]
fn types() {
    told::<()>();
    told::<bool>();
    told::<u8>();
    told::<i64>();
    told::<u128>();
    told::<NonZero<i8>>();
    told::<f32>();
    told::<f64>();
    told::<char>();
    told::<String>();
    told::<PathBuf>();
    told::<IpAddr>();
    told::<RawNumber>();
    told::<Value>();
    told::<Option<u8>>();
    told::<Option<()>>();
    told::<Option<Option<String>>>();
    told::<Box<Option<bool>>>();
    told::<Vec<u8>>();
    told::<Vec<u16>>();
    told::<Vec<Option<String>>>();
    told::<BTreeSet<i8>>();
    told::<[u16; 2]>();
    told::<(u8, bool)>();
    told::<BTreeMap<String, u8>>();
    told::<BTreeMap<u8, bool>>();
    told::<BTreeMap<bool, u8>>();
    told::<Result<u8, bool>>();
    told::<Bound<u8>>();
    told::<Range<u8>>();
    told::<Duration>();
    told::<SystemTime>();
}

#[derive(FastSerialize, Debug)]
struct Unit;

#[derive(FastSerialize, Debug)]
struct New(u8);

#[derive(FastSerialize, Debug)]
struct Newer(Option<New>);

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Through {
    list: Vec<Newer>,
    #[serial(skip)]
    skipped: u8,
}

#[derive(FastSerialize, Debug)]
struct Named {
    #[serial(default)]
    a: Option<u8>,
}

#[derive(FastSerialize, Debug)]
#[serial(array)]
struct Row {
    a: u8,
    b: bool,
}

#[derive(FastSerialize, Debug)]
#[serial(msgpack(array))]
struct Divided {
    a: u8,
}

#[derive(FastSerialize, Debug)]
#[serial(keys)]
struct Keyed {
    #[serial(key = 1)]
    a: u8,
}

#[derive(FastSerialize, Debug)]
struct Flattened {
    #[serial(flatten)]
    named: Named,
    #[serial(flatten)]
    rest: BTreeMap<String, Value>,
}

#[test]
fn structs() {
    told::<Unit>();
    told::<New>();
    told::<Newer>();
    told::<Through>();
    told::<Named>();
    told::<Row>();
    told::<Divided>();
    told::<Keyed>();
    told::<Flattened>();
    told::<Option<Named>>();
}

#[derive(FastSerialize, Debug)]
enum External {
    Unit,
    New(u8),
    Named { a: u8 },
}

#[derive(FastSerialize, Debug)]
enum Known {
    Unit,
    #[serial(other)]
    Other(String, Option<Value>),
}

#[derive(FastSerialize, Debug)]
#[serial(repr = "int")]
enum Code {
    One = 1,
    More = 300,
}

#[derive(FastSerialize, Debug)]
#[serial(tag = "t")]
enum Internal {
    A,
    #[serial(tag_value = 1)]
    One,
    #[serial(untagged)]
    Text(String),
}

#[derive(FastSerialize, Debug)]
#[serial(tag = "t", content = "c")]
enum Adjacent {
    A(u8),
    #[serial(untagged)]
    Pair(u8, bool),
}

#[derive(FastSerialize, Debug)]
#[serial(untagged)]
enum Inner {
    Nothing,
    Number(u16),
    List(Vec<Inner>),
}

#[derive(FastSerialize, Debug)]
#[serial(tag = "t", content = "c")]
enum Labelled {
    #[serial(tag_value = true)]
    Yes,
    #[serial(tag_value = 1)]
    Many(u8),
}

#[test]
fn enums() {
    told::<External>();
    told::<Known>();
    told::<Code>();
    told::<Internal>();
    told::<Adjacent>();
    told::<Inner>();
    told::<Labelled>();
    told::<Option<Inner>>();
    told::<Either<u8>>();
}

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Hexed(#[serial(hex)] Vec<u8>);

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Odd(#[serial(float = "text")] f64);

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Null(#[serial(float = "null")] f32);

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Safe(#[serial(js_safe)] u64);

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Lax(#[serial(lax)] u8);

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Packed(#[serial(packed)] Vec<f32>);

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Shown(#[serial(as = DisplayFromStr)] u8);

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Few(#[serial(as = OneOrMany)] Vec<u8>);

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Paired(#[serial(as = Pairs)] BTreeMap<u8, bool>);

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Picked(#[serial(as = PickFirst<(_, DisplayFromStr)>)] u8);

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Whatever(#[serial(on_error = "default")] u8);

#[derive(FastSerialize, Debug)]
#[serial(transparent)]
struct Timed(#[serial(time = "ext")] SystemTime);

#[derive(FastSerialize, Debug)]
struct Perhaps {
    a: Maybe<u8>,
}

#[test]
fn forms() {
    told::<Hexed>();
    told::<Odd>();
    told::<Null>();
    told::<Safe>();
    told::<Lax>();
    told::<Packed>();
    told::<Shown>();
    told::<Few>();
    told::<Paired>();
    told::<Picked>();
    told::<Whatever>();
    told::<Timed>();
    told::<Perhaps>();
}
