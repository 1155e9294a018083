use super::{check, reads, refused};
use serial_runtime::{ErrorKind, FastSerialize, Maybe, json, msgpack};

#[derive(FastSerialize, Debug, PartialEq)]
struct Change {
    first: Maybe<u8>,
    #[serial(length(max = 3))]
    title: Maybe<String>,
    #[serial(range(min = 2), rename = "n")]
    number: Maybe<i32>,
    tail: bool,
}

fn change() -> Change {
    Change { first: Maybe::Missing, title: Maybe::Missing, number: Maybe::Missing, tail: true }
}

#[test]
fn missing_null_and_a_value_are_three_things() {
    check(&change(), r#"{"tail":true}"#);
    check(&Change { title: Maybe::Null, ..change() }, r#"{"title":null,"tail":true}"#);
    let value = Change { first: Maybe::Value(1), number: Maybe::Value(5), ..change() };
    check(&value, r#"{"first":1,"n":5,"tail":true}"#);
}

#[test]
fn rules_are_for_values() {
    refused::<Change>(r#"{"title":"long","tail":true}"#, ErrorKind::Constraint, "/title");
    refused::<Change>(r#"{"n":1,"tail":true}"#, ErrorKind::Constraint, "/n");
    refused::<Change>(r#"{"n":"x","tail":true}"#, ErrorKind::Type, "/n");
    let broken = Change { title: Maybe::Value("long".into()), ..change() };
    assert_eq!(broken.validate().unwrap_err().issues()[0].path, "/title");
}

#[test]
fn an_older_value_is_replaced_in_place() {
    let mut value = Change { title: Maybe::Value("abc".into()), first: Maybe::Value(1), ..change() };
    json::decode_into(&mut value, br#"{"title":"x","tail":false}"#).unwrap();
    assert_eq!(value, Change { title: Maybe::Value("x".into()), tail: false, ..change() });
}

#[test]
fn where_nothing_can_be_left_out_a_missing_value_is_an_error() {
    assert!(json::to_vec(&[Maybe::<u8>::Missing]).is_err());
    assert!(msgpack::to_vec(&[Maybe::<u8>::Missing]).is_err());
    assert_eq!(json::to_vec(&[Maybe::Value(1), Maybe::Null]).unwrap(), b"[1,null]");
}

#[test]
fn the_schema_allows_all_three() {
    let schema = Change::json_schema();
    assert_eq!(schema["required"], serde_json::json!(["tail"]));
    assert_eq!(schema["properties"]["title"]["type"], serde_json::json!(["string", "null"]));
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Double {
    value: Option<Option<u8>>,
    #[serial(hex)]
    hash: Option<Option<Vec<u8>>>,
}

#[test]
fn an_option_of_an_option_tells_null_from_missing() {
    check(&Double { value: None, hash: None }, "{}");
    check(&Double { value: Some(None), hash: Some(None) }, r#"{"value":null,"hash":null}"#);
    reads(r#"{"hash":"0A","value":7}"#, &Double { value: Some(Some(7)), hash: Some(Some(vec![10])) });
    refused::<Double>(r#"{"value":"x"}"#, ErrorKind::Type, "/value");
    assert!(Double::json_schema()["required"].is_null());
}

#[test]
fn it_converts() {
    assert_eq!(Maybe::from(None::<u8>), Maybe::Null);
    assert_eq!(Maybe::from(Some(Some(1))), Maybe::Value(1));
    assert_eq!(Maybe::<u8>::Missing.into_options(), None);
    assert_eq!(Maybe::Value(2).map(|value| value * 2).value(), Some(4));
    assert_eq!(Maybe::Value(2).into_options(), Some(Some(2)));
    assert_eq!(Maybe::<u8>::Null.into_options(), Some(None));
    assert_eq!(Maybe::Value("x".to_owned()).as_ref(), Maybe::Value(&"x".to_owned()));
    assert_eq!((Maybe::<u8>::Null.as_ref(), Maybe::<u8>::Missing.as_ref()), (Maybe::Null, Maybe::Missing));
}

/// Rules for what is inside are asked of a value that is there.
#[derive(FastSerialize, Debug, PartialEq)]
struct Ruled {
    #[serial(pattern = "^a+$")]
    text: Maybe<String>,
    #[serial(one_of(1, 2))]
    number: Maybe<u8>,
    #[serial(unique_items, inner(range(max = 9)))]
    list: Maybe<Vec<u16>>,
    #[serial(keys(length(max = 2)), values(range(max = 9)))]
    map: Maybe<std::collections::BTreeMap<String, u16>>,
}

#[test]
fn rules_look_inside() {
    check(
        &Ruled {
            text: Maybe::Value("aa".into()),
            number: Maybe::Value(2),
            list: Maybe::Null,
            map: Maybe::Value([("k".to_owned(), 9)].into()),
        },
        r#"{"text":"aa","number":2,"list":null,"map":{"k":9}}"#,
    );
    reads(
        "{}",
        &Ruled { text: Maybe::Missing, number: Maybe::Missing, list: Maybe::Missing, map: Maybe::Missing },
    );
    for (text, path) in [
        (r#"{"text":"b"}"#, "/text"),
        (r#"{"number":3}"#, "/number"),
        (r#"{"map":{"long":1}}"#, "/map/long"),
        (r#"{"map":{"k":10}}"#, "/map/k"),
    ] {
        refused::<Ruled>(text, ErrorKind::Constraint, path);
    }
    let broken = Ruled {
        text: Maybe::Value("b".into()),
        number: Maybe::Value(3),
        list: Maybe::Value(vec![10, 10]),
        map: Maybe::Value([("long".to_owned(), 10)].into()),
    };
    let report = broken.validate().unwrap_err();
    let paths: Vec<_> = report.issues().iter().map(|issue| (&*issue.path, &*issue.code)).collect();
    assert_eq!(
        paths,
        [
            ("/text", "pattern"),
            ("/number", "one_of"),
            ("/list", "unique_items"),
            ("/list/0", "range"),
            ("/list/1", "range"),
            ("/map/long", "length"),
            ("/map/long", "range"),
        ]
    );
}
