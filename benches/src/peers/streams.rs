//! Many documents through [`Write`] and [`Read`], as with files and sockets.
//!
//! Everyone writes to the same `BufWriter` and reads from the same `BufReader`, whose buffers are of 8 KiB. JSON has a document on
//! each line. MsgPack is written one document behind the other; to be read, each has its length before it, four bytes, as it
//! is sent over sockets. Who can read a document from the stream itself does so as well, as a contestant of its own.

use std::fmt::Debug;
use std::hint::black_box;
use std::io::{BufRead, BufReader, BufWriter, Read, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serial_runtime::{Decode, Encode, json, msgpack};
use sonic_rs::writer::BufferedWriter;
use zerompk::{FromMessagePackOwned, ToMessagePack};

use super::verify::same_value;
use crate::harness::Contestant;

type Writer<'w> = BufWriter<&'w mut Vec<u8>>;
type Reader<'a> = BufReader<&'a [u8]>;

/// One line for each value.
pub(crate) fn encode_json<'a, T: Serialize + Encode>(
    values: &'a [T],
    expected: &[u8],
) -> Vec<Contestant<'a>> {
    // What `each` writes, and the end of the line.
    fn lines<'a, T>(
        name: &'static str,
        (values, expected): (&'a [T], &[u8]),
        each: impl Fn(&mut Writer<'_>, &T) + 'a,
    ) -> Contestant<'a> {
        writer(name, values, expected, move |out, value| {
            each(out, value);
            out.write_all(b"\n").unwrap();
        })
    }
    let of = (values, expected);
    vec![
        lines("serial", of, |out, value| json::to_writer(out, value).unwrap()),
        lines("serde_json", of, |out, value| serde_json::to_writer(out, value).unwrap()),
        lines("sonic-rs", of, |out, value| sonic_rs::to_writer(BufferedWriter::new(out), value).unwrap()),
        lines("flexon", of, |out, value| flexon::to_writer(out, value).unwrap()),
    ]
}

/// One document behind the other.
pub(crate) fn encode_msgpack<'a, T>(values: &'a [T], expected: &[u8]) -> Vec<Contestant<'a>>
where
    T: Serialize + ToMessagePack + Encode,
{
    vec![
        writer("serial", values, expected, |out, value| msgpack::to_writer(out, value).unwrap()),
        writer("rmp-serde", values, expected, |out, value| {
            rmp_serde::encode::write_named(out, value).unwrap();
        }),
        writer("zerompk", values, expected, |out, value| zerompk::write_msgpack(out, value).unwrap()),
    ]
}

/// Each line back to a value.
pub(crate) fn decode_json<'a, T>(input: &'a [u8], expected: &'a [T]) -> Vec<Contestant<'a>>
where
    T: Serialize + DeserializeOwned + for<'de> Decode<'de> + PartialEq + Debug + Clone,
{
    let of = (input, expected);
    vec![
        reader("serial", of, line, |line| json::from_slice(line).unwrap()),
        warm("serial into warm", of, line, |object: &mut T, line| json::decode_into(object, line).unwrap()),
        reader("serde_json", of, line, |line| serde_json::from_slice(line).unwrap()),
        stream("serde_json stream", of, |input, each| {
            serde_json::Deserializer::from_reader(input).into_iter().for_each(|value| each(value.unwrap()));
        }),
        reader("sonic-rs", of, line, |line| sonic_rs::from_slice(line).unwrap()),
        reader("flexon", of, line, |line| flexon::from_slice(line).unwrap()),
    ]
}

/// What follows each length back to a value.
pub(crate) fn decode_msgpack<'a, T>(input: &'a [u8], expected: &'a [T]) -> Vec<Contestant<'a>>
where
    T: Serialize + DeserializeOwned + FromMessagePackOwned,
    T: for<'de> Decode<'de> + PartialEq + Debug + Clone,
{
    let of = (input, expected);
    vec![
        reader("serial", of, frame, |frame| msgpack::from_slice(frame).unwrap()),
        warm("serial into warm", of, frame, |object: &mut T, frame| {
            msgpack::decode_into(object, frame).unwrap();
        }),
        reader("rmp-serde", of, frame, |frame| rmp_serde::from_slice(frame).unwrap()),
        stream("rmp-serde stream", of, |mut input, each| {
            while len(&mut input).is_some() {
                each(rmp_serde::from_read(&mut input).unwrap());
            }
        }),
        reader("zerompk", of, frame, |frame| zerompk::from_msgpack(frame).unwrap()),
        stream("zerompk stream", of, |mut input, each| {
            while len(&mut input).is_some() {
                each(zerompk::read_msgpack_bufread(&mut input).unwrap());
            }
        }),
    ]
}

fn writer<'a, T>(
    name: &'static str,
    values: &'a [T],
    expected: &[u8],
    encode: impl Fn(&mut Writer<'_>, &T) + 'a,
) -> Contestant<'a> {
    let write = move |out: &mut Vec<u8>| {
        out.clear();
        let mut writer = BufWriter::new(out);
        values.iter().for_each(|value| encode(&mut writer, value));
        writer.flush().unwrap();
    };
    let mut out = Vec::new();
    write(&mut out);
    assert!(out == expected, "{name} writes other bytes than the reference");
    Contestant::new(name, expected.len(), None, move || write(&mut out))
}

/// Takes the next document to a buffer that is used again.
type Next = fn(&mut Reader<'_>, &mut Vec<u8>) -> bool;

/// A line, with its end, which is whitespace.
fn line(input: &mut Reader<'_>, line: &mut Vec<u8>) -> bool {
    line.clear();
    input.read_until(b'\n', line).unwrap() > 0
}

/// A length, and so many bytes.
fn frame(input: &mut Reader<'_>, frame: &mut Vec<u8>) -> bool {
    let Some(len) = len(input) else { return false };
    frame.resize(len, 0);
    input.read_exact(frame).unwrap();
    true
}

fn len(input: &mut Reader<'_>) -> Option<usize> {
    if input.fill_buf().unwrap().is_empty() {
        return None;
    }
    let mut len = [0; 4];
    input.read_exact(&mut len).unwrap();
    Some(u32::from_be_bytes(len) as usize)
}

/// Decodes each document from the buffer it has been taken to.
fn reader<'a, T: Serialize + PartialEq + Debug>(
    name: &'static str,
    of: (&'a [u8], &'a [T]),
    next: Next,
    decode: impl Fn(&[u8]) -> T + 'a,
) -> Contestant<'a> {
    stream(name, of, move |mut input, each| {
        let mut document = Vec::new();
        while next(&mut input, &mut document) {
            each(decode(&document));
        }
    })
}

/// Decodes each document in place of the one before.
fn warm<'a, T: Serialize + PartialEq + Debug + Clone>(
    name: &'static str,
    of: (&'a [u8], &'a [T]),
    next: Next,
    decode_into: impl Fn(&mut T, &[u8]) + 'a,
) -> Contestant<'a> {
    let (input, expected) = of;
    let object = expected[0].clone();
    let read = move |object: &mut T, each: &mut dyn FnMut(&T)| {
        let (mut input, mut document) = (BufReader::new(input), Vec::new());
        while next(&mut input, &mut document) {
            decode_into(object, &document);
            each(object);
        }
    };
    let (mut values, mut object) = (Vec::new(), object);
    read(&mut object, &mut |value| values.push(value.clone()));
    let note = same_value(name, &values.as_slice(), &expected);
    Contestant::new(name, input.len(), note, move || read(&mut object, &mut |value| _ = black_box(value)))
}

/// Reads the stream; each value is dropped before the next one is read.
fn stream<'a, T: Serialize + PartialEq + Debug>(
    name: &'static str,
    (input, expected): (&'a [u8], &'a [T]),
    read: impl Fn(Reader<'a>, &mut dyn FnMut(T)) + 'a,
) -> Contestant<'a> {
    let mut values = Vec::new();
    read(BufReader::new(input), &mut |value| values.push(value));
    let note = same_value(name, &values.as_slice(), &expected);
    Contestant::new(name, input.len(), note, move || {
        read(BufReader::new(input), &mut |value| drop(black_box(value)));
    })
}
