//! The dynamic value.

mod codec;
mod convert;
mod deep;
mod map;
