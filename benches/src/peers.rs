//! Which codecs take part in which operation, each through the call its own documentation recommends.
//!
//! A contestant is verified while it is made: an encoder's bytes must be the reference's bytes and decode back to the
//! value, a decoder's value must be the original. A wrong codec therefore panics before anything is timed.

use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zerompk::{FromMessagePack, ToMessagePack};

use crate::harness::Contestant;

#[cfg(feature = "serial")]
use serial_runtime::{Decode, Encode, json, msgpack};
#[cfg(not(feature = "serial"))]
use without_serial::{Decode, Encode};

/// Stands in for our traits while our codec takes no part, so that the bounds below are written once.
#[cfg(not(feature = "serial"))]
mod without_serial {
    pub trait Encode {}
    impl<T> Encode for T {}
    pub trait Decode<'de> {}
    impl<T> Decode<'_> for T {}
}

/// How a struct is laid out in MsgPack. For most codecs that is a property of the type, for rmp-serde of the call.
#[derive(Clone, Copy)]
pub(crate) enum Layout {
    Map,
    Array,
}

/// What every encoder of a row must produce.
struct Expected<'a, T> {
    value: &'a T,
    bytes: Vec<u8>,
    decode: fn(&[u8]) -> T,
}

pub(crate) fn json_encode_fresh<T>(value: &T) -> Vec<Contestant<'_>>
where
    T: Serialize + DeserializeOwned + Encode + PartialEq + Debug,
{
    let expected = Expected::json(value);
    vec![
        #[cfg(feature = "serial")]
        fresh("serial", &expected, move || json::to_vec(value).unwrap()),
        fresh("serde_json", &expected, move || serde_json::to_vec(value).unwrap()),
        fresh("sonic-rs", &expected, move || sonic_rs::to_vec(value).unwrap()),
        fresh("flexon", &expected, move || flexon::to_vec(value).unwrap()),
    ]
}

pub(crate) fn json_encode_reused<T>(value: &T) -> Vec<Contestant<'_>>
where
    T: Serialize + DeserializeOwned + Encode + PartialEq + Debug,
{
    let expected = Expected::json(value);
    vec![
        #[cfg(feature = "serial")]
        reused("serial", &expected, move |out| json::encode_into(value, out).unwrap()),
        #[cfg(feature = "serial")]
        sliced("serial to slice", &expected, move |out| json::encode_to_slice(value, out).unwrap()),
        reused("serde_json", &expected, move |out| serde_json::to_writer(out, value).unwrap()),
        reused("sonic-rs", &expected, move |out| sonic_rs::to_writer(out, value).unwrap()),
        reused("flexon", &expected, move |out| flexon::to_writer(out, value).unwrap()),
    ]
}

pub(crate) fn json_decode<'a, T>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>>
where
    T: Deserialize<'a> + Decode<'a> + PartialEq + Debug + 'a,
{
    let ours = vec![
        #[cfg(feature = "serial")]
        decode("serial", expected, move || json::from_slice::<T>(input).unwrap()),
        #[cfg(feature = "serial")]
        decode("serial unvalidated", expected, move || json::from_slice_unvalidated::<T>(input).unwrap()),
    ];
    ours.into_iter().chain(json_decode_peers(input, expected)).collect()
}

/// Our warm object against the peers' fresh ones: none of them can decode into what is there.
pub(crate) fn json_decode_into<'a, T>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>>
where
    T: DeserializeOwned + for<'de> Decode<'de> + PartialEq + Debug + Clone + 'a,
{
    let ours = vec![
        #[cfg(feature = "serial")]
        warm("serial", expected, move |object| json::decode_into(object, input).unwrap()),
    ];
    ours.into_iter().chain(json_decode_peers(input, expected)).collect()
}

fn json_decode_peers<'a, T>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>>
where
    T: Deserialize<'a> + PartialEq + Debug + 'a,
{
    vec![
        decode("serde_json", expected, move || serde_json::from_slice::<T>(input).unwrap()),
        decode("sonic-rs", expected, move || sonic_rs::from_slice::<T>(input).unwrap()),
        decode("flexon", expected, move || flexon::from_slice::<T>(input).unwrap()),
    ]
}

pub(crate) fn msgpack_encode_fresh<T>(value: &T, layout: Layout) -> Vec<Contestant<'_>>
where
    T: Serialize + DeserializeOwned + ToMessagePack + Encode + PartialEq + Debug,
{
    let expected = Expected::msgpack(value, layout);
    vec![
        #[cfg(feature = "serial")]
        fresh("serial", &expected, move || msgpack::to_vec(value).unwrap()),
        match layout {
            Layout::Map => fresh("rmp-serde", &expected, move || rmp_serde::to_vec_named(value).unwrap()),
            Layout::Array => fresh("rmp-serde", &expected, move || rmp_serde::to_vec(value).unwrap()),
        },
        fresh("zerompk", &expected, move || zerompk::to_msgpack_vec(value).unwrap()),
    ]
}

/// zerompk cannot append to a vector; its call that does not allocate fills a slice.
pub(crate) fn msgpack_encode_reused<T>(value: &T, layout: Layout) -> Vec<Contestant<'_>>
where
    T: Serialize + DeserializeOwned + ToMessagePack + Encode + PartialEq + Debug,
{
    use rmp_serde::Serializer;
    let expected = Expected::msgpack(value, layout);
    vec![
        #[cfg(feature = "serial")]
        reused("serial", &expected, move |out| msgpack::encode_into(value, out).unwrap()),
        #[cfg(feature = "serial")]
        sliced("serial to slice", &expected, move |out| msgpack::encode_to_slice(value, out).unwrap()),
        match layout {
            Layout::Map => reused("rmp-serde", &expected, move |out| {
                value.serialize(&mut Serializer::new(out).with_struct_map()).unwrap();
            }),
            Layout::Array => reused("rmp-serde", &expected, move |out| {
                value.serialize(&mut Serializer::new(out)).unwrap();
            }),
        },
        sliced("zerompk", &expected, move |out| zerompk::to_msgpack(value, out).unwrap()),
    ]
}

pub(crate) fn msgpack_decode<'a, T>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>>
where
    T: Deserialize<'a> + FromMessagePack<'a> + Decode<'a> + PartialEq + Debug + 'a,
{
    vec![
        #[cfg(feature = "serial")]
        decode("serial", expected, move || msgpack::from_slice::<T>(input).unwrap()),
        #[cfg(feature = "serial")]
        decode("serial unvalidated", expected, move || msgpack::from_slice_unvalidated::<T>(input).unwrap()),
        decode("rmp-serde", expected, move || rmp_serde::from_slice::<T>(input).unwrap()),
        decode("zerompk", expected, move || zerompk::from_msgpack::<T>(input).unwrap()),
    ]
}

fn fresh<'a, T: PartialEq + Debug>(
    name: &'static str,
    expected: &Expected<'_, T>,
    encode: impl Fn() -> Vec<u8> + 'a,
) -> Contestant<'a> {
    expected.verify(name, &encode());
    Contestant::new(name, encode)
}

fn reused<'a, T: PartialEq + Debug>(
    name: &'static str,
    expected: &Expected<'_, T>,
    encode: impl Fn(&mut Vec<u8>) + 'a,
) -> Contestant<'a> {
    let mut buffer = Vec::new();
    encode(&mut buffer);
    expected.verify(name, &buffer);
    Contestant::new(name, move || {
        buffer.clear();
        encode(&mut buffer);
    })
}

fn sliced<'a, T: PartialEq + Debug>(
    name: &'static str,
    expected: &Expected<'_, T>,
    encode: impl Fn(&mut [u8]) -> usize + 'a,
) -> Contestant<'a> {
    // Some room beyond the end, as a caller who does not know the size would give.
    let mut buffer = vec![0; 2 * expected.bytes.len()];
    let written = encode(&mut buffer);
    expected.verify(name, &buffer[..written]);
    Contestant::new(name, move || encode(&mut buffer))
}

fn decode<'a, T: PartialEq + Debug>(
    name: &'static str,
    expected: &T,
    decode: impl Fn() -> T + 'a,
) -> Contestant<'a> {
    assert_eq!(decode(), *expected, "{name} decodes another value");
    Contestant::new(name, decode)
}

/// The object already holds a document of the same shape, the best case and the one a loop over messages is in.
#[cfg(feature = "serial")]
fn warm<'a, T: PartialEq + Debug + Clone + 'a>(
    name: &'static str,
    expected: &T,
    decode_into: impl Fn(&mut T) + 'a,
) -> Contestant<'a> {
    let mut object = expected.clone();
    decode_into(&mut object);
    assert_eq!(object, *expected, "{name} decodes another value");
    Contestant::new(name, move || decode_into(&mut object))
}

impl<'a, T: Serialize + DeserializeOwned> Expected<'a, T> {
    fn json(value: &'a T) -> Self {
        let bytes = serde_json::to_vec(value).unwrap();
        Self { value, bytes, decode: |bytes| serde_json::from_slice(bytes).unwrap() }
    }

    fn msgpack(value: &'a T, layout: Layout) -> Self {
        let bytes = match layout {
            Layout::Map => rmp_serde::to_vec_named(value).unwrap(),
            Layout::Array => rmp_serde::to_vec(value).unwrap(),
        };
        Self { value, bytes, decode: |bytes| rmp_serde::from_slice(bytes).unwrap() }
    }
}

impl<T: PartialEq + Debug> Expected<'_, T> {
    fn verify(&self, name: &str, bytes: &[u8]) {
        assert_eq!((self.decode)(bytes), *self.value, "{name} encodes another value");
        let (written, expected) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&self.bytes));
        assert_eq!(written, expected, "{name} writes other bytes than the reference");
    }
}
