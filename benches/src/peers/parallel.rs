//! A batch on all cores by rayon: it is split in chunks, each of which is encoded to a buffer of its own, or decoded from a slice
//! of its own.
//!
//! What is decoded is dropped by the core that has decoded it: there the work goes on. Beside it, our codec with the whole batch
//! on one core.

use std::fmt::Debug;
use std::hint::black_box;
use std::thread::available_parallelism;

use rayon::prelude::*;
use serde::Serialize;
use serial_runtime::{json, msgpack};

use super::verify::same_value;
use super::{json as json_peers, msgpack as msgpack_peers};
use crate::harness::Contestant;

/// Some for each core, so that none waits for long where another one was kept from its work.
const CHUNKS_A_CORE: usize = 4;

type Encode<T> = fn(&[T], &mut Vec<u8>);
type Decode<T> = fn(&[u8]) -> Vec<T>;

pub(crate) fn encode_json<T: json_peers::Model + Sync>(values: &[T]) -> Vec<Contestant<'_>> {
    encode(
        Batch::new(values, |values| serde_json::to_vec(values).unwrap()),
        |values, out| json::encode_into(values, out).unwrap(),
        &[
            ("serde_json", |values, out| serde_json::to_writer(out, values).unwrap()),
            ("sonic-rs", |values, out| sonic_rs::to_writer(out, values).unwrap()),
            ("flexon", |values, out| flexon::to_writer(out, values).unwrap()),
        ],
    )
}

pub(crate) fn decode_json<T: json_peers::Owned + Sync>(values: &[T]) -> Vec<Contestant<'_>> {
    decode(
        Batch::new(values, |values| serde_json::to_vec(values).unwrap()),
        |input| json::from_slice(input).unwrap(),
        &[
            ("serde_json", |input| serde_json::from_slice(input).unwrap()),
            ("sonic-rs", |input| sonic_rs::from_slice(input).unwrap()),
            ("flexon", |input| flexon::from_slice(input).unwrap()),
        ],
    )
}

pub(crate) fn encode_msgpack<T: msgpack_peers::Model + Sync>(values: &[T]) -> Vec<Contestant<'_>> {
    encode(
        Batch::new(values, |values| rmp_serde::to_vec_named(values).unwrap()),
        |values, out| msgpack::encode_into(values, out).unwrap(),
        &[
            ("rmp-serde", |values, out| rmp_serde::encode::write_named(out, values).unwrap()),
            // Its call that fills a slice is faster than the one that writes to a vector.
            ("zerompk", |values, out| {
                out.resize(out.capacity(), 0);
                match zerompk::to_msgpack(&values, out) {
                    Ok(len) => out.truncate(len),
                    Err(_) => *out = zerompk::to_msgpack_vec(&values).unwrap(),
                }
            }),
        ],
    )
}

pub(crate) fn decode_msgpack<T: msgpack_peers::Owned + Sync>(values: &[T]) -> Vec<Contestant<'_>> {
    decode(
        Batch::new(values, |values| rmp_serde::to_vec_named(values).unwrap()),
        |input| msgpack::from_slice(input).unwrap(),
        &[
            ("rmp-serde", |input| rmp_serde::from_slice(input).unwrap()),
            ("zerompk", |input| zerompk::from_msgpack(input).unwrap()),
        ],
    )
}

/// The values, and the bytes that the reference writes for all of them, and for each chunk.
struct Batch<'a, T> {
    values: &'a [T],
    whole: Vec<u8>,
    chunks: Vec<(&'a [T], Vec<u8>)>,
}

impl<'a, T> Batch<'a, T> {
    fn new(values: &'a [T], reference: fn(&[T]) -> Vec<u8>) -> Self {
        let chunks = CHUNKS_A_CORE * available_parallelism().map_or(1, usize::from);
        let chunks = values.chunks(values.len().div_ceil(chunks));
        Self {
            values,
            whole: reference(values),
            chunks: chunks.map(|chunk| (chunk, reference(chunk))).collect(),
        }
    }
}

fn encode<'a, T: Sync>(
    batch: Batch<'a, T>,
    ours: Encode<T>,
    peers: &[(&'static str, Encode<T>)],
) -> Vec<Contestant<'a>> {
    let mut all = vec![encoder("serial", &batch, ours)];
    let (values, mut out) = (batch.values, Vec::new());
    ours(values, &mut out);
    assert!(out == batch.whole, "serial writes other bytes than the reference");
    all.push(Contestant::new("serial on one core", out.len(), None, move || {
        out.clear();
        ours(values, &mut out);
    }));
    all.extend(peers.iter().map(|(name, peer)| encoder(name, &batch, *peer)));
    all
}

fn encoder<'a, T: Sync>(name: &'static str, batch: &Batch<'a, T>, encode: Encode<T>) -> Contestant<'a> {
    let write = move |work: &mut Vec<(&[T], Vec<u8>)>| {
        work.par_iter_mut().for_each(|(chunk, out)| {
            out.clear();
            encode(chunk, out);
        });
    };
    let mut work: Vec<_> = batch.chunks.iter().map(|(chunk, _)| (*chunk, Vec::new())).collect();
    write(&mut work);
    let written = work.iter().map(|(_, out)| out);
    assert!(
        written.eq(batch.chunks.iter().map(|(_, bytes)| bytes)),
        "{name} writes other bytes than the reference"
    );
    Contestant::new(name, batch.whole.len(), None, move || write(&mut work))
}

fn decode<'a, T: Serialize + PartialEq + Debug + Sync>(
    batch: Batch<'a, T>,
    ours: Decode<T>,
    peers: &[(&'static str, Decode<T>)],
) -> Vec<Contestant<'a>> {
    let mut all = vec![decoder("serial", &batch, ours)];
    let whole = batch.whole.clone();
    same_value("serial", &ours(&whole).as_slice(), &batch.values);
    all.push(Contestant::new("serial on one core", whole.len(), None, move || ours(&whole)));
    all.extend(peers.iter().map(|(name, peer)| decoder(name, &batch, *peer)));
    all
}

fn decoder<'a, T: Serialize + PartialEq + Debug + Sync>(
    name: &'static str,
    batch: &Batch<'a, T>,
    decode: Decode<T>,
) -> Contestant<'a> {
    let notes = batch.chunks.iter().map(|(chunk, input)| same_value(name, &decode(input).as_slice(), chunk));
    let note = notes.reduce(Option::or).flatten();
    let inputs: Vec<_> = batch.chunks.iter().map(|(_, input)| input.clone()).collect();
    Contestant::new(name, batch.whole.len(), note, move || {
        inputs.par_iter().for_each(|input| drop(black_box(decode(input))));
    })
}
