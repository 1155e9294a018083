//! Arrays of numbers. In MsgPack they are arrays whichever layout structs have.

use super::{Row, row};
use crate::peers::msgpack::Layout;
use crate::peers::{json, msgpack};

macro_rules! numbers {
    ($set:literal, $field:ident) => {
        [
            row(concat!("json encode ", $set, " reused"), |data| json::encode_reused(data.$field.value())),
            row(concat!("json encode ", $set, " fresh"), |data| json::encode_fresh(data.$field.value())),
            row(concat!("json decode ", $set, " owned"), |data| {
                json::decode_owned(data.$field.json(), data.$field.value())
            }),
            row(concat!("json decode ", $set, " into warm"), |data| {
                json::decode_into(data.$field.json(), data.$field.value())
            }),
            row(concat!("msgpack array encode ", $set, " reused"), |data| {
                msgpack::encode_reused(data.$field.value(), Layout::Map)
            }),
            row(concat!("msgpack array encode ", $set, " fresh"), |data| {
                msgpack::encode_fresh(data.$field.value(), Layout::Map)
            }),
            row(concat!("msgpack array decode ", $set, " owned"), |data| {
                msgpack::decode_owned(data.$field.msgpack(), data.$field.value())
            }),
            row(concat!("msgpack array decode ", $set, " into warm"), |data| {
                msgpack::decode_into(data.$field.msgpack(), data.$field.value())
            }),
        ]
    };
}

pub(super) const ROWS: &[&[Row]] = &[
    &numbers!("f64 x1000", f64s),
    &numbers!("f32 x1000", f32s),
    &numbers!("u32 x1000", u32s),
    &numbers!("i64 x1000", i64s),
];
