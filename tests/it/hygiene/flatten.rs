//! `flatten` without a prelude, in types that a macro makes, with lifetimes and parameters.

#![no_implicit_prelude]

use ::serial_runtime::{FastSerialize, json, msgpack};
use ::std::{assert_eq, borrow::Cow, collections::BTreeMap, string::String, vec::Vec};

/// Names that the expansion has uses for.
#[derive(FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
struct Names<'a, T> {
    at: &'a str,
    key: Cow<'static, str>,
    #[serial(with = as_wide)]
    more: u8,
    #[serial(bytes)]
    r#type: [u8; 1],
    value: T,
}

mod as_wide {
    pub(super) fn encode(value: &u8) -> u32 {
        ::core::convert::From::from(*value)
    }

    pub(super) fn decode(value: u32) -> ::core::result::Result<u8, ::core::num::TryFromIntError> {
        ::core::convert::TryFrom::try_from(value)
    }
}

macro_rules! around {
    ($name:ident, $($flat:ident: $ty:ty),*) => {
        #[derive(FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
        #[serial(deny_unknown_fields)]
        struct $name<'a, T> {
            first: u8,
            $(#[serial(flatten)] $flat: $ty,)*
            #[serial(default)]
            last: ::core::option::Option<&'a str>,
        }
    };
}

around!(Around, r#in: Names<'a, T>, rest: BTreeMap<String, u8>);

#[test]
fn flattening_means_the_same_everywhere() {
    let text = r#"{"first":1,"at":"a","key":"k","more":2,"type":"Aw==","value":[true],"x":4,"last":null}"#;
    let around: Around<'_, Vec<bool>> = json::from_str(text).unwrap();
    assert_eq!(around.r#in.value, [true]);
    assert_eq!(around.rest["x"], 4);
    assert_eq!(json::to_string(&around).unwrap(), text);
    let packed = msgpack::to_vec(&around).unwrap();
    assert_eq!(msgpack::from_slice::<Around<'_, Vec<bool>>>(&packed).unwrap(), around);
}

/// Seen from outside, with a field whose type is not.
#[derive(FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
pub struct Public {
    hidden: Hidden,
    #[serial(flatten)]
    wide: ::core::option::Option<Wide>,
}

#[derive(FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
struct Hidden {
    x: u8,
}

#[test]
fn what_is_private_stays_so() {
    let public = Public { hidden: Hidden { x: 1 }, wide: ::core::option::Option::None };
    assert_eq!(json::from_str::<Public>(r#"{"hidden":{"x":1}}"#).unwrap(), public);
}

macro_rules! wide {
    ($($field:ident)*) => {
        #[derive(FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::default::Default)]
        struct Wide { $($field: u8,)* }
    };
}

wide! {
    a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 d0 d1 d2 d3 d4 d5 d6 d7 d8 d9
    e0 e1 e2 e3 e4 e5 e6 e7 e8 e9 f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 g0 g1 g2 g3 g4 g5 g6 g7 g8 g9
}

#[derive(FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
struct Holder {
    #[serial(flatten)]
    wide: ::core::option::Option<Wide>,
}

#[test]
fn more_fields_than_a_word_has_bits() {
    let full =
        Holder { wide: ::core::option::Option::Some(Wide { g9: 7, ..::core::default::Default::default() }) };
    for holder in [full, Holder { wide: ::core::option::Option::None }] {
        let text = json::to_string(&holder).unwrap();
        assert_eq!(json::from_str::<Holder>(&text).unwrap(), holder);
        assert_eq!(msgpack::from_slice::<Holder>(&msgpack::to_vec(&holder).unwrap()).unwrap(), holder);
    }
}

/// Under names with a prefix, with rules in a group, as deep as it may be.
#[derive(FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
#[serial(max_depth = 2)]
struct Prefixed<'a> {
    #[serial(flatten(prefix = "a_"))]
    r#in: Names<'a, u8>,
    #[serial(flatten(prefix = "b_"))]
    r#type: ::core::option::Option<Hidden>,
    #[serial(group("any", range(max = 1)))]
    r#priv: u8,
}

#[test]
fn prefixes_groups_and_depth() {
    let text = r#"{"a_at":"a","a_key":"k","a_more":2,"a_type":"Aw==","a_value":1,"b_x":1,"priv":2}"#;
    let prefixed: Prefixed<'_> = json::from_str(text).unwrap();
    assert_eq!(json::to_string(&prefixed).unwrap(), text);
    let packed = msgpack::to_vec(&prefixed).unwrap();
    assert_eq!(msgpack::from_slice::<Prefixed<'_>>(&packed).unwrap(), prefixed);
    assert_eq!(prefixed.validate_with_groups(&["any"]).unwrap_err().issues()[0].path, "/priv");
}
