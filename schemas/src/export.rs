//! The JSON Schemas of all models, as the files that lie beside this crate.

use crate::{
    AdvancedCaption, CaptionSegment, CaptionValidationResult, ScreenDivision, ScreenLayout, Small,
    Transition, TransitionEffect, VideoEditingValidationResult, VideoEffect, VideoTimeline,
    ViralCaptionBatch, ViralCaptionBatchResponse, ViralCaptionConfig, ViralVideoBatchResponse,
    ViralVideoVariant,
};
use serial_runtime::FastSerialize;
use std::path::Path;

/// What to type when a file is stale.
pub const COMMAND: &str = "cargo run -p serial-schemas --example export";

/// Where the files lie in a checkout.
#[must_use]
pub fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The name and the text of each file, by the order of the documentation.
#[must_use]
pub fn files() -> Vec<(&'static str, String)> {
    vec![
        ("caption_segment.schema.json", text::<CaptionSegment>()),
        ("screen_division.schema.json", text::<ScreenDivision>()),
        ("transition.schema.json", text::<Transition>()),
        ("video_effect.schema.json", text::<VideoEffect>()),
        ("viral_caption_config.schema.json", text::<ViralCaptionConfig>()),
        ("viral_video_variant.schema.json", text::<ViralVideoVariant>()),
        ("viral_video_batch_response.schema.json", text::<ViralVideoBatchResponse>()),
        ("video_timeline.schema.json", text::<VideoTimeline>()),
        ("advanced_caption.schema.json", text::<AdvancedCaption>()),
        ("screen_layout.schema.json", text::<ScreenLayout>()),
        ("transition_effect.schema.json", text::<TransitionEffect>()),
        ("viral_caption_batch.schema.json", text::<ViralCaptionBatch>()),
        ("viral_caption_batch_response.schema.json", text::<ViralCaptionBatchResponse>()),
        ("caption_validation_result.schema.json", text::<CaptionValidationResult>()),
        ("video_editing_validation_result.schema.json", text::<VideoEditingValidationResult>()),
        ("small.schema.json", text::<Small>()),
    ]
}

/// The schema with its keys sorted: whether a map of serde_json keeps their order depends on what else is being built.
fn text<T: FastSerialize>() -> String {
    let mut schema = T::json_schema();
    schema.sort_all_objects();
    format!("{schema:#}\n")
}
