//! Names that are keywords: on the wire without `r#`.

#![allow(non_camel_case_types, reason = "keywords are lower-case")]

use serial_runtime::FastSerialize;

#[derive(FastSerialize, Debug, PartialEq)]
pub struct r#struct<r#dyn> {
    #[serial(length(min = 1))]
    r#type: String,
    #[serial(skip)]
    r#fn: u8,
    r#match: r#dyn,
}

#[derive(FastSerialize, Debug, PartialEq)]
pub enum r#enum {
    r#true,
    r#let(u8),
    r#move { r#in: u8 },
}

#[test]
fn works() {
    let model = r#struct { r#type: "t".into(), r#fn: 0, r#match: 1u8 };
    super::round_trip(&model, r#"{"type":"t","match":1}"#);
    super::round_trip(&r#enum::r#true, r#""true""#);
    super::round_trip(&r#enum::r#let(1), r#"{"let":1}"#);
    super::round_trip(&r#enum::r#move { r#in: 1 }, r#"{"move":{"in":1}}"#);
}
