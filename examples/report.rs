//! All mistakes of a request at once, as the body of an HTTP answer 422.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use serial_runtime::{FastSerialize, json};

/// What a client asks for.
#[derive(FastSerialize, Debug, PartialEq)]
#[serial(deny_unknown_fields)]
struct Upload {
    #[serial(length(min = 1, max = 80))]
    title: String,
    #[serial(range(min = 1, max = 3600))]
    seconds: u32,
    #[serial(email)]
    contact: String,
    #[serial(default, length(max = 3), unique_items)]
    tags: Vec<String>,
}

/// What a handler does: a status and a body.
fn upload(body: &[u8]) -> (u16, Vec<u8>) {
    match json::from_slice_report::<Upload>(body) {
        Ok(upload) => (200, upload.to_json().expect("an upload can be written")),
        Err(report) => (422, report.to_json().expect("a report can be written")),
    }
}

/// Runs the example.
pub fn main() {
    let (status, _) = upload(br#"{"title": "Breakfast", "seconds": 42, "contact": "ana@example.org"}"#);
    assert_eq!(status, 200);

    let body = br#"{
        "title": "",
        "seconds": "42",
        "contact": "ana at example.org",
        "tags": ["a", "b", "a"],
        "colour": "red"
    }"#;
    let report = json::from_slice_report::<Upload>(body).unwrap_err();
    println!("{report}\n");
    let found: Vec<_> = report.issues().iter().map(|issue| (&*issue.path, &*issue.code)).collect();
    assert_eq!(
        found,
        [
            ("/title", "length"),
            ("/seconds", "type"),
            ("/contact", "email"),
            ("/tags", "unique_items"),
            ("/colour", "unknown_field"),
        ]
    );

    let (status, answer) = upload(body);
    println!("{status} {}", String::from_utf8_lossy(&answer));
    assert_eq!(status, 422);
}
