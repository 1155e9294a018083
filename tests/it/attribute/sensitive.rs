//! What is sensitive is in no message, path or parameter, and an encoder can be told to leave it out.

use crate::{conformance::document::Document, support::round_trip};
use serial_runtime::{Decode, EncodeOptions, FastSerialize, json, msgpack};
use std::{collections::BTreeMap, fmt::Debug};

#[derive(FastSerialize, Debug, PartialEq)]
struct Login {
    user: String,
    #[serial(sensitive, length(min = 8), pattern = "^[a-z]+$", custom = not_the_word)]
    password: String,
    #[serial(sensitive, default, range(max = 9999))]
    pin: Option<u16>,
    #[serial(sensitive, default, length(max = 2, message = "two at most"))]
    notes: BTreeMap<String, Inner>,
    #[serial(sensitive, default)]
    kind: Kind,
    #[serial(sensitive, default, with = upper)]
    token: String,
    #[serial(sensitive, default, if(|it: &Login| it.user == "if", length(max = 1)))]
    conditional: String,
}

#[derive(FastSerialize, Debug, PartialEq, Clone, Copy, Default)]
enum Kind {
    #[default]
    Weak,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(deny_unknown_fields)]
struct Inner {
    #[serial(range(max = 5))]
    level: u8,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(array)]
struct Row(u8, #[serial(sensitive, length(max = 3))] String);

#[derive(FastSerialize, Debug, PartialEq)]
struct Secret(#[serial(sensitive, length(max = 3))] String);

#[derive(FastSerialize, Debug, PartialEq)]
enum Choice {
    Password(#[serial(sensitive, length(max = 3))] String),
    Fields {
        #[serial(sensitive, length(max = 3))]
        password: String,
    },
}

fn not_the_word(password: &str) -> Result<(), String> {
    if password == "passwordpassword" { Err(format!("{password} is too well known")) } else { Ok(()) }
}

mod upper {
    pub fn encode(value: &str) -> String {
        value.to_owned()
    }

    pub fn decode(text: String) -> Result<String, String> {
        if text.len() < 5 { Ok(text) } else { Err(format!("{text} is too long")) }
    }
}

/// Every message about this document in both formats is one about `path`, and does not have the word in it.
#[track_caller]
fn hides<T: FastSerialize + for<'de> Decode<'de> + Debug>(text: &str, word: &str, path: &str) {
    assert!(text.contains(word));
    let bytes = Document::json(text).to_msgpack();
    for error in [json::from_str::<T>(text).unwrap_err(), msgpack::from_slice::<T>(&bytes).unwrap_err()] {
        assert!(!format!("{error} {error:?}").contains(word), "{error}");
        assert_eq!(error.path(), path, "{error}");
    }
    for report in [
        json::from_slice_report::<T>(text.as_bytes()).unwrap_err(),
        msgpack::from_slice_report::<T>(&bytes).unwrap_err(),
    ] {
        assert!(
            !format!("{report} {report:?} {}", json::to_string(&report).unwrap()).contains(word),
            "{report}"
        );
        assert!(
            report.issues().iter().all(|issue| issue.path == path && issue.params.is_empty()),
            "{report}"
        );
    }
    if let Ok(value) = json::from_slice_unvalidated::<T>(text.as_bytes()) {
        let report = value.validate().unwrap_err();
        assert!(!format!("{report:?}").contains(word), "{report}");
        assert!(
            report.issues().iter().all(|issue| issue.path == path && issue.params.is_empty()),
            "{report}"
        );
    }
}

#[test]
fn broken_rules_do_not_show_it() {
    hides::<Login>(r#"{"user":"a","password":"HUNTER"}"#, "HUNTER", "/password");
    hides::<Login>(r#"{"user":"a","password":"passwordpassword"}"#, "passwordpassword", "/password");
    hides::<Login>(r#"{"user":"a","password":"abcdefgh","pin":31337}"#, "31337", "/pin");
    hides::<Login>(r#"{"user":"if","password":"abcdefgh","conditional":"HUNTER"}"#, "HUNTER", "/conditional");
    hides::<Row>(r#"[1,"HUNTER"]"#, "HUNTER", "/1");
    hides::<Secret>(r#""HUNTER""#, "HUNTER", "");
    hides::<Choice>(r#"{"Password":"HUNTER"}"#, "HUNTER", "/Password");
    hides::<Choice>(r#"{"Fields":{"password":"HUNTER"}}"#, "HUNTER", "/Fields/password");
}

#[test]
fn other_types_do_not_show_it() {
    hides::<Login>(r#"{"user":"a","password":31337}"#, "31337", "/password");
    hides::<Login>(r#"{"user":"a","password":"abcdefgh","pin":"HUNTER"}"#, "HUNTER", "/pin");
    hides::<Login>(r#"{"user":"a","password":"abcdefgh","pin":3133731337}"#, "3133731337", "/pin");
    hides::<Login>(r#"{"user":"a","password":"abcdefgh","kind":"HUNTER"}"#, "HUNTER", "/kind");
    hides::<Login>(r#"{"user":"a","password":"abcdefgh","token":"HUNTER"}"#, "HUNTER", "/token");
}

#[test]
fn what_is_inside_is_not_shown_either() {
    let with_notes = |notes: &str| format!(r#"{{"user":"a","password":"abcdefgh","notes":{notes}}}"#);
    hides::<Login>(&with_notes(r#"{"HUNTER":{"level":6}}"#), "HUNTER", "/notes");
    hides::<Login>(&with_notes(r#"{"HUNTER":{"level":"x"}}"#), "HUNTER", "/notes");
    hides::<Login>(&with_notes(r#"{"HUNTER":{}}"#), "HUNTER", "/notes");
    hides::<Login>(&with_notes(r#"{"a":{"level":1,"HUNTER":2}}"#), "HUNTER", "/notes");
    let error = json::from_str::<Login>(r#"{"user":"a","password":"HUNT\q"}"#).unwrap_err();
    assert!(!error.to_string().contains("HUNT") && !error.to_string().contains('q'), "{error}");
}

#[test]
fn what_is_known_without_it_is_said() {
    let error = json::from_str::<Login>(r#"{"user":"a","password":"abc"}"#).unwrap_err();
    assert_eq!(error.code(), "length");
    assert_eq!(
        error.to_string(),
        "expected a value that keeps its rules (`length`) at line 1 column 24 (byte 23), path /password"
    );
    let notes = r#"{"a":{"level":1},"b":{"level":1},"c":{"level":1}}"#;
    let text = format!(r#"{{"user":"a","password":"abcdefgh","notes":{notes}}}"#);
    assert_eq!(json::from_str::<Login>(&text).unwrap_err().message(), "two at most");
    let error = json::from_str::<Login>(r#"{"user":"a","password":5}"#).unwrap_err();
    assert_eq!(error.message(), "expected a string");
    let report = json::from_slice_report::<Login>(br#"{"user":1,"password":2,"pin":-3}"#).unwrap_err();
    let said: Vec<_> =
        report.issues().iter().map(|issue| (&*issue.path, issue.message.contains("found"))).collect();
    assert_eq!(said, [("/user", true), ("/password", false), ("/pin", false)]);
}

fn login() -> Login {
    Login {
        user: "ann".into(),
        password: "abcdefgh".into(),
        pin: Some(1),
        notes: BTreeMap::new(),
        kind: Kind::Weak,
        token: "t".into(),
        conditional: String::new(),
    }
}

#[test]
fn an_encoder_may_leave_it_out() {
    round_trip(&login());
    let options = EncodeOptions { redact: true, ..EncodeOptions::default() };
    let expected = concat!(
        r#"{"user":"ann","password":"[redacted]","pin":"[redacted]","notes":"[redacted]","kind":"[redacted]","#,
        r#""token":"[redacted]","conditional":"[redacted]"}"#
    );
    assert_eq!(json::to_vec_with(&login(), &options).unwrap(), expected.as_bytes());
    let packed = msgpack::to_vec_with(&login(), &options).unwrap();
    assert_eq!(packed, Document::json(expected).to_msgpack());
    let redacted = |value: &dyn Fn() -> Vec<u8>| String::from_utf8(value()).unwrap();
    assert_eq!(
        redacted(&|| json::to_vec_with(&Row(1, "abc".into()), &options).unwrap()),
        r#"[1,"[redacted]"]"#
    );
    assert_eq!(redacted(&|| json::to_vec_with(&Secret("abc".into()), &options).unwrap()), r#""[redacted]""#);
    let choice = Choice::Password("abc".into());
    assert_eq!(redacted(&|| json::to_vec_with(&choice, &options).unwrap()), r#"{"Password":"[redacted]"}"#);
}

#[test]
fn a_schema_says_so() {
    let properties = &Login::json_schema()["properties"];
    assert_eq!(
        (&properties["password"]["format"], &properties["password"]["writeOnly"]),
        (&"password".into(), &true.into())
    );
    assert_eq!(
        (&properties["pin"]["format"], &properties["pin"]["writeOnly"]),
        (&serde_json::Value::Null, &true.into())
    );
    assert!(properties["pin"].get("default").is_none() && properties["user"].get("writeOnly").is_none());
}
