//! The schemas of enums whose variant stands in an entry of its own.

use super::{
    Object,
    model::names,
    types::{Printer, keywords},
};
use crate::describe::{Layout, Variant};
use alloc::{borrow::ToOwned, vec::Vec};
use serde_json::{Value, json};

/// The entries that a variant is made of.
#[derive(Clone, Copy)]
pub(super) struct Tags {
    pub(super) tag: &'static str,
    pub(super) content: Option<&'static str>,
}

impl Printer {
    /// One form a variant, with what tells them apart by OpenAPI's name for it.
    pub(super) fn tagged(&mut self, tags: Tags, variants: &'static [Variant]) -> Object {
        let forms: Vec<Value> =
            variants.iter().map(|it| self.tagged_form(tags, it, variants).into()).collect();
        if forms.is_empty() {
            return keywords(json!({ "not": {} }));
        }
        keywords(json!({ "oneOf": forms, "discriminator": { "propertyName": tags.tag } }))
    }

    fn tagged_form(&mut self, tags: Tags, variant: &'static Variant, variants: &'static [Variant]) -> Object {
        let tag = if variant.other { self.other(variants) } else { names(&self.names_of(variant)) };
        let object = match tags.content {
            None => self.members(variant.payload.fields, variant.payload.deny_unknown),
            Some(content) => self.beside(content, variant),
        };
        self.noted(variant.docs, &variant.notes, with_tag(tags.tag, tag, object))
    }

    /// The payload as an entry. A variant without one may say so with null.
    fn beside(&mut self, content: &str, variant: &'static Variant) -> Object {
        let payload = &variant.payload;
        let optional = match (payload.layout, payload.fields) {
            (Layout::Unit, _) => true,
            (Layout::Transparent, [field, ..]) => self.decoding && !field.is_required(),
            _ => false,
        };
        let mut object =
            keywords(json!({ "type": "object", "properties": { content: self.fields(payload) } }));
        if !optional {
            object.insert("required".to_owned(), json!([content]));
        }
        if payload.deny_unknown {
            object.insert("additionalProperties".to_owned(), false.into());
        }
        object
    }
}

/// The schema of an object, with one more property in front.
fn with_tag(tag: &str, schema: Object, mut object: Object) -> Object {
    let mut properties = Object::new();
    properties.insert(tag.to_owned(), schema.into());
    if let Some(Value::Object(others)) = object.remove("properties") {
        properties.extend(others);
    }
    let mut required = Vec::from([Value::from(tag)]);
    if let Some(Value::Array(others)) = object.remove("required") {
        required.extend(others);
    }
    let mut tagged = keywords(json!({ "type": "object", "properties": properties, "required": required }));
    tagged.extend(object);
    tagged
}
