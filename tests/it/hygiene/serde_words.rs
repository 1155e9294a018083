//! Serde's words and serde's traits, in a module without a prelude that has a `serde` of its own.

#![no_implicit_prelude]

#[allow(dead_code, reason = "only its name matters")]
mod serde {
    pub struct Serialize;
    pub struct Deserialize;
}

#[derive(::serial_runtime::FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
#[serial(serde, impl_serde)]
#[serde(rename_all = "UPPERCASE", tag = "__s")]
pub enum Choice<S> {
    #[serde(alias = "x")]
    Struct {
        #[serde(default = "nine", skip_serializing_if = "is_nine")]
        __serializer: ::core::primitive::u8,
        #[serde(default)]
        __deserializer: ::core::option::Option<S>,
    },
}

fn nine() -> ::core::primitive::u8 {
    9
}

fn is_nine(value: &::core::primitive::u8) -> ::core::primitive::bool {
    *value == 9
}

#[::core::prelude::v1::test]
fn works() {
    let value = Choice::Struct { __serializer: 9, __deserializer: ::core::option::Option::Some(true) };
    super::round_trip(&value, r#"{"__s":"STRUCT","__deserializer":true}"#);
    let text = ::serde_json::to_string(&value).unwrap();
    ::core::assert_eq!(text, r#"{"__s":"STRUCT","__deserializer":true}"#);
    ::core::assert_eq!(::serde_json::from_str::<Choice<::core::primitive::bool>>(&text).unwrap(), value);
}
