//! The types of chrono.

mod delta;
mod instant;
mod naive;
