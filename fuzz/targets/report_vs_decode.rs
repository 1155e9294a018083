//! Every way in gives one verdict: a plain decode, one with a report, one in place, one from a reader, one by lax options.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_fuzz::{
    Forms, FormsPatch, Kept, Shapes, choice,
    ways::{Format, agree},
};
use serial_runtime::{Decode, Encode};
use std::fmt::Debug;

fn same<T: Encode + for<'de> Decode<'de> + Debug>(text: bool, data: &[u8], other: fn() -> T) {
    let format = if text { Format::JSON } else { Format::MSGPACK };
    let _ = agree(&format, data, other);
}

fuzz_target!(|data: &[u8]| {
    let (choice, data) = choice(data);
    let text = choice % 2 == 0;
    match choice / 2 % 4 {
        0 => same(text, data, Shapes::sample),
        1 => same(text, data, Forms::sample),
        2 => same(text, data, FormsPatch::sample),
        // What is kept is as it is written, so that nothing may be unescaped in place.
        _ if text => drop(agree(&Format { changed: None, ..Format::JSON }, data, Kept::sample)),
        _ => same(text, data, Kept::sample),
    }
});
