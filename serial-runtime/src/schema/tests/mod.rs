//! Schemas of hand-written descriptions, judged by a validator that knows nothing of us.

mod constraints;
mod models;
mod plain;

use super::*;
use crate::describe::{
    Body, Bound, Constraint, Default, Field, Fields, Layout, Model, Notes, Rule, Scalar, Unit, Variant,
};
use alloc::{borrow::Cow, boxed::Box, format, string::ToString, vec::Vec};
use jsonschema::{Validator, draft202012::meta};
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::json;

const STR: fn() -> Type = || Type::Str;
const U8: fn() -> Type = || Type::Integer { min: 0, max: 255 };
const STRINGS: fn() -> Type = || Type::Array { items: STR, unique: false, len: None };

const PLAIN: Field = Field::new("", STR);

const fn rule(constraint: Constraint) -> Rule {
    Rule { constraint, message: None, code: None }
}

const fn length(min: Option<usize>, max: Option<usize>) -> Rule {
    rule(Constraint::Length { unit: Unit::Own, min, max })
}

const fn range(min: i128, max: i128) -> Rule {
    let (min, max) = (Bound::Inclusive(Scalar::Int(min)), Bound::Inclusive(Scalar::Int(max)));
    rule(Constraint::Range { min, max, multiple_of: None })
}

const fn model(name: &'static str, docs: &'static str, body: Body) -> Model {
    Model { name, id: name, arguments: &[], docs, notes: Notes::NONE, body }
}

const fn map(fields: &'static [Field], deny_unknown: bool) -> Fields {
    Fields { layout: Layout::Map, fields, deny_unknown, divided: false }
}

const fn laid(layout: Layout, fields: &'static [Field]) -> Fields {
    Fields { layout, fields, deny_unknown: false, divided: false }
}

/// The type of a single field that holds `ty` to `rules`.
fn held(ty: fn() -> Type, rules: &[Rule]) -> Type {
    let rules = rules.to_vec().leak();
    let fields = Box::leak(Box::new([Field { name: "0", ty, rules, ..PLAIN }]));
    let model = Box::leak(Box::new(model("Held", "", Body::Struct(laid(Layout::Transparent, fields)))));
    leaked(model)
}

/// `Type::Model` takes a function without captures; each test thread keeps the models that it made here.
fn leaked(model: &'static Model) -> Type {
    std::thread_local!(static MODEL: core::cell::Cell<Option<&'static Model>> = const { core::cell::Cell::new(None) });
    MODEL.set(Some(model));
    Type::Model(|| MODEL.get().unwrap())
}

fn validator(ty: Type) -> (Value, Validator) {
    let schema = json_schema(ty);
    assert!(meta::is_valid(&schema), "not a schema: {schema}");
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    (schema, validator)
}

fn check(ty: Type, accepted: &[Value], refused: &[Value]) {
    let (schema, validator) = validator(ty);
    for value in accepted {
        assert!(validator.is_valid(value), "{value} is refused by {schema:#}");
    }
    for value in refused {
        assert!(!validator.is_valid(value), "{value} is accepted by {schema:#}");
    }
}

fn check_text(ty: Type, expected: &Value) {
    let mut found = json_schema(ty);
    found.as_object_mut().unwrap().retain(|keyword, _| keyword != "$schema" && keyword != "title");
    assert_eq!(found.to_string(), expected.to_string(), "order counts too");
}
