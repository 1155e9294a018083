//! Enums of every representation without a prelude, in types that a macro makes, with lifetimes, parameters and names that the
//! expansion has uses for.

#![no_implicit_prelude]

use super::round_trip;
use ::core::convert::From;
use ::serial_runtime::{FastSerialize, UnknownBuf, Value, json};
use ::std::{assert_eq, borrow::Cow, collections::BTreeMap, string::String, vec::Vec};

macro_rules! numbers {
    ($name:ident, $ty:ident, $($variant:ident = $value:expr),*) => {
        #[allow(non_camel_case_types, reason = "a keyword in disguise")]
        #[derive(FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
        #[derive(::core::cmp::PartialOrd, ::core::cmp::Ord)]
        #[serial(repr = "int")]
        #[repr($ty)]
        enum $name {
            $($variant = $value,)*
            #[serial(other)]
            r#else($ty),
        }
    };
}

#[allow(non_upper_case_globals, reason = "a name that a pattern could mean")]
const value: i16 = 40;

numbers!(Numbers, i16, None = 1, Some = -2, Ok = value + 1, Err = 7);

#[test]
fn numbers_mean_the_same_everywhere() {
    round_trip(&Numbers::None, "1");
    round_trip(&Numbers::Some, "-2");
    round_trip(&Numbers::Ok, "41");
    round_trip(&Numbers::r#else(9), "9");
    round_trip(&BTreeMap::from([(Numbers::Err, 1_u8), (Numbers::r#else(8), 2)]), r#"{"7":1,"8":2}"#);
}

#[derive(FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
struct Plain<T> {
    at: T,
    key: String,
}

macro_rules! tagged {
    ($name:ident, $($item:tt)*) => {
        #[allow(non_camel_case_types, reason = "a keyword in disguise")]
        #[derive(FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
        #[serial($($item)*)]
        enum $name<T> {
            #[serial(tag_value = 1)]
            r#type(Plain<T>),
            #[serial(tag_value = true)]
            Unit,
            #[serial(tag_value = "x")]
            Named { r#in: T, index: Cow<'static, str> },
            #[serial(other)]
            Other(Value, UnknownBuf),
            #[serial(skip)]
            Skipped(::core::marker::PhantomData<T>),
        }
    };
}

tagged!(Internal, tag = "tag");
tagged!(Adjacent, tag = "tag", content = "content");

#[test]
fn tags_mean_the_same_everywhere() {
    type Texts = Vec<String>;
    let plain = || Plain::<Texts> { at: Vec::new(), key: String::new() };
    round_trip(&Internal::r#type(plain()), r#"{"tag":1,"at":[],"key":""}"#);
    round_trip(&Internal::<Texts>::Unit, r#"{"tag":true}"#);
    let named = Internal::<u8>::Named { r#in: 1, index: Cow::Borrowed("i") };
    round_trip(&named, r#"{"tag":"x","in":1,"index":"i"}"#);
    round_trip(&Adjacent::r#type(plain()), r#"{"tag":1,"content":{"at":[],"key":""}}"#);
    round_trip(&Adjacent::<u8>::Unit, r#"{"tag":true}"#);
    let skipped = ::core::marker::PhantomData::<u8>;
    ::std::assert!(json::to_string(&Internal::Skipped(skipped)).is_err());
    ::std::assert!(json::to_string(&Adjacent::Skipped(skipped)).is_err());
    let text = r#"{"tag":5,"content":{"a":1}}"#;
    assert_eq!(json::to_string(&json::from_str::<Adjacent<u8>>(text).unwrap()).unwrap(), text);
}

#[derive(FastSerialize, ::core::fmt::Debug, ::core::cmp::PartialEq)]
#[serial(untagged, validate = Self::fine)]
enum Untagged<'a, T>
where
    T: ::core::marker::Copy,
{
    Ok,
    Some(T),
    Text(#[serial(length(max = 3))] &'a str),
    List(Vec<T>, u8),
    Named { r#type: T, choice: &'a str },
    Entries(BTreeMap<String, Untagged<'a, T>>),
}

impl<T: ::core::marker::Copy> Untagged<'_, T> {
    fn fine(&self) -> ::core::result::Result<(), &'static str> {
        ::core::result::Result::Ok(())
    }
}

#[test]
fn forms_mean_the_same_everywhere() {
    for text in
        ["null", "7", "\"abc\"", "[[1,2],3]", r#"{"type":1,"choice":"c"}"#, r#"{"a":null,"b":{"choice":7}}"#]
    {
        let read: Untagged<'_, u16> = json::from_str(text).unwrap();
        assert_eq!(json::to_string(&read).unwrap(), text);
    }
}
