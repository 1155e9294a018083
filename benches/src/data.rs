//! The documents: two owned values, made from a fixed seed, and every form of input that a row decodes.
//!
//! The bytes come from the reference codecs, serde_json and rmp-serde, never from ours.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::models::owned::{CaptionSegment, Small, Transition, VideoEffect, ViralVideoVariant};
use crate::models::{CaptionStyle, TransitionType, VideoEffectType, array_owned};

/// Everything the rows work on.
pub struct Data {
    /// One `ViralVideoVariant`: 5 captions, 2 transitions, 2 effects, 8 tags, accents, emoji, a few escapes.
    pub viral: Documents<ViralVideoVariant>,
    /// A record of five fields.
    pub small: Documents<Small>,
    /// The viral value again, in the type whose layout is the array.
    pub viral_array: array_owned::ViralVideoVariant,
    /// Its bytes.
    pub viral_array_msgpack: Vec<u8>,
}

/// A value and its bytes.
pub struct Documents<T> {
    /// What every codec must write, and read back.
    pub value: T,
    /// Compact, keys in declared order.
    pub json: Vec<u8>,
    /// Indented by two spaces, keys in declared order.
    pub json_pretty: Vec<u8>,
    /// Compact, keys in alphabetical order: what sorting writers such as Go's maps put on the wire.
    pub json_alphabetical: Vec<u8>,
    /// Maps by name, keys in declared order.
    pub msgpack: Vec<u8>,
}

impl Data {
    /// Makes the same data on every run and every machine.
    pub fn new() -> Self {
        let viral = viral(&mut Rng(0x5e71a1));
        // Without names a struct is an array by position, whichever copy of the model it is.
        let viral_array_msgpack = rmp_serde::to_vec(&viral).expect("the model encodes");
        Self {
            viral_array: rmp_serde::from_slice(&viral_array_msgpack)
                .expect("the two copies have the same fields"),
            viral_array_msgpack,
            viral: Documents::new(viral),
            small: Documents::new(small()),
        }
    }
}

impl Default for Data {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Serialize> Documents<T> {
    fn new(value: T) -> Self {
        let mut sorted = serde_json::to_value(&value).expect("the model encodes");
        // Only does something when another crate of the build turned on serde_json's `preserve_order`.
        sorted.sort_all_objects();
        Self {
            json: serde_json::to_vec(&value).expect("the model encodes"),
            json_pretty: serde_json::to_vec_pretty(&value).expect("the model encodes"),
            json_alphabetical: serde_json::to_vec(&sorted).expect("the model encodes"),
            msgpack: rmp_serde::to_vec_named(&value).expect("the model encodes"),
            value,
        }
    }
}

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

fn viral(rng: &mut Rng) -> ViralVideoVariant {
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

fn small() -> Small {
    Small {
        id: 9_007_199_254,
        name: "caption worker seven, warm".to_owned(),
        score: 0.873125,
        active: true,
        tags: texts(&["fast", "video", "eu-west"]),
    }
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

/// SplitMix64: ten lines that never change, where a crate's generator may with its next version.
struct Rng(u64);

impl Rng {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A float between the bounds that prints with at most `places` decimals, as measured values do.
    fn decimal(&mut self, min: f64, max: f64, places: i32) -> f64 {
        let unit = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        let shift = 10f64.powi(places);
        ((min + unit * (max - min)) * shift).round() / shift
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers from before and after a change of the data must not be compared; whoever changes it sees it here.
    #[test]
    fn documents_keep_their_size() {
        let Data { viral, small, viral_array_msgpack, .. } = Data::new();
        let sizes = |json: &[u8], pretty: &[u8], msgpack: &[u8]| (json.len(), pretty.len(), msgpack.len());
        assert_eq!(sizes(&viral.json, &viral.json_pretty, &viral.msgpack), (3081, 4283, 2828));
        assert_eq!(sizes(&small.json, &small.json_pretty, &small.msgpack), (118, 157, 93));
        assert_eq!(viral_array_msgpack.len(), 1639);
    }

    #[test]
    fn alphabetical_has_the_same_length_in_another_order() {
        let viral = Data::new().viral;
        assert_eq!(viral.json_alphabetical.len(), viral.json.len());
        assert!(viral.json_alphabetical.starts_with(br#"{"caption_timing":"#));
    }
}
