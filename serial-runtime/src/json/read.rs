//! Reads JSON (RFC 8259), strictly.

use super::{frame::Frame, gap::Gap, items, pass, skip, slow::parse_int};
use crate::{
    error::ErrorKind,
    number,
    options::DecodeOptions,
    text::{self, Checked},
    wire::{Failed, Found, Int, Key, Kind, More, Number, Read, Reader as Verbs, State, lax, sealed::Sealed},
};
use alloc::{borrow::Cow, string::String, vec::Vec};

/// Reads JSON.
#[derive(Debug)]
pub struct Reader {
    pub(super) state: State,
    /// What is known to be UTF-8.
    pub(super) checked: Checked,
    /// Whether texts that had escapes stand unescaped between [`super::in_place::QUOTE`]s.
    pub(super) in_place: bool,
}

impl Reader {
    #[inline]
    pub(super) fn new(input: &[u8], options: &DecodeOptions) -> Self {
        Self { state: State::new(input.len(), options), checked: Checked::new(), in_place: false }
    }

    pub(super) fn in_place(input: &[u8]) -> Self {
        Self { in_place: true, ..Self::new(input, &DecodeOptions::DEFAULT) }
    }
}

impl Sealed for Reader {}

impl<'de> Verbs<'de> for Reader {
    const TEXT: bool = true;
    type Frame = Frame;
    type Values = Self;

    #[inline(always)]
    fn values(&mut self) -> &mut Self {
        self
    }

    #[inline]
    fn kind(&self, at: &'de [u8]) -> Kind {
        match text::trim_start(at).first() {
            Some(b'"') => Kind::Str,
            Some(b'{') => Kind::Map,
            Some(b'[') => Kind::Array,
            Some(b't' | b'f') => Kind::Bool,
            Some(b'n') => Kind::Null,
            Some(b'-' | b'0'..=b'9') => Kind::Number,
            Some(&super::in_place::QUOTE) if self.in_place => Kind::Str,
            _ => Kind::None,
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn null(&mut self, at: &'de [u8]) -> Option<&'de [u8]> {
        match at.first() {
            Some(b'n') => at.strip_prefix(b"null"),
            Some(b' ' | b'\n' | b'\r' | b'\t') => text::trim_start(at).strip_prefix(b"null"),
            Some(b'"') if self.state.lax => at.strip_prefix(b"\"null\""),
            _ => None,
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn bool(&mut self, at: &'de [u8], out: &mut bool) -> Read<'de> {
        if let Some(rest) = at.strip_prefix(b"true") {
            *out = true;
            return Ok(rest);
        }
        if let Some(rest) = at.strip_prefix(b"false") {
            *out = false;
            return Ok(rest);
        }
        let len = self.bool_slowly(at, out)?;
        Ok(at.get(len..).unwrap_or_default())
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn int<T: Int>(&mut self, at: &'de [u8], out: &mut T) -> Read<'de> {
        // What has no sign pays for none: that is known when this is compiled.
        let negative = T::SIGNED && at.first() == Some(&b'-');
        if let Some(digits) = at.get(usize::from(negative)..)
            && let Some((magnitude, len)) = read_magnitude::<T>(digits)
            && let Some(value) = if negative { T::negative(magnitude) } else { T::from_u64(magnitude) }
            && let Some(rest) = digits.get(len..)
        {
            *out = value;
            return Ok(rest);
        }
        let len = self.int_slowly(at, out)?;
        Ok(at.get(len..).unwrap_or_default())
    }

    fn number(&mut self, at: &'de [u8], out: &mut Number) -> Read<'de> {
        let at = text::trim_start(at);
        let Ok(len) = number::skip_number(at) else { return Err(self.mismatch(at, "a number")) };
        let (text, rest) = at.split_at_checked(len).unwrap_or((at, &[]));
        let float = text == b"-0" || text.iter().any(|byte| matches!(byte, b'.' | b'e' | b'E'));
        *out = if float {
            let mut value = 0.0;
            self.f64(at, &mut value)?;
            Number::F64(value)
        } else if let Some(value) = parse_int(text) {
            Number::U64(value)
        } else if let Some(value) = parse_int(text) {
            Number::I64(value)
        } else {
            return Err(self.out_of_range(at, "an integer of 64 bits"));
        };
        Ok(rest)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn f32(&mut self, at: &'de [u8], out: &mut f32) -> Read<'de> {
        if let Some(rest) = number::read_short(at, out) {
            return Ok(rest);
        }
        let len = self.float_slowly(at, out)?;
        Ok(at.get(len..).unwrap_or_default())
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn f64(&mut self, at: &'de [u8], out: &mut f64) -> Read<'de> {
        if let Some(rest) = number::read_short(at, out) {
            return Ok(rest);
        }
        let len = self.float_slowly(at, out)?;
        Ok(at.get(len..).unwrap_or_default())
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn str<'a>(&mut self, at: &'de [u8], out: &mut &'a str) -> Read<'de>
    where
        'de: 'a,
    {
        if let Some((text, rest)) = text::quoted(&mut self.checked, at) {
            *out = text;
            return Ok(rest);
        }
        let mut text = Cow::Borrowed("");
        let rest = self.cow_slowly(at, &mut text)?;
        match text {
            Cow::Borrowed(text) => {
                *out = text;
                Ok(rest)
            }
            Cow::Owned(_) => Err(self.not_borrowed(
                at,
                "text with escapes cannot be borrowed as `&str`; use `Cow<str>` or `String`",
            )),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn cow<'a>(&mut self, at: &'de [u8], out: &mut Cow<'a, str>) -> Read<'de>
    where
        'de: 'a,
    {
        if let Some((text, rest)) = text::quoted(&mut self.checked, at) {
            *out = Cow::Borrowed(text);
            return Ok(rest);
        }
        self.cow_slowly(at, out)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn string(&mut self, at: &'de [u8], out: &mut String) -> Read<'de> {
        if let Some((text, rest)) = text::quoted(&mut self.checked, at) {
            text::assign(out, text);
            return Ok(rest);
        }
        self.string_slowly(at, out)
    }

    fn bytes<'a>(&mut self, at: &'de [u8], _out: &mut &'a [u8]) -> Read<'de>
    where
        'de: 'a,
    {
        let what = "bytes are base64 text in JSON and cannot be borrowed; use `Cow<[u8]>` or `Vec<u8>`";
        Err(self.not_borrowed(at, what))
    }

    fn byte_buf(&mut self, at: &'de [u8], out: &mut Vec<u8>) -> Read<'de> {
        let mut text = Cow::Borrowed("");
        let rest = self.cow(at, &mut text)?;
        if super::base64::read(text.as_bytes(), out) {
            return Ok(rest);
        }
        Err(self.expected(text::trim_start(at), ErrorKind::Type, "bytes as base64 text"))
    }

    #[cold]
    fn ext(&mut self, at: &'de [u8], _code: &mut i8, _data: &mut &'de [u8]) -> Read<'de> {
        Err(self.mismatch(at, "an extension value, which JSON does not have"))
    }

    #[inline]
    fn skip(&mut self, at: &'de [u8]) -> Read<'de> {
        self.state.passes_over();
        skip::value(&mut self.state, at, self.in_place)
    }

    #[inline]
    fn pass(&mut self, at: &'de [u8]) -> Read<'de> {
        let at = text::trim_start(at);
        match pass::value(at, self.state.depth) {
            Some(rest) if !self.in_place => Ok(rest),
            _ => self.skip(at),
        }
    }

    #[inline]
    fn look_for(&self, _frame: &Frame, at: &'de [u8], key: &'static Key) -> Option<&'de [u8]> {
        if self.in_place { None } else { pass::find(at, key, self.state.depth) }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn array(&mut self, at: &'de [u8]) -> Result<(Frame, &'de [u8]), Failed> {
        let at = if at.first() == Some(&b'[') { at } else { text::trim_start(at) };
        match at.strip_prefix(b"[") {
            Some(rest) => Ok((self.open(at)?, rest)),
            None => Err(self.mismatch(at, "an array")),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn item(&mut self, frame: &mut Frame, at: &'de [u8]) -> Result<More<'de>, Failed> {
        match at {
            [b']', rest @ ..] => {
                self.close(frame);
                Ok(More::End(rest))
            }
            [b',', b'!'..=0xff, ..] if !frame.first => Ok(More::Item(at.get(1..).unwrap_or_default())),
            [b',', ..] if !frame.first => match frame.gap.strip(at) {
                Some(item @ [b'!'..=0xff, ..]) => Ok(More::Item(item)),
                _ => Ok(self.item_behind_space(frame, at)),
            },
            [b'!'..=0xff, ..] if frame.first => {
                frame.first = false;
                Ok(More::Item(at))
            }
            _ => self.item_slowly(frame, at),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn f64s(&mut self, frame: &mut Frame, at: &'de [u8], out: &mut Vec<f64>) -> &'de [u8] {
        if frame.first { at } else { items::floats(at, out) }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn f32s(&mut self, frame: &mut Frame, at: &'de [u8], out: &mut Vec<f32>) -> &'de [u8] {
        if frame.first { at } else { items::floats(at, out) }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn ints<T: Int + Default>(&mut self, frame: &mut Frame, at: &'de [u8], out: &mut Vec<T>) -> &'de [u8] {
        if frame.first { at } else { items::ints(at, out) }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn size_hint(&self, _frame: &Frame, _at: &'de [u8]) -> usize {
        0
    }

    /// Opens an object, but stays at its brace: [`first_key`](Verbs::first_key) compares both at once.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn map(&mut self, at: &'de [u8]) -> Result<(Frame, &'de [u8]), Failed> {
        let at = if at.first() == Some(&b'{') { at } else { text::trim_start(at) };
        if at.first() == Some(&b'{') { Ok((self.open(at)?, at)) } else { Err(self.mismatch(at, "an object")) }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn entry(&mut self, frame: &mut Frame, at: &'de [u8]) -> Result<More<'de>, Failed> {
        if !frame.first {
            match at {
                [b',', b'"', ..] => return Ok(More::Item(at.get(1..).unwrap_or_default())),
                [b'}', rest @ ..] => {
                    self.close(frame);
                    return Ok(More::End(rest));
                }
                _ => {}
            }
            if let Some(key @ [b'"', ..]) = frame.gap.strip(at) {
                return Ok(More::Item(key));
            }
        }
        self.entry_slowly(frame, at)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn first_key(
        &mut self,
        frame: &mut Frame,
        at: &'de [u8],
        key: &'static Key,
    ) -> Result<Found<'de>, Failed> {
        if frame.first
            && let Some(rest) = at.get(1..)
            && let Some(rest) = rest.strip_prefix(key.json_first())
        {
            frame.first = false;
            return Ok(Found::Value(rest));
        }
        if let [b'{', b'"', ..] = at
            && core::mem::take(&mut frame.first)
        {
            return Ok(Found::Key(at.get(1..).unwrap_or_default()));
        }
        self.key_or_end(frame, at, key)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn next_key(
        &mut self,
        frame: &mut Frame,
        at: &'de [u8],
        key: &'static Key,
    ) -> Result<Found<'de>, Failed> {
        match at.strip_prefix(key.json) {
            Some(rest) => Ok(Found::Value(rest)),
            None => self.key_or_end(frame, at, key),
        }
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn key_with<T>(&mut self, at: &'de [u8], find: impl FnOnce(&str) -> T) -> Result<(T, &'de [u8]), Failed> {
        if let Some((key, rest)) = text::quoted(&mut self.checked, at) {
            return Ok((find(key), self.colon(rest)?));
        }
        let (key, rest) = self.key_slowly(at)?;
        Ok((find(&key), rest))
    }

    #[inline]
    fn key_cow(&mut self, at: &'de [u8], out: &mut Cow<'de, str>) -> Read<'de> {
        let rest = self.cow(at, out)?;
        self.colon(rest)
    }

    fn key_int<T: Int>(&mut self, at: &'de [u8], out: &mut T) -> Read<'de> {
        let mut key = Cow::Borrowed("");
        let rest = self.cow(at, &mut key)?;
        match parse_int(key.as_bytes()) {
            Some(value) => *out = value,
            None => {
                let kind = if lax::int_text(&key) { ErrorKind::OutOfRange } else { ErrorKind::Type };
                return Err(self.expected(at, kind, T::EXPECTED));
            }
        }
        self.colon(rest)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn strip_key(&self, at: &'de [u8], key: &'static Key) -> Option<&'de [u8]> {
        text::strip(at, key.json_first()).map(text::trim_start)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn name_with<T>(
        &mut self,
        at: &'de [u8],
        find: impl FnOnce(&str) -> T,
    ) -> Result<(T, &'de [u8]), Failed> {
        if let Some((name, rest)) = text::quoted(&mut self.checked, at) {
            return Ok((find(name), rest));
        }
        let mut name = Cow::Borrowed("");
        let rest = self.cow_slowly(at, &mut name)?;
        Ok((find(&name), rest))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn depth(frame: &Frame) -> usize {
        frame.depth
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn rest(frame: &Frame) -> usize {
        frame.rest
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn around(map: &Frame) -> Frame {
        Frame { first: false, gap: Gap::NONE, ..*map }
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

/// What is wide is long, mostly: an id, or a time.
#[inline(always)]
fn read_magnitude<T: Int>(digits: &[u8]) -> Option<(u64, usize)> {
    if size_of::<T>() < 8 { number::read_u64::<false>(digits) } else { number::read_u64::<true>(digits) }
}
