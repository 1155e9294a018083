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

/// The first byte says what is done with the others.
pub fn choice(data: &[u8]) -> (u8, &[u8]) {
    data.split_first().map_or((0, data), |(first, rest)| (*first, rest))
}
