//! What the fuzz targets share: models that hold every form of a type, and the comparisons that the tests make, too.
//!
//! A target is one file of `targets/`; `scripts/fuzz` runs all of them. A crash becomes a named test before it is fixed.

#[path = "../../tests/it/conformance"]
pub mod conformance {
    pub mod compare;
    pub mod document;
    #[allow(dead_code, reason = "the tests also make documents of the models")]
    pub mod models;
    pub mod policies;
}

#[path = "../../tests/it/schema/agree.rs"]
pub mod schema;

mod typed;

#[path = "../../tests/it/hostile"]
mod hostile {
    pub mod forms;
    pub mod shapes;
    pub mod ways;
}

pub use conformance::{
    compare::{Both, Explained, agree, choose_json, choose_msgpack, compare_json, compare_msgpack},
    models::{Lists, Record},
};
pub use hostile::{
    forms,
    forms::{Forms, FormsPatch, Kept},
    shapes,
    shapes::Shapes,
    ways,
};
pub use typed::{back, typed};

use serial_runtime::DecodeOptions;

/// The first byte says what is done with the others.
pub fn choice(data: &[u8]) -> (u8, &[u8]) {
    data.split_first().map_or((0, data), |(first, rest)| (*first, rest))
}

/// Which of `n` comparisons is made of an input: one an execution, so that it is short. All bytes tell it, not one of them: each change of
/// an input may be another comparison, and the reference codecs, which are slow and have much to discover in themselves, get their share
/// and no more, whatever the engine likes to keep.
pub fn turn(data: &[u8], n: u32) -> u32 {
    let sum = data.iter().fold(0_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    (sum >> 16) % n
}

/// The first bytes say what the limits are, a byte for each: exact where it is small, coarse beyond, and none at its greatest.
pub fn limits(data: &[u8]) -> (DecodeOptions, &[u8]) {
    let mut limits = DecodeOptions::default();
    let Some((&[depth, len, alloc, items, string], rest)) = data.split_first_chunk() else {
        return (limits, data);
    };
    let size = |byte: u8| if byte == u8::MAX { usize::MAX } else { usize::from(byte & 15) << (byte >> 4) };
    limits.max_depth = limits.max_depth.min(depth.into());
    (limits.max_len, limits.max_alloc) = (size(len), size(alloc));
    (limits.max_items, limits.max_string) = (size(items), size(string));
    (limits, rest)
}
