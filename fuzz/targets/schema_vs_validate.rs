//! A document that the schema accepts is decoded, one that it refuses is not.

#![no_main]

use jsonschema::Validator;
use libfuzzer_sys::fuzz_target;
use serial_fuzz::{Forms, back, choice, schema, shapes, turn, ways::Format};
use serial_runtime::{Decode, FastSerialize, json};
use serial_schemas::{Transition, VideoEditingValidationResult, VideoEffect, ViralCaptionConfig};
use std::sync::LazyLock;

/// Enums of every kind.
#[derive(FastSerialize)]
struct Enums {
    #[serial(default)]
    external: Vec<shapes::External>,
    #[serial(default)]
    internal: Vec<shapes::Internal>,
    #[serial(default)]
    adjacent: Vec<shapes::Adjacent>,
    #[serial(default)]
    beside: Vec<shapes::Beside>,
    #[serial(default)]
    known: Vec<shapes::Known>,
    #[serial(default)]
    mixed: Vec<shapes::Mixed>,
    #[serial(default)]
    untagged: Vec<shapes::Untagged>,
    #[serial(default)]
    code: Option<shapes::Code>,
    #[serial(default)]
    named: Option<shapes::Named>,
}

static SCHEMAS: LazyLock<[Validator; 6]> = LazyLock::new(|| {
    [
        schema::validator(&ViralCaptionConfig::json_schema()),
        schema::validator(&VideoEffect::json_schema()),
        schema::validator(&Transition::json_schema()),
        schema::validator(&VideoEditingValidationResult::json_schema()),
        schema::validator(&Enums::json_schema()),
        schema::validator(&Forms::json_schema()),
    ]
});

/// Fields whose texts a type's own `FromStr` reads, which the schema knows nothing of, and one that is `lax` and an `Option`: what is loose
/// about that depends on what is inside, which only the type knows. What is refused there is not all in the schema
/// (`schema/stand_ins.rs`).
const SILENT: &[&str] = &["/newer", "/tags", "/none", "/page", "/hashes"];

/// Half of the documents go to the validator; what the others give is valid, and comes back.
fn of<T: FastSerialize + for<'de> Decode<'de>>(which: usize, data: &[u8], silent: &[&str]) {
    if turn(data, 2) == 0 {
        if let Ok(document) = serde_json::from_slice(data) {
            let _ = schema::agree_but::<T>(&SCHEMAS[which], &document, silent);
        }
    } else if let Ok(value) = json::from_slice::<T>(data) {
        assert!(value.validate().is_ok());
        back(&Format::JSON, json::to_vec, &value);
    }
}

fuzz_target!(|data: &[u8]| {
    let (choice, data) = choice(data);
    match choice % 6 {
        0 => of::<ViralCaptionConfig>(0, data, &[]),
        1 => of::<VideoEffect>(1, data, &[]),
        2 => of::<Transition>(2, data, &[]),
        3 => of::<VideoEditingValidationResult>(3, data, &[]),
        4 => of::<Enums>(4, data, &[]),
        _ => of::<Forms>(5, data, SILENT),
    }
});
