//! One document, two codecs: what they agree on, and what a difference is explained by.

use super::{
    document::Document,
    models::Choice,
    policies::{Refusal, explains},
};
use serial_runtime::{Decode, Error, ErrorKind, FastSerialize, json, msgpack};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::{Debug, Display},
};

pub trait Both:
    FastSerialize + for<'de> Decode<'de> + serde::Serialize + serde::de::DeserializeOwned + Debug + PartialEq
{
}

impl<T> Both for T where
    T: FastSerialize
        + for<'de> Decode<'de>
        + serde::Serialize
        + serde::de::DeserializeOwned
        + Debug
        + PartialEq
{
}

/// The two codecs write the same bytes and read each other's.
#[track_caller]
pub fn agree<T: Both>(value: &T) {
    let (text, bytes) = (json::to_vec(value).unwrap(), msgpack::to_vec(value).unwrap());
    assert_eq!(text, serde_json::to_vec(value).unwrap());
    assert_eq!(bytes, rmp_serde::to_vec_named(value).unwrap());
    assert_eq!(json::to_vec_pretty(value).unwrap(), serde_json::to_vec_pretty(value).unwrap());
    assert_eq!(json::from_slice::<T>(&text).unwrap(), *value);
    assert_eq!(msgpack::from_slice::<T>(&bytes).unwrap(), *value);
    assert_eq!(serde_json::from_slice::<T>(&text).unwrap(), *value);
    assert_eq!(rmp_serde::from_slice::<T>(&bytes).unwrap(), *value);
}

/// Equal, or equal to the bit: a NaN is not equal to itself.
#[track_caller]
fn same<T: Both>(ours: &T, reference: &T, input: &[u8]) {
    let bits = |value: &T| msgpack::to_vec(value).unwrap();
    assert!(
        ours == reference || bits(ours) == bits(reference),
        "{}: {ours:?}, {reference:?}",
        input.escape_ascii()
    );
}

/// What each of the differences was explained by, and how often.
pub type Explained = BTreeMap<&'static str, usize>;

/// Holds the two verdicts on one document against each other.
#[track_caller]
fn compare<T: Both>(
    input: &[u8],
    ours: Result<T, Error>,
    reference: Result<T, impl Display>,
    whole: impl FnOnce() -> Option<Document>,
    explained: &mut Explained,
) {
    let shown = input.escape_ascii();
    match (ours, reference) {
        (Ok(ours), Ok(reference)) => same(&ours, &reference, input),
        (Err(_), Err(_)) => *explained.entry("both refuse").or_default() += 1,
        (Ok(ours), Err(reference)) => {
            panic!("only Serial accepts {shown}: {ours:?}, where the reference says {reference}")
        }
        (Err(error), Ok(_)) => {
            let whole = whole();
            let policy = explains(&Refusal { error: &error, whole: whole.as_ref() });
            let policy = policy.unwrap_or_else(|| panic!("only Serial refuses {shown}: {error}"));
            *explained.entry(policy).or_default() += 1;
        }
    }
}

pub fn compare_json<T: Both>(input: &[u8], explained: &mut Explained) {
    let whole = || serde_json::from_slice(input).ok();
    compare(input, json::from_slice::<T>(input), serde_json::from_slice(input), whole, explained);
}

pub fn compare_msgpack<T: Both>(input: &[u8], explained: &mut Explained) {
    let whole = || rmp_serde::from_slice(input).ok();
    compare(input, msgpack::from_slice::<T>(input), rmp_serde::from_slice(input), whole, explained);
}

/// Whether no policy makes a difference: there, a refusal is not an error but another variant.
fn is_plain(document: &Document) -> bool {
    const MOST: u64 = 1 << 53;
    match document {
        Document::Array(_) | Document::Bin(_) => false,
        Document::U64(number) => *number < MOST,
        Document::I64(number) => number.unsigned_abs() < MOST,
        Document::Map(entries) => {
            let keys: BTreeSet<_> = entries.iter().filter_map(|(key, _)| key.as_str()).collect();
            // The reference takes the index of a variant for its name.
            let is_index = |key: &Document, value: &Document| {
                key.as_str() == Some("t") && matches!(value, Document::U64(_))
            };
            keys.len() == entries.len()
                && entries.iter().all(|(key, value)| is_plain(value) && !is_index(key, value))
        }
        Document::Null | Document::Bool(_) | Document::F64(_) | Document::Str(_) => true,
    }
}

/// Both codecs choose the same variants. Whether they could be compared: only then the reference reads its variants, for which it reserves
/// up to a mebibyte on the word of each length.
#[track_caller]
fn compare_choice<E: Display>(
    input: &[u8],
    ours: Result<Choice, Error>,
    reference: impl FnOnce() -> Result<Choice, E>,
    whole: Option<&Document>,
) -> bool {
    if !whole.is_some_and(is_plain) {
        return false;
    }
    match (ours, reference()) {
        (Ok(ours), Ok(reference)) => same(&ours, &reference, input),
        (Err(_), Err(_)) => {}
        (Err(error), Ok(_)) => {
            let policies = [ErrorKind::Depth, ErrorKind::TrailingBytes];
            assert!(
                policies.contains(&error.kind()),
                "only Serial refuses {}: {error}",
                input.escape_ascii()
            );
        }
        (Ok(ours), Err(reference)) => {
            panic!(
                "only Serial accepts {}: {ours:?}, where the reference says {reference}",
                input.escape_ascii()
            )
        }
    }
    true
}

#[track_caller]
pub fn choose_json(input: &[u8]) -> bool {
    let whole = serde_json::from_slice(input).ok();
    compare_choice(input, json::from_slice(input), || serde_json::from_slice(input), whole.as_ref())
}

#[track_caller]
pub fn choose_msgpack(input: &[u8]) -> bool {
    let whole = rmp_serde::from_slice(input).ok();
    compare_choice(input, msgpack::from_slice(input), || rmp_serde::from_slice(input), whole.as_ref())
}
