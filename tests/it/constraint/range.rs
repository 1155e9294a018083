use super::{accepts, refuses, schema_of_field};
use serial_runtime::{FastSerialize, json, msgpack};
use std::sync::Arc;

#[derive(FastSerialize, Debug)]
struct Both {
    #[serial(range(min = -5, max = 10))]
    v: i32,
}

#[derive(FastSerialize, Debug)]
struct Short {
    #[serial(range(0.0..=1.0))]
    v: f64,
}

#[derive(FastSerialize, Debug)]
struct HalfOpen {
    #[serial(range(1..10))]
    v: u8,
}

#[derive(FastSerialize, Debug)]
struct Exclusive {
    #[serial(range(exclusive_min = 0.0, exclusive_max = 1.0))]
    v: f64,
}

#[derive(FastSerialize, Debug)]
struct Equal {
    #[serial(range(equal = 7))]
    v: u64,
}

#[test]
fn bounds_are_included() {
    for value in ["-5", "0", "10"] {
        accepts::<Both>(value);
    }
    for value in ["-6", "11", "2147483647", "-2147483648"] {
        refuses::<Both>(value, "range");
    }
}

#[test]
fn the_short_form_is_rusts() {
    for value in ["0", "0.0", "-0.0", "1", "0.5", "1e-300"] {
        accepts::<Short>(value);
    }
    for value in ["-1e-300", "1.0000000000000002", "2", "-1"] {
        refuses::<Short>(value, "range");
    }
    accepts::<HalfOpen>("1");
    accepts::<HalfOpen>("9");
    refuses::<HalfOpen>("0", "range");
    refuses::<HalfOpen>("10", "range");
}

#[test]
fn exclusive_bounds_are_not_included() {
    accepts::<Exclusive>("5e-324");
    accepts::<Exclusive>("0.9999999999999999");
    for value in ["0", "-0.0", "1", "1.5"] {
        refuses::<Exclusive>(value, "range");
    }
}

#[test]
fn equal_is_one_value() {
    accepts::<Equal>("7");
    refuses::<Equal>("6", "range");
    refuses::<Equal>("8", "range");
}

#[test]
fn the_schema_has_the_bounds() {
    let both = schema_of_field::<Both>();
    assert_eq!((&both["minimum"], &both["maximum"]), (&(-5).into(), &10.into()));
    let exclusive = schema_of_field::<Exclusive>();
    assert_eq!((&exclusive["exclusiveMinimum"], &exclusive["exclusiveMaximum"]), (&0.0.into(), &1.0.into()));
    assert!(exclusive.get("minimum").is_none());
    let half = schema_of_field::<HalfOpen>();
    assert_eq!((&half["minimum"], &half["exclusiveMaximum"]), (&1.into(), &10.into()));
}

#[derive(FastSerialize, Debug)]
struct Perhaps {
    #[serial(range(max = 9))]
    v: Option<u8>,
}

#[derive(FastSerialize, Debug)]
struct Boxed {
    #[serial(range(max = 9))]
    v: Box<Option<Arc<u8>>>,
}

#[test]
fn through_options_and_boxes() {
    accepts::<Perhaps>("null");
    accepts::<Perhaps>("9");
    refuses::<Perhaps>("10", "range");
    accepts::<Boxed>("null");
    accepts::<Boxed>("9");
    refuses::<Boxed>("10", "range");
}

const LEAST: i64 = -3;

mod limits {
    pub const MOST: i64 = 3;
}

#[derive(FastSerialize, Debug)]
struct Constants {
    #[serial(range(min = LEAST, max = limits::MOST))]
    v: i64,
}

#[test]
fn bounds_may_be_constants() {
    accepts::<Constants>("-3");
    accepts::<Constants>("3");
    refuses::<Constants>("-4", "range");
    refuses::<Constants>("4", "range");
    assert_eq!(schema_of_field::<Constants>()["maximum"], 3);
}

#[derive(FastSerialize, Debug)]
struct Wide {
    #[serial(range(min = 9007199254740993, max = 18446744073709551614))]
    v: u64,
}

#[test]
fn integers_are_compared_as_integers() {
    accepts::<Wide>("9007199254740993");
    accepts::<Wide>("18446744073709551614");
    refuses::<Wide>("9007199254740992", "range");
    refuses::<Wide>("18446744073709551615", "range");
}

#[derive(FastSerialize, Debug)]
struct Single {
    #[serial(range(max = 0.5))]
    v: f32,
}

#[test]
fn single_floats_too() {
    accepts::<Single>("0.5");
    accepts::<Single>("-1e30");
    refuses::<Single>("0.50001", "range");
}

#[test]
fn no_range_holds_a_nan() {
    for v in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let report = Short { v }.validate().unwrap_err();
        assert_eq!((&*report.issues()[0].code, &*report.issues()[0].path), ("range", "/v"));
    }
}

#[test]
fn params_say_the_bounds_and_what_was_found() {
    let report = Both { v: 11 }.validate().unwrap_err();
    let names: Vec<_> = report.issues()[0].params.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["min", "max", "found"]);
}

/// What a rule says of itself and of what was found goes out with the report, each as what it is.
#[test]
fn params_are_written_with_the_report() {
    #[derive(FastSerialize)]
    struct All {
        #[serial(range(min = -1.5, max = 2))]
        float: f64,
        #[serial(range(max = 7))]
        wide: u128,
        #[serial(range(min = 0))]
        below: i128,
        #[serial(one_of("a", "b"))]
        text: String,
        #[serial(one_of(1, 2))]
        number: u8,
    }
    let all =
        All { float: f64::NEG_INFINITY, wide: u128::MAX, below: i128::MIN, text: "c".into(), number: 3 };
    let report = all.validate().unwrap_err();
    let written: serde_json::Value = serde_json::from_slice(&json::to_vec(&report).unwrap()).unwrap();
    let params = |index: usize| written["issues"][index]["params"].clone();
    assert_eq!(params(0), serde_json::json!({ "min": -1.5, "max": 2.0, "found": "-Infinity" }));
    assert_eq!(params(1)["max"], 7);
    assert!(json::to_string(&report).unwrap().contains(r#""found":340282366920938463463374607431768211455"#));
    assert!(
        json::to_string(&report).unwrap().contains(r#""found":-170141183460469231731687303715884105728"#)
    );
    assert_eq!(params(3), serde_json::json!({ "choices": ["a", "b"], "found": "c" }));
    assert_eq!(params(4)["found"], 3);
    for (float, found) in [(f64::NAN, "NaN"), (f64::INFINITY, "Infinity")] {
        let report = All { float, ..All { float, wide: 0, below: 0, text: "a".into(), number: 1 } }
            .validate()
            .unwrap_err();
        let written: serde_json::Value = serde_json::from_slice(&json::to_vec(&report).unwrap()).unwrap();
        assert_eq!(written["issues"][0]["params"]["found"], found);
    }
    let packed = msgpack::to_vec(&report).unwrap();
    let value: serial_runtime::Value = msgpack::from_slice(&packed).unwrap();
    assert_eq!(value["issues"][0]["params"]["min"], (-1.5).into());
}
