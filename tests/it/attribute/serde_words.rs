use super::{check, writes};
use serde::{Deserialize, Serialize};
use serial_runtime::{FastSerialize, json};

/// Nobody has asked for serde's words.
#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serde(rename_all = "UPPERCASE", deny_unknown_fields)]
struct Ignored {
    #[serde(rename = "other", default = "seven", with = "as_text", bound(serialize = ""))]
    one: u8,
}

mod as_text {
    pub fn serialize<S: serde::Serializer>(value: &u8, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(value)
    }
    pub fn deserialize<'de, D: serde::Deserializer<'de>>(d: D) -> Result<u8, D::Error> {
        let text = <String as serde::Deserialize>::deserialize(d)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

fn seven() -> u8 {
    7
}

#[test]
fn without_it_serde_says_nothing() {
    check(&Ignored { one: 1 }, r#"{"one":1}"#);
    assert!(json::from_str::<Ignored>("{}").is_err());
    assert_eq!(serde_json::to_string(&Ignored { one: 1 }).unwrap(), r#"{"other":"1"}"#);
}

/// Nothing but serde's words, and no derive of serde's.
#[derive(FastSerialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Honoured {
    #[serde(default = "seven", skip_serializing_if = "is_seven")]
    lucky_number: u8,
    #[serde(alias = "name", rename = "title")]
    #[serial(length(max = 3))]
    text: String,
}

fn is_seven(value: &u8) -> bool {
    *value == 7
}

#[test]
fn words_and_rules_stand_together() {
    check(&Honoured { lucky_number: 1, text: "abc".into() }, r#"{"luckyNumber":1,"title":"abc"}"#);
    writes(&Honoured { lucky_number: 7, text: "abc".into() }, r#"{"title":"abc"}"#);
    assert_eq!(json::from_str::<Honoured>(r#"{"name":"x"}"#).unwrap().lucky_number, 7);
    assert_eq!(json::from_str::<Honoured>(r#"{"name":"abcd"}"#).unwrap_err().path(), "/name");
    assert!(json::from_str::<Honoured>(r#"{"title":"x","text":"x"}"#).is_err());
    let schema = Honoured::json_schema();
    assert_eq!(schema["properties"]["title"]["maxLength"], 3);
    assert_eq!(schema["properties"]["luckyNumber"]["default"], 7);
    assert_eq!(schema["additionalProperties"], false);
}

/// `#[serial(..)]` has the last word.
#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde, rename_all = "kebab-case", unknown = "ignore", !bound, !expecting)]
#[serde(rename_all = "UPPERCASE", deny_unknown_fields, bound(serialize = ""), expecting = "a model")]
struct Overridden {
    #[serde(rename = "theirs")]
    #[serial(rename = "ours")]
    renamed: u8,
    #[serde(rename = "theirs-too")]
    #[serial(!rename)]
    taken_back: u8,
    #[serde(default = "seven")]
    #[serial(default = 5)]
    default: u8,
    #[serde(default = "seven")]
    #[serial(!default)]
    needed: u8,
    #[serde(with = "as_text")]
    #[serial(as = serial_runtime::adapters::DisplayFromStr)]
    text: u8,
    #[serde(with = "as_text")]
    #[serial(!with)]
    plain: u8,
    #[serde(skip)]
    #[serial(!skip)]
    there: u8,
    #[serde(serialize_with = "as_text::serialize", deserialize_with = "as_text::deserialize")]
    #[serial(lax)]
    lax: u8,
}

#[test]
fn ours_count_more() {
    let value =
        Overridden { renamed: 1, taken_back: 2, default: 3, needed: 4, text: 5, plain: 6, there: 7, lax: 8 };
    let text = r#"{"ours":1,"taken-back":2,"default":3,"needed":4,"text":"5","plain":6,"there":7,"lax":8}"#;
    check(&value, text);
    let missing = |name: &str| text.replace(&format!("\"{name}\""), "\"unknown\"");
    assert_eq!(json::from_str::<Overridden>(&missing("default")).unwrap().default, 5);
    assert!(json::from_str::<Overridden>(&missing("needed")).is_err());
    assert_eq!(json::from_str::<Overridden>(&text.replace("8}", "\"8\"}")).unwrap(), value);
}

/// How variants are told is one decision.
#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde, tag = "kind")]
#[serde(tag = "t", content = "c")]
enum Retagged {
    #[serde(rename = "b")]
    #[serial(rename = "a")]
    A { x: u8 },
}

#[test]
fn a_tag_overrides_tag_and_content() {
    check(&Retagged::A { x: 1 }, r#"{"kind":"a","x":1}"#);
    assert_eq!(serde_json::to_string(&Retagged::A { x: 1 }).unwrap(), r#"{"t":"b","c":{"x":1}}"#);
}

#[derive(FastSerialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(expecting = "a point with x and y")]
struct Point {
    x: f64,
    y: f64,
}

#[test]
fn what_was_expected_is_said_by_both() {
    let expected = "expected a point with x and y";
    let ours = json::from_str::<Point>("1").unwrap_err();
    assert!(ours.message().starts_with(expected), "{ours}");
    let theirs = serde_json::from_str::<Point>("1").unwrap_err().to_string();
    assert!(theirs.contains(expected), "{theirs}");
}
