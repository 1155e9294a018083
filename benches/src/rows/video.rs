//! The models that the software is made for, one and a thousand at a time.

use super::{Row, arrays, fresh, row, structs};
use crate::models::video::{array_borrowed, msgpack_borrowed, owned};
use crate::peers::msgpack::Layout;
use crate::peers::{json_all, lines, msgpack, msgpack_all};

pub(super) const ROWS: &[&[Row]] = &[
    &structs!(json_all, msgpack_all, "viral", viral, objects(1)),
    &fresh!(json_all, msgpack_all, "viral", viral, objects(1)),
    &arrays!("viral", viral, objects(1)),
    &[
        row("json decode viral borrowed", |data| {
            json_all::decode_borrowed::<owned::ViralVideoVariant>(data.viral.json())
        })
        .objects(1),
        row("json decode viral owned pretty", |data| {
            json_all::decode_owned(data.viral.json_pretty(), data.viral.value())
        }),
        row("json decode viral borrowed pretty", |data| {
            json_all::decode_borrowed::<owned::ViralVideoVariant>(data.viral.json_pretty())
        }),
        row("json decode viral owned alphabetical", |data| {
            json_all::decode_owned(data.viral.json_alphabetical(), data.viral.value())
        }),
        row("json decode viral unvalidated", |data| {
            json_all::decode_unvalidated(data.viral.json(), data.viral.value())
        }),
        row("msgpack map decode viral unvalidated", |data| {
            msgpack_all::decode_unvalidated(data.viral.msgpack(), data.viral.value())
        }),
        row("msgpack map decode viral borrowed", |data| {
            msgpack::decode_borrowed::<msgpack_borrowed::ViralVideoVariant<'_>>(
                data.viral.msgpack(),
                Layout::Map,
            )
        })
        .objects(1),
        row("msgpack array decode viral borrowed", |data| {
            msgpack::decode_borrowed::<array_borrowed::ViralVideoVariant<'_>>(
                data.viral.msgpack_array(),
                Layout::Array,
            )
        })
        .objects(1),
    ],
    &structs!(json_all, msgpack_all, "small", small, objects(1)),
    &fresh!(json_all, msgpack_all, "small", small, objects(1)),
    &arrays!("small", small, objects(1)),
    &[
        row("json decode small borrowed", |data| {
            json_all::decode_borrowed::<owned::Small>(data.small.json())
        })
        .objects(1),
        row("msgpack map decode small borrowed", |data| {
            msgpack::decode_borrowed::<msgpack_borrowed::Small<'_>>(data.small.msgpack(), Layout::Map)
        })
        .objects(1),
        row("msgpack array decode small borrowed", |data| {
            msgpack::decode_borrowed::<array_borrowed::Small<'_>>(data.small.msgpack_array(), Layout::Array)
        })
        .objects(1),
    ],
    &structs!(json, msgpack, "viral x1000", virals, objects(1000)),
    &fresh!(json, msgpack, "viral x1000", virals, objects(1000)),
    &structs!(json, msgpack, "small x1000", smalls, objects(1000)),
    &fresh!(json, msgpack, "small x1000", smalls, objects(1000)),
    &arrays!("small x1000", smalls, objects(1000)),
    &[
        row("msgpack map decode small x1000 borrowed", |data| {
            msgpack::decode_borrowed::<Vec<msgpack_borrowed::Small<'_>>>(data.smalls.msgpack(), Layout::Map)
        })
        .objects(1000),
        row("json encode small x1000 lines", |data| {
            lines::encode(data.smalls.value(), data.smalls.json_lines())
        })
        .objects(1000),
        row("json decode small x1000 lines", |data| {
            lines::decode(data.smalls.json_lines(), data.smalls.value())
        })
        .objects(1000),
    ],
];
