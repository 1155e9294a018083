//! Reads MessagePack, in every form that its specification has.
//!
//! What encoders write most is read inline; everything else is in [`slow`](super::slow), out of line.

use super::{
    head::{Fault, Head, head},
    items,
    marker::{BIN8, FIX_LEN, FIX_STR_LEN, FIXARRAY, FIXMAP, FIXSTR, NIL, STR8, kind},
    number, pass, skip,
    slow::lax_null,
};
use crate::{
    options::DecodeOptions,
    text::{self, ascii, utf8},
    wire::{Failed, Found, Int, Key, Kind, More, Number, Read, Reader as Verbs, State, sealed::Sealed},
};
use alloc::{borrow::Cow, string::String, vec::Vec};

/// Reads MessagePack.
#[derive(Debug)]
pub struct Reader {
    pub(super) state: State,
}

/// What is known of an array or map that is being read.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// How many items or entries are still to come.
    left: usize,
    /// How many containers could be opened inside.
    depth: usize,
    /// How many bytes of input there were at its start.
    rest: usize,
}

impl Frame {
    /// Counts an item or entry; there is none where the container ends.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn advance(&mut self) -> bool {
        match self.left.checked_sub(1) {
            Some(left) => {
                self.left = left;
                true
            }
            None => false,
        }
    }
}

impl Reader {
    #[inline]
    pub(super) fn new(input: &[u8], options: &DecodeOptions) -> Self {
        Self { state: State::new(input.len(), options) }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn open(&mut self, at: &[u8], left: usize) -> Result<Frame, Failed> {
        match self.state.depth.checked_sub(1) {
            Some(depth) => {
                self.state.depth = depth;
                Ok(Frame { left, depth, rest: at.len() })
            }
            None => Err(self.fault(at, Fault::Depth)),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn close(&mut self, frame: &Frame) {
        self.state.depth = frame.depth + 1;
    }

    /// Text, whatever its form.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn text<'de>(&mut self, at: &'de [u8]) -> Result<(&'de str, &'de [u8]), Failed> {
        if let Some((len, rest)) = short_text(at) {
            if let Some(split) = ascii::split_short_ascii(rest, len) {
                return Ok(split);
            }
            if let Some((bytes, rest)) = rest.split_at_checked(len)
                && let Ok(text) = utf8::validate(bytes)
            {
                return Ok((text, rest));
            }
        }
        self.text_slowly(at)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn bin<'de>(&mut self, at: &'de [u8]) -> Result<(&'de [u8], &'de [u8]), Failed> {
        if let Some((&[BIN8, len], rest)) = at.split_first_chunk()
            && let Some(split) = rest.split_at_checked(len.into())
        {
            return Ok(split);
        }
        match head(at) {
            Ok((Head::Bin(bytes), rest)) => Ok((bytes, rest)),
            _ => Err(self.mismatch(at, "bytes")),
        }
    }
}

/// The length of a text, where it takes one byte at most, and what is behind it.
#[cfg_attr(not(debug_assertions), inline(always))]
fn short_text(at: &[u8]) -> Option<(usize, &[u8])> {
    let (&marker, rest) = at.split_first()?;
    let len = marker ^ FIXSTR;
    if len < FIX_STR_LEN {
        return Some((len.into(), rest));
    }
    let (&len, rest) = rest.split_first().filter(|_| marker == STR8)?;
    Some((len.into(), rest))
}

impl Sealed for Reader {}

impl<'de> Verbs<'de> for Reader {
    const TEXT: bool = false;
    type Frame = Frame;
    type Values = Self;

    #[inline(always)]
    fn values(&mut self) -> &mut Self {
        self
    }

    #[inline]
    fn kind(&self, at: &'de [u8]) -> Kind {
        at.first().map_or(Kind::None, |marker| kind(*marker))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn null(&mut self, at: &'de [u8]) -> Option<&'de [u8]> {
        match at.split_first() {
            Some((&NIL, rest)) => Some(rest),
            _ if self.state.lax => lax_null(at),
            _ => None,
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn bool(&mut self, at: &'de [u8], out: &mut bool) -> Read<'de> {
        if let Some((value, rest)) = items::one(at) {
            *out = value;
            return Ok(rest);
        }
        self.bool_slowly(at, out)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn int<T: Int>(&mut self, at: &'de [u8], out: &mut T) -> Read<'de> {
        if let Some((value, rest)) = number::quick_int(at) {
            *out = value;
            return Ok(rest);
        }
        self.int_slowly(at, out)
    }

    fn number(&mut self, at: &'de [u8], out: &mut Number) -> Read<'de> {
        let (value, rest) = match head(at) {
            Ok((Head::Unsigned(value), rest)) => (Number::U64(value), rest),
            Ok((Head::Signed(value), rest)) => {
                (u64::try_from(value).map_or(Number::I64(value), Number::U64), rest)
            }
            Ok((Head::F32(value), rest)) => (Number::F64(value.into()), rest),
            Ok((Head::F64(value), rest)) => (Number::F64(value), rest),
            _ => return Err(self.mismatch(at, "a number")),
        };
        *out = value;
        Ok(rest)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn f32(&mut self, at: &'de [u8], out: &mut f32) -> Read<'de> {
        if let Some((value, rest)) = items::one(at) {
            *out = value;
            return Ok(rest);
        }
        self.float_slowly(at, out)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn f64(&mut self, at: &'de [u8], out: &mut f64) -> Read<'de> {
        if let Some((value, rest)) = items::one(at) {
            *out = value;
            return Ok(rest);
        }
        self.float_slowly(at, out)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn str<'a>(&mut self, at: &'de [u8], out: &mut &'a str) -> Read<'de>
    where
        'de: 'a,
    {
        let (text, rest) = self.text(at)?;
        *out = text;
        Ok(rest)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn cow<'a>(&mut self, at: &'de [u8], out: &mut Cow<'a, str>) -> Read<'de>
    where
        'de: 'a,
    {
        let (text, rest) = self.text(at)?;
        *out = Cow::Borrowed(text);
        Ok(rest)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn string(&mut self, at: &'de [u8], out: &mut String) -> Read<'de> {
        let (text, rest) = self.text(at)?;
        text::assign(out, text);
        Ok(rest)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn bytes<'a>(&mut self, at: &'de [u8], out: &mut &'a [u8]) -> Read<'de>
    where
        'de: 'a,
    {
        let (bytes, rest) = self.bin(at)?;
        *out = bytes;
        Ok(rest)
    }

    #[inline]
    fn byte_buf(&mut self, at: &'de [u8], out: &mut Vec<u8>) -> Read<'de> {
        let (bytes, rest) = self.bin(at)?;
        out.clear();
        out.extend_from_slice(bytes);
        Ok(rest)
    }

    #[inline]
    fn ext(&mut self, at: &'de [u8], code: &mut i8, data: &mut &'de [u8]) -> Read<'de> {
        match head(at) {
            Ok((Head::Ext(found, bytes), rest)) => {
                (*code, *data) = (found, bytes);
                Ok(rest)
            }
            _ => Err(self.mismatch(at, "an extension value")),
        }
    }

    #[inline]
    fn skip(&mut self, at: &'de [u8]) -> Read<'de> {
        self.state.passes_over();
        skip::value(at, self.state.depth).map_err(|(fault, at)| self.fault(at, fault))
    }

    #[inline]
    fn pass(&mut self, at: &'de [u8]) -> Read<'de> {
        match pass::value(at) {
            Some(rest) => Ok(rest),
            None => self.skip(at),
        }
    }

    #[inline]
    fn look_for(&self, frame: &Frame, at: &'de [u8], key: &'static Key) -> Option<&'de [u8]> {
        // The entry at `at` has been counted.
        pass::find(at, frame.left + 1, key)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn array(&mut self, at: &'de [u8]) -> Result<(Frame, &'de [u8]), Failed> {
        match at.split_first() {
            Some((&marker, rest)) if marker ^ FIXARRAY < FIX_LEN => {
                Ok((self.open(at, (marker ^ FIXARRAY).into())?, rest))
            }
            _ => self.array_slowly(at),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn array_of(&mut self, at: &'de [u8], len: usize) -> Result<(Frame, &'de [u8]), Failed> {
        let (frame, rest) = self.array(at)?;
        if frame.left != len {
            return Err(self.wrong_length(&frame, len));
        }
        // A number that is known while compiling, mostly: then nothing is counted.
        Ok((Frame { left: len, ..frame }, rest))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn item(&mut self, frame: &mut Frame, at: &'de [u8]) -> Result<More<'de>, Failed> {
        if frame.advance() {
            return Ok(More::Item(at));
        }
        self.close(frame);
        Ok(More::End(at))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn f64s(&mut self, frame: &mut Frame, at: &'de [u8], out: &mut Vec<f64>) -> &'de [u8] {
        items::f64s(at, &mut frame.left, out)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn f32s(&mut self, frame: &mut Frame, at: &'de [u8], out: &mut Vec<f32>) -> &'de [u8] {
        items::f32s(at, &mut frame.left, out)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn ints<T: Int + Default>(&mut self, frame: &mut Frame, at: &'de [u8], out: &mut Vec<T>) -> &'de [u8] {
        items::ints(at, &mut frame.left, out)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn bools(&mut self, frame: &mut Frame, at: &'de [u8], out: &mut Vec<bool>) -> &'de [u8] {
        items::bools(at, &mut frame.left, out)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn plain_array(&self, at: &'de [u8], len: usize) -> Option<&'de [u8]> {
        let (&marker, items) = at.split_first()?;
        let plain = self.state.depth > 0 && len < FIX_LEN.into() && usize::from(marker ^ FIXARRAY) == len;
        plain.then_some(items)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn plain_f64s(&self, at: &'de [u8], out: &mut [f64]) -> Option<&'de [u8]> {
        items::plain_floats(at, out)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn plain_f32s(&self, at: &'de [u8], out: &mut [f32]) -> Option<&'de [u8]> {
        items::plain_floats(at, out)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn size_hint(&self, frame: &Frame, at: &'de [u8]) -> usize {
        frame.left.min(at.len())
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn map(&mut self, at: &'de [u8]) -> Result<(Frame, &'de [u8]), Failed> {
        match at.split_first() {
            Some((&marker, rest)) if marker ^ FIXMAP < FIX_LEN => {
                Ok((self.open(at, (marker ^ FIXMAP).into())?, rest))
            }
            _ => self.map_slowly(at),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn entry(&mut self, frame: &mut Frame, at: &'de [u8]) -> Result<More<'de>, Failed> {
        self.item(frame, at)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn first_key(
        &mut self,
        frame: &mut Frame,
        at: &'de [u8],
        key: &'static Key,
    ) -> Result<Found<'de>, Failed> {
        self.next_key(frame, at, key)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn next_key(
        &mut self,
        frame: &mut Frame,
        at: &'de [u8],
        key: &'static Key,
    ) -> Result<Found<'de>, Failed> {
        if !frame.advance() {
            self.close(frame);
            return Ok(Found::End(at));
        }
        Ok(match at.strip_prefix(key.msgpack) {
            Some(value) => Found::Value(value),
            None => Found::Key(at),
        })
    }

    #[inline]
    fn key_with<T>(&mut self, at: &'de [u8], find: impl FnOnce(&str) -> T) -> Result<(T, &'de [u8]), Failed> {
        let (text, rest) = self.text(at)?;
        Ok((find(text), rest))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn key_cow(&mut self, at: &'de [u8], out: &mut Cow<'de, str>) -> Read<'de> {
        self.cow(at, out)
    }

    #[inline]
    fn key_int<T: Int>(&mut self, at: &'de [u8], out: &mut T) -> Read<'de> {
        self.int(at, out)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn strip_key(&self, at: &'de [u8], key: &'static Key) -> Option<&'de [u8]> {
        text::strip(at, key.msgpack)
    }

    #[inline]
    fn name_with<T>(
        &mut self,
        at: &'de [u8],
        find: impl FnOnce(&str) -> T,
    ) -> Result<(T, &'de [u8]), Failed> {
        self.key_with(at, find)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn depth(frame: &Frame) -> usize {
        frame.depth
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn rest(frame: &Frame) -> usize {
        frame.rest
    }

    fn mismatch(&mut self, at: &'de [u8], what: &'static str) -> Failed {
        // By the function of this name that the format has for all types.
        self.mismatch(at, what)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn state(&mut self) -> &mut State {
        &mut self.state
    }
}
