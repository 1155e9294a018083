//! Batches on all cores. A thousand small records are done before another core has woken up; twenty thousand are not.

use super::{Row, row};
use crate::peers::parallel;

macro_rules! parallel {
    ($set:literal, $field:ident, $objects:literal) => {
        [
            row(concat!("parallel json encode ", $set), |data| parallel::encode_json(data.$field.value()))
                .objects($objects)
                .on_all_cores(),
            row(concat!("parallel json decode ", $set), |data| parallel::decode_json(data.$field.value()))
                .objects($objects)
                .on_all_cores(),
            row(concat!("parallel msgpack encode ", $set), |data| {
                parallel::encode_msgpack(data.$field.value())
            })
            .objects($objects)
            .on_all_cores(),
            row(concat!("parallel msgpack decode ", $set), |data| {
                parallel::decode_msgpack(data.$field.value())
            })
            .objects($objects)
            .on_all_cores(),
        ]
    };
}

pub(super) const ROWS: &[&[Row]] = &[
    &parallel!("viral x1000", virals, 1000),
    &parallel!("small x1000", smalls, 1000),
    &parallel!("small x20000", many_smalls, 20_000),
];
