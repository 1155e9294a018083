//! `tag_value = ..`: a tag may be text, an integer or a truth value.

use super::{agrees, check, reads, refused};
use serial_runtime::{ErrorKind, FastSerialize, json};

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
