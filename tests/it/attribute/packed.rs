//! `packed`: numbers as one run of bytes.

use crate::{
    schema::well_formed,
    support::{in_json, in_msgpack, reads_msgpack, refuses_msgpack, round_trip},
};
use serial_runtime::{ErrorKind, FastSerialize, json, msgpack};
use std::collections::BTreeMap;

#[derive(FastSerialize, Debug, PartialEq)]
struct Samples {
    #[serial(packed)]
    f: Vec<f64>,
    #[serial(packed)]
    g: [f32; 2],
    #[serial(packed)]
    i: Option<Vec<i16>>,
    #[serial(packed, length(max = 2))]
    u: Box<[u64]>,
}

fn samples() -> Samples {
    Samples { f: vec![1.0, -0.5], g: [0.25, 2.0], i: Some(vec![-2, 300]), u: Box::new([1]) }
}

#[test]
fn bytes_in_messagepack_and_an_array_in_json() {
    in_json(&samples(), r#"{"f":[1.0,-0.5],"g":[0.25,2.0],"i":[-2,300],"u":[1]}"#);
    in_msgpack(
        &samples(),
        "84a166c410000000000000f03f000000000000e0bfa167c4080000803e00000040a169c404feff2c01a175c4080100000000000000",
    );
    round_trip(&samples());
    round_trip(&Samples { f: vec![], g: [0.0; 2], i: None, u: Box::new([]) });
}

#[test]
fn arrays_are_read_as_well() {
    reads_msgpack(
        "84a16692cb3ff000000000000001a16792ca3e80000002a169c0a17590",
        &Samples { f: vec![1.0, 1.0], g: [0.25, 2.0], i: None, u: Box::new([]) },
    );
}

#[test]
fn every_number_has_all_of_its_bytes() {
    for (bytes, path) in [("81a166c4070000000000000000", "/f"), ("81a167c40400000000", "/g")] {
        let error = msgpack::from_slice::<Samples>(&crate::support::unhex(bytes)).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Length | ErrorKind::Syntax), "{error}");
        assert_eq!(error.path(), path);
    }
    refuses_msgpack::<Samples>(
        "84a166c400a167c4080000803e00000040a169c0a175c41801000000000000000200000000000000ffffffffffffffff",
        "expected at most 2 items, found 3 at byte 22, path /u",
    );
}

#[derive(FastSerialize, Debug, PartialEq)]
struct Inside {
    #[serial(packed)]
    rows: Vec<Vec<f64>>,
    #[serial(packed)]
    by_name: BTreeMap<String, [u32; 1]>,
    #[serial(msgpack(packed))]
    wide: Vec<i128>,
}

#[test]
fn inside_of_lists_and_maps_too() {
    let value = Inside {
        rows: vec![vec![0.5; 100], vec![]],
        by_name: BTreeMap::from([("a".into(), [7])]),
        wide: vec![-1, i128::MAX],
    };
    round_trip(&value);
    let bytes = msgpack::to_vec(&value).unwrap();
    // One head each: of two rows of 800 and 0 bytes, of 4 bytes, of 32 bytes.
    assert_eq!(bytes.len(), 1 + 5 + 1 + (3 + 800) + 2 + 8 + 1 + 2 + (2 + 4) + 5 + (2 + 32));
}

#[test]
fn any_float_is_one() {
    let value = Samples { f: vec![f64::INFINITY], ..samples() };
    let bytes = msgpack::to_vec(&value).unwrap();
    assert_eq!(msgpack::from_slice::<Samples>(&bytes).unwrap(), value);
    assert!(json::to_vec(&value).is_err());
}

#[test]
fn vectors_are_used_again() {
    let mut value = samples();
    value.f = Vec::with_capacity(100);
    let (capacity, bytes) = (value.f.capacity(), msgpack::to_vec(&samples()).unwrap());
    msgpack::decode_into(&mut value, &bytes).unwrap();
    assert_eq!((value.f.capacity(), &value), (capacity, &samples()));
}

#[test]
fn a_fixed_slice_and_a_writer_take_them_too() {
    let value = Inside { rows: vec![vec![0.5; 1000]], by_name: BTreeMap::new(), wide: vec![] };
    let bytes = msgpack::to_vec(&value).unwrap();
    let mut slice = vec![0; bytes.len()];
    assert_eq!(msgpack::encode_to_slice(&value, &mut slice).unwrap(), bytes.len());
    assert_eq!(slice, bytes);
    let mut written = Vec::new();
    msgpack::to_writer(&mut written, &value).unwrap();
    assert_eq!(written, bytes);
    assert!(msgpack::encode_to_slice(&value, &mut slice[1..]).is_err());
}

#[test]
fn the_schema_is_that_of_an_array() {
    let schema = Samples::json_schema();
    assert_eq!(schema["properties"]["f"]["items"]["type"], "number");
    assert_eq!(schema["properties"]["g"]["minItems"], 2);
    well_formed::<Samples>();
}
