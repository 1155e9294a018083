//! Everything that is derived, where `unsafe` is forbidden. (The lint does not look into expansions; the goldens do.)

#![forbid(unsafe_code)]

use serial_runtime::FastSerialize;

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Model {
    #[serial(pattern = "^[a-z]+$", length(max = 5))]
    text: String,
    choice: Choice,
}

#[derive(FastSerialize, Debug, PartialEq)]
pub enum Choice {
    Unit,
    Newtype(u8),
    Struct { field: u8 },
}

#[test]
fn works() {
    let model = Model { text: "t".into(), choice: Choice::Struct { field: 1 } };
    super::round_trip(&model, r#"{"text":"t","choice":{"Struct":{"field":1}}}"#);
    super::round_trip(&Choice::Newtype(1), r#"{"Newtype":1}"#);
    super::round_trip(&Choice::Unit, r#""Unit""#);
}
