//! What is skipped is checked as strictly as what is read, in both formats.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serial_fuzz::{choice, turn};
use serial_runtime::{Error, ErrorKind, FastSerialize, RawJson, RawMsgPack, Value, json, msgpack};

#[derive(FastSerialize, Debug)]
struct Nothing {}

/// One verdict; only the range of numbers does not matter where a value is skipped. In JSON, the same error: in MessagePack, that items
/// are missing is found at the first of them, or before.
fn same<T>(read: Result<Value, Error>, skipped: &Result<T, Error>, text: bool) {
    match (read, skipped) {
        (Ok(_), Ok(_)) => {}
        (Err(error), Ok(_)) => assert_eq!(error.kind(), ErrorKind::OutOfRange, "{error}"),
        (Err(error), Err(other)) if text && error.kind() != ErrorKind::OutOfRange => {
            assert_eq!((error.kind(), error.offset()), (other.kind(), other.offset()), "{error}, {other}");
        }
        (Err(_), Err(_)) => {}
        (Ok(_), Err(error)) => panic!("only the skip path refuses: {error}"),
    }
}

/// A field that nobody knows is passed over.
fn inside(read: impl FnOnce() -> Result<Nothing, Error>) {
    let nothing = read().map_err(|error| error.kind());
    assert!(matches!(nothing, Ok(_) | Err(ErrorKind::Depth)), "{nothing:?}");
}

fuzz_target!(|data: &[u8]| {
    let (choice, data) = choice(data);
    let is_inside = turn(data, 4) == 0;
    if choice % 2 == 0 {
        let skipped = json::from_slice::<RawJson<'_>>(data);
        if !is_inside {
            same(json::from_slice(data), &skipped, true);
        } else if skipped.is_ok() {
            inside(|| json::from_slice(&[b"{\"x\":", data, b"}"].concat()));
        }
    } else {
        let skipped = msgpack::from_slice::<RawMsgPack<'_>>(data);
        if !is_inside {
            same(msgpack::from_slice(data), &skipped, false);
        } else if skipped.is_ok() {
            inside(|| msgpack::from_slice(&[b"\x81\xa1x", data].concat()));
        }
    }
});
