//! Typed MessagePack: every way to read a document gives one verdict and value, which come back; and rmp-serde has the same ones, apart from
//! the policies.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_fuzz::{
    Both, Explained, Record, choice, choose_msgpack, compare_msgpack,
    conformance::models::{self, Choice},
    typed,
    ways::Format,
};
use serial_runtime::msgpack;
use serial_schemas::{
    Small, VideoEditingValidationResult,
    generate::{Generate, Random},
};

/// An eighth: 10^7 of the 10^8 documents of a long run, and the reference is slow: it reserves up to a mebibyte on the word of a length.
const SHARE: u32 = 3;

fn of<T: Both>(data: &[u8], compare: fn(&[u8], &mut Explained), other: fn(&mut Random) -> T) {
    typed(&Format::MSGPACK, msgpack::to_vec, data, SHARE, compare, other);
}

fuzz_target!(|data: &[u8]| {
    let (choice, data) = choice(data);
    match choice % 5 {
        0 => of::<Record>(data, compare_msgpack::<Record>, |random| Record::generate(random, 1)),
        1 => of(data, compare_msgpack::<models::Lists>, models::lists),
        2 => of(data, compare_msgpack::<Small>, Small::generate),
        3 => {
            of(data, compare_msgpack::<VideoEditingValidationResult>, VideoEditingValidationResult::generate)
        }
        _ => of::<Choice>(data, |data, _| _ = choose_msgpack(data), |random| models::choice(random, 3)),
    }
});
