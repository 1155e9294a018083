//! Every way in gives one verdict: a plain decode, one with a report, one in place, one from a reader, one by lax options; and one under
//! limits, or the error is that of a limit.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_fuzz::{
    Forms, FormsPatch, Kept, Shapes, choice, limits, turn,
    ways::{Format, WAYS, agrees, within},
};
use serial_runtime::{Decode, Encode};
use std::fmt::Debug;

fn check<T: Encode + Debug>(format: &Format<T>, limited: bool, data: &[u8], other: fn() -> T) {
    if limited {
        let (limits, data) = limits(data);
        let _ = within(format, data, &limits);
    } else {
        let way = WAYS[turn(data, WAYS.len() as u32) as usize];
        agrees(format, way, &(format.plain)(data), data, other);
    }
}

fn of<T: for<'de> Decode<'de>>(text: bool) -> Format<T> {
    if text { Format::JSON } else { Format::MSGPACK }
}

fuzz_target!(|data: &[u8]| {
    let (choice, data) = choice(data);
    let (text, limited) = (choice % 2 == 0, choice & 8 != 0);
    match choice / 2 % 4 {
        0 => check(&of(text), limited, data, Shapes::sample),
        1 => check(&of(text), limited, data, Forms::sample),
        2 => check(&of(text), limited, data, FormsPatch::sample),
        // What is kept is as it is written, so that nothing may be unescaped in place.
        _ => check(&Format { changed: None, ..of(text) }, limited, data, Kept::sample),
    }
});
