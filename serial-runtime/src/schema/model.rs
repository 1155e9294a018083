//! The schemas of structs and enums.

use super::{
    Object,
    members::Members,
    tagged::Tags,
    types::{Printer, keywords, kind, positions},
};
use crate::describe::{Body, Direction, Field, Fields, Layout, Model, Type, Variant};
use alloc::{borrow::ToOwned, vec::Vec};
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
        let mut schema = self.field(field);
        match field.direction {
            Direction::Both => {}
            Direction::Decode => drop(schema.insert("writeOnly".to_owned(), true.into())),
            Direction::Encode => drop(schema.insert("readOnly".to_owned(), true.into())),
        }
        let schema = Value::from(schema);
        let names = self.accepted((field.name, field.written), field.aliases);
        if names.len() > 1 {
            members.all_of.push(one_name(&names, field.is_required()));
        } else if self.is_required(field) {
            members.required.push(field.name);
        }
        members.properties.extend(names.into_iter().map(|name| (name.to_owned(), schema.clone())));
    }

    fn is_required(&self, field: &Field) -> bool {
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
            variant.docs.is_empty() && variant.notes.is_empty() && !variant.other && is_unit(variant)
        };
        let bare: Vec<_> =
            variants.iter().filter(is_bare).flat_map(|variant| self.names_of(variant)).collect();
        let mut forms: Vec<Value> = Vec::new();
        if !bare.is_empty() {
            forms.push(json!({ "type": "string", "enum": bare }));
        }
        for variant in variants.iter().filter(|variant| !is_bare(variant)) {
            let form = match (variant.other, is_unit(variant)) {
                (true, _) => self.other(variants),
                (false, true) => names(&self.names_of(variant)),
                (false, false) => self.data(variant),
            };
            forms.push(self.noted(variant.docs, &variant.notes, form).into());
        }
        match <[Value; 1]>::try_from(forms) {
            Ok([only]) => keywords(only),
            Err(forms) if forms.is_empty() => keywords(json!({ "not": {} })),
            Err(forms) => keywords(json!({ "oneOf": forms })),
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

    /// The variant that stands for every name which no other variant has. What it is written as is up to its own name.
    pub(super) fn other(&self, variants: &'static [Variant]) -> Object {
        let known = variants.iter().filter(|variant| !variant.other);
        let known: Vec<_> = known.flat_map(|variant| self.names_of(variant)).collect();
        let mut object = keywords(json!({ "type": "string" }));
        if !known.is_empty() {
            object.insert("not".to_owned(), json!({ "enum": known }));
        }
        object
    }
}

fn is_unit(variant: &Variant) -> bool {
    variant.payload.layout == Layout::Unit
}

pub(super) fn names(names: &[&'static str]) -> Object {
    match names {
        [name] => keywords(json!({ "type": "string", "const": name })),
        names => keywords(json!({ "type": "string", "enum": names })),
    }
}

/// That a field which goes by several names comes under one of them: two would be a duplicate.
fn one_name(names: &[&'static str], required: bool) -> Value {
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
