//! Types of jiff beside `Timestamp`.

use super::{as_serde, as_serde_in_both, hostile, refuses, refuses_beyond_schema};
use crate::support::{in_json, reads_json};
use jiff::{
    SignedDuration, Span, Timestamp, Zoned,
    civil::{Date, DateTime, Time, date, time},
};
use std::collections::BTreeMap;

#[test]
fn dates() {
    as_serde_in_both(&date(2024, 2, 29), r#""2024-02-29""#);
    in_json(&Date::MIN, r#""-009999-01-01""#);
    in_json(&BTreeMap::from([(Date::MAX, 1)]), r#"{"9999-12-31":1}"#);
    refuses::<Date>(&["", "2023-02-29", "20240229", "2024-02-29T12:30:00"]);
    hostile::<Date>();
}

#[test]
fn times() {
    as_serde_in_both(&time(12, 30, 0, 0), r#""12:30:00""#);
    as_serde_in_both(&Time::MAX, r#""23:59:59.999999999""#);
    reads_json(r#""12:30""#, &time(12, 30, 0, 0));
    reads_json(r#""23:59:60""#, &time(23, 59, 59, 0));
    refuses::<Time>(&["", "12", "T12:30:00", "12:30:00Z", "2024-02-29T12:30:00"]);
    hostile::<Time>();
}

#[test]
fn dates_with_times() {
    as_serde_in_both(&date(2024, 2, 29).at(12, 30, 0, 120_000_000), r#""2024-02-29T12:30:00.12""#);
    in_json(&DateTime::MIN, r#""-009999-01-01T00:00:00""#);
    refuses::<DateTime>(&["2024-02-29", "2024-02-29T12:30:00Z", "2024-02-29T12:30:00[Europe/Paris]"]);
    hostile::<DateTime>();
}

#[test]
fn zoned() {
    let paris: Zoned = "2024-05-31T12:30:00+02:00[Europe/Paris]".parse().unwrap();
    as_serde_in_both(&paris, r#""2024-05-31T12:30:00+02:00[Europe/Paris]""#);
    as_serde_in_both(&Timestamp::UNIX_EPOCH.in_tz("UTC").unwrap(), r#""1970-01-01T00:00:00+00:00[UTC]""#);
    in_json(&"1850-01-01T00:00:00[America/New_York]".parse::<Zoned>().unwrap(), {
        r#""1850-01-01T00:00:00-04:56[America/New_York]""#
    });
    refuses::<Zoned>(&["", "2024-05-31T12:30:00Z", "2024-05-31T12:30:00"]);
    refuses_beyond_schema::<Zoned>(&[
        "2024-05-31T12:30:00[No/Where]",
        "2024-05-31T12:30:00+05:00[Europe/Paris]",
    ]);
    hostile::<Zoned>();
}

#[derive(Debug)]
struct Same(Span);

impl PartialEq for Same {
    fn eq(&self, other: &Self) -> bool {
        self.0.fieldwise() == other.0.fieldwise()
    }
}

#[test]
fn spans() {
    use serial_runtime::{json, msgpack};
    for text in ["P1Y2M3W4DT5H6M7.008S", "-P1D", "PT0S", "P0D", "PT1H30M"] {
        let span: Span = text.parse().unwrap();
        let quoted = serde_json::to_string(&span).unwrap();
        assert_eq!(json::to_string(&span).unwrap(), quoted);
        assert_eq!(Same(json::from_str(&quoted).unwrap()), Same(span));
        assert_eq!(Same(msgpack::from_slice(&msgpack::to_vec(&span).unwrap()).unwrap()), Same(span));
        assert!(super::is_valid::<Span>(&quoted), "{quoted}");
    }
    refuses::<Span>(&["", "1 year", "2h 30m", "PT1X"]);
}

#[test]
fn exact_spans() {
    as_serde(&SignedDuration::from_millis(-1500), r#""-PT1.5S""#);
    as_serde(&SignedDuration::ZERO, r#""PT0S""#);
    as_serde(&SignedDuration::new(5400, 0), r#""PT1H30M""#);
    as_serde(&SignedDuration::MAX, r#""PT2562047788015215H30M7.999999999S""#);
    as_serde(&SignedDuration::MIN, r#""-PT2562047788015215H30M8.999999999S""#);
    reads_json(r#""P1DT1S""#, &SignedDuration::from_secs(86_401));
    refuses::<SignedDuration>(&["", "P", "1h", "P1Y", "P1M"]);
    hostile::<SignedDuration>();
}

#[test]
fn instants() {
    hostile::<Timestamp>();
}
