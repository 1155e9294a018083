//! Sequences: `SmallVec`, `ArrayVec`, `heapless::Vec`; and `Bytes`.

use super::{as_serde_in_both, form, is_valid};
use crate::support::{both_formats_as, in_msgpack, refuses_json, refuses_msgpack};
use arrayvec::ArrayVec;
use bytes::{Bytes, BytesMut};
use serial_runtime::{FastSerialize, json, msgpack};
use smallvec::{SmallVec, smallvec};

#[test]
fn arrays() {
    as_serde_in_both::<SmallVec<[u16; 2]>>(&smallvec![1, 2, 3], "[1,2,3]");
    as_serde_in_both::<SmallVec<[String; 2]>>(&smallvec![], "[]");
    as_serde_in_both(&ArrayVec::<_, 3>::from_iter([1.5, 2.5]), "[1.5,2.5]");
    as_serde_in_both(&heapless::Vec::<Option<i8>, 4>::from([None, Some(1)]), "[null,1]");
}

#[test]
fn of_u8_they_are_bytes() {
    let bytes = serde_bytes(&[1, 2]);
    form::<SmallVec<[u8; 4]>>(&smallvec![1, 2], &bytes);
    form(&ArrayVec::<u8, 4>::from_iter([1, 2]), &bytes);
    form(&heapless::Vec::<u8, 4>::from([1, 2]), &bytes);
    form(&Bytes::from_static(&[1, 2]), &bytes);
    form(&BytesMut::from(&[1, 2][..]), &bytes);
    in_msgpack::<SmallVec<[u8; 4]>>(&smallvec![1, 2], "c4020102");
    in_msgpack(&Bytes::from_static(&[1, 2]), "c4020102");
    both_formats_as(&ArrayVec::<u16, 4>::from_iter([1, 2]), &[1, 2]);
}

fn serde_bytes(bytes: &[u8]) -> String {
    json::to_string(bytes).unwrap()
}

#[test]
fn bounds() {
    refuses_json::<ArrayVec<u16, 2>>(
        "[1,2,3]",
        "expected at most 2 items, found an array at line 1 column 1 (byte 0)",
    );
    refuses_json::<heapless::Vec<u16, 1>>(
        "[1,2]",
        "expected at most 1 item, found an array at line 1 column 1 (byte 0)",
    );
    refuses_json::<ArrayVec<u8, 2>>(
        r#""AQID""#,
        "expected at most 2 items, found a string at line 1 column 1 (byte 0)",
    );
    // What has no empty value is put there whole.
    refuses_json::<ArrayVec<Box<u16>, 1>>(
        "[1,2]",
        "expected at most 1 item, found an array at line 1 column 1 (byte 0)",
    );
    refuses_json::<heapless::Vec<(std::num::NonZero<u8>, bool), 0>>(
        "[[1,true]]",
        "expected at most 0 items, found an array at line 1 column 1 (byte 0)",
    );
    refuses_msgpack::<ArrayVec<u8, 0>>("c40101", "expected at most 0 items, found 1 byte at byte 0");
    assert!(is_valid::<ArrayVec<u16, 2>>("[1,2]"));
    assert!(!is_valid::<ArrayVec<u16, 2>>("[1,2,3]"));
    assert!(!is_valid::<heapless::Vec<u8, 2>>(r#""AQIDBA==""#));
}

#[test]
fn no_lists() {
    refuses_json::<SmallVec<[u16; 2]>>(
        r#""x""#,
        "expected an array, found a string at line 1 column 1 (byte 0)",
    );
    refuses_json::<ArrayVec<u16, 2>>(
        r#"[1,"x"]"#,
        "expected an integer from 0 to 65535, found a string at line 1 column 4 (byte 3), path /1",
    );
    assert!(msgpack::from_slice::<SmallVec<[u16; 2]>>(&[0xdd, 0xff, 0xff, 0xff, 0xff]).is_err());
}

#[test]
fn items_are_used_again() {
    let mut list: SmallVec<[String; 1]> = smallvec![String::with_capacity(100), String::new(), String::new()];
    let before = list[0].as_ptr();
    json::decode_into(&mut list, br#"["first","second"]"#).unwrap();
    assert_eq!((list[0].as_ptr(), list.as_slice()), (before, &["first".to_owned(), "second".to_owned()][..]));

    let mut bytes = BytesMut::with_capacity(64);
    let before = bytes.as_ptr();
    msgpack::decode_into(&mut bytes, &[0xc4, 2, 7, 8]).unwrap();
    assert_eq!((bytes.as_ptr(), &bytes[..]), (before, &[7, 8][..]));
}

#[derive(FastSerialize, Debug)]
struct Rules {
    #[serial(length(max = 1), inner(range(max = 5)))]
    small: SmallVec<[u16; 4]>,
    #[serial(unique_items)]
    array: ArrayVec<u16, 4>,
    #[serial(length(min = 1))]
    bytes: Bytes,
    #[serial(bytes)]
    same: Bytes,
}

#[test]
fn rules_apply() {
    let report =
        json::from_slice_report::<Rules>(br#"{"small":[1,9],"array":[1,1],"bytes":"","same":"AQ=="}"#)
            .unwrap_err();
    let found: Vec<_> = report.issues().iter().map(|issue| (&*issue.path, &*issue.code)).collect();
    assert_eq!(
        found,
        [("/small", "length"), ("/small/1", "range"), ("/array", "unique_items"), ("/bytes", "length")]
    );
}
