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
use crate::harness::{Contestant, Note};

/// What everyone can encode.
pub(crate) trait Model:
    Serialize + DeserializeOwned + ToMessagePack + Encode + PartialEq + Debug
{
}
impl<T: Serialize + DeserializeOwned + ToMessagePack + Encode + PartialEq + Debug> Model for T {}

/// What everyone can decode from this input.
pub(crate) trait Input<'a>:
    Serialize + Deserialize<'a> + FromMessagePack<'a> + Decode<'a> + PartialEq + Debug + 'a
{
}
impl<'a, T> Input<'a> for T where
    T: Serialize + Deserialize<'a> + FromMessagePack<'a> + Decode<'a> + PartialEq + Debug + 'a
{
}

pub(crate) fn encode_fresh<T: Model>(value: &T, layout: Layout) -> Vec<Contestant<'_>> {
    let expected = Expected::msgpack(value, layout);
    let rmp_serde: fn(&T) -> Vec<u8> = match layout {
        Layout::Map => |value| rmp_serde::to_vec_named(value).unwrap(),
        Layout::Array => |value| rmp_serde::to_vec(value).unwrap(),
    };
    vec![
        fresh("serial", &expected, move || msgpack::to_vec(value).unwrap()),
        fresh("rmp-serde", &expected, move || rmp_serde(value)),
        fresh("zerompk", &expected, move || zerompk::to_msgpack_vec(value).unwrap()),
    ]
}

/// zerompk cannot append to a vector; its call that does not allocate fills a slice.
pub(crate) fn encode_reused<T: Model>(value: &T, layout: Layout) -> Vec<Contestant<'_>> {
    let expected = Expected::msgpack(value, layout);
    let rmp_serde: fn(&T, &mut Vec<u8>) = match layout {
        Layout::Map => |value, out| value.serialize(&mut Serializer::new(out).with_struct_map()).unwrap(),
        Layout::Array => |value, out| value.serialize(&mut Serializer::new(out)).unwrap(),
    };
    vec![
        reused("serial", &expected, move |out| msgpack::encode_into(value, out).unwrap()),
        sliced("serial to slice", &expected, move |out| msgpack::encode_to_slice(value, out).unwrap()),
        reused("rmp-serde", &expected, move |out| rmp_serde(value, out)),
        sliced("zerompk", &expected, move |out| zerompk::to_msgpack(value, out).unwrap()),
    ]
}

/// What everyone can decode from any input.
pub(crate) trait Owned:
    Model + DeserializeOwned + for<'de> FromMessagePack<'de> + for<'de> Decode<'de> + 'static
{
}
impl<T> Owned for T where
    T: Model + DeserializeOwned + for<'de> FromMessagePack<'de> + for<'de> Decode<'de> + 'static
{
}

pub(crate) fn decode_owned<'a, T: Owned>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>> {
    let mut all = decode_here(input, expected);
    all.push(match zerompk::from_msgpack::<T>(input) {
        Ok(_) => decode("zerompk", input, expected, |input| zerompk::from_msgpack(input).unwrap()),
        Err(_) => zerompk_by_itself(expected),
    });
    all
}

/// zerompk reads a positive integer of a signed type in the signed form alone, which nobody else writes. Where that
/// occurs it reads its own bytes: the same values, as long, and only some heads of integers are different.
fn zerompk_by_itself<'a, T: Owned>(expected: &T) -> Contestant<'a> {
    let input = zerompk::to_msgpack_vec(expected).unwrap();
    let read = move || zerompk::from_msgpack::<T>(&input).unwrap();
    assert!(read() == *expected, "zerompk decodes another value");
    Contestant::new("zerompk", 0, Some(Note::OtherBytes), read)
}

/// As the reference decodes it, with those who need no derive of their own.
#[cfg(feature = "shapes")]
pub(crate) fn decode_as<'a, T>(input: &'a [u8]) -> Vec<Contestant<'a>>
where
    T: Serialize + Deserialize<'a> + Decode<'a> + PartialEq + Debug + 'a,
{
    let expected: T = rmp_serde::from_slice(input).unwrap();
    decode_here(input, &expected)
}

fn decode_here<'a, T>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>>
where
    T: Serialize + Deserialize<'a> + Decode<'a> + PartialEq + Debug + 'a,
{
    vec![
        decode("serial", input, expected, |input| msgpack::from_slice(input).unwrap()),
        decode("rmp-serde", input, expected, |input| rmp_serde::from_slice(input).unwrap()),
    ]
}

/// The expected value is the reference's, which is the original's because it encodes to the same bytes.
pub(crate) fn decode_borrowed<'a, T: Input<'a>>(input: &'a [u8], layout: Layout) -> Vec<Contestant<'a>> {
    let expected: T = rmp_serde::from_slice(input).unwrap();
    assert!(layout.encode(&expected) == input, "the reference loses something");
    let mut all = decode_here(input, &expected);
    all.push(decode("zerompk", input, &expected, |input| zerompk::from_msgpack(input).unwrap()));
    all
}

/// Our warm object against the peers' fresh ones: none of them can decode into what is there.
pub(crate) fn decode_into<'a, T: Owned + Clone>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>> {
    let mut all = decode_owned(input, expected);
    all[0] =
        warm("serial", input, expected, |object, input| msgpack::decode_into::<T>(object, input).unwrap());
    all
}
