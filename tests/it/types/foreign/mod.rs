//! Types of other crates, each behind its feature, against the serde impls of these crates and an independent validator.

mod big;
mod chrono;
mod decimal;
mod either;
mod floats;
mod jiff;
mod lists;
mod maps;
mod ndarray;
mod net;
mod serde_json;
mod small_text;
mod text;
mod time;

use crate::support::{hex, round_trip, same_bytes};
use serde::Serialize;
use serial_runtime::{Decode, Encode, FastSerialize, json, msgpack};
use std::fmt::Debug;

/// A value is this in JSON, as its own serde impl has it, and comes back from both formats; the schema knows it.
#[track_caller]
pub fn as_serde<T>(value: &T, text: &str)
where
    T: FastSerialize + for<'de> Decode<'de> + Serialize + PartialEq + Debug,
{
    assert_eq!(::serde_json::to_string(value).unwrap(), text);
    form(value, text);
}

/// The same, and MessagePack is what rmp-serde makes of the serde impl.
#[track_caller]
pub fn as_serde_in_both<T>(value: &T, text: &str)
where
    T: FastSerialize + for<'de> Decode<'de> + Serialize + PartialEq + Debug,
{
    same_bytes(value);
    form(value, text);
}

/// A value is this in JSON and comes back from both formats; the schema knows it.
#[track_caller]
pub fn form<T>(value: &T, text: &str)
where
    T: FastSerialize + for<'de> Decode<'de> + PartialEq + Debug,
{
    assert_eq!(json::to_string(value).unwrap(), text);
    round_trip(value);
    assert!(is_valid::<T>(text), "the schema refuses {text}: {:#}", T::json_schema());
}

/// Whether the schema accepts a document.
pub fn is_valid<T: FastSerialize>(text: &str) -> bool {
    let options = jsonschema::draft202012::options().should_validate_formats(true);
    let document = ::serde_json::from_str(text).expect("JSON");
    options.build(&T::json_schema()).expect("a schema").is_valid(&document)
}

/// No such text is a value, in either format, as a value or as a key; the schema says so, too.
#[track_caller]
pub fn refuses<T: FastSerialize + for<'de> Decode<'de> + Debug>(texts: &[&str]) {
    for text in texts {
        refuses_beyond_schema::<T>(&[text]);
        assert!(!is_valid::<T>(&::serde_json::to_string(text).unwrap()), "the schema accepts {text}");
    }
}

/// No such text is a value, in either format; the schema has no words for that.
#[track_caller]
pub fn refuses_beyond_schema<T: for<'de> Decode<'de> + Debug>(texts: &[&str]) {
    for text in texts {
        let error = json::from_str::<T>(&::serde_json::to_string(text).unwrap()).expect_err(text);
        assert!(error.message().starts_with("expected "), "{error}");
        assert!(error.message().contains(", found "), "{error}");
        let error = msgpack::from_slice::<T>(&rmp_serde::to_vec(text).unwrap()).expect_err(text);
        assert!(error.message().starts_with("expected "), "{error}");
    }
}

/// No text makes a decoder panic or takes it long, and what is read can be written and read again.
#[track_caller]
pub fn hostile<T>()
where
    T: Encode + for<'de> Decode<'de> + PartialEq + Debug,
{
    let nines = "9".repeat(100_000);
    let zeros = "0".repeat(100_000);
    let mut texts: Vec<String> = TEXTS.iter().map(|text| String::from(*text)).collect();
    texts.extend([
        nines.clone(),
        zeros.clone(),
        format!("-{nines}"),
        format!("0.{zeros}1"),
        format!("1e{nines}"),
        format!("1.0.0-{nines}"),
        format!("PT{nines}S"),
        format!("P{nines}D"),
        format!("PT0.{nines}S"),
        format!("{nines}-01-01"),
        format!("2024-01-01T00:00:00.{nines}Z"),
        format!("2024-01-01T00:00:00Z[{nines}]"),
        format!("https://{nines}/"),
        format!("10.0.0.0/{nines}"),
        format!("1.{nines}.0"),
        format!("{nines}é"),
    ]);
    for text in texts {
        if let Ok(value) = json::from_str::<T>(&::serde_json::to_string(&text).unwrap()) {
            round_trip(&value);
        }
        let packed = rmp_serde::to_vec(&text).unwrap();
        if let Ok(value) = msgpack::from_slice::<T>(&packed) {
            let again = msgpack::to_vec(&value).unwrap();
            assert_eq!(msgpack::from_slice::<T>(&again).unwrap(), value, "{}", hex(&again));
        }
    }
}

const TEXTS: &[&str] = &[
    "",
    " ",
    "-",
    "+",
    ".",
    "e",
    "P",
    "PT",
    "-P",
    "T",
    "Z",
    "null",
    "NaN",
    "inf",
    "-inf",
    "\0",
    "é",
    "٣",
    "１２３４",
    "0x10",
    "1_000",
    "1e999999999",
    "1e-999999999",
    "1e9223372036854775807",
    "1e-9223372036854775808",
    "0e9223372036854775807",
    "-0",
    "1e",
    "1e+",
    "79228162514264337593543950335",
    "79228162514264337593543950336",
    "0.00000000000000000000000000001",
    "340282366920938463463374607431768211456",
    "PT9223372036854775807S",
    "PT9223372036854775808S",
    "-PT9223372036854775808S",
    "P9223372036854775807W",
    "PT2562047788015215H30M7S",
    "P1Y",
    "P1M",
    "PT1.5H",
    "PT1S1M",
    "PTS",
    "P1",
    "P1DT",
    "--PT1S",
    "-PT2562047788015215H30M8S",
    "0000-00-00",
    "0000-01-01",
    "9999-12-31",
    "-9999-01-01",
    "+262142-12-31",
    "-262143-01-01",
    "+999999-12-31",
    "-999999-01-01",
    "2024-02-30",
    "2023-02-29",
    "24:00:00",
    "23:59:60",
    "12:59:60",
    "23:59:60.999999999",
    "00:00:00.0000000001",
    "9999-12-31T23:59:59.999999999-23:59",
    "0000-01-01T00:00:00+23:59",
    "+262142-12-31T23:59:59.999999999Z",
    "+262142-12-31T23:59:59+23:59",
    "+262142-12-31T23:59:59-23:59",
    "-262143-01-01T00:00:00Z",
    "-262143-01-01T00:00:00-23:59",
    "-262143-01-01T00:00:00+23:59",
    "+262143-01-01T00:00:00+23:59",
    "-9999-01-01T00:00:00+23:59",
    "-009999-01-01T00:00:00Z",
    "9999-12-31T23:59:59+24:00",
    "2016-12-31T23:59:60Z",
    "2016-12-31T23:59:60.5Z",
    "2016-12-31T12:00:60Z",
    "2016-12-31T23:59:60+05:30",
    "2016-12-31T18:59:60-05:00",
    "2024-01-01T00:00:00+99:99",
    "2024-01-01T00:00:00[Nowhere/Land]",
    "2024-01-01T00:00:00+00:00[../../etc/passwd]",
    "0.0.0",
    "1.0.0-",
    "1.0.0+",
    "18446744073709551615.0.0",
    "18446744073709551616.0.0",
    ">=1, <2",
    "^",
    "*",
    "10.0.0.0/33",
    "::/129",
    "::/0",
    "0.0.0.0/0",
    "http://",
    "http://[::1",
    "data:,",
    "http://a b/",
    "//x",
    "http://é.example/ü?ö#ä",
];

#[derive(FastSerialize, Debug)]
struct Order {
    price: rust_decimal::Decimal,
    day: ::chrono::NaiveDate,
    at: ::chrono::DateTime<::chrono::Utc>,
    sent: Option<::time::OffsetDateTime>,
}

/// The error names what stands behind the whitespace.
#[test]
fn errors_are_at_the_value() {
    let text = r#"{"price": 1e99, "day": "x", "at":   true, "sent": "2024"}"#;
    let report = json::from_slice_report::<Order>(text.as_bytes()).unwrap_err();
    let found: Vec<_> = report.issues().iter().map(|issue| issue.to_string()).collect();
    assert_eq!(
        found,
        [
            concat!(
                "expected a decimal number of 96 bits and at most 28 digits behind the point, ",
                "found the number `1e99` at line 1 column 11 (byte 10), path /price",
            ),
            "expected a date in ISO 8601 form, found a string at line 1 column 24 (byte 23), path /day",
            "expected a string, found `true` at line 1 column 37 (byte 36), path /at",
            "expected an instant in RFC 3339 form, found a string at line 1 column 51 (byte 50), path /sent",
        ]
    );
}
