//! Screens, transitions, effects and timelines.

use super::{Generate, Random, maps, words};
use crate::{
    ScreenDivision, ScreenDivisionType as Division, ScreenLayout, Transition, TransitionEffect,
    TransitionType as Kind, VideoEffect, VideoEffectType as Effect, VideoTimeline,
};

const DIVISIONS: &[Division] = &[
    Division::SplitHorizontal,
    Division::SplitVertical,
    Division::Grid2x2,
    Division::Grid3x3,
    Division::PictureInPicture,
    Division::SideBySide,
    Division::Stacked,
    Division::Mosaic,
    Division::Custom,
];

const TRANSITIONS: &[Kind] = &[
    Kind::Fade,
    Kind::Slide,
    Kind::Zoom,
    Kind::Rotate,
    Kind::Flip,
    Kind::Wipe,
    Kind::Dissolve,
    Kind::Morph,
    Kind::Glitch,
    Kind::Pixelate,
];

const EFFECTS: &[Effect] = &[
    Effect::SlowMotion,
    Effect::FastForward,
    Effect::Reverse,
    Effect::Loop,
    Effect::Mirror,
    Effect::Invert,
    Effect::Sepia,
    Effect::BlackAndWhite,
    Effect::Vintage,
    Effect::Neon,
    Effect::Glitch,
    Effect::Pixelate,
    Effect::Blur,
    Effect::Sharpen,
    Effect::Saturate,
    Effect::Desaturate,
];

impl Generate for ScreenDivision {
    fn generate(random: &mut Random) -> Self {
        Self {
            division_type: random.pick(DIVISIONS),
            sections: random.many(0, 4, maps::texts_and_numbers),
            border_width: random.count(0, 12) as i64,
            border_color: random.text(words::COLORS),
            background_color: random.text(words::COLORS),
            aspect_ratio: random.text(words::RATIOS),
            custom_layout: random.maybe(maps::any),
        }
    }
}

impl Generate for ScreenLayout {
    fn generate(random: &mut Random) -> Self {
        Self {
            layout_type: random.pick(DIVISIONS),
            sections: random.many(0, 4, maps::any),
            background: maps::any(random),
            borders: maps::any(random),
            animations: random.many(0, 2, maps::any),
        }
    }
}

impl Generate for Transition {
    fn generate(random: &mut Random) -> Self {
        Self {
            transition_type: random.pick(TRANSITIONS),
            duration: random.decimal(0.2, 1.5, 2),
            easing: random.text(words::EASINGS),
            direction: random.text(words::DIRECTIONS),
            intensity: random.decimal(0.0, 1.0, 1),
            custom_params: random.maybe(maps::any),
        }
    }
}

impl Generate for TransitionEffect {
    fn generate(random: &mut Random) -> Self {
        Self {
            effect_type: random.pick(TRANSITIONS),
            parameters: maps::texts_and_numbers(random),
            timing: maps::moments(random),
            easing: random.text(words::EASINGS),
            custom_shader: random.maybe(|_| "void main() {\n\tcolor = mix(a, b, t);\n}".to_owned()),
        }
    }
}

impl Generate for VideoEffect {
    fn generate(random: &mut Random) -> Self {
        let start_time = random.decimal(0.0, 10.0, 3);
        Self {
            effect_type: random.pick(EFFECTS),
            intensity: random.decimal(0.0, 1.0, 3),
            duration: random.maybe(|random| random.decimal(0.5, 3.0, 2)),
            start_time,
            end_time: random.maybe(|random| start_time + random.decimal(0.0, 5.0, 3)),
            custom_params: random.maybe(maps::any),
        }
    }
}

impl Generate for VideoTimeline {
    fn generate(random: &mut Random) -> Self {
        Self {
            segments: random.many(0, 5, maps::any),
            total_duration: random.decimal(0.0, 180.0, 3),
            fps: random.pick(&[24, 25, 30, 50, 60, 120]),
            resolution: random.text(&["1920x1080", "1080x1920", "3840x2160"]),
        }
    }
}
