//! The schema of each form that a value can have.

use super::{Object, integers::integer_text, length::length};
use crate::{
    describe::{Body, Encoding, Layout, Model, Type, Unit},
    spelling::spell_model,
};
use alloc::{
    borrow::ToOwned,
    collections::{BTreeMap, BTreeSet},
    format,
    string::String,
    vec::Vec,
};
use core::fmt::Write as _;
use serde_json::{Number, Value, json};

/// Prints schemas and keeps the definitions of the models that they refer to.
pub(super) struct Printer {
    /// The schemas of models, by name.
    pub(super) definitions: Object,
    /// What decoding accepts, or what encoding writes.
    pub(super) decoding: bool,
    /// What the names of the members begin with that are being added.
    pub(super) prefix: &'static str,
    names: BTreeMap<String, String>,
    taken: BTreeSet<String>,
    /// The two parts that the name of a definition stands between.
    references: (String, String),
    /// The models that are being printed where they are used.
    open: Vec<String>,
}

impl Printer {
    /// A printer whose references are made by `template` and whose definitions have none of the names in `taken`.
    pub(super) fn new(template: &str, decoding: bool, taken: BTreeSet<String>) -> Self {
        let (before, behind) = template.split_once(NAME).unwrap_or((template, ""));
        let references = (before.to_owned(), behind.to_owned());
        Self {
            definitions: Object::new(),
            decoding,
            prefix: "",
            names: BTreeMap::new(),
            taken,
            references,
            open: Vec::new(),
        }
    }

    /// The schema of the type that was asked for: a model's own, not a reference to it.
    pub(super) fn root(&mut self, ty: Type) -> Object {
        match ty {
            Type::Model(model) => self.model(model()),
            ty => self.object(ty),
        }
    }

    /// The schema of a type as an object, to which keywords can be added.
    pub(super) fn object(&mut self, ty: Type) -> Object {
        match self.ty(ty) {
            Value::Object(object) => object,
            // OK because the only other schema that is printed is `true`, which says what no keywords say.
            _ => Object::new(),
        }
    }

    pub(super) fn ty(&mut self, ty: Type) -> Value {
        match ty {
            Type::Any => Value::Bool(true),
            Type::Null => json!({ "type": "null" }),
            Type::Bool => json!({ "type": "boolean" }),
            Type::Integer { min, max } => integer(min, max).into(),
            Type::Float { bits: 32 } => json!({ "type": "number", "minimum": f32::MIN, "maximum": f32::MAX }),
            Type::Float { .. } => json!({ "type": "number" }),
            Type::Char => json!({ "type": "string", "minLength": 1, "maxLength": 1 }),
            Type::Str => json!({ "type": "string" }),
            Type::Text { format } => json!({ "type": "string", "format": format }),
            Type::Bytes => json!({ "type": "string", "contentEncoding": "base64", "pattern": BASE64 }),
            Type::Encoded(encoding) => encoded(encoding),
            Type::FixedBytes { encoding, len } => {
                let any = Type::bytes(encoding);
                let mut fixed = self.object(any);
                length(&mut fixed, any, Unit::Bytes, Some(len), Some(len));
                fixed.into()
            }
            Type::Choice(texts) => json!({ "type": "string", "enum": texts }),
            Type::IntegerText { .. } => json!({ "type": "string", "pattern": integer_text(ty, &[]) }),
            Type::Spelled => json!({ "type": "string" }),
            Type::Option(inner) => nullable(self.ty(inner())),
            Type::Array { items, unique, len } => self.array(items(), unique, len),
            Type::Tuple(items) => {
                let items: Vec<_> = items.iter().map(|item| self.ty(item())).collect();
                let len = items.len();
                positions(items, len, false).into()
            }
            Type::Map { keys, values } => self.map(keys(), values()),
            // What is an array is one of items always.
            Type::OneOrMany(item) if matches!(kind(item()), Type::Array { .. } | Type::Tuple(_)) => {
                self.array(item(), false, None)
            }
            Type::OneOrMany(item) => json!({ "anyOf": [self.ty(item()), self.array(item(), false, None)] }),
            Type::OneOf([only]) => self.ty(only()),
            Type::OneOf(forms) => {
                let forms: Value = forms.iter().map(|form| self.ty(form())).collect();
                json!({ "anyOf": forms })
            }
            Type::Flat(inner) | Type::Prefixed(_, inner) => self.ty(inner()),
            Type::Model(model) if model().notes.inline => self.inline(model()),
            Type::Model(model) => self.reference(model()),
        }
    }

    /// A model where it is used; inside of itself, it has to have a name all the same.
    fn inline(&mut self, model: &'static Model) -> Value {
        let id = spell_model(model, |model| model.id);
        if self.open.contains(&id) {
            return self.reference(model);
        }
        self.open.push(id);
        let schema = self.model(model);
        self.open.pop();
        schema.into()
    }

    fn array(&mut self, items: Type, unique: bool, len: Option<usize>) -> Value {
        let mut array = keywords(json!({ "type": "array", "items": self.ty(items) }));
        if let Some(len) = len {
            array.insert("minItems".to_owned(), len.into());
            array.insert("maxItems".to_owned(), len.into());
        }
        if unique {
            array.insert("uniqueItems".to_owned(), true.into());
        }
        array.into()
    }

    fn map(&mut self, keys: Type, values: Type) -> Value {
        let mut map = keywords(json!({ "type": "object", "additionalProperties": self.ty(values) }));
        if let Some(keys) = self.key(keys) {
            map.insert("propertyNames".to_owned(), keys);
        }
        map.into()
    }

    /// The schema of a key, which is a text on the wire; `None` where any text will do.
    pub(super) fn key(&mut self, ty: Type) -> Option<Value> {
        match kind(ty) {
            Type::Integer { .. } => Some(json!({ "pattern": integer_text(ty, &[]) })),
            Type::Bool => Some(json!({ "enum": ["true", "false"] })),
            Type::Any | Type::Str | Type::Spelled => self.key_rules(ty),
            ty => Some(self.ty(ty)),
        }
    }

    /// The schema of a newtype around text that is a key: it may have rules.
    fn key_rules(&mut self, ty: Type) -> Option<Value> {
        matches!(ty, Type::Model(_)).then(|| self.ty(ty))
    }

    /// Defines a type that others may refer to: a model under its name, also where others print it in place, and what is inside of
    /// any other type.
    pub(super) fn component(&mut self, ty: Type) {
        match ty {
            Type::Model(model) => drop(self.reference(model())),
            ty => drop(self.ty(ty)),
        }
    }

    /// A reference to the definition of a model, which is made if it is not there.
    fn reference(&mut self, model: &'static Model) -> Value {
        let id = spell_model(model, |model| model.id);
        let known = self.names.get(&id).cloned();
        let name = known.unwrap_or_else(|| self.define(id, model));
        let (before, behind) = &self.references;
        json!({ "$ref": format!("{before}{}{behind}", escaped(&name)) })
    }

    fn define(&mut self, id: String, model: &'static Model) -> String {
        let name = self.free_name(&spell_model(model, |model| model.name));
        self.names.insert(id, name.clone());
        // Holds the place: definitions stand in the order in which they are met, and a model may refer to itself.
        self.definitions.insert(name.clone(), Value::Null);
        let schema = self.model(model);
        self.definitions.insert(name.clone(), schema.into());
        name
    }

    /// `name`, or the first of `name2`, `name3`, .. that no other model has.
    fn free_name(&self, name: &str) -> String {
        let is_free = |name: &String| !self.definitions.contains_key(name) && !self.taken.contains(name);
        let numbered = (2u64..).map(|number| format!("{name}{number}"));
        // OK because there are more numbers than names.
        core::iter::once(name.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
    }
}

/// What stands for the name in a template of references.
pub(super) const NAME: &str = "{name}";

/// Base64 with padding (RFC 4648, section 4) whose last character has no bits to spare set.
const BASE64: &str = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$";

/// What a type is below options and newtypes: decides what a length counts.
pub(super) fn kind(mut ty: Type) -> Type {
    loop {
        ty = match ty {
            Type::Option(inner) => inner(),
            Type::Model(model) => match &model().body {
                Body::Struct(fields) if fields.layout == Layout::Transparent => match fields.fields {
                    [field, ..] => (field.ty)(),
                    [] => return ty,
                },
                _ => return ty,
            },
            _ => return ty,
        }
    }
}

/// As [`kind`], of each form that a value may have.
pub(super) fn forms(ty: Type) -> Vec<Type> {
    match kind(ty) {
        Type::OneOf(list) => list.iter().flat_map(|form| forms(form())).collect(),
        only => Vec::from([only]),
    }
}

/// Whether a value of this form is a text.
pub(super) fn is_text(form: Type) -> bool {
    match form {
        Type::Str | Type::Text { .. } | Type::Char => true,
        Type::Bytes | Type::Encoded(_) | Type::FixedBytes { .. } => true,
        Type::Choice(_) | Type::IntegerText { .. } | Type::Spelled => true,
        // An enum may be one, as its variants, and a newtype is what it is around.
        Type::Model(_) => true,
        _ => false,
    }
}

/// The members of an object that was written with `json!`.
pub(super) fn keywords(object: Value) -> Object {
    match object {
        Value::Object(object) => object,
        _ => Object::new(),
    }
}

/// An array of these items, of which so many are there at least; there may be more only where it is open.
pub(super) fn positions(items: Vec<Value>, least: usize, is_open: bool) -> Object {
    let len = items.len();
    let mut array = keywords(json!({ "type": "array" }));
    if len != 0 {
        array.insert("prefixItems".to_owned(), items.into());
    }
    if !is_open {
        array.insert("items".to_owned(), false.into());
    }
    array.insert("minItems".to_owned(), least.into());
    if !is_open {
        array.insert("maxItems".to_owned(), len.into());
    }
    array
}

fn integer(min: i128, max: u128) -> Object {
    let mut integer = keywords(json!({ "type": "integer", "minimum": number(min) }));
    if u64::try_from(max).is_err() && max.checked_add(1).is_none_or(u128::is_power_of_two) {
        // The bound is a power of two as a float, one more than the bound: exact only this way.
        integer.insert("exclusiveMaximum".to_owned(), (max as f64).into());
    } else {
        let max = i128::try_from(max).map_or_else(|_| Value::from(max as f64), number);
        integer.insert("maximum".to_owned(), max);
    }
    integer
}

/// An integer as JSON; beyond 64 bits as the nearest float, since that is how most readers of the schema read it.
pub(super) fn number(value: i128) -> Value {
    Number::from_i128(value).map_or_else(|| Value::from(value as f64), Value::Number)
}

/// Bytes as text that is not standard base64.
fn encoded(encoding: Encoding) -> Value {
    match encoding {
        Encoding::Hex => {
            json!({ "type": "string", "contentEncoding": "base16", "pattern": "^(?:[0-9A-Fa-f]{2})*$" })
        }
        Encoding::Base64Url => {
            let pattern =
                "^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-][AQgw]|[A-Za-z0-9_-]{2}[AEIMQUYcgkosw048])?$";
            json!({ "type": "string", "contentEncoding": "base64url", "pattern": pattern })
        }
    }
}

/// The name as the last token of a JSON Pointer in a URI fragment, RFC 6901 section 6.
fn escaped(name: &str) -> String {
    let mut out = String::new();
    for byte in name.bytes() {
        match byte {
            b'~' => out.push_str("~0"),
            b'/' => out.push_str("~1"),
            byte if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) => out.push(char::from(byte)),
            // OK because writing to a `String` does not fail.
            byte => drop(write!(out, "%{byte:02X}")),
        }
    }
    out
}

/// The schema, or null.
pub(super) fn nullable(schema: Value) -> Value {
    match schema {
        Value::Bool(true) => Value::Bool(true),
        Value::Object(object) if is_plain(&object) => with_null(object).into(),
        schema => json!({ "anyOf": [schema, { "type": "null" }] }),
    }
}

/// Whether all that keeps null out of a schema is its `type`.
fn is_plain(object: &Object) -> bool {
    let keeps_out = ["const", "enum", "$ref", "anyOf", "oneOf", "allOf", "not"];
    object.contains_key("type") && !keeps_out.iter().any(|keyword| object.contains_key(*keyword))
}

fn with_null(mut object: Object) -> Object {
    if let Some(ty) = object.get_mut("type") {
        match ty {
            Value::Array(types) if types.iter().any(|ty| ty == "null") => {}
            Value::Array(types) => types.push("null".into()),
            Value::String(ty) if ty == "null" => {}
            single => *single = json!([single.take(), "null"]),
        }
    }
    object
}
