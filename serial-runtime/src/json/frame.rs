//! How the reader of JSON goes through arrays and objects: into them, from entry to entry, and out of them.

use super::{gap::Gap, read::Reader};
use crate::{
    error::ErrorKind,
    text,
    wire::{Failed, Found, Key, More, Read, Reader as _, Trouble},
};
use alloc::string::String;

/// What is known of an array or object that is being read.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// Whether nothing in it has been read yet.
    pub(super) first: bool,
    /// How many containers could be opened inside.
    pub(super) depth: usize,
    /// How many bytes of input there were at its start.
    pub(super) rest: usize,
    /// What stood before the last entry or item.
    pub(super) gap: Gap,
}

impl Reader {
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn open(&mut self, at: &[u8]) -> Result<Frame, Failed> {
        match self.state.depth.checked_sub(1) {
            Some(depth) => {
                self.state.depth = depth;
                Ok(Frame { first: true, depth, rest: at.len(), gap: Gap::NONE })
            }
            None => Err(self.too_deep(at)),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn close(&mut self, frame: &Frame) {
        self.state.depth = frame.depth + 1;
    }

    #[cold]
    #[inline(never)]
    fn too_deep(&mut self, at: &[u8]) -> Failed {
        self.state.fail(
            at,
            Trouble::Says(ErrorKind::Depth, String::from("the input is nested deeper than the limit")),
        )
    }

    /// Goes behind the colon after a key, and behind the whitespace there.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn colon<'de>(&mut self, at: &'de [u8]) -> Read<'de> {
        match at.strip_prefix(b":") {
            Some(rest) => Ok(text::trim_start(rest)),
            None => self.colon_slowly(at),
        }
    }

    #[inline(never)]
    fn colon_slowly<'de>(&mut self, at: &'de [u8]) -> Read<'de> {
        let at = text::trim_start(at);
        match at.strip_prefix(b":") {
            Some(rest) => Ok(text::trim_start(rest)),
            None => Err(self.syntax(at, "`:`")),
        }
    }

    /// The next entry, where it is not the expected key in compact form.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn key_or_end<'de>(
        &mut self,
        frame: &mut Frame,
        at: &'de [u8],
        key: &'static Key,
    ) -> Result<Found<'de>, Failed> {
        if let [b',', b'"', ..] = at {
            return Ok(Found::Key(at.get(1..).unwrap_or_default()));
        }
        if let Some(entry @ [b'"', ..]) = frame.gap.strip(at) {
            return Ok(expect(entry, key));
        }
        self.key_or_end_slowly(frame, at, key)
    }

    /// The first entry, one behind whitespace that has not been met before, or none.
    #[inline(never)]
    fn key_or_end_slowly<'de>(
        &mut self,
        frame: &mut Frame,
        at: &'de [u8],
        key: &'static Key,
    ) -> Result<Found<'de>, Failed> {
        if let [b'{', b'"', ..] = at
            && core::mem::take(&mut frame.first)
        {
            return Ok(expect(at.get(1..).unwrap_or_default(), key));
        }
        if let [lead, rest @ ..] = at
            && *lead == if frame.first { b'{' } else { b',' }
            && let entry @ [b'"', ..] = text::trim_line(rest)
        {
            frame.first = false;
            frame.gap.learn(at, entry);
            return Ok(expect(entry, key));
        }
        Ok(match self.entry(frame, at)? {
            More::End(at) => Found::End(at),
            More::Item(at) => expect(at, key),
        })
    }

    /// An item behind a comma and whitespace.
    #[inline(never)]
    pub(super) fn item_behind_space<'de>(&mut self, frame: &mut Frame, at: &'de [u8]) -> More<'de> {
        let item = text::trim_line(at.get(1..).unwrap_or_default());
        frame.gap.learn(at, item);
        More::Item(item)
    }

    /// An item behind whitespace, or none.
    #[inline(never)]
    pub(super) fn item_slowly<'de>(&mut self, frame: &mut Frame, at: &'de [u8]) -> Result<More<'de>, Failed> {
        let trimmed = text::trim_line(at);
        if trimmed.is_empty() || trimmed.len() == at.len() {
            return Err(self.syntax(trimmed, "`,` or `]`"));
        }
        self.item(frame, trimmed)
    }

    /// The first entry, one behind whitespace, or none.
    #[inline(never)]
    pub(super) fn entry_slowly<'de>(
        &mut self,
        frame: &mut Frame,
        start: &'de [u8],
    ) -> Result<More<'de>, Failed> {
        let first = core::mem::replace(&mut frame.first, false);
        let at = if first { start.get(1..).unwrap_or_default() } else { start };
        let at = text::trim_line(at);
        match at {
            [b'}', rest @ ..] => {
                self.close(frame);
                Ok(More::End(rest))
            }
            [b',', rest @ ..] if !first => self.key(frame, at, rest),
            [_, ..] if first => self.key(frame, start, at),
            _ => Err(self.syntax(at, if first { "a key or `}`" } else { "`,` or `}`" })),
        }
    }

    /// Where a key must come next: behind whitespace at `at`, and before that one byte at `start`.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn key<'de>(&mut self, frame: &mut Frame, start: &'de [u8], at: &'de [u8]) -> Result<More<'de>, Failed> {
        let at = text::trim_start(at);
        match at.first() {
            Some(b'"') => {
                frame.gap.learn(start, at);
                Ok(More::Item(at))
            }
            Some(&super::in_place::QUOTE) if self.in_place => Ok(More::Item(at)),
            _ => Err(self.syntax(at, "a key")),
        }
    }
}

/// The entry at `at`: the value of the expected key, or another key.
#[cfg_attr(not(debug_assertions), inline(always))]
fn expect<'de>(at: &'de [u8], key: &'static Key) -> Found<'de> {
    match text::strip(at, key.json_first()) {
        Some(rest) => Found::Value(text::trim_start(rest)),
        None => Found::Key(at),
    }
}
