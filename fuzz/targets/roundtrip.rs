//! What has been read is written by every sink alike, and comes back.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_fuzz::{Record, Shapes, agree, choice};
use serial_runtime::{Encode, ErrorKind, FastSerialize, json, msgpack};

fn sinks<T: Encode>(value: &T, text: &[u8], packed: &[u8]) {
    let mut out = Vec::new();
    json::to_writer(&mut out, value).expect("a writer");
    assert_eq!(out, text);
    assert_eq!(json::encoded_len(value).expect("a length"), text.len());
    let mut slice = vec![0; text.len()];
    assert_eq!(json::encode_to_slice(value, &mut slice).expect("a slice"), text.len());
    assert_eq!(slice, text);
    if let Some(short) = text.len().checked_sub(1) {
        let error = json::encode_to_slice(value, &mut slice[..short]).expect_err("a slice that is too short");
        assert_eq!(error.kind(), ErrorKind::BufferFull);
    }
    out.clear();
    msgpack::to_writer(&mut out, value).expect("a writer");
    assert_eq!(out, packed);
    let mut slice = vec![0; packed.len()];
    assert_eq!(msgpack::encode_to_slice(value, &mut slice).expect("a slice"), packed.len());
    assert_eq!(slice, packed);
}

fn of_shapes(value: &Shapes) {
    let packed = msgpack::to_vec(value).expect("MessagePack");
    let again: Shapes = msgpack::from_slice(&packed).expect("from MessagePack");
    assert_eq!(msgpack::to_vec(&again).expect("MessagePack"), packed);
    match json::to_vec(value) {
        Ok(text) => {
            sinks(value, &text, &packed);
            let again: Shapes = json::from_slice(&text).expect("from JSON");
            assert_eq!(json::to_vec(&again).expect("JSON"), text);
            let pretty = json::to_vec_pretty(value).expect("pretty JSON");
            let again: Shapes = json::from_slice(&pretty).expect("from pretty JSON");
            assert_eq!(json::to_vec(&again).expect("JSON"), text);
        }
        Err(error) => {
            let kinds = [ErrorKind::NotFinite, ErrorKind::Custom, ErrorKind::Type, ErrorKind::Depth];
            assert!(kinds.contains(&error.kind()), "{error}");
        }
    }
    assert!(value.validate().is_ok());
}

fuzz_target!(|data: &[u8]| {
    let (choice, data) = choice(data);
    match choice % 4 {
        0 => drop(json::from_slice::<Shapes>(data).map(|value| of_shapes(&value))),
        1 => drop(msgpack::from_slice::<Shapes>(data).map(|value| of_shapes(&value))),
        2 => drop(json::from_slice::<Record>(data).map(|value| agree(&value))),
        _ => drop(msgpack::from_slice::<Record>(data).map(|value| {
            // A float that is not finite has no place in JSON.
            if json::to_vec(&value).is_ok() {
                agree(&value);
            }
        })),
    }
});
