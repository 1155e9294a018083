//! Arrays of a fixed length.

use crate::support::{both_formats, round_trip, unhex};
use serial_runtime::{ErrorKind, json, msgpack};

#[test]
fn any_length() {
    both_formats(&[0_u8; 0]);
    both_formats(&[1_u8, 2, 3]);
    both_formats(&[[1.5, 2.5], [3.5, 4.5]]);
    both_formats(&[const { String::new() }; 32]);
    round_trip(&[7_u16; 1000]);
}

#[test]
fn other_lengths() {
    for text in ["[1,2]", "[]", "[1,2,3,4]"] {
        let error = json::from_str::<[u8; 3]>(text).unwrap_err();
        assert_eq!((error.kind(), error.message()), (ErrorKind::Length, "expected an array of 3 items"));
    }
    let error = msgpack::from_slice::<[u8; 1]>(&unhex("920102")).unwrap_err();
    assert_eq!((error.kind(), error.message()), (ErrorKind::Length, "expected an array of 1 item"));
}

/// MessagePack says how many there are before the first, so none of them is looked at.
#[test]
fn other_lengths_are_refused_before_items() {
    for hex in ["91c3", "93c3c3c3", "dc0003c3c3c3"] {
        let error = msgpack::from_slice::<[u8; 2]>(&unhex(hex)).unwrap_err();
        assert_eq!((error.kind(), error.offset()), (ErrorKind::Length, 0), "{hex}");
        let error = msgpack::from_slice::<(u8, u8)>(&unhex(hex)).unwrap_err();
        assert_eq!((error.kind(), error.offset()), (ErrorKind::Length, 0), "{hex}");
        let report = msgpack::from_slice_report::<[u8; 2]>(&unhex(hex)).unwrap_err();
        assert_eq!(report.issues().iter().map(|issue| &*issue.code).collect::<Vec<_>>(), ["length"], "{hex}");
    }
    assert_eq!(msgpack::from_slice::<[u8; 2]>(&unhex("dc00020102")).unwrap(), [1, 2]);
}

#[test]
fn every_item_that_is_wrong() {
    let report = json::from_slice_report::<[u8; 3]>(b"[1,-1,256]").unwrap_err();
    let places: Vec<_> = report.issues().iter().map(|issue| (issue.path.as_str(), &*issue.code)).collect();
    assert_eq!(places, [("/1", "out_of_range"), ("/2", "out_of_range")]);
}
