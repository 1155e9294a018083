//! Dynamic MessagePack: owned and borrowed, back, and against what rmp-serde reads.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_fuzz::{conformance::document::Document, turn};
use serial_runtime::{Value, ValueRef, json, msgpack};

fn borrowed(data: &[u8]) {
    match (msgpack::from_slice::<Value>(data), msgpack::from_slice::<ValueRef<'_>>(data)) {
        (Ok(owned), Ok(borrowed)) => {
            assert_eq!(
                msgpack::to_vec(&borrowed).expect("borrowed"),
                msgpack::to_vec(&owned).expect("owned")
            );
        }
        (Err(one), Err(other)) => assert_eq!(one.to_string(), other.to_string()),
        _ => panic!("owned and borrowed differ"),
    }
}

/// A float of 32 bits becomes one of 64, once.
fn back(value: &Value) {
    let packed = msgpack::to_vec(value).expect("MessagePack");
    let again = msgpack::from_slice::<Value>(&packed).expect("from MessagePack");
    assert_eq!(msgpack::to_vec(&again).expect("MessagePack"), packed);
}

fn by_json(value: &Value) {
    if let Ok(text) = json::to_vec(value) {
        json::from_slice::<Value>(&text).expect("from JSON");
    }
}

/// What has neither bytes, nor extensions, nor a map with equal keys, the reference writes and reads alike.
fn reference(value: &Value) {
    let packed = msgpack::to_vec(value).expect("MessagePack");
    if let Ok(document) = rmp_serde::from_slice::<Document>(&packed) {
        if !has_bytes(&document) {
            assert_eq!(document.to_msgpack(), packed);
        }
    }
}

fn has_bytes(document: &Document) -> bool {
    match document {
        Document::Bin(_) => true,
        Document::Array(items) => items.iter().any(has_bytes),
        Document::Map(entries) => entries.iter().any(|(key, value)| has_bytes(key) || has_bytes(value)),
        _ => false,
    }
}

fuzz_target!(|data: &[u8]| {
    let then = match turn(data, 8) {
        0 => reference,
        1 | 2 => by_json,
        3..6 => back,
        _ => return borrowed(data),
    };
    if let Ok(value) = msgpack::from_slice(data) {
        then(&value);
    }
});
