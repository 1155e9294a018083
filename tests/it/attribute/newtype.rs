use super::{check, like_serde, reads, refused};
use serial_runtime::{ErrorKind, FastSerialize, json};
use std::{borrow::Cow, collections::BTreeMap};

#[derive(FastSerialize, serde::Serialize, Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
struct Id(String);

#[derive(FastSerialize, serde::Serialize, Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
struct Number(u32);

#[derive(FastSerialize, serde::Serialize, Debug, PartialEq)]
struct Wrapped<T>(T);

#[test]
fn a_newtype_is_what_it_holds() {
    like_serde(&Id("i".into()));
    like_serde(&Number(7));
    like_serde(&Wrapped(vec![Some(Number(1)), None]));
    like_serde(&Wrapped(Wrapped(Wrapped("deep".to_owned()))));
    refused::<Number>("[7]", ErrorKind::Type, "");
}

#[test]
fn as_keys_too() {
    like_serde(&BTreeMap::from([(Id("k".into()), Number(1)), (Id("l".into()), Number(2))]));
    refused::<BTreeMap<Id, Number>>(r#"{"k":1,"k":2}"#, ErrorKind::Duplicate, "/k");
    let numbers = BTreeMap::from([(Number(5), true)]);
    assert_eq!(json::to_string(&numbers).unwrap(), r#"{"5":true}"#);
    assert_eq!(json::from_str::<BTreeMap<Number, bool>>(r#"{"5":true}"#).unwrap(), numbers);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Percent(#[serial(range(0..=100))] u8);

#[derive(FastSerialize, Debug, PartialEq)]
struct Sound {
    volume: Percent,
    balance: Option<Percent>,
}

#[test]
fn its_rules_are_the_fields() {
    check(&Sound { volume: Percent(100), balance: None }, r#"{"volume":100,"balance":null}"#);
    refused::<Sound>(r#"{"volume":101}"#, ErrorKind::Constraint, "/volume");
    refused::<Sound>(r#"{"volume":1,"balance":101}"#, ErrorKind::Constraint, "/balance");
    refused::<Percent>("101", ErrorKind::Constraint, "");
    let report = Sound { volume: Percent(101), balance: Some(Percent(102)) }.validate().unwrap_err();
    assert_eq!(report.len(), 2);
}

#[derive(FastSerialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Tag(#[serial(length(max = 2))] String);

#[test]
fn keys_are_held_to_their_rules() {
    check(&BTreeMap::from([(Tag("ab".into()), 1)]), r#"{"ab":1}"#);
    refused::<BTreeMap<Tag, u8>>(r#"{"ab":1,"abc":2}"#, ErrorKind::Constraint, "/abc");
    assert_eq!(BTreeMap::from([(Tag("abc".into()), 1)]).validate().unwrap_err().issues()[0].path, "/abc");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Lent<'a>(Cow<'a, str>);

#[test]
fn it_lends_what_it_holds() {
    let read: Lent<'_> = json::from_str(r#""lent""#).unwrap();
    assert!(matches!(read.0, Cow::Borrowed("lent")));
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Perhaps(Option<u8>);

#[derive(FastSerialize, Debug, PartialEq)]
struct Holder {
    perhaps: Perhaps,
}

#[test]
fn an_option_inside_may_be_missing() {
    reads("{}", &Holder { perhaps: Perhaps(None) });
}

#[test]
fn the_schema_is_what_it_holds() {
    let schema = Sound::json_schema();
    assert_eq!(schema["$defs"]["Percent"]["maximum"], 100);
    assert_eq!(schema["$defs"]["Percent"]["type"], "integer");
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Maybe(Option<u8>);

#[derive(FastSerialize, Debug, PartialEq)]
struct Holds {
    maybe: Maybe,
}

#[test]
fn around_an_option_it_may_be_missing_and_the_schema_says_so() {
    assert_eq!(json::from_str::<Holds>("{}").unwrap(), Holds { maybe: Maybe(None) });
    assert_eq!(Holds::json_schema().get("required"), None);
}
