//! JSONTestSuite, through everything that reads a value of any kind, and through what skips one: the same verdict on every file.

use serde_json::Value as Foreign;
use serial_runtime::{DecodeOptions, ErrorKind, FastSerialize, RawJsonBuf, Value, ValueRef, json};
use std::{collections::BTreeMap, fs, io::Read, path::PathBuf};

/// A struct that knows no field: whatever it is given is skipped.
#[derive(FastSerialize, Debug)]
struct Nothing {}

fn suite() -> Option<PathBuf> {
    super::super::support::shared("suites/json_test_suite")
}

/// The files of a folder, by name.
fn files(folder: PathBuf) -> BTreeMap<String, Vec<u8>> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap()))
        .collect()
}

/// Whether a document is read; every way to do so says the same.
fn read(name: &str, document: &[u8]) -> bool {
    let verdict = json::from_slice::<Value>(document).is_ok();
    let copy = &mut document.to_vec();
    let lax = DecodeOptions { lax: true, ..Default::default() };
    for (way, said) in [
        ("borrowed", json::from_slice::<ValueRef<'_>>(document).is_ok()),
        ("report", json::from_slice_report::<Value>(document).is_ok()),
        ("reader", json::from_reader::<Value>(document.chain(&b""[..])).is_ok()),
        ("in place", json::decode_into(&mut Value::Null, document).is_ok()),
        ("unescaped in place", json::from_mut_slice::<Value>(copy).is_ok()),
        ("lax", json::from_slice_with::<Value>(document, &lax).is_ok()),
        ("a foreign type", foreign(document)),
        ("an option", json::from_slice::<Option<Value>>(document).is_ok()),
    ] {
        assert_eq!(said, verdict, "{name}: {way}");
    }
    verdict
}

/// A type that is no dynamic value of ours is a map like others: no key comes twice in it.
fn foreign(document: &[u8]) -> bool {
    json::from_slice::<Foreign>(document).map_or_else(|error| error.kind() == ErrorKind::Duplicate, |_| true)
}

/// Whether a document is passed over; every way to do so says the same.
fn skipped(name: &str, document: &[u8]) -> bool {
    let verdict = json::from_slice::<RawJsonBuf>(document).is_ok();
    // What is empty or closes the wrapper early cannot be told apart once it is wrapped.
    let wraps =
        !matches!(name, "n_structure_no_data.json" | "n_structure_object_followed_by_closing_object.json");
    if wraps {
        let wrapped = [b"{\"skipped\":", document, b"}"].concat();
        assert_eq!(json::from_slice::<Nothing>(&wrapped).is_ok(), verdict, "{name}: as an unknown field");
        assert_eq!(json::from_slice_report::<Nothing>(&wrapped).is_ok(), verdict, "{name}: with a report");
    }
    verdict
}

#[test]
fn verdicts() {
    let Some(folder) = suite() else { return };
    let (mut list, mut counts) = (String::new(), [0; 3]);
    for (name, document) in files(folder) {
        let said = (read(&name, &document), skipped(&name, &document));
        match name.as_bytes()[0] {
            b'y' => {
                assert_eq!(said, (true, true), "{name}");
                counts[0] += 1;
            }
            b'n' => {
                assert_eq!(said, (false, false), "{name}");
                counts[1] += 1;
            }
            b'i' => {
                let words = |said| if said { "accepted" } else { "refused" };
                list += &format!(
                    "{name}: {} where it is read, {} where it is skipped\n",
                    words(said.0),
                    words(said.1)
                );
                counts[2] += 1;
            }
            _ => {}
        }
    }
    assert_eq!(counts, [95, 188, 35]);
    assert_eq!(list, include_str!("implementation_defined.txt"));
}

/// Into types that a file is of, or is not of.
#[test]
fn typed() {
    let Some(folder) = suite() else { return };
    for (name, document) in files(folder) {
        let parsed = serde_json::from_slice::<Foreign>(&document).ok();
        let value = json::from_slice::<Value>(&document).ok();
        let fits = |fits: fn(&Foreign) -> bool| value.is_some() && parsed.as_ref().is_some_and(fits);
        let of = |said: bool, expected: bool, what: &str| assert_eq!(said, expected, "{name}: {what}");
        of(json::from_slice::<Vec<Value>>(&document).is_ok(), fits(Foreign::is_array), "a list");
        of(json::from_slice::<String>(&document).is_ok(), fits(Foreign::is_string), "a text");
        of(json::from_slice::<bool>(&document).is_ok(), fits(Foreign::is_boolean), "a truth value");
        of(json::from_slice::<Nothing>(&document).is_ok(), fits(Foreign::is_object), "a struct");
        of(json::from_slice::<()>(&document).is_ok(), fits(Foreign::is_null), "null");
        of(json::from_slice::<f64>(&document).is_ok(), fits(Foreign::is_number), "a number");
    }
}

#[test]
fn transforms() {
    let Some(folder) = super::super::support::shared("suites/json_test_suite_transform") else { return };
    let files = files(folder);
    assert_eq!(files.len(), 22);
    let outcome = |document: &[u8]| match json::from_slice::<Value>(document) {
        Ok(value) => json::to_string(&value).unwrap(),
        Err(error) => format!("{:?}", error.kind()),
    };
    let text: String =
        files.iter().map(|(name, document)| format!("{name}: {}\n", outcome(document))).collect();
    assert_eq!(text, include_str!("transforms.txt"));
}
