//! A trait in scope that gives every type methods of the names that the expansion might call.

#![allow(
    dead_code,
    clippy::wrong_self_convention,
    clippy::should_implement_trait,
    reason = "only their names matter"
)]

use serial_runtime::FastSerialize;

macro_rules! blanket {
    ($by_value:ident $by_ref:ident $by_mut:ident: $($name:ident)*) => {
        pub trait $by_value: Sized {
            $(fn $name(self) {})*
        }
        impl<T> $by_value for T {}
        pub trait $by_ref {
            $(fn $name(&self) {})*
        }
        impl<T: ?Sized> $by_ref for T {}
        pub trait $by_mut {
            $(fn $name(&mut self) {})*
        }
        impl<T: ?Sized> $by_mut for T {}
    };
}

blanket! {
    ByValue ByRef ByMut:
    write read len into push pack clone iter map take get fill check built value value_into entry first_key next_key
    key_with name_with variant variant_end skip array array_end nth item lead array_item map_end name encode decode
    decode_into encode_key decode_key validate_in validate at_name at_index missing again is_null null unwrap eq ne
    default from as_ref to_owned describe expected unknown refuse state recover item_end find to_string
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(omit_defaults, deny_unknown_fields)]
pub struct Model {
    #[serial(default = "x", length(min = 1))]
    text: String,
    #[serial(inner(range(max = 9)))]
    items: Vec<u16>,
    maybe: Option<u8>,
    #[serial(with = as_text)]
    number: u32,
}

#[derive(FastSerialize, Debug, PartialEq)]
pub enum Choice {
    Unit,
    Newtype(u8),
    Tuple(u8, u8),
    Struct { field: u8 },
}

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Array(u8, #[serial(range(max = 9))] u8);

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Newtype(String);

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Unit;

mod as_text {
    pub fn encode(value: &u32) -> String {
        value.to_string()
    }

    pub fn decode(wire: String) -> Result<u32, core::num::ParseIntError> {
        wire.parse()
    }
}

mod works {
    use super::super::round_trip;

    #[test]
    fn works() {
        let model = super::Model { text: "y".into(), items: vec![1], maybe: Some(2), number: 3 };
        round_trip(&model, r#"{"text":"y","items":[1],"maybe":2,"number":"3"}"#);
        round_trip(&super::Choice::Unit, r#""Unit""#);
        round_trip(&super::Choice::Newtype(1), r#"{"Newtype":1}"#);
        round_trip(&super::Choice::Tuple(1, 2), r#"{"Tuple":[1,2]}"#);
        round_trip(&super::Choice::Struct { field: 1 }, r#"{"Struct":{"field":1}}"#);
        round_trip(&super::Array(1, 2), "[1,2]");
        round_trip(&super::Newtype("n".into()), r#""n""#);
        round_trip(&super::Unit, "null");
    }
}
