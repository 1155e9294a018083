//! The values of the video models and the small record.

use super::rng::Rng;
use crate::models::video::owned::{CaptionSegment, Small, Transition, VideoEffect, ViralVideoVariant};
use crate::models::{CaptionStyle, TransitionType, VideoEffectType};
use std::collections::BTreeMap;

const CAPTIONS: [&str; 5] = [
    "Wait for it… this café trick changes everything 🤯",
    "She said \"no way\" and then it actually happened",
    "Première étape : mélanger, goûter, recommencer",
    "Nobody talks about this part\nbut it matters 🔥",
    "Follow for part two, señor 🎬✨",
];

const STYLES: [&[CaptionStyle]; 5] = [
    &[CaptionStyle::Bold, CaptionStyle::Shadow],
    &[CaptionStyle::Italic],
    &[CaptionStyle::Outline, CaptionStyle::Glow],
    &[],
    &[CaptionStyle::Animated, CaptionStyle::Neon, CaptionStyle::Bold],
];

const DESCRIPTION: &str = "A three-minute kitchen experiment, cut to the beat. \"Is it worth it?\" — tell us below 👇\n\
    Recipe, tools & music: link in bio. Filmed à Montréal, cut in Köln,\n\
    subtitled in four languages — \"merci\" to everyone who tasted it twice ☕";

/// Five captions, two transitions, two effects, eight tags, accents, emoji, a few escapes.
pub(super) fn viral() -> ViralVideoVariant {
    variant(&mut Rng::new())
}

/// The same texts with other numbers, a thousand times: what a batch endpoint answers.
pub(super) fn virals() -> Vec<ViralVideoVariant> {
    let mut rng = Rng::new();
    (0..1000).map(|_| variant(&mut rng)).collect()
}

fn variant(rng: &mut Rng) -> ViralVideoVariant {
    let captions: Vec<_> = (0..CAPTIONS.len()).map(|i| caption(i, rng)).collect();
    let caption_timing =
        captions.iter().enumerate().map(|(i, caption)| (format!("seg_{i}"), caption.start_time)).collect();
    ViralVideoVariant {
        variant_id: "7f3c1d7e-52a4-4a60-9c11-0b9a4e8d2f35".to_owned(),
        title: "He tried the 3€ espresso hack… 😱 \"gone wrong\"?".to_owned(),
        description: DESCRIPTION.to_owned(),
        viral_score: rng.decimal(0.6, 1.0, 4),
        engagement_prediction: rng.decimal(0.4, 0.9, 6),
        captions,
        screen_division: None,
        transitions: vec![
            transition(TransitionType::Fade, None, rng),
            transition(TransitionType::Glitch, Some(("jitter", "slices")), rng),
        ],
        effects: vec![
            effect(VideoEffectType::SlowMotion, None, rng),
            effect(VideoEffectType::BlackAndWhite, Some(("contrast", "grain")), rng),
        ],
        total_duration: rng.decimal(20.0, 60.0, 3),
        caption_timing,
        estimated_views: 1_284_503,
        estimated_likes: 96_412,
        estimated_shares: 8_733,
        estimated_comments: 2_190,
        tags: texts(&["coffee", "café", "kitchen", "lifehack", "espresso", "viral", "montréal", "howto"]),
        hashtags: texts(&["#coffeetok", "#fyp", "#barista"]),
        target_audience: texts(&["18-24", "foodies", "students"]),
        created_at: "2026-03-14T15:09:26.535897Z".to_owned(),
        generation_time: rng.decimal(0.5, 4.0, 6),
        model_version: "v2.0".to_owned(),
    }
}

fn caption(i: usize, rng: &mut Rng) -> CaptionSegment {
    let start_time = rng.decimal(4.0 * i as f64, 4.0 * i as f64 + 1.5, 3);
    CaptionSegment {
        text: CAPTIONS[i].to_owned(),
        start_time,
        end_time: rng.decimal(start_time + 1.0, start_time + 2.5, 3),
        font_size: 24 + 4 * i as u32,
        font_color: ["#FFFFFF", "#FFD166"][i % 2].to_owned(),
        background_color: (i != 2).then(|| "#1A1A2E".to_owned()),
        position: ["bottom", "center", "top"][i % 3].to_owned(),
        styles: STYLES[i].to_vec(),
        animation: (i != 3).then(|| "pop_in".to_owned()),
        opacity: rng.decimal(0.8, 1.0, 2),
        scale: 1.0,
        rotation: rng.decimal(-5.0, 5.0, 2),
        x_offset: rng.decimal(0.0, 1.0, 5),
        y_offset: rng.decimal(-20.0, 20.0, 3),
    }
}

fn transition(transition_type: TransitionType, params: Option<(&str, &str)>, rng: &mut Rng) -> Transition {
    Transition {
        transition_type,
        duration: rng.decimal(0.2, 1.5, 2),
        easing: "ease_in_out".to_owned(),
        direction: "left_to_right".to_owned(),
        intensity: 1.0,
        custom_params: params.map(|names| two_params(names, rng)),
    }
}

fn effect(effect_type: VideoEffectType, params: Option<(&str, &str)>, rng: &mut Rng) -> VideoEffect {
    let start_time = rng.decimal(0.0, 10.0, 3);
    VideoEffect {
        effect_type,
        intensity: rng.decimal(0.0, 1.0, 3),
        duration: params.is_none().then(|| rng.decimal(0.5, 3.0, 2)),
        start_time,
        end_time: Some(rng.decimal(start_time, start_time + 5.0, 3)),
        custom_params: params.map(|names| two_params(names, rng)),
    }
}

fn two_params((first, second): (&str, &str), rng: &mut Rng) -> BTreeMap<String, f64> {
    [(first, 4), (second, 2)].map(|(name, places)| (name.to_owned(), rng.decimal(0.0, 10.0, places))).into()
}

/// A record of five fields.
pub(super) fn small() -> Small {
    Small {
        id: 9_007_199_254,
        name: "caption worker seven, warm".to_owned(),
        score: 0.873125,
        active: true,
        tags: texts(&["fast", "video", "eu-west"]),
    }
}

/// A thousand of them, each with another id and score.
pub(super) fn smalls() -> Vec<Small> {
    some_smalls(1000)
}

/// Enough of them for several cores.
pub(super) fn many_smalls() -> Vec<Small> {
    some_smalls(20_000)
}

fn some_smalls(count: u64) -> Vec<Small> {
    let mut rng = Rng::new();
    (0..count).map(|i| Small { id: 9_007_199_254 + i, score: rng.decimal(0.0, 1.0, 6), ..small() }).collect()
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}
