//! The types of the crate `time`, in ISO 8601 and RFC 3339 form.
//!
//! That is not what the crate's own serde impls write, whose text (`2024-05-31 12:30:00.0 +00:00:00`) no standard has; it is read,
//! though. It is what `time::serde::rfc3339` writes.

mod civil;
mod duration;
mod instant;
