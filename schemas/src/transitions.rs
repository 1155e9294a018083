//! How one scene becomes the next.

use serial_runtime::{FastSerialize, Value};
use std::collections::BTreeMap;

/// What a transition looks like.
#[derive(FastSerialize, Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[serial(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum TransitionType {
    Fade,
    Slide,
    Zoom,
    Rotate,
    Flip,
    Wipe,
    Dissolve,
    Morph,
    Glitch,
    Pixelate,
}

/// A transition between two scenes.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Transition {
    /// What it looks like.
    pub transition_type: TransitionType,
    /// Seconds.
    #[serial(default = 1.0)]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::one"))]
    pub duration: f64,
    /// How its speed changes.
    #[serial(default = "ease_in_out")]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::ease_in_out"))]
    pub easing: String,
    /// Where it goes.
    #[serial(default = "left_to_right")]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::left_to_right"))]
    pub direction: String,
    /// How much of it.
    #[serial(default = 1.0)]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::one"))]
    pub intensity: f64,
    /// Whatever the transition understands.
    #[cfg_attr(feature = "serde", serde(default, with = "crate::serde_maps"))]
    pub custom_params: Option<BTreeMap<String, Value>>,
}

/// A transition whose course is described freely.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TransitionEffect {
    /// What it looks like.
    pub effect_type: TransitionType,
    /// Texts and numbers.
    #[serial(default, values(custom = crate::maps::text_or_number))]
    #[cfg_attr(feature = "serde", serde(default, with = "crate::serde_maps"))]
    pub parameters: BTreeMap<String, Value>,
    /// Seconds, by what happens then.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub timing: BTreeMap<String, f64>,
    /// How its speed changes.
    #[serial(default = "ease_in_out")]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::ease_in_out"))]
    pub easing: String,
    /// The program that draws it, if it is not one that everybody has.
    pub custom_shader: Option<String>,
}
