//! Bytes that are known while expanding: the names of fields and variants, in every format.

pub(crate) mod json;
pub(crate) mod msgpack;
