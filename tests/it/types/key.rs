//! Keys of maps that are no text in Rust.

use crate::support::{both_formats, refuses_json, refuses_msgpack};
use std::{cmp::Reverse, collections::BTreeMap, net::IpAddr};

macro_rules! integers {
    ($($ty:ident)*) => {$(
        both_formats(&BTreeMap::from([($ty::MIN, 0), (0, 1), (1, 2), ($ty::MAX, 3)]));
    )*};
}

#[test]
fn integers() {
    integers!(u8 u16 u32 u64 usize i8 i16 i32 i64 isize);
    integers!(u128 i128);
}

#[test]
fn others() {
    both_formats(&BTreeMap::from([(true, 1), (false, 2)]));
    both_formats(&BTreeMap::from([('a', 1), ('"', 2), ('😀', 3)]));
    both_formats(&BTreeMap::from([(Reverse(1), 'a'), (Reverse(2), 'b')]));
    both_formats(&BTreeMap::from([(IpAddr::from([127, 0, 0, 1]), 1), (IpAddr::from([0_u16; 8]), 2)]));
}

#[test]
fn keys_of_another_type() {
    refuses_json::<BTreeMap<u8, u8>>(
        r#"{"256":1}"#,
        "expected an integer from 0 to 255, found a string at line 1 column 2 (byte 1), path /256",
    );
    refuses_json::<BTreeMap<bool, u8>>(
        r#"{"yes":1}"#,
        "expected `true` or `false`, found a string at line 1 column 2 (byte 1), path /yes",
    );
    refuses_msgpack::<BTreeMap<u8, u8>>(
        "81a13101",
        "expected an integer from 0 to 255, found a string at byte 1, path /1",
    );
}
