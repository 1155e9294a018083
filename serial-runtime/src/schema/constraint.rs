//! The keywords of each constraint.

use super::{
    Object, digits,
    types::{Printer, keywords, kind, number},
};
use crate::describe::{Bound, Constraint, Encoding, Rule, Scalar, Type, Unit};
use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
    vec::Vec,
};
use serde_json::{Value, json};

impl Printer {
    /// Adds what `rules` ask of a value of type `ty` to its schema.
    pub(super) fn constrain(&mut self, schema: &mut Object, ty: Type, rules: &[Rule]) {
        for rule in rules {
            match rule.constraint {
                Constraint::Range { min, max, multiple_of } => {
                    range(schema, min, max, multiple_of);
                    let is_open = |bound| multiple_of.is_none() && matches!(bound, Bound::None);
                    digits::not_finite(schema, ty, is_open(min), is_open(max));
                }
                Constraint::MaxDigits(most) => digits::max_digits(schema, ty, most),
                Constraint::DecimalPlaces(most) => digits::decimal_places(schema, ty, most),
                Constraint::Finite => digits::finite(schema, ty),
                Constraint::Length { unit, min, max } => length(schema, ty, unit, min, max),
                Constraint::Pattern(pattern) => add(schema, "pattern", pattern.into()),
                Constraint::OneOf(choices) => one_of(schema, ty, choices),
                Constraint::UniqueItems => drop(schema.insert("uniqueItems".to_owned(), true.into())),
                Constraint::Email => add(schema, "format", "email".into()),
                Constraint::Url => add(schema, "format", "uri".into()),
                Constraint::Ip => add(schema, "anyOf", json!([{ "format": "ipv4" }, { "format": "ipv6" }])),
                Constraint::Ipv4 => add(schema, "format", "ipv4".into()),
                Constraint::Ipv6 => add(schema, "format", "ipv6".into()),
                Constraint::Ascii => add(schema, "pattern", "^[\\x00-\\x7F]*$".into()),
                Constraint::Alphanumeric => add(schema, "pattern", "^[\\p{Alphabetic}\\p{N}]*$".into()),
                Constraint::NonControlCharacter => {
                    add(schema, "pattern", "^[^\\x00-\\x1F\\x7F-\\x9F]*$".into());
                }
                Constraint::Phone => add(schema, "pattern", "^\\+[1-9](?:[ .()-]*[0-9]){6,14}$".into()),
                Constraint::CreditCard => add(schema, "pattern", "^[0-9](?:[ -]?[0-9]){11,18}$".into()),
                Constraint::DoesNotContain(part) => {
                    add(schema, "not", json!({ "type": "string", "pattern": literally(part) }));
                }
                Constraint::Contains(part) => add(schema, "pattern", literally(part).into()),
                Constraint::Prefix(part) => add(schema, "pattern", format!("^{}", literally(part)).into()),
                Constraint::Suffix(part) => add(schema, "pattern", format!("{}$", literally(part)).into()),
                Constraint::Inner(rules) => {
                    if let Type::Array { items, .. } = kind(ty) {
                        self.below(schema, "items", items(), rules);
                    }
                }
                Constraint::Keys(rules) => {
                    if let Type::Map { keys, .. } = kind(ty) {
                        self.constrain_key(schema, keys(), rules);
                    }
                }
                Constraint::Values(rules) => {
                    if let Type::Map { values, .. } = kind(ty) {
                        self.below(schema, "additionalProperties", values(), rules);
                    }
                }
                Constraint::Required => required(schema),
                Constraint::Matches(_) | Constraint::Custom(_) => {}
            }
        }
    }

    /// Adds rules to the schema that a keyword holds.
    fn below(&mut self, schema: &mut Object, keyword: &str, ty: Type, rules: &[Rule]) {
        let mut below = keywords(schema.get(keyword).cloned().unwrap_or_default());
        self.constrain(&mut below, ty, rules);
        if !below.is_empty() {
            schema.insert(keyword.to_owned(), below.into());
        }
    }

    /// Keys are texts on the wire: of the rules of an integer, only a list of values can be said.
    fn constrain_key(&mut self, schema: &mut Object, ty: Type, rules: &[Rule]) {
        if !matches!(kind(ty), Type::Integer { .. }) {
            return self.below(schema, "propertyNames", ty, rules);
        }
        for rule in rules {
            if let Constraint::OneOf(choices) = rule.constraint {
                let texts: Vec<Value> =
                    choices.iter().map(|choice| scalar(*choice).to_string().into()).collect();
                schema.insert("propertyNames".to_owned(), json!({ "enum": texts }));
            }
        }
    }
}

pub(super) fn range(schema: &mut Object, min: Bound, max: Bound, multiple_of: Option<Scalar>) {
    bound(schema, min, ["minimum", "exclusiveMinimum"], |new, old| new >= old);
    bound(schema, max, ["maximum", "exclusiveMaximum"], |new, old| new <= old);
    if let Some(step) = multiple_of {
        schema.insert("multipleOf".to_owned(), scalar(step));
    }
}

/// Puts a bound in the place of the type's own, unless that is the tighter one.
fn bound(schema: &mut Object, bound: Bound, names: [&str; 2], is_tighter: fn(f64, f64) -> bool) {
    let (keyword, value) = match bound {
        Bound::None => return,
        Bound::Inclusive(value) => (names[0], scalar(value)),
        Bound::Exclusive(value) => (names[1], scalar(value)),
    };
    // An infinite bound is no bound, and no JSON.
    let Some(new) = value.as_f64() else { return };
    let mut old = names.iter().filter_map(|name| schema.get(*name)?.as_f64());
    if old.all(|old| is_tighter(new, old)) {
        schema.retain(|name, _| name == keyword || !names.contains(&name.as_str()));
        schema.insert(keyword.to_owned(), value);
    }
}

fn length(schema: &mut Object, ty: Type, unit: Unit, min: Option<usize>, max: Option<usize>) {
    let (of, min, max) = match (kind(ty), unit) {
        // A character has one to four bytes.
        (Type::Str | Type::Text { .. } | Type::Char, Unit::Bytes) => {
            ("Length", min.map(|min| min.div_ceil(4)), max)
        }
        (Type::Str | Type::Text { .. } | Type::Char, _) => ("Length", min, max),
        (Type::Bytes, _) => ("Length", min.map(base64_len), max.map(base64_len)),
        (Type::Encoded(encoding), _) => {
            let text = |bytes| encoded_len(encoding, bytes);
            ("Length", min.map(text), max.map(text))
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

fn one_of(schema: &mut Object, ty: Type, choices: &[Scalar]) {
    let mut choices: Vec<Value> = choices.iter().copied().map(scalar).collect();
    if matches!(ty, Type::Option(_)) {
        choices.push(Value::Null);
    }
    add(schema, "enum", choices.into());
}

/// No null.
fn required(schema: &mut Object) {
    let null = json!({ "type": "null" });
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        return types.retain(|ty| ty != "null");
    }
    match schema.get_mut("anyOf") {
        Some(Value::Array(forms)) if forms.contains(&null) => forms.retain(|form| *form != null),
        _ => add(schema, "not", null),
    }
}

/// A regular expression for this text and no other.
fn literally(text: &str) -> String {
    let mut pattern = String::new();
    for char in text.chars() {
        if "\\^$.|?*+()[]{}/".contains(char) {
            pattern.push('\\');
        }
        pattern.push(char);
    }
    pattern
}

/// Adds a keyword; where it is there already, both must hold.
pub(super) fn add(schema: &mut Object, keyword: &str, value: Value) {
    if !schema.contains_key(keyword) {
        schema.insert(keyword.to_owned(), value);
        return;
    }
    let both = schema.entry("allOf").or_insert_with(|| Value::Array(Vec::new()));
    if let Value::Array(list) = both {
        list.push(json!({ keyword: value }));
    }
}

pub(super) fn scalar(value: Scalar) -> Value {
    match value {
        Scalar::Bool(value) => value.into(),
        Scalar::Int(value) => number(value),
        Scalar::Float(value) => value.into(),
        Scalar::Str(value) => value.into(),
    }
}
