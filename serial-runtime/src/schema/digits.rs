//! The keywords of rules about how a number is written out, and about numbers that are written as something else.

use super::{
    Object,
    constraint::{add, range},
    types::{forms, kind},
};
use crate::describe::{Bound, Scalar, Type};
use alloc::{format, string::String, vec::Vec};
use serde_json::{Value, json};

/// So many digits are more than a validator should have to tell apart in a text.
const MOST: u32 = 64;

pub(super) fn max_digits(schema: &mut Object, ty: Type, most: u32) {
    // A number that a text may stand for is one all the same.
    let number = forms(ty).into_iter().find(|form| is_number(*form));
    if let Some(number) = number {
        let end = |sign| 10_i128.checked_pow(most).map_or(Bound::None, |end| exclusive(number, sign * end));
        range(schema, end(-1), end(1), None);
    }
    let ty = number.filter(|number| matches!(number, Type::Integer { .. })).unwrap_or(ty);
    if !matches!(kind(ty), Type::Integer { .. }) {
        steps(schema, most);
    }
    not_finite(schema, ty, false, false);
    if matches!(kind(ty), Type::OneOf(_)) && most <= MOST {
        let split = |whole: u32| format!("[0-9]{{0,{whole}}}(?:\\.[0-9]{{0,{}}}0*)?", most - whole);
        let ways: Vec<String> = (0..=most).map(split).collect();
        add(schema, "pattern", format!("^[-+]?0*(?:{})$|[eE]", ways.join("|")).into());
    }
}

pub(super) fn decimal_places(schema: &mut Object, ty: Type, most: u32) {
    not_finite(schema, ty, false, false);
    steps(schema, most);
    if matches!(kind(ty), Type::OneOf(_)) {
        add(schema, "pattern", format!("^[^.]*(?:\\.[0-9]{{0,{most}}}0*)?$|[eE]").into());
    }
}

/// What else but a number a float may be in JSON says that it is not finite; null may be that there is none.
pub(super) fn finite(schema: &mut Object, ty: Type) {
    match ty {
        Type::Option(_) if !is_number(ty) => add(schema, "type", json!(["number", "null"])),
        _ if !is_number(ty) => add(schema, "type", "number".into()),
        _ => {}
    }
}

/// Where a float may be in JSON what says that it is not finite: NaN is within no range, and an infinity within one that is open on its
/// side. Null is NaN, unless it is that there is none.
pub(super) fn not_finite(schema: &mut Object, ty: Type, open_below: bool, open_above: bool) {
    let Type::OneOf(forms) = kind(ty) else { return };
    for form in forms.iter().map(|form| form()) {
        match form {
            Type::Null if !ty.is_optional() => add(schema, "not", json!({ "type": "null" })),
            Type::Choice(texts) => {
                let is_within = |text: &&&str| match text.parse::<f64>() {
                    Ok(float) if float.is_nan() => false,
                    Ok(f64::INFINITY) => open_above,
                    Ok(f64::NEG_INFINITY) => open_below,
                    _ => true,
                };
                let outside: Vec<_> = texts.iter().filter(|text| !is_within(text)).collect();
                if !outside.is_empty() {
                    add(schema, "not", json!({ "enum": outside }));
                }
            }
            _ => {}
        }
    }
}

fn is_number(ty: Type) -> bool {
    matches!(kind(ty), Type::Integer { .. } | Type::Float { .. })
}

/// A multiple of a tenth, a hundredth, ..; as its text says it, which is what a validator reads.
fn steps(schema: &mut Object, places: u32) {
    let step: Option<f64> = format!("1e-{places}").parse().ok().filter(|step| *step > 0.0);
    match step {
        Some(1.0) => drop(schema.insert("multipleOf".into(), 1.into())),
        Some(step) => drop(schema.insert("multipleOf".into(), Value::from(step))),
        None => {}
    }
}

fn exclusive(ty: Type, end: i128) -> Bound {
    match kind(ty) {
        Type::Integer { .. } => Bound::Inclusive(Scalar::Int(end - end.signum())),
        _ => Bound::Exclusive(Scalar::Float(end as f64)),
    }
}
