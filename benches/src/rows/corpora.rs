//! Documents that the field measures itself by. Their rows are skipped where the files are not.

use super::{Row, arrays, row, structs};
use crate::models::twitter;
use crate::peers::json;

const TWITTER: &str = "twitter.json";
const CITM: &str = "citm_catalog.json";
const CANADA: &str = "canada.json";

pub(super) const ROWS: &[&[Row]] = &[
    &structs!(json, msgpack, "twitter", twitter, needs(TWITTER)),
    &[
        row("json decode twitter borrowed", |data| {
            json::decode_borrowed::<twitter::owned::Twitter>(data.twitter.json())
        })
        .needs(TWITTER),
        row("json decode twitter owned pretty", |data| {
            json::decode_owned(data.twitter.json_pretty(), data.twitter.value())
        })
        .needs(TWITTER),
        row("json decode twitter borrowed pretty", |data| {
            json::decode_borrowed::<twitter::owned::Twitter>(data.twitter.json_pretty())
        })
        .needs(TWITTER),
        row("json decode twitter owned alphabetical", |data| {
            json::decode_owned(data.twitter.json_alphabetical(), data.twitter.value())
        })
        .needs(TWITTER),
    ],
    &structs!(json, msgpack, "citm", citm, needs(CITM)),
    &arrays!("citm", citm, needs(CITM)),
    &[row("json decode citm owned pretty", |data| {
        json::decode_owned(data.citm.json_pretty(), data.citm.value())
    })
    .needs(CITM)],
    &structs!(json, msgpack, "canada", canada, needs(CANADA)),
    &arrays!("canada", canada, needs(CANADA)),
];
