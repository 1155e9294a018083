//! Layouts, wrappers and remote types in a module without any prelude, among names that mean something else, where every warning is an
//! error.

#![no_implicit_prelude]
#![deny(warnings, missing_docs, clippy::all, reason = "the expansion gives no cause for any")]

/// Fields are called as what stands around them.
#[derive(
    ::serial_runtime::FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::clone::Clone,
)]
#[serial(keys, default = make(), duplicates = "last", expecting = "a model")]
pub struct Keys {
    /// A number.
    #[serial(key = 1, encode(rename = "w"), json(decode(rename = "r")))]
    pub value: ::core::primitive::u8,
    /// Bytes.
    #[serial(key = 300, json(hex), msgpack(with = doubled))]
    pub map: ::std::vec::Vec<::core::primitive::u8>,
    /// Only written.
    #[serial(key = 3, skip_deserializing)]
    pub out: ::core::primitive::u8,
}

fn make() -> Keys {
    Keys { value: 1, map: ::std::vec::Vec::new(), out: 4 }
}

mod doubled {
    use ::std::vec::Vec;

    pub(super) fn encode(bytes: &[::core::primitive::u8]) -> Vec<::core::primitive::u8> {
        [bytes, bytes].concat()
    }

    pub(super) fn decode(
        mut bytes: Vec<::core::primitive::u8>,
    ) -> ::core::result::Result<Vec<::core::primitive::u8>, ::core::convert::Infallible> {
        bytes.truncate(bytes.len() / 2);
        ::core::result::Result::Ok(bytes)
    }
}

/// By position, with room for more.
#[derive(::serial_runtime::FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
#[serial(array, unknown = "ignore")]
pub struct Array<T> {
    /// The first.
    #[serial(key = 0)]
    pub array: T,
    /// Null where there is nothing.
    #[serial(key = 2, default, skip_serializing_if = ::core::option::Option::is_none)]
    pub at: ::core::option::Option<T>,
    /// Bytes.
    #[serial(key = 3, packed, default)]
    pub more: ::std::vec::Vec<::core::primitive::f32>,
}

/// By position in one format.
#[derive(::serial_runtime::FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
#[serial(msgpack(array), sort_keys)]
pub struct Divided {
    /// The second name.
    pub key: ::core::primitive::u8,
    /// The first name.
    pub first: ::core::primitive::bool,
}

mod other {
    #[derive(Debug, PartialEq)]
    pub(super) struct Point<T> {
        pub(super) x: T,
    }

    #[derive(Debug, PartialEq)]
    pub(super) struct Private(u8);

    impl Private {
        pub(super) fn new(number: u8) -> Self {
            Self(number)
        }

        pub(super) fn number(&self) -> &u8 {
            &self.0
        }
    }

    use ::std::prelude::rust_2024::*;
}

#[derive(::serial_runtime::FastSerialize)]
#[serial(remote = other::Point<T>)]
struct Point<T> {
    x: T,
}

#[derive(::serial_runtime::FastSerialize)]
#[serial(remote = other::Private)]
struct Private {
    #[serial(getter = other::Private::number)]
    number: ::core::primitive::u8,
}

impl ::core::convert::From<Private> for other::Private {
    fn from(private: Private) -> Self {
        Self::new(private.number)
    }
}

#[derive(::serial_runtime::FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
struct Around {
    #[serial(as = Point<::core::primitive::u8>)]
    point: other::Point<::core::primitive::u8>,
    #[serial(as = ::core::option::Option<Private>)]
    private: ::core::option::Option<other::Private>,
}

#[test]
fn works() {
    use ::std::{assert_eq, vec};
    let keys = Keys { value: 2, map: vec![0xbe], out: 0 };
    assert_eq!(::serial_runtime::json::to_string(&keys).unwrap(), r#"{"w":2,"map":"be","out":0}"#);
    let read: Keys = ::serial_runtime::json::from_str(r#"{"r":2,"map":"be"}"#).unwrap();
    assert_eq!(read, Keys { out: 4, ..::core::clone::Clone::clone(&keys) });
    let bytes = ::serial_runtime::msgpack::to_vec(&keys).unwrap();
    assert_eq!(bytes, b"\x83\x01\x02\xcd\x01\x2c\xc4\x02\xbe\xbe\x03\x00");
    assert_eq!(::serial_runtime::msgpack::from_slice::<Keys>(&bytes).unwrap(), read);
    super::round_trip(
        &Array { array: 1_u8, at: ::core::option::Option::None, more: vec![0.5] },
        "[1,null,null,[0.5]]",
    );
    super::round_trip(&Divided { key: 1, first: true }, r#"{"first":true,"key":1}"#);
    let private = ::core::option::Option::Some(other::Private::new(2));
    super::round_trip(
        &Around { point: other::Point { x: 1 }, private },
        r#"{"point":{"x":1},"private":{"number":2}}"#,
    );
}
