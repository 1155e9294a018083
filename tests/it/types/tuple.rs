//! Tuples.

use crate::support::both_formats;
use serial_runtime::{ErrorKind, json};

#[test]
fn of_up_to_twelve() {
    both_formats(&(1_u8,));
    both_formats(&(1_u8, String::from("b")));
    both_formats(&(1_u8, 'b', 2.5));
    both_formats(&(1, 2, 3, 4));
    both_formats(&(1, 2, 3, 4, 5));
    both_formats(&(1, 2, 3, 4, 5, 6));
    both_formats(&(1, 2, 3, 4, 5, 6, 7));
    both_formats(&(1, 2, 3, 4, 5, 6, 7, 8));
    both_formats(&(1, 2, 3, 4, 5, 6, 7, 8, 9));
    both_formats(&(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    both_formats(&(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    both_formats(&(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, Some("twelve".to_owned())));
}

#[test]
fn other_lengths() {
    for text in ["[]", "[1]", "[1,2,3]"] {
        let error = json::from_str::<(u8, u8)>(text).unwrap_err();
        assert_eq!((error.kind(), error.message()), (ErrorKind::Length, "expected an array of 2 items"));
    }
}

#[test]
fn borrowing() {
    assert_eq!(json::from_str::<(&str, u8)>(r#"["a",1]"#).unwrap(), ("a", 1));
}

#[test]
fn every_item_that_is_wrong() {
    let report = json::from_slice_report::<(u8, bool)>(b"[\"x\",0]").unwrap_err();
    assert_eq!(report.issues().iter().map(|issue| issue.path.as_str()).collect::<Vec<_>>(), ["/0", "/1"]);
}
