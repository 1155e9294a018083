//! The fields of every model: the macro that [`super`] calls once for each ownership and layout.

/// Prints the models into the calling module.
///
/// - `str` is the string type of fields that hold no escapes, `text` of those that may;
/// - `borrow` goes before fields that serde would otherwise decode owned;
/// - `optional` goes before lists and maps that may be missing, `nullable` before those options whose absence
///   zerompk would otherwise refuse.
macro_rules! models {
    (
        lifetime: [$($lifetime:tt)*], str: [$($str:tt)+], text: [$($text:tt)+], borrow: [$($borrow:tt)*],
        container: [$($container:tt)*],
        optional: [$($optional:tt)*],
        nullable: [$($nullable:tt)*],
    ) => {
        use std::collections::BTreeMap;

        use serde::{Deserialize, Serialize};
        #[cfg(feature = "serial")]
        use serial_runtime::FastSerialize;

        use $crate::models::{CaptionStyle, ScreenDivisionType, TransitionType, VideoEffectType};

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "serial", derive(FastSerialize))]
        $($container)*
        pub struct Small $($lifetime)* {
            pub id: u64,
            pub name: $($str)+,
            pub score: f64,
            pub active: bool,
            $($borrow)* $($optional)*
            pub tags: Vec<$($str)+>,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "serial", derive(FastSerialize))]
        $($container)*
        pub struct CaptionSegment $($lifetime)* {
            #[cfg_attr(feature = "serial", serial(length(min = 1, max = 500)))]
            $($borrow)*
            pub text: $($text)+,
            #[cfg_attr(feature = "serial", serial(range(min = 0.0)))]
            pub start_time: f64,
            #[cfg_attr(feature = "serial", serial(range(min = 0.0)))]
            pub end_time: f64,
            #[cfg_attr(feature = "serial", serial(range(min = 1, max = 512)))]
            pub font_size: u32,
            #[cfg_attr(feature = "serial", serial(pattern = "^#[0-9A-Fa-f]{6}$"))]
            pub font_color: $($str)+,
            $($nullable)*
            pub background_color: Option<$($str)+>,
            pub position: $($str)+,
            $($optional)*
            pub styles: Vec<CaptionStyle>,
            $($nullable)*
            pub animation: Option<$($str)+>,
            #[cfg_attr(feature = "serial", serial(range(min = 0.0, max = 1.0)))]
            pub opacity: f64,
            pub scale: f64,
            pub rotation: f64,
            pub x_offset: f64,
            pub y_offset: f64,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "serial", derive(FastSerialize))]
        $($container)*
        pub struct ScreenDivision $($lifetime)* {
            pub division_type: ScreenDivisionType,
            $($borrow)* $($optional)*
            pub sections: Vec<BTreeMap<$($str)+, f64>>,
            pub border_width: u32,
            pub border_color: $($str)+,
            pub background_color: $($str)+,
            pub aspect_ratio: $($str)+,
            $($borrow)* $($nullable)*
            pub custom_layout: Option<BTreeMap<$($str)+, f64>>,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "serial", derive(FastSerialize))]
        $($container)*
        pub struct Transition $($lifetime)* {
            pub transition_type: TransitionType,
            pub duration: f64,
            pub easing: $($str)+,
            pub direction: $($str)+,
            pub intensity: f64,
            $($borrow)* $($nullable)*
            pub custom_params: Option<BTreeMap<$($str)+, f64>>,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "serial", derive(FastSerialize))]
        $($container)*
        pub struct VideoEffect $($lifetime)* {
            pub effect_type: VideoEffectType,
            pub intensity: f64,
            $($nullable)*
            pub duration: Option<f64>,
            pub start_time: f64,
            $($nullable)*
            pub end_time: Option<f64>,
            $($borrow)* $($nullable)*
            pub custom_params: Option<BTreeMap<$($str)+, f64>>,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "serial", derive(FastSerialize))]
        $($container)*
        pub struct ViralVideoVariant $($lifetime)* {
            pub variant_id: $($str)+,
            #[cfg_attr(feature = "serial", serial(length(min = 1, max = 200)))]
            $($borrow)*
            pub title: $($text)+,
            $($borrow)*
            pub description: $($text)+,
            #[cfg_attr(feature = "serial", serial(range(min = 0.0, max = 1.0)))]
            pub viral_score: f64,
            #[cfg_attr(feature = "serial", serial(range(min = 0.0, max = 1.0)))]
            pub engagement_prediction: f64,
            #[cfg_attr(feature = "serial", serial(length(min = 1)))]
            $($borrow)*
            pub captions: Vec<CaptionSegment $($lifetime)*>,
            $($borrow)* $($nullable)*
            pub screen_division: Option<ScreenDivision $($lifetime)*>,
            $($borrow)* $($optional)*
            pub transitions: Vec<Transition $($lifetime)*>,
            $($borrow)* $($optional)*
            pub effects: Vec<VideoEffect $($lifetime)*>,
            #[cfg_attr(feature = "serial", serial(range(min = 0.0)))]
            pub total_duration: f64,
            $($borrow)* $($optional)*
            pub caption_timing: BTreeMap<$($str)+, f64>,
            pub estimated_views: u64,
            pub estimated_likes: u64,
            pub estimated_shares: u64,
            pub estimated_comments: u64,
            $($borrow)* $($optional)*
            pub tags: Vec<$($str)+>,
            $($borrow)* $($optional)*
            pub hashtags: Vec<$($str)+>,
            $($borrow)* $($optional)*
            pub target_audience: Vec<$($str)+>,
            pub created_at: $($str)+,
            pub generation_time: f64,
            pub model_version: $($str)+,
        }
    };
}
