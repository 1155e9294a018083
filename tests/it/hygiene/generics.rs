//! Type parameters of every name, constants, lifetimes, where clauses, defaults, associated types, markers.

use serial_runtime::{FastSerialize, json};
use std::{borrow::Cow, collections::BTreeMap, fmt::Debug, marker::PhantomData};

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Letters<R, W, D, E, T> {
    r: R,
    w: W,
    d: D,
    e: Vec<E>,
    t: Option<T>,
}

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Array<const N: usize> {
    bytes: [u8; N],
}

#[derive(FastSerialize, Debug, PartialEq)]
pub struct One<T>(T);

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Marked<T> {
    id: u8,
    marker: PhantomData<T>,
}

/// Nothing can be done with it.
#[derive(Debug, PartialEq)]
pub struct Opaque;

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Bounded<'a, T: Debug = u16, const N: usize = 2>
where
    T: Clone,
{
    #[serial(default)]
    list: Vec<T>,
    text: Cow<'a, str>,
    #[serial(length(max = 3))]
    borrowed: &'a str,
    pair: [u8; N],
}

pub trait Family {
    type Member;
}

#[derive(Debug, PartialEq)]
pub struct Numbers;

impl Family for Numbers {
    type Member = u8;
}

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Projected<F: Family> {
    one: F::Member,
    many: BTreeMap<String, <F as Family>::Member>,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(omit_defaults)]
pub struct Defaulted<T> {
    #[serial(default)]
    value: T,
    #[serial(default = Vec::new())]
    values: Vec<T>,
}

#[derive(FastSerialize, Debug, PartialEq)]
pub enum Either<L, R> {
    Left(L),
    Right { value: R },
    Neither,
}

#[derive(FastSerialize, Debug, PartialEq)]
#[serial(bound(T: FastSerialize + for<'any> serial_runtime::Decode<'any>))]
pub struct Written<T> {
    value: T,
}

#[derive(FastSerialize, Debug, PartialEq)]
pub struct Lifetimes<'a, 'b: 'a> {
    a: &'a str,
    b: Option<&'b str>,
}

#[test]
fn parameters_may_have_any_name() {
    let model = Letters { r: 1u8, w: String::new(), d: true, e: vec![1u16], t: Some(1i8) };
    super::round_trip(&model, r#"{"r":1,"w":"","d":true,"e":[1],"t":1}"#);
}

#[test]
fn constants_are_no_types() {
    super::round_trip(&Array { bytes: [1, 2, 3] }, r#"{"bytes":[1,2,3]}"#);
    super::round_trip(&One("x".to_owned()), r#""x""#);
}

#[test]
fn markers_need_nothing() {
    let marked = Marked { id: 1, marker: PhantomData::<Opaque> };
    super::round_trip(&marked, r#"{"id":1,"marker":null}"#);
}

#[test]
fn what_borrows_lives_as_long_as_the_input() {
    let text = r#"{"list":[1],"text":"t","borrowed":"b","pair":[1,2]}"#.to_owned();
    let model: Bounded<'_> = json::from_str(&text).unwrap();
    assert!(matches!(model.text, Cow::Borrowed("t")));
    assert_eq!(json::to_string(&model).unwrap(), text);
    let long: Lifetimes<'_, '_> = json::from_str(r#"{"a":"x","b":"y"}"#).unwrap();
    assert_eq!(long, Lifetimes { a: "x", b: Some("y") });
}

#[test]
fn associated_types_are_bounded() {
    let model = Projected::<Numbers> { one: 1, many: [("x".to_owned(), 2)].into() };
    super::round_trip(&model, r#"{"one":1,"many":{"x":2}}"#);
}

#[test]
fn defaults_are_made_of_parameters() {
    super::round_trip(&Defaulted::<u16> { value: 0, values: vec![] }, "{}");
    super::round_trip(&Defaulted { value: 1u16, values: vec![2] }, r#"{"value":1,"values":[2]}"#);
}

#[test]
fn enums_and_written_bounds() {
    super::round_trip(&Either::<u8, String>::Left(1), r#"{"Left":1}"#);
    super::round_trip(&Either::<u8, u8>::Right { value: 1 }, r#"{"Right":{"value":1}}"#);
    super::round_trip(&Either::<u8, u8>::Neither, r#""Neither""#);
    super::round_trip(&Written { value: 1u8 }, r#"{"value":1}"#);
}
