//! Vectors, slices and deques.

use crate::support::{both_formats, refuses_json, same_bytes};
use serial_runtime::{FastSerialize, json, msgpack};
use std::{borrow::Cow, collections::VecDeque, rc::Rc, sync::Arc};

#[test]
fn of_any_length() {
    for len in [0, 1, 15, 16, 65_535, 65_536] {
        let items = vec![true; len];
        assert_eq!(msgpack::from_slice::<Vec<bool>>(&msgpack::to_vec(&items).unwrap()).unwrap(), items);
    }
    for len in [0_u16, 1, 15, 16, 300] {
        both_formats(&(0..len).collect::<Vec<_>>());
        both_formats(&(0..len).collect::<VecDeque<_>>());
    }
}

#[test]
fn owned() {
    both_formats(&vec![vec![String::from("a")], vec![]]);
    both_formats(&Box::<[u16]>::from([1, 2]));
    both_formats(&Rc::<[String]>::from(["a".to_owned()]));
    both_formats(&Arc::<[f32]>::from([0.5]));
    same_bytes(&["a", "b"][..]);
}

#[test]
fn cows_of_slices_own_what_is_not_bytes() {
    let numbers: Cow<[u16]> = json::from_str("[1,2]").unwrap();
    assert!(matches!(&numbers, Cow::Owned(items) if *items == [1, 2]));
    same_bytes(&numbers);
    let texts: Cow<[&str]> = msgpack::from_slice(b"\x91\xa1a").unwrap();
    assert_eq!(*texts, ["a"]);
    let bytes: Cow<[u8]> = msgpack::from_slice(b"\xc4\x01a").unwrap();
    assert!(matches!(bytes, Cow::Borrowed(b"a")));
    assert_eq!(json::from_str::<Cow<[u16]>>("[1,-1]").unwrap_err().path(), "/1");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Cows<'a> {
    borrowed: Cow<'a, [&'a str]>,
    owned: Cow<'static, [u16]>,
    #[serial(default)]
    more: Option<Cow<'a, [Cow<'a, [u8]>]>>,
}

#[test]
fn cows_of_slices_as_fields() {
    let text = r#"{"borrowed":["a"],"owned":[1,2],"more":["AQID"]}"#;
    let cows: Cows<'_> = json::from_str(text).unwrap();
    assert_eq!((&*cows.borrowed, &*cows.owned), (&["a"][..], &[1, 2][..]));
    assert_eq!(json::to_string(&cows).unwrap(), text);
    let packed = msgpack::to_vec(&cows).unwrap();
    assert_eq!(msgpack::from_slice::<Cows<'_>>(&packed).unwrap(), cows);
    assert_eq!(Cows::json_schema()["properties"]["owned"]["items"]["maximum"], 65_535);
}

#[test]
fn what_is_there_is_used_again() {
    let mut texts = vec![String::with_capacity(64), String::with_capacity(64)];
    let place = texts[0].as_ptr();
    json::decode_into(&mut texts, br#"["one"]"#).unwrap();
    assert_eq!((texts.as_slice(), texts[0].as_ptr()), (&["one".to_owned()][..], place));
    let mut deque = VecDeque::from(texts);
    json::decode_into(&mut deque, br#"["two", "three"]"#).unwrap();
    assert_eq!((deque.len(), deque[0].as_ptr()), (2, place));
}

#[test]
fn every_item_that_is_wrong() {
    let report = json::from_slice_report::<Vec<u8>>(b"1").unwrap_err();
    assert_eq!(report.issues().len(), 1);
    let report = json::from_slice_report::<VecDeque<i8>>(b"[1,true,3,\"x\",500]").unwrap_err();
    assert_eq!(
        report.issues().iter().map(|issue| issue.path.as_str()).collect::<Vec<_>>(),
        ["/1", "/3", "/4"]
    );
}

#[test]
fn announced_lengths_are_not_trusted() {
    assert!(msgpack::from_slice::<Vec<u64>>(b"\xdd\xff\xff\xff\xff\x01").is_err());
    assert!(msgpack::from_slice::<VecDeque<String>>(b"\xdd\x7f\xff\xff\xff\xa1a").is_err());
}

#[test]
fn no_array() {
    refuses_json::<Vec<u16>>("{}", "expected an array, found an object at line 1 column 1 (byte 0)");
}
