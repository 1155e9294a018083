//! What has been read is written by every sink alike, and comes back.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_fuzz::{Forms, FormsPatch, Kept, Record, Shapes, agree, choice};
use serial_runtime::{Decode, Encode, ErrorKind, FastSerialize, json, msgpack};

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

/// Written in both formats, and read back as what is written the same.
fn there_and_back<T: FastSerialize + for<'de> Decode<'de>>(value: &T) {
    let packed = msgpack::to_vec(value).expect("MessagePack");
    let again: T = msgpack::from_slice(&packed).expect("from MessagePack");
    assert_eq!(msgpack::to_vec(&again).expect("MessagePack"), packed);
    match json::to_vec(value) {
        Ok(text) => {
            sinks(value, &text, &packed);
            let again: T = json::from_slice(&text).expect("from JSON");
            assert_eq!(json::to_vec(&again).expect("JSON"), text);
            let pretty = json::to_vec_pretty(value).expect("pretty JSON");
            let again: T = json::from_slice(&pretty).expect("from pretty JSON");
            assert_eq!(json::to_vec(&again).expect("JSON"), text);
        }
        Err(error) => {
            let kinds = [ErrorKind::NotFinite, ErrorKind::Custom, ErrorKind::Type, ErrorKind::Depth];
            assert!(kinds.contains(&error.kind()), "{error}");
        }
    }
    assert!(value.validate().is_ok());
}

/// What a value is from the second time on that it is written and read: an untagged variant that a key was told by which is none of its
/// own may be one before it, once that key is not written (`tagging/untagged.rs`). No value is earlier and earlier without end.
fn settled(mut value: Shapes) -> Shapes {
    let mut packed = msgpack::to_vec(&value).expect("MessagePack");
    for _ in 0..64 {
        value = msgpack::from_slice(&packed).expect("from MessagePack");
        let again = msgpack::to_vec(&value).expect("MessagePack");
        if again == packed {
            return value;
        }
        packed = again;
    }
    panic!("it is another one each time");
}

/// What is kept of one format is not written in the other one.
fn kept_in_json(value: &Kept) {
    let text = json::to_vec(value).expect("JSON");
    let again: Kept = json::from_slice(&text).expect("from JSON");
    assert_eq!(json::to_vec(&again).expect("JSON"), text);
    if let Ok(packed) = msgpack::to_vec(value) {
        sinks(value, &text, &packed);
    }
}

fn kept_in_msgpack(value: &Kept) {
    let packed = msgpack::to_vec(value).expect("MessagePack");
    let again: Kept = msgpack::from_slice(&packed).expect("from MessagePack");
    assert_eq!(msgpack::to_vec(&again).expect("MessagePack"), packed);
}

/// All of a patch holds, or none of it.
fn patched(patch: FormsPatch) {
    let mut value = Forms::sample();
    if patch.apply(&mut value).is_ok() {
        assert!(value.validate().is_ok());
    } else {
        assert_eq!(
            msgpack::to_vec(&value).expect("bytes"),
            msgpack::to_vec(&Forms::sample()).expect("bytes")
        );
    }
}

fn read<T: for<'de> Decode<'de>>(text: bool, data: &[u8], then: impl FnOnce(T)) {
    if let Ok(value) = if text { json::from_slice(data) } else { msgpack::from_slice(data) } {
        then(value);
    }
}

fuzz_target!(|data: &[u8]| {
    let (choice, data) = choice(data);
    let text = choice % 2 == 0;
    match choice / 2 % 5 {
        0 => read(text, data, |value: Shapes| there_and_back(&settled(value))),
        1 => read(text, data, |value: Record| {
            // A float that is not finite has no place in JSON.
            if json::to_vec(&value).is_ok() {
                agree(&value);
            }
        }),
        2 => read(text, data, |value: Forms| there_and_back(&value)),
        3 => read(text, data, patched),
        _ => {
            read(text, data, |value: Kept| if text { kept_in_json(&value) } else { kept_in_msgpack(&value) })
        }
    }
});
