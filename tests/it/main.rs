//! One suite, sorted by topic: the table of contents.

#![allow(missing_docs, unreachable_pub, reason = "tests")]

mod support;

mod attribute;
mod canonical;
mod conformance;
mod constants;
mod constraint;
mod encode_errors;
mod errors;
mod exhaustive;
mod hostile;
mod hygiene;
mod in_place;
mod json;
mod key_order;
mod lax;
mod models;
mod msgpack;
mod peers;
mod properties;
mod samples;
pub mod schema;
mod serde;
mod sinks;
mod stack;
mod tagging;
mod types;
mod value;
