//! Slices and vectors of `u8`, and what `#[serial(bytes)]` makes of others.

use crate::support::{in_json, in_msgpack, refuses_json, round_trip};
use serial_runtime::{
    Decode, Encode, ErrorKind, FastSerialize,
    describe::{Type, of},
    json, msgpack,
};
use std::{borrow::Cow, collections::VecDeque, fmt::Debug, rc::Rc, sync::Arc};

#[test]
fn vectors() {
    for len in [0, 1, 2, 3, 4, 255, 256, 65_535, 65_536] {
        round_trip(&(0..len).map(|i| i as u8).collect::<Vec<u8>>());
    }
    in_json(&vec![1_u8, 2, 3], r#""AQID""#);
    in_msgpack(&vec![1_u8, 2, 3], "c403010203");
    in_json(&Box::<[u8]>::from([255]), r#""/w==""#);
    in_msgpack(&Rc::<[u8]>::from([255]), "c401ff");
    in_msgpack(&Arc::<[u8]>::from([]), "c400");
    in_json(&vec![vec![1_u8], vec![]], r#"["AQ==",""]"#);
}

#[test]
fn slices() {
    assert_eq!(json::to_string(&[1_u8, 2, 3][..]).unwrap(), r#""AQID""#);
    assert_eq!(json::to_string(&Cow::Borrowed(&[1_u8, 2, 3][..])).unwrap(), r#""AQID""#);
}

#[test]
fn borrowed() {
    assert_eq!(msgpack::from_slice::<&[u8]>(b"\xc4\x01a").unwrap(), b"a");
    assert!(matches!(msgpack::from_slice(b"\xc4\x01a").unwrap(), Cow::<[u8]>::Borrowed(b"a")));
    assert!(matches!(json::from_str(r#""AQID""#).unwrap(), Cow::<[u8]>::Owned(bytes) if bytes == [1, 2, 3]));
    let error = json::from_str::<&[u8]>(r#""AQID""#).unwrap_err();
    assert!(error.to_string().contains("use `Cow<[u8]>` or `Vec<u8>`"), "{error}");
}

#[test]
fn other_values() {
    assert_eq!(msgpack::from_slice::<Vec<u8>>(b"\xa1a").unwrap_err().kind(), ErrorKind::Type);
    assert_eq!(msgpack::from_slice::<Vec<u8>>(b"\x91\x01").unwrap_err().kind(), ErrorKind::Type);
    assert_eq!(json::from_str::<Vec<u8>>("[1]").unwrap_err().kind(), ErrorKind::Type);
    assert_eq!(json::from_str::<Vec<u8>>(r#""*""#).unwrap_err().kind(), ErrorKind::Type);
}

#[test]
fn arrays_and_deques_are_no_bytes() {
    in_json(&[1_u8, 2], "[1,2]");
    in_msgpack(&VecDeque::from([1_u8, 2]), "920102");
}

#[test]
fn described() {
    assert!(matches!(of::<Vec<u8>>(), Type::Bytes));
    assert!(matches!(of::<[u8]>(), Type::Bytes));
    assert!(matches!(of::<[u8; 2]>(), Type::Array { len: Some(2), .. }));
}

/// A struct of one field with `#[serial(bytes)]`.
macro_rules! field {
    ($ty:ty) => {{
        #[derive(FastSerialize, Debug, PartialEq)]
        struct Field {
            #[serial(bytes)]
            f: $ty,
        }
        |f| Field { f }
    }};
}

#[track_caller]
fn as_bytes<T>(value: &T)
where
    T: Encode + for<'de> Decode<'de> + PartialEq + Debug,
{
    in_json(value, r#"{"f":"AQID"}"#);
    in_msgpack(value, "81a166c403010203");
    round_trip(value);
}

#[test]
fn told_to_be_bytes() {
    as_bytes(&field!([u8; 3])([1, 2, 3]));
    as_bytes(&field!(Vec<u8>)(vec![1, 2, 3]));
    as_bytes(&field!(Box<[u8]>)(Box::from([1, 2, 3])));
    as_bytes(&field!(Rc<[u8]>)(Rc::from([1, 2, 3])));
    as_bytes(&field!(Arc<[u8]>)(Arc::from([1, 2, 3])));
    as_bytes(&field!(VecDeque<u8>)(VecDeque::from([1, 2, 3])));
    as_bytes(&field!(Option<[u8; 3]>)(Some([1, 2, 3])));
}

#[test]
fn null() {
    in_json(&field!(Option<[u8; 2]>)(None), r#"{"f":null}"#);
    in_msgpack(&field!(Option<Vec<u8>>)(None), "81a166c0");
    let none = field!(Option<Vec<u8>>);
    let mut missing = none(Some(vec![1]));
    json::decode_into(&mut missing, b"{}").unwrap();
    assert_eq!(missing, none(None));
}

#[test]
fn a_deque_that_wraps_around() {
    let mut deque = VecDeque::with_capacity(4);
    deque.extend([9, 9, 1]);
    deque.drain(..2);
    deque.extend([2, 3, 4]);
    in_msgpack(&field!(VecDeque<u8>)(deque), "81a166c40401020304");
}

#[derive(FastSerialize, Debug)]
struct Two {
    #[serial(bytes)]
    f: [u8; 2],
}

#[test]
fn exact_length() {
    for len in [0, 1, 3] {
        let error = msgpack::from_slice::<Two>(&msgpack::to_vec(&field!(Vec<u8>)(vec![7; len])).unwrap())
            .unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Length, "/f"));
        assert!(error.message().starts_with("expected 2 bytes, found"), "{error}");
    }
    refuses_json::<Two>(
        r#"{"f":"AQID"}"#,
        "expected 2 bytes, found a string at line 1 column 6 (byte 5), path /f",
    );
}
