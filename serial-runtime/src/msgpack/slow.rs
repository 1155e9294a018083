//! What the reader does out of line: rare forms, lax conversions, and what is wrong with a value.

use super::{
    head::{Fault, Head, head},
    number::{self, Float},
    read::{Frame, Reader},
};
use crate::{
    error::ErrorKind,
    text::ascii,
    wire::{Failed, Int, Read, Reader as _, Trouble, lax},
};
use alloc::{borrow::Cow, string::String};

impl Reader {
    #[inline(never)]
    pub(super) fn text_slowly<'de>(&mut self, at: &'de [u8]) -> Result<(&'de str, &'de [u8]), Failed> {
        let Ok((Head::Str(bytes), rest)) = head(at) else { return Err(self.mismatch(at, "a string")) };
        match ascii::as_str(bytes) {
            Ok(text) => Ok((text, rest)),
            Err(_) => Err(self.fault(at, Fault::Utf8)),
        }
    }

    /// An integer in a form that its type does not suggest, or close to the end of the input.
    #[inline(never)]
    pub(super) fn int_slowly<'de, T: Int>(&mut self, at: &'de [u8], out: &mut T) -> Read<'de> {
        let Ok((head, rest)) = head(at) else { return Err(self.mismatch(at, T::EXPECTED)) };
        let value = match head {
            Head::Unsigned(value) => T::from_u64(value),
            Head::Signed(value) => T::from_i64(value),
            Head::Bin(bytes) => match number::from_bin(bytes) {
                Some(value) => Some(value),
                None => return Err(self.mismatch(at, T::EXPECTED)),
            },
            _ if self.state.lax => match self.lax_int(at, head)? {
                Some(value) => value,
                None => return Err(self.mismatch(at, T::EXPECTED)),
            },
            _ => return Err(self.mismatch(at, T::EXPECTED)),
        };
        match value {
            Some(value) => {
                *out = value;
                Ok(rest)
            }
            None => Err(self.out_of_range(at, T::EXPECTED)),
        }
    }

    /// What else is an integer in lax mode, and whether it is in range.
    #[cold]
    fn lax_int<T: Int>(&mut self, at: &[u8], head: Head<'_>) -> Result<Option<Option<T>>, Failed> {
        Ok(match head {
            Head::F32(value) => lax::integral(value.into()).map(T::from_i64),
            Head::F64(value) => lax::integral(value).map(T::from_i64),
            Head::Str(_) => {
                let (text, _) = self.text_slowly(at)?;
                lax::int_text(text).then(|| lax::parse_int(text))
            }
            _ => None,
        })
    }

    /// A float from any form but its own.
    #[inline(never)]
    pub(super) fn float_slowly<'de, T: Float>(&mut self, at: &'de [u8], out: &mut T) -> Read<'de> {
        let Ok((head, rest)) = head(at) else { return Err(self.mismatch(at, T::EXPECTED)) };
        let value = match head {
            Head::F32(value) => Some(T::from_f32(value)),
            Head::F64(value) => T::from_f64(value),
            Head::Unsigned(value) => T::from_u64(value),
            Head::Signed(value) => T::from_i64(value),
            Head::Str(_) => match self.float_text(at)? {
                Some(value) => T::from_f64(value),
                None => return Err(self.mismatch(at, T::EXPECTED)),
            },
            _ => return Err(self.mismatch(at, T::EXPECTED)),
        };
        match value {
            Some(value) => {
                *out = value;
                Ok(rest)
            }
            None => Err(self.out_of_range(at, T::EXPECTED)),
        }
    }

    /// Text that stands for a float, by the options.
    #[cold]
    fn float_text(&mut self, at: &[u8]) -> Result<Option<f64>, Failed> {
        if !self.state.lax && !self.state.non_finite {
            return Ok(None);
        }
        let (text, _) = self.text_slowly(at)?;
        Ok(lax::parse_float(text).filter(|value| self.state.lax || !value.is_finite()))
    }

    #[cold]
    #[inline(never)]
    pub(super) fn bool_slowly<'de>(&mut self, at: &'de [u8], out: &mut bool) -> Read<'de> {
        let lax = match head(at) {
            Ok((Head::Unsigned(value @ 0..=1), rest)) if self.state.lax => Some((value == 1, rest)),
            Ok((Head::Signed(value @ 0..=1), rest)) if self.state.lax => Some((value == 1, rest)),
            Ok((Head::Str(_), rest)) if self.state.lax => {
                let (text, _) = self.text_slowly(at)?;
                lax::parse_bool(text).map(|value| (value, rest))
            }
            _ => None,
        };
        let Some((value, rest)) = lax else { return Err(self.mismatch(at, "a boolean")) };
        *out = value;
        Ok(rest)
    }

    #[inline(never)]
    pub(super) fn array_slowly<'de>(&mut self, at: &'de [u8]) -> Result<(Frame, &'de [u8]), Failed> {
        match head(at) {
            Ok((Head::Array(len), rest)) => self.open_long(at, len, len, rest),
            _ => Err(self.mismatch(at, "an array")),
        }
    }

    #[inline(never)]
    pub(super) fn map_slowly<'de>(&mut self, at: &'de [u8]) -> Result<(Frame, &'de [u8]), Failed> {
        match head(at) {
            Ok((head @ Head::Map(len), rest)) => self.open_long(at, len, head.inside(), rest),
            _ => Err(self.mismatch(at, "a map")),
        }
    }

    /// Opens a container whose length may be a lie: every value in it takes a byte at least.
    fn open_long<'de>(
        &mut self,
        at: &[u8],
        len: usize,
        inside: usize,
        rest: &'de [u8],
    ) -> Result<(Frame, &'de [u8]), Failed> {
        if inside > rest.len() {
            return Err(self.fault(at, Fault::End));
        }
        Ok((self.open(at, len)?, rest))
    }

    /// An error of the format where a value of some type was expected, else that the type is another one.
    #[cold]
    #[inline(never)]
    pub(super) fn mismatch(&mut self, at: &[u8], what: &'static str) -> Failed {
        // Where variants are tried, the grammar is looked at when none fits.
        if self.state.tries() {
            return self.expected(at, ErrorKind::Type, what);
        }
        match self.skip(at) {
            Ok(_) => self.expected(at, ErrorKind::Type, what),
            Err(_) if at.is_empty() => self.expected(at, ErrorKind::Eof, what),
            Err(failed) => failed,
        }
    }

    /// Parks what is wrong with the value at `at`.
    #[cold]
    #[inline(never)]
    pub(super) fn fault(&mut self, at: &[u8], fault: Fault) -> Failed {
        let expected = |kind, what| Trouble::Expected(kind, Cow::Borrowed(what));
        let trouble = match fault {
            Fault::End => expected(ErrorKind::Eof, "a whole value"),
            Fault::Reserved => expected(ErrorKind::Syntax, "a value"),
            Fault::Utf8 => expected(ErrorKind::Utf8, "UTF-8"),
            Fault::Depth => {
                Trouble::Says(ErrorKind::Depth, String::from("the input is nested deeper than the limit"))
            }
        };
        self.state.fail(at, trouble)
    }
}

/// What follows the text that lax mode takes for nil.
#[cold]
#[inline(never)]
pub(super) fn lax_null(at: &[u8]) -> Option<&[u8]> {
    match head(at) {
        Ok((Head::Str(b"null"), rest)) => Some(rest),
        _ => None,
    }
}
