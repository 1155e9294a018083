//! Video metadata: the models that the examples, tests and benchmarks of Serial run on.
//!
//! They are models that other languages' services have on the wire today, with the same names, types, defaults and
//! rules. Start with [`ViralVideoVariant`]; a file is one family of models. [`generate`] makes data for them, right and wrong,
//! the same on every machine; [`export`] prints their JSON Schemas, which lie beside this crate as `*.schema.json`.
//!
//! ```
//! use serial_runtime::{json, msgpack};
//! use serial_schemas::{ViralVideoVariant, generate};
//!
//! let variant: ViralVideoVariant = generate::all(7).next().unwrap();
//! let bytes = msgpack::to_vec(&variant)?;
//! assert_eq!(msgpack::from_slice::<ViralVideoVariant>(&bytes)?, variant);
//! assert!(bytes.len() < json::to_vec(&variant)?.len());
//! # Ok::<(), serial_runtime::Error>(())
//! ```
//!
//! # Compared with serde
//!
//! With the feature `serde`, every model also derives serde's traits, so that two independent codecs can be compared. The
//! bytes are the same in JSON. In MessagePack, `rmp_serde::to_vec_named` writes `created_at` as text, where Serial writes
//! the timestamp extension; everything else is the same, the 16 bytes of `variant_id` included. serde checks no rules.

mod viral_video;

mod batch;
mod captions;
mod effects;
mod layout;
mod maps;
mod small;
mod timeline;
mod transitions;
mod validation;

pub mod export;
pub mod generate;

#[cfg(feature = "serde")]
mod serde_defaults;
#[cfg(feature = "serde")]
mod serde_maps;

pub use batch::{ViralCaptionBatch, ViralCaptionBatchResponse};
pub use captions::{AdvancedCaption, CaptionSegment, CaptionStyle, ViralCaptionConfig};
pub use effects::{VideoEffect, VideoEffectType};
pub use layout::{ScreenDivision, ScreenDivisionType, ScreenLayout};
pub use small::Small;
pub use timeline::VideoTimeline;
pub use transitions::{Transition, TransitionEffect, TransitionType};
pub use validation::{CaptionValidationResult, VideoEditingValidationResult};
pub use viral_video::{ViralVideoBatchResponse, ViralVideoVariant};

/// The code of README.md runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}
