//! The kernels of every back end against each other and their naive twins, with poisoned bytes around the input.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_fuzz::{choice, turn};
use serial_runtime::__twins::CHECKS;

fuzz_target!(|data: &[u8]| {
    let (choice, data) = choice(data);
    CHECKS[turn(data, CHECKS.len() as u32) as usize](data, usize::from(choice % 64));
});
