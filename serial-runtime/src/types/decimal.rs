//! Decimal numbers of other crates: text in both formats, in which no digit is lost. Numbers are read, too: in JSON digit by digit.

use crate::{
    slots::Slot,
    wire::{Failed, Kind, Number, Read, Reader},
};
use alloc::{borrow::Cow, format, string::ToString};

/// The text of a decimal number, taken apart.
#[derive(Clone, Copy)]
pub(super) struct Parts<'t> {
    pub(super) negative: bool,
    /// The digits before the point, at least one.
    pub(super) whole: &'t str,
    /// The digits behind the point.
    pub(super) fraction: &'t str,
    /// The power of ten to multiply by.
    pub(super) exponent: i64,
}

/// For a schema.
pub(super) const PATTERN: &str = r"^[-+]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?$";

impl<'t> Parts<'t> {
    /// `[sign] digits ["." digits] ["e" [sign] digits]`
    pub(super) fn of(text: &'t str) -> Option<Self> {
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            // A sign of its own is all that `parse` takes beside digits.
            Some((mantissa, exponent)) => (mantissa, exponent.parse().ok()?),
            None => (text, 0),
        };
        let digits = mantissa.strip_prefix(['-', '+']).unwrap_or(mantissa);
        let (whole, fraction) = match digits.split_once('.') {
            Some((_, "")) => return None,
            Some(both) => both,
            None => (digits, ""),
        };
        let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let valid = !whole.is_empty() && all_digits(whole) && all_digits(fraction);
        valid.then_some(Self { negative: mantissa.starts_with('-'), whole, fraction, exponent })
    }

    /// All digits, from the first to the last.
    pub(super) fn digits(self) -> impl Iterator<Item = u8> + 't {
        self.whole.bytes().chain(self.fraction.bytes())
    }

    /// How many digits stand behind the point when the exponent is 0.
    pub(super) fn scale(self) -> Option<i64> {
        i64::try_from(self.fraction.len()).ok()?.checked_sub(self.exponent)
    }
}

/// Reads a text or number that `make` turns into a value.
pub(super) fn decode<'de, T, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    expected: &'static str,
    make: impl FnOnce(Parts<'_>) -> Option<T>,
    out: &mut Slot<T>,
) -> Read<'de> {
    if r.kind(at) != Kind::Number {
        return r.text(at, expected, |text| make(Parts::of(text)?), out);
    }
    let (text, rest) = number(r, at)?;
    match Parts::of(&text).and_then(make) {
        Some(value) => out.fill(value),
        None => return Err(r.out_of_range(at, expected)),
    }
    Ok(rest)
}

/// The text of a number: as it stands in a format of text, else that of its shortest digits.
fn number<'de, R: Reader<'de>>(r: &mut R, at: &'de [u8]) -> Result<(Cow<'de, str>, &'de [u8]), Failed> {
    if R::TEXT {
        let rest = r.skip(at)?;
        let text = at.get(..at.len() - rest.len()).unwrap_or_default().trim_ascii();
        // OK because a number has been passed over, which is ASCII.
        return Ok((Cow::Borrowed(str::from_utf8(text).unwrap_or_default()), rest));
    }
    let mut number = Number::U64(0);
    let rest = r.number(at, &mut number)?;
    let text = match number {
        Number::U64(value) => value.to_string(),
        Number::I64(value) => value.to_string(),
        Number::F64(value) => format!("{value:e}"),
    };
    Ok((Cow::Owned(text), rest))
}

/// The traits of a decimal number: its description, what prints it, what reads it, and one that costs nothing.
macro_rules! decimals {
    ($($ty:ty: $name:literal, $id:literal, $expected:literal, |$value:ident| $print:expr, $make:expr, $empty:expr;)+) => {$(
        impl $crate::describe::Describe for $ty {
            const TYPE: $crate::describe::Type = $crate::describe::Type::OneOf(&[
                || $crate::types::text_form::spelled!($name, $id, "A decimal number.", $crate::types::decimal::PATTERN),
                $crate::describe::of::<f64>,
            ]);
        }

        $crate::validate::no_rules!(key: $ty);

        impl $crate::types::LongNumber for $ty {
            fn digits(&self) -> Option<::alloc::string::String> {
                let $value = self;
                $print.ok().map(|text| ::alloc::format!("{text}"))
            }
        }

        impl $crate::encode::Encode for $ty {
            fn encode<'w, W: $crate::wire::Writer<'w>>(
                &self,
                w: &mut W,
                at: $crate::wire::Room<'w>,
                lead: $crate::wire::Lead,
            ) -> $crate::wire::Wrote<'w> {
                let $value = self;
                match $print {
                    Ok(text) => $crate::types::display::value(text, w, at, lead),
                    Err(why) => Err(w.refuse(at, lead, why)),
                }
            }
        }

        impl $crate::encode::EncodeKey for $ty {
            fn encode_key<'w, W: $crate::wire::Writer<'w>>(
                &self,
                w: &mut W,
                at: $crate::wire::Room<'w>,
                first: bool,
            ) -> $crate::wire::Wrote<'w> {
                let $value = self;
                match $print {
                    Ok(text) => $crate::types::display::key(text, w, at, first),
                    Err(why) => Err(w.refuse_key(at, first, why)),
                }
            }
        }

        impl<'de> $crate::decode::Decode<'de> for $ty {
            $crate::decode::empty!($empty);

            fn decode<R: $crate::wire::Reader<'de>>(
                r: &mut R,
                at: &'de [u8],
                out: &mut $crate::slots::Slot<Self>,
            ) -> $crate::wire::Read<'de> {
                $crate::types::decimal::decode(r, at, $expected, $make, out)
            }
        }

        impl<'de> $crate::decode::DecodeKey<'de> for $ty {
            fn decode_key<R: $crate::wire::Reader<'de>>(
                r: &mut R,
                at: &'de [u8],
                out: &mut $crate::slots::Slot<Self>,
            ) -> $crate::wire::Read<'de> {
                let parse = |text: &str| $crate::types::decimal::Parts::of(text).and_then($make);
                $crate::types::key::parse_key(r, at, $expected, parse, out)
            }
        }
    )+};
}
pub(super) use decimals;
