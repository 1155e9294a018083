//! `uuid::Uuid`.

use crate::support::{
    in_json, in_msgpack, reads_json, reads_msgpack, refuses_json, refuses_msgpack, round_trip,
};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

const ID: Uuid = Uuid::from_u128(0x0123_4567_89ab_cdef_0123_4567_89ab_cdef);

#[test]
fn text_and_bytes() {
    in_json(&ID, r#""01234567-89ab-cdef-0123-456789abcdef""#);
    in_msgpack(&ID, "c4100123456789abcdef0123456789abcdef");
    round_trip(&vec![Uuid::nil(), ID, Uuid::max()]);
}

#[test]
fn other_forms() {
    reads_json(r#""0123456789ABCDEF0123456789abcdef""#, &ID);
    reads_msgpack("d92430313233343536372d383961622d636465662d303132332d343536373839616263646566", &ID);
}

#[test]
fn keys() {
    in_json(&BTreeMap::from([(ID, 1)]), r#"{"01234567-89ab-cdef-0123-456789abcdef":1}"#);
    in_msgpack(&HashMap::from([(ID, 1)]), "81c4100123456789abcdef0123456789abcdef01");
}

#[test]
fn no_uuid() {
    refuses_json::<Uuid>(r#""0123""#, "expected a UUID, found a string at line 1 column 1 (byte 0)");
    refuses_msgpack::<Uuid>("c40101", "expected the 16 bytes of a UUID, found 1 byte at byte 0");
}
