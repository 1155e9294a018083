//! Text over the picture: a caption, a caption with free styling, and how captions are to be made.

use serial_runtime::{FastSerialize, Value};
use std::collections::BTreeMap;

/// How the letters of a caption look.
#[derive(FastSerialize, Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[serial(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum CaptionStyle {
    Bold,
    Italic,
    Underline,
    Shadow,
    Outline,
    Gradient,
    Animated,
    Glow,
    Neon,
    Handwritten,
}

/// A caption and when it is shown.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[serial(validate = end_not_before_start)]
pub struct CaptionSegment {
    /// The words.
    #[serial(length(min = 1, max = 500))]
    pub text: String,
    /// Seconds from the start of the video.
    #[serial(range(min = 0.0))]
    pub start_time: f64,
    /// Seconds from the start of the video, not before `start_time`.
    #[serial(range(min = 0.0))]
    pub end_time: f64,
    /// Pixels, in a picture of 1080 lines.
    #[serial(default = 24, range(min = 1, max = 512))]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::font_size"))]
    pub font_size: u32,
    /// Red, green and blue.
    #[serial(default = "#FFFFFF", pattern = "^#[0-9A-Fa-f]{6}$")]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::white"))]
    pub font_color: String,
    /// What lies behind the letters, if anything does.
    pub background_color: Option<String>,
    /// Where on the screen.
    #[serial(default = "bottom")]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::bottom"))]
    pub position: String,
    /// How the letters look.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub styles: Vec<CaptionStyle>,
    /// How the caption comes and goes, if it does not just appear.
    pub animation: Option<String>,
    /// 0 is invisible, 1 hides what lies behind.
    #[serial(default = 1.0, range(0.0..=1.0))]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::one"))]
    pub opacity: f64,
    /// How many times its own size.
    #[serial(default = 1.0)]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::one"))]
    pub scale: f64,
    /// Degrees, clockwise.
    #[serial(default = 0.0)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub rotation: f64,
    /// Pixels to the right of `position`.
    #[serial(default = 0.0)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub x_offset: f64,
    /// Pixels below `position`.
    #[serial(default = 0.0)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub y_offset: f64,
}

/// The rule that looks at two fields: a caption may last no time at all, but not less.
fn end_not_before_start(caption: &CaptionSegment) -> Result<(), &'static str> {
    if caption.end_time < caption.start_time {
        return Err("expected an `end_time` that is not before `start_time`");
    }
    Ok(())
}

/// A caption whose look is described freely.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AdvancedCaption {
    /// The words.
    pub text: String,
    /// Seconds, by what happens then.
    pub timing: BTreeMap<String, f64>,
    /// Whatever the renderer understands.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default, with = "crate::serde_maps"))]
    pub styling: BTreeMap<String, Value>,
    /// Parameters of each animation: texts and numbers.
    #[serial(default, inner(values(custom = crate::maps::text_or_number)))]
    #[cfg_attr(feature = "serde", serde(default, with = "crate::serde_maps"))]
    pub animations: Vec<BTreeMap<String, Value>>,
    /// Parameters of each effect: texts and numbers.
    #[serial(default, inner(values(custom = crate::maps::text_or_number)))]
    #[cfg_attr(feature = "serde", serde(default, with = "crate::serde_maps"))]
    pub effects: Vec<BTreeMap<String, Value>>,
    /// The centre, as fractions of the screen: `x` and `y`.
    #[serial(default = centre())]
    #[cfg_attr(feature = "serde", serde(default = "centre"))]
    pub position: BTreeMap<String, f64>,
    /// The extent, as fractions of the screen: `width` and `height`.
    #[serial(default = extent())]
    #[cfg_attr(feature = "serde", serde(default = "extent"))]
    pub size: BTreeMap<String, f64>,
}

fn centre() -> BTreeMap<String, f64> {
    [("x".into(), 0.5), ("y".into(), 0.9)].into()
}

fn extent() -> BTreeMap<String, f64> {
    [("width".into(), 0.8), ("height".into(), 0.1)].into()
}

/// How captions are to be made for a clip.
#[derive(FastSerialize, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ViralCaptionConfig {
    /// Characters.
    #[serial(default = 100)]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::max_caption_length"))]
    pub max_caption_length: i64,
    /// Seconds.
    #[serial(default = 3.0)]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::caption_duration"))]
    pub caption_duration: f64,
    /// The name of the font.
    #[serial(default = "Arial")]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::arial"))]
    pub font_family: String,
    /// Pixels, in a picture of 1080 lines.
    #[serial(default = 24)]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::base_font_size"))]
    pub base_font_size: i64,
    /// Where on the screen.
    #[serial(default = "bottom")]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::bottom"))]
    pub caption_position: String,
    /// Whether captions may move.
    #[serial(default = true)]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::yes"))]
    pub use_animations: bool,
    /// Whether effects may be laid over the picture.
    #[serial(default = true)]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::yes"))]
    pub use_effects: bool,
    /// Whether scenes may flow into each other.
    #[serial(default = true)]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::yes"))]
    pub use_transitions: bool,
    /// Whether the screen may be divided.
    #[serial(default = false)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub use_screen_division: bool,
    /// Words to work in.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub viral_keywords: Vec<String>,
    /// What people talk about this week.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub trending_topics: Vec<String>,
    /// What the viewers care about.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub audience_interests: Vec<String>,
    /// A language tag.
    #[serial(default = "en")]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::en"))]
    pub language: String,
    /// How viewers are spoken to.
    #[serial(default = "casual")]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::casual"))]
    pub tone: String,
    /// Whether captions may hold emoji.
    #[serial(default = true)]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::yes"))]
    pub emoji_usage: bool,
    /// Whether captions follow the sound by themselves.
    #[serial(default = true)]
    #[cfg_attr(feature = "serde", serde(default = "crate::serde_defaults::yes"))]
    pub auto_sync: bool,
    /// The track under the voice, if any.
    pub background_music: Option<String>,
    /// The sounds between the words.
    #[serial(default)]
    #[cfg_attr(feature = "serde", serde(default))]
    pub sound_effects: Vec<String>,
}
