//! The kernels of every back end against each other and their naive twins, with poisoned bytes around the input.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_fuzz::choice;

fuzz_target!(|data: &[u8]| {
    let (choice, data) = choice(data);
    serial_runtime::__twins::check(data, usize::from(choice % 64));
});
