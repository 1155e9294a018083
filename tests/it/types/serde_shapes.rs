//! The bridge to serde, shape by shape of its data model, as serde's own derive and serde's own types use it.

use super::serde::{Blob, bridged, from_json, from_msgpack};
use crate::support::{hex, unhex};
use serde::{Deserialize, Serialize};
use serial_runtime::{ErrorKind, FastSerialize, json, msgpack, serde as bridge};
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

#[derive(Serialize, Deserialize, PartialEq, Eq, PartialOrd, Ord, Debug, Clone)]
enum External {
    Unit,
    Newtype(u8),
    Option(Option<u8>),
    Tuple(i8, String),
    Empty(),
    Struct { a: Option<Box<External>> },
    Braces {},
}

#[derive(Serialize, Deserialize, PartialEq, Debug, Clone)]
#[serde(tag = "t", rename_all = "kebab-case")]
enum Internal {
    UnitVariant,
    Newtype(BTreeMap<String, i64>),
    Struct { list: Vec<f64>, nested: Option<Box<Internal>> },
}

#[derive(Serialize, Deserialize, PartialEq, Debug, Clone)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Unit,
    Newtype(String),
    Tuple(u8, i64),
    Struct { a: f32 },
}

#[derive(Serialize, Deserialize, PartialEq, Debug, Clone)]
#[serde(untagged)]
enum Untagged {
    Nothing,
    Number(u64),
    Negative(i64),
    Float(f64),
    Text(String),
    List(Vec<Untagged>),
    Struct { a: u8 },
    Map(BTreeMap<String, Untagged>),
}

#[test]
fn enums() {
    bridged(&vec![
        External::Unit,
        External::Newtype(1),
        External::Option(None),
        External::Option(Some(1)),
        External::Tuple(-1, "x".into()),
        External::Empty(),
        External::Struct { a: Some(Box::new(External::Struct { a: None })) },
        External::Braces {},
    ]);
    bridged(&vec![
        Internal::UnitVariant,
        Internal::Newtype(BTreeMap::from([("a".into(), -1)])),
        Internal::Struct { list: vec![0.5, 1e300], nested: Some(Box::new(Internal::UnitVariant)) },
    ]);
    bridged(&vec![
        Adjacent::Unit,
        Adjacent::Newtype("x".into()),
        Adjacent::Tuple(1, -1),
        Adjacent::Struct { a: 0.1 },
    ]);
    bridged(&vec![
        Untagged::Nothing,
        Untagged::Number(u64::MAX),
        Untagged::Negative(i64::MIN),
        Untagged::Float(-0.5),
        Untagged::Text("x".into()),
        Untagged::List(vec![Untagged::Number(1), Untagged::List(vec![])]),
        Untagged::Struct { a: 1 },
        Untagged::Map(BTreeMap::from([("b".into(), Untagged::Nothing)])),
    ]);
}

#[derive(Serialize, Deserialize, PartialEq, Eq, PartialOrd, Ord, Debug, Clone)]
struct Id(i128);

#[test]
fn keys() {
    bridged(&BTreeMap::from([(i64::MIN, 1), (0, 2), (i64::MAX, 3)]));
    bridged(&BTreeMap::from([(u64::MAX, 1)]));
    bridged(&BTreeMap::from([('é', 1), ('"', 2)]));
    bridged(&BTreeMap::from([(Id(-1), 1), (Id(1), 2)]));
    bridged(&BTreeMap::from([(External::Unit, External::Newtype(1))]));
    bridged(&BTreeMap::from([(String::from("\n"), BTreeMap::from([(true, ())]))]));
    bridged(&BTreeMap::from([(Some("some".to_owned()), 1)]));
}

/// In MessagePack, everything can be a key; in JSON, it is an error at the map.
#[test]
fn keys_that_are_no_text() {
    let tuples = BTreeMap::from([((1, 2), 'a'), ((3, 4), 'b')]);
    let bytes = msgpack::to_vec(&bridge::encode(&tuples)).unwrap();
    assert_eq!(hex(&bytes), hex(&rmp_serde::to_vec_named(&tuples).unwrap()));
    assert_eq!(from_msgpack::<BTreeMap<(u8, u8), char>>(&bytes), tuples);
    let nested = BTreeMap::from([("list", vec![BTreeMap::from([(vec![1], 1)])])]);
    let error = json::to_vec(&bridge::encode(&nested)).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Custom, "/list/0"), "{error}");
    assert!(serde_json::to_vec(&nested).is_err());
}

/// A key of every kind that serde knows, however it is written.
#[derive(Clone, Copy, Debug)]
enum Odd {
    F32(f32),
    F64(f64),
    Bytes,
    None,
    Unit,
    UnitStruct,
    NewtypeVariant,
    Seq,
    TupleStruct,
    TupleVariant,
    Map,
    Struct,
    StructVariant,
}

impl Serialize for Odd {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        use serde::ser::{
            SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTupleStruct,
            SerializeTupleVariant,
        };
        match *self {
            Self::F32(value) => s.serialize_f32(value),
            Self::F64(value) => s.serialize_f64(value),
            Self::Bytes => s.serialize_bytes(b"x"),
            Self::None => s.serialize_none(),
            Self::Unit => s.serialize_unit(),
            Self::UnitStruct => s.serialize_unit_struct("Unit"),
            Self::NewtypeVariant => s.serialize_newtype_variant("Odd", 0, "New", "x"),
            Self::Seq => s.serialize_seq(Some(0))?.end(),
            Self::TupleStruct => s.serialize_tuple_struct("Pair", 0)?.end(),
            Self::TupleVariant => s.serialize_tuple_variant("Odd", 0, "Pair", 0)?.end(),
            Self::Map => s.serialize_map(Some(0))?.end(),
            Self::Struct => s.serialize_struct("Named", 0)?.end(),
            Self::StructVariant => s.serialize_struct_variant("Odd", 0, "Named", 0)?.end(),
        }
    }
}

/// A map of one entry.
struct Keyed(Odd);

impl Serialize for Keyed {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_map([(self.0, 1)])
    }
}

/// What serde_json takes for a key is one, and nothing else; in MessagePack, everything is, with the bytes of rmp-serde.
#[test]
fn keys_of_every_kind() {
    let floats = [0.5, -0.0, 1.0, 123.625, f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
    let floats = floats.into_iter().flat_map(|float| [Odd::F64(float), Odd::F32(float as f32)]);
    let others = [
        Odd::Bytes,
        Odd::None,
        Odd::Unit,
        Odd::UnitStruct,
        Odd::NewtypeVariant,
        Odd::Seq,
        Odd::TupleStruct,
        Odd::TupleVariant,
        Odd::Map,
        Odd::Struct,
        Odd::StructVariant,
    ];
    let mut refused = 0;
    for key in floats.chain(others) {
        let keyed = Keyed(key);
        match (json::to_string(&bridge::encode(&keyed)), serde_json::to_string(&keyed)) {
            (Ok(ours), Ok(theirs)) => assert_eq!(ours, theirs, "{key:?}"),
            (Err(error), Err(_)) => {
                assert_eq!(error.message(), "the keys of a map are text or numbers in JSON", "{key:?}");
                refused += 1;
            }
            (ours, theirs) => panic!("{key:?}: {ours:?}, {theirs:?}"),
        }
        let packed = msgpack::to_vec(&bridge::encode(&keyed)).unwrap();
        assert_eq!(hex(&packed), hex(&rmp_serde::to_vec_named(&keyed).unwrap()), "{key:?}");
    }
    assert_eq!(refused, 17);
}

/// A float that is ordered by its bits, so that it can be a key.
#[derive(Serialize, Deserialize, PartialEq, Debug, Clone, Copy)]
struct Float<T>(T);

impl<T: PartialEq + Copy + Into<f64>> Eq for Float<T> {}

impl<T: PartialEq + Copy + Into<f64>> PartialOrd for Float<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T: PartialEq + Copy + Into<f64>> Ord for Float<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.into().total_cmp(&other.0.into())
    }
}

#[test]
fn keys_are_read_as_serde_asks_for_them() {
    bridged(&BTreeMap::from([(Float(0.5_f64), 1), (Float(-3.0), 2)]));
    bridged(&BTreeMap::from([(Float(0.1_f32), 1)]));
    let bytes: BTreeMap<Vec<u8>, u8> = BTreeMap::new();
    bridged(&bytes);
    for text in [r#"{"x":1}"#, r#"{"":1}"#, r#"{"1e999":1}"#] {
        assert!(json::from_str::<bridge::OwnedWire<BTreeMap<Float<f64>, u8>>>(text).is_err(), "{text}");
        assert!(serde_json::from_str::<BTreeMap<Float<f64>, u8>>(text).is_err(), "{text}");
    }
    for text in [r#"{"yes":1}"#, r#"{"1":1}"#, r#"{"":1}"#] {
        assert!(json::from_str::<bridge::OwnedWire<BTreeMap<bool, u8>>>(text).is_err(), "{text}");
        assert!(serde_json::from_str::<BTreeMap<bool, u8>>(text).is_err(), "{text}");
    }
}

/// A key that is asked for as bytes.
#[derive(PartialEq, Eq, PartialOrd, Ord, Debug)]
struct ByBytes(Vec<u8>);

impl<'de> Deserialize<'de> for ByBytes {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = ByBytes;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("bytes")
            }
            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<ByBytes, E> {
                Ok(ByBytes(bytes.to_vec()))
            }
        }
        d.deserialize_bytes(Visitor)
    }
}

#[test]
fn a_key_may_be_asked_for_as_bytes() {
    let text = r#"{"plain":1,"\u00e9":2}"#;
    let expected = BTreeMap::from([(ByBytes("plain".into()), 1), (ByBytes("é".into()), 2)]);
    assert_eq!(from_json::<BTreeMap<ByBytes, u8>>(text), expected);
    assert_eq!(serde_json::from_str::<BTreeMap<ByBytes, u8>>(text).unwrap(), expected);
}

#[test]
fn options_and_units() {
    bridged(&vec![None, Some(1_u8)]);
    bridged(&((), [(); 3], Some(BTreeSet::from([1, 2]))));
    // An option inside of an option is gone, as it is in serde's formats.
    assert_eq!(json::to_string(&bridge::encode(&Some(None::<u8>))).unwrap(), "null");
    assert_eq!(from_json::<Option<Option<u8>>>("null"), None);
}

#[test]
fn numbers_at_their_ends() {
    bridged(&[i128::MIN, -1, i128::from(u64::MAX) + 1, i128::MAX]);
    bridged(&[0, u128::from(u64::MAX) + 1, u128::MAX]);
    bridged(&[f64::MIN_POSITIVE, f64::MAX, -0.0, 5e-324]);
    bridged(&[f32::MIN_POSITIVE, f32::MAX, 0.1]);
    bridged(&[u64::MAX, 1 << 53]);
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Borrowed<'a> {
    text: &'a str,
    #[serde(borrow)]
    cow: Cow<'a, str>,
    #[serde(borrow)]
    map: BTreeMap<&'a str, Option<&'a str>>,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Holder<'a> {
    #[serial(with = serial_runtime::serde)]
    inner: Borrowed<'a>,
}

#[test]
fn texts_are_borrowed() {
    let inner = Borrowed { text: "text", cow: "cow".into(), map: BTreeMap::from([("k", Some("v"))]) };
    let text = json::to_string(&bridge::encode(&inner)).unwrap();
    assert_eq!(text, serde_json::to_string(&inner).unwrap());
    let text = format!("{{\"inner\":{text}}}");
    let holder: Holder<'_> = json::from_str(&text).unwrap();
    assert_eq!(holder.inner, inner);
    assert!(text.as_bytes().as_ptr_range().contains(&holder.inner.text.as_ptr()));
    assert!(matches!(holder.inner.cow, Cow::Borrowed(_)));
    let bytes = msgpack::to_vec(&holder).unwrap();
    let again: Holder<'_> = msgpack::from_slice(&bytes).unwrap();
    assert_eq!(again, holder);
    assert!(bytes.as_ptr_range().contains(&again.inner.text.as_ptr()));
    // An escape cannot be borrowed, which is what serde's own type says.
    let error = json::from_str::<Holder<'_>>(r#"{"inner":{"text":"\n","cow":"\n","map":{}}}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid type: string \"\\n\", expected a borrowed string at line 1 column 18 (byte 17), path /inner/text"
    );
}

/// An extension value of MessagePack, as rmp-serde wants it to be written.
#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(rename = "_ExtStruct")]
struct Ext((i8, Blob));

#[test]
fn extension_values() {
    for len in [0, 1, 2, 3, 4, 8, 16, 17, 300, 70_000] {
        bridged(&[Ext((-1, Blob(vec![7; len]))), Ext((100, Blob(vec![])))]);
    }
    let error = msgpack::from_slice::<bridge::OwnedWire<Vec<Ext>>>(&unhex("91c0")).unwrap_err();
    assert_eq!((error.offset(), error.path()), (1, "/0"), "{error}");
}

#[derive(Deserialize, Debug)]
#[allow(dead_code, reason = "only read for its errors")]
struct Deep {
    list: Vec<BTreeMap<u8, External>>,
}

#[test]
fn errors_in_messagepack_have_a_place() {
    let refused = |bytes: &str| msgpack::from_slice::<bridge::OwnedWire<Deep>>(&unhex(bytes)).unwrap_err();
    let error =
        refused("81a46c697374928081 01a74e65777479706581a74e65777479706500".replace(' ', "").as_str());
    assert!(error.to_string().contains("path /list/1/1"), "{error}");
    let error = refused("81a46c697374918101a3556e69");
    assert_eq!((error.kind(), error.path()), (ErrorKind::Custom, "/list/0/1"), "{error}");
    assert!(error.message().starts_with("unknown variant `Uni`"), "{error}");
    assert_eq!(error.offset(), 9);
}

/// What refuses to be written.
#[derive(Debug)]
struct Refused;

impl Serialize for Refused {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("not today"))
    }
}

#[test]
fn errors_while_writing_have_a_place() {
    let value = BTreeMap::from([("a", vec![None, Some(Refused)])]);
    let error = json::to_vec(&bridge::encode(&value)).unwrap_err();
    assert_eq!(error.to_string(), "not today, path /a/1");
    let error = msgpack::to_vec(&bridge::encode(&value)).unwrap_err();
    assert_eq!(error.to_string(), "not today, path /a/1");
}

/// Values without a type, and those that nobody wants.
#[test]
fn any_and_ignored() {
    let any = serde_json::json!({"a": [1, -1, 1.5, "x", null, true, {}], "b": u64::MAX});
    bridged(&any);
    let ignored =
        from_msgpack::<(serde::de::IgnoredAny, u8)>(&unhex("9282a16190a162c0 07".replace(' ', "").as_str()));
    assert_eq!(ignored.1, 7);
    let error = json::from_str::<bridge::OwnedWire<(serde::de::IgnoredAny, u8)>>("[tru,1]").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Syntax, "/0"), "{error}");
}
