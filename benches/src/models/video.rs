//! The video-metadata models and the small record: what the software is made for.
//!
//! `variant_id` and `created_at` are text and the free-form maps are maps of floats: types that every peer has.
//! The rules are Serial's alone; no peer checks anything, so they only ever cost us.

/// Prints the models into the calling module; the parameters are explained in [`super::copies`].
macro_rules! video {
    (
        lifetime: [$($lifetime:tt)*], str: [$($str:tt)+], text: [$($text:tt)+], borrow: [$($borrow:tt)*],
        container: [$($container:tt)*], optional: [$($optional:tt)*], nullable: [$($nullable:tt)*],
        type_key: [$($type_key:tt)*],
    ) => {
        use std::collections::BTreeMap;

        use serde::{Deserialize, Serialize};
        use serial_runtime::FastSerialize;

        use $crate::models::{CaptionStyle, ScreenDivisionType, TransitionType, VideoEffectType};

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct Small $($lifetime)* {
            pub id: u64,
            pub name: $($str)+,
            pub score: f64,
            pub active: bool,
            $($borrow)* $($optional)*
            pub tags: Vec<$($str)+>,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct CaptionSegment $($lifetime)* {
            #[serial(length(min = 1, max = 500))]
            $($borrow)*
            pub text: $($text)+,
            #[serial(range(min = 0.0))]
            pub start_time: f64,
            #[serial(range(min = 0.0))]
            pub end_time: f64,
            #[serial(range(min = 1, max = 512))]
            pub font_size: u32,
            #[serial(pattern = "^#[0-9A-Fa-f]{6}$")]
            pub font_color: $($str)+,
            $($nullable)*
            pub background_color: Option<$($str)+>,
            pub position: $($str)+,
            $($optional)*
            pub styles: Vec<CaptionStyle>,
            $($nullable)*
            pub animation: Option<$($str)+>,
            #[serial(range(min = 0.0, max = 1.0))]
            pub opacity: f64,
            pub scale: f64,
            pub rotation: f64,
            pub x_offset: f64,
            pub y_offset: f64,
        }

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
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

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
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

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
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

        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FastSerialize)]
        $($container)*
        pub struct ViralVideoVariant $($lifetime)* {
            pub variant_id: $($str)+,
            #[serial(length(min = 1, max = 200))]
            $($borrow)*
            pub title: $($text)+,
            $($borrow)*
            pub description: $($text)+,
            #[serial(range(min = 0.0, max = 1.0))]
            pub viral_score: f64,
            #[serial(range(min = 0.0, max = 1.0))]
            pub engagement_prediction: f64,
            #[serial(length(min = 1))]
            $($borrow)*
            pub captions: Vec<CaptionSegment $($lifetime)*>,
            $($borrow)* $($nullable)*
            pub screen_division: Option<ScreenDivision $($lifetime)*>,
            $($borrow)* $($optional)*
            pub transitions: Vec<Transition $($lifetime)*>,
            $($borrow)* $($optional)*
            pub effects: Vec<VideoEffect $($lifetime)*>,
            #[serial(range(min = 0.0))]
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

owned!(video, [#[derive(musli::Encode, musli::Decode)]], [#[musli(default)]]);
json_borrowed!(video, [#[derive(musli::Encode, musli::Decode)]], [#[musli(default)]]);
msgpack_borrowed!(video);
array_owned!(video);
array_borrowed!(video);
