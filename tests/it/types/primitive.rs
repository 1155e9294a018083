//! Truth values, numbers and characters.

use crate::support::{both_formats, refuses_json, refuses_msgpack};
use serial_runtime::{Describe, describe::Type};

macro_rules! extremes {
    ($($ty:ident)*) => {$(
        for value in [$ty::MIN, $ty::MIN + 1, 0, 1, 23, 31, 32, 100, $ty::MAX / 2, $ty::MAX - 1, $ty::MAX] {
            both_formats(&value);
        }
    )*};
}

#[test]
fn integers() {
    extremes!(u8 u16 u32 u64 usize i8 i16 i32 i64 isize);
    extremes!(u128 i128);
}

#[test]
fn edges_of_the_encodings() {
    for power in 0..64 {
        for value in [(1_u64 << power) - 1, 1 << power, (1 << power) + 1] {
            both_formats(&value);
            both_formats(&value.cast_signed());
            both_formats(&value.cast_signed().wrapping_neg());
        }
    }
}

#[test]
fn truth_values() {
    both_formats(&true);
    both_formats(&false);
}

#[test]
fn floats() {
    for value in
        [0.0, -0.0, 0.1, 1.5, 1e21, -1e-7, 5e-324, f64::MAX, f64::MIN, f64::MIN_POSITIVE, 123_456_789.0]
    {
        both_formats(&value);
    }
    for value in [0.0, -0.0, 0.1_f32, 1.5, 3.4e38, f32::MAX, f32::MIN, f32::MIN_POSITIVE, 1e-45] {
        both_formats(&value);
    }
}

#[test]
fn characters() {
    for value in ['a', '"', '\\', '\n', '\u{7f}', 'é', '\u{2028}', '😀', char::MAX] {
        both_formats(&value);
    }
    refuses_json::<char>(
        r#""ab""#,
        r#"expected text of one character, found a string at line 1 column 1 (byte 0)"#,
    );
    refuses_json::<char>(
        r#""""#,
        r#"expected text of one character, found a string at line 1 column 1 (byte 0)"#,
    );
}

#[test]
fn values_of_other_types() {
    refuses_json::<u8>(
        "256",
        "expected an integer from 0 to 255, found the number `256` at line 1 column 1 (byte 0)",
    );
    refuses_json::<bool>("1", "expected a boolean, found the number `1` at line 1 column 1 (byte 0)");
    refuses_msgpack::<u8>("cd0100", "expected an integer from 0 to 255, found the integer 256 at byte 0");
}

#[test]
fn bounds_in_descriptions() {
    assert!(matches!(i8::TYPE, Type::Integer { min: -128, max: 127 }));
    assert!(matches!(u64::TYPE, Type::Integer { min: 0, max } if max == u128::from(u64::MAX)));
    assert!(matches!(i128::TYPE, Type::Integer { min: i128::MIN, .. }));
    assert!(matches!(u128::TYPE, Type::Integer { min: 0, max: u128::MAX }));
    assert!(matches!(f32::TYPE, Type::Float { bits: 32 }));
}
