//! `encode(..)`, `decode(..)`, `json(..)` and `msgpack(..)`, and names that are split as serde splits them.

use super::{reads, refused, writes};
use crate::{
    schema::well_formed,
    support::{hex, in_json, in_msgpack, refuses_json, refuses_msgpack, round_trip},
};
use serial_runtime::{ErrorKind, FastSerialize, json, msgpack};
use std::time::{Duration, SystemTime};

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
struct Split {
    user_id: u8,
    #[serial(rename(serialize = "out", deserialize = "in"), alias = "into")]
    both: u8,
    #[serial(encode(rename = "written"))]
    read_so: u8,
    #[serial(default)]
    #[serial(rename(encode = "enc", decode = "dec"))]
    words: u8,
}

#[test]
fn what_is_written_is_called_otherwise() {
    let value = Split { user_id: 1, both: 2, read_so: 3, words: 4 };
    writes(&value, r#"{"userId":1,"out":2,"written":3,"enc":4}"#);
    reads(r#"{"user-id":1,"in":2,"read-so":3,"dec":4}"#, &value);
    reads(r#"{"dec":4,"into":2,"user-id":1,"read-so":3}"#, &value);
    refused::<Split>(r#"{"user-id":1,"in":2,"read-so":3,"enc":4}"#, ErrorKind::UnknownField, "/enc");
    refused::<Split>(r#"{"user-id":1,"in":2}"#, ErrorKind::MissingField, "/read-so");
}

/// The names of one way may be those of other fields the other way.
#[derive(FastSerialize, Debug, PartialEq)]
struct Crossed {
    #[serial(rename(serialize = "b", deserialize = "a"))]
    first: u8,
    #[serial(rename(serialize = "a", deserialize = "b"))]
    second: u8,
}

#[test]
fn names_may_be_exchanged() {
    writes(&Crossed { first: 1, second: 2 }, r#"{"b":1,"a":2}"#);
    reads(r#"{"a":1,"b":2}"#, &Crossed { first: 1, second: 2 });
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(rename_all(serialize = "UPPERCASE"), rename_all_fields(deserialize = "camelCase"))]
enum Event {
    #[serial(alias = "nothing")]
    None,
    #[serial(rename(deserialize = "go"))]
    Moved { to_x: u8 },
}

#[test]
fn variants_too() {
    writes(&Event::None, r#""NONE""#);
    reads(r#""None""#, &Event::None);
    reads(r#""nothing""#, &Event::None);
    writes(&Event::Moved { to_x: 1 }, r#"{"MOVED":{"to_x":1}}"#);
    reads(r#"{"go":{"toX":1}}"#, &Event::Moved { to_x: 1 });
}

#[derive(FastSerialize, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Key {
    #[serial(rename(serialize = "x", deserialize = "y"), msgpack(rename = "z"))]
    One,
}

#[test]
fn names_that_are_keys_too() {
    use std::collections::BTreeMap;
    let map = BTreeMap::from([(Key::One, 1)]);
    assert_eq!(json::to_string(&map).unwrap(), r#"{"x":1}"#);
    assert_eq!(json::from_str::<BTreeMap<Key, i32>>(r#"{"y":1}"#).unwrap(), map);
    in_msgpack(&map, "81a17a01");
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "type", msgpack(rename_all = "UPPERCASE"), msgpack(rename_all_fields = "UPPERCASE"))]
enum Tagged {
    Ping,
    Text { body: String },
}

#[test]
fn beside_a_tag_too() {
    let value = Tagged::Text { body: "x".into() };
    in_json(&value, r#"{"type":"Text","body":"x"}"#);
    in_msgpack(&value, "82a474797065a454455854a4424f4459a178");
    round_trip(&Tagged::Ping);
    refuses_msgpack::<Tagged>(
        "81a474797065a450696e67",
        "unknown variant `Ping`, expected one of `PING`, `TEXT` at byte 6, path /type",
    );
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(deny_unknown_fields)]
struct PerFormat {
    #[serial(json(rename = "identifier"), msgpack(rename = "i"))]
    id: u8,
    #[serial(msgpack(rename = "n"), alias = "nick")]
    name: String,
}

#[test]
fn each_format_has_its_names() {
    let value = PerFormat { id: 1, name: "x".into() };
    in_json(&value, r#"{"identifier":1,"name":"x"}"#);
    in_msgpack(&value, "82a16901a16ea178");
    round_trip(&value);
    // Out of turn, and by its other name.
    assert_eq!(json::from_str::<PerFormat>(r#"{"nick":"x","identifier":1}"#).unwrap(), value);
    assert_eq!(msgpack::from_slice::<PerFormat>(b"\x82\xa4nick\xa1x\xa1i\x01").unwrap(), value);
    refuses_json::<PerFormat>(
        r#"{"i":1}"#,
        "unknown field `i`, expected one of `identifier`, `name` at line 1 column 2 (byte 1), path /i",
    );
    refuses_msgpack::<PerFormat>(
        "81a46e616d65a178",
        "unknown field `name`, expected one of `i`, `n` at byte 1, path /name",
    );
    refuses_msgpack::<PerFormat>("81a16ea178", "missing field `i` at byte 0, path /i");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Forms {
    #[serial(json(hex), msgpack(as = _))]
    digest: Vec<u8>,
    #[serial(json(time = "rfc3339"), msgpack(time = "unix"))]
    at: SystemTime,
    #[serial(base64, json(hex))]
    token: Option<Vec<u8>>,
    #[serial(json(with = shout), default)]
    word: String,
    #[serial(decode(lax))]
    page: u32,
    #[serial(msgpack(serialize_with = half, deserialize_with = twice))]
    even: u32,
}

mod shout {
    use std::convert::Infallible;

    pub fn encode(text: &str) -> String {
        text.to_uppercase()
    }

    pub fn decode(text: String) -> Result<String, Infallible> {
        Ok(text.to_lowercase())
    }
}

fn half(value: &u32) -> u32 {
    value / 2
}

fn twice(value: u32) -> Result<u32, std::convert::Infallible> {
    Ok(value * 2)
}

fn forms() -> Forms {
    Forms {
        digest: vec![0xbe, 0xef],
        at: SystemTime::UNIX_EPOCH + Duration::from_secs(60),
        token: Some(vec![1, 2]),
        word: "hi".into(),
        page: 3,
        even: 6,
    }
}

#[test]
fn each_format_has_its_forms() {
    let text =
        r#"{"digest":"beef","at":"1970-01-01T00:01:00Z","token":"0102","word":"HI","page":3,"even":6}"#;
    in_json(&forms(), text);
    round_trip(&forms());
    let bytes = msgpack::to_vec(&forms()).unwrap();
    let mut expected = b"\x86\xa6digest\xc4\x02\xbe\xef\xa2at\x3c\xa5token\xc4\x02\x01\x02".to_vec();
    expected.extend(b"\xa4word\xa2hi\xa4page\x03\xa4even\x03");
    assert_eq!(hex(&bytes), hex(&expected));
    let lax = text.replace(r#""page":3"#, r#""page":"3""#);
    assert_eq!(json::from_str::<Forms>(&lax).unwrap(), forms());
}

#[test]
fn the_schema_is_that_of_json() {
    let schema = Forms::json_schema();
    assert_eq!(schema["properties"]["digest"]["contentEncoding"], "base16");
    assert_eq!(schema["properties"]["at"]["format"], "date-time");
    assert_eq!(schema["properties"]["word"]["type"], "string");
    well_formed::<Forms>();
    well_formed::<PerFormat>();
    well_formed::<Split>();
    let mut names: Vec<_> = Split::json_schema()["properties"].as_object().unwrap().keys().cloned().collect();
    // Their order is up to a feature of serde_json.
    names.sort();
    assert_eq!(names, ["dec", "in", "into", "read-so", "user-id"]);
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let written = settings.into_generator().into_root_schema_for::<Split>().to_value();
    let mut names: Vec<_> = written["properties"].as_object().unwrap().keys().cloned().collect();
    names.sort();
    assert_eq!(names, ["enc", "out", "userId", "written"]);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Inner {
    #[serial(msgpack(rename = "x"))]
    wide: u8,
    #[serial(rename(serialize = "o", deserialize = "p"))]
    open: u8,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(deny_unknown_fields)]
struct Outer {
    id: u8,
    #[serial(flatten)]
    inner: Inner,
}

#[test]
fn among_the_entries_of_another_struct_too() {
    let value = Outer { id: 1, inner: Inner { wide: 2, open: 3 } };
    assert_eq!(json::to_string(&value).unwrap(), r#"{"id":1,"wide":2,"o":3}"#);
    assert_eq!(json::from_str::<Outer>(r#"{"p":3,"wide":2,"id":1}"#).unwrap(), value);
    assert_eq!(hex(&msgpack::to_vec(&value).unwrap()), "83a2696401a17802a16f03");
    assert_eq!(msgpack::from_slice::<Outer>(b"\x83\xa1p\x03\xa1x\x02\xa2id\x01").unwrap(), value);
    let error = msgpack::from_slice::<Outer>(b"\x81\xa4wide\x02").unwrap_err();
    assert_eq!(error.message(), "unknown field `wide`, expected one of `id`, `x`, `p`");
}
