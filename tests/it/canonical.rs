//! Canonical forms: equal values have equal bytes, whatever order their maps have.

use crate::support::hex;
use serial_runtime::{EncodeOptions, FastSerialize, RawJsonBuf, RawMsgPackBuf, Value, json, msgpack};
use serial_schemas::generate::Random;
use std::collections::{BTreeMap, HashMap};

#[derive(FastSerialize, Debug, PartialEq)]
struct Model {
    zone: String,
    #[serial(rename = "😀")]
    face: f64,
    #[serial(rename = "\u{fb33}")]
    letter: i64,
    map: HashMap<String, Option<u32>>,
    by_number: HashMap<i16, bool>,
}

fn model() -> Model {
    Model {
        zone: "é\u{1f}/".into(),
        face: 1e21,
        letter: -1,
        map: (0..20).map(|n| (format!("k{n}"), (n % 3 == 0).then_some(n))).collect(),
        by_number: HashMap::from([(10, true), (9, false), (-1, true)]),
    }
}

const SORTED: &str = concat!(
    r#"{"by_number":{"-1":true,"10":true,"9":false},"map":{"k0":0,"k1":null,"k10":null,"k11":null,"k12":12,"k13":null,"#,
    r#""k14":null,"k15":15,"k16":null,"k17":null,"k18":18,"k19":null,"k2":null,"k3":3,"k4":null,"k5":null,"k6":6,"k7":null,"#,
    r#""k8":null,"k9":9},"zone":"é\u001f/","😀":1e+21,"#,
    "\"\u{fb33}\":-1}"
);

#[test]
fn in_json_it_is_rfc_8785() {
    let canonical = String::from_utf8(json::to_vec_canonical(&model()).unwrap()).unwrap();
    assert_eq!(canonical, SORTED);
    assert_eq!(json::from_str::<Model>(&canonical).unwrap(), model());
    let value: Value = json::from_str(&canonical).unwrap();
    assert_eq!(json::to_vec_canonical(&value).unwrap(), canonical.as_bytes());
}

#[test]
fn in_messagepack_by_the_bytes_of_keys() {
    let canonical = msgpack::to_vec_canonical(&model()).unwrap();
    assert_eq!(msgpack::from_slice::<Model>(&canonical).unwrap(), model());
    let names = ["\u{fb33}", "map", "zone", "😀", "by_number"];
    let mut sorted = names.map(|name| msgpack::to_vec(name).unwrap());
    sorted.sort();
    let found: Value = msgpack::from_slice(&canonical).unwrap();
    let Value::Map(map) = &found else { panic!("{found:?}") };
    let keys: Vec<_> = map.iter().map(|(key, _)| msgpack::to_vec(key).unwrap()).collect();
    assert_eq!(keys, sorted);
    assert_eq!(hex(&msgpack::to_vec_canonical(&model().by_number).unwrap()), "8309c20ac3ffc3");
}

#[test]
fn what_was_kept_as_it_is_written_becomes_canonical() {
    let raw = RawJsonBuf::new(r#" { "b" : 1.0 , "a" : "\u0041" } "#).unwrap();
    assert_eq!(json::to_vec_canonical(&raw).unwrap(), br#"{"a":"A","b":1}"#);
    let raw = RawMsgPackBuf::new(b"\xde\0\x02\xd9\x01b\xcd\0\x01\xa1a\xc0").unwrap();
    assert_eq!(msgpack::to_vec_canonical(&raw).unwrap(), b"\x82\xa1a\xc0\xa1b\x01");
}

#[test]
fn what_has_no_canonical_form_is_an_error() {
    assert!(json::to_vec_canonical(&u64::MAX).is_err());
    assert!(json::to_vec_canonical(&((1_u64 << 53) + 1)).is_err());
    assert_eq!(json::to_vec_canonical(&(1_u64 << 53)).unwrap(), b"9007199254740992");
    assert!(json::to_vec_canonical(&f64::NAN).is_err());
    let twice = RawJsonBuf::new(r#"{"a":1,"a":2}"#);
    assert!(twice.is_err() || json::to_vec_canonical(&twice.unwrap()).is_err());
}

#[test]
fn sorting_alone_changes_nothing_else() {
    let options = EncodeOptions { sort_maps: true, ..EncodeOptions::default() };
    let sorted = String::from_utf8(json::to_vec_with(&model(), &options).unwrap()).unwrap();
    assert_eq!(sorted, SORTED);
    let options = EncodeOptions { indent: Some(1), ..options };
    let pretty = String::from_utf8(
        json::to_vec_with(&BTreeMap::from([("b", vec![1]), ("a", vec![])]), &options).unwrap(),
    );
    assert_eq!(pretty.unwrap(), "{\n \"a\": [],\n \"b\": [\n  1\n ]\n}");
    let options = EncodeOptions { sort_maps: true, ..EncodeOptions::default() };
    assert_eq!(
        msgpack::to_vec_with(&model(), &options).unwrap(),
        msgpack::to_vec_canonical(&model()).unwrap()
    );
}

/// Any document with its members in any order.
fn shuffled(value: &serde_json::Value, random: &mut Random) -> String {
    match value {
        serde_json::Value::Object(map) => {
            let mut members: Vec<_> = map
                .iter()
                .map(|(name, value)| {
                    format!("{}:{}", serde_json::Value::from(name.clone()), shuffled(value, random))
                })
                .collect();
            for at in (1..members.len()).rev() {
                members.swap(at, random.below(at as u64 + 1) as usize);
            }
            format!("{{{}}}", members.join(","))
        }
        serde_json::Value::Array(items) => {
            let items: Vec<_> = items.iter().map(|item| shuffled(item, random)).collect();
            format!("[{}]", items.join(","))
        }
        leaf => leaf.to_string(),
    }
}

fn anything(random: &mut Random, depth: u32) -> serde_json::Value {
    match random.below(if depth == 0 { 3 } else { 5 }) {
        0 => random.below(1000).into(),
        1 => random.text(&["", "a", "\"", "\u{7f}", "é", "\u{e000}", "😀"]).into(),
        2 => serde_json::Value::Null,
        3 => random.many(0, 4, |random| anything(random, depth - 1)).into(),
        _ => {
            let names = ["a", "b", "aa", "é", "😀", "\u{e000}", "\u{ffff}", "", "A", "\n"];
            let entries = random.many(0, 6, |random| (random.text(&names), anything(random, depth - 1)));
            serde_json::Value::Object(entries.into_iter().collect())
        }
    }
}

#[test]
fn the_order_of_members_makes_no_difference() {
    let mut random = Random::new(8);
    for _ in 0..500 {
        let document = anything(&mut random, 4);
        let forms: Vec<_> = (0..3)
            .map(|_| {
                let value: Value = json::from_str(&shuffled(&document, &mut random)).unwrap();
                (json::to_vec_canonical(&value).unwrap(), msgpack::to_vec_canonical(&value).unwrap())
            })
            .collect();
        assert!(forms.windows(2).all(|pair| pair[0] == pair[1]), "{document}");
        let read: serde_json::Value = serde_json::from_slice(&forms[0].0).unwrap();
        assert_eq!(read, document);
    }
}
