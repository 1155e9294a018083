//! JSONTestSuite, through the dynamic value and through the skip path: the same verdict on every file.

use serial_runtime::{FastSerialize, Value, json};
use std::{fs, path::PathBuf};

/// Files on which RFC 8259 leaves the choice: the ones we accept. All others are refused.
const ACCEPTED: &[&str] = &[
    // Numbers that underflow to zero, and huge exponents of zero.
    "i_number_double_huge_neg_exp.json",
    "i_number_real_underflow.json",
];

/// Accepted only where they are skipped: the range of a skipped number is not looked at.
const ACCEPTED_WHEN_SKIPPED: &[&str] = &[
    "i_number_huge_exp.json",
    "i_number_neg_int_huge_exp.json",
    "i_number_pos_double_huge_exp.json",
    "i_number_real_neg_overflow.json",
    "i_number_real_pos_overflow.json",
    "i_number_too_big_neg_int.json",
    "i_number_too_big_pos_int.json",
    "i_number_very_big_negative_int.json",
];

/// A struct that knows no field: whatever it is given is skipped.
#[derive(FastSerialize, Debug)]
struct Nothing {}

fn suite() -> Option<PathBuf> {
    let folder = super::super::support::shared("suites/json_test_suite")?;
    Some(folder)
}

fn skipped(document: &[u8]) -> bool {
    let wrapped = [b"{\"skipped\":", document, b"}"].concat();
    json::from_slice::<Nothing>(&wrapped).is_ok()
}

#[test]
fn verdicts() {
    let Some(folder) = suite() else { return };
    let mut files = 0;
    let mut wrong = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let document = fs::read(&path).unwrap();
        let expected = match name.as_bytes() {
            [b'y', b'_', ..] => true,
            [b'n', b'_', ..] => false,
            [b'i', b'_', ..] => ACCEPTED.contains(&name.as_str()),
            _ => continue,
        };
        files += 1;
        if json::from_slice::<Value>(&document).is_ok() != expected {
            wrong.push(format!("{name}: read"));
        }
        // An empty document or one that closes the wrapper early cannot be told apart once wrapped.
        let wrapped = !matches!(
            name.as_str(),
            "n_structure_no_data.json" | "n_structure_object_followed_by_closing_object.json"
        );
        let skips = expected || ACCEPTED_WHEN_SKIPPED.contains(&name.as_str());
        if wrapped && skipped(&document) != skips {
            wrong.push(format!("{name}: skipped"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(files, 318, "95 to accept, 188 to refuse, 35 left to us");
}

#[test]
fn transforms() {
    let Some(folder) = super::super::support::shared("suites/json_test_suite_transform") else { return };
    let mut outcomes = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let outcome = match json::from_slice::<Value>(&fs::read(&path).unwrap()) {
            Ok(value) => json::to_string(&value).unwrap(),
            Err(error) => format!("{:?}", error.kind()),
        };
        outcomes.push((name, outcome));
    }
    outcomes.sort();
    let expected = include_str!("transforms.txt");
    let text: String = outcomes.iter().map(|(name, outcome)| format!("{name}: {outcome}\n")).collect();
    assert_eq!(text, expected);
}
