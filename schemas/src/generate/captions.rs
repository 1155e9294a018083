//! Captions, and how they are to be made.

use super::{Generate, Random, maps, words};
use crate::{AdvancedCaption, CaptionSegment, CaptionStyle, ViralCaptionConfig};

const STYLES: &[CaptionStyle] = &[
    CaptionStyle::Bold,
    CaptionStyle::Italic,
    CaptionStyle::Underline,
    CaptionStyle::Shadow,
    CaptionStyle::Outline,
    CaptionStyle::Gradient,
    CaptionStyle::Animated,
    CaptionStyle::Glow,
    CaptionStyle::Neon,
    CaptionStyle::Handwritten,
];

impl Generate for CaptionSegment {
    fn generate(random: &mut Random) -> Self {
        let start_time = random.decimal(0.0, 30.0, 3);
        Self {
            text: random.text(words::CAPTIONS),
            start_time,
            // A caption that ends when it starts is right, too.
            end_time: if random.once_in(20) { start_time } else { start_time + random.decimal(0.5, 4.0, 3) },
            font_size: random.count(1, 512) as u32,
            font_color: random.text(words::COLORS),
            background_color: random.maybe(|random| random.text(words::COLORS)),
            position: random.text(words::POSITIONS),
            styles: random.some(STYLES, 0, 4),
            animation: random.maybe(|random| random.text(words::ANIMATIONS)),
            opacity: random.decimal(0.0, 1.0, 2),
            scale: random.decimal(0.5, 2.0, 1),
            rotation: random.decimal(-180.0, 180.0, 2),
            x_offset: random.decimal(-100.0, 100.0, 1),
            // Now and then what is left of zero after a computation.
            y_offset: if random.once_in(8) {
                random.decimal(-1e-6, 1e-6, 12)
            } else {
                random.decimal(-100.0, 100.0, 1)
            },
        }
    }
}

impl Generate for AdvancedCaption {
    fn generate(random: &mut Random) -> Self {
        Self {
            text: random.text(words::CAPTIONS),
            timing: maps::moments(random),
            styling: maps::any(random),
            animations: random.many(0, 2, maps::texts_and_numbers),
            effects: random.many(0, 2, maps::texts_and_numbers),
            position: [("x", 3), ("y", 3)].map(|named| fraction(random, named)).into(),
            size: [("width", 2), ("height", 2)].map(|named| fraction(random, named)).into(),
        }
    }
}

fn fraction(random: &mut Random, (name, places): (&str, u32)) -> (String, f64) {
    (name.to_owned(), random.decimal(0.0, 1.0, places))
}

impl Generate for ViralCaptionConfig {
    fn generate(random: &mut Random) -> Self {
        Self {
            max_caption_length: random.count(40, 200) as i64,
            caption_duration: random.decimal(1.0, 6.0, 1),
            font_family: random.text(words::FONTS),
            base_font_size: random.count(12, 96) as i64,
            caption_position: random.text(words::POSITIONS),
            use_animations: random.once_in(2),
            use_effects: random.once_in(2),
            use_transitions: random.once_in(2),
            use_screen_division: random.once_in(2),
            viral_keywords: random.texts(words::TAGS, 0, 5),
            trending_topics: random.texts(words::HASHTAGS, 0, 3),
            audience_interests: random.texts(words::AUDIENCES, 0, 3),
            language: random.text(words::LANGUAGES),
            tone: random.text(words::TONES),
            emoji_usage: random.once_in(2),
            auto_sync: random.once_in(2),
            background_music: random.maybe(|random| random.text(words::MUSIC)),
            sound_effects: random.texts(words::SOUNDS, 0, 4),
        }
    }
}
