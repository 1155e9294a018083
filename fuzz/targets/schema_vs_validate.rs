//! A document that the schema accepts is decoded, one that it refuses is not.

#![no_main]

use jsonschema::Validator;
use libfuzzer_sys::fuzz_target;
use serial_fuzz::{choice, schema};
use serial_runtime::FastSerialize;
use serial_schemas::{Transition, VideoEditingValidationResult, VideoEffect, ViralCaptionConfig};
use std::sync::LazyLock;

static SCHEMAS: LazyLock<[Validator; 4]> = LazyLock::new(|| {
    [
        schema::validator(&ViralCaptionConfig::json_schema()),
        schema::validator(&VideoEffect::json_schema()),
        schema::validator(&Transition::json_schema()),
        schema::validator(&VideoEditingValidationResult::json_schema()),
    ]
});

fuzz_target!(|data: &[u8]| {
    let (choice, data) = choice(data);
    let Ok(document) = serde_json::from_slice::<serde_json::Value>(data) else { return };
    let which = usize::from(choice % 4);
    let validator = &SCHEMAS[which];
    let _ = match which {
        0 => schema::agree::<ViralCaptionConfig>(validator, &document),
        1 => schema::agree::<VideoEffect>(validator, &document),
        2 => schema::agree::<Transition>(validator, &document),
        _ => schema::agree::<VideoEditingValidationResult>(validator, &document),
    };
});
