//! The user's own `Result`, `Ok`, `Some`, `String`, ..

#![allow(dead_code, reason = "only their names matter")]

use ::serial_runtime::FastSerialize;

struct Result;
struct Ok;
struct Err;
struct Option;
struct Some;
struct None;
struct String;
struct Vec;
struct Box;
trait Default {}
trait Clone {}
trait From {}
trait Into {}
trait Iterator {}
trait PartialEq {}
trait Sized {}

#[derive(FastSerialize, Debug, ::core::cmp::PartialEq)]
#[serial(omit_defaults)]
pub struct Model {
    text: ::std::string::String,
    #[serial(default = "x")]
    default: ::std::string::String,
    maybe: ::core::option::Option<u8>,
    #[serial(default)]
    list: ::std::vec::Vec<u8>,
}

#[derive(FastSerialize, Debug, ::core::cmp::PartialEq)]
pub enum Choice {
    Some(u8),
    None,
    Ok { value: u8 },
    Err(u8, u8),
}

#[test]
fn works() {
    let model =
        Model { text: "t".into(), default: "x".into(), maybe: ::core::option::Option::None, list: vec![] };
    super::round_trip(&model, r#"{"text":"t"}"#);
    super::round_trip(&Choice::Some(1), r#"{"Some":1}"#);
    super::round_trip(&Choice::None, r#""None""#);
    super::round_trip(&Choice::Ok { value: 1 }, r#"{"Ok":{"value":1}}"#);
    super::round_trip(&Choice::Err(1, 2), r#"{"Err":[1,2]}"#);
}
