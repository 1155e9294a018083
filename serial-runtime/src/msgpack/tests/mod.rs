//! The format through its verbs, without the derive.

mod model;
mod read;
mod write;
