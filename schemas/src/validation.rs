//! What reviewers, human or not, say of a video.

use serial_runtime::FastSerialize;

/// What is to be said of the captions.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct CaptionValidationResult {
    /// Whether they can be published.
    pub is_valid: bool,
    /// Why not.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub errors: Vec<String>,
    /// What viewers may stumble over.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub warnings: Vec<String>,
    /// What would be better.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub suggestions: Vec<String>,
    /// How good they are.
    #[serial(default = 0.0)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub quality_score: f64,
}

/// What is to be said of the whole video.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct VideoEditingValidationResult {
    /// Whether it can be published.
    pub is_valid: bool,
    /// What is to be said of the captions.
    pub caption_validation: CaptionValidationResult,
    /// What is to be said of the transitions.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub transition_validation: Vec<String>,
    /// What is to be said of the effects.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub effect_validation: Vec<String>,
    /// What is to be said of the layout.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub layout_validation: Vec<String>,
    /// How good it is.
    #[serial(default = 0.0)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub overall_score: f64,
}
