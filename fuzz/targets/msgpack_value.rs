//! Dynamic MessagePack: owned and borrowed, back, and against what rmp-serde reads.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_fuzz::conformance::document::Document;
use serial_runtime::{Value, ValueRef, json, msgpack};

fuzz_target!(|data: &[u8]| {
    let ours = msgpack::from_slice::<Value>(data);
    let borrowed = msgpack::from_slice::<ValueRef<'_>>(data);
    match (&ours, &borrowed) {
        (Ok(owned), Ok(borrowed)) => {
            assert_eq!(msgpack::to_vec(borrowed).expect("borrowed"), msgpack::to_vec(owned).expect("owned"));
        }
        (Err(one), Err(other)) => assert_eq!(one.to_string(), other.to_string()),
        _ => panic!("owned and borrowed differ"),
    }
    let Ok(value) = ours else { return };
    let packed = msgpack::to_vec(&value).expect("MessagePack");
    // A float of 32 bits becomes one of 64.
    let again = msgpack::from_slice::<Value>(&packed).expect("from MessagePack");
    assert_eq!(msgpack::to_vec(&again).expect("MessagePack"), packed);
    if let Ok(text) = json::to_vec(&value) {
        json::from_slice::<Value>(&text).expect("from JSON");
    }
    // What has neither extensions nor a map with equal keys, the reference writes and reads alike.
    if let Ok(document) = rmp_serde::from_slice::<Document>(&packed) {
        if !format!("{document:?}").contains("Bin") {
            assert_eq!(document.to_msgpack(), packed);
        }
    }
});
