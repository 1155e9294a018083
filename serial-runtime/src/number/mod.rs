//! Number kernels: integers and floats as JSON text, both ways.
//!
//! They know nothing of errors beyond what is wrong with a number. Every one has a naive twin in its tests: `core`'s
//! formatting and parsing.

mod float_read;
mod float_write;
mod int_read;
mod int_write;
mod powers_of_five;

pub(crate) use float_read::{FloatError, read_f32, read_f64, skip_number};
pub(crate) use float_write::{MAX_FLOAT, write_f32, write_f64};
pub(crate) use int_read::read_u64;
pub(crate) use int_write::{write_i64, write_i128, write_u64, write_u128};
