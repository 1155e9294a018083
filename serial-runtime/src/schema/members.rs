//! The members of an object: those of a struct's own, and those of what is flattened into it.

use super::{
    Object,
    model::choice,
    types::{Printer, keywords},
};
use crate::describe::{Body, Fields, Layout, Type, Variant};
use alloc::{borrow::ToOwned, format, string::String, vec::Vec};
use serde_json::{Value, json};

/// What is said of an object's members.
#[derive(Default)]
pub(super) struct Members {
    pub(super) properties: Object,
    pub(super) required: Vec<String>,
    /// What else has to hold.
    pub(super) all_of: Vec<Value>,
    /// The schema of all other members, where a map takes them.
    pub(super) rest: Option<Value>,
    /// The schema of their names, where not any text will do.
    pub(super) rest_names: Option<Value>,
    /// Whether there are no other members.
    pub(super) closed: bool,
    /// Whether that is for the sake of one form that is among them, and not said of all.
    pub(super) closed_by_one: bool,
    /// The names of members that are there in one of several forms, if there are forms.
    pub(super) of_forms: Vec<String>,
}

impl Members {
    pub(super) fn print(self) -> Object {
        let mut object = keywords(json!({ "type": "object" }));
        let rest = self.rest.or(self.closed.then_some(Value::Bool(false)));
        let names = self.rest_names.map(|names| {
            let own: Vec<_> = self.properties.keys().chain(&self.of_forms).cloned().collect();
            json!({ "anyOf": [{ "enum": own }, names] })
        });
        // What a form says of its members is not seen by what is said of all others, unless that is asked.
        let others = if self.of_forms.is_empty() { "additionalProperties" } else { "unevaluatedProperties" };
        let is_known = [
            !self.properties.is_empty(),
            !self.required.is_empty(),
            rest.is_some(),
            names.is_some(),
            !self.all_of.is_empty(),
        ];
        let members = [
            ("properties", Value::from(self.properties)),
            ("required", self.required.into()),
            (others, rest.unwrap_or_default()),
            ("propertyNames", names.unwrap_or_default()),
            ("allOf", self.all_of.into()),
        ];
        let members = members.into_iter().zip(is_known).filter(|(_, is_known)| *is_known);
        object.extend(members.map(|((name, value), _)| (name.to_owned(), value)));
        object
    }

    /// Takes over the members of an `Option`: either none of them is there, or what has to be.
    fn optional(&mut self, inner: Self) {
        let any: Value = inner.properties.keys().map(|name| json!({ "required": [name] })).collect();
        if !inner.required.is_empty() || !inner.all_of.is_empty() {
            let complete = json!({ "required": inner.required, "allOf": inner.all_of });
            let complete = keywords(complete).into_iter().filter(|(_, all)| *all != json!([]));
            self.all_of.push(json!({ "anyOf": [{ "not": { "anyOf": any } }, complete.collect::<Object>()] }));
        }
        self.properties.extend(inner.properties);
        self.of_forms.extend(inner.of_forms);
        self.rest = self.rest.take().or(inner.rest);
        self.rest_names = self.rest_names.take().or(inner.rest_names);
    }
}

impl Printer {
    /// Puts the members of a flattened type among those of a struct.
    pub(super) fn flatten(&mut self, ty: Type, members: &mut Members) {
        match ty {
            Type::Flat(inner) => self.flatten(inner(), members),
            Type::Prefixed(prefix, inner) => {
                self.prefix = prefix;
                self.flatten(inner(), members);
                self.prefix = "";
            }
            Type::Option(inner) => {
                let mut optional = Members { closed_by_one: members.closed_by_one, ..Members::default() };
                self.flatten(inner(), &mut optional);
                members.optional(optional);
            }
            Type::Map { keys, values } => {
                members.rest = Some(self.ty(values()));
                members.rest_names = self.key(keys());
            }
            Type::Model(model) => match &model().body {
                Body::Struct(Fields { layout: Layout::Map, fields, .. }) => self.add_members(fields, members),
                Body::Tagged { tag, content: None, variants } => self.add_forms(tag, variants, members),
                // OK because nothing else can be flattened.
                _ => {}
            },
            // OK because nothing else can be flattened.
            _ => {}
        }
    }

    /// Puts the members of an enum among those of a struct: its tag, and the members of one variant.
    fn add_forms(&mut self, tag: &'static str, variants: &'static [Variant], members: &mut Members) {
        let closed_by_one = members.closed_by_one;
        let forms = self.present(variants).map(|it| self.form_among(tag, it, variants, closed_by_one));
        let forms: Vec<_> = forms.collect();
        let named = forms.iter().filter_map(|form| form.get("properties")?.as_object());
        members.of_forms.extend(named.flat_map(|properties| properties.keys().cloned()));
        let tag = format!("{}{tag}", self.prefix);
        members.required.push(tag.clone());
        members.properties.insert(tag, true.into());
        let forms = forms.into_iter().map(Value::from).collect();
        members.all_of.push(choice(variants, forms).into());
    }
}
