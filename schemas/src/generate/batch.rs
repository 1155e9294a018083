//! Batches, and what reviewers say.

use super::{Generate, Random, words};
use crate::{
    CaptionValidationResult, VideoEditingValidationResult, ViralCaptionBatch, ViralCaptionBatchResponse,
};

impl Generate for ViralCaptionBatch {
    fn generate(random: &mut Random) -> Self {
        Self {
            captions: random.many(0, 4, Generate::generate),
            batch_size: random.count(0, 64) as i64,
            priority: random.text(&["low", "normal", "high", "urgent"]),
        }
    }
}

impl Generate for ViralCaptionBatchResponse {
    fn generate(random: &mut Random) -> Self {
        let (successful, failed) = (random.below(4), random.below(3));
        Self {
            success: failed == 0,
            processed_count: (successful + failed) as i64,
            successful_count: successful as i64,
            failed_count: failed as i64,
            results: random.many(successful, successful, Generate::generate),
            processing_time: random.decimal(0.0, 60.0, 3),
            errors: random.texts(words::REMARKS, failed, failed),
        }
    }
}

impl Generate for CaptionValidationResult {
    fn generate(random: &mut Random) -> Self {
        let errors = random.texts(words::REMARKS, 0, 2);
        Self {
            is_valid: errors.is_empty(),
            errors,
            warnings: random.texts(words::REMARKS, 0, 2),
            suggestions: random.texts(words::REMARKS, 0, 2),
            quality_score: random.fraction(),
        }
    }
}

impl Generate for VideoEditingValidationResult {
    fn generate(random: &mut Random) -> Self {
        let caption_validation = CaptionValidationResult::generate(random);
        Self {
            is_valid: caption_validation.is_valid,
            caption_validation,
            transition_validation: random.texts(words::REMARKS, 0, 2),
            effect_validation: random.texts(words::REMARKS, 0, 2),
            layout_validation: random.texts(words::REMARKS, 0, 2),
            overall_score: random.fraction(),
        }
    }
}
