//! `tag = "..", content = ".."`: the tag stands beside the payload.

use super::{agrees, check, like_serde, reads, refused};
use serial_runtime::{DecodeOptions, ErrorKind, FastSerialize, json, msgpack};
use std::collections::BTreeMap;

#[derive(FastSerialize, serde::Serialize, serde::Deserialize, Debug, PartialEq, Clone)]
#[serial(tag = "t", content = "c", rename_all = "lowercase")]
#[serde(tag = "t", content = "c", rename_all = "lowercase")]
enum Event {
    Unit,
    Newtype(u32),
    Maybe(Option<String>),
    Tuple(u8, String),
    Empty(),
    Named { x: i32, y: Option<Box<Event>> },
    Bare {},
    List(Vec<Event>),
    Keys(BTreeMap<u32, u8>),
}

#[test]
fn bytes_are_those_of_serde() {
    like_serde(&Event::Unit);
    like_serde(&Event::Newtype(7));
    like_serde(&Event::Maybe(None));
    like_serde(&Event::Maybe(Some("m".into())));
    like_serde(&Event::Tuple(1, "t".into()));
    like_serde(&Event::Empty());
    like_serde(&Event::Named { x: -1, y: Some(Box::new(Event::Unit)) });
    like_serde(&Event::Bare {});
    like_serde(&Event::List(vec![Event::Unit, Event::List(vec![Event::Newtype(1)])]));
}

#[test]
fn entries_may_stand_in_any_order() {
    reads(r#"{"c":7,"t":"newtype"}"#, &Event::Newtype(7));
    reads(r#" { "c" : [ 1 , "x" ] , "t" : "tuple" } "#, &Event::Tuple(1, "x".into()));
    reads(r#"{"a":[{}],"t":"newtype","b":1,"c":7,"d":null}"#, &Event::Newtype(7));
    reads(r#"{"a":[{}],"c":7,"b":1,"t":"newtype","d":null}"#, &Event::Newtype(7));
    reads(
        r#"{"c":[{"c":{"x":1},"t":"named"}],"t":"list"}"#,
        &Event::List(vec![Event::Named { x: 1, y: None }]),
    );
    reads(r#"{"t":"maybe"}"#, &Event::Maybe(None));
    reads(r#"{"t":"unit","c":null}"#, &Event::Unit);
    reads(r#"{"c":null,"t":"unit"}"#, &Event::Unit);
    reads(r#"{"a":1,"t":"unit","b":1}"#, &Event::Unit);
}

#[test]
fn keys_may_be_integers() {
    let event = Event::Keys(BTreeMap::from([(7, 1)]));
    let bytes = msgpack::to_vec(&event).unwrap();
    assert_eq!(bytes, rmp_serde::to_vec_named(&event).unwrap());
    assert_eq!(msgpack::from_slice::<Event>(&bytes).unwrap(), event);
    assert_eq!(msgpack::from_slice::<Event>(b"\x82\xa1c\x81\x07\x01\xa1t\xa4keys").unwrap(), event);
    for text in [r#"{"t":"keys","c":{"7":1}}"#, r#"{"c":{"7":1},"t":"keys"}"#] {
        assert_eq!(json::from_str::<Event>(text).unwrap(), event);
    }
}

#[test]
fn errors_say_where() {
    refused::<Event>(r#"{"t":"nope","c":1}"#, ErrorKind::UnknownVariant, "/t");
    refused::<Event>(r#"{"c":1,"t":"nope"}"#, ErrorKind::UnknownVariant, "/t");
    refused::<Event>(r#"{"t":"newtype"}"#, ErrorKind::MissingField, "/c");
    refused::<Event>(r#"{"t":"tuple"}"#, ErrorKind::MissingField, "/c");
    refused::<Event>(r#"{"c":1}"#, ErrorKind::MissingField, "/t");
    refused::<Event>(r#"{"t":"newtype","c":"x"}"#, ErrorKind::Type, "/c");
    refused::<Event>(r#"{"c":"x","t":"newtype"}"#, ErrorKind::Type, "/c");
    refused::<Event>(r#"{"c":[1,2],"t":"tuple"}"#, ErrorKind::Type, "/c/1");
    refused::<Event>(r#"{"t":"unit","c":1}"#, ErrorKind::Type, "/c");
    refused::<Event>(r#"[]"#, ErrorKind::Type, "");
    for text in [
        r#"{"t":"unit","t":"unit"}"#,
        r#"{"t":"newtype","c":1,"t":"newtype"}"#,
        r#"{"c":1,"t":"newtype","t":"newtype"}"#,
    ] {
        refused::<Event>(text, ErrorKind::Duplicate, "/t");
    }
    for text in
        [r#"{"t":"newtype","c":1,"c":1}"#, r#"{"c":1,"t":"newtype","c":1}"#, r#"{"c":1,"c":1,"t":"newtype"}"#]
    {
        refused::<Event>(text, ErrorKind::Duplicate, "/c");
    }
}

#[test]
fn the_last_of_several_keys_may_win() {
    let options = DecodeOptions { last_duplicate_wins: true, ..Default::default() };
    for text in [r#"{"c":1,"c":2,"t":"newtype"}"#, r#"{"t":"unit","t":"newtype","c":2}"#] {
        assert_eq!(
            json::from_slice_with::<Event>(text.as_bytes(), &options).unwrap(),
            Event::Newtype(2),
            "{text}"
        );
    }
}

/// The payload is only looked over before the tag is known: what is wrong with it is found when it is read.
#[test]
fn a_payload_before_its_tag_is_read_as_strictly_as_any() {
    for text in [
        r#"{"c":1.5.5,"t":"newtype"}"#,
        r#"{"c":[1,"x"},"t":"tuple"}"#,
        r#"{"c":nul,"t":"unit"}"#,
        r#"{"c":[1,"\u00"],"t":"tuple"}"#,
        r#"{"c":1,"x":tru,"t":"newtype"}"#,
        r#"{"c":tru}"#,
        r#"{"x":1 2,"c":1,"t":"newtype"}"#,
    ] {
        let error = json::from_str::<Event>(text).unwrap_err();
        assert!(
            matches!(error.kind(), ErrorKind::Syntax | ErrorKind::Type | ErrorKind::OutOfRange),
            "{text}: {error}"
        );
        assert!(json::from_slice_report::<Event>(text.as_bytes()).is_err(), "{text}");
    }
    assert_eq!(json::from_str::<Event>(r#"{"x":tru,"c":1}"#).unwrap_err().kind(), ErrorKind::Syntax);
    assert_eq!(json::from_str::<Event>(r#"{"c":tru}"#).unwrap_err().kind(), ErrorKind::Syntax);
}

#[test]
fn a_report_has_every_error_and_goes_on_behind_the_enum() {
    let text = br#"[{"t":"named","c":{"x":"a","y":5},"z":0},{"c":{"x":"a"},"z":0,"t":"named"},{"c":1},{"t":"tuple"},{"t":"unit"},4]"#;
    let report = json::from_slice_report::<Vec<Event>>(text).unwrap_err();
    let paths: Vec<_> = report.issues().iter().map(|issue| issue.path.as_str()).collect();
    assert_eq!(paths, ["/0/c/x", "/0/c/y", "/1/c/x", "/2/t", "/3/c", "/5"]);
}

#[test]
fn the_depth_limit_holds() {
    let options = |max_depth| DecodeOptions { max_depth, ..Default::default() };
    for text in
        [r#"{"c":[{"c":[1,"x"],"t":"tuple"}],"t":"list"}"#, r#"{"t":"list","c":[{"t":"tuple","c":[1,"x"]}]}"#]
    {
        assert!(json::from_slice_with::<Event>(text.as_bytes(), &options(4)).is_ok());
        let error = json::from_slice_with::<Event>(text.as_bytes(), &options(3)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Depth);
    }
    let deep = format!("{}{}", r#"{"t":"list","c":["#.repeat(100_000), "]}".repeat(100_000));
    assert_eq!(json::from_str::<Event>(&deep).unwrap_err().kind(), ErrorKind::Depth);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t", content = "c", deny_unknown_fields)]
enum Strict<T> {
    Value(#[serial(length(max = 2))] String),
    Generic(T),
    Fields {
        id: u8,
    },
    #[serial(other)]
    Other,
}

#[test]
fn unknown_fields_can_be_denied() {
    type Texts = Strict<u8>;
    check(&Texts::Value("ab".into()), r#"{"t":"Value","c":"ab"}"#);
    refused::<Texts>(r#"{"t":"Value","c":"ab","x":1}"#, ErrorKind::UnknownField, "/x");
    refused::<Texts>(r#"{"x":1,"c":"ab","t":"Value"}"#, ErrorKind::UnknownField, "/x");
    refused::<Texts>(r#"{"t":"Fields","c":{"id":1,"x":1}}"#, ErrorKind::UnknownField, "/c/x");
    refused::<Texts>(r#"{"t":"Value","c":"abc"}"#, ErrorKind::Constraint, "/c");
    reads(r#"{"t":"Later"}"#, &Texts::Other);
    assert_eq!(Texts::Value("abc".into()).validate().unwrap_err().issues()[0].path, "/c");
}

#[test]
fn a_payload_that_is_there_is_used_again() {
    let mut event = Event::Tuple(1, "a".into());
    json::decode_into(&mut event, br#"{"t":"maybe","c":"b"}"#).unwrap();
    assert_eq!(event, Event::Maybe(Some("b".into())));
    msgpack::decode_into(&mut event, &msgpack::to_vec(&Event::Maybe(Some("c".into()))).unwrap()).unwrap();
    assert_eq!(event, Event::Maybe(Some("c".into())));
}

#[test]
fn schemas_agree_with_decoding() {
    agrees::<Event>(&[
        (r#"{"t":"unit"}"#, true),
        (r#"{"t":"unit","c":null}"#, true),
        (r#"{"t":"unit","c":1}"#, false),
        (r#"{"t":"newtype","c":1}"#, true),
        (r#"{"t":"newtype"}"#, false),
        (r#"{"t":"maybe"}"#, true),
        (r#"{"c":[1,"x"],"t":"tuple","x":1}"#, true),
        (r#"{"t":"tuple","c":[1]}"#, false),
        (r#"{"t":"list","c":[{"t":"bare","c":{}}]}"#, true),
        (r#"{"t":"list","c":[{"t":"bare"}]}"#, false),
        (r#"{"c":1}"#, false),
    ]);
    agrees::<Strict<u8>>(&[
        (r#"{"t":"Value","c":"ab"}"#, true),
        (r#"{"t":"Value","c":"abc"}"#, false),
        (r#"{"t":"Value","c":"ab","x":1}"#, false),
        (r#"{"t":"Later"}"#, true),
    ]);
}
