//! The user's own constants of lower-case names: where one is in scope, a binding of its name is a comparison.

#![allow(non_upper_case_globals, dead_code, reason = "only their names matter")]

use serial_runtime::FastSerialize;

macro_rules! constants {
    ($($name:ident)*) => {
        $(const $name: u64 = 7;)*
    };
}

constants! {
    value key len buf e v n i a w r at out start found seen next named map frame index name lead text number items
    field item entry rest error state first
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(omit_defaults)]
pub struct Model {
    #[serial(default = "x")]
    text: String,
    #[serial(range(max = value))]
    number: u64,
    items: Vec<Option<u8>>,
}

#[derive(FastSerialize, Debug, PartialEq)]
pub enum Choice {
    Newtype(u8),
    Struct { value: u8, key: u8 },
}

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Pair(u8, u8);

#[test]
fn works() {
    let model = Model { text: "x".into(), number: 7, items: vec![None] };
    super::round_trip(&model, r#"{"number":7,"items":[null]}"#);
    assert!(serial_runtime::json::from_str::<Model>(r#"{"number":8,"items":[]}"#).is_err());
    super::round_trip(&Choice::Newtype(1), r#"{"Newtype":1}"#);
    super::round_trip(&Choice::Struct { value: 1, key: 2 }, r#"{"Struct":{"value":1,"key":2}}"#);
    super::round_trip(&Pair(1, 2), "[1,2]");
}
