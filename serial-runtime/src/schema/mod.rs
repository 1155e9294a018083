//! JSON Schema (2020-12), printed from the constant description of a type.
//!
//! A schema accepts what decoding accepts, rules included, as far as JSON Schema has words for it. It has none for these:
//! duplicate keys; a length in bytes of a text (given as bounds on characters); the bounds of an integer key (given as a
//! number of digits); `1.0` and `-0`, which it counts as integers and a decoder does not; functions of the user's.
//!
//! Nothing here is generic over the described type: a model costs its constants, and this printer exists once.

mod constraint;
mod members;
mod model;
mod names;
mod tagged;
mod types;

use self::{names::spell, types::Printer};
use crate::describe::Type;
use alloc::{borrow::ToOwned, collections::BTreeSet, string::String};
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// The JSON Schema document of a type: what decoding it from JSON accepts.
///
/// ```
/// use serial_runtime::{describe::Describe, schema};
/// let schema = schema::json_schema(<Vec<bool>>::TYPE);
/// assert_eq!(schema["items"]["type"], "boolean");
/// ```
#[must_use]
pub fn json_schema(ty: Type) -> Value {
    let mut printer = Printer::new("#/$defs/".to_owned(), true, BTreeSet::new());
    let body = printer.root(ty);
    let mut document = Object::new();
    document.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
    document.insert("title".to_owned(), schema_name(ty).into());
    document.extend(body);
    if !printer.definitions.is_empty() {
        document.insert("$defs".to_owned(), printer.definitions.into());
    }
    Value::Object(document)
}

/// The schema of a type for schemars, which the derive's `JsonSchema` impls return; nested models go to the generator's
/// definitions.
#[must_use]
pub fn schemars_schema(ty: Type, generator: &mut SchemaGenerator) -> Schema {
    let references = alloc::format!("#{}/", generator.settings().definitions_path.trim_end_matches('/'));
    let decoding = generator.contract().is_deserialize();
    let mut taken = BTreeSet::new();
    // Each turn that finds a name in other hands takes that name out of the running, so this ends.
    loop {
        let mut printer = Printer::new(references.clone(), decoding, taken.clone());
        let body = printer.root(ty);
        match clash(&printer.definitions, generator.definitions_mut()) {
            Some(name) => drop(taken.insert(name)),
            None => {
                add(printer.definitions, generator.definitions_mut());
                return Schema::from(body);
            }
        }
    }
}

/// A name that stands for another schema already. `false` is what schemars keeps in the place of a schema that is still
/// being made, which is that of a type around this one: there the name is in the right hands.
fn clash(ours: &Object, theirs: &Object) -> Option<String> {
    let is_another = |(name, ours): &(&String, &Value)| {
        theirs.get(*name).is_some_and(|theirs| theirs != *ours && *theirs != Value::Bool(false))
    };
    ours.iter().find(is_another).map(|(name, _)| name.clone())
}

fn add(ours: Object, theirs: &mut Object) {
    for (name, schema) in ours {
        theirs.entry(name).or_insert(schema);
    }
}

/// The name of a type in schemas: `User`, `Page_for_User`, `Array_of_User`.
#[must_use]
pub fn schema_name(ty: Type) -> String {
    spell(ty, |model| model.name)
}

/// What tells types of one name apart.
#[must_use]
pub fn schema_id(ty: Type) -> String {
    spell(ty, |model| model.id)
}

#[cfg(test)]
mod tests;
