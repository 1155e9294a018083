//! The user's own modules `core`, `std`, `alloc` and `serial_runtime`.

#![allow(unused, reason = "only their names matter")]

mod core {}
mod std {}
mod alloc {}
mod serial_runtime {}
mod __private {}

#[derive(::serial_runtime::FastSerialize, Debug, PartialEq)]
pub struct Model {
    #[serial(default = 1, range(min = 1))]
    number: u32,
    list: Vec<Option<String>>,
}

#[test]
fn works() {
    super::round_trip(&Model { number: 1, list: vec![None] }, r#"{"number":1,"list":[null]}"#);
}
