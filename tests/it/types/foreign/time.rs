//! Types of the crate `time`.

use super::{as_serde, form, hostile, refuses};
use crate::support::{in_json, in_msgpack, reads_json, reads_msgpack};
use serde::Serialize;
use serial_schemas::generate::Random;
use std::collections::BTreeMap;
use time::{
    Date, Duration, OffsetDateTime, PrimitiveDateTime, Time, UtcDateTime, UtcOffset,
    format_description::well_known::Rfc3339,
    macros::{date, datetime, time, utc_datetime},
};

#[test]
fn dates() {
    as_serde(&date!(2024 - 02 - 29), r#""2024-02-29""#);
    in_json(&date!(-0044 - 03 - 15), r#""-0044-03-15""#);
    in_json(&Date::MAX, r#""9999-12-31""#);
    in_json(&Date::MIN, r#""-9999-01-01""#);
    refuses::<Date>(&["", "2023-02-29", "2024-2-29", "2024-060"]);
    hostile::<Date>();
}

#[test]
fn times() {
    form(&time!(12:30:00), r#""12:30:00""#);
    form(&time!(12:30:00.5), r#""12:30:00.5""#);
    form(&Time::MAX, r#""23:59:59.999999999""#);
    // What the crate's own serde impl writes.
    assert_eq!(serde_json::to_string(&time!(12:30:00)).unwrap(), r#""12:30:00.0""#);
    reads_json(r#""12:30:00.0""#, &time!(12:30:00));
    reads_json(r#""23:59:60""#, &Time::MAX);
    refuses::<Time>(&["", "12", "12:30:00Z", "12:30:00.1234567890"]);
    hostile::<Time>();
}

#[test]
fn dates_with_times() {
    form(&datetime!(2024-02-29 12:30:00.12), r#""2024-02-29T12:30:00.12""#);
    form(&PrimitiveDateTime::MIN, r#""-9999-01-01T00:00:00""#);
    form(&PrimitiveDateTime::MAX, r#""9999-12-31T23:59:59.999999999""#);
    assert_eq!(serde_json::to_string(&datetime!(2024-02-29 12:30:00)).unwrap(), r#""2024-02-29 12:30:00.0""#);
    reads_json(r#""2024-02-29 12:30:00.0""#, &datetime!(2024-02-29 12:30:00));
    refuses::<PrimitiveDateTime>(&["2024-02-29", "2024-02-29T12:30:00Z"]);
    hostile::<PrimitiveDateTime>();
}

#[derive(Serialize)]
struct Rfc(#[serde(with = "time::serde::rfc3339")] OffsetDateTime);

#[test]
fn instants() {
    for (instant, text) in [
        (datetime!(1970-01-01 0:00 UTC), r#""1970-01-01T00:00:00Z""#),
        (datetime!(2024-02-29 12:30:00.120 +5:30), r#""2024-02-29T12:30:00.12+05:30""#),
        (datetime!(2024-02-29 12:30:00.123456789 -11), r#""2024-02-29T12:30:00.123456789-11:00""#),
        (datetime!(9999-12-31 23:59:59.999999999 UTC), r#""9999-12-31T23:59:59.999999999Z""#),
        (datetime!(0000-01-01 0:00 UTC), r#""0000-01-01T00:00:00Z""#),
    ] {
        form(&instant, text);
        assert_eq!(serde_json::to_string(&Rfc(instant)).unwrap(), text);
    }
    // What the crate's own serde impl writes.
    let instant = datetime!(2024-02-29 12:30:00.12 +5:30);
    assert_eq!(serde_json::to_string(&instant).unwrap(), r#""2024-02-29 12:30:00.12 +05:30:00""#);
    reads_json(r#""2024-02-29 12:30:00.12 +05:30:00""#, &instant);
    in_json(&datetime!(-0044-03-15 12:00 +1), r#""-0044-03-15T12:00:00+01:00""#);
    hostile::<OffsetDateTime>();
}

#[test]
fn offsets_survive() {
    in_msgpack(&datetime!(1970-01-01 0:00:01 UTC), "d6ff00000001");
    in_msgpack(&datetime!(1970-01-01 1:00:01 +1), "b9313937302d30312d30315430313a30303a30312b30313a3030");
    for offset in [0, 3600, -19_800] {
        let instant =
            datetime!(2024-02-29 12:30:00 UTC).to_offset(UtcOffset::from_whole_seconds(offset).unwrap());
        let packed = serial_runtime::msgpack::to_vec(&instant).unwrap();
        let again: OffsetDateTime = serial_runtime::msgpack::from_slice(&packed).unwrap();
        assert_eq!((again, again.offset()), (instant, instant.offset()));
    }
    let seconds = datetime!(1900-01-01 0:19:32 +0:19:32);
    in_json(&seconds, r#""1900-01-01T00:20:00+00:20""#);
}

#[test]
fn leap_seconds_are_the_end_of_the_second_before() {
    for text in ["2016-12-31T23:59:60Z", "2016-12-31T18:59:60-05:00", "2016-12-31T23:59:60.5Z"] {
        let theirs = OffsetDateTime::parse(text, &Rfc3339).unwrap();
        reads_json(&format!("{text:?}"), &theirs);
    }
    refuses::<UtcDateTime>(&["2016-12-31T12:00:60Z"]);
}

#[test]
fn instants_of_utc() {
    form(&utc_datetime!(2024-02-29 12:30:00.120), r#""2024-02-29T12:30:00.12Z""#);
    in_msgpack(&utc_datetime!(1970-01-01 0:00:01), "d6ff00000001");
    in_json(&UtcDateTime::MIN, r#""-9999-01-01T00:00:00Z""#);
    in_json(&BTreeMap::from([(utc_datetime!(1970-01-01 0:00), 1)]), r#"{"1970-01-01T00:00:00Z":1}"#);
    refuses::<UtcDateTime>(&["", "2024-02-29", "2024-02-29T12:30:00", "2024-02-29T12:30:00+24:00"]);
    hostile::<UtcDateTime>();
}

#[test]
fn spans() {
    form(&Duration::milliseconds(-1500), r#""-PT1.5S""#);
    form(&Duration::MAX, r#""PT2562047788015215H30M7.999999999S""#);
    form(&Duration::MIN, r#""-PT2562047788015215H30M8.999999999S""#);
    reads_json("[1,500000000]", &Duration::milliseconds(1500));
    reads_msgpack("9201ce1dcd6500", &Duration::milliseconds(1500));
    refuses::<Duration>(&["", "P", "1.500000000", "P1Y"]);
    hostile::<Duration>();
}

/// What is printed and read by hand is what the crate prints and reads.
#[test]
fn any_instant() {
    let mut random = Random::new(5);
    for digits in (0..9).cycle().take(5_000) {
        let secs = random.below(60_000_000_000 + 200_000_000_000) as i64 - 60_000_000_000;
        let nanos = random.below(1_000_000_000) as u32 / 10_u32.pow(digits) * 10_u32.pow(digits);
        let offset = UtcOffset::from_whole_seconds((random.below(2 * 1439) as i32 - 1439) * 60).unwrap();
        let instant = OffsetDateTime::from_unix_timestamp(secs).unwrap().replace_nanosecond(nanos).unwrap();
        let instant = instant.to_offset(offset);
        in_json(&instant, &serde_json::to_string(&Rfc(instant)).unwrap());
    }
}
