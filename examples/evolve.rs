//! A model that changes while old documents, and old services, stay.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use serial_runtime::{Error, FastSerialize, json, msgpack};

/// The model of last year.
#[derive(FastSerialize, Debug, PartialEq)]
struct ClipV1 {
    name: String,
    length: f64,
}

/// The model of today: a field has another name, three are new.
#[derive(FastSerialize, Debug, PartialEq)]
#[serial(omit_none)]
struct ClipV2 {
    /// Was `name`; both are read, `title` is written.
    #[serial(alias = "name", length(min = 1))]
    title: String,
    length: f64,
    /// Old documents do not have it; what they get instead is held to the rule, too.
    #[serial(default = 30, range(min = 1, max = 240))]
    fps: u16,
    #[serial(default)]
    tags: Vec<String>,
    /// May be missing like every `Option`, and is left out where there is none.
    series: Option<String>,
}

/// A model that refuses what it does not know.
#[derive(FastSerialize, Debug, PartialEq)]
#[serial(deny_unknown_fields)]
struct Strict {
    length: f64,
}

/// Runs the example.
pub fn main() -> Result<(), Error> {
    // New code reads old documents, in both formats.
    let old = ClipV1 { name: "Crème brûlée".to_owned(), length: 60.0 };
    let new: ClipV2 = msgpack::from_slice(&msgpack::to_vec(&old)?)?;
    let expected =
        ClipV2 { title: "Crème brûlée".to_owned(), length: 60.0, fps: 30, tags: Vec::new(), series: None };
    assert_eq!(new, expected);

    // Old code reads new documents as long as they have what it needs: it passes over what it does not know.
    let text = json::to_string(&new)?;
    println!("{text}");
    assert_eq!(text, r#"{"title":"Crème brûlée","length":60.0,"fps":30,"tags":[]}"#);
    let error = json::from_str::<ClipV1>(&text).unwrap_err();
    println!("{error}");
    assert_eq!(error.code(), "missing_field");

    // A name and its alias are one field: both together are a duplicate.
    let error = json::from_str::<ClipV2>(r#"{"title": "a", "name": "b", "length": 1}"#).unwrap_err();
    assert_eq!(error.code(), "duplicate");

    let error = json::from_str::<Strict>(r#"{"length": 1, "lenght": 2}"#).unwrap_err();
    println!("{error}");
    assert_eq!((error.code(), error.path()), ("unknown_field", "/lenght"));
    Ok(())
}
