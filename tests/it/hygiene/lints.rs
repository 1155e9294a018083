//! Strict lints: nothing that is derived makes the user's crate warn.

#![deny(
    warnings,
    missing_docs,
    missing_debug_implementations,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    let_underscore_drop,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::as_conversions,
    clippy::default_trait_access,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_trait_methods,
    clippy::multiple_inherent_impl,
    clippy::panic,
    clippy::question_mark_used,
    clippy::shadow_reuse,
    clippy::shadow_same,
    clippy::shadow_unrelated,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm
)]

use serial_runtime::FastSerialize;
use std::borrow::Cow;

/// A model.
#[derive(FastSerialize, Debug, PartialEq)]
#[serial(omit_defaults, deny_unknown_fields)]
pub struct Model<'a, T> {
    /// Text.
    #[serial(default = "x", length(min = 1), pattern = "^[a-z]+$")]
    pub text: Cow<'a, str>,
    /// Items.
    #[serial(inner(range(max = 9)), unique_items)]
    pub items: Vec<u16>,
    /// Perhaps.
    pub maybe: Option<T>,
    /// Bytes.
    #[serial(bytes)]
    pub bytes: [u8; 2],
    /// Not on the wire.
    #[serial(skip)]
    pub cache: f64,
}

/// A choice.
#[derive(FastSerialize, Debug, PartialEq, Eq, Clone, Copy)]
pub enum Choice {
    /// A unit variant.
    Unit,
    /// A newtype variant.
    Newtype(u8),
    /// A tuple variant.
    Tuple(u8, u8),
    /// A struct variant.
    Struct {
        /// A field.
        field: u8,
    },
}

/// A name.
#[derive(FastSerialize, Debug, PartialEq, Eq, Clone, Copy)]
pub enum Name {
    /// One.
    First,
    /// Another.
    #[serial(other)]
    Second,
}

/// A newtype.
#[derive(FastSerialize, Debug, PartialEq, Eq, Clone, Copy)]
pub struct Newtype(#[serial(range(max = 9))] pub u8);

/// A unit.
#[derive(FastSerialize, Debug, PartialEq, Eq, Clone, Copy)]
pub struct Unit;

#[test]
fn works() {
    let model = Model { text: "xy".into(), items: Vec::new(), maybe: Some(1_u8), bytes: [1, 2], cache: 0.0 };
    let text = serial_runtime::json::to_string(&model).unwrap_or_default();
    assert_eq!(text, r#"{"text":"xy","items":[],"maybe":1,"bytes":"AQI="}"#);
    super::round_trip(&Choice::Tuple(1, 2), r#"{"Tuple":[1,2]}"#);
    super::round_trip(&Name::First, r#""First""#);
    super::round_trip(&Newtype(1), "1");
    super::round_trip(&Unit, "null");
}
