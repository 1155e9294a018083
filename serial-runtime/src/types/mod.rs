//! The types of Rust and of well-known crates on the wire, one idea a file.
//!
//! Each is written against the verbs, once for all formats. What is written is what serde's own impls make of
//! `serde_json::to_vec` and `rmp_serde::to_vec_named`, except that slices and vectors of `u8` are bytes. How a type is
//! validated is none of this folder's business.

mod key;
mod long_number;
mod nonzero;
mod primitive;
mod raw_number;
pub use long_number::LongNumber;
pub use raw_number::RawNumber;

mod text;

pub mod bytes;
mod octet;

mod maybe;
mod option;
mod pointer;
mod unit;
mod wrapper;

mod atomic;
mod cell;
mod never;

mod array;
mod heap;
mod sequence;
mod set;
mod tuple;

pub(crate) mod map;

mod record;

mod bound;
mod range;
mod range_one;
mod result;

mod time;

pub(crate) mod display;

mod c_str;
mod net;
#[cfg(all(feature = "std", any(unix, windows)))]
mod os_str;
#[cfg(feature = "std")]
mod path;

// What types of other crates share.
#[cfg(any(feature = "bigdecimal", feature = "num-bigint"))]
mod big;
#[cfg(any(feature = "arrayvec", feature = "heapless"))]
mod bounded;
#[cfg(any(feature = "bigdecimal", feature = "rust_decimal"))]
mod decimal;
#[cfg(any(feature = "chrono", feature = "time"))]
mod instant;
pub(crate) mod iso8601;
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
mod iso_span;
#[cfg(any(feature = "arrayvec", feature = "heapless", feature = "smallvec"))]
mod list;
pub(crate) mod rfc3339;
pub(crate) mod seconds;
#[cfg(any(
    feature = "arrayvec",
    feature = "bytestring",
    feature = "compact_str",
    feature = "heapless",
    feature = "smol_str"
))]
mod small_text;
#[cfg(any(feature = "chrono", feature = "time"))]
mod span;
pub(crate) mod text_form;
pub(crate) mod timestamp;

// Other crates.
#[cfg(feature = "arrayvec")]
mod arrayvec;
#[cfg(feature = "bigdecimal")]
mod bigdecimal;
#[cfg(feature = "bytes")]
mod bytes_crate;
#[cfg(feature = "bytestring")]
mod bytestring;
#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "compact_str")]
mod compact_str;
#[cfg(feature = "either")]
mod either;
#[cfg(feature = "hashbrown")]
mod hashbrown;
#[cfg(feature = "heapless")]
mod heapless;
#[cfg(feature = "indexmap")]
mod indexmap;
#[cfg(feature = "ipnet")]
mod ipnet;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "ndarray")]
mod ndarray;
#[cfg(feature = "num-bigint")]
mod num_bigint;
#[cfg(feature = "ordered-float")]
mod ordered_float;
#[cfg(feature = "rust_decimal")]
mod rust_decimal;
#[cfg(feature = "semver")]
mod semver;
#[cfg(feature = "serde_json")]
mod serde_json;
#[cfg(feature = "smallvec")]
mod smallvec;
#[cfg(feature = "smol_str")]
mod smol_str;
#[cfg(feature = "time")]
mod time03;
#[cfg(feature = "url")]
mod url;
#[cfg(feature = "uuid")]
mod uuid;

#[cfg(feature = "serde")]
pub mod serde;
pub use maybe::Maybe;
