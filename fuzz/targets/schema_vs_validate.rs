//! A document that the schema accepts is decoded, one that it refuses is not.

#![no_main]

use jsonschema::Validator;
use libfuzzer_sys::fuzz_target;
use serial_fuzz::{Forms, choice, schema, shapes};
use serial_runtime::FastSerialize;
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

fuzz_target!(|data: &[u8]| {
    let (choice, data) = choice(data);
    let Ok(document) = serde_json::from_slice::<serde_json::Value>(data) else { return };
    let which = usize::from(choice % 6);
    let validator = &SCHEMAS[which];
    let _ = match which {
        0 => schema::agree::<ViralCaptionConfig>(validator, &document),
        1 => schema::agree::<VideoEffect>(validator, &document),
        2 => schema::agree::<Transition>(validator, &document),
        3 => schema::agree::<VideoEditingValidationResult>(validator, &document),
        4 => schema::agree::<Enums>(validator, &document),
        _ => schema::agree_but::<Forms>(validator, &document, SILENT),
    };
});
