//! Serial's codecs against the fastest Rust peers: the parts that `benches/codecs.rs` puts together.
//!
//! Nothing here knows how a codec works. [`models`] are what is encoded, [`data`] is the documents, [`rows`] says
//! which operation of which codec forms a row, [`harness`] measures one row, [`measured`] is what came out, [`report`]
//! prints it.

pub mod data;
pub mod harness;
pub mod machine;
pub mod measured;
#[cfg(feature = "memory")]
pub mod memory;
pub mod models;
pub mod report;
pub mod rows;

mod peers;
