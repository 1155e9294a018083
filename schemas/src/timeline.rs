//! The order of a video.

use serial_runtime::{FastSerialize, Value};
use std::collections::BTreeMap;

/// What is shown when, and in which form the video is written.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct VideoTimeline {
    /// The pieces, in order; each says what its editor knows of it.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default, with = "crate::serde_maps"))]
    pub segments: Vec<BTreeMap<String, Value>>,
    /// Seconds.
    #[serial(default = 0.0)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub total_duration: f64,
    /// Pictures a second.
    #[serial(default = 30)]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::fps"))]
    pub fps: i64,
    /// Width and height in pixels.
    #[serial(default = "1920x1080")]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::full_hd"))]
    pub resolution: String,
}
