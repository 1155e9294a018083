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

fuzz_target!(|data: &[u8]| {
    let (choice, data) = choice(data);
    let Ok(mut document) = serde_json::from_slice::<serde_json::Value>(data) else { return };
    let which = usize::from(choice % 6);
    let validator = &SCHEMAS[which];
    let _ = match which {
        0 => schema::agree::<ViralCaptionConfig>(validator, &document),
        1 => schema::agree::<VideoEffect>(validator, &document),
        2 => schema::agree::<Transition>(validator, &document),
        3 => schema::agree::<VideoEditingValidationResult>(validator, &document),
        4 => schema::agree::<Enums>(validator, &document),
        _ => {
            // Of texts that a type's own `FromStr` reads, and of what is `lax`, a schema says nothing.
            if let Some(fields) = document.as_object_mut() {
                fields
                    .retain(|name, _| !["newer", "tags", "none", "page", "hashes"].contains(&name.as_str()));
            }
            schema::agree::<Forms>(validator, &document)
        }
    };
});
