//! Structs and tuples without attributes, and types that contain themselves.

use super::{BY_POSITION, BYTES, LAST_WINS, alike, differ, differ_in_msgpack};
use serde::{Deserialize, Serialize};
use serial_runtime::FastSerialize;
use std::{
    collections::{BTreeMap, HashMap},
    marker::PhantomData,
};

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
struct Unit;

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
struct Newtype(BTreeMap<String, i32>);

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
struct Tuple(i32, String, (bool, char));

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
struct Named {
    numbers: (u8, i64, u128, i128, f32, f64),
    unit: (),
    marker: PhantomData<u8>,
    nested: Option<Box<Newtype>>,
    result: Result<u8, String>,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
struct Empty {}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Tree {
    value: i32,
    children: Vec<Tree>,
    next: Option<Box<Tree>>,
    named: HashMap<String, Tree>,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
enum Formula {
    Number(f64),
    Sum(Box<Formula>, Box<Formula>),
    Product { of: Vec<Formula> },
}

#[test]
fn units() {
    alike(&[Unit], &["null", "[]", "{}", "0"]);
    alike(&[Empty {}], &["{}", r#"{"x":1}"#, "null"]);
    differ::<Empty>(&[("[]", BY_POSITION)]);
}

#[test]
fn newtypes_and_tuples() {
    alike(
        &[Newtype(BTreeMap::from([("a".into(), -1)])), Newtype(BTreeMap::new())],
        &[r#"{"a":1.5}"#, "[]", "null"],
    );
    differ::<Newtype>(&[(r#"{"a":1,"a":2}"#, LAST_WINS)]);
    alike(
        &[Tuple(-5, "x".into(), (true, 'é'))],
        &[r#"[1,"x",[true,"ab"]]"#, r#"[1,"x"]"#, r#"[1,"x",[true,"a"],1]"#, "{}"],
    );
}

#[test]
fn named_fields() {
    let named = Named {
        numbers: (255, i64::MIN, 1 << 20, -1, 0.1, 1e300),
        unit: (),
        marker: PhantomData,
        nested: Some(Box::new(Newtype(BTreeMap::new()))),
        result: Err("no".into()),
    };
    alike(&[named], &[r#"{"numbers":[],"unit":null}"#, r#"{"result":{"Ok":1,"Err":"x"}}"#]);
    let whole = r#"{"numbers":[1,2,3,4,5,6],"unit":null,"marker":null,"result":{"Ok":1}}"#;
    alike::<Named>(
        &[],
        &[
            whole,
            &whole.replace("{\"Ok\":1}", "\"Ok\""),
            &whole.replace("\"unit\"", "\"unit\":null,\"unit\""),
        ],
    );
}

#[test]
fn types_that_contain_themselves() {
    let leaf = Tree { value: 1, children: vec![], next: None, named: HashMap::new() };
    let branch = Tree {
        value: 2,
        children: vec![leaf.clone(), leaf.clone()],
        next: Some(Box::new(leaf.clone())),
        named: HashMap::from([("one".into(), leaf)]),
    };
    alike(
        &[branch],
        &[r#"{"value":1,"children":[{}],"named":{}}"#, r#"{"value":1,"children":[],"next":null,"named":{}}"#],
    );
    let sum = Formula::Sum(Box::new(Formula::Number(0.5)), Box::new(Formula::Product { of: vec![] }));
    alike(&[sum], &[r#"{"Product":{"of":[{"Number":1}]}}"#, r#"{"Product":{"of":[{"Number":"1"}]}}"#]);
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
struct Bytes(Vec<u8>);

/// A list, where it is asked for.
#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
struct Numbers(#[serial(as = serial_runtime::adapters::Numbers)] Vec<u8>);

#[test]
fn bytes_are_no_list() {
    alike(&[Numbers(vec![0, 255]), Numbers(vec![])], &["[1,2]", "[256]", "null"]);
    differ::<Bytes>(&[("[1,2]", BYTES), (r#""AQI=""#, BYTES)]);
    differ_in_msgpack::<Bytes>(&[("[1,2]", BYTES)]);
}
