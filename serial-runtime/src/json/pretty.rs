//! Writes JSON over several lines, indented, as `serde_json::to_string_pretty` does.
//!
//! A writer of its own, so that the compact one has no test for it.

use super::write::{no_ext, non_finite_text, not_finite, too_deep};
use crate::{
    options::{EncodeOptions, NonFinite},
    output::{Output, Text},
    wire::{Key, Lead, Room, Writer as Verbs, Wrote, sealed::Sealed},
};

/// Writes indented JSON.
#[derive(Debug)]
pub struct PrettyWriter<'w> {
    output: Output<'w>,
    depth: usize,
    non_finite: NonFinite,
    /// Spaces a level.
    indent: usize,
    /// Containers that are open.
    level: usize,
    /// Whether the innermost container has nothing in it yet.
    empty: bool,
}

const NOTHING: &[u8] = b"";

impl<'w> PrettyWriter<'w> {
    pub(crate) fn new(output: Output<'w>, options: &EncodeOptions) -> Self {
        Self {
            output,
            depth: options.max_depth,
            non_finite: options.non_finite,
            indent: usize::from(options.indent.unwrap_or(2)),
            level: 0,
            empty: true,
        }
    }

    fn open(&mut self, at: Room<'w>, bracket: u8) -> Wrote<'w> {
        match self.depth.checked_sub(1) {
            Some(depth) => self.depth = depth,
            None => return Err(too_deep(&mut self.output, at)),
        }
        self.level += 1;
        self.empty = true;
        self.output.put(at, [bracket])
    }

    fn close(&mut self, at: Room<'w>, bracket: u8) -> Wrote<'w> {
        self.depth += 1;
        self.level -= 1;
        let at = if self.empty { at } else { self.line(at)? };
        self.empty = false;
        self.output.put(at, [bracket])
    }

    /// A new line, indented to the level.
    fn line(&mut self, at: Room<'w>) -> Wrote<'w> {
        const SPACES: &[u8] = &[b' '; 64];
        let mut at = self.output.put(at, *b"\n")?;
        let mut left = self.indent * self.level;
        while left > 0 {
            let now = left.min(SPACES.len());
            at = self.output.put(at, SPACES.get(..now).unwrap_or(SPACES))?;
            left -= now;
        }
        Ok(at)
    }

    /// What separates an item or entry from the one before it.
    fn separate(&mut self, at: Room<'w>, first: bool) -> Wrote<'w> {
        self.empty = false;
        let at = if first { at } else { self.output.put(at, *b",")? };
        self.line(at)
    }

    fn text(&mut self, at: Room<'w>, value: impl Verbatim) -> Wrote<'w> {
        value.put(&mut self.output, at)
    }

    fn not_finite(&mut self, at: Room<'w>, value: f64) -> Wrote<'w> {
        match self.non_finite {
            NonFinite::Null => self.output.put(at, *b"null"),
            NonFinite::String => self.output.escape(at, NOTHING, non_finite_text(value)),
            NonFinite::Error => Err(not_finite(&mut self.output, at, value)),
        }
    }
}

/// A number that is written as it is.
trait Verbatim {
    fn put<'w>(self, output: &mut Output<'w>, at: Room<'w>) -> Wrote<'w>;
}

macro_rules! verbatim {
    ($($ty:ident)*) => {$(
        impl Verbatim for $ty {
            fn put<'w>(self, output: &mut Output<'w>, at: Room<'w>) -> Wrote<'w> {
                output.put(at, Text(self))
            }
        }
    )*};
}

verbatim!(u64 i64 u128 i128 f32 f64);

impl Sealed for PrettyWriter<'_> {}

impl<'w> Verbs<'w> for PrettyWriter<'w> {
    const TEXT: bool = true;

    type Base = Self;

    #[inline(always)]
    fn base(&mut self) -> &mut Self {
        self
    }

    /// How much is written between two values depends on their depth.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn ahead(&mut self, at: Room<'w>, _json: usize, _msgpack: usize) -> Wrote<'w> {
        Ok(at)
    }

    fn lead(&mut self, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        let (key, first) = match lead {
            Lead::None => return Ok(at),
            Lead::First(key) => (key, true),
            Lead::Next(key) => (key, false),
        };
        let at = self.separate(at, first)?;
        let at = self.output.copy(at, NOTHING, key.json_name())?;
        self.output.put(at, *b": ")
    }

    fn null(&mut self, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        let at = self.lead(at, lead)?;
        self.output.put(at, *b"null")
    }

    fn bool(&mut self, at: Room<'w>, lead: Lead, value: bool) -> Wrote<'w> {
        let at = self.lead(at, lead)?;
        let text: &[u8] = if value { b"true" } else { b"false" };
        self.output.put(at, text)
    }

    fn u64(&mut self, at: Room<'w>, lead: Lead, value: u64) -> Wrote<'w> {
        let at = self.lead(at, lead)?;
        self.text(at, value)
    }

    fn i64(&mut self, at: Room<'w>, lead: Lead, value: i64) -> Wrote<'w> {
        let at = self.lead(at, lead)?;
        self.text(at, value)
    }

    fn u128(&mut self, at: Room<'w>, lead: Lead, value: u128) -> Wrote<'w> {
        let at = self.lead(at, lead)?;
        self.text(at, value)
    }

    fn i128(&mut self, at: Room<'w>, lead: Lead, value: i128) -> Wrote<'w> {
        let at = self.lead(at, lead)?;
        self.text(at, value)
    }

    fn f32(&mut self, at: Room<'w>, lead: Lead, value: f32) -> Wrote<'w> {
        let at = self.lead(at, lead)?;
        if value.is_finite() { self.text(at, value) } else { self.not_finite(at, f64::from(value)) }
    }

    fn f64(&mut self, at: Room<'w>, lead: Lead, value: f64) -> Wrote<'w> {
        let at = self.lead(at, lead)?;
        if value.is_finite() { self.text(at, value) } else { self.not_finite(at, value) }
    }

    fn str(&mut self, at: Room<'w>, lead: Lead, value: &str) -> Wrote<'w> {
        let at = self.lead(at, lead)?;
        self.output.escape(at, NOTHING, value)
    }

    fn bytes(&mut self, at: Room<'w>, lead: Lead, value: &[u8]) -> Wrote<'w> {
        let at = self.lead(at, lead)?;
        super::base64::write(&mut self.output, at, value)
    }

    fn ext(&mut self, at: Room<'w>, lead: Lead, _code: i8, _data: &[u8]) -> Wrote<'w> {
        let at = self.lead(at, lead)?;
        Err(no_ext(&mut self.output, at))
    }

    fn name(&mut self, at: Room<'w>, lead: Lead, name: &'static Key) -> Wrote<'w> {
        let at = self.lead(at, lead)?;
        self.output.copy(at, NOTHING, name.json_name())
    }

    fn array(&mut self, at: Room<'w>, _len: usize) -> Wrote<'w> {
        self.open(at, b'[')
    }

    fn item(&mut self, at: Room<'w>, first: bool) -> Wrote<'w> {
        self.separate(at, first)
    }

    fn array_end(&mut self, at: Room<'w>) -> Wrote<'w> {
        self.close(at, b']')
    }

    fn map(&mut self, at: Room<'w>, _len: usize) -> Wrote<'w> {
        self.open(at, b'{')
    }

    fn key_str(&mut self, at: Room<'w>, first: bool, key: &str) -> Wrote<'w> {
        let at = self.separate(at, first)?;
        let at = self.output.escape(at, NOTHING, key)?;
        self.output.put(at, *b": ")
    }

    fn key_u64(&mut self, at: Room<'w>, first: bool, key: u64) -> Wrote<'w> {
        let at = self.separate(at, first)?;
        self.output.put(at, (*b"\"", Text(key), *b"\": "))
    }

    fn key_i64(&mut self, at: Room<'w>, first: bool, key: i64) -> Wrote<'w> {
        let at = self.separate(at, first)?;
        self.output.put(at, (*b"\"", Text(key), *b"\": "))
    }

    fn map_end(&mut self, at: Room<'w>) -> Wrote<'w> {
        self.close(at, b'}')
    }

    fn output(&mut self) -> &mut Output<'w> {
        &mut self.output
    }
}
