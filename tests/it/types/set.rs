//! Sets.

use crate::support::{both_formats, in_json, refuses_json, refuses_msgpack};
use serial_runtime::{DecodeOptions, Describe, describe::Type, json};
use std::{
    collections::{BTreeSet, HashSet},
    hash::{BuildHasherDefault, DefaultHasher},
};

/// A hasher that is always the same: no random order.
type Fixed = BuildHasherDefault<DefaultHasher>;

#[test]
fn of_either_kind() {
    both_formats(&BTreeSet::from([3, 1, 2]));
    both_formats(&BTreeSet::<String>::new());
    both_formats(&HashSet::from(["only".to_owned()]));
    both_formats(&(0..100).collect::<HashSet<u32, Fixed>>());
    in_json(&BTreeSet::from([2_u8, 1]), "[1,2]");
}

#[test]
fn twice() {
    refuses_json::<BTreeSet<u8>>(
        "[1,2,1]",
        "expected an item that is not yet in the set, found the number `1` at line 1 column 6 (byte 5), path /2",
    );
    refuses_msgpack::<HashSet<u8>>(
        "920707",
        "expected an item that is not yet in the set, found the integer 7 at byte 2, path /1",
    );
}

#[test]
fn twice_where_it_is_allowed() {
    let options = DecodeOptions { last_duplicate_wins: true, ..Default::default() };
    assert_eq!(json::from_slice_with::<BTreeSet<u8>>(b"[1,2,1]", &options).unwrap(), BTreeSet::from([1, 2]));
}

#[test]
fn in_place_of_another() {
    let mut set = HashSet::from([1, 2, 3]);
    let capacity = set.capacity();
    json::decode_into(&mut set, b"[9]").unwrap();
    assert_eq!((set.capacity(), set), (capacity, HashSet::from([9])));
}

#[test]
fn described() {
    assert!(matches!(<BTreeSet<u8>>::TYPE, Type::Array { unique: true, len: None, .. }));
}
