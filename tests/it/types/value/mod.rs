//! The dynamic value.

mod array;
mod codec;
mod convert;
mod deep;
mod map;
