//! The schemas of structs and enums.

use super::{
    Object,
    constraint::scalar,
    members::Members,
    tagged::Tags,
    types::{Printer, keywords, kind, positions},
};
use crate::describe::{Body, Direction, Field, Fields, Layout, Model, Type, Variant};
use alloc::{borrow::ToOwned, format, string::String, vec::Vec};
use serde_json::{Value, json};

impl Printer {
    /// The schema of a model itself.
    pub(super) fn model(&mut self, model: &'static Model) -> Object {
        let body = match &model.body {
            Body::Struct(fields) => self.fields(fields),
            Body::Enum(variants) => self.variants(variants),
            Body::Tagged { tag, content, variants } => self.tagged(Tags { tag, content: *content }, variants),
        };
        self.noted(model.docs, &model.notes, body)
    }

    pub(super) fn fields(&mut self, fields: &'static Fields) -> Object {
        match (fields.layout, fields.fields) {
            (Layout::Unit, _) => keywords(json!({ "type": "null" })),
            (Layout::Transparent, [field, ..]) => self.field(field),
            (Layout::Transparent | Layout::Array, list) => self.array_of(list, false),
            (Layout::Prefix, list) => self.array_of(list, true),
            (Layout::Map, list) => self.members(list, fields.deny_unknown),
        }
    }

    /// An array with a field at each position that one has; at the others stands null, or anything where there may be more than is known.
    fn array_of(&mut self, fields: &'static [Field], is_open: bool) -> Object {
        let nobody = || if is_open { Value::Bool(true) } else { json!({ "type": "null" }) };
        let mut items = Vec::new();
        let mut least = 0;
        for field in fields {
            let position = field.number.and_then(|number| usize::try_from(number).ok());
            items.resize_with(position.unwrap_or(items.len()), nobody);
            items.push(match (field.direction, self.decoding) {
                (Direction::Encode, true) => Value::Bool(true),
                (Direction::Decode, false) => json!({ "type": "null" }),
                _ => self.field(field).into(),
            });
            if !self.decoding || field.default.is_none() {
                least = items.len();
            }
        }
        positions(items, least, is_open)
    }

    /// The schema of a field: its type, held to its rules.
    fn field(&mut self, field: &'static Field) -> Object {
        let ty = (field.ty)();
        let mut schema = self.object(ty);
        self.constrain(&mut schema, ty, field.rules);
        let text = field.default.filter(|_| !field.sensitive).and_then(|default| (default.json)());
        if let Some(default) = text.and_then(|text| serde_json::from_str(&text).ok()) {
            schema.insert("default".to_owned(), default);
        }
        if field.sensitive {
            secret(&mut schema, ty);
        }
        self.noted(field.docs, &field.notes, schema)
    }

    pub(super) fn members(&mut self, fields: &'static [Field], deny_unknown: bool) -> Object {
        let mut members = Members { closed: deny_unknown, ..Members::default() };
        self.add_members(fields, &mut members);
        members.print()
    }

    pub(super) fn add_members(&mut self, fields: &'static [Field], members: &mut Members) {
        let other_way = self.other_way();
        for field in fields.iter().filter(|field| field.direction != other_way) {
            match (field.ty)() {
                Type::Flat(inner) => self.flatten(inner(), members),
                _ => self.member(field, members),
            }
        }
    }

    /// What goes this way only is not in the schema.
    fn other_way(&self) -> Direction {
        if self.decoding { Direction::Encode } else { Direction::Decode }
    }

    fn member(&mut self, field: &'static Field, members: &mut Members) {
        // What is inside of the member has names of its own.
        let prefix = core::mem::take(&mut self.prefix);
        let mut schema = self.field(field);
        self.prefix = prefix;
        match field.direction {
            Direction::Both => {}
            Direction::Decode => drop(schema.insert("writeOnly".to_owned(), true.into())),
            Direction::Encode => drop(schema.insert("readOnly".to_owned(), true.into())),
        }
        let schema = Value::from(schema);
        let names = self.accepted((field.name, field.written), field.aliases);
        let names: Vec<_> = names.into_iter().map(|name| format!("{prefix}{name}")).collect();
        if names.len() > 1 {
            members.all_of.push(one_name(&names, field.is_required()));
        } else if self.is_required(field) {
            members.required.push(format!("{prefix}{}", field.name));
        }
        members.properties.extend(names.into_iter().map(|name| (name, schema.clone())));
    }

    pub(super) fn is_required(&self, field: &Field) -> bool {
        if self.decoding { field.is_required() } else { !field.omitted }
    }

    /// The names that stand for a field or variant, which is called so where it is read and where it is written.
    pub(super) fn accepted(
        &self,
        (read, written): (&'static str, Option<&'static str>),
        aliases: &[&'static str],
    ) -> Vec<&'static str> {
        let (name, aliases) =
            if self.decoding { (read, aliases) } else { (written.unwrap_or(read), &[][..]) };
        core::iter::once(name).chain(aliases.iter().copied()).collect()
    }

    pub(super) fn names_of(&self, variant: &Variant) -> Vec<&'static str> {
        self.accepted((variant.name, variant.written), variant.aliases)
    }

    fn variants(&mut self, variants: &'static [Variant]) -> Object {
        let is_bare = |variant: &&Variant| {
            let told = variant.docs.is_empty() && variant.notes.is_empty();
            told && !variant.other && !variant.untagged && is_unit(variant)
        };
        let bare: Vec<_> =
            self.present(variants).filter(is_bare).flat_map(|variant| self.known_by(variant)).collect();
        let mut forms: Vec<Value> = Vec::new();
        if !bare.is_empty() {
            let mut form = kinds(&bare);
            form.insert("enum".to_owned(), bare.into());
            forms.push(form.into());
        }
        for variant in self.present(variants).filter(|variant| !is_bare(variant)) {
            let form = match (variant.other, is_unit(variant)) {
                _ if variant.untagged => self.fields(&variant.payload),
                (true, true) => self.other(variant, variants),
                (true, false) => self.other_data(variant, variants),
                (false, true) => titled(variant, one_of(self.known_by(variant))),
                (false, false) => self.data(variant),
            };
            forms.push(self.noted(variant.docs, &variant.notes, form).into());
        }
        match <[Value; 1]>::try_from(forms) {
            Ok([only]) => keywords(only),
            Err(forms) if forms.is_empty() => keywords(json!({ "not": {} })),
            Err(forms) => choice(variants, forms),
        }
    }

    /// A variant with data: an object of one member.
    fn data(&mut self, variant: &'static Variant) -> Object {
        let payload = Value::from(self.fields(&variant.payload));
        let names = self.names_of(variant);
        let properties: Object = names.iter().map(|name| ((*name).to_owned(), payload.clone())).collect();
        let mut object = keywords(json!({ "type": "object", "properties": properties }));
        match names.as_slice() {
            [name] => drop(object.insert("required".to_owned(), json!([name]))),
            _ => object.extend(keywords(json!({ "minProperties": 1, "maxProperties": 1 }))),
        }
        object.insert("additionalProperties".to_owned(), false.into());
        object
    }

    /// What tells that it is the variant which stands for everything that no other one is known by. What it is written as is up to its
    /// own name, or to what it keeps.
    pub(super) fn other(&mut self, other: &Variant, variants: &'static [Variant]) -> Object {
        let known = self.known(variants);
        let mut object = match other.kept {
            Some(kept) => self.object(kept()),
            None if known.is_empty() => keywords(json!({ "type": "string" })),
            None => kinds(&known),
        };
        object.extend(none_of(known));
        object
    }

    /// As [`other`](Self::other), with its payload under a name.
    fn other_data(&mut self, other: &'static Variant, variants: &'static [Variant]) -> Object {
        let mut object = keywords(json!({ "type": "object", "minProperties": 1, "maxProperties": 1 }));
        object.insert("additionalProperties".to_owned(), self.fields(&other.payload).into());
        let names = none_of(self.known(variants));
        if !names.is_empty() {
            object.insert("propertyNames".to_owned(), names.into());
        }
        match other.payload.fields {
            [field] if !self.is_required(field) => {
                keywords(json!({ "oneOf": [self.other(other, variants), object] }))
            }
            _ => object,
        }
    }

    /// The variants that are read, or written.
    pub(super) fn present(
        &self,
        variants: &'static [Variant],
    ) -> impl Iterator<Item = &'static Variant> + use<> {
        let decoding = self.decoding;
        variants.iter().filter(move |variant| if decoding { variant.decoded } else { variant.encoded })
    }

    /// What the variants are known by, but for the one that is `other`.
    fn known(&self, variants: &'static [Variant]) -> Vec<Value> {
        let told = self.present(variants).filter(|variant| !variant.other && !variant.untagged);
        told.flat_map(|variant| self.known_by(variant)).collect()
    }

    /// What a variant is known by: an encoder writes the first only.
    pub(super) fn known_by(&self, variant: &Variant) -> Vec<Value> {
        if variant.values.is_empty() {
            return self.names_of(variant).into_iter().map(Value::from).collect();
        }
        let written = if self.decoding { variant.values.len() } else { 1 };
        variant.values.iter().take(written).map(|value| scalar(*value)).collect()
    }
}

/// One of these forms. What tells variants apart tells forms apart, but a value may have the form of two variants that nothing tells.
pub(super) fn choice(variants: &[Variant], forms: Vec<Value>) -> Object {
    let any = variants.iter().any(|variant| variant.untagged);
    [(if any { "anyOf" } else { "oneOf" }.to_owned(), forms.into())].into_iter().collect()
}

/// Anything but these.
fn none_of(known: Vec<Value>) -> Object {
    if known.is_empty() { Object::new() } else { keywords(json!({ "not": { "enum": known } })) }
}

/// What is not told by its value has its name for a title.
pub(super) fn titled(variant: &Variant, mut schema: Object) -> Object {
    if !variant.values.is_empty() {
        schema.insert("title".to_owned(), variant.name.into());
    }
    schema
}

/// The types that these values have.
fn kinds(values: &[Value]) -> Object {
    let mut kinds: Vec<_> = values
        .iter()
        .map(|value| match value {
            Value::Bool(_) => "boolean",
            Value::Number(_) => "integer",
            _ => "string",
        })
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    match kinds.as_slice() {
        [kind] => keywords(json!({ "type": kind })),
        kinds => keywords(json!({ "type": kinds })),
    }
}

fn is_unit(variant: &Variant) -> bool {
    variant.payload.layout == Layout::Unit
}

/// One of these values.
pub(super) fn one_of(values: Vec<Value>) -> Object {
    let mut schema = kinds(&values);
    match <[Value; 1]>::try_from(values) {
        Ok([value]) => schema.insert("const".to_owned(), value),
        Err(values) => schema.insert("enum".to_owned(), values.into()),
    };
    schema
}

/// That a field which goes by several names comes under one of them: two would be a duplicate.
fn one_name(names: &[String], required: bool) -> Value {
    let mut choices: Vec<Value> = names.iter().map(|name| json!({ "required": [name] })).collect();
    if !required {
        let none = json!({ "not": { "anyOf": choices } });
        choices.push(none);
    }
    json!({ "oneOf": choices })
}

/// What is written may be asked for, but is not shown.
fn secret(schema: &mut Object, ty: Type) {
    if let (Type::Str, false) = (kind(ty), schema.contains_key("format")) {
        schema.insert("format".to_owned(), "password".into());
    }
    schema.insert("writeOnly".to_owned(), true.into());
}
