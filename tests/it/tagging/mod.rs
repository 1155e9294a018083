//! How variants are told: the bytes of serde, and what serde cannot read.

mod adjacent;
mod empty;
mod guess;
mod internal;
mod looks;
mod nested;
mod newtype;
mod other;
mod own;
mod repr;
mod skip;
mod tag_value;
mod transparent;
mod untagged;

use crate::attribute::{check, like_serde, reads, refused};
use serial_runtime::{Decode, FastSerialize, json};

/// The schema accepts what decoding accepts.
#[track_caller]
fn agrees<T: FastSerialize + for<'de> Decode<'de> + schemars::JsonSchema>(samples: &[(&str, bool)]) {
    crate::schema::well_formed::<T>();
    let validator = jsonschema::draft202012::new(&<T as FastSerialize>::json_schema()).unwrap();
    for (text, valid) in samples {
        assert_eq!(json::from_str::<T>(text).is_ok(), *valid, "decoding {text}");
        assert_eq!(validator.is_valid(&serde_json::from_str(text).unwrap()), *valid, "the schema of {text}");
    }
}
