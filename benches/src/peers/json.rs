//! Who encodes and decodes JSON.

use std::cell::RefCell;
use std::fmt::Debug;
use std::hint::black_box;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serial_runtime::{Decode, Encode, json};
use simd_json::Buffers;

use super::verify::{Expected, same_value};
use super::{decode, fresh, reused, sliced, warm};
use crate::harness::{Contestant, Note};

/// What all but musli can encode.
pub(crate) trait Model: Serialize + DeserializeOwned + Encode + PartialEq + Debug {}
impl<T: Serialize + DeserializeOwned + Encode + PartialEq + Debug> Model for T {}

/// What all but musli can decode.
pub(crate) trait Input<'a>: Serialize + Deserialize<'a> + Decode<'a> + PartialEq + Debug + 'a {}
impl<'a, T> Input<'a> for T where T: Serialize + Deserialize<'a> + Decode<'a> + PartialEq + Debug + 'a {}

/// What all but musli can decode from any input.
pub(crate) trait Owned:
    Serialize + DeserializeOwned + for<'de> Decode<'de> + PartialEq + Debug + 'static
{
}
impl<T> Owned for T where T: Serialize + DeserializeOwned + for<'de> Decode<'de> + PartialEq + Debug + 'static {}

/// An owned model and its copy that borrows.
pub(crate) trait Borrowing {
    type Borrowed<'a>: Input<'a>;
}

pub(crate) fn encode_fresh<T: Model>(value: &T) -> Vec<Contestant<'_>> {
    let expected = Expected::json(value);
    vec![
        fresh("serial", &expected, move || json::to_vec(value).unwrap()),
        fresh("serde_json", &expected, move || serde_json::to_vec(value).unwrap()),
        fresh("sonic-rs", &expected, move || sonic_rs::to_vec(value).unwrap()),
        fresh("simd-json", &expected, move || simd_json::serde::to_vec(value).unwrap()),
        fresh("flexon", &expected, move || flexon::to_vec(value).unwrap()),
    ]
}

pub(crate) fn encode_reused<T: Model>(value: &T) -> Vec<Contestant<'_>> {
    let expected = Expected::json(value);
    vec![
        reused("serial", &expected, move |out| json::encode_into(value, out).unwrap()),
        sliced("serial to slice", &expected, move |out| json::encode_to_slice(value, out).unwrap()),
        reused("serde_json", &expected, move |out| serde_json::to_writer(out, value).unwrap()),
        reused("sonic-rs", &expected, move |out| sonic_rs::to_writer(out, value).unwrap()),
        reused("simd-json", &expected, move |out| simd_json::serde::to_writer(out, value).unwrap()),
        reused("flexon", &expected, move |out| flexon::to_writer(out, value).unwrap()),
    ]
}

pub(crate) fn decode_owned<'a, T: Owned>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>> {
    let mut all = decode_here(input, expected);
    all.push(simd_json_owned(input, expected));
    all
}

/// The expected value is the reference's, which is the original's because it encodes to the same bytes.
pub(crate) fn decode_borrowed<'a, T: Borrowing>(input: &'a [u8]) -> Vec<Contestant<'a>> {
    let expected: T::Borrowed<'a> = serde_json::from_slice(input).unwrap();
    let mut all = decode_here(input, &expected);
    all.push(simd_json_borrowed::<T>(input));
    all
}

/// Our warm object against the peers' fresh ones: none of them can decode into what is there.
pub(crate) fn decode_into<'a, T: Owned + Clone>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>> {
    let mut all = decode_owned(input, expected);
    all[0] = warm("serial", input, expected, |object, input| json::decode_into::<T>(object, input).unwrap());
    all
}

/// As the reference decodes it, with those who need no copy of the input.
#[cfg(feature = "shapes")]
pub(crate) fn decode_as<'a, T: Input<'a>>(input: &'a [u8]) -> Vec<Contestant<'a>> {
    let expected: T = serde_json::from_slice(input).unwrap();
    decode_here(input, &expected)
}

/// All but simd-json, which cannot decode from what it may not write to.
fn decode_here<'a, T: Input<'a>>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>> {
    vec![
        decode("serial", input, expected, |input| json::from_slice(input).unwrap()),
        decode("serde_json", input, expected, |input| serde_json::from_slice(input).unwrap()),
        decode("sonic-rs", input, expected, |input| sonic_rs::from_slice(input).unwrap()),
        decode("flexon", input, expected, |input| flexon::from_slice(input).unwrap()),
    ]
}

/// simd-json destroys its input, so each decode has a copy of it to itself; copying is one part in a hundred.
struct Scratch {
    copy: Vec<u8>,
    buffers: Buffers,
}

impl Scratch {
    fn new(input: &[u8]) -> Self {
        Self { copy: input.to_vec(), buffers: Buffers::new(input.len()) }
    }

    fn decode<'s, T: Deserialize<'s>>(&'s mut self, input: &[u8]) -> T {
        self.copy.clear();
        self.copy.extend_from_slice(input);
        simd_json::serde::from_slice_with_buffers(&mut self.copy, &mut self.buffers).unwrap()
    }
}

fn simd_json_owned<'a, T: Owned>(input: &'a [u8], expected: &T) -> Contestant<'a> {
    let scratch = RefCell::new(Scratch::new(input));
    decode("simd-json", input, expected, move |input| scratch.borrow_mut().decode::<T>(input))
}

fn simd_json_borrowed<T: Borrowing>(input: &[u8]) -> Contestant<'_> {
    let mut scratch = Scratch::new(input);
    let note = borrowed_note::<T>(&mut scratch, input);
    Contestant::new("simd-json", input.len(), note, move || {
        black_box(scratch.decode::<T::Borrowed<'_>>(input));
    })
}

fn borrowed_note<'s, T: Borrowing>(scratch: &'s mut Scratch, input: &'s [u8]) -> Option<Note> {
    let expected: T::Borrowed<'s> = serde_json::from_slice(input).unwrap();
    same_value("simd-json", &scratch.decode::<T::Borrowed<'s>>(input), &expected)
}
