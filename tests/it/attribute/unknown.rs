//! `unknown`: what is done about fields that a struct does not know.

use serial_runtime::{FastSerialize, Unknown, UnknownBuf, json, msgpack};

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(unknown = "keep")]
struct Kept<'a> {
    id: u8,
    rest: Unknown<'a>,
    name: &'a str,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(unknown = "keep")]
struct Owned {
    id: u8,
    rest: UnknownBuf,
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Inner {
    name: String,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(unknown = "keep")]
struct Around {
    #[serial(flatten)]
    inner: Inner,
    rest: UnknownBuf,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(unknown = "deny")]
struct Strict {
    id: u8,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(unknown = "ignore")]
struct Open {
    id: u8,
}

const TEXT: &str = r#"{"id":1,"a\n" : [1.0, {"x": null}],"big":123456789012345678901234567890,"name":"n"}"#;
const PACKED: &[u8] = b"\x84\xa2id\x01\xd9\x01a\xcd\x00\x07\xa1b\xd4\x05\x09\xa4name\xa1n";

#[test]
fn what_is_kept_comes_back_byte_for_byte() {
    let kept: Kept = json::from_str(TEXT).unwrap();
    assert_eq!(kept.rest.len(), 2);
    assert_eq!(kept.rest.iter().next(), Some(&br#""a\n" : [1.0, {"x": null}]"#[..]));
    assert_eq!(json::to_string(&kept).unwrap(), TEXT);
    let packed: Kept = msgpack::from_slice(PACKED).unwrap();
    assert_eq!(msgpack::to_vec(&packed).unwrap(), PACKED);
    assert_eq!(packed.rest.to_value().unwrap()["a"], 7_u8.into());
    let mut again: Kept = json::from_str(r#"{"id":0,"name":"","x":1}"#).unwrap();
    json::decode_into(&mut again, TEXT.as_bytes()).unwrap();
    assert_eq!(again, kept);
    assert_eq!(json::from_slice_report::<Kept>(TEXT.as_bytes()).unwrap(), kept);
}

#[test]
fn owned_fields_outlive_their_input() {
    let owned: Owned = json::from_str(&String::from(r#"{"x":"y", "id":1, "z":{}}"#)).unwrap();
    assert_eq!(json::to_string(&owned).unwrap(), r#"{"id":1,"x":"y","z":{}}"#);
    assert_eq!(json::to_string_pretty(&owned).unwrap(), "{\n  \"id\": 1,\n  \"x\":\"y\",\n  \"z\":{}\n}");
    let around: Around = json::from_str(r#"{"a":1,"name":"n","b":2}"#).unwrap();
    assert_eq!(json::to_string(&around).unwrap(), r#"{"name":"n","a":1,"b":2}"#);
    let none: Around = json::from_str(r#"{"name":"n"}"#).unwrap();
    assert!(none.rest.is_empty());
    assert_eq!(none, msgpack::from_slice(&msgpack::to_vec(&none).unwrap()).unwrap());
}

#[test]
fn another_format_is_an_error() {
    let mut kept: Kept = json::from_str(TEXT).unwrap();
    let error = msgpack::to_vec(&kept).unwrap_err();
    assert!(error.message().starts_with("unknown fields are kept in the format"), "{error}");
    kept.rest.clear();
    assert_eq!(msgpack::from_slice::<Kept>(&msgpack::to_vec(&kept).unwrap()).unwrap(), kept);
}

#[test]
fn what_is_kept_is_checked() {
    for text in
        [r#"{"id":1,"name":"","x":01}"#, r#"{"id":1,"name":"","x":"\q"}"#, r#"{"id":1,"name":"","x"}"#]
    {
        assert!(json::from_str::<Kept>(text).is_err(), "{text}");
    }
    assert!(msgpack::from_slice::<Kept>(b"\x83\xa2id\x01\xa4name\xa0\xa1x\xc1").is_err());
    assert!(json::from_slice::<Kept>(b"{\"id\":1,\"name\":\"\",\"x\":\"\xff\"}").is_err());
    let mut text = br#"{"id":1,"name":"","x":"\n"}"#.to_vec();
    let error = json::from_mut_slice::<Kept>(&mut text).unwrap_err();
    assert!(error.message().ends_with("use `from_slice`"), "{error}");
}

#[test]
fn the_other_words_are_what_they_say() {
    let error = json::from_str::<Strict>(r#"{"id":1,"x":2}"#).unwrap_err();
    assert_eq!(error.message(), "unknown field `x`, expected one of `id`");
    assert_eq!(json::from_str::<Open>(r#"{"id":1,"x":2}"#).unwrap(), Open { id: 1 });
    assert_eq!(Strict::json_schema()["additionalProperties"], false);
    assert!(Open::json_schema().get("additionalProperties").is_none());
}
