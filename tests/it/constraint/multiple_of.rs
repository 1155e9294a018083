use super::{accepts, refuses, schema_of_field};
use serial_runtime::FastSerialize;

#[derive(FastSerialize, Debug)]
struct Integer {
    #[serial(range(min = -100, multiple_of = 25))]
    v: i32,
}

#[derive(FastSerialize, Debug)]
struct Alone {
    #[serial(multiple_of = 3)]
    v: Option<u64>,
}

#[derive(FastSerialize, Debug)]
struct Cents {
    #[serial(multiple_of = 0.01)]
    v: f64,
}

#[derive(FastSerialize, Debug)]
struct Halves {
    #[serial(range(multiple_of = 0.5))]
    v: f64,
}

#[test]
fn integers() {
    for value in ["-100", "-25", "0", "25", "1000"] {
        accepts::<Integer>(value);
    }
    for value in ["-99", "1", "24", "26"] {
        refuses::<Integer>(value, "range");
    }
    accepts::<Alone>("18446744073709551615");
    accepts::<Alone>("null");
    refuses::<Alone>("18446744073709551614", "range");
}

#[test]
fn floats() {
    for value in ["0", "0.5", "-1.5", "1e10"] {
        accepts::<Halves>(value);
    }
    for value in ["0.25", "0.1", "-1.75"] {
        refuses::<Halves>(value, "range");
    }
}

#[test]
fn decimal_steps_are_meant_as_decimals() {
    for value in ["0.01", "0.07", "19.99", "4.35", "1", "0"] {
        accepts::<Cents>(value);
    }
    for value in ["0.001", "19.995", "1.005"] {
        refuses::<Cents>(value, "range");
    }
}

#[test]
fn the_schema_has_the_step() {
    assert_eq!(schema_of_field::<Integer>()["multipleOf"], 25);
    assert_eq!(schema_of_field::<Alone>()["multipleOf"], 3);
    assert_eq!(schema_of_field::<Cents>()["multipleOf"], 0.01);
}
