//! Spans of other crates: ISO 8601 text in both formats. The pair of seconds and nanoseconds that serde impls write is read, too.

use super::{
    iso_span::{self, Span},
    seconds,
};
use crate::{
    decode::Decode,
    slots::Slot,
    wire::{Kind, Read, Reader},
};

const EXPECTED: &str = "a span in ISO 8601 form, without years and months";

/// Reads a span that `make` turns into a value.
pub(super) fn decode<'de, T, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    make: impl Fn(Span) -> Option<T>,
    out: &mut Slot<T>,
) -> Read<'de> {
    if let Some(read) = seconds::lax(r, at, |secs, nanos| {
        Span::new(secs, nanos.cast_signed()).and_then(&make).map(|value| out.fill(value))
    }) {
        return read;
    }
    if r.kind(at) != Kind::Array {
        return r.text(at, EXPECTED, |text| make(iso_span::span(text)?), out);
    }
    let mut pair = Slot::<(i64, i32)>::EMPTY;
    let rest = Decode::decode(r, at, &mut pair)?;
    let (secs, nanos) = r.built(rest, &mut pair)?;
    match Span::new(secs, nanos).and_then(make) {
        Some(value) => out.fill(value),
        None => {
            return Err(
                r.out_of_range(at, "less than a second of nanoseconds, and a span that the type can hold")
            );
        }
    }
    Ok(rest)
}

/// The traits of a span: how it is taken apart and put together, and one that costs nothing.
macro_rules! spans {
    ($($ty:ty: $id:literal, |$value:ident| $parts:expr, $make:expr, $empty:expr;)+) => {$(
        impl $crate::describe::Describe for $ty {
            const TYPE: $crate::describe::Type = $crate::describe::Type::OneOf(&[
                || $crate::types::text_form::spelled!("Span", $id, "A span of time.", $crate::types::iso_span::SPAN),
                $crate::describe::of::<(i64, i32)>,
            ]);
        }

        $crate::validate::no_rules!($ty);

        impl $crate::encode::Encode for $ty {
            fn encode<'w, W: $crate::wire::Writer<'w>>(
                &self,
                w: &mut W,
                at: $crate::wire::Room<'w>,
                lead: $crate::wire::Lead,
            ) -> $crate::wire::Wrote<'w> {
                let $value = self;
                $crate::types::display::value(&$parts, w, at, lead)
            }
        }

        impl<'de> $crate::decode::Decode<'de> for $ty {
            $crate::decode::empty!($empty);

            fn decode<R: $crate::wire::Reader<'de>>(
                r: &mut R,
                at: &'de [u8],
                out: &mut $crate::slots::Slot<Self>,
            ) -> $crate::wire::Read<'de> {
                $crate::types::span::decode(r, at, $make, out)
            }
        }
    )+};
}
pub(super) use spans;
