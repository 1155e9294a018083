//! The schemas of enums whose variant stands in an entry of its own.

use super::{
    Object,
    model::{choice, one_of, titled},
    types::{Printer, keywords},
};
use crate::describe::{Body, Field, Layout, Type, Variant};
use alloc::{borrow::ToOwned, format, vec::Vec};
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
        let forms = self.present(variants).map(|it| self.tagged_form(tags, it, variants, true).into());
        let forms: Vec<Value> = forms.collect();
        if forms.is_empty() {
            return keywords(json!({ "not": {} }));
        }
        let mut object = choice(variants, forms);
        if variants.iter().all(|variant| !variant.untagged) {
            object.insert("discriminator".to_owned(), json!({ "propertyName": tags.tag }));
        }
        object
    }

    /// What a variant is among the members of another object, which may have others.
    pub(super) fn form_among(
        &mut self,
        tag: &'static str,
        variant: &'static Variant,
        variants: &'static [Variant],
    ) -> Object {
        self.tagged_form(Tags { tag, content: None }, variant, variants, false)
    }

    fn tagged_form(
        &mut self,
        tags: Tags,
        variant: &'static Variant,
        variants: &'static [Variant],
        alone: bool,
    ) -> Object {
        if variant.untagged {
            let payload = self.fields(&variant.payload);
            return self.noted(variant.docs, &variant.notes, payload);
        }
        let named = format!("{}{}", self.prefix, tags.tag);
        let tag = if variant.other { self.other(variant, variants) } else { one_of(self.known_by(variant)) };
        let object = match tags.content {
            None => {
                let payload = &variant.payload;
                let closed = payload.deny_unknown || variant.newtype && denies(payload.fields);
                self.members(payload.fields, closed && alone)
            }
            Some(content) => self.beside(content, variant),
        };
        self.noted(variant.docs, &variant.notes, titled(variant, with_tag(&named, tag, object)))
    }

    /// The payload as an entry. A variant without one may say so with null.
    fn beside(&mut self, content: &str, variant: &'static Variant) -> Object {
        let payload = &variant.payload;
        let optional = match (payload.layout, payload.fields) {
            (Layout::Unit, _) => true,
            (Layout::Transparent, [field, ..]) => !self.is_required(field),
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

/// Whether the value beside a tag refuses members that it does not know.
fn denies(fields: &'static [Field]) -> bool {
    let [field] = fields else { return false };
    let mut ty = (field.ty)();
    while let Type::Flat(inner) | Type::Option(inner) = ty {
        ty = inner();
    }
    let Type::Model(model) = ty else { return false };
    match &model().body {
        Body::Struct(fields) => fields.layout == Layout::Map && fields.deny_unknown,
        Body::Tagged { content: None, variants, .. } => variants.iter().any(|it| it.payload.deny_unknown),
        _ => false,
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
