//! Dynamic JSON: owned and borrowed, back by either format, and against serde_json's value.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_fuzz::turn;
use serial_runtime::{Error, ErrorKind, Value, ValueRef, json, msgpack};

fn borrowed(data: &[u8]) {
    match (json::from_slice::<Value>(data), json::from_slice::<ValueRef<'_>>(data)) {
        (Ok(owned), Ok(borrowed)) => assert!(borrowed.into_owned() == owned),
        (Err(one), Err(other)) => assert_eq!(one.to_string(), other.to_string()),
        _ => panic!("owned and borrowed differ"),
    }
}

fn reference(data: &[u8]) {
    match (json::from_slice::<Value>(data), serde_json::from_slice::<serde_json::Value>(data)) {
        (Ok(ours), Ok(theirs)) => assert!(Value::from(theirs) == ours),
        (Err(_), Err(_)) => {}
        // Integers beyond 64 bits are floats there; one level of depth is counted differently.
        (Err(error), Ok(_)) => assert!(matches!(error.kind(), ErrorKind::OutOfRange), "{error}"),
        (Ok(_), Err(error)) => assert!(error.to_string().contains("recursion limit"), "{error}"),
    }
}

fn back(data: &[u8], write: fn(&Value) -> Result<Vec<u8>, Error>, read: fn(&[u8]) -> Result<Value, Error>) {
    if let Ok(value) = json::from_slice::<Value>(data) {
        let written = write(&value).expect("what has been read");
        assert!(read(&written).expect("what has been written") == value);
    }
}

fuzz_target!(|data: &[u8]| match turn(data, 9) {
    0..3 => reference(data),
    3 | 4 => borrowed(data),
    5 | 6 => back(data, json::to_vec, |text| json::from_slice(text)),
    7 => back(data, json::to_vec_pretty, |text| json::from_slice(text)),
    _ => back(data, msgpack::to_vec, |packed| msgpack::from_slice(packed)),
});
