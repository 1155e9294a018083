//! The keywords of each constraint.

use super::{
    Object, digits,
    integers::{integer_text, text_that_stands_for},
    length::{arrays, length},
    types::{Printer, forms, keywords, kind, number},
};
use crate::describe::{Bound, Constraint, Rule, Scalar, Type};
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
                Constraint::Inner(rules) => self.constrain_items(schema, ty, rules),
                Constraint::Keys(rules) => match kind(ty) {
                    Type::Map { keys, .. } => self.constrain_key(schema, keys(), rules),
                    pairs => self.constrain_pairs(schema, pairs, 0, rules),
                },
                Constraint::Values(rules) => match kind(ty) {
                    Type::Map { values, .. } => {
                        self.below(schema, "additionalProperties", values(), rules);
                    }
                    pairs => self.constrain_pairs(schema, pairs, 1, rules),
                },
                Constraint::Required => required(schema),
                Constraint::Matches(_) | Constraint::Custom(_) => {}
            }
        }
        if let Some(pattern) = text_that_stands_for(ty, rules) {
            add(schema, "pattern", pattern.into());
        }
    }

    fn constrain_items(&mut self, schema: &mut Object, ty: Type, rules: &[Rule]) {
        for form in forms(ty) {
            match form {
                Type::Array { items, .. } => self.below(schema, "items", items(), rules),
                Type::OneOrMany(item) => {
                    self.below(schema, "items", item(), rules);
                    let mut only = Object::new();
                    self.constrain(&mut only, item(), rules);
                    if !only.is_empty() {
                        add(schema, "anyOf", json!([{ "type": arrays(ty) }, only]));
                    }
                }
                _ => {}
            }
        }
    }

    /// Adds rules to the keys or values of a map that is a list of pairs.
    fn constrain_pairs(&mut self, schema: &mut Object, ty: Type, index: usize, rules: &[Rule]) {
        let Type::Array { items, .. } = ty else { return };
        if let Type::Tuple(pair) = items()
            && let (Some(ty), Some(part)) = (pair.get(index), schema.get_mut("items"))
            && let Some(Value::Object(part)) = part.pointer_mut(&format!("/prefixItems/{index}"))
        {
            self.constrain(part, ty(), rules);
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

    /// Keys are texts on the wire.
    fn constrain_key(&mut self, schema: &mut Object, ty: Type, rules: &[Rule]) {
        let Some(pattern) = integer_text(ty, rules).filter(|_| matches!(kind(ty), Type::Integer { .. }))
        else {
            return self.below(schema, "propertyNames", ty, rules);
        };
        let mut names = keywords(json!({ "pattern": pattern }));
        for rule in rules {
            if let Constraint::OneOf(choices) = rule.constraint {
                let texts = choices.iter().map(|choice| scalar(*choice).to_string().into());
                add(&mut names, "enum", texts.collect::<Vec<Value>>().into());
            }
        }
        schema.insert("propertyNames".to_owned(), names.into());
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

/// A list of values says nothing of what a value may be besides, nor of a text that stands for one.
fn one_of(schema: &mut Object, ty: Type, choices: &[Scalar]) {
    let mut values: Vec<Value> = choices.iter().copied().map(scalar).collect();
    let is_text = matches!(choices, [Scalar::Str(_), ..]);
    for form in forms(ty) {
        match form {
            Type::Any => return,
            Type::Spelled if !is_text => return,
            Type::IntegerText { .. } => {
                let texts: Vec<Value> = values.iter().map(|value| value.to_string().into()).collect();
                values.extend(texts);
            }
            _ => {}
        }
    }
    if ty.is_optional() {
        values.push(Value::Null);
    }
    add(schema, "enum", values.into());
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
