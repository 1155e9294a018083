//! The keywords of lengths: of texts, of bytes that are texts, of lists and of maps.

use super::{
    Object,
    constraint::add,
    types::{forms, is_text},
};
use crate::describe::{Encoding, Type, Unit};
use alloc::{format, string::String};
use serde_json::{Value, json};

/// Each keyword is for one kind of value: what may be several kinds has those of each.
pub(super) fn length(schema: &mut Object, ty: Type, unit: Unit, min: Option<usize>, max: Option<usize>) {
    let forms = forms(ty);
    let is_one_text = forms.iter().filter(|form| is_text(**form)).count() == 1;
    for form in forms {
        // Of two kinds of text, it cannot be said which of them one is.
        if is_one_text || !is_text(form) {
            of_form(schema, (ty, form), unit, min, max);
        }
    }
}

fn of_form(
    schema: &mut Object,
    (ty, form): (Type, Type),
    unit: Unit,
    min: Option<usize>,
    max: Option<usize>,
) {
    let (of, min, max) = match (form, unit) {
        // A character has one to four bytes.
        (Type::Str | Type::Text { .. } | Type::Char | Type::Spelled, Unit::Bytes) => {
            ("Length", min.map(|min| min.div_ceil(4)), max)
        }
        (Type::Str | Type::Text { .. } | Type::Char, _) | (Type::Spelled, Unit::Chars) => {
            ("Length", min, max)
        }
        (Type::Bytes, _) => {
            quanta(schema, min, max);
            ("Length", min.map(base64_len), max.map(base64_len))
        }
        (Type::Encoded(encoding), _) => {
            let text = |bytes| encoded_len(encoding, bytes);
            ("Length", min.map(text), max.map(text))
        }
        (Type::OneOrMany(_), _) => {
            if min.is_some_and(|min| min > 1) || max == Some(0) {
                add(schema, "type", arrays(ty));
            }
            ("Items", min, max)
        }
        (Type::Array { .. } | Type::Tuple(_), _) => ("Items", min, max),
        (Type::Map { .. }, _) => ("Properties", min, max),
        _ => return,
    };
    if let Some(min) = min {
        tighten(schema, format!("min{of}"), min as u64, u64::max);
    }
    if let Some(max) = max {
        tighten(schema, format!("max{of}"), max as u64, u64::min);
    }
}

/// The types of an array, and of null where there may be none.
pub(super) fn arrays(ty: Type) -> Value {
    if ty.is_optional() { json!(["array", "null"]) } else { json!("array") }
}

/// Of the four characters of base64 that the last bytes are, padding says how many these are: one, two or three.
fn quanta(schema: &mut Object, min: Option<usize>, max: Option<usize>) {
    let padding = |bytes: usize| match bytes % 3 {
        1 => "==$",
        2 => "=$",
        _ => "",
    };
    if let Some(max) = max.filter(|max| max % 3 != 0) {
        let shorter = base64_len(max) - 4;
        add(schema, "anyOf", json!([{ "maxLength": shorter }, { "pattern": padding(max) }]));
    }
    // One byte fewer has one more `=`.
    if let Some(min) = min.filter(|min| *min > 0 && min % 3 != 1) {
        let longer = base64_len(min).saturating_add(1);
        add(schema, "anyOf", json!([{ "minLength": longer }, { "not": { "pattern": padding(min - 1) } }]));
    }
}

fn tighten(schema: &mut Object, keyword: String, value: u64, tighter: fn(u64, u64) -> u64) {
    let old = schema.get(&keyword).and_then(Value::as_u64).unwrap_or(value);
    schema.insert(keyword, tighter(old, value).into());
}

/// The characters of that many bytes in base64.
fn base64_len(bytes: usize) -> usize {
    bytes.div_ceil(3).saturating_mul(4)
}

/// The characters of that many bytes in another encoding.
fn encoded_len(encoding: Encoding, bytes: usize) -> usize {
    match encoding {
        Encoding::Hex => bytes.saturating_mul(2),
        Encoding::Base64Url => bytes.saturating_mul(4).div_ceil(3),
    }
}
