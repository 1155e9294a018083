//! A module without any prelude.

#![no_implicit_prelude]

#[derive(::serial_runtime::FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
#[serial(validate = check_all)]
pub struct Model<T> {
    #[serial(default = "x", length(min = 1), pattern = "^[a-z]+$")]
    text: ::std::string::String,
    #[serial(custom = check_one, inner(range(max = 9)))]
    items: ::std::vec::Vec<::core::primitive::u16>,
    #[serial(skip_serializing_if = ::core::option::Option::is_none)]
    maybe: ::core::option::Option<T>,
    #[serial(with = as_wide)]
    number: ::core::primitive::u32,
    #[serial(bytes)]
    bytes: [::core::primitive::u8; 2],
    cow: ::std::borrow::Cow<'static, ::core::primitive::str>,
    #[serial(skip)]
    cache: ::core::primitive::u8,
}

#[derive(::serial_runtime::FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
pub enum Choice {
    Unit,
    Newtype(::core::primitive::u8),
    Tuple(::core::primitive::u8, ::core::primitive::u8),
    Struct { field: ::core::primitive::u8 },
}

#[derive(::serial_runtime::FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
pub struct Array(::core::primitive::u8, ::core::primitive::u8);

#[derive(::serial_runtime::FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
pub struct Newtype(#[serial(range(max = 9))] ::core::primitive::u8);

#[derive(::serial_runtime::FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
pub struct Unit;

#[derive(::serial_runtime::FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
pub enum Name {
    A,
    #[serial(other)]
    B,
}

fn check_all<T>(_: &Model<T>) -> ::core::result::Result<(), &'static ::core::primitive::str> {
    ::core::result::Result::Ok(())
}

fn check_one(
    _: &::std::vec::Vec<::core::primitive::u16>,
) -> ::core::result::Result<(), &'static ::core::primitive::str> {
    ::core::result::Result::Ok(())
}

mod as_wide {
    pub(super) fn encode(value: &::core::primitive::u32) -> ::core::primitive::u64 {
        ::core::convert::From::from(*value)
    }

    pub(super) fn decode(
        wire: ::core::primitive::u64,
    ) -> ::core::result::Result<::core::primitive::u32, ::core::num::TryFromIntError> {
        ::core::convert::TryFrom::try_from(wire)
    }
}

#[::core::prelude::v1::test]
fn works() {
    use super::round_trip;
    let model = Model {
        text: ::core::convert::From::from("x"),
        items: ::std::vec::Vec::new(),
        maybe: ::core::option::Option::<::core::primitive::u8>::None,
        number: 5,
        bytes: [1, 2],
        cow: ::core::convert::From::from("c"),
        cache: 0,
    };
    round_trip(&model, r#"{"text":"x","items":[],"number":5,"bytes":"AQI=","cow":"c"}"#);
    round_trip(&Choice::Unit, r#""Unit""#);
    round_trip(&Choice::Newtype(1), r#"{"Newtype":1}"#);
    round_trip(&Choice::Tuple(1, 2), r#"{"Tuple":[1,2]}"#);
    round_trip(&Choice::Struct { field: 1 }, r#"{"Struct":{"field":1}}"#);
    round_trip(&Array(1, 2), "[1,2]");
    round_trip(&Newtype(1), "1");
    round_trip(&Unit, "null");
    round_trip(&Name::A, r#""A""#);
}
