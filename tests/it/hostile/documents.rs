//! Fifty documents, half of each format: cut at every byte, with every bit flipped, and written by every way out.

use super::{
    Shapes,
    forms::{self, Forms, FormsPatch, Kept},
    shapes,
    ways::{Format, agree},
};
use crate::conformance::models::Record;
use serial_runtime::{Decode, Encode, FastSerialize, json, msgpack};
use serial_schemas::generate::Random;
use std::fmt::Debug;

const EACH: usize = 24;

/// A value, and its documents.
pub struct Sample<T> {
    pub value: T,
    pub text: Vec<u8>,
    pub packed: Vec<u8>,
}

impl<T: Encode> Sample<T> {
    fn new(value: T) -> Self {
        let (text, packed) = (json::to_vec(&value).unwrap(), msgpack::to_vec(&value).unwrap());
        Self { value, text, packed }
    }
}

pub fn records() -> impl Iterator<Item = Sample<Record>> {
    let mut random = Random::new(51);
    (0..EACH).map(move |_| Sample::new(Record::generate(&mut random, 1)))
}

pub fn every_shape() -> Sample<Shapes> {
    Sample::new(Shapes::sample())
}

fn other_record() -> Record {
    Record::generate(&mut Random::new(52), 1)
}

/// No document of which bytes are missing is whole; whatever says so says the same.
fn cut<T: FastSerialize + for<'de> Decode<'de> + Debug>(sample: &Sample<T>, other: impl Fn() -> T) {
    for len in 0..sample.text.len() {
        assert!(agree(&Format::JSON, &sample.text[..len], &other).is_err(), "{len}");
    }
    for len in 0..sample.packed.len() {
        assert!(agree(&Format::MSGPACK, &sample.packed[..len], &other).is_err(), "{len}");
    }
}

#[test]
fn cut_at_every_byte() {
    for sample in records().take(if cfg!(debug_assertions) { 4 } else { EACH }) {
        cut(&sample, other_record);
    }
    cut(&every_shape(), Shapes::sample);
    cut(&Sample::new(Forms::sample()), Forms::sample);
}

/// Calls `check` with every bit of a document flipped, one at a time; without optimisation, with every seventh.
fn flipped(document: &[u8], mut check: impl FnMut(&[u8])) {
    let mut copy = document.to_vec();
    for bit in (0..document.len() * 8).step_by(if cfg!(debug_assertions) { 7 } else { 1 }) {
        copy[bit / 8] ^= 1 << (bit % 8);
        check(&copy);
        copy[bit / 8] ^= 1 << (bit % 8);
    }
}

#[test]
fn every_bit_flipped() {
    for sample in records().take(if cfg!(debug_assertions) { 4 } else { EACH }) {
        flipped(&sample.text, |text| drop(agree(&Format::JSON, text, other_record)));
        flipped(&sample.packed, |packed| drop(agree(&Format::MSGPACK, packed, other_record)));
    }
    let sample = every_shape();
    flipped(&sample.text, |text| drop(agree(&Format::JSON, text, Shapes::sample)));
    flipped(&sample.packed, |packed| drop(agree(&Format::MSGPACK, packed, Shapes::sample)));
    let sample = Sample::new(Forms::sample());
    flipped(&sample.text, |text| {
        drop(agree(&Format::JSON, text, Forms::sample));
        drop(agree(&Format::JSON, text, FormsPatch::sample));
    });
    flipped(&sample.packed, |packed| {
        drop(agree(&Format::MSGPACK, packed, Forms::sample));
        drop(agree(&Format::MSGPACK, packed, FormsPatch::sample));
    });
    flipped(forms::KEPT.as_bytes(), |text| drop(agree(&KEEPING, text, Kept::sample)));
}

/// What is kept is as it is written, so that nothing may be unescaped in place.
const KEEPING: Format<Kept> = Format { changed: None, ..Format::JSON };

#[test]
fn whole() {
    for sample in records() {
        assert_eq!(agree(&Format::JSON, &sample.text, other_record).unwrap(), sample.value);
        assert_eq!(agree(&Format::MSGPACK, &sample.packed, other_record).unwrap(), sample.value);
    }
    let sample = every_shape();
    for text in [shapes::SAMPLE.as_bytes(), &sample.text] {
        assert_eq!(agree(&Format::JSON, text, Shapes::sample).unwrap(), sample.value);
    }
    assert_eq!(agree(&Format::MSGPACK, &sample.packed, Shapes::sample).unwrap(), sample.value);
    let sample = Sample::new(Forms::sample());
    for text in [forms::SAMPLE.as_bytes(), &sample.text] {
        // What is not a number is not equal to itself.
        agree(&Format::JSON, text, FormsPatch::sample).unwrap();
        assert_eq!(json::to_vec(&agree(&Format::JSON, text, Forms::sample).unwrap()).unwrap(), sample.text);
    }
    agree(&Format::MSGPACK, &sample.packed, FormsPatch::sample).unwrap();
    let again = agree(&Format::MSGPACK, &sample.packed, Forms::sample).unwrap();
    assert_eq!(msgpack::to_vec(&again).unwrap(), sample.packed);
    let kept = agree(&KEEPING, forms::KEPT.as_bytes(), Kept::sample).unwrap();
    let text = json::to_vec(&kept).unwrap();
    assert_eq!(json::to_vec(&agree(&KEEPING, &text, Kept::sample).unwrap()).unwrap(), text);
}
