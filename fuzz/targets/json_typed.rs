//! Typed JSON: every way to read a document gives one verdict and value, which come back; and serde_json has the same ones, apart from
//! the policies.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_fuzz::{
    Both, Explained, Record, choice, choose_json, compare_json,
    conformance::models::{self, Choice},
    typed,
    ways::Format,
};
use serial_runtime::json;
use serial_schemas::{
    Small, VideoEditingValidationResult,
    generate::{Generate, Random},
};

/// A third: 10^7 of the 3·10^7 documents of a long run.
const SHARE: u32 = 8;

fn of<T: Both>(data: &[u8], compare: fn(&[u8], &mut Explained), other: fn(&mut Random) -> T) {
    typed(&Format::JSON, json::to_vec, data, SHARE, compare, other);
}

fuzz_target!(|data: &[u8]| {
    let (choice, data) = choice(data);
    match choice % 5 {
        0 => of::<Record>(data, compare_json::<Record>, |random| Record::generate(random, 1)),
        1 => of(data, compare_json::<models::Lists>, models::lists),
        2 => of(data, compare_json::<Small>, Small::generate),
        3 => of(data, compare_json::<VideoEditingValidationResult>, VideoEditingValidationResult::generate),
        _ => of::<Choice>(data, |data, _| _ = choose_json(data), |random| models::choice(random, 3)),
    }
});
