//! Serial against serde_json and rmp-serde: the same bytes, the same verdicts, the same values.

pub mod document;
pub mod models;
pub mod mutate;
pub mod policies;

use self::{
    document::Document,
    models::Record,
    mutate::mutate,
    policies::{Refusal, explains},
};
use serial_runtime::{Decode, Error, FastSerialize, json, msgpack};
use serial_schemas::{
    Small, VideoEditingValidationResult, ViralCaptionConfig,
    generate::{self, Generate, Random},
};
use std::{collections::BTreeMap, fmt::Debug};

const DOCUMENTS: usize = if cfg!(debug_assertions) { 500 } else { 20_000 };
const MUTATIONS: usize = if cfg!(debug_assertions) { 10_000 } else { 150_000 };

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
fn agree<T: Both>(value: &T) {
    let (text, bytes) = (json::to_vec(value).unwrap(), msgpack::to_vec(value).unwrap());
    assert_eq!(text, serde_json::to_vec(value).unwrap());
    assert_eq!(bytes, rmp_serde::to_vec_named(value).unwrap());
    assert_eq!(json::to_vec_pretty(value).unwrap(), serde_json::to_vec_pretty(value).unwrap());
    assert_eq!(json::from_slice::<T>(&text).unwrap(), *value);
    assert_eq!(msgpack::from_slice::<T>(&bytes).unwrap(), *value);
    assert_eq!(serde_json::from_slice::<T>(&text).unwrap(), *value);
    assert_eq!(rmp_serde::from_slice::<T>(&bytes).unwrap(), *value);
}

#[test]
fn bytes_are_those_of_the_reference() {
    let mut random = Random::new(1);
    for _ in 0..DOCUMENTS {
        agree(&Record::generate(&mut random, 3));
    }
}

fn agree_on_models<T: Both + Generate>(seed: u64) {
    generate::all::<T>(seed).take(DOCUMENTS / 10).for_each(|value| agree(&value));
}

#[test]
fn bytes_of_models_are_those_of_the_reference() {
    agree_on_models::<Small>(2);
    agree_on_models::<ViralCaptionConfig>(3);
    agree_on_models::<VideoEditingValidationResult>(4);
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

/// What each of the differences was explained by.
type Explained = BTreeMap<&'static str, usize>;

/// Holds the two verdicts on one document against each other.
#[track_caller]
fn compare<T: Both>(
    input: &[u8],
    ours: Result<T, Error>,
    reference: Result<T, String>,
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

fn compare_json<T: Both>(input: &[u8], explained: &mut Explained) {
    let reference = serde_json::from_slice::<T>(input).map_err(|error| error.to_string());
    let whole = || serde_json::from_slice(input).ok();
    compare(input, json::from_slice(input), reference, whole, explained);
}

fn compare_msgpack<T: Both>(input: &[u8], explained: &mut Explained) {
    let reference = rmp_serde::from_slice::<T>(input).map_err(|error| error.to_string());
    let whole = || rmp_serde::from_slice(input).ok();
    compare(input, msgpack::from_slice(input), reference, whole, explained);
}

/// Mutates documents of `values` until there are enough of them.
fn mutated<T: Both>(
    seed: u64,
    parts: &[&[u8]],
    make: impl Fn(&mut Random) -> T,
    encode: impl Fn(&T) -> Vec<u8>,
    compare: impl Fn(&[u8], &mut Explained),
) -> Explained {
    let (mut random, mut explained) = (Random::new(seed), Explained::new());
    for _ in 0..MUTATIONS / 10 {
        let document = encode(&make(&mut random));
        for _ in 0..10 {
            compare(&mutate(&document, parts, &mut random), &mut explained);
        }
    }
    explained
}

#[test]
fn verdicts_on_mutated_json_are_those_of_the_reference() {
    let encode = |record: &Record| json::to_vec(record).unwrap();
    let explained =
        mutated(5, mutate::JSON, |random| Record::generate(random, 1), encode, compare_json::<Record>);
    assert!(
        explained["both refuse"] < MUTATIONS * 97 / 100,
        "too few documents are still read: {explained:?}"
    );
}

#[test]
fn verdicts_on_mutated_messagepack_are_those_of_the_reference() {
    let encode = |record: &Record| msgpack::to_vec(record).unwrap();
    let explained =
        mutated(6, mutate::MSGPACK, |random| Record::generate(random, 1), encode, compare_msgpack::<Record>);
    assert!(
        explained["both refuse"] < MUTATIONS * 97 / 100,
        "too few documents are still read: {explained:?}"
    );
}

type Lists = (Vec<f64>, Vec<models::Kind>, BTreeMap<String, Option<i16>>, Vec<Option<bool>>);

fn lists(random: &mut Random) -> Lists {
    let record = Record::generate(random, 0);
    let map = random.many(0, 3, |random| (models::text(random), random.maybe(|random| random.bits() as i16)));
    let flags = random.many(0, 3, |random| random.maybe(|random| random.once_in(2)));
    (record.map.into_values().collect(), vec![record.kind], map.into_iter().collect(), flags)
}

#[test]
fn verdicts_on_short_lists_are_those_of_the_reference() {
    let text = |lists: &Lists| json::to_vec(lists).unwrap();
    let explained = mutated(7, mutate::JSON, lists, text, compare_json::<Lists>);
    assert!(explained["both refuse"] < MUTATIONS, "{explained:?}");
    let bytes = |lists: &Lists| msgpack::to_vec(lists).unwrap();
    let explained = mutated(8, mutate::MSGPACK, lists, bytes, compare_msgpack::<Lists>);
    assert!(explained["both refuse"] < MUTATIONS, "{explained:?}");
}

/// Each policy by the smallest document that it is about: the table is no longer than it must be.
#[test]
fn every_policy_is_met() {
    let mut explained = Explained::new();
    let deep = format!(r#"{{"x":{}{}}}"#, "[".repeat(200), "]".repeat(200));
    compare_json::<models::Inner>(br#"[1,""]"#, &mut explained);
    compare_json::<BTreeMap<String, u8>>(br#"{"a":1,"a":2}"#, &mut explained);
    compare_json::<models::Kind>(br#"{"plain":null}"#, &mut explained);
    compare_json::<Small>(
        br#"{"id":1,"name":"","score":1,"active":true,"tags":[],"x":"\ud800"}"#,
        &mut explained,
    );
    compare_msgpack::<f32>(b"\xcb\x7f\xef\xff\xff\xff\xff\xff\xff", &mut explained);
    compare_msgpack::<u8>(b"\x01\x02", &mut explained);
    compare_msgpack::<f64>(b"\xcf\xff\xff\xff\xff\xff\xff\xff\xff", &mut explained);
    compare_msgpack::<String>(b"\xc4\x01a", &mut explained);
    compare_msgpack::<models::Kind>(b"\x00", &mut explained);
    let unknown = deep.replacen('{', r#"{"id":1,"name":"","score":1,"active":true,"tags":[],"#, 1);
    compare_json::<Small>(unknown.as_bytes(), &mut explained);
    let met: Vec<_> = explained.keys().copied().collect();
    for (name, _) in policies::POLICIES {
        assert!(met.contains(name), "{name} is not met: {explained:?}");
    }
}
