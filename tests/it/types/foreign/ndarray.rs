//! Arrays of `ndarray`.

use super::{as_serde_in_both, form, is_valid};
use crate::support::{refuses_json, same_bytes};
use ndarray::{Array, Array0, Array1, Array2, Array3, ArrayD, IxDyn, arr0, arr1, arr2};
use serial_runtime::{json, msgpack};

#[test]
fn shape_and_elements() {
    as_serde_in_both(&arr2(&[[1, 2, 3], [4, 5, 6]]), r#"{"v":1,"dim":[2,3],"data":[1,2,3,4,5,6]}"#);
    as_serde_in_both(&arr1(&[0.5, 1.5]), r#"{"v":1,"dim":[2],"data":[0.5,1.5]}"#);
    as_serde_in_both(&arr0(7), r#"{"v":1,"dim":[],"data":[7]}"#);
    as_serde_in_both(&Array3::<u16>::zeros((2, 0, 3)), r#"{"v":1,"dim":[2,0,3],"data":[]}"#);
    as_serde_in_both(&ArrayD::from_elem(IxDyn(&[1, 2]), true), r#"{"v":1,"dim":[1,2],"data":[true,true]}"#);
}

#[test]
fn elements_go_out_in_the_order_of_the_shape() {
    let array = arr2(&[[1, 2], [3, 4]]);
    same_bytes(&array.t());
    assert_eq!(json::to_string(&array.t()).unwrap(), r#"{"v":1,"dim":[2,2],"data":[1,3,2,4]}"#);
    assert_eq!(json::to_string(&array.column(1)).unwrap(), r#"{"v":1,"dim":[2],"data":[2,4]}"#);
}

#[test]
fn of_u8_the_elements_are_bytes() {
    let image: Array2<u8> = Array::from_shape_vec((2, 2), vec![1, 2, 3, 4]).unwrap();
    form(&image, r#"{"v":1,"dim":[2,2],"data":"AQIDBA=="}"#);
    assert_eq!(json::to_string(&image.t()).unwrap(), r#"{"v":1,"dim":[2,2],"data":"AQMCBA=="}"#);
}

#[test]
fn no_arrays() {
    for (text, message) in [
        (
            r#"{"v":1,"dim":[2,2],"data":[1,2,3]}"#,
            "expected as many elements in `data` as `dim` says, found an object",
        ),
        (
            r#"{"v":1,"dim":[18446744073709551615,2],"data":[]}"#,
            "expected as many elements in `data` as `dim` says, found an object",
        ),
        (
            r#"{"v":1,"dim":[4],"data":[1,2,3,4]}"#,
            "expected a `dim` of as many dimensions as the array has, found an object",
        ),
        (r#"{"v":2,"dim":[1,1],"data":[1]}"#, "expected version 1 of this form, found an object"),
    ] {
        refuses_json::<Array2<u16>>(text, &format!("{message} at line 1 column 1 (byte 0)"));
    }
    refuses_json::<Array1<u16>>(
        r#"{"v":1,"data":[1]}"#,
        "missing field `dim` at line 1 column 1 (byte 0), path /dim",
    );
    refuses_json::<Array1<u16>>(
        r#"{"v":1,"shape":[1]}"#,
        "unknown field `shape`, expected one of `v`, `dim`, `data` at line 1 column 8 (byte 7), path /shape",
    );
    assert!(json::from_str::<Array0<u16>>(r#"{"v":1,"dim":[],"data":[]}"#).is_err());
    assert!(json::from_str::<ArrayD<u16>>(r#"{"v":1,"dim":[18446744073709551615,0,9],"data":[]}"#).is_err());
    assert!(msgpack::from_slice::<Array1<u16>>(&[0x93]).is_err());
}

#[test]
fn the_schema_knows_the_number_of_dimensions() {
    assert!(is_valid::<ArrayD<u16>>(r#"{"v":1,"dim":[1,1],"data":[1]}"#));
    assert!(!is_valid::<Array1<u16>>(r#"{"v":1,"dim":[1,1],"data":[1]}"#));
    assert!(!is_valid::<Array1<u16>>(r#"{"v":2,"dim":[1],"data":[1]}"#));
}
