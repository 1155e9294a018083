//! The user's own macros of the names of the standard ones.

#![allow(unused_macros, reason = "only their names matter")]

use serial_runtime::FastSerialize;

macro_rules! vec {
    ($($tokens:tt)*) => {
        compile_error!("the user's `vec!` was called")
    };
}
macro_rules! matches {
    ($($tokens:tt)*) => {
        compile_error!("the user's `matches!` was called")
    };
}
macro_rules! format {
    ($($tokens:tt)*) => {
        compile_error!("the user's `format!` was called")
    };
}
macro_rules! unreachable {
    ($($tokens:tt)*) => {
        compile_error!("the user's `unreachable!` was called")
    };
}
macro_rules! panic {
    ($($tokens:tt)*) => {
        compile_error!("the user's `panic!` was called")
    };
}
macro_rules! write {
    ($($tokens:tt)*) => {
        compile_error!("the user's `write!` was called")
    };
}
macro_rules! stringify {
    ($($tokens:tt)*) => {
        compile_error!("the user's `stringify!` was called")
    };
}
macro_rules! concat {
    ($($tokens:tt)*) => {
        compile_error!("the user's `concat!` was called")
    };
}
macro_rules! module_path {
    ($($tokens:tt)*) => {
        compile_error!("the user's `module_path!` was called")
    };
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(deny_unknown_fields)]
pub struct Model {
    #[serial(default = "x", length(max = 3))]
    text: String,
}

#[derive(FastSerialize, Debug, PartialEq)]
pub enum Choice {
    Unit,
    Newtype(u8),
}

#[test]
fn works() {
    super::round_trip(&Model { text: "t".into() }, r#"{"text":"t"}"#);
    super::round_trip(&Choice::Unit, r#""Unit""#);
    super::round_trip(&Choice::Newtype(1), r#"{"Newtype":1}"#);
}
