//! The schemas of enums whose variant stands in an entry of its own.

use super::{
    Object,
    members::Members,
    model::{choice, one_of, titled},
    types::{Printer, keywords},
};
use crate::describe::{Body, Layout, Model, Type, Variant};
use alloc::{borrow::ToOwned, format, vec::Vec};
use serde_json::{Value, json};

/// The entries that a variant is made of.
#[derive(Clone, Copy)]
pub(super) struct Tags {
    pub(super) tag: &'static str,
    pub(super) content: Option<&'static str>,
}

/// Where the entries of a variant stand.
#[derive(Clone, Copy)]
enum Place {
    /// In an object of its own.
    Alone,
    /// Among those of another object. Where that one is closed for the sake of one form of several, others say that they are open.
    Among { closed_by_one: bool },
}

impl Printer {
    /// One form a variant, with what tells them apart by OpenAPI's name for it.
    pub(super) fn tagged(&mut self, tags: Tags, variants: &'static [Variant]) -> Object {
        let forms =
            self.present(variants).map(|it| self.tagged_form(tags, it, variants, Place::Alone).into());
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
        closed_by_one: bool,
    ) -> Object {
        self.tagged_form(Tags { tag, content: None }, variant, variants, Place::Among { closed_by_one })
    }

    fn tagged_form(
        &mut self,
        tags: Tags,
        variant: &'static Variant,
        variants: &'static [Variant],
        place: Place,
    ) -> Object {
        if variant.untagged {
            let payload = self.fields(&variant.payload);
            return self.noted(variant.docs, &variant.notes, payload);
        }
        let named = format!("{}{}", self.prefix, tags.tag);
        let tag = if variant.other { self.other(variant, variants) } else { one_of(self.known_by(variant)) };
        let object = match tags.content {
            None => self.told(variant, place),
            Some(content) => self.beside(content, variant),
        };
        self.noted(variant.docs, &variant.notes, titled(variant, with_tag(&named, tag, object)))
    }

    /// The payload beside the tag.
    fn told(&mut self, variant: &'static Variant, place: Place) -> Object {
        let payload = &variant.payload;
        let is_closed = refuses(variant);
        let mut members = match place {
            Place::Alone => {
                Members { closed: is_closed, closed_by_one: !payload.deny_unknown, ..Members::default() }
            }
            Place::Among { closed_by_one } => Members { closed_by_one, ..Members::default() },
        };
        self.add_members(payload.fields, &mut members);
        let mut object = members.print();
        if matches!(place, Place::Among { closed_by_one: true }) && !is_closed {
            object.insert("additionalProperties".to_owned(), true.into());
        }
        object
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

/// Whether the object that is this variant refuses members that it does not know: by itself, or for the value beside its tag.
fn refuses(variant: &'static Variant) -> bool {
    let (mut variants, mut seen) = (Vec::from([variant]), Vec::<&Model>::new());
    while let Some(variant) = variants.pop() {
        if variant.payload.deny_unknown {
            return true;
        }
        let ([field], true) = (variant.payload.fields, variant.newtype) else { continue };
        let mut ty = (field.ty)();
        while let Type::Flat(inner) | Type::Option(inner) = ty {
            ty = inner();
        }
        let Type::Model(model) = ty else { continue };
        match &model().body {
            Body::Struct(fields) if fields.layout == Layout::Map && fields.deny_unknown => return true,
            Body::Tagged { content: None, variants: inner, .. }
                if !seen.iter().any(|seen| core::ptr::eq(*seen, model())) =>
            {
                seen.push(model());
                variants.extend(*inner);
            }
            _ => {}
        }
    }
    false
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
