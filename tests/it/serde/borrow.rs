//! `borrow`, which is so here without a word.

use serde::{Deserialize, Serialize};
use serial_runtime::{FastSerialize, assert_serde_compat, json, msgpack};
use std::{borrow::Cow, collections::BTreeMap};

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
struct Borrowed<'a, 'b> {
    text: &'a str,
    #[serde(borrow)]
    maybe: Option<&'b str>,
    #[serde(borrow)]
    cow: Cow<'a, str>,
    #[serde(borrow = "'a + 'b")]
    both: (&'a str, Cow<'b, str>),
    #[serde(borrow, default)]
    list: Vec<&'a str>,
    #[serde(borrow)]
    map: BTreeMap<&'a str, Inner<'b>>,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(transparent)]
struct Inner<'a> {
    #[serde(borrow)]
    text: Cow<'a, str>,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
enum Choice<'a> {
    #[serde(borrow)]
    Newtype(Inner<'a>),
    Struct {
        #[serde(borrow)]
        text: Cow<'a, str>,
    },
}

fn borrowed() -> Borrowed<'static, 'static> {
    Borrowed {
        text: "text",
        maybe: Some("maybe"),
        cow: "cow".into(),
        both: ("one", "two".into()),
        list: vec!["a", "b"],
        map: BTreeMap::from([("key", Inner { text: "value".into() })]),
    }
}

#[test]
fn is_written_and_read_alike() {
    assert_serde_compat!(
        Borrowed<'_, '_>,
        [borrowed(), Borrowed { maybe: None, list: vec![], ..borrowed() }]
    );
    let inner = Inner { text: "x".into() };
    assert_serde_compat!(Choice<'_>, [Choice::Newtype(inner), Choice::Struct { text: "x".into() }]);
}

#[test]
fn points_into_the_input() {
    let text = json::to_string(&borrowed()).unwrap();
    let (ours, theirs): (Borrowed<'_, '_>, Borrowed<'_, '_>) =
        (json::from_str(&text).unwrap(), serde_json::from_str(&text).unwrap());
    assert_eq!((&ours, ours.text.as_ptr()), (&theirs, theirs.text.as_ptr()));
    assert!(matches!((&ours.cow, &ours.map["key"].text), (Cow::Borrowed(_), Cow::Borrowed(_))));
    let bytes = msgpack::to_vec(&borrowed()).unwrap();
    let ours: Borrowed<'_, '_> = msgpack::from_slice(&bytes).unwrap();
    let theirs: Borrowed<'_, '_> = rmp_serde::from_slice(&bytes).unwrap();
    assert_eq!((&ours, ours.text.as_ptr()), (&theirs, theirs.text.as_ptr()));
}

#[test]
fn escapes_cannot_be_borrowed() {
    let text = json::to_string(&borrowed()).unwrap().replace("\"text\":\"text\"", r#""text":"\n""#);
    assert!(json::from_str::<Borrowed<'_, '_>>(&text).is_err());
    assert!(serde_json::from_str::<Borrowed<'_, '_>>(&text).is_err());
    let text = json::to_string(&borrowed()).unwrap().replace("cow\"", "\\n\"").replace("\\n\":", "cow\":");
    let ours: Borrowed<'_, '_> = json::from_str(&text).unwrap();
    assert_eq!(ours, serde_json::from_str(&text).unwrap());
    assert_eq!(ours.cow, "\n");
}
