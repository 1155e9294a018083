//! Every attribute at once, on one struct and one enum.

use serial_runtime::{FastSerialize, json, msgpack};
use std::{borrow::Cow, collections::BTreeMap};

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(rename = "Everything", rename_all = "camelCase", deny_unknown_fields, omit_none, omit_defaults)]
#[serial(validate = Self::in_order, validate = |model: &Everything<'_, T>| model.not_both(), bound(T: Payload))]
pub struct Everything<'a, T> {
    /// Renamed, with another name.
    #[serial(rename = "title", alias = "name", alias = "heading")]
    #[serial(length(min = 1, max = 20, message = "no title"), length(max = 30, bytes))]
    caption_text: String,
    #[serial(default = 24, range(min = 1, exclusive_max = 512, multiple_of = 2, code = "odd"))]
    font_size: u32,
    #[serial(default = "#FFFFFF", pattern = "^#[0-9A-F]{6}$")]
    color: Cow<'a, str>,
    #[serial(default, one_of("low", "high"))]
    priority: Option<String>,
    #[serial(default, unique_items, length(max = 3), inner(length(max = 4)))]
    tags: Vec<String>,
    #[serial(default, keys(length(max = 2)), values(range(0.0..=1.0)))]
    scores: BTreeMap<String, f64>,
    #[serial(email)]
    mail: Option<String>,
    #[serial(url, skip_serializing_if = Option::is_none)]
    link: Option<String>,
    #[serial(custom = even, custom = |value: &i16| even(value))]
    number: i16,
    #[serial(with = hex)]
    digest: u32,
    #[serial(bytes)]
    raw: [u8; 2],
    #[serial(skip)]
    cache: Vec<u8>,
    #[serial(skip, default = 7)]
    seven: u8,
    payload: T,
}

pub trait Payload: FastSerialize + for<'any> serial_runtime::Decode<'any> {}

impl<T: FastSerialize + for<'any> serial_runtime::Decode<'any>> Payload for T {}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(rename_all = "kebab-case", validate = Choice::fine)]
pub enum Choice {
    #[serial(rename = "none", alias = "nothing")]
    Unit,
    #[serial(alias = "number")]
    Newtype(#[serial(range(max = 9))] u8),
    TupleVariant(u8, #[serial(range(max = 9))] u8),
    #[serial(rename_all = "UPPERCASE")]
    StructVariant {
        #[serial(default = 3, range(max = 9))]
        field: u8,
        #[serial(with = hex)]
        digest: u32,
        #[serial(skip)]
        cache: u8,
    },
    #[serial(other)]
    Other,
}

impl<T> Everything<'_, T> {
    fn in_order(&self) -> Result<(), String> {
        if self.number < 100 { Ok(()) } else { Err("number is out of order".into()) }
    }

    fn not_both(&self) -> Result<(), &'static str> {
        if self.mail.is_some() && self.link.is_some() { Err("either mail or link") } else { Ok(()) }
    }
}

impl Choice {
    fn fine(&self) -> Result<(), &'static str> {
        if *self == Self::Newtype(7) { Err("unlucky") } else { Ok(()) }
    }
}

fn even(value: &i16) -> Result<(), &'static str> {
    if value % 2 == 0 { Ok(()) } else { Err("odd") }
}

mod hex {
    pub fn encode(value: &u32) -> String {
        format!("{value:x}")
    }

    pub fn decode(wire: &str) -> Result<u32, std::num::ParseIntError> {
        u32::from_str_radix(wire, 16)
    }
}

fn smallest() -> Everything<'static, Choice> {
    Everything {
        caption_text: "t".into(),
        font_size: 24,
        color: "#FFFFFF".into(),
        priority: None,
        tags: vec![],
        scores: BTreeMap::new(),
        mail: None,
        link: None,
        number: 2,
        digest: 255,
        raw: [1, 2],
        cache: vec![],
        seven: 7,
        payload: Choice::Unit,
    }
}

const SMALLEST: &str = r#"{"title":"t","number":2,"digest":"ff","raw":"AQI=","payload":"none"}"#;

#[test]
fn round_trips() {
    let value = smallest();
    assert_eq!(json::to_string(&value).unwrap(), SMALLEST);
    assert_eq!(json::from_str::<Everything<'_, Choice>>(SMALLEST).unwrap(), value);
    let bytes = msgpack::to_vec(&value).unwrap();
    assert_eq!(msgpack::from_slice::<Everything<'_, Choice>>(&bytes).unwrap(), value);
    value.validate().unwrap();
}

#[test]
fn variants_round_trip() {
    super::round_trip(&Choice::Unit, r#""none""#);
    super::round_trip(&Choice::Newtype(1), r#"{"newtype":1}"#);
    super::round_trip(&Choice::TupleVariant(1, 2), r#"{"tuple-variant":[1,2]}"#);
    let variant = Choice::StructVariant { field: 3, digest: 10, cache: 0 };
    super::round_trip(&variant, r#"{"struct-variant":{"FIELD":3,"DIGEST":"a"}}"#);
    assert_eq!(json::from_str::<Choice>(r#""never heard of""#).unwrap(), Choice::Other);
    assert_eq!(json::from_str::<Choice>(r#""nothing""#).unwrap(), Choice::Unit);
    assert_eq!(json::from_str::<Choice>(r#"{"number":5}"#).unwrap(), Choice::Newtype(5));
}

/// The text with one part replaced does not decode; the error is at this path.
#[track_caller]
fn breaks(from: &str, to: &str, path: &str) {
    let text = SMALLEST.replace(from, to);
    assert_ne!(text, SMALLEST);
    let error = json::from_str::<Everything<'_, Choice>>(&text).unwrap_err();
    assert_eq!(error.path(), path, "{error}");
}

#[test]
fn every_rule_is_checked_while_decoding() {
    breaks(r#""title":"t""#, r#""title":"""#, "/title");
    breaks(r#""title":"t""#, r#""title":"t","fontSize":3"#, "/fontSize");
    breaks(r#""title":"t""#, r#""title":"t","fontSize":512"#, "/fontSize");
    breaks(r#""title":"t""#, r##""title":"t","color":"#FF""##, "/color");
    breaks(r#""title":"t""#, r#""title":"t","priority":"middle""#, "/priority");
    breaks(r#""title":"t""#, r#""title":"t","tags":["a","a"]"#, "/tags");
    breaks(r#""title":"t""#, r#""title":"t","tags":["abcde"]"#, "/tags/0");
    breaks(r#""title":"t""#, r#""title":"t","scores":{"abc":0.5}"#, "/scores/abc");
    breaks(r#""title":"t""#, r#""title":"t","scores":{"a":1.5}"#, "/scores/a");
    breaks(r#""title":"t""#, r#""title":"t","mail":"nobody""#, "/mail");
    breaks(r#""title":"t""#, r#""title":"t","link":"nowhere""#, "/link");
    breaks(r#""number":2"#, r#""number":3"#, "/number");
    breaks(r#""number":2"#, r#""number":102"#, "");
    breaks(r#""digest":"ff""#, r#""digest":"xyz""#, "/digest");
    breaks(r#""payload":"none""#, r#""payload":{"newtype":10}"#, "/payload/newtype");
    breaks(r#""payload":"none""#, r#""payload":{"newtype":7}"#, "/payload");
    breaks(r#""payload":"none""#, r#""payload":{"tuple-variant":[1,10]}"#, "/payload/tuple-variant/1");
    breaks(
        r#""payload":"none""#,
        r#""payload":{"struct-variant":{"FIELD":10,"DIGEST":"a"}}"#,
        "/payload/struct-variant/FIELD",
    );
}

#[test]
fn every_rule_is_checked_in_a_value() {
    let mut value = smallest();
    value.caption_text.clear();
    value.font_size = 3;
    value.tags = vec!["abcde".into(), "abcde".into()];
    value.number = 101;
    value.payload = Choice::StructVariant { field: 10, digest: 0, cache: 0 };
    let report = value.validate().unwrap_err();
    let paths: Vec<_> = report.issues().iter().map(|issue| issue.path.as_str()).collect();
    assert!(paths.contains(&"/title"), "{paths:?}");
    assert!(paths.contains(&"/fontSize"), "{paths:?}");
    assert!(paths.contains(&"/tags"), "{paths:?}");
    assert!(paths.contains(&"/tags/0"), "{paths:?}");
    assert!(paths.contains(&"/number"), "{paths:?}");
    assert!(paths.contains(&"/payload/struct-variant/FIELD"), "{paths:?}");
    assert!(!paths.contains(&""), "{paths:?}");
    let both = Everything {
        mail: Some("a@example.org".into()),
        link: Some("https://example.org/".into()),
        ..smallest()
    };
    let report = both.validate().unwrap_err();
    assert_eq!(report.issues()[0].path, "");
}

#[test]
fn names_are_denied_and_doubles_too() {
    breaks(r#""title":"t""#, r#""title":"t","unheard":1"#, "/unheard");
    breaks(r#""title":"t""#, r#""title":"t","heading":"u""#, "/heading");
}
