//! Values whose text is what `Display` prints, written without an allocation where the text is short.

use crate::wire::{Lead, Room, Writer, Wrote};
use alloc::string::String;
use core::fmt::{self, Display, Write as _};

/// Writes the text of a value.
pub(crate) fn value<'w, W: Writer<'w>>(
    value: &impl Display,
    w: &mut W,
    at: Room<'w>,
    lead: Lead,
) -> Wrote<'w> {
    if let Some(text) = Stack::print(value) {
        return w.str(at, lead, text.get());
    }
    match long(value) {
        Some(text) => w.str(at, lead, &text),
        None => Err(w.refuse(at, lead, &UNPRINTABLE)),
    }
}

/// Writes the text of a value as a key.
pub(crate) fn key<'w, W: Writer<'w>>(
    value: &impl Display,
    w: &mut W,
    at: Room<'w>,
    first: bool,
) -> Wrote<'w> {
    if let Some(text) = Stack::print(value) {
        return w.key_str(at, first, text.get());
    }
    match long(value) {
        Some(text) => w.key_str(at, first, &text),
        None => Err(w.refuse_key(at, first, &UNPRINTABLE)),
    }
}

const UNPRINTABLE: &str = "the text of the value cannot be printed";

/// Text that is too long for [`Stack`]: of all types here only some of other crates have such.
#[cold]
fn long(value: &impl Display) -> Option<String> {
    let mut text = String::new();
    write!(text, "{value}").is_ok().then_some(text)
}

/// Printed text on the stack. The longest of the standard library is a socket address of version 6 with its scope: 58 bytes.
struct Stack {
    bytes: [u8; 64],
    len: usize,
}

impl Stack {
    fn print(value: &impl Display) -> Option<Self> {
        let mut text = Self { bytes: [0; 64], len: 0 };
        write!(text, "{value}").is_ok().then_some(text)
    }

    fn get(&self) -> &str {
        // OK because only whole texts have been copied in.
        self.bytes.get(..self.len).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl fmt::Write for Stack {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len + text.len();
        let free = self.bytes.get_mut(self.len..end).ok_or(fmt::Error)?;
        free.copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}
