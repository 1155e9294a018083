//! Several pictures on one screen.

use serial_runtime::{FastSerialize, Value};
use std::collections::BTreeMap;

/// How a screen is divided.
#[derive(FastSerialize, Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[serial(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum ScreenDivisionType {
    SplitHorizontal,
    SplitVertical,
    // Snake case, as serde has it, makes `grid2x2` of these.
    #[serial(rename = "grid_2x2")]
    #[cfg_attr(feature = "serde", serde(rename = "grid_2x2"))]
    Grid2x2,
    #[serial(rename = "grid_3x3")]
    #[cfg_attr(feature = "serde", serde(rename = "grid_3x3"))]
    Grid3x3,
    PictureInPicture,
    SideBySide,
    Stacked,
    Mosaic,
    Custom,
}

/// The parts of a screen and what lies between them.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ScreenDivision {
    /// How the screen is divided.
    pub division_type: ScreenDivisionType,
    /// What each part shows: texts and numbers.
    #[serial(default, inner(values(custom = crate::maps::text_or_number)))]
    #[cfg_attr(feature = "serde", serde(default, with = "crate::serde_maps"))]
    pub sections: Vec<BTreeMap<String, Value>>,
    /// Pixels.
    #[serial(default = 2)]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::border_width"))]
    pub border_width: i64,
    /// Between the parts.
    #[serial(default = "#000000")]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::black"))]
    pub border_color: String,
    /// Behind the parts.
    #[serial(default = "#000000")]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::black"))]
    pub background_color: String,
    /// Width to height.
    #[serial(default = "16:9")]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::widescreen"))]
    pub aspect_ratio: String,
    /// The layout, where the type is `custom`.
    #[cfg_attr(feature = "serde", serde(default, with = "crate::serde_maps"))]
    pub custom_layout: Option<BTreeMap<String, Value>>,
}

/// A screen whose look is described freely.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ScreenLayout {
    /// How the screen is divided.
    pub layout_type: ScreenDivisionType,
    /// What each part shows.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default, with = "crate::serde_maps"))]
    pub sections: Vec<BTreeMap<String, Value>>,
    /// What lies behind the parts.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_maps"))]
    pub background: BTreeMap<String, Value>,
    /// What lies between the parts.
    #[cfg_attr(feature = "serde", serde(with = "crate::serde_maps"))]
    pub borders: BTreeMap<String, Value>,
    /// How the parts move.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default, with = "crate::serde_maps"))]
    pub animations: Vec<BTreeMap<String, Value>>,
}
