//! Variants and the answer that carries them.

use super::{Generate, Random, words};
use crate::{CaptionSegment, Small, ViralVideoBatchResponse, ViralVideoVariant};
use jiff::Timestamp;
use std::collections::BTreeMap;
use uuid::{Builder, Uuid};

impl Generate for ViralVideoVariant {
    fn generate(random: &mut Random) -> Self {
        let mut captions = random.many(1, 6, CaptionSegment::generate);
        captions.sort_by(|a, b| a.start_time.total_cmp(&b.start_time));
        let views = views(random);
        Self {
            variant_id: uuid(random),
            title: random.text(words::TITLES),
            description: random.some(words::SENTENCES, 1, 5).join("\n"),
            viral_score: random.fraction(),
            engagement_prediction: random.decimal(0.0, 1.0, 6),
            caption_timing: timing(&captions),
            total_duration: captions.iter().map(|caption| caption.end_time).fold(0.0, f64::max),
            captions,
            screen_division: random.maybe(Generate::generate),
            transitions: random.many(0, 3, Generate::generate),
            effects: random.many(0, 3, Generate::generate),
            estimated_views: views,
            estimated_likes: views / random.count(8, 30),
            estimated_shares: views / random.count(50, 200),
            estimated_comments: views / random.count(100, 900),
            tags: random.texts(words::TAGS, 2, 8),
            hashtags: random.texts(words::HASHTAGS, 0, 4),
            target_audience: random.texts(words::AUDIENCES, 0, 3),
            created_at: instant(random),
            generation_time: random.decimal(0.5, 4.0, 6),
            model_version: random.text(words::VERSIONS),
        }
    }
}

/// From a handful to what the whole world has seen: every number of digits is as likely.
fn views(random: &mut Random) -> u64 {
    let most = 10_u64.pow(random.count(2, 10) as u32);
    random.below(most)
}

fn uuid(random: &mut Random) -> Uuid {
    let bits = u128::from(random.bits()) << 64 | u128::from(random.bits());
    Builder::from_random_bytes(bits.to_be_bytes()).into_uuid()
}

/// An instant within three years, to the microsecond.
fn instant(random: &mut Random) -> Timestamp {
    const FIRST: i64 = 1_700_000_000_000_000;
    const THREE_YEARS: u64 = 94_608_000_000_000;
    let microseconds = FIRST + random.below(THREE_YEARS) as i64;
    // OK because the year is between 2023 and 2026.
    Timestamp::from_microsecond(microseconds).expect("an instant of our days")
}

fn timing(captions: &[CaptionSegment]) -> BTreeMap<String, f64> {
    let named = |(index, caption): (usize, &CaptionSegment)| (format!("seg_{index}"), caption.start_time);
    captions.iter().enumerate().map(named).collect()
}

impl Generate for ViralVideoBatchResponse {
    fn generate(random: &mut Random) -> Self {
        let variants: Vec<ViralVideoVariant> = random.many(0, 3, Generate::generate);
        let scores = || variants.iter().map(|variant| variant.viral_score);
        Self {
            success: !variants.is_empty(),
            original_clip_id: format!("clip_{:08x}", random.below(1 << 32)),
            processing_time: random.decimal(0.0, 20.0, 3),
            total_variants_generated: variants.len() as i64 + random.below(3) as i64,
            successful_variants: variants.len() as i64,
            average_viral_score: scores().sum::<f64>() / variants.len().max(1) as f64,
            best_viral_score: scores().fold(0.0, f64::max),
            caption_quality_score: random.fraction(),
            editing_quality_score: random.fraction(),
            errors: random.texts(words::REMARKS, 0, 2),
            warnings: random.texts(words::REMARKS, 0, 2),
            batch_id: random.maybe(|random| uuid(random).to_string()),
            experiment_id: random.maybe(|random| format!("exp-{}", random.below(100))),
            variants,
        }
    }
}

impl Generate for Small {
    fn generate(random: &mut Random) -> Self {
        Self {
            id: random.bits() >> random.count(0, 60),
            name: format!("{} {}", random.pick(words::TONES), random.pick(words::TAGS)),
            score: random.fraction(),
            active: random.once_in(2),
            tags: random.texts(words::HASHTAGS, 3, 3),
        }
    }
}
