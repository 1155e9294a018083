//! The user's own types of the names of primitives.

#![allow(non_camel_case_types, dead_code, reason = "only their names matter")]

use serial_runtime::FastSerialize;

#[derive(FastSerialize, Debug, PartialEq, Clone, Copy)]
pub enum u64 {
    Low,
    High,
}

#[derive(FastSerialize, Debug, PartialEq)]
pub struct bool {
    value: u64,
}

pub struct usize;
pub struct u8;
pub struct u32;
pub struct str;
pub struct isize;
pub struct f64;

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Model {
    first: u64,
    #[serial(length(max = 3))]
    text: String,
    second: Vec<bool>,
    #[serial(default = 5)]
    number: i8,
}

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Pair(u64, u64);

#[test]
fn works() {
    let model =
        Model { first: u64::Low, text: "t".into(), second: vec![bool { value: u64::High }], number: 5 };
    super::round_trip(&model, r#"{"first":"Low","text":"t","second":[{"value":"High"}],"number":5}"#);
    super::round_trip(&Pair(u64::Low, u64::High), r#"["Low","High"]"#);
}
