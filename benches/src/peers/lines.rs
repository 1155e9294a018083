//! A stream of small records as JSON lines: one document a line, as logs and queues have them.
//!
//! Everyone gets the line from the same splitter, so what differs is the codec.

use std::fmt::Debug;
use std::hint::black_box;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serial_runtime::{Decode, Encode, json};

use super::verify::same_value;
use crate::harness::Contestant;

/// One line for each value, into one buffer.
pub(crate) fn encode<'a, T: Serialize + Encode>(values: &'a [T], expected: &[u8]) -> Vec<Contestant<'a>> {
    vec![
        writer("serial", expected, values, |value, out| json::encode_into(value, out).unwrap()),
        writer("serde_json", expected, values, |value, out| serde_json::to_writer(out, value).unwrap()),
        writer("sonic-rs", expected, values, |value, out| sonic_rs::to_writer(out, value).unwrap()),
        writer("flexon", expected, values, |value, out| flexon::to_writer(out, value).unwrap()),
    ]
}

/// Each line back to a value.
pub(crate) fn decode<'a, T>(input: &'a [u8], expected: &[T]) -> Vec<Contestant<'a>>
where
    T: Serialize + DeserializeOwned + Decode<'a> + PartialEq + Debug + 'a,
{
    vec![
        reader("serial", input, expected, |line| json::from_slice(line).unwrap()),
        reader("serde_json", input, expected, |line| serde_json::from_slice(line).unwrap()),
        reader("sonic-rs", input, expected, |line| sonic_rs::from_slice(line).unwrap()),
        reader("flexon", input, expected, |line| flexon::from_slice(line).unwrap()),
    ]
}

fn writer<'a, T>(
    name: &'static str,
    expected: &[u8],
    values: &'a [T],
    encode: impl Fn(&T, &mut Vec<u8>) + 'a,
) -> Contestant<'a> {
    let write = move |out: &mut Vec<u8>| {
        out.clear();
        for value in values {
            encode(value, out);
            out.push(b'\n');
        }
    };
    let mut out = Vec::new();
    write(&mut out);
    assert!(out == expected, "{name} writes other bytes than the reference");
    Contestant::new(name, expected.len(), None, move || write(&mut out))
}

fn reader<'a, T: Serialize + PartialEq + Debug + 'a>(
    name: &'static str,
    input: &'a [u8],
    expected: &[T],
    decode: impl Fn(&'a [u8]) -> T + 'a,
) -> Contestant<'a> {
    let lines = move || input.split(|&byte| byte == b'\n').filter(|line| !line.is_empty());
    let values: Vec<T> = lines().map(&decode).collect();
    let note = same_value(name, &values.as_slice(), &expected);
    // Each value is dropped before the next one is read: a stream does not collect.
    Contestant::new(name, input.len(), note, move || lines().for_each(|line| drop(black_box(decode(line)))))
}
