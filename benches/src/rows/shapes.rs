//! Sets of other shapes: logs, a mesh, a game.

use super::{Row, arrays, row, structs};
use crate::models::log::{msgpack_borrowed, owned};
use crate::peers::msgpack::Layout;
use crate::peers::{json, msgpack};

pub(super) const ROWS: &[&[Row]] = &[
    &structs!(json, msgpack, "log", log),
    &arrays!("log", log),
    &[
        row("json decode log borrowed", |data| json::decode_borrowed::<owned::Logs>(data.log.json())),
        row("msgpack map decode log borrowed", |data| {
            msgpack::decode_borrowed::<msgpack_borrowed::Logs<'_>>(data.log.msgpack(), Layout::Map)
        }),
    ],
    &structs!(json, msgpack, "mesh", mesh),
    &arrays!("mesh", mesh),
    &structs!(json, msgpack, "mk48", mk48),
    &arrays!("mk48", mk48),
];
