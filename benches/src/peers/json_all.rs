//! As [`super::json`], and musli: it wants a derive of its own and takes long to compile, so it takes part only with the
//! models that the software is made for.

use musli::alloc::Global;
use musli::mode::Text;
use serial_runtime::json as serial;

use super::json::{self, Borrowing, Model};
use super::verify::Expected;
use super::{decode, fresh, reused, warm};
use crate::harness::Contestant;

pub(crate) fn encode_fresh<T: Model + musli::Encode<Text>>(value: &T) -> Vec<Contestant<'_>> {
    let mut all = json::encode_fresh(value);
    all.push(fresh("musli", &Expected::json(value), move || musli::json::to_vec(value).unwrap()));
    all
}

pub(crate) fn encode_reused<T: Model + musli::Encode<Text>>(value: &T) -> Vec<Contestant<'_>> {
    let mut all = json::encode_reused(value);
    all.push(reused("musli", &Expected::json(value), move |out| musli::json::encode(out, value).unwrap()));
    all
}

/// What everyone can decode from any input.
pub(crate) trait Owned: json::Owned + for<'de> musli::Decode<'de, Text, Global> {}
impl<T: json::Owned + for<'de> musli::Decode<'de, Text, Global>> Owned for T {}

pub(crate) fn decode_owned<'a, T: Owned>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>> {
    let mut all = json::decode_owned(input, expected);
    all.push(decode("musli", input, expected, |input| musli::json::from_slice(input).unwrap()));
    all
}

/// Our decoder without the model's rules, against the peers, who know none.
pub(crate) fn decode_unvalidated<'a, T: Owned>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>> {
    let mut all = decode_owned(input, expected);
    all[0] = decode("serial", input, expected, |input| serial::from_slice_unvalidated(input).unwrap());
    all
}

/// Our warm object against the peers' fresh ones: none of them can decode into what is there.
pub(crate) fn decode_into<'a, T: Owned + Clone>(input: &'a [u8], expected: &T) -> Vec<Contestant<'a>> {
    let mut all = decode_owned(input, expected);
    all[0] =
        warm("serial", input, expected, |object, input| serial::decode_into::<T>(object, input).unwrap());
    all
}

pub(crate) fn decode_borrowed<'a, T: Borrowing>(input: &'a [u8]) -> Vec<Contestant<'a>>
where
    T::Borrowed<'a>: musli::Decode<'a, Text, Global>,
{
    let mut all = json::decode_borrowed::<T>(input);
    let expected: T::Borrowed<'a> = serde_json::from_slice(input).unwrap();
    all.push(decode("musli", input, &expected, |input| musli::json::from_slice(input).unwrap()));
    all
}
