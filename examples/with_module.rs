//! `with`: a field whose wire form is another than its type says.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use serial_runtime::{FastSerialize, json, msgpack};
use std::time::Duration;

/// A duration as the text that players show: `4:05`.
///
/// A `with` module has these two functions. `encode` says what is written in place of the field: any type that can be written.
/// `decode` makes the field of what was read, or says why it cannot.
mod clock {
    use std::time::Duration;

    pub(crate) fn encode(length: &Duration) -> String {
        format!("{}:{:02}", length.as_secs() / 60, length.as_secs() % 60)
    }

    pub(crate) fn decode(text: String) -> Result<Duration, String> {
        let refuse = || format!("expected minutes and seconds such as `4:05`, found `{text}`");
        let (minutes, seconds) = text.split_once(':').ok_or_else(refuse)?;
        match (minutes.parse::<u32>(), seconds.parse::<u32>()) {
            (Ok(minutes), Ok(seconds @ 0..60)) => {
                Ok(Duration::from_secs(u64::from(minutes) * 60 + u64::from(seconds)))
            }
            _ => Err(refuse()),
        }
    }
}

/// A track of an album.
#[derive(FastSerialize, Debug, PartialEq)]
struct Track {
    title: String,
    #[serial(with = clock)]
    length: Duration,
}

/// Runs the example.
pub fn main() -> Result<(), serial_runtime::Error> {
    let track = Track { title: "Été".to_owned(), length: Duration::from_secs(245) };
    let text = json::to_string(&track)?;
    println!("{text}");
    assert_eq!(text, r#"{"title":"Été","length":"4:05"}"#);
    assert_eq!(json::from_str::<Track>(&text)?, track);
    assert_eq!(msgpack::from_slice::<Track>(&msgpack::to_vec(&track)?)?, track);

    let error = json::from_str::<Track>(r#"{"title": "Été", "length": "4:99"}"#).unwrap_err();
    println!("{error}");
    assert_eq!(error.path(), "/length");
    Ok(())
}
