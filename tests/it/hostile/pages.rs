//! Nothing is read outside of the input: documents that lie against a page which cannot be read, at either end, and whose
//! surroundings are poisoned.

use super::{
    Shapes,
    documents::{every_shape, records},
};
use crate::conformance::models::Record;
use serial_runtime::{Decode, Encode, RawJsonBuf, RawMsgPackBuf, Value, json, msgpack};
use std::{fmt::Debug, ptr, slice};

/// Some pages that can be read, between two that cannot.
struct Guarded {
    start: *mut u8,
    page: usize,
    pages: usize,
}

impl Guarded {
    fn new(len: usize) -> Self {
        // SAFETY: asks a number of the system.
        let page = usize::try_from(unsafe { libc::sysconf(libc::_SC_PAGESIZE) }).unwrap();
        let pages = len.div_ceil(page).max(1);
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;
        // SAFETY: new memory, wherever there is some.
        let start = unsafe { libc::mmap(ptr::null_mut(), (pages + 2) * page, libc::PROT_NONE, flags, -1, 0) };
        assert!(start != libc::MAP_FAILED);
        let start = start.cast::<u8>();
        // SAFETY: the page behind the first one is part of the mapping.
        let inside = unsafe { start.add(page) };
        // SAFETY: so many pages from there on are part of the mapping, which nobody else knows.
        let done = unsafe { libc::mprotect(inside.cast(), pages * page, libc::PROT_READ | libc::PROT_WRITE) };
        assert_eq!(done, 0);
        Self { start, page, pages }
    }

    /// A copy that ends before the page behind, or starts behind the page before.
    fn put(&mut self, input: &[u8], at_end: bool) -> &mut [u8] {
        let room = self.pages * self.page;
        let offset = if at_end { room - input.len() } else { 0 };
        // SAFETY: the offset lies in the pages that can be written.
        let to = unsafe { self.start.add(self.page + offset) };
        // SAFETY: so many bytes are there, initialised by the system, and nobody else has them while `self` is borrowed.
        let memory = unsafe { slice::from_raw_parts_mut(to, input.len()) };
        memory.copy_from_slice(input);
        memory
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        // SAFETY: the whole mapping, to which there are no more references.
        unsafe { libc::munmap(self.start.cast(), (self.pages + 2) * self.page) };
    }
}

/// Decodes in every way.
fn decode<T: for<'de> Decode<'de> + Encode + Debug>(
    input: &mut [u8],
    text: bool,
) -> Vec<Result<Vec<u8>, String>> {
    fn said<T: Encode>(result: Result<T, impl ToString>) -> Result<Vec<u8>, String> {
        result.map_err(|error| error.to_string()).map(|value| msgpack::to_vec(&value).unwrap_or_default())
    }
    if text {
        vec![
            said(json::from_slice::<T>(input)),
            said(json::from_slice_report::<T>(input)),
            said(json::from_slice::<Value>(input)),
            said(json::from_slice::<RawJsonBuf>(input)),
            said(json::from_mut_slice::<T>(input)),
        ]
    } else {
        vec![
            said(msgpack::from_slice::<T>(input)),
            said(msgpack::from_slice_report::<T>(input)),
            said(msgpack::from_slice::<Value>(input)),
            said(msgpack::from_slice::<RawMsgPackBuf>(input)),
        ]
    }
}

/// What is read of a prefix of the document does not depend on what is around it.
fn alone<T: for<'de> Decode<'de> + Encode + Debug>(document: &[u8], text: bool) {
    let mut guarded = Guarded::new(document.len());
    for len in 0..=document.len() {
        let input = &document[..len];
        let expected = decode::<T>(guarded.put(input, true), text);
        assert_eq!(decode::<T>(guarded.put(input, false), text), expected);
        for poison in [b']', b'"', b'}', 0, 0xff] {
            let mut memory = vec![poison; 64];
            memory.extend_from_slice(input);
            memory.extend_from_slice(&[poison; 64]);
            assert_eq!(decode::<T>(&mut memory[64..64 + len], text), expected, "{len}, {poison}");
        }
    }
}

#[test]
fn every_prefix_of_documents() {
    for sample in records().take(if cfg!(debug_assertions) { 2 } else { 24 }) {
        alone::<Record>(&sample.text, true);
        alone::<Record>(&sample.packed, false);
    }
    let sample = every_shape();
    alone::<Shapes>(&sample.text, true);
    alone::<Shapes>(&sample.packed, false);
}

/// Texts, numbers and whitespace of every length against the page behind.
#[test]
fn every_length_of_what_is_read_in_blocks() {
    let mut guarded = Guarded::new(4096);
    for len in 0..=130 {
        for special in ["", "é", "\\n", "\\u00e9", "\\ud83d\\ude00", "\"", "\\", "\x1f"] {
            let plain = "x".repeat(len);
            for text in [
                format!("\"{plain}{special}\""),
                format!("\"{special}{plain}\""),
                format!("\"{plain}{special}"),
            ] {
                let input = guarded.put(text.as_bytes(), true);
                assert_eq!(
                    json::from_slice::<String>(input).ok(),
                    serde_json::from_str(&text).ok(),
                    "{text}"
                );
                assert_eq!(
                    json::from_slice::<RawJsonBuf>(input).is_ok(),
                    serde_json::from_str::<String>(&text).is_ok()
                );
            }
        }
        let number = format!("1{}", "0".repeat(len));
        let input = guarded.put(number.as_bytes(), true);
        assert_eq!(json::from_slice::<u64>(input).ok(), number.parse().ok());
        assert_eq!(json::from_slice::<f64>(input).ok(), number.parse().ok());
        let spaces = format!("{}7{}", " ".repeat(len), "\n".repeat(len));
        assert_eq!(json::from_slice::<u8>(guarded.put(spaces.as_bytes(), true)).ok(), Some(7));
        assert!(json::from_slice::<u8>(guarded.put(" ".repeat(len).as_bytes(), true)).is_err());
        let text = "é".repeat(len);
        let packed = msgpack::to_vec(&text).unwrap();
        assert_eq!(msgpack::from_slice::<&str>(guarded.put(&packed, true)).unwrap(), text);
        let floats = vec![0.1; len];
        let packed = msgpack::to_vec(&floats).unwrap();
        assert_eq!(msgpack::from_slice::<Vec<f64>>(guarded.put(&packed, true)).unwrap(), floats);
        // Written up to the last byte of what can be written.
        let expected = json::to_vec(&text).unwrap();
        let room = guarded.put(&vec![0; expected.len()], true);
        assert_eq!(json::encode_to_slice(&text, room).unwrap(), expected.len());
        assert_eq!(room, expected);
        let room = guarded.put(&vec![0; packed.len()], true);
        assert_eq!(msgpack::encode_to_slice(&floats, room).unwrap(), packed.len());
        assert_eq!(room, packed);
    }
}
