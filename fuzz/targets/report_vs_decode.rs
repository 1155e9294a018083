//! Every way in gives one verdict: a plain decode, one with a report, one in place, one from a reader, one by lax options.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_fuzz::{
    Shapes, choice,
    ways::{Format, agree},
};

fuzz_target!(|data: &[u8]| {
    let (choice, data) = choice(data);
    let format = if choice % 2 == 0 { Format::<Shapes>::JSON } else { Format::<Shapes>::MSGPACK };
    let _ = agree(&format, data, Shapes::sample);
});
