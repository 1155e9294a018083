//! What it costs to be told which variant it is, or to be flattened, beside the plain struct.

use super::{Row, row};
use crate::models::tagged::{Adjacent, Caption, Flattened, Internal, Untagged};
use crate::peers::{json, msgpack};

macro_rules! decode {
    ($name:literal, $model:ty, $document:ident) => {
        [
            row(concat!("json decode captions ", $name), |data| {
                json::decode_as::<Vec<$model>>(&data.tagged.$document.json)
            }),
            row(concat!("msgpack map decode captions ", $name), |data| {
                msgpack::decode_as::<Vec<$model>>(&data.tagged.$document.msgpack)
            }),
        ]
    };
}

pub(super) const ROWS: &[&[Row]] = &[
    &decode!("plain", Caption, plain),
    &decode!("flattened", Flattened, plain),
    &decode!("internal", Internal, first),
    &decode!("internal tag last", Internal, last),
    &decode!("adjacent", Adjacent, around),
    &decode!("adjacent tag last", Adjacent, behind),
    &decode!("untagged", Untagged, plain),
];
