//! What is done to the picture.

use serial_runtime::{FastSerialize, Value};
use std::collections::BTreeMap;

/// What an effect does.
#[derive(FastSerialize, Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[serial(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum VideoEffectType {
    SlowMotion,
    FastForward,
    Reverse,
    Loop,
    Mirror,
    Invert,
    Sepia,
    BlackAndWhite,
    Vintage,
    Neon,
    Glitch,
    Pixelate,
    Blur,
    Sharpen,
    Saturate,
    Desaturate,
}

/// An effect and when it is to be seen.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct VideoEffect {
    /// What it does.
    pub effect_type: VideoEffectType,
    /// How much of it.
    #[serial(default = 1.0)]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::one"))]
    pub intensity: f64,
    /// Seconds, unless `end_time` says it.
    pub duration: Option<f64>,
    /// Seconds from the start of the video.
    #[serial(default = 0.0)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub start_time: f64,
    /// Seconds from the start of the video; without it and `duration`, the effect stays.
    pub end_time: Option<f64>,
    /// Whatever the effect understands.
    #[cfg_attr(feature = "serde", serde(default, with = "crate::serde_maps"))]
    pub custom_params: Option<BTreeMap<String, Value>>,
}
