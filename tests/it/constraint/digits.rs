use super::{accepts, refuses, refuses_beyond_schema};
use rust_decimal::Decimal;
use serial_runtime::FastSerialize;

#[derive(FastSerialize, Debug)]
struct Integer {
    #[serial(max_digits = 3)]
    v: i64,
}

#[derive(FastSerialize, Debug)]
struct Float {
    #[serial(max_digits = 4, decimal_places = 2)]
    v: Option<f64>,
}

#[derive(FastSerialize, Debug)]
struct Whole {
    #[serial(decimal_places(0, message = "whole numbers only"))]
    v: f32,
}

#[derive(FastSerialize, Debug)]
struct Price {
    #[serial(max_digits = 4, decimal_places = 2)]
    v: Decimal,
}

#[test]
fn of_integers() {
    for value in ["0", "999", "-999"] {
        accepts::<Integer>(value);
    }
    for value in ["1000", "-1000", "-9223372036854775808"] {
        refuses::<Integer>(value, "max_digits");
    }
}

#[test]
fn of_floats() {
    for value in ["null", "0", "0.01", "12.34", "-99.99", "1234", "1e3"] {
        accepts::<Float>(value);
    }
    refuses::<Float>("0.001", "decimal_places");
    refuses::<Float>("12345", "max_digits");
    refuses_beyond_schema::<Float>("123.45", "max_digits", "/v");
    accepts::<Whole>("3.0");
    refuses::<Whole>("0.5", "decimal_places");
}

#[test]
fn of_decimals() {
    for value in [r#""12.34""#, r#""12.3400""#, r#""0012.34""#, r#""-1234""#, r#""0""#, "12.34", r#""0.01""#]
    {
        accepts::<Price>(value);
    }
    for value in [r#""123.45""#, r#""12345""#, r#""12345.0""#] {
        refuses::<Price>(value, "max_digits");
    }
    refuses::<Price>(r#""1.234""#, "decimal_places");
    refuses::<Price>("1.234", "decimal_places");
    refuses_beyond_schema::<Price>(r#""1234e-3""#, "decimal_places", "/v");
}
