//! Fields and variants that are not there.

#![allow(clippy::non_minimal_cfg, reason = "neither feature nor target decides")]

use serial_runtime::FastSerialize;

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Model {
    #[cfg(all())]
    there: u8,
    #[cfg(any())]
    not_there: Nothing,
    #[cfg_attr(all(), serial(rename = "renamed"))]
    field: u8,
}

#[derive(FastSerialize, Debug, PartialEq)]
pub enum Choice {
    There,
    #[cfg(any())]
    NotThere(Nothing),
}

#[test]
fn works() {
    super::round_trip(&Model { there: 1, field: 2 }, r#"{"there":1,"renamed":2}"#);
    super::round_trip(&Choice::There, r#""There""#);
}
