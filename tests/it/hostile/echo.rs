//! An error repeats no more than an excerpt of what was found, however large that is.

use serial_runtime::{Error, FastSerialize, Report, Value, from_value, json, msgpack};
use std::{collections::BTreeMap, fmt::Debug};

const LARGE: usize = 100_000;

/// What an error may be long, with all names of the model and a path of some levels.
const MOST: usize = 2048;

#[track_caller]
fn short<T: Debug>(result: Result<T, Error>) {
    let error = result.expect_err("an error");
    assert!(error.to_string().len() <= MOST, "{} bytes", error.to_string().len());
    assert!(format!("{error:?}").len() <= MOST);
}

#[track_caller]
fn short_report<T: Debug>(result: Result<T, Report>) {
    let report = result.expect_err("a report");
    for issue in report.issues() {
        assert!(issue.to_string().len() <= MOST, "{} bytes", issue.to_string().len());
        assert!(format!("{:?}", issue.params).len() <= MOST, "{:?}", issue.params.len());
    }
}

/// A document of either format into a type that it is none of.
fn refused<T>(text: &str)
where
    T: FastSerialize + for<'de> serial_runtime::Decode<'de> + Debug,
{
    short(json::from_str::<T>(text));
    short_report(json::from_slice_report::<T>(text.as_bytes()));
    let Ok(value) = json::from_str::<Value>(text) else { return };
    short(from_value::<T>(&value));
    let packed = msgpack::to_vec(&value).unwrap();
    short(msgpack::from_slice::<T>(&packed));
    short_report(msgpack::from_slice_report::<T>(&packed));
}

#[derive(FastSerialize, Debug)]
#[serial(deny_unknown_fields)]
struct Strict {
    #[serial(default)]
    id: u8,
    #[serial(default, length(max = 10), pattern = "^[a-z]*$")]
    text: String,
    #[serial(default, email)]
    address: Option<String>,
    #[serial(default, url)]
    link: Option<String>,
    #[serial(default, one_of("a", "b"))]
    choice: Option<String>,
    #[serial(default)]
    kind: Option<Kind>,
    #[serial(default)]
    numbers: BTreeMap<u16, u8>,
    #[serial(default)]
    names: BTreeMap<String, Vec<u8>>,
}

#[derive(FastSerialize, Debug)]
enum Kind {
    Some,
}

#[test]
fn long_texts_names_and_numbers() {
    let long = "x".repeat(LARGE);
    let text = format!("\"{long}\"");
    refused::<u8>(&text);
    refused::<char>(&text);
    refused::<Kind>(&text);
    refused::<Kind>(&format!("{{{text}:1}}"));
    refused::<std::net::IpAddr>(&text);
    refused::<uuid::Uuid>(&text);
    refused::<url::Url>(&text);
    refused::<jiff::Timestamp>(&text);
    refused::<rust_decimal::Decimal>(&text);
    refused::<semver::Version>(&text);
    refused::<Vec<u8>>(&format!("\"{}!\"", "A".repeat(LARGE)));
    refused::<u64>(&"1".repeat(LARGE));
    refused::<f32>(&format!("1e{}", "9".repeat(LARGE)));
    refused::<u8>(&format!("1.{}", "0".repeat(LARGE)));
    for field in ["id", "text", "address", "link", "choice", "kind", "numbers", "names"] {
        refused::<Strict>(&format!("{{\"{field}\":{text}}}"));
    }
    refused::<Strict>(&format!("{{{text}:1}}"));
    refused::<Strict>(&format!("{{\"numbers\":{{{text}:1}}}}"));
    refused::<Strict>(&format!("{{\"names\":{{{text}:[1]}}}}"));
    refused::<Strict>(&format!("{{\"names\":{{{text}:\"AQ==\",{text}:\"AQ==\"}}}}"));
    refused::<Strict>(&format!("{{\"names\":{{{text}:\"!\"}}}}"));
    refused::<BTreeMap<String, u8>>(&format!("{{{text}:300}}"));
    refused::<u8>(&format!("{}{text}", " ".repeat(LARGE)));
}

/// Escapes, line breaks and characters of four bytes do not make an excerpt longer.
#[test]
fn texts_that_grow_when_they_are_quoted() {
    for piece in ["\\u0001", "\\n", "\\\"", "😀", "~", "/"] {
        let text = format!("\"{}\"", piece.repeat(LARGE / 8));
        refused::<Kind>(&text);
        refused::<Strict>(&format!("{{{text}:1}}"));
        refused::<Strict>(&format!("{{\"text\":{text}}}"));
        refused::<Strict>(&format!("{{\"names\":{{{text}:[1]}}}}"));
    }
}

#[test]
fn types_that_serde_reads() {
    #[derive(serde::Serialize, serde::Deserialize, Debug)]
    enum Foreign {
        Some,
    }
    #[derive(FastSerialize, Debug)]
    struct Holder {
        #[serial(with = serial_runtime::serde)]
        foreign: Foreign,
    }
    refused::<Holder>(&format!("{{\"foreign\":\"{}\"}}", "x".repeat(LARGE)));
    refused::<Holder>(&format!("{{\"foreign\":{{\"{}\":1}}}}", "x".repeat(LARGE)));
}

/// A long name above many broken items: the report is not their product.
#[test]
fn many_errors_below_a_long_name() {
    let text = format!("{{\"{}\":[{}1]}}", "x".repeat(LARGE), "1,".repeat(LARGE));
    let report = json::from_slice_report::<BTreeMap<String, Vec<String>>>(text.as_bytes()).unwrap_err();
    assert_eq!(report.len(), 1 << 16);
    assert!(report.to_string().len() <= Report::MAX_TEXT + 100 * report.len());
    let value: Value = json::from_str(&text).unwrap();
    let packed = msgpack::to_vec(&value).unwrap();
    let report = msgpack::from_slice_report::<BTreeMap<String, Vec<String>>>(&packed).unwrap_err();
    assert_eq!(report.len(), 1 << 16);
    assert!(report.to_string().len() <= Report::MAX_TEXT + 100 * report.len());
}
