//! The bridge to serde.

use crate::support::{hex, unhex};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serial_runtime::{DecodeOptions, ErrorKind, json, msgpack, serde as bridge};
use std::{collections::BTreeMap, fmt::Debug, ops::Bound};

/// A value that only serde knows comes back through the bridge, with the bytes of serde's own formats.
#[track_caller]
pub fn bridged<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let text = json::to_string(&bridge::encode(value)).expect("JSON");
    assert_eq!(text, serde_json::to_string(value).expect("serde_json"));
    assert_eq!(from_json::<T>(&text), *value);

    let packed = msgpack::to_vec(&bridge::encode(value)).expect("MessagePack");
    assert_eq!(hex(&packed), hex(&rmp_serde::to_vec_named(value).expect("rmp-serde")));
    assert_eq!(from_msgpack::<T>(&packed), *value);
    for len in 0..packed.len() {
        assert!(msgpack::from_slice::<bridge::OwnedWire<T>>(&packed[..len]).is_err());
    }
}

#[track_caller]
pub fn from_json<T: DeserializeOwned>(text: &str) -> T {
    bridge::decode(json::from_str(text).expect("from JSON")).expect("never")
}

#[track_caller]
pub fn from_msgpack<T: DeserializeOwned>(bytes: &[u8]) -> T {
    bridge::decode(msgpack::from_slice(bytes).expect("from MessagePack")).expect("never")
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Everything {
    truth: bool,
    small: (i8, i16, i32, i64, u8, u16, u32, u64),
    wide: (i128, u128),
    floats: (f32, f64),
    letter: char,
    text: String,
    none: Option<u8>,
    some: Option<String>,
    unit: (),
    unit_struct: UnitStruct,
    newtype: Newtype,
    pair: Pair,
    list: Vec<Kind>,
    map: BTreeMap<String, Vec<u8>>,
    ids: BTreeMap<u32, i8>,
    flags: BTreeMap<bool, char>,
    kinds: BTreeMap<Kind, u8>,
    bytes: Blob,
    #[serde(flatten)]
    rest: BTreeMap<String, serde_json::Value>,
}

#[derive(Serialize, Deserialize, PartialEq, Debug, Default)]
struct UnitStruct;

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Newtype(f64);

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Pair(u8, String);

#[derive(Serialize, Deserialize, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Kind {
    Unit,
    Newtype(u8),
    Tuple(u8, String),
    Struct { a: u8, b: Option<bool> },
}

/// Bytes of serde's own kind.
#[derive(PartialEq, Debug)]
pub struct Blob(pub Vec<u8>);

impl Serialize for Blob {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Blob {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Blob;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("bytes")
            }
            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Blob, E> {
                Ok(Blob(bytes.to_vec()))
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<Blob, A::Error> {
                let mut bytes = Vec::new();
                while let Some(byte) = seq.next_element()? {
                    bytes.push(byte);
                }
                Ok(Blob(bytes))
            }
        }
        d.deserialize_byte_buf(Visitor)
    }
}

fn everything() -> Everything {
    let rest = serde_json::json!({"nested": {"deep": [1, -2, 0.5, "x", null, true]}, "other": []});
    Everything {
        truth: true,
        small: (-128, -32_768, -5, i64::MIN, 255, 65_535, 70_000, u64::MAX),
        wide: (-1, 1),
        floats: (0.1, -1e300),
        letter: 'é',
        text: "text with \"quotes\"".into(),
        none: None,
        some: Some("some".into()),
        unit: (),
        unit_struct: UnitStruct,
        newtype: Newtype(2.5),
        pair: Pair(1, "two".into()),
        list: vec![Kind::Unit, Kind::Newtype(1), Kind::Tuple(2, "x".into()), Kind::Struct { a: 3, b: None }],
        map: BTreeMap::from([("a".into(), vec![1, 2]), ("b".into(), vec![])]),
        ids: BTreeMap::from([(0, 1), (4_000_000_000, -1)]),
        flags: BTreeMap::from([(true, 't'), (false, 'f')]),
        kinds: BTreeMap::from([(Kind::Unit, 1)]),
        bytes: Blob(vec![0, 128, 255]),
        rest: serde_json::from_value(rest).unwrap(),
    }
}

#[test]
fn every_kind_of_the_data_model() {
    // What is flattened is buffered by serde, which does not hold integers of 128 bits.
    bridged(&Everything { wide: (0, 0), ..everything() }.list);
    bridged(&everything().small);
    bridged(&everything().wide);
    bridged(&everything().floats);
    bridged(&everything().bytes);
    bridged(&everything().ids);
    bridged(&everything().flags);
    bridged(&everything().kinds);
    bridged(&(UnitStruct, (), Newtype(0.5), Pair(7, String::new()), Some(Some(1)), None::<u8>));
    bridged(&Bound::Included(5));
    bridged(&Bound::<u8>::Unbounded);
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Flattened {
    id: u32,
    score: f32,
    #[serde(flatten)]
    inner: Inner,
    #[serde(flatten)]
    rest: BTreeMap<String, f32>,
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Inner {
    text: String,
    list: Vec<Option<f32>>,
}

#[test]
fn lengths_that_serde_does_not_know() {
    let inner = Inner { text: "x".into(), list: vec![Some(0.1), None] };
    let rest = (0..20).map(|i| (format!("r{i}"), 0.5)).collect();
    bridged(&vec![Flattened { id: 1, score: 0.1, inner, rest }]);
}

#[test]
fn in_containers_of_ours() {
    let values = vec![bridge::encode(&Kind::Unit), bridge::encode(&Kind::Newtype(3))];
    assert_eq!(json::to_string(&values).unwrap(), r#"["Unit",{"Newtype":3}]"#);
    let wires: Vec<bridge::OwnedWire<Kind>> = json::from_str(r#" [ "Unit" , { "Newtype" : 3 } ] "#).unwrap();
    assert_eq!(
        wires.into_iter().map(|wire| bridge::decode(wire).unwrap()).collect::<Vec<_>>(),
        [Kind::Unit, Kind::Newtype(3)]
    );
}

#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "only read for its errors")]
struct Strict {
    a: u8,
    b: Vec<Kind>,
}

#[track_caller]
fn refused(text: &str) -> String {
    json::from_str::<bridge::OwnedWire<Strict>>(text).unwrap_err().to_string()
}

#[test]
fn errors_have_a_place() {
    assert_eq!(
        refused(r#"{"a":256}"#),
        "expected an integer from 0 to 255, found the number `256` at line 1 column 6 (byte 5), path /a"
    );
    assert_eq!(refused(r#"{"a":1}"#), "missing field `b` at line 1 column 1 (byte 0)");
    assert_eq!(
        refused(r#"{"c":1}"#),
        "unknown field `c`, expected `a` or `b` at line 1 column 2 (byte 1), path /c"
    );
    assert_eq!(
        refused(r#"{"a":1,"b":["Unit",{"Newtyp":1}]}"#),
        "unknown variant `Newtyp`, expected one of `Unit`, `Newtype`, `Tuple`, `Struct` at line 1 column 21 (byte 20), path /b/1/Newtyp"
    );
    assert_eq!(
        refused(r#"{"a":1,"b":["Newtype"]}"#),
        "the variant is written without its payload at line 1 column 13 (byte 12), path /b/0"
    );
}

#[test]
fn as_strict_as_elsewhere() {
    let error = json::to_vec(&bridge::encode(&f64::NAN)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFinite);
    let error = msgpack::from_slice::<bridge::OwnedWire<f64>>(&unhex("cf0020000000000001")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::OutOfRange);
    assert_eq!(json::from_str::<bridge::OwnedWire<u8>>("1 2").unwrap_err().kind(), ErrorKind::TrailingBytes);
    let options = DecodeOptions { lax: true, ..Default::default() };
    let lax: bridge::OwnedWire<u16> = json::from_slice_with(b"\"8080\"", &options).unwrap();
    assert_eq!(bridge::decode(lax).unwrap(), 8080);
}

/// A list that is as deep as it is long, and whose length serde does not know.
#[derive(Deserialize, Debug)]
struct Deep(Option<Box<Deep>>);

impl Serialize for Deep {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_seq(self.0.iter().filter(|_| true))
    }
}

#[test]
fn depth_is_limited() {
    let deep = (0..10_000).fold(Deep(None), |deep, _| Deep(Some(Box::new(deep))));
    let wire = bridge::encode(&deep);
    assert_eq!(json::to_vec(&wire).unwrap_err().kind(), ErrorKind::Depth);
    assert_eq!(msgpack::to_vec(&wire).unwrap_err().kind(), ErrorKind::Depth);
    let mut deep = deep;
    while let Some(inner) = deep.0.take() {
        deep = *inner;
    }
    let text = "[".repeat(10_000);
    let error = json::from_str::<bridge::OwnedWire<serde_json::Value>>(&text).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Depth);
}

#[test]
fn a_missing_option_is_none() {
    let missing = from_msgpack::<(Option<u8>, UnitStruct)>(&unhex("92c090"));
    assert_eq!(missing, (None, UnitStruct));
}
