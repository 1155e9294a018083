//! Types without rules.

use super::*;
use crate::describe::Encoding;

#[test]
fn leaves() {
    check(Type::Any, &[json!(null), json!([1])], &[]);
    check(Type::Null, &[json!(null)], &[json!(0)]);
    check(Type::Bool, &[json!(true)], &[json!("true")]);
    check(U8(), &[json!(0), json!(255)], &[json!(-1), json!(256), json!(1.5), json!("1")]);
    check(Type::Char, &[json!("é"), json!("🎬")], &[json!(""), json!("ab")]);
    check(Type::Text { format: "ipv4" }, &[json!("1.2.3.4")], &[json!("1.2.3"), json!(1)]);
    check(Type::Float { bits: 64 }, &[json!(1e300), json!(1)], &[json!("1")]);
    check(Type::Float { bits: 32 }, &[json!(f32::MAX), json!(-0.1)], &[json!(1e39), json!(-1e39)]);
}

#[test]
fn wide_integers() {
    let u64s = Type::Integer { min: 0, max: u128::from(u64::MAX) };
    check(u64s, &[json!(u64::MAX)], &[json!(-1), json!(1e20)]);
    let i64s = Type::Integer { min: i128::from(i64::MIN), max: i64::MAX as u128 };
    check(i64s, &[json!(i64::MIN), json!(i64::MAX)], &[json!(u64::MAX)]);
    let u128s = Type::Integer { min: 0, max: u128::MAX };
    check(u128s, &[json!(u64::MAX), json!(3.4e38)], &[json!(3.5e38), json!(-1)]);
    check_text(u128s, &json!({ "type": "integer", "minimum": 0, "exclusiveMaximum": 2f64.powi(128) }));
    let i128s = Type::Integer { min: i128::MIN, max: i128::MAX as u128 };
    check(i128s, &[json!(-1.7e38)], &[json!(1.8e38), json!(-1.8e38)]);
}

#[test]
fn bytes_are_base64() {
    let accepted = ["", "AQ==", "AQI=", "AQID", "/+8="].map(Value::from);
    check(Type::Bytes, &accepted, &["A", "AQ", "AR==", "AQJ=", "A-_=", "AQ==AQ=="].map(Value::from));
    let three = &[length(Some(2), Some(3))];
    check(
        held(|| Type::Bytes, three),
        &["AQI=", "AQID"].map(Value::from),
        &["", "AQIDBA=="].map(Value::from),
    );
}

#[test]
fn so_many_bytes() {
    let of = |encoding| Type::FixedBytes { encoding, len: 2 };
    check(of(None), &[json!("AQI=")], &["", "AQ==", "AQID", "AQIDBA==", "0102"].map(Value::from));
    check(of(Some(Encoding::Hex)), &[json!("beEF")], &["", "be", "beef0", "beef00"].map(Value::from));
    check(of(Some(Encoding::Base64Url)), &[json!("-_8")], &["", "-_", "-_8A", "-_9"].map(Value::from));
}

#[test]
fn options() {
    check_text(Type::Option(STR), &json!({ "type": ["string", "null"] }));
    check(Type::Option(|| Type::Option(U8)), &[json!(null), json!(3)], &[json!(300)]);
    check_text(Type::Option(|| Type::Any), &json!({}));
    check(Type::Option(models::POINT), &[json!(null), json!([1, 2])], &[json!(1)]);
}

#[test]
fn sequences() {
    check(STRINGS(), &[json!([]), json!(["a", "a"])], &[json!([1]), json!({})]);
    let set = Type::Array { items: U8, unique: true, len: None };
    check(set, &[json!([1, 2])], &[json!([1, 1])]);
    let pair = Type::Array { items: U8, unique: false, len: Some(2) };
    check(pair, &[json!([1, 1])], &[json!([1]), json!([1, 2, 3])]);
    check(Type::Tuple(&[U8, STR]), &[json!([1, "a"])], &[json!([1]), json!(["a", 1]), json!([1, "a", 2])]);
    check(Type::OneOf(&[U8, STR]), &[json!(1), json!("a")], &[json!(true)]);
}

#[test]
fn maps() {
    let map = Type::Map { keys: STR, values: U8 };
    check_text(
        map,
        &json!({ "type": "object", "additionalProperties": { "type": "integer", "minimum": 0, "maximum": 255 } }),
    );
    let by_id = Type::Map { keys: || Type::Integer { min: -128, max: 127 }, values: STR };
    let accepted = [json!({ "0": "a", "-12": "b", "127": "c" })];
    check(
        by_id,
        &accepted,
        &[json!({ "01": "a" }), json!({ "-0": "a" }), json!({ "1234": "a" }), json!({ "a": "a" })],
    );
    let by_kind = Type::Map { keys: models::STYLE, values: U8 };
    check(by_kind, &[json!({ "bold": 1 })], &[json!({ "loud": 1 })]);
    let by_char = Type::Map { keys: || Type::Char, values: U8 };
    check(by_char, &[json!({ "a": 1 })], &[json!({ "ab": 1 })]);
}
