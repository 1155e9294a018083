//! `tag_value = ..`: a tag may be text, an integer or a truth value.

use super::{agrees, check, reads, refused};
use serial_runtime::{ErrorKind, FastSerialize, json, msgpack};

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "v")]
enum Internal {
    #[serial(tag_value = 1, alias = -1, alias = "one")]
    One {
        x: u8,
    },
    #[serial(tag_value = true)]
    Yes,
    #[serial(tag_value = "text")]
    Text {
        x: u8,
    },
    Named,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t", content = "c")]
enum Adjacent {
    #[serial(tag_value = 1)]
    One(u8),
    #[serial(tag_value = 2)]
    Two(u8, u8),
    #[serial(tag_value = 0)]
    Zero,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "ok")]
enum Answer {
    #[serial(tag_value = true)]
    Right { value: u8 },
    #[serial(tag_value = false)]
    Wrong { error: String },
}

#[test]
fn among_the_fields() {
    check(&Internal::One { x: 1 }, r#"{"v":1,"x":1}"#);
    check(&Internal::Yes, r#"{"v":true}"#);
    check(&Internal::Text { x: 1 }, r#"{"v":"text","x":1}"#);
    check(&Internal::Named, r#"{"v":"Named"}"#);
    reads(r#"{"x":1,"v":1}"#, &Internal::One { x: 1 });
    reads(r#"{"x":1,"v":-1}"#, &Internal::One { x: 1 });
    reads(r#"{"x":1,"v":"one"}"#, &Internal::One { x: 1 });
    check(&Answer::Right { value: 7 }, r#"{"ok":true,"value":7}"#);
    reads(r#"{"error":"e","ok":false}"#, &Answer::Wrong { error: "e".into() });
}

#[test]
fn beside_the_payload() {
    check(&Adjacent::One(7), r#"{"t":1,"c":7}"#);
    check(&Adjacent::Two(1, 2), r#"{"t":2,"c":[1,2]}"#);
    check(&Adjacent::Zero, r#"{"t":0}"#);
    reads(r#"{"c":[1,2],"t":2}"#, &Adjacent::Two(1, 2));
}

/// In MessagePack, integers and truth values are what they are, in whatever form they are written.
#[test]
fn in_messagepack() {
    let written = [
        (Internal::One { x: 1 }, &b"\x82\xa1v\x01\xa1x\x01"[..]),
        (Internal::Yes, b"\x81\xa1v\xc3"),
        (Internal::Text { x: 1 }, b"\x82\xa1v\xa4text\xa1x\x01"),
    ];
    for (value, bytes) in written {
        assert_eq!(msgpack::to_vec(&value).unwrap(), bytes);
        assert_eq!(msgpack::from_slice::<Internal>(bytes).unwrap(), value);
    }
    let one = |bytes: &[u8]| msgpack::from_slice::<Internal>(bytes).map(|it| it == Internal::One { x: 1 });
    assert!(one(b"\x82\xa1v\xff\xa1x\x01").unwrap(), "-1");
    assert!(one(b"\x82\xa1x\x01\xa1v\xd3\0\0\0\0\0\0\0\x01").unwrap(), "1 in 64 bits, behind the field");
    assert_eq!(one(b"\x82\xa1v\xa11\xa1x\x01").unwrap_err().kind(), ErrorKind::UnknownVariant);
    assert_eq!(one(b"\x82\xa1v\x07\xa1x\x01").unwrap_err().path(), "/v");
    assert!(one(b"\x82\xa1v\xcb\x3f\xf0\0\0\0\0\0\0\xa1x\x01").is_err(), "1.0");
    assert_eq!(msgpack::to_vec(&Adjacent::Two(1, 2)).unwrap(), b"\x82\xa1t\x02\xa1c\x92\x01\x02");
    let adjacent = msgpack::from_slice::<Adjacent>(b"\x82\xa1c\x92\x01\x02\xa1t\xd0\x02").unwrap();
    assert_eq!(adjacent, Adjacent::Two(1, 2));
    let wrong = Answer::Wrong { error: String::new() };
    assert_eq!(msgpack::to_vec(&wrong).unwrap(), b"\x82\xa2ok\xc2\xa5error\xa0");
    assert_eq!(msgpack::from_slice::<Answer>(b"\x82\xa5error\xa0\xa2ok\xc2").unwrap(), wrong);
}

#[test]
fn errors_say_what_is_known() {
    refused::<Internal>(r#"{"v":2}"#, ErrorKind::UnknownVariant, "/v");
    refused::<Internal>(r#"{"v":false}"#, ErrorKind::UnknownVariant, "/v");
    refused::<Internal>(r#"{"v":"1"}"#, ErrorKind::UnknownVariant, "/v");
    refused::<Internal>(r#"{"v":null}"#, ErrorKind::Type, "/v");
    refused::<Adjacent>(r#"{"t":"1","c":1}"#, ErrorKind::Type, "/t");
    refused::<Adjacent>(r#"{"c":1,"t":3}"#, ErrorKind::UnknownVariant, "/t");
    refused::<Answer>(r#"{"ok":1}"#, ErrorKind::Type, "/ok");
    let message = |text: &str| json::from_str::<Internal>(text).unwrap_err().message().to_owned();
    assert_eq!(message(r#"{"v":2}"#), "expected one of 1, true, text, Named, found the number `2`");
    assert_eq!(message(r#"{"v":"x"}"#), "unknown variant `x`, expected one of `1`, `true`, `text`, `Named`");
    assert_eq!(
        message(r#"{"v":[]}"#),
        "expected a variant: text, an integer or a truth value, found an array"
    );
    let error = json::from_str::<Answer>(r#"{"ok":null}"#).unwrap_err();
    assert_eq!(error.message(), "expected the truth value of a variant, found `null`");
}

#[test]
fn schemas_agree_with_decoding() {
    agrees::<Internal>(&[
        (r#"{"v":1,"x":1}"#, true),
        (r#"{"v":-1,"x":1}"#, true),
        (r#"{"v":"one","x":1}"#, true),
        (r#"{"v":"1","x":1}"#, false),
        (r#"{"v":true}"#, true),
        (r#"{"v":false}"#, false),
        (r#"{"v":"text","x":1}"#, true),
        (r#"{"v":"Named"}"#, true),
    ]);
    agrees::<Adjacent>(&[(r#"{"t":1,"c":1}"#, true), (r#"{"t":"1","c":1}"#, false), (r#"{"t":0}"#, true)]);
    let schema = Answer::json_schema();
    assert_eq!(
        schema["oneOf"][0]["properties"]["ok"],
        serde_json::json!({ "type": "boolean", "const": true })
    );
}
