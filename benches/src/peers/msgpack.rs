//! Who encodes and decodes MsgPack.

use std::fmt::Debug;

use rmp_serde::Serializer;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serial_runtime::{Decode, Encode, msgpack};
use zerompk::{FromMessagePack, ToMessagePack};

pub(crate) use super::verify::Layout;

use super::verify::Expected;
use super::{decode, fresh, reused, sliced, warm};
use crate::harness::Contestant;

/// What everyone can encode.
pub(crate) trait Model:
    Serialize + DeserializeOwned + ToMessagePack + Encode + PartialEq + Debug
{
}
impl<T: Serialize + DeserializeOwned + ToMessagePack + Encode + PartialEq + Debug> Model for T {}

/// What everyone can decode.
pub(crate) trait Input<'a>:
    Serialize + Deserialize<'a> + FromMessagePack<'a> + Decode<'a> + PartialEq + Debug + 'a
{
}
impl<'a, T> Input<'a> for T where
    T: Serialize + Deserialize<'a> + FromMessagePack<'a> + Decode<'a> + PartialEq + Debug + 'a
{
}

/// messagepack-serde has no arrays for structs, so it takes no part where they are asked for.
pub(crate) fn encode_fresh<T: Model>(value: &T, layout: Layout) -> Vec<Contestant<'_>> {
    let expected = Expected::msgpack(value, layout);
    let mut all = vec![
        fresh("serial", &expected, move || msgpack::to_vec(value).unwrap()),
        fresh("zerompk", &expected, move || zerompk::to_msgpack_vec(value).unwrap()),
    ];
    match layout {
        Layout::Map => {
            all.push(fresh("rmp-serde", &expected, move || rmp_serde::to_vec_named(value).unwrap()));
            all.push(fresh("messagepack-serde", &expected, move || {
                messagepack_serde::to_vec(value).unwrap()
            }));
        }
        Layout::Array => {
            all.push(fresh("rmp-serde", &expected, move || rmp_serde::to_vec(value).unwrap()));
        }
    }
    all
}

/// zerompk cannot append to a vector; its call that does not allocate fills a slice.
pub(crate) fn encode_reused<T: Model>(value: &T, layout: Layout) -> Vec<Contestant<'_>> {
    let expected = Expected::msgpack(value, layout);
    let mut all = vec![
        reused("serial", &expected, move |out| msgpack::encode_into(value, out).unwrap()),
        sliced("serial to slice", &expected, move |out| msgpack::encode_to_slice(value, out).unwrap()),
        sliced("zerompk", &expected, move |out| zerompk::to_msgpack(value, out).unwrap()),
    ];
    match layout {
        Layout::Map => {
            all.push(reused("rmp-serde", &expected, move |out| {
                value.serialize(&mut Serializer::new(out).with_struct_map()).unwrap();
            }));
            all.push(sliced("messagepack-serde", &expected, move |out| {
                messagepack_serde::to_slice(value, out).unwrap()
            }));
        }
        Layout::Array => all.push(reused("rmp-serde", &expected, move |out| {
            value.serialize(&mut Serializer::new(out)).unwrap();
        })),
    }
    all
}

pub(crate) fn decode_owned<'a, T: Input<'a>>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>> {
    vec![
        decode("serial", input, expected, |input| msgpack::from_slice(input).unwrap()),
        decode("zerompk", input, expected, |input| zerompk::from_msgpack(input).unwrap()),
        decode("rmp-serde", input, expected, |input| rmp_serde::from_slice(input).unwrap()),
        decode("messagepack-serde", input, expected, |input| messagepack_serde::from_slice(input).unwrap()),
    ]
}

/// Our decoder without the model's rules, against the peers, who know none.
pub(crate) fn decode_unvalidated<'a, T: Input<'a>>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>> {
    let mut all = decode_owned(input, expected);
    all[0] = decode("serial", input, expected, |input| msgpack::from_slice_unvalidated(input).unwrap());
    all
}

/// The expected value is the reference's, which is the original's because it encodes to the same bytes.
pub(crate) fn decode_borrowed<'a, T: Input<'a>>(input: &'a [u8], layout: Layout) -> Vec<Contestant<'a>> {
    let expected: T = rmp_serde::from_slice(input).unwrap();
    assert!(layout.encode(&expected) == input, "the reference loses something");
    decode_owned(input, &expected)
}

/// Our warm object against the peers' fresh ones: none of them can decode into what is there.
pub(crate) fn decode_into<'a, T: Input<'a> + Clone>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>> {
    let mut all = decode_owned(input, expected);
    all[0] =
        warm("serial", input, expected, |object, input| msgpack::decode_into::<T>(object, input).unwrap());
    all
}
