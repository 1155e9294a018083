//! `transparent`, and newtypes.

use super::alike;
use serde::{Deserialize, Serialize};
use serial_runtime::FastSerialize;
use std::{collections::BTreeMap, marker::PhantomData};

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq)]
#[serial(serde)]
#[serde(transparent)]
struct Named {
    value: BTreeMap<String, u8>,
    #[serde(skip)]
    cache: Option<u8>,
}

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serial(serde)]
#[serde(transparent)]
struct Id<T>(u32, PhantomData<T>);

#[derive(FastSerialize, Serialize, Deserialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Newtype(String);

#[test]
fn stands_in_place_of_its_field() {
    alike(
        &[Named { value: BTreeMap::from([("a".into(), 1)]), cache: None }],
        &["{}", r#"{"value":{}}"#, "[]", "null"],
    );
    alike(&[Id::<u8>(7, PhantomData)], &["7", "-7", "[7]", "[7,null]", "null"]);
}

#[test]
fn as_keys() {
    alike(&[BTreeMap::from([(Id::<u8>(7, PhantomData), 1)])], &[r#"{"7":1}"#, r#"{"x":1}"#]);
    alike(&[BTreeMap::from([(Newtype("k".into()), Newtype("v".into()))])], &[r#"{"k":1}"#]);
}
