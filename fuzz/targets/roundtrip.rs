//! What has been read is written by every sink alike, and comes back.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_fuzz::{Forms, FormsPatch, Kept, Record, Shapes, agree, choice, turn};
use serial_runtime::{Decode, Encode, Error, ErrorKind, FastSerialize, json, msgpack};

/// Into a writer, a slice that is as long, and one that is too short.
fn sinks(
    written: &[u8],
    writer: impl FnOnce(&mut Vec<u8>) -> Result<(), Error>,
    slice: impl Fn(&mut [u8]) -> Result<usize, Error>,
) {
    let mut out = Vec::new();
    writer(&mut out).expect("a writer");
    assert_eq!(out, written);
    out.fill(0);
    assert_eq!(slice(&mut out).expect("a slice"), written.len());
    assert_eq!(out, written);
    if let Some(short) = written.len().checked_sub(1) {
        let error = slice(&mut out[..short]).expect_err("a slice that is too short");
        assert_eq!(error.kind(), ErrorKind::BufferFull);
    }
}

fn text_sinks<T: Encode>(value: &T, text: &[u8]) {
    assert_eq!(json::encoded_len(value).expect("a length"), text.len());
    sinks(text, |out| json::to_writer(out, value), |slice| json::encode_to_slice(value, slice));
}

fn packed_sinks<T: Encode>(value: &T, packed: &[u8]) {
    sinks(packed, |out| msgpack::to_writer(out, value), |slice| msgpack::encode_to_slice(value, slice));
}

/// Written in one format, by the sinks or read back, as what is written the same.
fn there_and_back<T: FastSerialize + for<'de> Decode<'de>>(turn: u32, value: &T) {
    assert!(value.validate().is_ok());
    if turn < 2 {
        let packed = msgpack::to_vec(value).expect("MessagePack");
        if turn == 0 {
            return packed_sinks(value, &packed);
        }
        let again: T = msgpack::from_slice(&packed).expect("from MessagePack");
        return assert_eq!(msgpack::to_vec(&again).expect("MessagePack"), packed);
    }
    match json::to_vec(value) {
        Ok(text) if turn == 2 => text_sinks(value, &text),
        Ok(text) => {
            let pretty;
            let written = if turn == 3 {
                &text
            } else {
                pretty = json::to_vec_pretty(value).expect("pretty JSON");
                &pretty
            };
            let again: T = json::from_slice(written).expect("from JSON");
            assert_eq!(json::to_vec(&again).expect("JSON"), text);
        }
        Err(error) => {
            let kinds = [ErrorKind::NotFinite, ErrorKind::Custom, ErrorKind::Type, ErrorKind::Depth];
            assert!(kinds.contains(&error.kind()), "{error}");
        }
    }
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
    text_sinks(value, &text);
    if let Ok(packed) = msgpack::to_vec(value) {
        packed_sinks(value, &packed);
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
    let (text, turn) = (choice % 2 == 0, turn(data, 8));
    match choice / 2 % 5 {
        0 => read(text, data, |value: Shapes| there_and_back(turn % 5, &settled(value))),
        1 => read(text, data, |value: Record| match turn {
            // A float that is not finite has no place in JSON.
            5.. if json::to_vec(&value).is_ok() => agree(&value),
            _ => there_and_back(turn % 5, &value),
        }),
        2 => read(text, data, |value: Forms| there_and_back(turn % 5, &value)),
        3 => read(text, data, patched),
        _ => {
            read(text, data, |value: Kept| if text { kept_in_json(&value) } else { kept_in_msgpack(&value) })
        }
    }
});
