//! `jiff::Timestamp`.

use crate::support::{in_json, in_msgpack, reads_json, reads_msgpack, refuses_json, round_trip, unhex};
use jiff::Timestamp;
use serial_runtime::{ErrorKind, msgpack};
use std::collections::BTreeMap;

fn at(secs: i64, nanos: i32) -> Timestamp {
    Timestamp::new(secs, nanos).unwrap()
}

#[test]
fn text() {
    in_json(&at(0, 0), r#""1970-01-01T00:00:00Z""#);
    in_json(&at(1_700_000_000, 120_000_000), r#""2023-11-14T22:13:20.12Z""#);
    in_json(&at(-1, -1), r#""1969-12-31T23:59:58.999999999Z""#);
    reads_json(r#""2023-11-14T23:13:20+01:00""#, &at(1_700_000_000, 0));
}

#[test]
fn extension_of_the_smallest_size() {
    in_msgpack(&at(0, 0), "d6ff00000000");
    in_msgpack(&at(0xffff_ffff, 0), "d6ffffffffff");
    in_msgpack(&at(0x1_0000_0000, 0), "d7ff0000000100000000");
    in_msgpack(&at(1, 1), "d7ff0000000400000001");
    in_msgpack(&at((1 << 34) - 1, 999_999_999), "d7ffee6b27ffffffffff");
    in_msgpack(&at(1 << 34, 0), "c70cff000000000000000400000000");
    in_msgpack(&at(-1, 0), "c70cff00000000ffffffffffffffff");
    in_msgpack(&at(0, -1), "c70cff3b9ac9ffffffffffffffffff");
}

#[test]
fn ends_of_time() {
    round_trip(&Timestamp::MIN);
    round_trip(&Timestamp::MAX);
    round_trip(&Timestamp::UNIX_EPOCH);
}

#[test]
fn other_forms() {
    reads_msgpack("c704ff00000001", &at(1, 0));
    reads_msgpack("c70cff000000000000000000000001", &at(1, 0));
    reads_msgpack("b4313937302d30312d30315430303a30303a30315a", &at(1, 0));
}

#[test]
fn no_timestamps() {
    refuses_json::<Timestamp>(
        r#""yesterday""#,
        "expected an instant in RFC 3339 form, found a string at line 1 column 1 (byte 0)",
    );
    for (bytes, kind, message) in [
        (
            "d7ffee6b280000000000",
            ErrorKind::OutOfRange,
            "expected a timestamp of less than 1000000000 nanoseconds",
        ),
        (
            "c70cff000000007fffffffffffffff",
            ErrorKind::OutOfRange,
            "expected an instant of the years -9999 to 9999",
        ),
        ("d60100000000", ErrorKind::Type, "expected a timestamp: the extension of type -1"),
        ("d5ff0000", ErrorKind::Length, "expected a timestamp of 4, 8 or 12 bytes"),
        ("c0", ErrorKind::Type, "expected a string"),
    ] {
        let error = msgpack::from_slice::<Timestamp>(&unhex(bytes)).unwrap_err();
        assert_eq!(error.kind(), kind);
        assert!(error.message().starts_with(message), "{error}");
    }
}

#[test]
fn keys() {
    in_json(&BTreeMap::from([(at(0, 0), 1)]), r#"{"1970-01-01T00:00:00Z":1}"#);
    in_msgpack(&BTreeMap::from([(at(1, 0), 1)]), "81d6ff0000000101");
}
