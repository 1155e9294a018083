#![doc = include_str!("../ATTRIBUTES.md")]
#![forbid(unsafe_code)]

mod attr;
mod constraint;
mod ctxt;
mod expand;
mod r#gen;
mod item;
mod model;
mod paths;
mod scalar;
mod shape;
mod slot;
mod suggest;
mod tokens;
mod wire;

#[cfg(test)]
mod golden;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Implements `Encode`, `Decode`, `Validate` and `Describe`, and with the feature `schema` also `schemars::JsonSchema`.
///
/// What can be written in `#[serial(..)]` is in the [documentation of the crate](crate). `#[serde(..)]` says nothing, unless
/// `#[serial(serde)]` is on the type.
#[proc_macro_derive(FastSerialize, attributes(serial, serde))]
pub fn fast_serialize(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    expand::derive(&input).into()
}
