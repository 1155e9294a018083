//! The types of jiff. Instants are RFC 3339 text in JSON and the timestamp extension in MessagePack; all others are text in both,
//! as jiff's own serde impls write it.

mod civil;
mod span;
mod timestamp;
mod zoned;
