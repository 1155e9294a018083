//! JSON Schema (2020-12), printed from the constant description of a type.
//!
//! A schema accepts what decoding accepts, rules included, as far as JSON Schema has words for it. It has none for these:
//! duplicate keys; a length in bytes of a text (given as bounds on characters); what is held to rules where a text stands for it, but for the
//! bounds of integers, and whatever `lax` and `on_error` read besides; how far a time with a sign goes that is a number; how many digits a
//! float has in all (given as bounds), or a decimal number that is written with an exponent; the last digit of a card's number, which is that
//! of a check; `1.0` and `-0`, which it counts as integers and a decoder does not; functions of the user's.
//!
//! Nothing here is generic over the described type: a model costs its constants, and this printer exists once.

mod constraint;
mod digits;
mod integers;
mod length;
mod members;
mod model;
mod notes;
mod tagged;
mod types;

use self::types::Printer;
use crate::describe::{Describe, Type};
use crate::spelling::spell;
use alloc::{borrow::ToOwned, collections::BTreeSet, string::String, vec::Vec};
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// Which way a schema looks at a type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Contract {
    /// What decoding accepts: aliases and every `other` name, and what has a default need not be there.
    #[default]
    Input,
    /// What encoding writes: each field under its own name, and all that is never left out has to be there.
    Output,
}

/// The JSON Schema document of a type: what decoding it from JSON accepts.
///
/// ```
/// use serial_runtime::{describe::Describe, schema};
/// let schema = schema::json_schema(<Vec<bool>>::TYPE);
/// assert_eq!(schema["items"]["type"], "boolean");
/// ```
#[must_use]
pub fn json_schema(ty: Type) -> Value {
    json_schema_for(ty, Contract::Input)
}

/// The JSON Schema document of a type, for what is read or for what is written.
///
/// ```
/// use serial_runtime::{FastSerialize, describe::Describe, schema::{self, Contract}};
///
/// #[derive(FastSerialize)]
/// struct Page {
///     #[serial(default = 1)]
///     number: u32,
/// }
/// let schema = |contract| schema::json_schema_for(Page::TYPE, contract);
/// assert!(schema(Contract::Input)["required"].is_null());
/// assert_eq!(schema(Contract::Output)["required"][0], "number");
/// ```
#[must_use]
pub fn json_schema_for(ty: Type, contract: Contract) -> Value {
    let mut printer = Printer::new("#/$defs/{name}", contract == Contract::Input, BTreeSet::new());
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

/// The schemas of several types, and of all models inside of them, by name: what stands under `components/schemas` in an OpenAPI 3.1
/// document. Each model is there once; models of one name are told apart by a number.
///
/// ```
/// use serial_runtime::{FastSerialize, schema::{self, Contract}};
///
/// #[derive(FastSerialize)]
/// struct Author {
///     name: String,
/// }
///
/// #[derive(FastSerialize)]
/// struct Book {
///     authors: Vec<Author>,
/// }
/// let schemas = schema::components::<(Book, Author)>(Contract::Input);
/// let reference = &schemas["Book"]["properties"]["authors"]["items"]["$ref"];
/// assert_eq!(reference, "#/components/schemas/Author");
/// assert_eq!(schemas.as_object().unwrap().len(), 2);
/// ```
#[must_use]
pub fn components<T: Describe>(contract: Contract) -> Value {
    components_with(&types_of(T::TYPE), contract, "#/components/schemas/{name}")
}

/// As [`components`], for a list that is made at run time and references of another form: `{name}` stands for the name.
///
/// ```
/// use serial_runtime::{describe::Describe, report::Report, schema::{self, Contract}};
/// let schemas = schema::components_with(&[Report::TYPE], Contract::Output, "schemas.json#/{name}");
/// assert_eq!(schemas["Report"]["properties"]["issues"]["items"]["$ref"], "schemas.json#/Issue");
/// ```
#[must_use]
pub fn components_with(types: &[Type], contract: Contract, references: &str) -> Value {
    let mut printer = Printer::new(references, contract == Contract::Input, BTreeSet::new());
    for ty in types {
        printer.component(*ty);
    }
    printer.definitions.into()
}

/// The types of a tuple: a list that is written as a type.
fn types_of(ty: Type) -> Vec<Type> {
    match ty {
        Type::Tuple(types) => types.iter().map(|ty| ty()).collect(),
        ty => Vec::from([ty]),
    }
}

/// The schema of a type for schemars, which the derive's `JsonSchema` impls return; nested models go to the generator's
/// definitions.
#[must_use]
pub fn schemars_schema(ty: Type, generator: &mut SchemaGenerator) -> Schema {
    let path = generator.settings().definitions_path.trim_end_matches('/').to_owned();
    let references = alloc::format!("#{path}/{{name}}");
    let decoding = generator.contract().is_deserialize();
    let mut taken = BTreeSet::new();
    // Each turn that finds a name in other hands takes that name out of the running, so this ends.
    loop {
        let mut printer = Printer::new(&references, decoding, taken.clone());
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
