//! Reads JSON (RFC 8259), strictly.

use super::skip;
use crate::{
    error::ErrorKind,
    number::{self, FloatError},
    options::DecodeOptions,
    text::{self, Checked, UnescapeError, UnescapeKind},
    wire::{
        Failed, Found, Int, Key, Kind, More, Number, Read, Reader as Verbs, State, Trouble, sealed::Sealed,
    },
};
use alloc::{borrow::Cow, string::String, vec::Vec};

/// Reads JSON.
#[derive(Debug)]
pub struct Reader {
    pub(super) state: State,
    /// What is known to be UTF-8.
    checked: Checked,
    /// Whether texts that had escapes stand unescaped between [`super::in_place::QUOTE`]s.
    in_place: bool,
}

/// What is known of an array or object that is being read.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// Whether nothing in it has been read yet.
    first: bool,
    /// How many containers could be opened inside.
    depth: usize,
    /// How many bytes of input there were at its start.
    rest: usize,
}

impl Reader {
    #[inline]
    pub(super) fn new(input: &[u8], options: &DecodeOptions) -> Self {
        Self { state: State::new(input.len(), options), checked: Checked::new(), in_place: false }
    }

    pub(super) fn in_place(input: &[u8]) -> Self {
        Self { in_place: true, ..Self::new(input, &DecodeOptions::default()) }
    }

    #[inline(always)]
    fn open(&mut self, at: &[u8]) -> Result<Frame, Failed> {
        match self.state.depth.checked_sub(1) {
            Some(depth) => {
                self.state.depth = depth;
                Ok(Frame { first: true, depth, rest: at.len() })
            }
            None => Err(self.too_deep(at)),
        }
    }

    #[inline(always)]
    fn close(&mut self, frame: &Frame) {
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

    /// An error of the grammar where a value of some type was expected, else that the type is another one.
    #[cold]
    #[inline(never)]
    fn mismatch(&mut self, at: &[u8], what: &'static str) -> Failed {
        let at = text::trim_start(at);
        if let Err(failed) = skip::value(&mut self.state, at, self.in_place) {
            return failed;
        }
        self.state.fail(at, Trouble::Expected(ErrorKind::Type, Cow::Borrowed(what)))
    }

    /// An error of the grammar at `at`.
    #[cold]
    #[inline(never)]
    fn syntax(&mut self, at: &[u8], what: &'static str) -> Failed {
        skip::syntax(&mut self.state, at, what)
    }

    #[cold]
    #[inline(never)]
    fn int_slowly<T: Int>(&mut self, start: &[u8], out: &mut T) -> Result<usize, Failed> {
        let at = text::trim_start(start);
        let len = match number::skip_number(at) {
            Ok(len) => len,
            Err(_) => return self.lax_int(start, at, out),
        };
        let (digits, _) = at.split_at(len);
        match parse_int(digits) {
            Some(value) => *out = value,
            None if self.state.lax => match integral(digits).and_then(T::from_i64) {
                Some(value) => *out = value,
                None => return Err(self.not_int::<T>(at, digits)),
            },
            None => return Err(self.not_int::<T>(at, digits)),
        }
        Ok(start.len() - at.len() + len)
    }

    /// The error that a number is no such integer: it has a fraction, or is out of range.
    fn not_int<T: Int>(&mut self, at: &[u8], digits: &[u8]) -> Failed {
        let float = digits == b"-0" || digits.iter().any(|byte| matches!(byte, b'.' | b'e' | b'E'));
        let kind = if float { ErrorKind::Type } else { ErrorKind::OutOfRange };
        self.state.fail(at, Trouble::Expected(kind, Cow::Borrowed(T::EXPECTED)))
    }

    /// In lax mode, text that holds an integer.
    fn lax_int<T: Int>(&mut self, start: &[u8], at: &[u8], out: &mut T) -> Result<usize, Failed> {
        if let Some((text, rest)) = self.lax_text(at)
            && let Some(value) = parse_int(text)
        {
            *out = value;
            return Ok(start.len() - rest.len());
        }
        Err(self.mismatch(at, T::EXPECTED))
    }

    /// In lax mode, text without escapes, from which another value may be made.
    fn lax_text<'a>(&self, at: &'a [u8]) -> Option<(&'a [u8], &'a [u8])> {
        if !self.state.lax {
            return None;
        }
        let (text, rest) = text::plain_string(at.strip_prefix(b"\"")?)?;
        Some((text.as_bytes(), rest))
    }

    #[inline(never)]
    fn float_slowly<T: Float>(&mut self, start: &[u8], out: &mut T) -> Result<usize, Failed> {
        let at = text::trim_start(start);
        let before = start.len() - at.len();
        match T::parse(at) {
            Ok((value, len)) => {
                *out = value;
                Ok(before + len)
            }
            Err(FloatError::Range) => {
                Err(self.state.fail(at, Trouble::Expected(ErrorKind::OutOfRange, Cow::Borrowed(T::EXPECTED))))
            }
            Err(FloatError::Grammar(_)) => match self.odd_float(at) {
                Some((value, rest)) if !value.is_finite() || T::from_f64(value).is_finite() => {
                    *out = T::from_f64(value);
                    Ok(start.len() - rest.len())
                }
                _ => Err(self.mismatch(at, T::EXPECTED)),
            },
        }
    }

    /// What else may stand for a float, by the options.
    fn odd_float<'a>(&self, at: &'a [u8]) -> Option<(f64, &'a [u8])> {
        if self.state.non_finite
            && let Some(rest) = at.strip_prefix(b"null")
        {
            return Some((f64::NAN, rest));
        }
        let (text, rest) = text::plain_string(at.strip_prefix(b"\"")?)?;
        if self.state.non_finite || self.state.lax {
            match text {
                "NaN" | "nan" => return Some((f64::NAN, rest)),
                "Infinity" | "inf" => return Some((f64::INFINITY, rest)),
                "-Infinity" | "-inf" => return Some((f64::NEG_INFINITY, rest)),
                _ => {}
            }
        }
        if self.state.lax
            && let Ok((value, len)) = number::read_f64(text.as_bytes())
            && len == text.len()
        {
            return Some((value, rest));
        }
        None
    }

    #[cold]
    #[inline(never)]
    fn bool_slowly(&mut self, start: &[u8], out: &mut bool) -> Result<usize, Failed> {
        let at = text::trim_start(start);
        for (text, value) in [(&b"true"[..], true), (b"false", false)] {
            if let Some(rest) = at.strip_prefix(text) {
                *out = value;
                return Ok(start.len() - rest.len());
            }
        }
        if self.state.lax {
            for (text, value) in LAX_BOOLS {
                if let Some(rest) = at.strip_prefix(*text) {
                    *out = *value;
                    return Ok(start.len() - rest.len());
                }
            }
        }
        Err(self.mismatch(at, "a boolean"))
    }

    /// The content of a text with escapes, behind its opening quote: it goes to `out`.
    #[cold]
    #[inline(never)]
    fn unescape<'de>(&mut self, at: &'de [u8], out: &mut String) -> Read<'de> {
        match text::unescape(at, out) {
            Ok(len) => Ok(at.get(len..).unwrap_or_default()),
            Err(error) => Err(bad_text(&mut self.state, at, error)),
        }
    }

    /// Text that does not stand in plain sight: whitespace before it, escapes, or no text at all.
    #[cold]
    #[inline(never)]
    fn cow_slowly<'de>(&mut self, start: &'de [u8], out: &mut Cow<'de, str>) -> Read<'de> {
        let at = text::trim_start(start);
        if let Some(quoted) = at.strip_prefix(b"\"") {
            if let Some((text, rest)) = text::plain_string_in(&mut self.checked, quoted) {
                *out = Cow::Borrowed(text);
                return Ok(rest);
            }
            let mut owned = String::new();
            let rest = self.unescape(quoted, &mut owned)?;
            *out = Cow::Owned(owned);
            return Ok(rest);
        }
        if self.in_place
            && let Some((text, rest)) = super::in_place::read(at)
        {
            *out = Cow::Borrowed(text);
            return Ok(rest);
        }
        Err(self.mismatch(at, "a string"))
    }

    /// As [`cow_slowly`](Self::cow_slowly), in place of what `out` holds.
    #[cold]
    #[inline(never)]
    fn string_slowly<'de>(&mut self, at: &'de [u8], out: &mut String) -> Read<'de> {
        let at = text::trim_start(at);
        if let Some(quoted) = at.strip_prefix(b"\"")
            && text::plain_string_in(&mut self.checked, quoted).is_none()
        {
            out.clear();
            return self.unescape(quoted, out);
        }
        let mut text = Cow::Borrowed("");
        let rest = self.cow_slowly(at, &mut text)?;
        text::assign(out, &text);
        Ok(rest)
    }

    #[cold]
    #[inline(never)]
    fn key_slowly<'de>(&mut self, at: &'de [u8]) -> Result<(Cow<'de, str>, &'de [u8]), Failed> {
        let mut key = Cow::Borrowed("");
        let rest = self.cow_slowly(at, &mut key)?;
        Ok((key, self.colon(rest)?))
    }

    /// Goes behind the colon after a key, and behind the whitespace there.
    #[inline(always)]
    fn colon<'de>(&mut self, at: &'de [u8]) -> Read<'de> {
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
    #[inline(always)]
    fn key_or_end<'de>(
        &mut self,
        frame: &mut Frame,
        at: &'de [u8],
        key: &'static Key,
    ) -> Result<Found<'de>, Failed> {
        // Another key in compact form, or the expected one before a space, which a look-up finds too.
        if at.starts_with(b",\"") {
            frame.first = false;
            return Ok(Found::Key(at.get(1..).unwrap_or_default()));
        }
        match self.spaced_entry(frame, at)? {
            More::End(at) => Ok(Found::End(at)),
            More::Item(at) => match at.strip_prefix(key.json_first()) {
                Some(rest) => Ok(Found::Value(text::trim_start(rest))),
                None => Ok(Found::Key(at)),
            },
        }
    }

    #[inline(never)]
    fn spaced_entry<'de>(&mut self, frame: &mut Frame, at: &'de [u8]) -> Result<More<'de>, Failed> {
        self.entry(frame, at)
    }

    #[inline(always)]
    fn next_entry<'de>(&mut self, frame: &Frame, at: &'de [u8]) -> Result<More<'de>, Failed> {
        let at = text::trim_start(at);
        match at.split_first() {
            Some((b',', rest)) => self.at_key(rest),
            Some((b'}', rest)) => {
                self.close(frame);
                Ok(More::End(rest))
            }
            _ => Err(self.syntax(at, "`,` or `}`")),
        }
    }

    /// Where a key must come next.
    #[inline(always)]
    fn at_key<'de>(&mut self, at: &'de [u8]) -> Result<More<'de>, Failed> {
        let at = text::trim_start(at);
        match at.first() {
            Some(b'"') => Ok(More::Item(at)),
            Some(&super::in_place::QUOTE) if self.in_place => Ok(More::Item(at)),
            _ => Err(self.syntax(at, "a key")),
        }
    }
}

/// msgspec's table of what else is a truth value when it is lax.
const LAX_BOOLS: &[(&[u8], bool)] = &[
    (b"\"true\"", true),
    (b"\"True\"", true),
    (b"\"TRUE\"", true),
    (b"\"1\"", true),
    (b"1", true),
    (b"\"false\"", false),
    (b"\"False\"", false),
    (b"\"FALSE\"", false),
    (b"\"0\"", false),
    (b"0", false),
];

/// The two float types, for what is rare.
trait Float {
    const EXPECTED: &'static str;
    fn parse(at: &[u8]) -> Result<(Self, usize), FloatError>
    where
        Self: Sized;
    fn from_f64(value: f64) -> Self;
    fn is_finite(&self) -> bool;
}

impl Float for f64 {
    const EXPECTED: &'static str = "a number within the range of a 64-bit float";
    fn parse(at: &[u8]) -> Result<(Self, usize), FloatError> {
        number::read_f64(at)
    }
    fn from_f64(value: f64) -> Self {
        value
    }
    fn is_finite(&self) -> bool {
        f64::is_finite(*self)
    }
}

impl Float for f32 {
    const EXPECTED: &'static str = "a number within the range of a 32-bit float";
    fn parse(at: &[u8]) -> Result<(Self, usize), FloatError> {
        number::read_f32(at)
    }
    #[expect(clippy::cast_possible_truncation, reason = "lax text and the non-finite values only")]
    fn from_f64(value: f64) -> Self {
        value as Self
    }
    fn is_finite(&self) -> bool {
        f32::is_finite(*self)
    }
}

/// An integer in JSON's grammar; `-0` is none.
fn parse_int<T: Int>(text: &[u8]) -> Option<T> {
    let (negative, digits) = match text.strip_prefix(b"-") {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    if digits.len() > 1 && digits.first() == Some(&b'0') || negative && digits == b"0" {
        return None;
    }
    let text = core::str::from_utf8(digits).ok().filter(|text| text.bytes().all(|b| b.is_ascii_digit()))?;
    if negative {
        let text = alloc::format!("-{text}");
        T::from_i128(text.parse().ok()?)
    } else {
        T::from_u128(text.parse().ok()?)
    }
}

/// The integer that a float's text comes to, if it comes to one that a float holds exactly.
#[expect(clippy::cast_possible_truncation, reason = "checked to be integral and small before")]
fn integral(text: &[u8]) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let (value, _) = number::read_f64(text).ok()?;
    (value % 1.0 == 0.0 && (-EXACT..=EXACT).contains(&value)).then_some(value as i64)
}

/// The error of a text that cannot be read, behind its opening quote.
#[cold]
#[inline(never)]
pub(super) fn bad_text(state: &mut State, at: &[u8], error: UnescapeError) -> Failed {
    let at = at.get(error.offset..).unwrap_or_default();
    let (kind, what) = match error.kind {
        UnescapeKind::ControlCharacter => (ErrorKind::Syntax, "an escape in place of the control character"),
        UnescapeKind::InvalidEscape => (ErrorKind::Syntax, "an escape of JSON"),
        UnescapeKind::LoneSurrogate => (ErrorKind::Syntax, "a surrogate pair"),
        UnescapeKind::Unterminated => (ErrorKind::Eof, "`\"`"),
        UnescapeKind::InvalidUtf8 => (ErrorKind::Utf8, "UTF-8"),
    };
    state.fail(at, Trouble::Expected(kind, Cow::Borrowed(what)))
}

impl Sealed for Reader {}

impl<'de> Verbs<'de> for Reader {
    const TEXT: bool = true;
    type Frame = Frame;

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

    #[inline(always)]
    fn null(&mut self, at: &'de [u8]) -> Option<&'de [u8]> {
        match at.first() {
            Some(b'n') => at.strip_prefix(b"null"),
            Some(b' ' | b'\n' | b'\r' | b'\t') => text::trim_start(at).strip_prefix(b"null"),
            Some(b'"') if self.state.lax => at.strip_prefix(b"\"null\""),
            _ => None,
        }
    }

    #[inline(always)]
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

    #[inline(always)]
    fn int<T: Int>(&mut self, at: &'de [u8], out: &mut T) -> Read<'de> {
        if let Some((value, len)) = number::read_u64(at)
            && let Some(value) = T::from_u64(value)
        {
            *out = value;
            return Ok(at.get(len..).unwrap_or_default());
        }
        let len = self.int_slowly(at, out)?;
        Ok(at.get(len..).unwrap_or_default())
    }

    fn number(&mut self, at: &'de [u8], out: &mut Number) -> Read<'de> {
        let at = text::trim_start(at);
        let Ok(len) = number::skip_number(at) else { return Err(self.mismatch(at, "a number")) };
        let (text, rest) = at.split_at(len);
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

    #[inline(always)]
    fn f32(&mut self, at: &'de [u8], out: &mut f32) -> Read<'de> {
        if let Ok((value, len)) = number::read_f32(at) {
            *out = value;
            return Ok(at.get(len..).unwrap_or_default());
        }
        let len = self.float_slowly(at, out)?;
        Ok(at.get(len..).unwrap_or_default())
    }

    #[inline(always)]
    fn f64(&mut self, at: &'de [u8], out: &mut f64) -> Read<'de> {
        let len = number::read_short_f64(at, out);
        let len = if len > 0 { len } else { self.float_slowly(at, out)? };
        Ok(at.get(len..).unwrap_or_default())
    }

    #[inline(always)]
    fn str(&mut self, at: &'de [u8], out: &mut &'de str) -> Read<'de> {
        if let Some(quoted) = at.strip_prefix(b"\"")
            && let Some((text, rest)) = text::plain_string_in(&mut self.checked, quoted)
        {
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
            Cow::Owned(_) => Err(self.refuse(
                text::trim_start(at),
                &"text with escapes cannot be borrowed as `&str`; use `Cow<str>` or `String`",
            )),
        }
    }

    #[inline(always)]
    fn cow(&mut self, at: &'de [u8], out: &mut Cow<'de, str>) -> Read<'de> {
        if let Some(quoted) = at.strip_prefix(b"\"")
            && let Some((text, rest)) = text::plain_string_in(&mut self.checked, quoted)
        {
            *out = Cow::Borrowed(text);
            return Ok(rest);
        }
        self.cow_slowly(at, out)
    }

    #[inline(always)]
    fn string(&mut self, at: &'de [u8], out: &mut String) -> Read<'de> {
        if let Some(quoted) = at.strip_prefix(b"\"")
            && let Some((text, rest)) = text::plain_string_in(&mut self.checked, quoted)
        {
            text::assign(out, text);
            return Ok(rest);
        }
        self.string_slowly(at, out)
    }

    fn bytes(&mut self, at: &'de [u8], _out: &mut &'de [u8]) -> Read<'de> {
        let at = text::trim_start(at);
        Err(self.refuse(
            at,
            &"bytes are base64 text in JSON and cannot be borrowed; use `Cow<[u8]>` or `Vec<u8>`",
        ))
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
        skip::value(&mut self.state, at, self.in_place)
    }

    #[inline(always)]
    fn array(&mut self, at: &'de [u8]) -> Result<(Frame, &'de [u8]), Failed> {
        let at = if at.first() == Some(&b'[') { at } else { text::trim_start(at) };
        match at.strip_prefix(b"[") {
            Some(rest) => Ok((self.open(at)?, rest)),
            None => Err(self.mismatch(at, "an array")),
        }
    }

    #[inline(always)]
    fn item(&mut self, frame: &mut Frame, at: &'de [u8]) -> Result<More<'de>, Failed> {
        let at = text::trim_start(at);
        let Some((byte, rest)) = at.split_first() else { return Err(self.syntax(at, "`,` or `]`")) };
        if *byte == b']' {
            self.close(frame);
            return Ok(More::End(rest));
        }
        if frame.first {
            frame.first = false;
            return Ok(More::Item(at));
        }
        if *byte == b',' {
            Ok(More::Item(text::trim_start(rest)))
        } else {
            Err(self.syntax(at, "`,` or `]`"))
        }
    }

    #[inline(always)]
    fn size_hint(&self, _frame: &Frame, _at: &'de [u8]) -> usize {
        0
    }

    /// Opens an object, but stays at its brace: [`first_key`](Verbs::first_key) compares both at once.
    #[inline(always)]
    fn map(&mut self, at: &'de [u8]) -> Result<(Frame, &'de [u8]), Failed> {
        let at = if at.first() == Some(&b'{') { at } else { text::trim_start(at) };
        if at.first() == Some(&b'{') { Ok((self.open(at)?, at)) } else { Err(self.mismatch(at, "an object")) }
    }

    #[inline]
    fn entry(&mut self, frame: &mut Frame, at: &'de [u8]) -> Result<More<'de>, Failed> {
        if !frame.first {
            return self.next_entry(frame, at);
        }
        frame.first = false;
        let at = text::trim_start(at.get(1..).unwrap_or_default());
        match at.split_first() {
            Some((b'}', rest)) => {
                self.close(frame);
                Ok(More::End(rest))
            }
            Some(_) => self.at_key(at),
            None => Err(self.syntax(at, "a key or `}`")),
        }
    }

    #[inline(always)]
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
        self.key_or_end(frame, at, key)
    }

    #[inline(always)]
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

    #[inline(always)]
    fn key_with<T>(&mut self, at: &'de [u8], find: impl FnOnce(&str) -> T) -> Result<(T, &'de [u8]), Failed> {
        if let Some(quoted) = at.strip_prefix(b"\"")
            && let Some((key, rest)) = text::plain_string_in(&mut self.checked, quoted)
        {
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
            None => return Err(self.expected(at, ErrorKind::Type, T::EXPECTED)),
        }
        self.colon(rest)
    }

    #[inline(always)]
    fn name_with<T>(
        &mut self,
        at: &'de [u8],
        find: impl FnOnce(&str) -> T,
    ) -> Result<(T, &'de [u8]), Failed> {
        let mut name = Cow::Borrowed("");
        let rest = self.cow(at, &mut name)?;
        Ok((find(&name), rest))
    }

    #[inline(always)]
    fn depth(frame: &Frame) -> usize {
        frame.depth
    }

    #[inline(always)]
    fn rest(frame: &Frame) -> usize {
        frame.rest
    }

    #[inline(always)]
    fn state(&mut self) -> &mut State {
        &mut self.state
    }
}
