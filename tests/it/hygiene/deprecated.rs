//! What is deprecated for users is still on the wire.

#![deny(warnings)]

use serial_runtime::FastSerialize;

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Model {
    #[deprecated]
    #[serial(default = 1, range(min = 1))]
    old: u8,
    new: u8,
    #[serial(skip)]
    #[deprecated(note = "gone")]
    gone: u8,
}

#[derive(FastSerialize, Debug, PartialEq)]
pub enum Choice {
    #[deprecated]
    Old,
    #[deprecated]
    OldNewtype(u8),
    New {
        #[deprecated]
        old: u8,
    },
}

#[derive(FastSerialize, Debug, PartialEq)]
#[deprecated(since = "1.0.0", note = "old")]
pub struct Old {
    field: u8,
}

#[test]
#[allow(deprecated, reason = "that is the point")]
fn works() {
    super::round_trip(&Model { old: 1, new: 2, gone: 0 }, r#"{"old":1,"new":2}"#);
    super::round_trip(&Choice::Old, r#""Old""#);
    super::round_trip(&Choice::OldNewtype(1), r#"{"OldNewtype":1}"#);
    super::round_trip(&Choice::New { old: 1 }, r#"{"New":{"old":1}}"#);
    super::round_trip(&Old { field: 1 }, r#"{"field":1}"#);
}
