//! PRINTING: one file per capability of a model. Nothing here sees an attribute.
//!
//! Everything that is printed names the runtime as `__s`, which [`expand`](crate::expand) introduces, and binds only
//! names that start with `__`, so that it means the same wherever a user writes the derive.

mod across;
mod among;
mod checks;
mod codec;
mod convert;
mod decode;
mod describe;
mod encode;
mod flat;
mod header;
mod key;
mod keys;
mod labels;
mod max_len;
mod notes;
mod owned;
mod parts;
pub(crate) mod patch;
mod payload;
mod remote;
mod serde;
pub(crate) mod stub;
mod validate;

use crate::{
    model::{Body, Layout, Model},
    paths::Paths,
};
use keys::key as key_constant;
use payload::Payload;
use proc_macro2::TokenStream;
use quote::quote;

/// What a model can do, and what that stands on.
const CAPABILITIES: &[fn(&Model) -> TokenStream] = &[
    keys::print,
    parts::print,
    checks::print,
    encode::print,
    decode::print,
    flat::print,
    key::print,
    validate::print,
    describe::print,
    serde::print,
];

/// Every impl of a model.
pub(crate) fn print(model: &Model) -> TokenStream {
    if let Some(remote) = &model.remote {
        return remote::print(model, remote);
    }
    let printed = CAPABILITIES.iter().map(|capability| capability(model)).collect();
    if model.conversion.is_some() { convert::quietly(printed) } else { printed }
}

/// The paths as they are inside an expansion.
fn paths() -> Paths {
    Paths::aliased()
}

/// Code of several fields or variants is there once. Inlined, it would be there once more in each codegen unit that uses the type, with all
/// that it calls: a crate of a hundred models took three times as long to be built.
fn inline(model: &Model) -> Option<TokenStream> {
    let is_little = match &model.body {
        Body::Struct(body) => Payload::of_struct(body).only_field().is_some() || body.layout == Layout::Unit,
        Body::Enum(body) => body.unit_only,
    };
    is_little.then(|| quote!(#[inline]))
}
