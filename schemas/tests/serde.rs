//! With the feature `serde`, serde writes the same bytes and reads what Serial writes.

use jiff::Timestamp;
use serde::{Serialize, de::DeserializeOwned};
use serial_runtime::{Decode, FastSerialize};
use serial_schemas::{
    AdvancedCaption, CaptionSegment, ScreenDivision, ScreenLayout, Small, Transition, TransitionEffect,
    VideoEditingValidationResult, VideoEffect, VideoTimeline, ViralCaptionBatch, ViralCaptionConfig,
    ViralVideoBatchResponse, ViralVideoVariant,
    generate::{self, Generate},
};
use std::fmt::Debug;

trait Model: Generate + FastSerialize + Serialize + DeserializeOwned + Debug + PartialEq {}
impl<T: Generate + FastSerialize + Serialize + DeserializeOwned + Debug + PartialEq> Model for T {}

fn same_json<T: Model>() {
    for value in generate::all::<T>(21).take(50) {
        let json = value.to_json().unwrap();
        assert_eq!(String::from_utf8_lossy(&json), serde_json::to_string(&value).unwrap());
        assert_eq!(serde_json::from_slice::<T>(&json).unwrap(), value);
    }
}

fn same_msgpack<T: Model>() {
    for value in generate::all::<T>(22).take(50) {
        let bytes = value.to_msgpack().unwrap();
        assert_eq!(bytes, rmp_serde::to_vec_named(&value).unwrap());
        assert_eq!(rmp_serde::from_slice::<T>(&bytes).unwrap(), value);
    }
}

/// What a document gets that has nothing but what it must have.
fn same_defaults<T: Model + for<'de> Decode<'de>>(json: &str) {
    assert_eq!(T::from_json(json.as_bytes()).unwrap(), serde_json::from_str(json).unwrap());
}

#[test]
fn json_is_the_same() {
    same_json::<CaptionSegment>();
    same_json::<ViralCaptionConfig>();
    same_json::<AdvancedCaption>();
    same_json::<ScreenLayout>();
    same_json::<TransitionEffect>();
    same_json::<VideoTimeline>();
    same_json::<ViralCaptionBatch>();
    same_json::<VideoEditingValidationResult>();
    same_json::<ViralVideoVariant>();
    same_json::<ViralVideoBatchResponse>();
    same_json::<Small>();
}

#[test]
fn msgpack_is_the_same_but_for_instants() {
    same_msgpack::<ScreenDivision>();
    same_msgpack::<Transition>();
    same_msgpack::<VideoEffect>();
    same_msgpack::<AdvancedCaption>();
    same_msgpack::<ViralCaptionBatch>();
    same_msgpack::<Small>();

    let variant: ViralVideoVariant = generate::all(23).next().unwrap();
    assert_eq!(variant.variant_id.to_msgpack().unwrap(), rmp_serde::to_vec(&variant.variant_id).unwrap());
    let instant: Timestamp = "2026-03-14T15:09:26.5Z".parse().unwrap();
    assert_eq!(instant.to_msgpack().unwrap(), *b"\xd7\xff\x77\x35\x94\x00\x69\xb5\x7a\x26");
    assert_eq!(rmp_serde::to_vec(&instant).unwrap(), *b"\xb62026-03-14T15:09:26.5Z");
}

#[test]
fn defaults_are_the_same() {
    same_defaults::<CaptionSegment>(r#"{"text":"a","start_time":0,"end_time":1}"#);
    same_defaults::<ViralCaptionConfig>("{}");
    same_defaults::<AdvancedCaption>(r#"{"text":"a","timing":{}}"#);
    same_defaults::<ScreenDivision>(r#"{"division_type":"grid_3x3"}"#);
    same_defaults::<ScreenLayout>(r#"{"layout_type":"custom","background":{},"borders":{}}"#);
    same_defaults::<Transition>(r#"{"transition_type":"wipe"}"#);
    same_defaults::<TransitionEffect>(r#"{"effect_type":"wipe"}"#);
    same_defaults::<VideoEffect>(r#"{"effect_type":"loop"}"#);
    same_defaults::<VideoTimeline>("{}");
    same_defaults::<ViralCaptionBatch>("{}");
    same_defaults::<ViralVideoBatchResponse>(r#"{"success":true,"original_clip_id":"c"}"#);
    same_defaults::<ViralVideoVariant>(
        r#"{"variant_id":"7f3c1d7e-52a4-4a60-9c11-0b9a4e8d2f35","title":"a","description":"","viral_score":0,
            "engagement_prediction":1,"captions":[{"text":"a","start_time":0,"end_time":0}],"total_duration":0,
            "estimated_views":0,"estimated_likes":0,"estimated_shares":0,"estimated_comments":0,
            "created_at":"2026-03-14T15:09:26Z"}"#,
    );
}
