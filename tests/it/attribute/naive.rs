//! `naive`: texts that are points in time but for their offset.

use super::{check, refused};
use crate::schema::{agree, validator};
use serial_runtime::{Decode, ErrorKind, FastSerialize, json, msgpack};
use std::{
    collections::BTreeMap,
    fmt::Debug,
    time::{Duration, SystemTime},
};

#[derive(FastSerialize, Debug, PartialEq)]
struct Seen<T> {
    #[serial(naive = "utc")]
    #[serial(bound(
        T: serial_runtime::adapters::InstantForm + FastSerialize + for<'any> Decode<'any>
    ))]
    at: T,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Many {
    #[serial(naive = "utc")]
    list: Vec<jiff::Timestamp>,
    #[serial(naive = "utc")]
    map: BTreeMap<String, Option<jiff::Timestamp>>,
    #[serial(naive = "reject", default)]
    strict: Option<jiff::Timestamp>,
}

/// A naive text is the same as one of UTC, in both formats and where texts are unescaped in place; what is aware stays what it is.
#[track_caller]
fn is_utc<T>(value: &Seen<T>)
where
    T: serial_runtime::adapters::InstantForm + FastSerialize + for<'any> Decode<'any> + Debug + PartialEq,
{
    for text in [
        r#"{"at":"2024-05-31T12:30:00.25"}"#,
        r#"{"at":"2024-05-31T12:30:00.250000000"}"#,
        r#"{"at":"2024-05-31\u005412:30:00.25"}"#,
        r#"{"at":"2024-05-31T12:30:00.25Z"}"#,
        r#"{"at":"2024-05-31\u005412:30:00.25Z"}"#,
        r#"{"at":"2024-05-31T14:30:00.25+02:00"}"#,
    ] {
        assert_eq!(json::from_str::<Seen<T>>(text).unwrap(), *value, "{text}");
        assert_eq!(json::from_mut_slice::<Seen<T>>(&mut text.as_bytes().to_vec()).unwrap(), *value, "{text}");
        let packed = msgpack::to_vec(&json::from_str::<serial_runtime::Value>(text).unwrap()).unwrap();
        assert_eq!(msgpack::from_slice::<Seen<T>>(&packed).unwrap(), *value, "{text}");
    }
    let packed = msgpack::to_vec(value).unwrap();
    assert_eq!(msgpack::from_slice::<Seen<T>>(&packed).unwrap(), *value);
    assert_eq!(json::from_str::<Seen<T>>(&json::to_string(value).unwrap()).unwrap(), *value);
    for text in
        ["2024-05-31", "2024-02-30T12:30:00", "2024-05-31T24:00:00", "12:30:00", "2024-05-31T12:30:00ZZ", ""]
    {
        refused::<Seen<T>>(&format!(r#"{{"at":"{text}"}}"#), ErrorKind::Type, "/at");
    }
}

#[test]
fn what_says_nothing_of_the_place_is_utc() {
    let at: jiff::Timestamp = "2024-05-31T12:30:00.25Z".parse().unwrap();
    is_utc(&Seen { at });
    is_utc(&Seen { at: chrono::DateTime::from_timestamp(at.as_second(), 250_000_000).unwrap() });
    let offset = time::OffsetDateTime::from_unix_timestamp(at.as_second()).unwrap();
    is_utc(&Seen { at: offset + time::Duration::milliseconds(250) });
}

#[test]
fn a_type_that_is_no_text_is_read_as_it_is() {
    let at = SystemTime::UNIX_EPOCH + Duration::from_secs(2);
    check(&Seen { at }, r#"{"at":{"secs_since_epoch":2,"nanos_since_epoch":0}}"#);
    assert_eq!(json::from_str::<Seen<SystemTime>>(r#"{"at":"1970-01-01T00:00:02"}"#).unwrap(), Seen { at });
}

#[test]
fn it_is_for_what_is_inside() {
    let at = jiff::Timestamp::UNIX_EPOCH;
    let map = BTreeMap::from([("a".to_owned(), Some(at)), ("b".to_owned(), None)]);
    let many = Many { list: vec![at, at], map, strict: None };
    let text = r#"{"list":["1970-01-01T00:00:00","1970-01-01T00:00:00Z"],"map":{"a":"1970-01-01T00:00:00","b":null}}"#;
    assert_eq!(json::from_str::<Many>(text).unwrap(), many);
    let strict = r#"{"list":[],"map":{},"strict":"1970-01-01T00:00:00"}"#;
    assert_eq!(json::from_str::<Many>(strict).unwrap_err().path(), "/strict");
}

#[test]
fn the_schema_says_so() {
    let validator = validator(&Seen::<jiff::Timestamp>::json_schema());
    for (text, valid) in [
        ("2024-05-31T12:30:00", true),
        ("2024-05-31T12:30:00.5", true),
        ("2024-05-31T12:30:00Z", true),
        ("2024-05-31T12:30", false),
        ("2024-05-31", false),
        ("noon", false),
    ] {
        assert_eq!(
            agree::<Seen<jiff::Timestamp>>(&validator, &serde_json::json!({ "at": text })),
            valid,
            "{text}"
        );
    }
}
