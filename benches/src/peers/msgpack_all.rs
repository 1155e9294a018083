//! As [`super::msgpack`], and messagepack-serde: it is far from the fastest and takes long to compile, so it takes part
//! only with the models that the software is made for. It has no arrays for structs.

use super::msgpack::{self, Layout, Model, Owned};
use super::verify::Expected;
use super::{decode, fresh, sliced, warm};
use crate::harness::Contestant;

pub(crate) fn encode_fresh<T: Model>(value: &T, layout: Layout) -> Vec<Contestant<'_>> {
    let mut all = msgpack::encode_fresh(value, layout);
    let expected = Expected::msgpack(value, layout);
    let encode = move || messagepack_serde::to_vec(value).unwrap();
    all.push(fresh("messagepack-serde", &expected, encode));
    all
}

pub(crate) fn encode_reused<T: Model>(value: &T, layout: Layout) -> Vec<Contestant<'_>> {
    let mut all = msgpack::encode_reused(value, layout);
    let expected = Expected::msgpack(value, layout);
    let encode = move |out: &mut [u8]| messagepack_serde::to_slice(value, out).unwrap();
    all.push(sliced("messagepack-serde", &expected, encode));
    all
}

pub(crate) fn decode_owned<'a, T: Owned>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>> {
    let mut all = msgpack::decode_owned(input, expected);
    let other = |input| messagepack_serde::from_slice(input).unwrap();
    all.push(decode("messagepack-serde", input, expected, other));
    all
}

/// Our decoder without the model's rules, against the peers, who know none.
pub(crate) fn decode_unvalidated<'a, T: Owned>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>> {
    let mut all = decode_owned(input, expected);
    let unvalidated = |input| serial_runtime::msgpack::from_slice_unvalidated(input).unwrap();
    all[0] = decode("serial", input, expected, unvalidated);
    all
}

/// Our warm object against the peers' fresh ones: none of them can decode into what is there.
pub(crate) fn decode_into<'a, T: Owned + Clone>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>> {
    let mut all = decode_owned(input, expected);
    let into = |object: &mut T, input| serial_runtime::msgpack::decode_into(object, input).unwrap();
    all[0] = warm("serial", input, expected, into);
    all
}
