//! What is read besides where `lax` asks for it: the table of msgspec's `strict=False`, in both formats.

use serial_runtime::{Decode, DecodeOptions, Encode, Error, ErrorKind, FastSerialize, json, msgpack};
use std::{
    fmt::Debug,
    time::{Duration, SystemTime},
};

/// A document of either format, read as another type.
#[track_caller]
fn both<T: for<'de> Decode<'de> + PartialEq + Debug>(
    document: &(impl Encode + Debug + ?Sized),
) -> Result<T, Error> {
    let options = DecodeOptions { lax: true, ..Default::default() };
    let text = json::to_vec(document).unwrap();
    let from_json = json::from_slice_with::<T>(&text, &options);
    let packed = msgpack::to_vec(document).unwrap();
    match (from_json, msgpack::from_slice_with::<T>(&packed, &options)) {
        (Ok(one), Ok(other)) => {
            assert_eq!(one, other, "{document:?}");
            Ok(one)
        }
        (Err(one), Err(other)) => {
            assert_eq!(one.kind(), other.kind(), "{document:?}: {one}, {other}");
            Err(one)
        }
        (one, other) => panic!("{document:?}: {one:?}, {other:?}"),
    }
}

#[track_caller]
fn reads<T: for<'de> Decode<'de> + PartialEq + Debug>(document: &(impl Encode + Debug + ?Sized), value: T) {
    assert_eq!(both::<T>(document).unwrap(), value);
    // Nobody else reads it so.
    assert!(json::from_slice::<T>(&json::to_vec(document).unwrap()).is_err(), "{document:?}");
    assert!(msgpack::from_slice::<T>(&msgpack::to_vec(document).unwrap()).is_err(), "{document:?}");
}

#[track_caller]
fn refuses<T: for<'de> Decode<'de> + PartialEq + Debug>(
    document: &(impl Encode + Debug + ?Sized),
    kind: ErrorKind,
) {
    assert_eq!(both::<T>(document).unwrap_err().kind(), kind, "{document:?}");
}

#[test]
fn null_truth_values_and_numbers() {
    reads("null", None::<u8>);
    for yes in ["true", "True", "TRUE", "1"] {
        reads(yes, true);
    }
    for no in ["false", "False", "FALSE", "0"] {
        reads(no, false);
    }
    reads(&1, true);
    reads(&0, false);
    reads("-5", -5_i8);
    reads(&2.0, 2_u8);
    reads("1.5e3", 1500.0);
    reads("-Infinity", f64::NEG_INFINITY);
    refuses::<bool>("yes", ErrorKind::Type);
    refuses::<bool>(&2, ErrorKind::Type);
    refuses::<u8>(&2.5, ErrorKind::Type);
    refuses::<u8>("256", ErrorKind::OutOfRange);
    refuses::<u8>("-1", ErrorKind::OutOfRange);
    refuses::<i64>("9223372036854775808", ErrorKind::OutOfRange);
    refuses::<u8>("1.0", ErrorKind::Type);
}

/// Seconds since 1970 are an instant, whichever type it has.
#[test]
fn numbers_as_instants() {
    fn check<T: for<'de> Decode<'de> + PartialEq + Debug>(of: impl Fn(i64, u32) -> T) {
        reads(&1_700_000_000_i64, of(1_700_000_000, 0));
        reads(&-5_i64, of(-5, 0));
        reads(&1.5, of(1, 500_000_000));
        reads(&-0.25, of(-1, 750_000_000));
        reads("1700000000", of(1_700_000_000, 0));
        reads("0.000000001", of(0, 1));
        refuses::<T>(&true, ErrorKind::Type);
        refuses::<T>("soon", ErrorKind::Type);
        refuses::<T>(&1e30, ErrorKind::OutOfRange);
        refuses::<T>("-100000000000000000000000000000000000000000", ErrorKind::OutOfRange);
        refuses::<T>("nan", ErrorKind::OutOfRange);
    }
    check(|secs, nanos| jiff::Timestamp::new(secs, nanos.cast_signed()).unwrap());
    check(|secs, nanos| chrono::DateTime::from_timestamp(secs, nanos).unwrap());
    check(|secs, nanos| chrono::DateTime::from_timestamp(secs, nanos).unwrap().fixed_offset());
    check(|secs, nanos| {
        time::OffsetDateTime::from_unix_timestamp(secs).unwrap() + time::Duration::nanoseconds(nanos.into())
    });
    check(|secs, nanos| {
        time::UtcDateTime::from_unix_timestamp(secs).unwrap() + time::Duration::nanoseconds(nanos.into())
    });
    check(|secs, nanos| {
        let whole = Duration::from_secs(secs.unsigned_abs());
        let start = SystemTime::UNIX_EPOCH;
        (if secs < 0 { start - whole } else { start + whole }) + Duration::new(0, nanos)
    });
    refuses::<jiff::Timestamp>(&1e12, ErrorKind::OutOfRange);
}

#[test]
fn numbers_as_spans() {
    fn check<T: for<'de> Decode<'de> + PartialEq + Debug>(of: impl Fn(i64, i32) -> T, signed: bool) {
        reads(&90, of(90, 0));
        reads(&1.5, of(1, 500_000_000));
        reads("90", of(90, 0));
        reads("0.25", of(0, 250_000_000));
        if signed {
            reads(&-1.5, of(-1, -500_000_000));
        } else {
            refuses::<T>(&-1.5, ErrorKind::OutOfRange);
        }
        refuses::<T>(&1e30, ErrorKind::OutOfRange);
        refuses::<T>("a while", ErrorKind::Type);
    }
    check(jiff::SignedDuration::new, true);
    check(time::Duration::new, true);
    check(
        |secs, nanos| chrono::TimeDelta::seconds(secs) + chrono::TimeDelta::nanoseconds(nanos.into()),
        true,
    );
    check(|secs, nanos| Duration::new(secs.unsigned_abs(), nanos.unsigned_abs()), false);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Visit {
    #[serial(lax)]
    at: jiff::Timestamp,
    #[serial(lax)]
    took: Option<Duration>,
    strict: jiff::SignedDuration,
}

/// For one field alone, and never where the usual form stands there.
#[test]
fn the_word_is_for_one_field() {
    let value = Visit {
        at: jiff::Timestamp::new(5, 0).unwrap(),
        took: Some(Duration::from_secs(2)),
        strict: jiff::SignedDuration::ZERO,
    };
    for text in [
        r#"{"at":5,"took":"2.0","strict":"PT0S"}"#,
        r#"{"at":"1970-01-01T00:00:05Z","took":{"secs":2,"nanos":0},"strict":"PT0S"}"#,
    ] {
        assert_eq!(json::from_str::<Visit>(text).unwrap(), value);
    }
    crate::support::round_trip(&value);
    let error = json::from_str::<Visit>(r#"{"at":5,"took":2,"strict":0}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Type, "/strict"));
}
