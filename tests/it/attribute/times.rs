//! Times as numbers, as text, and as extensions of MessagePack.

use super::{check, reads, refused};
use serial_runtime::{ErrorKind, FastSerialize, adapters::*, json, msgpack};
use std::{
    collections::BTreeMap,
    time::{Duration, SystemTime},
};

#[derive(FastSerialize, Debug, PartialEq)]
struct Times {
    #[serial(as = Seconds)]
    timeout: Duration,
    #[serial(as = Option<Millis>)]
    delay: Option<Duration>,
    #[serial(as = Vec<SecondsFrac>)]
    laps: Vec<Duration>,
    #[serial(time = "unix_ms")]
    seen: SystemTime,
    #[serial(time = "rfc3339")]
    made: Option<jiff::Timestamp>,
    #[serial(time = "unix")]
    died: chrono::DateTime<chrono::Utc>,
}

#[test]
fn times() {
    let value = Times {
        timeout: Duration::from_secs(30),
        delay: Some(Duration::from_millis(1500)),
        laps: vec![Duration::from_millis(250)],
        seen: SystemTime::UNIX_EPOCH - Duration::from_millis(1),
        made: Some(jiff::Timestamp::new(1, 500_000_000).unwrap()),
        died: chrono::DateTime::from_timestamp(-5, 0).unwrap(),
    };
    let text =
        r#"{"timeout":30,"delay":1500,"laps":[0.25],"seen":-1,"made":"1970-01-01T00:00:01.5Z","died":-5}"#;
    check(&value, text);
    refused::<Times>(&text.replace("30", "-30"), ErrorKind::OutOfRange, "/timeout");
    refused::<Times>(&text.replace("1500", "1.5"), ErrorKind::Type, "/delay");
    let cut = Times { died: chrono::DateTime::from_timestamp(-5, 1).unwrap(), ..value };
    assert!(json::to_string(&cut).unwrap().contains(r#""died":-5"#));
    let schema = Times::json_schema();
    assert_eq!(schema["properties"]["timeout"]["minimum"], 0);
    assert!(schema["properties"]["died"]["minimum"].as_i64().unwrap() < 0);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Fractions {
    #[serial(as = SecondsFrac)]
    secs: Duration,
    #[serial(as = MillisFrac)]
    millis: chrono::TimeDelta,
    #[serial(as = Option<MicrosFrac>)]
    micros: Option<Duration>,
    #[serial(as = NanosFrac)]
    nanos: SystemTime,
}

#[test]
fn units_of_time_with_a_fraction() {
    let value = Fractions {
        secs: Duration::from_millis(1500),
        millis: chrono::TimeDelta::microseconds(-1250),
        micros: Some(Duration::from_nanos(2_000_500)),
        nanos: SystemTime::UNIX_EPOCH + Duration::from_nanos(7),
    };
    let text = r#"{"secs":1.5,"millis":-1.25,"micros":2000.5,"nanos":7.0}"#;
    check(&value, text);
    reads(&text.replace("7.0", "6.6"), &value);
    refused::<Fractions>(&text.replace("2000.5", "-2000.5"), ErrorKind::OutOfRange, "/micros");
    refused::<Fractions>(&text.replace("-1.25", "1e30"), ErrorKind::OutOfRange, "/millis");
    refused::<Fractions>(&text.replace("7.0", "1e300"), ErrorKind::OutOfRange, "/nanos");
    let schema = Fractions::json_schema();
    let bounds = |name: &str| &schema["properties"][name];
    assert_eq!(
        (&bounds("secs")["minimum"], &bounds("millis")["minimum"]),
        (&0.into(), &serde_json::json!(null))
    );
    assert_eq!(bounds("micros")["maximum"], (u64::MAX as f64 * 1e6).next_down());
}

#[test]
fn a_time_that_the_type_cannot_hold() {
    #[derive(FastSerialize, Debug, PartialEq)]
    struct Clock {
        #[serial(time = "unix")]
        seen: SystemTime,
        #[serial(as = SecondsFrac)]
        made: SystemTime,
        #[serial(as = SecondsFrac)]
        lap: Duration,
    }
    #[derive(FastSerialize)]
    struct Wide {
        seen: i128,
        made: f64,
        lap: f64,
    }
    let text = r#"{"seen":1,"made":2.5,"lap":0.0}"#;
    let value = Clock {
        seen: SystemTime::UNIX_EPOCH + Duration::from_secs(1),
        made: SystemTime::UNIX_EPOCH + Duration::from_millis(2500),
        lap: Duration::ZERO,
    };
    check(&value, text);
    for wide in [100_000_000_000_000_000_000, -100_000_000_000_000_000_000, i128::MAX, i128::MIN] {
        let document = Wide { seen: wide, made: 0.0, lap: 0.0 };
        let error = json::from_slice::<Clock>(&json::to_vec(&document).unwrap()).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::OutOfRange, "/seen"));
        let error = msgpack::from_slice::<Clock>(&msgpack::to_vec(&document).unwrap()).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::OutOfRange, "/seen"));
    }
    refused::<Clock>(&text.replace("2.5", "9e19"), ErrorKind::OutOfRange, "/made");
    refused::<Clock>(&text.replace("2.5", "-9e19"), ErrorKind::OutOfRange, "/made");
    // Less than half a nanosecond before zero, and what is no less than the most.
    refused::<Clock>(&text.replace("0.0", "-4e-10"), ErrorKind::OutOfRange, "/lap");
    refused::<Clock>(&text.replace("0.0", "18446744073709551616.0"), ErrorKind::OutOfRange, "/lap");
    let most = Duration::new((1 << 63) - 1 + (1 << 63) - 2047, 0);
    reads(&text.replace("0.0", "18446744073709549568.0"), &Clock { lap: most, ..value });
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Written {
    #[serial(time = "rfc3339")]
    system: SystemTime,
    #[serial(time = "ext")]
    ext: SystemTime,
    #[serial(naive = "utc")]
    naive: jiff::Timestamp,
    jiff: jiff::Timestamp,
    civil: jiff::civil::DateTime,
    zoned: jiff::Zoned,
    chrono: chrono::DateTime<chrono::Utc>,
    offset: chrono::DateTime<chrono::FixedOffset>,
    plain: chrono::NaiveDateTime,
    time: time::OffsetDateTime,
    keys: BTreeMap<jiff::Timestamp, u8>,
}

/// RFC 3339, section 5.6: `T` and `Z` may be small letters, and an offset may be told.
#[test]
fn instants_are_read_in_every_form_of_the_standard() {
    let document = |instant: &str, civil: &str, zoned: &str| {
        format!(
            r#"{{"system":"{instant}","ext":"{instant}","naive":"{civil}","jiff":"{instant}","civil":"{civil}","zoned":"{zoned}",
            "chrono":"{instant}","offset":"{instant}","plain":"{civil}","time":"{instant}","keys":{{"{instant}":1}}}}"#
        )
    };
    let (instant, civil, zoned) =
        ("2024-02-29T12:30:00.5Z", "2024-02-29T12:30:00.5", "2024-02-29T12:30:00.5+00:00[UTC]");
    let value: Written = json::from_str(&document(instant, civil, zoned)).unwrap();
    let small = document(&instant.to_lowercase(), &civil.to_lowercase(), &zoned.replace('T', "t"));
    assert!(!small.contains('Z') && !small.contains("29T"));
    reads(&small, &value);
    reads(&document("2024-02-29t12:30:00.5z", civil, zoned), &value);
    reads(&document("2024-02-29T14:00:00.5+01:30", civil, zoned), &value_at(&value));
    reads(&document("2024-02-29t12:30:00.5-00:00", civil, zoned), &value);
    let text = json::to_string(&value).unwrap();
    assert!(!text.contains("29t") && text.contains(r#""system":"2024-02-29T12:30:00.5Z""#), "{text}");
    assert!(msgpack::to_vec(&value).unwrap().windows(22).any(|it| it == instant.as_bytes()));

    // The last second of a day may be followed by one more, which clocks do not have.
    let leap = document("2016-12-31T18:59:60.5-05:00", civil, zoned);
    let read = json::from_str::<Written>(&leap).unwrap();
    let last = SystemTime::UNIX_EPOCH + Duration::new(1_483_228_799, 999_999_999);
    assert_eq!((read.system, read.ext), (last, last));
    for wrong in [
        "2024-02-29 12:30:00Z",
        "+02024-02-29T12:30:00Z",
        "2024-02-29T12:30Z",
        "2024-02-29T12:30:00",
        "2024-02-29T12:30:00.Z",
        "2024-02-29T12:30:60Z",
        "2024-02-29T12:30:00+0100",
        "2024-02-29T12:30:00+24:00",
        "2023-02-29T12:30:00Z",
    ] {
        let text = document(instant, civil, zoned).replacen(instant, wrong, 1);
        refused::<Written>(&text, ErrorKind::Type, "/system");
    }
}

/// The same instants, seen from elsewhere.
fn value_at(value: &Written) -> Written {
    let Written { system, ext, naive, jiff, civil, zoned, chrono, plain, keys, .. } = value;
    Written {
        system: *system,
        ext: *ext,
        naive: *naive,
        jiff: *jiff,
        civil: *civil,
        zoned: zoned.clone(),
        chrono: *chrono,
        offset: value.offset.with_timezone(&chrono::FixedOffset::east_opt(5400).unwrap()),
        plain: *plain,
        time: value.time.to_offset(time::UtcOffset::from_hms(1, 30, 0).unwrap()),
        keys: keys.clone(),
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Instant {
    #[serial(time = "ext")]
    at: time::OffsetDateTime,
}

#[test]
fn an_instant_is_an_extension_whatever_its_type() {
    let at = time::OffsetDateTime::from_unix_timestamp(5)
        .unwrap()
        .to_offset(time::UtcOffset::from_hms(1, 0, 0).unwrap());
    let bytes = msgpack::to_vec(&Instant { at }).unwrap();
    assert_eq!(bytes, b"\x81\xa2at\xd6\xff\0\0\0\x05");
    assert_eq!(msgpack::from_slice::<Instant>(&bytes).unwrap().at, at);
    assert_eq!(json::to_string(&Instant { at }).unwrap(), r#"{"at":"1970-01-01T00:00:05Z"}"#);
}
