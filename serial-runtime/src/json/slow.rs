//! What is rare while reading: whitespace where none stands mostly, escapes, lax mode, and errors.
//!
//! Each function takes the input from before the whitespace. Those of scalars answer how long the value is, since a length comes
//! back in a register.

use super::{read::Reader, skip};
use crate::{
    error::ErrorKind,
    number::{self, FloatError},
    text::{self, UnescapeError, UnescapeKind},
    wire::{Failed, Int, Read, State, Trouble, lax},
};
use alloc::{borrow::Cow, string::String};

impl Reader {
    /// An error of the grammar where a value of some type was expected, else that the type is another one.
    #[cold]
    #[inline(never)]
    pub(super) fn mismatch(&mut self, at: &[u8], what: &'static str) -> Failed {
        let at = text::trim_start(at);
        // Where variants are tried, the grammar is looked at when none fits.
        if !self.state.tries()
            && let Err(failed) = skip::value(&mut self.state, at, self.in_place)
        {
            return failed;
        }
        self.state.fail(at, Trouble::Expected(ErrorKind::Type, Cow::Borrowed(what)))
    }

    /// The error of a value that does not stand in the input as it is in memory: it says which type to write instead.
    #[cold]
    #[inline(never)]
    pub(super) fn not_borrowed(&mut self, at: &[u8], what: &str) -> Failed {
        self.state.fail(text::trim_start(at), Trouble::Says(ErrorKind::Type, String::from(what)))
    }

    /// An error of the grammar at `at`.
    #[cold]
    #[inline(never)]
    pub(super) fn syntax(&mut self, at: &[u8], what: &'static str) -> Failed {
        skip::syntax(&mut self.state, at, what)
    }

    #[cold]
    #[inline(never)]
    pub(super) fn int_slowly<T: Int>(&mut self, start: &[u8], out: &mut T) -> Result<usize, Failed> {
        let at = text::trim_start(start);
        let len = match number::skip_number(at) {
            Ok(len) => len,
            Err(_) => return self.lax_int(start, at, out),
        };
        let digits = at.get(..len).unwrap_or(at);
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
        let Some((text, rest)) = self.lax_text(at).filter(|(text, _)| lax::int_text(text)) else {
            return Err(self.mismatch(at, T::EXPECTED));
        };
        let Some(value) = lax::parse_int(text) else { return Err(self.not_int::<T>(at, text.as_bytes())) };
        *out = value;
        Ok(start.len() - rest.len())
    }

    /// In lax mode, text without escapes, from which another value may be made.
    fn lax_text<'a>(&self, at: &'a [u8]) -> Option<(&'a str, &'a [u8])> {
        if !self.state.lax {
            return None;
        }
        text::plain_string(at.strip_prefix(b"\"")?)
    }

    #[inline(never)]
    pub(super) fn float_slowly<T: Float>(&mut self, start: &[u8], out: &mut T) -> Result<usize, Failed> {
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
        let value = lax::parse_float(text)?;
        (self.state.lax || self.state.non_finite && !value.is_finite()).then_some((value, rest))
    }

    #[cold]
    #[inline(never)]
    pub(super) fn bool_slowly(&mut self, start: &[u8], out: &mut bool) -> Result<usize, Failed> {
        let at = text::trim_start(start);
        for (text, value) in [(&b"true"[..], true), (b"false", false)] {
            if let Some(rest) = at.strip_prefix(text) {
                *out = value;
                return Ok(start.len() - rest.len());
            }
        }
        if let Some((value, rest)) = self.lax_bool(at) {
            *out = value;
            return Ok(start.len() - rest.len());
        }
        Err(self.mismatch(at, "a boolean"))
    }

    /// In lax mode, text or a number that stands for a truth value.
    fn lax_bool<'a>(&self, at: &'a [u8]) -> Option<(bool, &'a [u8])> {
        if let Some((text, rest)) = self.lax_text(at) {
            return Some((lax::parse_bool(text)?, rest));
        }
        match number::read_u64::<false>(at) {
            Some((value @ 0..=1, len)) if self.state.lax => Some((value == 1, at.get(len..)?)),
            _ => None,
        }
    }

    /// The content of a text with escapes, behind its opening quote: it goes to `out`.
    #[cold]
    #[inline(never)]
    fn unescape<'de>(&mut self, at: &'de [u8], out: &mut String) -> Read<'de> {
        match text::unescape_in(&mut self.checked, at, out) {
            Ok(len) => Ok(at.get(len..).unwrap_or_default()),
            Err(error) => Err(bad_text(&mut self.state, at, error)),
        }
    }

    /// Text that does not stand in plain sight: whitespace before it, escapes, or no text at all.
    #[cold]
    #[inline(never)]
    pub(super) fn cow_slowly<'de: 'a, 'a>(&mut self, start: &'de [u8], out: &mut Cow<'a, str>) -> Read<'de> {
        let at = text::trim_start(start);
        if let Some(quoted) = at.strip_prefix(b"\"") {
            // Behind whitespace it has not been tried yet.
            if at.len() < start.len()
                && let Some((text, rest)) = text::plain_string_in(&mut self.checked, quoted)
            {
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
    pub(super) fn string_slowly<'de>(&mut self, start: &'de [u8], out: &mut String) -> Read<'de> {
        let at = text::trim_start(start);
        if let Some(quoted) = at.strip_prefix(b"\"")
            && (at.len() == start.len() || text::plain_string_in(&mut self.checked, quoted).is_none())
        {
            out.clear();
            return self.unescape(quoted, out);
        }
        let mut text = Cow::Borrowed("");
        let rest = self.cow_slowly(start, &mut text)?;
        text::assign(out, &text);
        Ok(rest)
    }

    #[cold]
    #[inline(never)]
    pub(super) fn key_slowly<'de>(&mut self, at: &'de [u8]) -> Result<(Cow<'de, str>, &'de [u8]), Failed> {
        let mut key = Cow::Borrowed("");
        let rest = self.cow_slowly(at, &mut key)?;
        Ok((key, self.colon(rest)?))
    }
}

/// The two float types, for what is rare.
pub(super) trait Float {
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

/// The integer that a text of digits is, if it has the type's range; `-0` is none.
pub(super) fn parse_int<T: Int>(text: &[u8]) -> Option<T> {
    let text = core::str::from_utf8(text).ok()?;
    if lax::int_text(text) { lax::parse_int(text) } else { None }
}

/// The integer that a number with a fraction or exponent comes to.
fn integral(text: &[u8]) -> Option<i64> {
    let (value, _) = number::read_f64(text).ok()?;
    lax::integral(value)
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
