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
        // A second has any number of digits there; a tenth one would be dropped.
        _ if error.message().contains("RFC 3339") => {
            let digits = value.and_then(Value::as_str).and_then(|text| text.split_once('.'));
            digits.is_some_and(|(_, rest)| rest.bytes().take_while(u8::is_ascii_digit).count() > 9)
        }
        // A function of the user's.
        ErrorKind::Constraint => error.code() == "custom",
        ErrorKind::Type if error.message().starts_with("no variant fits") => {
            value.is_some_and(is_told_by_numbers)
        }
        // `1.0` counts as an integer there.
        ErrorKind::Type => value.and_then(Value::as_f64).is_some_and(|float| float.fract() == 0.0),
        // An integer is a number there, also one that no float is.
        ErrorKind::OutOfRange => {
            value.is_some_and(|value| value.is_i64() || value.is_u64()) && error.message().contains("float")
        }
        _ => false,
    }
}

/// Where no variant without a tag fits, what is wrong is not said of one place: somewhere is a `1.0`, or an integer that no float is.
fn is_told_by_numbers(document: &Value) -> bool {
    match document {
        Value::Number(number) => match number.as_f64() {
            Some(float) if number.is_f64() => float.fract() == 0.0,
            Some(float) => float.abs() > 9_007_199_254_740_992.0,
            None => true,
        },
        Value::Array(items) => items.iter().any(is_told_by_numbers),
        Value::Object(entries) => entries.values().any(is_told_by_numbers),
        _ => false,
    }
}

/// Whether the document is read; the schema says the same.
#[track_caller]
pub fn agree<T: FastSerialize + for<'de> Decode<'de>>(validator: &Validator, document: &Value) -> bool {
    agree_but::<T>(validator, document, &[])
}

/// As [`agree`]; at the pointers that begin with one of `silent`, the schema has no words for all that decoding refuses.
#[track_caller]
pub fn agree_but<T: FastSerialize + for<'de> Decode<'de>>(
    validator: &Validator,
    document: &Value,
    silent: &[&str],
) -> bool {
    let text = document.to_string();
    let (read, valid) = (json::from_str::<T>(&text), validator.is_valid(document));
    match read {
        Ok(_) => {
            assert!(valid, "decoding accepts, the schema refuses {text}: {:?}", validator.validate(document));
        }
        Err(error) if valid => {
            let is_silent = silent.iter().any(|pointer| error.path().starts_with(pointer));
            assert!(is_silent || is_beyond_schema(&error, document), "the schema accepts {text}: {error}");
        }
        Err(_) => return false,
    }
    true
}
