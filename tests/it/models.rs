//! Every model of `serial-schemas`: through both formats, held against serde's, and with mistakes.

use crate::conformance::document::Document;
use serial_runtime::{Decode, FastSerialize, json, msgpack};
use serial_schemas::{
    ViralVideoVariant,
    generate::{self, Generate, MISTAKES},
};
use std::fmt::Debug;

const SAMPLES: usize = if cfg!(debug_assertions) { 20 } else { 300 };

pub trait Model:
    Generate
    + FastSerialize
    + for<'de> Decode<'de>
    + serde::Serialize
    + serde::de::DeserializeOwned
    + Debug
    + PartialEq
    + Clone
{
}

impl<T> Model for T where
    T: Generate
        + FastSerialize
        + for<'de> Decode<'de>
        + serde::Serialize
        + serde::de::DeserializeOwned
        + Debug
        + PartialEq
        + Clone
{
}

/// Calls a generic function for each model, as tests of their own.
macro_rules! every_model {
    ($check:ident) => {
        $crate::models::every_model! { @ $check
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
    };
    (@ $check:ident $($test:ident: $model:ident;)*) => {$(
        #[test]
        fn $test() {
            $check::<serial_schemas::$model>();
        }
    )*};
}
pub(crate) use every_model;

mod round_trips {
    use super::*;

    fn round_trip<T: Model>() {
        for value in generate::all::<T>(21).take(SAMPLES) {
            value.validate().unwrap();
            let (text, bytes) = (json::to_vec(&value).unwrap(), msgpack::to_vec(&value).unwrap());
            assert_eq!(json::from_slice::<T>(&text).unwrap(), value);
            assert_eq!(msgpack::from_slice::<T>(&bytes).unwrap(), value);
            assert_eq!(json::from_reader::<T>(&text[..]).unwrap(), value);
            assert_eq!(msgpack::from_reader::<T>(&bytes[..]).unwrap(), value);
            assert_eq!(json::from_mut_slice::<T>(&mut text.clone()).unwrap(), value);
            written_everywhere(&value, &text, &bytes);
        }
    }

    fn written_everywhere<T: Model>(value: &T, text: &[u8], bytes: &[u8]) {
        let (mut stream, mut slice) = (Vec::new(), vec![0; text.len()]);
        json::to_writer(&mut stream, value).unwrap();
        assert_eq!(stream, text);
        assert_eq!(json::encode_to_slice(value, &mut slice).unwrap(), text.len());
        assert_eq!(slice, text);
        assert!(json::encode_to_slice(value, &mut slice[1..]).is_err());
        stream.clear();
        msgpack::to_writer(&mut stream, value).unwrap();
        assert_eq!(stream, bytes);
    }

    every_model!(round_trip);
}

mod json_of_serde {
    use super::*;

    fn same_json<T: Model>() {
        for value in generate::all::<T>(22).take(SAMPLES) {
            let text = json::to_vec(&value).unwrap();
            assert_eq!(String::from_utf8_lossy(&text), serde_json::to_string(&value).unwrap());
            assert_eq!(serde_json::from_slice::<T>(&text).unwrap(), value);
            let pretty = serde_json::to_vec_pretty(&value).unwrap();
            assert_eq!(json::to_vec_pretty(&value).unwrap(), pretty);
            assert_eq!(json::from_slice::<T>(&pretty).unwrap(), value);
        }
    }

    every_model!(same_json);
}

mod messagepack_of_serde {
    use super::*;

    /// rmp-serde writes instants as text, which is read all the same; everything else is byte by byte alike.
    fn same_messagepack<T: Model>() {
        for value in generate::all::<T>(23).take(SAMPLES) {
            let (ours, theirs) = (msgpack::to_vec(&value).unwrap(), rmp_serde::to_vec_named(&value).unwrap());
            let has_instants = theirs.windows(11).any(|window| window == b"\xaacreated_at");
            assert!(has_instants || ours == theirs);
            assert_eq!(msgpack::from_slice::<T>(&theirs).unwrap(), value);
            assert!(!has_instants || ours.len() < theirs.len());
        }
    }

    every_model!(same_messagepack);
}

mod truncated {
    use super::*;

    fn every_prefix_is_refused<T: Model>() {
        let value = generate::all::<T>(24).next().unwrap();
        let (text, bytes) = (json::to_vec(&value).unwrap(), msgpack::to_vec(&value).unwrap());
        let step = |len: usize| if cfg!(debug_assertions) { 1 + len / 500 } else { 1 };
        for end in (0..text.len()).step_by(step(text.len())) {
            assert!(json::from_slice::<T>(&text[..end]).is_err(), "{end}");
        }
        for end in (0..bytes.len()).step_by(step(bytes.len())) {
            assert!(msgpack::from_slice::<T>(&bytes[..end]).is_err(), "{end}");
        }
    }

    every_model!(every_prefix_is_refused);
}

/// The code and path of the first issue in MessagePack, where serde_json can carry the mistake over.
fn in_messagepack(text: &str) -> Option<(String, String)> {
    let document: Document = serde_json::from_str(text).ok()?;
    let error = ViralVideoVariant::from_msgpack(&document.to_msgpack()).unwrap_err();
    Some((error.code().to_owned(), error.path().to_owned()))
}

#[test]
fn mistakes_are_found_in_both_formats() {
    for variant in generate::all::<ViralVideoVariant>(25).take(SAMPLES) {
        for mistake in MISTAKES {
            let text = mistake.json(&variant);
            let expected = (mistake.code.to_owned(), mistake.path.to_owned());
            let error = ViralVideoVariant::from_json(text.as_bytes()).expect_err(mistake.name);
            assert_eq!((error.code(), error.path()), (mistake.code, mistake.path), "{}", mistake.name);
            if let Some(found) = in_messagepack(&text).filter(|_| is_carried_over(mistake.name)) {
                assert_eq!(found, expected, "{} in MessagePack", mistake.name);
            }
        }
    }
}

/// An integer beyond 64 bits is a float by then, which is another mistake.
fn is_carried_over(name: &str) -> bool {
    name != "shares beyond 64 bits"
}

#[test]
fn mistakes_are_in_the_report() {
    for variant in generate::all::<ViralVideoVariant>(26).take(SAMPLES) {
        for mistake in MISTAKES {
            let report =
                json::from_slice_report::<ViralVideoVariant>(mistake.json(&variant).as_bytes()).unwrap_err();
            let found: Vec<_> = report.issues().iter().map(|issue| (&*issue.code, &*issue.path)).collect();
            assert_eq!(found, [(mistake.code, mistake.path)], "{}: {report}", mistake.name);
        }
    }
}

#[test]
fn several_mistakes_are_all_in_one_report() {
    let mut variant = generate::all::<ViralVideoVariant>(27).next().unwrap();
    variant.title.clear();
    variant.viral_score = 2.0;
    variant.captions[0].font_color = "red".into();
    variant.captions[0].start_time = -1.0;
    let expected = ["/title", "/viral_score", "/captions/0/start_time", "/captions/0/font_color"];
    let report = variant.validate().unwrap_err();
    assert_eq!(report.issues().iter().map(|issue| &*issue.path).collect::<Vec<_>>(), expected);
    let report = json::from_slice_report::<ViralVideoVariant>(&json::to_vec(&variant).unwrap()).unwrap_err();
    assert_eq!(report.issues().iter().map(|issue| &*issue.path).collect::<Vec<_>>(), expected);
    let report =
        msgpack::from_slice_report::<ViralVideoVariant>(&msgpack::to_vec(&variant).unwrap()).unwrap_err();
    assert_eq!(report.issues().iter().map(|issue| &*issue.path).collect::<Vec<_>>(), expected);
}
