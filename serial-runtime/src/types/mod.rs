//! The types of Rust and of well-known crates on the wire, one idea a file.
//!
//! Each is written against the verbs, once for all formats. What is written is what serde's own impls make of
//! `serde_json::to_vec` and `rmp_serde::to_vec_named`, except that slices and vectors of `u8` are bytes. How a type is
//! validated is none of this folder's business.

mod key;
mod nonzero;
mod primitive;

mod text;

pub mod bytes;
mod octet;

mod option;
mod pointer;
mod unit;
mod wrapper;

mod array;
mod sequence;
mod set;
mod tuple;

mod map;

mod record;

mod range;
mod result;

mod time;

mod display;

mod net;
#[cfg(feature = "std")]
mod path;

#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "jiff")]
mod rfc3339;
#[cfg(feature = "uuid")]
mod uuid;

#[cfg(feature = "serde")]
pub mod serde;
