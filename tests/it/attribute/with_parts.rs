use super::{check, refused};
use serial_runtime::{ErrorKind, FastSerialize};
use std::{
    collections::{BTreeMap, HashMap},
    time::Duration,
};

mod millis {
    use std::time::Duration;
    pub fn encode(value: &Duration) -> u64 {
        value.as_millis() as u64
    }
    pub fn decode(millis: u64) -> Result<Duration, std::convert::Infallible> {
        Ok(Duration::from_millis(millis))
    }
}

mod hex {
    pub fn encode(value: &u32) -> String {
        format!("{value:x}")
    }
    pub fn decode(text: String) -> Result<u32, std::num::ParseIntError> {
        u32::from_str_radix(&text, 16)
    }
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Inside<T> {
    #[serial(with(item = millis))]
    laps: Vec<Duration>,
    #[serial(with(item = millis), length(max = 2))]
    perhaps: Option<Vec<Duration>>,
    #[serial(with(item = hex))]
    one: Option<u32>,
    #[serial(with(key = hex, value = millis))]
    map: BTreeMap<u32, Duration>,
    #[serial(with(value = hex))]
    named: HashMap<String, u32>,
    #[serial(with(item = hex))]
    fixed: [u32; 2],
    rest: T,
}

#[test]
fn modules_go_to_what_is_inside() {
    let value = Inside {
        laps: vec![Duration::from_millis(5)],
        perhaps: None,
        one: Some(255),
        map: BTreeMap::from([(16, Duration::from_millis(1))]),
        named: HashMap::from([("a".into(), 17)]),
        fixed: [1, 2],
        rest: 'x',
    };
    let text = r#"{"laps":[5],"perhaps":null,"one":"ff","map":{"10":1},"named":{"a":"11"},"fixed":["1","2"],"rest":"x"}"#;
    check(&value, text);
    refused::<Inside<char>>(&text.replace("\"ff\"", "\"xy\""), ErrorKind::Custom, "/one");
    refused::<Inside<char>>(&text.replace("null", "[1,2,3]"), ErrorKind::Constraint, "/perhaps");
    refused::<Inside<char>>(&text.replace("\"2\"", "\"z\""), ErrorKind::Custom, "/fixed/1");
    let schema = Inside::<char>::json_schema();
    assert_eq!(schema["properties"]["laps"]["items"]["type"], "integer");
}

#[derive(FastSerialize, Debug, PartialEq)]
enum Variants {
    A(#[serial(with(item = hex))] Vec<u32>),
    B(#[serial(with(item = millis))] Vec<Duration>),
}

#[test]
fn variants_have_their_own() {
    check(&Variants::A(vec![255]), r#"{"A":["ff"]}"#);
    check(&Variants::B(vec![Duration::from_millis(2)]), r#"{"B":[2]}"#);
}

fn shout(text: &str) -> String {
    text.to_uppercase()
}

fn even(number: u8) -> Result<u8, &'static str> {
    if number.is_multiple_of(2) { Ok(number) } else { Err("expected an even number") }
}

#[derive(FastSerialize, Debug, PartialEq)]
struct OneWay {
    #[serial(serialize_with = shout)]
    text: String,
    #[serial(deserialize_with = "even")]
    number: u8,
}

#[test]
fn one_way_leaves_the_other_to_the_type() {
    let value = OneWay { text: "Ab".into(), number: 2 };
    super::writes(&value, r#"{"text":"AB","number":2}"#);
    super::reads(r#"{"text":"Ab","number":2}"#, &value);
    refused::<OneWay>(r#"{"text":"Ab","number":3}"#, ErrorKind::Custom, "/number");
}
