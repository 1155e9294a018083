//! How the reader of JSON goes through arrays and objects: into them, from entry to entry, and out of them.

use super::read::Reader;
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
}

impl Reader {
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn open(&mut self, at: &[u8]) -> Result<Frame, Failed> {
        match self.state.depth.checked_sub(1) {
            Some(depth) => {
                self.state.depth = depth;
                Ok(Frame { first: true, depth, rest: at.len() })
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
        let lead = if frame.first { b'{' } else { b',' };
        if let [first, b'"', ..] = at
            && *first == lead
        {
            frame.first = false;
            return Ok(Found::Key(at.get(1..).unwrap_or_default()));
        }
        // A line break: what pretty-printers write.
        let at = match text::spaced(at, lead) {
            Some(at) => at,
            None => match self.entry(frame, at)? {
                More::End(at) => return Ok(Found::End(at)),
                More::Item(at) => at,
            },
        };
        frame.first = false;
        match at.strip_prefix(key.json_first()) {
            Some(rest) => Ok(Found::Value(text::trim_start(rest))),
            None => Ok(Found::Key(at)),
        }
    }

    /// An item behind whitespace, or none.
    #[inline(never)]
    pub(super) fn item_slowly<'de>(&mut self, frame: &mut Frame, at: &'de [u8]) -> Result<More<'de>, Failed> {
        let trimmed = text::trim_start(at);
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
        at: &'de [u8],
    ) -> Result<More<'de>, Failed> {
        let first = core::mem::replace(&mut frame.first, false);
        let at = if first { at.get(1..).unwrap_or_default() } else { at };
        let at = text::trim_start(at);
        match at.split_first() {
            Some((b'}', rest)) => {
                self.close(frame);
                Ok(More::End(rest))
            }
            Some((b',', rest)) if !first => self.at_key(rest),
            Some(_) if first => self.at_key(at),
            _ => Err(self.syntax(at, if first { "a key or `}`" } else { "`,` or `}`" })),
        }
    }

    /// Where a key must come next.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn at_key<'de>(&mut self, at: &'de [u8]) -> Result<More<'de>, Failed> {
        let at = text::trim_start(at);
        match at.first() {
            Some(b'"') => Ok(More::Item(at)),
            Some(&super::in_place::QUOTE) if self.in_place => Ok(More::Item(at)),
            _ => Err(self.syntax(at, "a key")),
        }
    }
}
