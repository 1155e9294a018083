//! Types of the standard library that are structs or enums on the wire.

use crate::support::{both_formats, in_json, in_msgpack, reads_json, refuses_json};
use std::time::{Duration, SystemTime};

#[test]
fn spans() {
    both_formats(&Duration::ZERO);
    both_formats(&Duration::MAX);
    both_formats(&Duration::new(5, 999_999_999));
    in_json(&Duration::from_millis(1500), r#"{"secs":1,"nanos":500000000}"#);
    in_msgpack(&Duration::from_secs(1), "82a47365637301a56e616e6f7300");
    reads_json(r#"{ "nanos": 2000000001, "secs": 1 }"#, &Duration::new(3, 1));
}

#[test]
fn no_spans() {
    refuses_json::<Duration>(
        r#"{"secs":1}"#,
        "missing field `nanos` at line 1 column 1 (byte 0), path /nanos",
    );
    refuses_json::<Duration>(
        r#"{"secs":1,"nanos":0,"days":1}"#,
        "unknown field `days`, expected one of `secs`, `nanos` at line 1 column 21 (byte 20), path /days",
    );
    refuses_json::<Duration>(
        r#"{"secs":1,"secs":1}"#,
        "duplicate key `secs` at line 1 column 11 (byte 10), path /secs",
    );
    refuses_json::<Duration>("[1,0]", "expected an object, found an array at line 1 column 1 (byte 0)");
    refuses_json::<Duration>(
        r#"{"secs":18446744073709551615,"nanos":1000000000}"#,
        "expected a span of less than 2^64 seconds, found an object at line 1 column 1 (byte 0)",
    );
}

#[test]
fn instants() {
    both_formats(&SystemTime::UNIX_EPOCH);
    both_formats(&(SystemTime::UNIX_EPOCH + Duration::new(1_700_000_000, 5)));
    let before = SystemTime::UNIX_EPOCH - Duration::from_secs(1);
    assert_eq!(
        serial_runtime::json::to_vec(&before).unwrap_err().to_string(),
        "a `SystemTime` before 1970 has no wire form"
    );
}

#[test]
fn ranges() {
    both_formats(&(1..5));
    both_formats(&(0.5..=1.5));
    in_json(&(String::from("a")..String::from("b")), r#"{"start":"a","end":"b"}"#);
}

#[test]
fn results() {
    both_formats(&Ok::<u8, String>(5));
    both_formats(&Err::<u8, String>("broken".to_owned()));
    both_formats(&Ok::<(), ()>(()));
    refuses_json::<Result<u8, u8>>(
        r#"{"Yes":1}"#,
        "unknown variant `Yes`, expected one of `Ok`, `Err` at line 1 column 2 (byte 1), path /Yes",
    );
    refuses_json::<Result<u8, u8>>(
        r#"{"Ok":1,"Err":2}"#,
        "expected the end of a map of one entry, found a string at line 1 column 9 (byte 8), path /Err",
    );
}
