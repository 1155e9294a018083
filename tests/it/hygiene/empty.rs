//! Types with little or nothing in them.

use serial_runtime::{FastSerialize, json, msgpack};

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Unit;

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Empty {}

#[derive(FastSerialize, Debug, PartialEq)]
pub struct EmptyTuple();

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(deny_unknown_fields)]
pub struct Strict {}

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Newtype(u8);

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Pair(u8, String);

#[derive(FastSerialize, Debug, PartialEq)]
pub struct OnlySkipped {
    #[serial(skip)]
    cache: u8,
}

#[derive(FastSerialize, Debug, PartialEq)]
pub enum Never {}

#[derive(FastSerialize, Debug, PartialEq)]
pub enum EmptyPayloads {
    Tuple(),
    Struct {},
}

#[test]
fn works() {
    super::round_trip(&Unit, "null");
    super::round_trip(&Empty {}, "{}");
    super::round_trip(&EmptyTuple(), "[]");
    super::round_trip(&Strict {}, "{}");
    super::round_trip(&Newtype(1), "1");
    super::round_trip(&Pair(1, "x".into()), r#"[1,"x"]"#);
    super::round_trip(&OnlySkipped { cache: 0 }, "{}");
    super::round_trip(&EmptyPayloads::Tuple(), r#"{"Tuple":[]}"#);
    super::round_trip(&EmptyPayloads::Struct {}, r#"{"Struct":{}}"#);
}

#[test]
fn what_is_not_there_is_refused() {
    assert!(json::from_str::<Empty>(r#"{"x":1}"#).is_ok());
    assert!(json::from_str::<Strict>(r#"{"x":1}"#).is_err());
    assert!(json::from_str::<EmptyTuple>("[1]").is_err());
    assert!(json::from_str::<Never>(r#""x""#).is_err());
    assert!(msgpack::from_slice::<Never>(b"\xa1x").is_err());
}
