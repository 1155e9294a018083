//! Integers other than zero.

use crate::support::{both_formats, refuses_json};
use serial_runtime::{Describe, describe::Type};
use std::{collections::BTreeMap, num::NonZero};

#[test]
fn other_than_zero() {
    for value in [1, 2, 200, u8::MAX] {
        both_formats(&NonZero::new(value).unwrap());
    }
    for value in [i64::MIN, -1, 1, i64::MAX] {
        both_formats(&NonZero::new(value).unwrap());
    }
    both_formats(&NonZero::new(u128::MAX).unwrap());
}

#[test]
fn zero() {
    refuses_json::<NonZero<u8>>(
        "0",
        "expected an integer other than 0, found the number `0` at line 1 column 1 (byte 0)",
    );
    refuses_json::<BTreeMap<NonZero<i8>, u8>>(
        r#"{"0":1}"#,
        "expected an integer other than 0, found a string at line 1 column 2 (byte 1), path /0",
    );
}

#[test]
fn keys() {
    both_formats(&BTreeMap::from([(NonZero::new(7_u16).unwrap(), 'x'), (NonZero::new(900).unwrap(), 'y')]));
}

#[test]
fn described_without_zero() {
    assert!(matches!(<NonZero<u32>>::TYPE, Type::Integer { min: 1, .. }));
}
