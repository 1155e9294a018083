//! Serial against serde_json and rmp-serde: the same bytes, the same verdicts, the same values.

pub mod compare;
pub mod document;
pub mod models;
pub mod mutate;
pub mod policies;

use self::{
    compare::{Both, Explained, agree, choose_json, choose_msgpack, compare_json, compare_msgpack},
    models::{Lists, Record},
    mutate::mutate,
};
use serial_runtime::{json, msgpack};
use serial_schemas::{
    Small, VideoEditingValidationResult, ViralCaptionConfig,
    generate::{self, Generate, Random},
};
use std::collections::BTreeMap;

const DOCUMENTS: usize = if cfg!(debug_assertions) { 500 } else { 20_000 };

/// How many documents are compared: `SERIAL_MUTATIONS` says, for a long run.
fn mutations() -> usize {
    let asked = std::env::var("SERIAL_MUTATIONS").ok().and_then(|text| text.parse().ok());
    asked.unwrap_or(if cfg!(debug_assertions) { 10_000 } else { 150_000 })
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

/// Mutates documents of `values` until there are enough of them.
fn mutated<T: Both>(
    seed: u64,
    parts: &[&[u8]],
    make: impl Fn(&mut Random) -> T,
    encode: impl Fn(&T) -> Vec<u8>,
    compare: impl Fn(&[u8], &mut Explained),
) -> Explained {
    let (mut random, mut explained) = (Random::new(seed), Explained::new());
    for _ in 0..mutations() / 10 {
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
        explained["both refuse"] < mutations() * 97 / 100,
        "too few documents are still read: {explained:?}"
    );
}

#[test]
fn verdicts_on_mutated_messagepack_are_those_of_the_reference() {
    let encode = |record: &Record| msgpack::to_vec(record).unwrap();
    let explained =
        mutated(6, mutate::MSGPACK, |random| Record::generate(random, 1), encode, compare_msgpack::<Record>);
    assert!(
        explained["both refuse"] < mutations() * 97 / 100,
        "too few documents are still read: {explained:?}"
    );
}

#[test]
fn verdicts_on_short_lists_are_those_of_the_reference() {
    let text = |lists: &Lists| json::to_vec(lists).unwrap();
    let explained = mutated(7, mutate::JSON, models::lists, text, compare_json::<Lists>);
    assert!(explained["both refuse"] < mutations(), "{explained:?}");
    let bytes = |lists: &Lists| msgpack::to_vec(lists).unwrap();
    let explained = mutated(8, mutate::MSGPACK, models::lists, bytes, compare_msgpack::<Lists>);
    assert!(explained["both refuse"] < mutations(), "{explained:?}");
}

#[test]
fn variants_are_those_that_the_reference_chooses() {
    let (mut random, mut compared) = (Random::new(9), 0);
    for _ in 0..mutations() / 10 {
        let value = models::choice(&mut random, 3);
        let (text, bytes) = (json::to_vec(&value).unwrap(), msgpack::to_vec(&value).unwrap());
        assert_eq!(text, serde_json::to_vec(&value).unwrap());
        assert_eq!(bytes, rmp_serde::to_vec_named(&value).unwrap());
        for _ in 0..10 {
            compared += usize::from(choose_json(&mutate(&text, mutate::JSON, &mut random)));
            compared += usize::from(choose_msgpack(&mutate(&bytes, mutate::MSGPACK, &mut random)));
        }
    }
    assert!(compared > mutations() / 4, "too few documents are still read: {compared}");
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
