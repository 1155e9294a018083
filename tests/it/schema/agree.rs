//! One document, two verdicts: that of the schema and that of decoding.

use jsonschema::Validator;
use serde_json::Value;
use serial_runtime::{Decode, Error, ErrorKind, FastSerialize, json};

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
        // An integer is a number there, also one that no float is.
        ErrorKind::OutOfRange => {
            value.is_some_and(|value| value.is_i64() || value.is_u64()) && error.message().contains("float")
        }
        _ => false,
    }
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
