//! Typed JSON and MessagePack, validation while decoding and JSON Schema, from one derive.
//!
//! ```
//! use serial_runtime::{FastSerialize, json, msgpack};
//!
//! /// A caption shown over the video.
//! #[derive(FastSerialize, Debug, PartialEq)]
//! struct Caption {
//!     #[serial(length(min = 1, max = 500))]
//!     text: String,
//!     #[serial(default = 24, range(min = 1, max = 512))]
//!     font_size: u32,
//! }
//!
//! let caption: Caption = json::from_str(r#"{"text": "Hello"}"#)?;
//! assert_eq!(caption, Caption { text: "Hello".into(), font_size: 24 });
//! assert_eq!(msgpack::from_slice::<Caption>(&msgpack::to_vec(&caption)?)?, caption);
//!
//! let error = json::from_str::<Caption>(r#"{"text": "Hello", "font_size": 0}"#).unwrap_err();
//! assert_eq!(error.path(), "/font_size");
//! # Ok::<(), serial_runtime::Error>(())
//! ```
//!
//! # Where to look
//!
//! - [`FastSerialize`]: the derive, and what a model can do.
//! - [`json`] and [`msgpack`]: the formats, function by function alike.
//! - [`Error`] and [`Report`]: what went wrong, and where.
//! - [`Value`] and [`ValueRef`]: data whose form is not known at compile time.
//! - [`Encode`], [`Decode`], [`Validate`], [`Describe`]: the traits behind it, and [`wire`], the verbs to
//!   write them by hand.

#![no_std]
// What could panic is no way to say that something is wrong: what is left of it is argued where it stands.
#![cfg_attr(
    not(any(test, fuzzing)),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::todo,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(any(feature = "std", test))]
extern crate std;

mod fast;
mod fingerprint;

pub mod json;
pub mod msgpack;

pub mod adapters;

#[cfg(feature = "serde-compat")]
pub mod compat;

pub mod describe;
pub mod report;
#[cfg(feature = "samples")]
pub mod samples;
#[cfg(feature = "schema")]
pub mod schema;
pub mod validate;
pub mod value;
pub mod wire;

mod codec;
mod decode;
mod encode;
mod error;
mod excerpt;
mod flat;
#[allow(clippy::indexing_slicing, reason = "in constant functions, which run while models are compiled")]
mod max_len;
#[allow(clippy::indexing_slicing, reason = "in constant functions, which run while models are compiled")]
mod names;
#[allow(
    clippy::indexing_slicing,
    reason = "into windows of constant size, as the branches before allow; each has its twin"
)]
mod number;
mod options;
mod output;
mod patch;
mod pointer;
mod raw;
mod slots;
mod spelling;
mod text;
mod turns;
mod types;
mod unknown;

#[cfg(fuzzing)]
#[doc(hidden)]
pub mod __twins {
    //! What `fuzz/` asks of the kernels.

    use crate::{number, text};

    /// Every back end agrees with its naive twin, wherever the input lies and whatever is around it.
    pub const CHECKS: [fn(&[u8], usize); 5] =
        [text::check_scan, text::check_unescape, text::check_utf8, text::check_escape, number::check_twins];
}

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use decode::{Decode, DecodeKey};
pub use describe::Describe;
pub use encode::{Encode, EncodeKey};
pub use error::{Error, ErrorKind};
pub use fast::FastSerialize;
pub use json::{RawJson, RawJsonBuf};
pub use msgpack::{RawMsgPack, RawMsgPackBuf};
pub use options::{DecodeOptions, EncodeOptions, NonFinite};
pub use patch::{Patch, Patchable};
pub use report::{Issue, Report};
#[cfg(feature = "derive")]
pub use serial_derive::FastSerialize;
pub use slots::Slot;
#[cfg(feature = "serde")]
pub use types::serde;
pub use types::{Maybe, RawNumber, bytes};
pub use unknown::{Unknown, UnknownBuf};
pub use validate::{Param, Validate};
pub use value::{Value, ValueRef, from_value, to_value};
