//! Types with rules.

use super::*;

#[test]
fn ranges() {
    check(held(U8, &[range(1, 9)]), &[json!(1), json!(9)], &[json!(0), json!(10)]);
    check_text(held(U8, &[range(-5, 9)]), &json!({ "type": "integer", "minimum": 0, "maximum": 9 }));
    const OPEN: Bound = Bound::Exclusive(Scalar::Float(0.5));
    const TENTHS: &[Rule] =
        &[rule(Constraint::Range { min: OPEN, max: Bound::None, multiple_of: Some(Scalar::Float(0.1)) })];
    check(held(|| Type::Float { bits: 64 }, TENTHS), &[json!(0.6)], &[json!(0.5), json!(0.65)]);
    const NATURAL: &[Rule] = &[rule(Constraint::Range {
        min: Bound::Exclusive(Scalar::Int(0)),
        max: Bound::Inclusive(Scalar::Float(f64::INFINITY)),
        multiple_of: None,
    })];
    check_text(held(U8, NATURAL), &json!({ "type": "integer", "maximum": 255, "exclusiveMinimum": 0 }));
}

#[test]
fn lengths() {
    let rules = &[length(Some(1), Some(2))];
    check(held(STR, rules), &[json!("a"), json!("🎬🎬")], &[json!(""), json!("abc")]);
    check(held(|| Type::Option(STR), rules), &[json!(null), json!("a")], &[json!("")]);
    check(held(STRINGS, rules), &[json!(["a"])], &[json!([]), json!(["a", "b", "c"])]);
    let map = || Type::Map { keys: STR, values: U8 };
    check(held(map, rules), &[json!({ "a": 1 })], &[json!({})]);
    const BYTES: &[Rule] = &[rule(Constraint::Length { unit: Unit::Bytes, min: Some(5), max: Some(8) })];
    check_text(held(STR, BYTES), &json!({ "type": "string", "minLength": 2, "maxLength": 8 }));
}

#[test]
fn texts() {
    const COLOR: Rule = rule(Constraint::Pattern("^#[0-9A-F]{6}$"));
    const BLUE: Rule = rule(Constraint::Pattern("FF$"));
    check(held(STR, &[COLOR, BLUE]), &[json!("#0000FF")], &[json!("#000000"), json!("FF")]);
    const EMAIL: &[Rule] = &[rule(Constraint::Email)];
    check(held(|| Type::Option(STR), EMAIL), &[json!("a@b.c"), json!(null)], &[json!("a")]);
    check(held(STR, &[rule(Constraint::Url)]), &[json!("http://a")], &[json!("a")]);
    const FORMATS: &[Rule] = &[rule(Constraint::OneOf(&[Scalar::Str("mp4"), Scalar::Str("mov")]))];
    check(held(STR, FORMATS), &[json!("mp4")], &[json!("mp3"), json!(null)]);
    check(held(|| Type::Option(STR), FORMATS), &[json!("mp4"), json!(null)], &[json!("mp3")]);
}

#[test]
fn rules_below() {
    const SHORT: &[Rule] =
        &[rule(Constraint::Inner(&[length(None, Some(2))])), rule(Constraint::UniqueItems)];
    check(held(STRINGS, SHORT), &[json!(["ab"])], &[json!(["abc"]), json!(["a", "a"])]);
    const LISTED: &[Rule] = &[rule(Constraint::Inner(&[rule(Constraint::OneOf(&[Scalar::Int(1)]))]))];
    check(held(|| Type::Option(STRINGS), SHORT), &[json!(["ab"]), json!(null)], &[json!(["abc"])]);
    let options = || Type::Array { items: || Type::Option(U8), unique: false, len: None };
    check(held(options, LISTED), &[json!([1, null])], &[json!([2])]);
    const ENTRIES: &[Rule] =
        &[rule(Constraint::Keys(&[length(Some(2), None)])), rule(Constraint::Values(&[range(1, 2)]))];
    let map = || Type::Option(|| Type::Map { keys: STR, values: U8 });
    check(held(map, ENTRIES), &[json!({ "ab": 1 }), json!(null)], &[json!({ "a": 1 }), json!({ "ab": 3 })]);
    const IDS: &[Rule] =
        &[rule(Constraint::Keys(&[rule(Constraint::OneOf(&[Scalar::Int(7)])), range(1, 9)]))];
    let by_id = || Type::Map { keys: U8, values: U8 };
    check(held(by_id, IDS), &[json!({ "7": 1 })], &[json!({ "8": 1 })]);
}

#[test]
fn a_reference_may_be_held_to_rules_too() {
    const LONG: &[Rule] = &[length(Some(2), None)];
    check(held(models::NICKNAME, LONG), &[json!("ab")], &[json!("a"), json!("abcdef")]);
}
