//! The variants that are made of one clip, and the answer that carries them.

use crate::{CaptionSegment, ScreenDivision, Transition, VideoEffect};
use jiff::Timestamp;
use serial_runtime::FastSerialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// One way to cut, caption and decorate a clip, with how well it is expected to do.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ViralVideoVariant {
    /// Identifies the variant across services.
    pub variant_id: Uuid,
    /// What viewers see first.
    #[serial(length(min = 1, max = 200))]
    pub title: String,
    /// The text below the video.
    pub description: String,
    /// How likely the variant is to spread.
    #[serial(range(0.0..=1.0))]
    pub viral_score: f64,
    /// The share of viewers that is expected to react.
    #[serial(range(0.0..=1.0))]
    pub engagement_prediction: f64,
    /// The captions, in the order of their start.
    #[serial(length(min = 1))]
    pub captions: Vec<CaptionSegment>,
    /// How the screen is divided, if it is.
    pub screen_division: Option<ScreenDivision>,
    /// From scene to scene.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub transitions: Vec<Transition>,
    /// Laid over the picture.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub effects: Vec<VideoEffect>,
    /// Seconds.
    #[serial(range(min = 0.0))]
    pub total_duration: f64,
    /// When each caption was spoken, in seconds, by the caption's name.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub caption_timing: BTreeMap<String, f64>,
    /// Views within a week of publication.
    pub estimated_views: u64,
    /// Likes within a week of publication.
    pub estimated_likes: u64,
    /// Shares within a week of publication.
    pub estimated_shares: u64,
    /// Comments within a week of publication.
    pub estimated_comments: u64,
    /// What the video is about.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub tags: Vec<String>,
    /// What it is published under, with their `#`.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub hashtags: Vec<String>,
    /// Whom it is for.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub target_audience: Vec<String>,
    /// When the variant was made.
    pub created_at: Timestamp,
    /// Seconds that making it took.
    #[serial(default = 0.0)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub generation_time: f64,
    /// Which model made it.
    #[serial(default = "v2.0")]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::v2"))]
    pub model_version: String,
}

/// What comes back for one clip.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ViralVideoBatchResponse {
    /// Whether any variant was made.
    pub success: bool,
    /// The clip that the variants were made of.
    pub original_clip_id: String,
    /// The variants, best first.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub variants: Vec<ViralVideoVariant>,
    /// Seconds.
    #[serial(default = 0.0)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub processing_time: f64,
    /// How many variants were tried.
    #[serial(default = 0)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub total_variants_generated: i64,
    /// How many of them came out well.
    #[serial(default = 0)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub successful_variants: i64,
    /// The mean of the variants' scores.
    #[serial(default = 0.0)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub average_viral_score: f64,
    /// The best of the variants' scores.
    #[serial(default = 0.0)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub best_viral_score: f64,
    /// How well the captions fit the sound.
    #[serial(default = 0.0)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub caption_quality_score: f64,
    /// How well the cuts fit the captions.
    #[serial(default = 0.0)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub editing_quality_score: f64,
    /// What went wrong.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub errors: Vec<String>,
    /// What nearly went wrong.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub warnings: Vec<String>,
    /// The batch that the clip came in.
    pub batch_id: Option<String>,
    /// The experiment that the clip takes part in.
    pub experiment_id: Option<String>,
}
