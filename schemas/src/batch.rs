//! Many clips in one request.

use crate::{ViralCaptionConfig, ViralVideoVariant};
use serial_runtime::FastSerialize;

/// Captions to be made, and how soon.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ViralCaptionBatch {
    /// How the captions of each clip are to be made.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub captions: Vec<ViralCaptionConfig>,
    /// How many clips are worked on at a time; 0 leaves it to the service.
    #[serial(default = 0)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub batch_size: i64,
    /// `low`, `normal`, `high` or `urgent`.
    #[serial(default = "normal", one_of("low", "normal", "high", "urgent"))]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::normal"))]
    pub priority: String,
}

/// What comes back for a [`ViralCaptionBatch`].
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ViralCaptionBatchResponse {
    /// Whether the batch as a whole went well.
    pub success: bool,
    /// How many clips were looked at.
    pub processed_count: i64,
    /// How many of them went well.
    pub successful_count: i64,
    /// How many did not.
    pub failed_count: i64,
    /// The variants that were made.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub results: Vec<ViralVideoVariant>,
    /// Seconds.
    #[serial(default = 0.0)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub processing_time: f64,
    /// What went wrong.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub errors: Vec<String>,
}
