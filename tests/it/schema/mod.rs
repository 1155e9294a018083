//! The schema accepts what decoding accepts: held against a validator that knows nothing of us.

mod forms;
mod notes;
mod samples;

use crate::models::{Model, every_model};
use jsonschema::Validator;
use serde_json::Value;
use serial_runtime::{Decode, Error, ErrorKind, FastSerialize, json};
use serial_schemas::generate::{self, Random};

const DOCUMENTS: usize = if cfg!(debug_assertions) { 1_000 } else { 20_000 };

pub fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::options().should_validate_formats(true).build(schema).unwrap()
}

/// What decoding refuses although the schema has no words against it, other than duplicate keys, which a parsed document
/// cannot have.
fn is_beyond_schema(error: &Error, document: &Value) -> bool {
    let value = document.pointer(error.path());
    match error.kind() {
        // A function of the user's.
        ErrorKind::Constraint => error.code() == "custom",
        // `1.0` counts as an integer there.
        ErrorKind::Type => value.and_then(Value::as_f64).is_some_and(|float| float.fract() == 0.0),
        // Of the bounds of an integer key, only the number of digits can be said.
        ErrorKind::OutOfRange if is_integer_key(error.path(), document) => true,
        // An integer is a number there, also one that no float is.
        ErrorKind::OutOfRange => {
            value.is_some_and(|value| value.is_i64() || value.is_u64()) && error.message().contains("float")
        }
        _ => false,
    }
}

fn is_integer_key(path: &str, document: &Value) -> bool {
    let Some((map, key)) = path.rsplit_once('/') else { return false };
    key.parse::<i128>().is_ok() && document.pointer(map).is_some_and(Value::is_object)
}

/// Whether the document is read; the schema says the same.
#[track_caller]
pub fn agree<T: FastSerialize + for<'de> Decode<'de>>(validator: &Validator, document: &Value) -> bool {
    let text = document.to_string();
    let (read, valid) = (json::from_str::<T>(&text), validator.is_valid(document));
    match read {
        Ok(_) => {
            assert!(valid, "decoding accepts, the schema refuses {text}: {:?}", validator.validate(document));
        }
        Err(error) if valid => {
            assert!(is_beyond_schema(&error, document), "the schema accepts {text}: {error}");
        }
        Err(_) => return false,
    }
    true
}

mod of_models {
    use super::*;

    fn schema_and_decoding_agree<T: Model>() {
        let schema = T::json_schema();
        let (validator, names) = (validator(&schema), samples::names(&schema));
        let mut random = Random::new(31);
        let mut counts = [0, 0];
        for value in generate::all::<T>(32).take(DOCUMENTS / 10) {
            let document: Value = serde_json::to_value(&value).unwrap();
            assert!(agree::<T>(&validator, &document));
            for _ in 0..10 {
                let document = samples::changed(&document, &names, &mut random);
                counts[usize::from(agree::<T>(&validator, &document))] += 1;
            }
        }
        assert!(counts.iter().all(|count| *count > DOCUMENTS / 100), "one-sided: {counts:?}");
    }

    every_model!(schema_and_decoding_agree);
}

/// The schema is one, and is the one that schemars has for the type.
pub fn well_formed<T: FastSerialize + schemars::JsonSchema>() {
    let ours = <T as FastSerialize>::json_schema();
    assert!(jsonschema::draft202012::meta::is_valid(&ours), "{ours:#}");
    let theirs =
        schemars::generate::SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    let theirs = theirs.to_value();
    assert_eq!(ours, theirs, "{ours:#}\n{theirs:#}");
}

mod well_formed_of_models {
    use super::{well_formed as is_well_formed, *};

    fn well_formed<T: Model + schemars::JsonSchema>() {
        is_well_formed::<T>();
    }

    every_model!(well_formed);
}
