use crate::support::{hex, unhex};
use serde::{Deserialize, Serialize};
use serial_runtime::{FastSerialize, Maybe, RawJsonBuf, json, msgpack};
use std::{borrow::Cow, collections::BTreeMap, time::SystemTime};

#[derive(FastSerialize, Debug, PartialEq, Default)]
#[serial(impl_serde, rename_all = "camelCase", deny_unknown_fields)]
struct Model {
    #[serial(length(max = 5))]
    short_text: String,
    #[serial(default = 3)]
    number: i64,
    #[serial(bytes)]
    data: Vec<u8>,
    ids: BTreeMap<u32, f32>,
    kind: Kind,
    wide: u128,
    low: i128,
    nested: Option<Box<Model>>,
    maybe: Maybe<u8>,
    unit: (),
    pair: (bool, char),
    floats: [f64; 2],
}

#[derive(FastSerialize, Debug, PartialEq, Default)]
#[serial(impl_serde, tag = "type")]
enum Kind {
    #[default]
    None,
    Some {
        list: Vec<u16>,
    },
}

fn model() -> Model {
    Model {
        short_text: "é\"".into(),
        number: -5,
        data: vec![0, 255],
        ids: BTreeMap::from([(1, 0.1), (70_000, -1e30)]),
        kind: Kind::Some { list: vec![1, 2] },
        wide: 7,
        low: -7,
        nested: Some(Box::default()),
        maybe: Maybe::Null,
        unit: (),
        pair: (true, 'ß'),
        floats: [0.5, -0.0],
    }
}

#[test]
fn both_formats_are_ours() {
    let text = json::to_string(&model()).unwrap();
    assert_eq!(serde_json::to_string(&model()).unwrap(), text);
    assert_eq!(serde_json::from_str::<Model>(&text).unwrap(), model());
    assert_eq!(serde_json::from_value::<Model>(serde_json::to_value(model()).unwrap()).unwrap(), model());
    let bytes = msgpack::to_vec(&model()).unwrap();
    assert_eq!(hex(&rmp_serde::to_vec_named(&model()).unwrap()), hex(&bytes));
    assert_eq!(hex(&rmp_serde::to_vec(&model()).unwrap()), hex(&bytes));
    assert_eq!(rmp_serde::from_slice::<Model>(&bytes).unwrap(), model());
}

#[test]
fn rules_run_and_errors_keep_their_path() {
    let text = serde_json::to_string(&model()).unwrap().replace("é", "too long");
    let error = serde_json::from_str::<Model>(&text).unwrap_err();
    assert!(error.to_string().starts_with("expected at most 5 characters, found 9"), "{error}");
    assert!(error.to_string().contains(", path /shortText"), "{error}");
    let error = serde_json::from_str::<Model>(r#"{"shortText":"","unknown":1}"#).unwrap_err();
    assert!(error.to_string().starts_with("unknown field `unknown`"), "{error}");
    let error = rmp_serde::from_slice::<Kind>(&unhex("82a474797065a4536f6d65a46c69737401")).unwrap_err();
    assert_eq!(error.to_string(), "expected an array, found the integer 1, path /list");
}

#[test]
fn mistakes_of_the_format_are_its_own() {
    let ours = serde_json::from_str::<Model>("{\"shortText\":\n tru}").unwrap_err();
    let theirs = serde_json::from_str::<serde_json::Value>("{\"shortText\":\n tru}").unwrap_err();
    assert_eq!(ours.to_string(), theirs.to_string());
    assert!(ours.is_syntax());
    assert!(serde_json::from_str::<Model>("{\"shortText\":").unwrap_err().is_eof());
    assert!(rmp_serde::from_slice::<Model>(&unhex("81a1")).is_err());
    let duplicate = serde_json::from_str::<Model>(r#"{"number":1,"number":1}"#).unwrap_err();
    assert!(duplicate.to_string().starts_with("duplicate key `number`"), "{duplicate}");
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Envelope {
    id: u8,
    model: Kind,
    #[serde(with = "serial_runtime::serde")]
    plain: Plain,
    #[serde(flatten)]
    flat: BTreeMap<String, Kind>,
}

/// A type of ours that has none of serde's traits.
#[derive(FastSerialize, Debug, PartialEq)]
struct Plain {
    text: Cow<'static, str>,
    #[serial(time = "ext")]
    at: SystemTime,
}

#[test]
fn inside_of_types_of_serde() {
    let envelope = Envelope {
        id: 1,
        model: Kind::None,
        plain: Plain { text: "x".into(), at: SystemTime::UNIX_EPOCH },
        flat: BTreeMap::from([("more".into(), Kind::Some { list: vec![1] })]),
    };
    let text = serde_json::to_string(&envelope).unwrap();
    assert_eq!(
        text,
        r#"{"id":1,"model":{"type":"None"},"plain":{"text":"x","at":"1970-01-01T00:00:00Z"},"more":{"type":"Some","list":[1]}}"#
    );
    assert_eq!(serde_json::from_str::<Envelope>(&text).unwrap(), envelope);
    let bytes = rmp_serde::to_vec_named(&envelope).unwrap();
    assert!(hex(&bytes).contains("d6ff00000000"), "the timestamp is an extension value: {}", hex(&bytes));
    assert_eq!(rmp_serde::from_slice::<Envelope>(&bytes).unwrap(), envelope);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(impl_serde)]
struct Generic<T> {
    items: Vec<T>,
}

#[derive(FastSerialize)]
#[serial(impl_serde(Serialize))]
struct Borrowed<'a> {
    text: &'a str,
}

#[test]
fn generics_and_one_way() {
    let generic = Generic { items: vec![Kind::None] };
    let text = serde_json::to_string(&generic).unwrap();
    assert_eq!(text, r#"{"items":[{"type":"None"}]}"#);
    assert_eq!(serde_json::from_str::<Generic<Kind>>(&text).unwrap(), generic);
    assert_eq!(serde_json::to_string(&Borrowed { text: "x" }).unwrap(), r#"{"text":"x"}"#);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(impl_serde)]
struct Odd {
    raw: RawJsonBuf,
    float: f64,
    big: u128,
}

#[test]
fn what_cannot_be_said() {
    let odd = |raw: &str, float, big| Odd { raw: json::from_str(raw).unwrap(), float, big };
    let text = serde_json::to_string(&odd(" [1, {\"a\" : null}] ", 1.5, u128::MAX)).unwrap();
    assert_eq!(text, format!(r#"{{"raw":[1,{{"a":null}}],"float":1.5,"big":{}}}"#, u128::MAX));
    let error = serde_json::to_string(&odd("1", f64::NAN, 1)).unwrap_err();
    assert!(error.to_string().contains("path /float"), "{error}");
    assert!(rmp_serde::to_vec(&odd("1", 1.0, 1)).is_err());
    let beyond = format!("{}0", u128::MAX);
    assert!(serde_json::to_string(&odd(&beyond, 1.0, 1)).unwrap_err().to_string().contains("no form"));
    // Serde_json shows integers of more than 64 bits as floats, unless it is asked for them.
    assert!(serde_json::from_str::<Odd>(&text).is_err());
}

#[test]
fn depth_is_limited() {
    #[derive(FastSerialize, Debug)]
    #[serial(impl_serde)]
    struct Deep(Vec<Deep>);
    let text = format!("{}{}", "[".repeat(100), "]".repeat(100));
    let deep: Deep = serde_json::from_str(&text).unwrap();
    assert_eq!(serde_json::to_string(&deep).unwrap(), text);
    let bytes = rmp_serde::to_vec(&deep).unwrap();
    assert_eq!(
        hex(&rmp_serde::to_vec(&rmp_serde::from_slice::<Deep>(&bytes).unwrap()).unwrap()),
        hex(&bytes)
    );
    let bytes = [0x91].repeat(1000);
    assert!(rmp_serde::from_slice::<Deep>(&bytes).is_err());
}

/// A format that does not tell what is in it, such as bincode and postcard.
struct Untold<'de>(&'de [u8]);

impl<'de> serde::Deserializer<'de> for Untold<'de> {
    type Error = serde::de::value::Error;

    fn deserialize_any<V: serde::de::Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(serde::de::Error::custom("the format does not tell what comes next"))
    }

    fn deserialize_bytes<V: serde::de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_borrowed_bytes(self.0)
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[test]
fn formats_that_do_not_tell() {
    let bytes = msgpack::to_vec(&model()).unwrap();
    let error = Model::deserialize(Untold(&bytes)).unwrap_err();
    assert_eq!(error.to_string(), "the format does not tell what comes next");
    let packed = serial_runtime::serde::packed::deserialize::<Model, _>(Untold(&bytes)).unwrap();
    assert_eq!(packed, model());
    let error = serial_runtime::serde::packed::deserialize::<Kind, _>(Untold(&bytes)).unwrap_err();
    assert!(error.to_string().starts_with("missing field `type`"), "{error}");
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Packed {
    #[serde(with = "serial_runtime::serde::packed")]
    kind: Kind,
}

#[test]
fn packed_in_any_format() {
    let packed = Packed { kind: Kind::Some { list: vec![1] } };
    let text = serde_json::to_string(&packed).unwrap();
    assert!(text.starts_with(r#"{"kind":[130,164,"#), "{text}");
    assert_eq!(serde_json::from_str::<Packed>(&text).unwrap(), packed);
    let bytes = rmp_serde::to_vec(&packed).unwrap();
    assert_eq!(rmp_serde::from_slice::<Packed>(&bytes).unwrap(), packed);
    assert!(serde_json::from_str::<Packed>(r#"{"kind":[1,2]}"#).is_err());
    let error = serde_json::from_str::<Packed>(r#"{"kind":true}"#).unwrap_err();
    assert!(error.to_string().contains("expected bytes of MessagePack"), "{error}");
}
