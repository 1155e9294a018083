//! A thousand documents, one after another, through `Write` and `Read`.

use super::{Row, row};
use crate::peers::streams;

macro_rules! streams {
    ($set:literal, $field:ident) => {
        [
            row(concat!("json encode ", $set, " stream"), |data| {
                streams::encode_json(data.$field.value(), data.$field.json_lines())
            })
            .objects(1000),
            row(concat!("json decode ", $set, " stream"), |data| {
                streams::decode_json(data.$field.json_lines(), data.$field.value())
            })
            .objects(1000),
            row(concat!("msgpack map encode ", $set, " stream"), |data| {
                streams::encode_msgpack(data.$field.value(), data.$field.msgpack_stream())
            })
            .objects(1000),
            row(concat!("msgpack map decode ", $set, " stream"), |data| {
                streams::decode_msgpack(data.$field.msgpack_frames(), data.$field.value())
            })
            .objects(1000),
        ]
    };
}

pub(super) const ROWS: &[&[Row]] = &[&streams!("viral x1000", virals), &streams!("small x1000", smalls)];
