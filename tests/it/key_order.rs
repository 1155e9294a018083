//! The keys of a struct in whatever order they come: declared, sorted, or neither, with others among them.

use crate::support::hex;
use proptest::{prelude::*, sample::Index};
use serial_runtime::{FastSerialize, json, msgpack};

/// Wider than what is gone by at once; no name follows another one where they are sorted.
#[derive(Debug, Clone, Default, PartialEq, FastSerialize, serde::Serialize, serde::Deserialize)]
struct Wide {
    title: String,
    id: u64,
    views: u32,
    author: Option<String>,
    tags: Vec<String>,
    score: f64,
    active: bool,
    language: String,
    duration: f32,
    zone: u8,
    bitrate: u32,
    codec: String,
    kind: u8,
}

fn wide() -> Wide {
    Wide {
        title: "a title".into(),
        id: 70_000,
        views: 3,
        author: Some("somebody".into()),
        tags: vec!["b".into(), "a".into()],
        score: 0.5,
        active: true,
        language: "fr".into(),
        duration: 12.25,
        zone: 1,
        bitrate: 128_000,
        codec: "av1".into(),
        kind: 7,
    }
}

type Entry = (String, serde_json::Value);

fn entries() -> Vec<Entry> {
    let serde_json::Value::Object(entries) = serde_json::to_value(wide()).unwrap() else { unreachable!() };
    entries.into_iter().collect()
}

fn in_json(entries: &[Entry]) -> String {
    let entries: Vec<_> = entries.iter().map(|(key, value)| format!("{key:?}:{value}")).collect();
    format!("{{{}}}", entries.join(","))
}

fn in_msgpack(entries: &[Entry]) -> Vec<u8> {
    let mut bytes = Vec::new();
    rmp::encode::write_map_len(&mut bytes, entries.len() as u32).unwrap();
    for (key, value) in entries {
        rmp::encode::write_str(&mut bytes, key).unwrap();
        bytes.extend(rmp_serde::to_vec(value).unwrap());
    }
    bytes
}

/// What comes of it is what comes of it in serde_json: the value, or an error. In place of another value, too.
fn agrees(entries: &[Entry]) {
    let (text, bytes) = (in_json(entries), in_msgpack(entries));
    let expected = serde_json::from_str::<Wide>(&text).ok();
    assert_eq!(json::from_str::<Wide>(&text).ok(), expected, "{text}");
    assert_eq!(msgpack::from_slice::<Wide>(&bytes).ok(), expected, "{}", hex(&bytes));
    let pretty = serde_json::to_string_pretty(&serde_json::from_str::<serde_json::Value>(&text).unwrap());
    if expected.is_some() {
        assert_eq!(json::from_str::<Wide>(&pretty.unwrap()).ok(), expected);
    }
    let mut other =
        Wide { title: "another title, and longer".into(), tags: vec!["c".into()], ..Wide::default() };
    let read = json::decode_into(&mut other, text.as_bytes());
    assert_eq!(read.ok().map(|()| other.clone()), expected, "{text}");
    let read = msgpack::decode_into(&mut other, &bytes);
    assert_eq!(read.ok().map(|()| other), expected, "{}", hex(&bytes));
}

#[test]
fn every_rotation_of_every_usual_order() {
    let mut sorted = entries();
    sorted.sort_by(|(a, _), (b, _)| a.cmp(b));
    let reversed: Vec<_> = sorted.iter().rev().cloned().collect();
    for order in [entries(), sorted, reversed] {
        for start in 0..order.len() {
            let mut rotated = order.clone();
            rotated.rotate_left(start);
            agrees(&rotated);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order(entries in Just(entries()).prop_shuffle()) {
        agrees(&entries);
    }

    /// One key less, one twice, one that nobody knows: wherever they are.
    #[test]
    fn keys_that_are_missing_twice_or_unknown(
        shuffled in Just(entries()).prop_shuffle(),
        sorted: bool,
        missing: Option<Index>,
        twice: Option<(Index, Index)>,
        unknown: Option<Index>,
    ) {
        let mut entries = shuffled;
        if sorted {
            entries.sort_by(|(a, _), (b, _)| a.cmp(b));
        }
        if let Some(missing) = missing {
            entries.remove(missing.index(entries.len()));
        }
        if let Some((which, place)) = twice {
            let again = entries[which.index(entries.len())].clone();
            entries.insert(place.index(entries.len() + 1), again);
        }
        if let Some(place) = unknown {
            entries.insert(place.index(entries.len() + 1), ("another".into(), serde_json::json!([1, {"title": 2}])));
        }
        agrees(&entries);
    }
}
