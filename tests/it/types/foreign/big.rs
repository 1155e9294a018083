//! `num_bigint::BigInt` and `BigUint`.

use super::{form, hostile, is_valid, refuses, refuses_beyond_schema};
use crate::support::{in_msgpack, reads_json, reads_msgpack, refuses_json};
use num_bigint::{BigInt, BigUint};
use serial_runtime::json;
use std::collections::BTreeMap;

#[test]
fn integers() {
    form(&BigInt::from(0), r#""0""#);
    form(&BigInt::from(i128::MIN), r#""-170141183460469231731687303715884105728""#);
    form(&(BigInt::from(1) << 200), r#""1606938044258990275541962092341162602522202993782792835301376""#);
    form(&BigUint::from(u128::MAX), r#""340282366920938463463374607431768211455""#);
    in_msgpack(&BigInt::from(-1), "a22d31");
    form(&BTreeMap::from([(BigUint::from(7_u8), 1)]), r#"{"7":1}"#);
    hostile::<BigInt>();
    hostile::<BigUint>();
}

#[test]
fn numbers_are_read() {
    reads_json("-12", &BigInt::from(-12));
    reads_json("340282366920938463463374607431768211455", &BigUint::from(u128::MAX));
    reads_msgpack("ff", &BigInt::from(-1));
    assert!(is_valid::<BigInt>("-12"));
    refuses_json::<BigUint>(
        "-1",
        "expected an integer from 0 to `u128::MAX`, found the number `-1` at line 1 column 1 (byte 0)",
    );
}

#[test]
fn no_integers() {
    refuses::<BigInt>(&["", "-", "+1", "1.5", "1_000", "0x10", " 1"]);
    refuses::<BigUint>(&["", "-1", "1e3"]);
    refuses_beyond_schema::<BigInt>(&[&"9".repeat(9_865), &"9".repeat(1_000_000)]);
}

#[test]
fn a_bound_on_their_length() {
    let greatest = (BigUint::from(1_u8) << 32_768_u32) - 1_u8;
    crate::support::round_trip(&greatest);
    let error = json::to_vec(&(greatest + 1_u8)).unwrap_err();
    assert_eq!(error.to_string(), "a number of more than 32768 bits has no wire form");
}
