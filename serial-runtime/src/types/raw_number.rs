//! A number as it is written, of whatever size and precision.

use crate::{
    decode::Decode,
    describe::{Describe, Type, of},
    encode::Encode,
    number, raw,
    slots::Slot,
    validate::no_rules,
    wire::{Kind, Lead, Number, Read, Reader, Room, Writer, Wrote},
};
use alloc::{borrow::Cow, format, string::String};
use core::{fmt, str::FromStr};

/// A number whose text is kept as it is written: no digit is lost, and JSON writes it back byte for byte.
///
/// MessagePack has no such number. It is written as an integer or float of 64 bits where that has the very same text, and as text
/// otherwise; all of them are read.
///
/// # Example
///
/// ```
/// use serial_runtime::{RawNumber, json, msgpack};
///
/// let prices: Vec<RawNumber> = json::from_str("[1.10, 12345678901234567890123, 7]")?;
/// assert_eq!(prices[0].as_str(), "1.10");
/// assert_eq!(prices[2].parse::<u8>(), Ok(7));
/// assert_eq!(json::to_string(&prices)?, "[1.10,12345678901234567890123,7]");
/// assert_eq!(msgpack::from_slice::<Vec<RawNumber>>(&msgpack::to_vec(&prices)?)?, prices);
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RawNumber(String);

impl RawNumber {
    /// The number that `text` is, if JSON has such a number (RFC 8259, section 6).
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        is_number(text).then(|| Self(text.into()))
    }

    /// The text of the number.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as another type, by that type's own reading of text.
    ///
    /// # Errors
    ///
    /// Where the type cannot say it.
    pub fn parse<T: FromStr>(&self) -> Result<T, T::Err> {
        self.0.parse()
    }
}

fn is_number(text: &str) -> bool {
    number::skip_number(text.as_bytes()) == Ok(text.len())
}

/// The value of a number in another type, if that is written with the very same text.
fn exactly<T: FromStr>(text: &str, print: impl FnOnce(&T) -> String) -> Option<T> {
    text.parse().ok().filter(|value| print(value) == text)
}

impl fmt::Display for RawNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Default for RawNumber {
    /// 0
    fn default() -> Self {
        Self("0".into())
    }
}

macro_rules! from_integers {
    ($($ty:ident)*) => {$(
        impl From<$ty> for RawNumber {
            fn from(value: $ty) -> Self {
                Self(format!("{value}"))
            }
        }
    )*};
}

from_integers!(u8 u16 u32 u64 u128 i8 i16 i32 i64 i128);

no_rules!(RawNumber);

impl Describe for RawNumber {
    /// Not a float alone: it may be longer than one, and in MessagePack it is text where it is none.
    const TYPE: Type = Type::OneOf(&[of::<f64>]);
}

impl Encode for RawNumber {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        let text = self.0.as_str();
        if W::TEXT {
            return raw::write(w, at, lead, text.as_bytes());
        }
        if let Some(value) = exactly::<u64>(text, |value| format!("{value}")) {
            return w.u64(at, lead, value);
        }
        if let Some(value) = exactly::<i64>(text, |value| format!("{value}")) {
            return w.i64(at, lead, value);
        }
        match exactly::<f64>(text, |value| format!("{value:?}")) {
            Some(value) => w.f64(at, lead, value),
            None => w.str(at, lead, text),
        }
    }

    fn same(&self, other: &Self) -> Option<bool> {
        Some(self == other)
    }
}

impl<'de> Decode<'de> for RawNumber {
    crate::decode::empty!(Self(String::new()));

    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        crate::decode::decode_in_place(r, at, out)
    }

    fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        if r.kind(at) == Kind::Str && !R::TEXT {
            return self.of_text(r, at);
        }
        let mut number = Number::U64(0);
        if R::TEXT && r.kind(at) == Kind::Number {
            let (bytes, rest) = raw::span(r, at)?;
            // OK because a number has been passed over, which is ASCII.
            crate::text::assign(&mut self.0, str::from_utf8(bytes).unwrap_or_default());
            return Ok(rest);
        }
        let rest = r.number(at, &mut number)?;
        self.0 = match number {
            Number::U64(value) => format!("{value}"),
            Number::I64(value) => format!("{value}"),
            Number::F64(value) if value.is_finite() => format!("{value:?}"),
            Number::F64(value) => return Err(r.refuse(at, &format!("`{value}` has no text as a number"))),
        };
        Ok(rest)
    }
}

impl RawNumber {
    /// The text that MessagePack has of a number that no type of 64 bits can say.
    fn of_text<'de, R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        let mut text = Cow::Borrowed("");
        let rest = r.cow(at, &mut text)?;
        if !is_number(&text) {
            return Err(r.refuse(at, &"expected a number, or the text of one"));
        }
        self.0 = text.into_owned();
        Ok(rest)
    }
}
