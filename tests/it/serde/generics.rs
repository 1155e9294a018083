//! Type parameters, with bounds of their own and of their fields.

use super::alike;
use serde::{Deserialize, Serialize};
use serial_runtime::{Decode, Encode, FastSerialize};
use std::{collections::BTreeMap, fmt::Display, marker::PhantomData};

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
struct Page<T, const N: usize = 2>
where
    T: Display,
{
    items: Vec<T>,
    first: Option<Box<T>>,
    marker: PhantomData<[u8; N]>,
}

#[test]
fn parameters_and_constants() {
    alike(
        &[Page::<_, 3> { items: vec![1, 2], first: Some(Box::new(1)), marker: PhantomData }],
        &[r#"{"items":[],"marker":null}"#, r#"{"items":[1,""],"marker":null}"#],
    );
    alike::<Page<String, 0>>(&[Page { items: vec!["x".into()], first: None, marker: PhantomData }], &[]);
}

/// Nothing is asked of what is only marked, or not on the wire.
struct Opaque;

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
struct Marked<T, U> {
    id: u8,
    marker: PhantomData<T>,
    #[serde(skip)]
    _cache: Option<PhantomData<U>>,
}

#[test]
fn markers() {
    let marked = Marked::<u8, u8> { id: 1, marker: PhantomData, _cache: None };
    alike(&[marked], &[r#"{"id":1,"marker":null}"#, r#"{"id":1}"#]);
    let _: Option<Marked<Opaque, Opaque>> = None;
}

trait Kind {
    type Value;
}

#[derive(Debug, PartialEq)]
struct Numbers;

impl Kind for Numbers {
    type Value = i32;
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde, bound(K::Value: Encode + for<'any> Decode<'any> + serial_runtime::Validate + serial_runtime::Describe))]
#[serde(bound(serialize = "K::Value: Serialize", deserialize = "K::Value: Deserialize<'de>"))]
struct Associated<K: Kind> {
    value: K::Value,
    list: Vec<K::Value>,
}

#[test]
fn associated_types() {
    alike(
        &[Associated::<Numbers> { value: -1, list: vec![1] }],
        &[r#"{"value":1,"list":[]}"#, r#"{"value":"x","list":[]}"#],
    );
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(rename_all = "kebab-case")]
enum Either<L, R> {
    LeftHand(L),
    RightHand {
        right: R,
    },
    #[serde(rename = "map")]
    Both(BTreeMap<String, (L, R)>),
}

#[test]
fn enums() {
    alike::<Either<u8, Vec<String>>>(
        &[
            Either::LeftHand(1),
            Either::RightHand { right: vec!["x".into()] },
            Either::Both(BTreeMap::from([("k".into(), (1, vec![]))])),
        ],
        &[r#"{"left-hand":256}"#, r#"{"right-hand":{"right":[]}}"#],
    );
}
