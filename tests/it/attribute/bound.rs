use super::check;
use serial_runtime::{Decode, FastSerialize, json, msgpack};
use std::{marker::PhantomData, rc::Rc};

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
