//! Dynamic JSON against serde_json's value, owned and borrowed, and back.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_runtime::{ErrorKind, Value, ValueRef, json, msgpack};

fuzz_target!(|data: &[u8]| {
    let ours = json::from_slice::<Value>(data);
    let theirs = serde_json::from_slice::<serde_json::Value>(data);
    let borrowed = json::from_slice::<ValueRef<'_>>(data);
    match (&ours, &borrowed) {
        (Ok(owned), Ok(borrowed)) => assert!(borrowed.clone().into_owned() == *owned),
        (Err(one), Err(other)) => assert_eq!(one.to_string(), other.to_string()),
        _ => panic!("owned and borrowed differ"),
    }
    match (ours, theirs) {
        (Ok(ours), Ok(theirs)) => {
            assert!(Value::from(theirs) == ours);
            let text = json::to_vec(&ours).expect("JSON");
            assert!(json::from_slice::<Value>(&text).expect("from JSON") == ours);
            let pretty = json::to_vec_pretty(&ours).expect("pretty JSON");
            assert!(json::from_slice::<Value>(&pretty).expect("from pretty JSON") == ours);
            let packed = msgpack::to_vec(&ours).expect("MessagePack");
            assert!(msgpack::from_slice::<Value>(&packed).expect("from MessagePack") == ours);
        }
        (Err(_), Err(_)) => {}
        // Integers beyond 64 bits are floats there; one level of depth is counted differently.
        (Err(error), Ok(_)) => assert!(matches!(error.kind(), ErrorKind::OutOfRange), "{error}"),
        (Ok(_), Err(error)) => assert!(error.to_string().contains("recursion limit"), "{error}"),
    }
});
