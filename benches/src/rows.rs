//! The rows of `design/performance.md`, section 4, with the ratios they set out to reach.

use serde::{Deserialize, Serialize};

use crate::data::Data;
use crate::harness::Contestant;
use crate::models::{array_borrowed, json_borrowed, msgpack_borrowed};
use crate::peers::{
    Layout, json_decode, json_decode_into, json_encode_fresh, json_encode_reused, msgpack_decode,
    msgpack_encode_fresh, msgpack_encode_reused,
};

/// One operation on one document.
pub struct Row {
    /// Format, operation, document, and how: what the filter of the command line looks at.
    pub name: &'static str,
    /// The ratio to the best peer that we must reach.
    pub must: f64,
    /// The ratio that we would like to reach.
    pub aim: f64,
    contestants: Build,
}

type Build = for<'a> fn(&'a Data) -> Vec<Contestant<'a>>;

impl Row {
    /// Everyone who takes part, verified.
    ///
    /// # Panics
    ///
    /// If a codec writes or reads anything but the original value.
    pub fn contestants<'a>(&self, data: &'a Data) -> Vec<Contestant<'a>> {
        (self.contestants)(data)
    }
}

/// Every row, in the order in which it is printed.
pub const ROWS: &[Row] = &[
    row("json encode viral reused", 3.3, 4.0, |data| json_encode_reused(&data.viral.value)),
    row("json encode viral fresh", 3.3, 4.0, |data| json_encode_fresh(&data.viral.value)),
    row("json encode small reused", 2.5, 3.5, |data| json_encode_reused(&data.small.value)),
    row("json encode small fresh", 2.5, 3.5, |data| json_encode_fresh(&data.small.value)),
    row("json decode viral owned", 1.6, 2.0, |data| json_decode(&data.viral.json, &data.viral.value)),
    row("json decode viral borrowed", 1.9, 2.5, |data| {
        let json = &data.viral.json;
        json_decode(json, &borrowed_json::<json_borrowed::ViralVideoVariant<'_>>(json))
    }),
    row("json decode viral owned pretty", 1.4, 2.0, |data| {
        json_decode(&data.viral.json_pretty, &data.viral.value)
    }),
    row("json decode viral owned alphabetical", 1.3, 1.8, |data| {
        json_decode(&data.viral.json_alphabetical, &data.viral.value)
    }),
    row("json decode viral into warm", 2.0, 2.0, |data| {
        json_decode_into(&data.viral.json, &data.viral.value)
    }),
    row("json decode small owned", 1.9, 2.5, |data| json_decode(&data.small.json, &data.small.value)),
    row("json decode small borrowed", 2.4, 3.0, |data| {
        let json = &data.small.json;
        json_decode(json, &borrowed_json::<json_borrowed::Small<'_>>(json))
    }),
    row("msgpack map encode viral fresh", 2.5, 3.0, |data| {
        msgpack_encode_fresh(&data.viral.value, Layout::Map)
    }),
    row("msgpack map encode viral reused", 1.3, 1.6, |data| {
        msgpack_encode_reused(&data.viral.value, Layout::Map)
    }),
    row("msgpack map encode small fresh", 4.5, 5.0, |data| {
        msgpack_encode_fresh(&data.small.value, Layout::Map)
    }),
    row("msgpack map encode small reused", 1.3, 1.6, |data| {
        msgpack_encode_reused(&data.small.value, Layout::Map)
    }),
    row("msgpack map decode viral owned", 1.5, 1.8, |data| {
        msgpack_decode(&data.viral.msgpack, &data.viral.value)
    }),
    row("msgpack map decode viral borrowed", 1.8, 2.3, |data| {
        let msgpack = &data.viral.msgpack;
        msgpack_decode(msgpack, &borrowed_msgpack::<msgpack_borrowed::ViralVideoVariant<'_>>(msgpack))
    }),
    row("msgpack map decode small owned", 1.25, 1.5, |data| {
        msgpack_decode(&data.small.msgpack, &data.small.value)
    }),
    row("msgpack map decode small borrowed", 1.3, 1.6, |data| {
        let msgpack = &data.small.msgpack;
        msgpack_decode(msgpack, &borrowed_msgpack::<msgpack_borrowed::Small<'_>>(msgpack))
    }),
    row("msgpack array encode viral fresh", 1.0, 1.5, |data| {
        msgpack_encode_fresh(&data.viral_array, Layout::Array)
    }),
    row("msgpack array encode viral reused", 1.0, 1.5, |data| {
        msgpack_encode_reused(&data.viral_array, Layout::Array)
    }),
    row("msgpack array decode viral owned", 1.3, 1.5, |data| {
        msgpack_decode(&data.viral_array_msgpack, &data.viral_array)
    }),
    row("msgpack array decode viral borrowed", 1.7, 2.0, |data| {
        let msgpack = &data.viral_array_msgpack;
        let expected: array_borrowed::ViralVideoVariant<'_> = rmp_serde::from_slice(msgpack).unwrap();
        assert_eq!(rmp_serde::to_vec(&expected).unwrap(), *msgpack, "the reference loses something");
        msgpack_decode(msgpack, &expected)
    }),
];

const fn row(name: &'static str, must: f64, aim: f64, contestants: Build) -> Row {
    Row { name, must, aim, contestants }
}

/// What a borrowing decode must give: the reference's value, which is the original's because it encodes to its bytes.
fn borrowed_json<'a, T: Serialize + Deserialize<'a>>(json: &'a [u8]) -> T {
    let expected: T = serde_json::from_slice(json).unwrap();
    assert_eq!(serde_json::to_vec(&expected).unwrap(), json, "the reference loses something");
    expected
}

/// The same for MsgPack maps.
fn borrowed_msgpack<'a, T: Serialize + Deserialize<'a>>(msgpack: &'a [u8]) -> T {
    let expected: T = rmp_serde::from_slice(msgpack).unwrap();
    assert_eq!(rmp_serde::to_vec_named(&expected).unwrap(), msgpack, "the reference loses something");
    expected
}
