//! `ordered_float::OrderedFloat` and `NotNan`.

use super::as_serde_in_both;
use crate::support::refuses_msgpack;
use ordered_float::{NotNan, OrderedFloat};
use serial_runtime::{FastSerialize, json};

#[test]
fn are_the_float_in_them() {
    as_serde_in_both(&OrderedFloat(1.5_f64), "1.5");
    as_serde_in_both(&OrderedFloat(0.1_f32), "0.1");
    as_serde_in_both(&NotNan::new(-0.25).unwrap(), "-0.25");
    refuses_msgpack::<NotNan<f64>>(
        "cb7ff8000000000000",
        "expected a number that is not NaN, found the float NaN at byte 0",
    );
}

#[derive(FastSerialize, Debug)]
struct Unit {
    #[serial(range(min = 0, max = 1))]
    share: NotNan<f64>,
    #[serial(range(min = 0, max = 1))]
    other: OrderedFloat<f32>,
}

#[test]
fn ranges_apply() {
    assert!(json::from_str::<Unit>(r#"{"share":0.5,"other":1}"#).is_ok());
    assert_eq!(json::from_str::<Unit>(r#"{"share":1.5,"other":1}"#).unwrap_err().path(), "/share");
}
