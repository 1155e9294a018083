//! Typed MessagePack against rmp-serde: the same verdicts and values, apart from the policies.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_fuzz::{Explained, Lists, Record, choice, choose_msgpack, compare_msgpack};
use serial_schemas::{Small, VideoEditingValidationResult};

fuzz_target!(|data: &[u8]| {
    let (choice, data) = choice(data);
    let mut explained = Explained::new();
    match choice % 5 {
        0 => compare_msgpack::<Record>(data, &mut explained),
        1 => compare_msgpack::<Lists>(data, &mut explained),
        2 => compare_msgpack::<Small>(data, &mut explained),
        3 => compare_msgpack::<VideoEditingValidationResult>(data, &mut explained),
        _ => drop(choose_msgpack(data)),
    }
});
