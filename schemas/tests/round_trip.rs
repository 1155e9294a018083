//! Every model, through both formats, on generated data.

use serial_runtime::{Decode, FastSerialize, json, msgpack};
use serial_schemas::{
    AdvancedCaption, CaptionSegment, CaptionValidationResult, ScreenDivision, ScreenLayout, Small,
    Transition, TransitionEffect, VideoEditingValidationResult, VideoEffect, VideoTimeline,
    ViralCaptionBatch, ViralCaptionBatchResponse, ViralCaptionConfig, ViralVideoBatchResponse,
    ViralVideoVariant,
    generate::{self, Generate},
};
use std::fmt::Debug;

fn check<T: Generate + FastSerialize + for<'de> Decode<'de> + Debug + PartialEq>() {
    for value in generate::all::<T>(3).take(50) {
        value.validate().unwrap();
        assert_eq!(T::from_json(&value.to_json().unwrap()).unwrap(), value);
        assert_eq!(T::from_msgpack(&value.to_msgpack().unwrap()).unwrap(), value);
        let pretty = json::to_vec_pretty(&value).unwrap();
        assert_eq!(json::from_slice_report::<T>(&pretty).unwrap(), value);
        let mut reused = T::generate(&mut generate::Random::new(4));
        msgpack::decode_into(&mut reused, &value.to_msgpack().unwrap()).unwrap();
        assert_eq!(reused, value);
    }
}

macro_rules! models {
    ($($test:ident: $model:ty;)*) => {
        $(#[test]
        fn $test() {
            check::<$model>();
        })*
    };
}

models! {
    caption_segment: CaptionSegment;
    screen_division: ScreenDivision;
    transition: Transition;
    video_effect: VideoEffect;
    viral_caption_config: ViralCaptionConfig;
    viral_video_variant: ViralVideoVariant;
    viral_video_batch_response: ViralVideoBatchResponse;
    video_timeline: VideoTimeline;
    advanced_caption: AdvancedCaption;
    screen_layout: ScreenLayout;
    transition_effect: TransitionEffect;
    viral_caption_batch: ViralCaptionBatch;
    viral_caption_batch_response: ViralCaptionBatchResponse;
    caption_validation_result: CaptionValidationResult;
    video_editing_validation_result: VideoEditingValidationResult;
    small: Small;
}

#[test]
fn defaults_are_those_of_the_table() {
    let caption: CaptionSegment = json::from_str(r#"{"text":"a","start_time":1,"end_time":1}"#).unwrap();
    assert_eq!((caption.font_size, &*caption.font_color, &*caption.position), (24, "#FFFFFF", "bottom"));
    assert_eq!(
        (caption.background_color, caption.opacity, caption.scale, caption.rotation),
        (None, 1.0, 1.0, 0.0)
    );

    let config: ViralCaptionConfig = json::from_str("{}").unwrap();
    assert_eq!(
        (config.max_caption_length, config.caption_duration, &*config.font_family),
        (100, 3.0, "Arial")
    );
    assert_eq!((config.use_effects, config.use_screen_division, config.emoji_usage), (true, false, true));

    let division: ScreenDivision = json::from_str(r#"{"division_type":"grid_2x2"}"#).unwrap();
    assert_eq!(
        (division.border_width, &*division.border_color, &*division.aspect_ratio),
        (2, "#000000", "16:9")
    );

    let caption: AdvancedCaption = json::from_str(r#"{"text":"a","timing":{}}"#).unwrap();
    assert_eq!((caption.position["x"], caption.position["y"]), (0.5, 0.9));
    assert_eq!((caption.size["width"], caption.size["height"]), (0.8, 0.1));

    let batch: ViralCaptionBatch = json::from_str("{}").unwrap();
    assert_eq!((batch.batch_size, &*batch.priority), (0, "normal"));
    assert!(json::from_str::<ViralCaptionBatch>(r#"{"priority":"asap"}"#).is_err());
}
