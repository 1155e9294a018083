//! Writes the seed corpora of `fuzz/seeds`: small documents of every model, and one of every shape.

use serial_fuzz::{Record, conformance::models, forms, shapes::SAMPLE};
use serial_runtime::{Encode, json, msgpack};
use serial_schemas::{
    Small, Transition, VideoEditingValidationResult, VideoEffect, ViralCaptionConfig,
    generate::{Generate, Random},
};
use std::{fs, path::Path};

const NUMBERS: &[&str] = &[
    "117.63331139400017",
    "122.416294033786585",
    "2.4703282292062328e-324",
    "1.7976931348623159e308",
    "3.4028236e38",
    "7.0064923216240854e-46",
    "9007199254740993.0",
    "-0",
    "0e999999999999",
    "1e-400",
    "18446744073709551616",
    "1E+2",
];

/// Limits that the samples break, each of them alone, and one that breaks none.
const LIMITS: &[(&str, [u8; 5])] = &[
    ("none", [255; 5]),
    ("depth", [2, 255, 255, 255, 255]),
    ("len", [255, 15, 255, 255, 255]),
    ("alloc", [255, 255, 15, 255, 255]),
    ("items", [255, 255, 255, 1, 255]),
    ("string", [255, 255, 255, 255, 3]),
];

/// A document of `Kept` with entries that it does not know.
const KEPT: &[u8] = b"\x84\xa2id\x01\xd9\x01a\xcd\x00\x07\xa1b\xd4\x05\x09\xa4list\x91\x81\xc0\xa1x";

struct Seeds<'a> {
    folder: &'a Path,
}

impl Seeds<'_> {
    fn put(&self, target: &str, name: &str, choice: u8, document: &[u8]) {
        let folder = self.folder.join(target);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(name), [&[choice], document].concat()).expect("a file");
    }

    /// What every target of a format reads.
    fn model<T: Encode>(&self, name: &str, choice: u8, value: &T) {
        let (text, packed) =
            (json::to_vec(value).expect("JSON"), msgpack::to_vec(value).expect("MessagePack"));
        self.put("json_typed", name, choice, &text);
        self.put("msgpack_typed", name, choice, &packed);
    }

    /// A document for the targets whose first byte chooses the format, or that have one.
    fn document(&self, name: &str, text: &[u8], packed: &[u8]) {
        for target in ["skip_vs_read", "report_vs_decode", "roundtrip"] {
            self.put(target, &format!("{name}.json"), 0, text);
            self.put(target, &format!("{name}.msgpack"), 1, packed);
        }
        for (target, document) in [("json_value", text), ("msgpack_value", packed)] {
            let folder = self.folder.join(target);
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(folder.join(name), document).expect("a file");
        }
    }
}

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let seeds = Seeds { folder: &folder };
    let random = &mut Random::new(41);
    for i in 0..4 {
        let record = Record::generate(random, 1);
        seeds.model(&format!("record{i}"), 0, &record);
        seeds.model(&format!("lists{i}"), 1, &models::lists(random));
        seeds.model(&format!("choice{i}"), 4, &models::choice(random, 3));
        seeds.put("roundtrip", &format!("record{i}.json"), 2, &json::to_vec(&record).expect("JSON"));
        seeds.put(
            "roundtrip",
            &format!("record{i}.msgpack"),
            3,
            &msgpack::to_vec(&record).expect("MessagePack"),
        );
    }
    seeds.model("small", 2, &Small::generate(random));
    seeds.model("validation", 3, &VideoEditingValidationResult::generate(random));
    let configs = [
        json::to_vec(&ViralCaptionConfig::generate(random)),
        json::to_vec(&VideoEffect::generate(random)),
        json::to_vec(&Transition::generate(random)),
        json::to_vec(&VideoEditingValidationResult::generate(random)),
    ];
    for (choice, document) in (0..).zip(configs) {
        seeds.put("schema_vs_validate", &format!("model{choice}"), choice, &document.expect("JSON"));
    }
    let shapes = serial_fuzz::Shapes::sample();
    // What the target does not know of it is passed over.
    seeds.put("schema_vs_validate", "enums", 4, SAMPLE.as_bytes());
    seeds.document("shapes", SAMPLE.as_bytes(), &msgpack::to_vec(&shapes).expect("MessagePack"));
    seeds.put("schema_vs_validate", "forms", 5, forms::SAMPLE.as_bytes());
    let packed = msgpack::to_vec(&serial_fuzz::Forms::sample()).expect("MessagePack");
    let texts = [("forms", forms::SAMPLE, 2), ("patch", forms::SAMPLE, 4), ("kept", forms::KEPT, 6)];
    for (name, text, choice) in texts {
        let packed = if name == "kept" { KEPT } else { &packed };
        for (target, choice) in [("report_vs_decode", choice), ("roundtrip", choice + 2)] {
            seeds.put(target, &format!("{name}.json"), choice, text.as_bytes());
            seeds.put(target, &format!("{name}.msgpack"), choice + 1, packed);
        }
    }
    for (name, limits) in LIMITS {
        let limited = |document: &[u8]| [limits, document].concat();
        seeds.put("report_vs_decode", &format!("limit-{name}.json"), 8, &limited(SAMPLE.as_bytes()));
        seeds.put("report_vs_decode", &format!("limit-{name}.msgpack"), 11, &limited(&packed));
    }
    for (i, number) in (0..).zip(NUMBERS) {
        let text = format!(r#"{{"x":{number},"any":[{number},"\u00e9\ud800",true]}}"#);
        seeds.document(
            &format!("number{i}"),
            text.as_bytes(),
            &[b"\x81\xa1x\xcb\x7f\xef\xff\xff\xff\xff\xff", &[0xff, i][..]].concat(),
        );
        seeds.put("simd_backends", &format!("number{i}"), i, number.as_bytes());
    }
    for (len, text) in (0..).zip([
        "plain",
        "é and \"quotes\"",
        "\\u00e9\\ud83d\\ude00\" rest",
        "line\nbreak\u{1f}",
        "\u{7f}é€😀",
    ]) {
        seeds.put(
            "simd_backends",
            &format!("text{len}"),
            len,
            text.repeat(5 + usize::from(len) * 7).as_bytes(),
        );
    }
}
