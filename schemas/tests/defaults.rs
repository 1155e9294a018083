//! What a document gets that has nothing but what it must have.

use serial_runtime::json;
use serial_schemas::{
    AdvancedCaption, CaptionSegment, ScreenDivision, ViralCaptionBatch, ViralCaptionConfig,
};

const CAPTION: &str = r#"{"text":"a","start_time":1,"end_time":1}"#;

#[test]
fn defaults_are_those_of_the_table() {
    let caption: CaptionSegment = json::from_str(CAPTION).unwrap();
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

#[cfg(feature = "serde")]
mod of_serde {
    use super::CAPTION;
    use serde::de::DeserializeOwned;
    use serial_runtime::{Decode, json};
    use serial_schemas::{
        AdvancedCaption, CaptionSegment, CaptionValidationResult, ScreenDivision, ScreenLayout, Transition,
        TransitionEffect, VideoEffect, VideoTimeline, ViralCaptionBatch, ViralCaptionBatchResponse,
        ViralCaptionConfig, ViralVideoBatchResponse, ViralVideoVariant,
    };
    use std::fmt::Debug;

    const VARIANT: &str = r#"{
        "variant_id": "7f3c1d7e-52a4-4a60-9c11-0b9a4e8d2f35", "title": "a", "description": "", "viral_score": 0,
        "engagement_prediction": 1, "captions": [{"text": "a", "start_time": 0, "end_time": 0}], "total_duration": 0,
        "estimated_views": 0, "estimated_likes": 0, "estimated_shares": 0, "estimated_comments": 0,
        "created_at": "2026-03-14T15:09:26Z"
    }"#;

    fn same<T: for<'de> Decode<'de> + DeserializeOwned + Debug + PartialEq>(document: &str) {
        assert_eq!(json::from_str::<T>(document).unwrap(), serde_json::from_str(document).unwrap());
    }

    #[test]
    fn defaults_are_the_same() {
        same::<CaptionSegment>(CAPTION);
        same::<ViralCaptionConfig>("{}");
        same::<AdvancedCaption>(r#"{"text":"a","timing":{}}"#);
        same::<ScreenDivision>(r#"{"division_type":"grid_3x3"}"#);
        same::<ScreenLayout>(r#"{"layout_type":"custom","background":{},"borders":{}}"#);
        same::<Transition>(r#"{"transition_type":"wipe"}"#);
        same::<TransitionEffect>(r#"{"effect_type":"wipe"}"#);
        same::<VideoEffect>(r#"{"effect_type":"loop"}"#);
        same::<VideoTimeline>("{}");
        same::<ViralCaptionBatch>("{}");
        let counts = r#"{"success":true,"processed_count":0,"successful_count":0,"failed_count":0}"#;
        same::<ViralCaptionBatchResponse>(counts);
        same::<ViralVideoBatchResponse>(r#"{"success":true,"original_clip_id":"c"}"#);
        same::<CaptionValidationResult>(r#"{"is_valid":true}"#);
        same::<ViralVideoVariant>(VARIANT);
    }
}
