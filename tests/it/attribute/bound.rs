use super::check;
use serial_runtime::{Decode, FastSerialize, adapters::DisplayFromStr, json, msgpack};
use std::{
    fmt::{self, Display, Formatter},
    marker::PhantomData,
    rc::Rc,
    str::FromStr,
};

/// What the derive cannot infer: the wire type of an associated type.
trait Unit {
    type Number;
}

#[derive(Debug, PartialEq)]
struct Pixels;

impl Unit for Pixels {
    type Number = u16;
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(bound(U: Unit, U::Number: FastSerialize + for<'any> Decode<'any>))]
struct Length<U: Unit> {
    value: U::Number,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(bound = "U: Unit, U::Number: FastSerialize + for<'any> Decode<'any>")]
struct Quoted<U: Unit> {
    value: U::Number,
}

#[test]
fn bounds_replace_the_inferred_ones() {
    check(&Length::<Pixels> { value: 7 }, r#"{"value":7}"#);
    check(&Quoted::<Pixels> { value: 7 }, r#"{"value":7}"#);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Measured<U: Unit, T> {
    #[serial(bound(U: Unit, U::Number: FastSerialize + for<'any> Decode<'any>))]
    value: U::Number,
    note: T,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(tag = "kind")]
enum Either<U: Unit, T> {
    #[serial(bound = "U: Unit, U::Number: FastSerialize + for<'any> Decode<'any>")]
    Measured {
        least: U::Number,
        most: U::Number,
    },
    Told {
        note: T,
    },
}

#[test]
fn bounds_of_a_field_leave_the_others_to_be_inferred() {
    check(&Measured::<Pixels, _> { value: 7, note: true }, r#"{"value":7,"note":true}"#);
    check(
        &Either::<Pixels, bool>::Measured { least: 1, most: 2 },
        r#"{"kind":"Measured","least":1,"most":2}"#,
    );
    check(&Either::<Pixels, _>::Told { note: 7_u8 }, r#"{"kind":"Told","note":7}"#);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(bound(encode(T: Display), decode(T: FromStr<Err: Display>)))]
struct Spelled<T> {
    #[serial(as = DisplayFromStr)]
    value: T,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(bound(serialize = "T: Display", deserialize = "T: FromStr<Err: Display>"))]
struct AsSerde<T> {
    #[serial(as = DisplayFromStr)]
    value: T,
}

/// What can be written, but not be read.
#[derive(Debug)]
struct Shown;

impl Display for Shown {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("shown")
    }
}

#[test]
fn each_impl_has_bounds_of_its_own() {
    check(&Spelled { value: 7_u8 }, r#"{"value":"7"}"#);
    check(&AsSerde { value: 'a' }, r#"{"value":"a"}"#);
    assert_eq!(json::to_string(&Spelled { value: Shown }).unwrap(), r#"{"value":"shown"}"#);
    assert_eq!(msgpack::to_vec(&AsSerde { value: Shown }).unwrap(), b"\x81\xa5value\xa5shown");
    assert_eq!(Spelled::<u8>::json_schema()["properties"]["value"]["type"], "string");
}

/// Nothing is asked of `T`: not of the wire, not even to be a sized type that anybody can make.
#[derive(Debug, PartialEq)]
struct Nobody;

#[derive(FastSerialize, Debug, PartialEq)]
struct Marked<T> {
    id: u8,
    marker: PhantomData<T>,
}

#[test]
fn a_marker_asks_nothing_of_its_type() {
    let value = Marked::<Nobody> { id: 1, marker: PhantomData };
    assert_eq!(json::to_string(&value).unwrap(), r#"{"id":1,"marker":null}"#);
    assert_eq!(json::from_str::<Marked<Nobody>>(r#"{"id":1,"marker":null}"#).unwrap(), value);
    assert_eq!(msgpack::from_slice::<Marked<Nobody>>(&msgpack::to_vec(&value).unwrap()).unwrap(), value);
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Skipped<T> {
    id: u8,
    #[serial(skip, default = None)]
    cache: Option<Rc<T>>,
}

#[test]
fn a_skipped_field_asks_nothing_of_its_type() {
    check(&Skipped::<Nobody> { id: 1, cache: None }, r#"{"id":1}"#);
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(bound())]
struct Free<T> {
    id: u8,
    #[serial(skip, default = PhantomData)]
    marker: PhantomData<T>,
}

#[test]
fn an_empty_bound_asks_nothing() {
    check(&Free::<Nobody> { id: 1, marker: PhantomData }, r#"{"id":1}"#);
}
