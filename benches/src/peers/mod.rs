//! Which codecs take part in which operation, each through the call its own documentation recommends.
//!
//! A contestant is verified while it is made: an encoder's bytes must be the reference's bytes and decode back to the
//! value, a decoder's value must be the original. A wrong codec therefore panics before anything is timed. Two
//! deviations of peers are only noted, because to leave the peer out would make the row easier for us: floats that are
//! off by the last bit, and another spelling of the same numbers.

pub(crate) mod json;
pub(crate) mod json_all;
pub(crate) mod lines;
pub(crate) mod msgpack;
pub(crate) mod msgpack_all;
#[cfg(feature = "parallel")]
pub(crate) mod parallel;
#[cfg(feature = "streams")]
pub(crate) mod streams;

mod verify;

use crate::harness::Contestant;
use std::fmt::Debug;
use verify::{Expected, same_value};

use serde::Serialize;

fn fresh<'a, T: Serialize + PartialEq + Debug>(
    name: &'static str,
    expected: &Expected<'_, T>,
    encode: impl Fn() -> Vec<u8> + 'a,
) -> Contestant<'a> {
    let note = expected.verify(name, &encode());
    Contestant::new(name, expected.bytes.len(), note, encode)
}

fn reused<'a, T: Serialize + PartialEq + Debug>(
    name: &'static str,
    expected: &Expected<'_, T>,
    encode: impl Fn(&mut Vec<u8>) + 'a,
) -> Contestant<'a> {
    let mut buffer = Vec::new();
    encode(&mut buffer);
    let note = expected.verify(name, &buffer);
    Contestant::new(name, expected.bytes.len(), note, move || {
        buffer.clear();
        encode(&mut buffer);
    })
}

fn sliced<'a, T: Serialize + PartialEq + Debug>(
    name: &'static str,
    expected: &Expected<'_, T>,
    encode: impl Fn(&mut [u8]) -> usize + 'a,
) -> Contestant<'a> {
    // Some room beyond the end, as a caller who does not know the size would give.
    let mut buffer = vec![0; 2 * expected.bytes.len()];
    let written = encode(&mut buffer);
    let note = expected.verify(name, &buffer[..written]);
    Contestant::new(name, expected.bytes.len(), note, move || encode(&mut buffer))
}

fn decode<'a, T: Serialize + PartialEq + Debug>(
    name: &'static str,
    input: &'a [u8],
    expected: &T,
    decode: impl Fn(&'a [u8]) -> T + 'a,
) -> Contestant<'a> {
    let note = same_value(name, &decode(input), expected);
    Contestant::new(name, input.len(), note, move || decode(input))
}

/// The object already holds a document of the same shape, the best case and the one a loop over messages is in.
fn warm<'a, T: Serialize + PartialEq + Debug + Clone + 'a>(
    name: &'static str,
    input: &'a [u8],
    expected: &T,
    decode_into: impl Fn(&mut T, &'a [u8]) + 'a,
) -> Contestant<'a> {
    let mut object = expected.clone();
    decode_into(&mut object, input);
    let note = same_value(name, &object, expected);
    Contestant::new(name, input.len(), note, move || decode_into(&mut object, input))
}
