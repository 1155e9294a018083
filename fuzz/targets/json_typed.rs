//! Typed JSON against serde_json: the same verdicts and values, apart from the policies.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_fuzz::{Explained, Lists, Record, choice, choose_json, compare_json};
use serial_schemas::{Small, VideoEditingValidationResult};

fuzz_target!(|data: &[u8]| {
    let (choice, data) = choice(data);
    let mut explained = Explained::new();
    match choice % 5 {
        0 => compare_json::<Record>(data, &mut explained),
        1 => compare_json::<Lists>(data, &mut explained),
        2 => compare_json::<Small>(data, &mut explained),
        3 => compare_json::<VideoEditingValidationResult>(data, &mut explained),
        _ => drop(choose_json(data)),
    }
});
