//! Enums without variants: nothing is one of them.

use super::agrees;
use serial_runtime::{Decode, FastSerialize, json, msgpack};
use std::fmt::Debug;

#[derive(FastSerialize, Debug, PartialEq)]
enum External {}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t")]
enum Internal {}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "t", content = "c")]
enum Adjacent {}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(untagged)]
enum Untagged {}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(repr = "int")]
enum Number {}

fn nothing_is_one<T>()
where
    T: FastSerialize + for<'de> Decode<'de> + schemars::JsonSchema + Debug + PartialEq,
{
    let texts = ["null", "1", "\"x\"", "[]", "{}", r#"{"t":"x"}"#, r#"{"t":"x","c":1}"#];
    agrees::<T>(&texts.map(|text| (text, false)));
    assert!(msgpack::from_slice::<T>(b"\xc0").is_err());
    assert!(json::from_slice_report::<T>(b"{}").is_err());
    assert_eq!(json::to_string(&None::<T>).unwrap(), "null");
    assert_eq!(json::from_str::<Vec<T>>("[]").unwrap(), Vec::new());
}

#[test]
fn under_every_representation() {
    nothing_is_one::<External>();
    nothing_is_one::<Internal>();
    nothing_is_one::<Adjacent>();
    nothing_is_one::<Untagged>();
    nothing_is_one::<Number>();
}
