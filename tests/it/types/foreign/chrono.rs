//! Types of chrono.

use super::{as_serde, form, hostile, is_valid, refuses};
use crate::support::{in_json, in_msgpack, reads_json, reads_msgpack, refuses_json, refuses_msgpack};
use chrono::{DateTime, FixedOffset, Local, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use serial_schemas::generate::Random;
use std::collections::BTreeMap;

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn fixed(text: &str) -> DateTime<FixedOffset> {
    text.parse().unwrap()
}

#[test]
fn dates() {
    as_serde(&NaiveDate::from_ymd_opt(2024, 2, 29).unwrap(), r#""2024-02-29""#);
    as_serde(&NaiveDate::from_ymd_opt(1, 1, 1).unwrap(), r#""0001-01-01""#);
    in_json(&NaiveDate::MAX, r#""+262142-12-31""#);
    in_json(&NaiveDate::MIN, r#""-262143-01-01""#);
    in_msgpack(&NaiveDate::from_ymd_opt(2024, 2, 29).unwrap(), "aa323032342d30322d3239");
    refuses::<NaiveDate>(&["", "2023-02-29", "2024-2-29", "20240229", "2024-02-29 ", "2024-02-29T00:00:00"]);
    hostile::<NaiveDate>();
    refuses_json::<NaiveDate>(
        r#""tomorrow""#,
        "expected a date in ISO 8601 form, found a string at line 1 column 1 (byte 0)",
    );
    refuses_json::<NaiveDate>(
        "20240229",
        "expected a string, found the number `20240229` at line 1 column 1 (byte 0)",
    );
}

#[test]
fn times() {
    let time = |h, m, s, nanos| NaiveTime::from_hms_nano_opt(h, m, s, nanos).unwrap();
    as_serde(&time(0, 0, 0, 0), r#""00:00:00""#);
    as_serde(&time(23, 59, 59, 500_000_000), r#""23:59:59.500""#);
    as_serde(&time(1, 2, 3, 4_000), r#""01:02:03.000004""#);
    as_serde(&time(1, 2, 3, 4), r#""01:02:03.000000004""#);
    as_serde(&time(23, 59, 59, 1_500_000_000), r#""23:59:60.500""#);
    reads_json(r#""12:30""#, &time(12, 30, 0, 0));
    refuses::<NaiveTime>(&["", "12", "1:2:3", "12:30:00.", "12:30:00Z", "12:30:00.0000000001"]);
    hostile::<NaiveTime>();
}

#[test]
fn dates_with_times() {
    let both: NaiveDateTime = "2024-02-29T12:30:00.120".parse().unwrap();
    as_serde(&both, r#""2024-02-29T12:30:00.120""#);
    reads_json(r#""2024-02-29 12:30:00.12""#, &both);
    as_serde(&"2016-12-31T23:59:60".parse::<NaiveDateTime>().unwrap(), r#""2016-12-31T23:59:60""#);
    refuses::<NaiveDateTime>(&["2024-02-29", "2024-02-29T12:30:00Z", "2024-02-29T12:30:00+01:00"]);
    hostile::<NaiveDateTime>();
    in_json(&BTreeMap::from([(both, 1)]), r#"{"2024-02-29T12:30:00.120":1}"#);
}

#[test]
fn instants_of_utc() {
    for text in [
        "1970-01-01T00:00:00Z",
        "2024-02-29T12:30:00.120Z",
        "2024-02-29T12:30:00.123456Z",
        "2024-02-29T12:30:00.123456789Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z",
        "2016-12-31T23:59:60Z",
        "2016-12-31T23:59:60.500Z",
    ] {
        as_serde(&utc(text), &format!("{text:?}"));
    }
    in_json(&DateTime::<Utc>::MAX_UTC, r#""+262142-12-31T23:59:59.999999999Z""#);
    in_json(&DateTime::<Utc>::MIN_UTC, r#""-262143-01-01T00:00:00Z""#);
    in_json(&utc("0000-06-01T00:00:00Z"), r#""0000-06-01T00:00:00Z""#);
    reads_json(r#""2024-02-29T13:30:00.12+01:00""#, &utc("2024-02-29T12:30:00.120Z"));
    hostile::<DateTime<Utc>>();
}

#[test]
fn the_extension() {
    in_msgpack(&utc("1970-01-01T00:00:01Z"), "d6ff00000001");
    in_msgpack(&utc("1970-01-01T00:00:01.000000001Z"), "d7ff0000000400000001");
    in_msgpack(&utc("1969-12-31T23:59:59Z"), "c70cff00000000ffffffffffffffff");
    // A leap second is none that the extension has.
    in_msgpack(&utc("2016-12-31T23:59:60Z"), "b4323031362d31322d33315432333a35393a36305a");
    reads_msgpack("b4313937302d30312d30315430303a30303a30315a", &utc("1970-01-01T00:00:01Z"));
    refuses_msgpack::<DateTime<Utc>>(
        "c70cff000000007fffffffffffffff",
        "expected an instant that the type can hold, found an extension value of type -1 with 12 bytes at byte 0",
    );
    refuses_msgpack::<DateTime<Utc>>("01", "expected a string, found the integer 1 at byte 0");
}

#[test]
fn instants_with_an_offset() {
    for text in ["2024-02-29T12:30:00.120+05:30", "2024-02-29T12:30:00-11:00", "2024-02-29T12:30:00Z"] {
        as_serde(&fixed(text), &format!("{text:?}"));
    }
    for text in ["2024-02-29T12:30:00.120+05:30", "2024-02-29T12:30:00Z"] {
        let packed = serial_runtime::msgpack::to_vec(&fixed(text)).unwrap();
        let again: DateTime<FixedOffset> = serial_runtime::msgpack::from_slice(&packed).unwrap();
        assert_eq!((again, again.offset()), (fixed(text), fixed(text).offset()));
    }
    in_msgpack(&fixed("1970-01-01T00:00:01Z"), "d6ff00000001");
    in_msgpack(&fixed("1970-01-01T01:00:01+01:00"), "b9313937302d30312d30315430313a30303a30312b30313a3030");
    hostile::<DateTime<FixedOffset>>();
}

#[test]
fn offsets_with_seconds_are_rounded_and_the_instant_stays() {
    let amsterdam =
        FixedOffset::east_opt(19 * 60 + 32).unwrap().with_ymd_and_hms(1900, 1, 1, 0, 19, 32).unwrap();
    in_json(&amsterdam, r#""1900-01-01T00:20:00+00:20""#);
    let far = FixedOffset::east_opt(-86_399).unwrap().with_ymd_and_hms(2000, 1, 1, 0, 0, 0).unwrap();
    in_json(&far, r#""2000-01-01T00:00:59-23:59""#);
    let early = FixedOffset::east_opt(-30).unwrap().with_ymd_and_hms(10_000, 1, 2, 0, 0, 0).unwrap();
    in_json(&early, r#""+10000-01-01T23:59:30-00:01""#);
}

#[test]
fn instants_of_the_local_zone() {
    let local = utc("2024-02-29T12:30:00Z").with_timezone(&Local);
    as_serde(&local, &serde_json::to_string(&local).unwrap());
    in_msgpack(&local, "d6ff65e078c8");
    hostile::<DateTime<Local>>();
}

#[test]
fn instants_are_keys() {
    in_json(&BTreeMap::from([(utc("1970-01-01T00:00:01Z"), 1)]), r#"{"1970-01-01T00:00:01Z":1}"#);
    in_msgpack(&BTreeMap::from([(utc("1970-01-01T00:00:01Z"), 1)]), "81d6ff0000000101");
}

#[test]
fn no_instants() {
    refuses::<DateTime<Utc>>(&[
        "",
        "2024-02-29",
        "2024-02-29T12:30:00",
        "2024-02-29T12:30Z",
        "2024-02-30T12:30:00Z",
    ]);
    refuses::<DateTime<FixedOffset>>(&[
        "2024-02-29T12:30:00+24:00",
        "2024-02-29T12:30:00+0100",
        "2024-02-29T25:30:00Z",
    ]);
}

#[test]
fn spans() {
    form(&TimeDelta::zero(), r#""PT0S""#);
    form(&TimeDelta::milliseconds(1500), r#""PT1.5S""#);
    form(&TimeDelta::milliseconds(-1500), r#""-PT1.5S""#);
    form(&TimeDelta::milliseconds(-500), r#""-PT0.5S""#);
    form(&(TimeDelta::hours(30) + TimeDelta::minutes(5)), r#""PT30H5M""#);
    form(&TimeDelta::MAX, r#""PT2562047788015H12M55.807S""#);
    form(&TimeDelta::MIN, r#""-PT2562047788015H12M55.807S""#);
    reads_json(r#""P1W1DT1H1M1S""#, &TimeDelta::seconds(694_861));
    // What chrono's own serde impl writes.
    let delta = TimeDelta::milliseconds(-1500);
    assert_eq!(serde_json::to_string(&delta).unwrap(), "[-2,500000000]");
    reads_json("[-2,500000000]", &delta);
    reads_msgpack("92fece1dcd6500", &delta);
    assert!(is_valid::<TimeDelta>("[-2,500000000]"));
    refuses::<TimeDelta>(&["", "P", "PT", "1.5", "P1Y", "P1M", "PT1.5H", "P1DT", "PT1S1M", "PT.5S"]);
    refuses_json::<TimeDelta>(
        "[0,1000000000]",
        concat!(
            "expected less than a second of nanoseconds, and a span that the type can hold, ",
            "found an array at line 1 column 1 (byte 0)",
        ),
    );
    hostile::<TimeDelta>();
}

/// What is printed and read by hand is what chrono prints and reads.
#[test]
fn any_instant() {
    let mut random = Random::new(5);
    for digits in (0..9).cycle().take(5_000) {
        let secs = random.below(2 * 200_000_000_000) as i64 - 200_000_000_000;
        let nanos = random.below(1_000_000_000) as u32 / 10_u32.pow(digits) * 10_u32.pow(digits);
        let offset = FixedOffset::east_opt((random.below(2 * 1439) as i32 - 1439) * 60).unwrap();
        let instant = DateTime::from_timestamp(secs, nanos).unwrap().with_timezone(&offset);
        let text = serde_json::to_string(&instant).unwrap();
        in_json(&instant, &text);
        reads_json(&text, &instant.to_utc());
    }
}
