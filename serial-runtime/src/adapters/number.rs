//! Numbers that JSON, or those who read it, cannot hold.

use super::{DecodeAs, DescribeAs, EncodeAs};
use crate::{
    decode::Decode,
    describe::{Describe, Type, of},
    encode::Encode,
    slots::Slot,
    types::{LongNumber, RawNumber},
    wire::{Int, Kind, Lead, Read, Reader, Room, Writer, Wrote},
};
use core::{fmt::Display, str::FromStr};

/// Floats, of which those that are not finite are null in JSON. Null is read as NaN.
#[derive(Debug)]
pub enum FloatNull {}

/// Floats, of which those that are not finite are the text `"NaN"`, `"Infinity"` or `"-Infinity"` in JSON.
#[derive(Debug)]
pub enum FloatText {}

/// Floats that have to be finite to be written in either format, whatever the options say.
#[derive(Debug)]
pub enum FloatError {}

/// A float of 32 or 64 bits.
trait Float: Copy {
    const NAN: Self;
    fn class(self) -> Class;
    fn of(class: Class) -> Self;
}

/// What is special about a float.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Finite,
    Nan,
    Infinity,
    NegInfinity,
}

impl Class {
    fn text(self) -> &'static str {
        match self {
            Self::Nan | Self::Finite => "NaN",
            Self::Infinity => "Infinity",
            Self::NegInfinity => "-Infinity",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        [Self::Nan, Self::Infinity, Self::NegInfinity].into_iter().find(|class| class.text() == text)
    }
}

macro_rules! floats {
    ($($ty:ident)*) => {$(
        impl Float for $ty {
            const NAN: Self = Self::NAN;

            fn class(self) -> Class {
                if self.is_finite() {
                    Class::Finite
                } else if self.is_nan() {
                    Class::Nan
                } else if self > 0.0 {
                    Class::Infinity
                } else {
                    Class::NegInfinity
                }
            }

            fn of(class: Class) -> Self {
                match class {
                    Class::Nan | Class::Finite => Self::NAN,
                    Class::Infinity => Self::INFINITY,
                    Class::NegInfinity => Self::NEG_INFINITY,
                }
            }
        }
    )*};
}

floats!(f32 f64);

#[allow(private_bounds, reason = "only floats are floats")]
impl<T: Float + Encode> EncodeAs<T> for FloatNull {
    fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        if W::TEXT && value.class() != Class::Finite { w.null(at, lead) } else { value.encode(w, at, lead) }
    }
}

#[allow(private_bounds, reason = "only floats are floats")]
impl<'de, T: Float + Decode<'de>> DecodeAs<'de, T> for FloatNull {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        match r.null(at) {
            Some(rest) => {
                out.fill(T::NAN);
                Ok(rest)
            }
            None => T::decode(r, at, out),
        }
    }
}

impl<T: Describe> DescribeAs<T> for FloatNull {
    fn describe_as() -> Type {
        Type::OneOf(&[|| T::TYPE, || Type::Null])
    }
}

#[allow(private_bounds, reason = "only floats are floats")]
impl<T: Float + Encode> EncodeAs<T> for FloatText {
    fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        match value.class() {
            class if W::TEXT && class != Class::Finite => w.str(at, lead, class.text()),
            _ => value.encode(w, at, lead),
        }
    }
}

#[allow(private_bounds, reason = "only floats are floats")]
impl<'de, T: Float + Decode<'de>> DecodeAs<'de, T> for FloatText {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        if r.kind(at) == Kind::Str && !r.state().lax {
            return r.text(
                at,
                "a number, or `NaN`, `Infinity`, `-Infinity`",
                |text| Class::parse(text).map(T::of),
                out,
            );
        }
        T::decode(r, at, out)
    }
}

impl<T: Describe> DescribeAs<T> for FloatText {
    fn describe_as() -> Type {
        Type::OneOf(&[|| T::TYPE, || Type::Choice(&["NaN", "Infinity", "-Infinity"])])
    }
}

#[allow(private_bounds, reason = "only floats are floats")]
impl<T: Float + Encode> EncodeAs<T> for FloatError {
    fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        match value.class() {
            Class::Finite => value.encode(w, at, lead),
            class => {
                Err(w.refuse(at, lead, &format_args!("expected a finite number, found {}", class.text())))
            }
        }
    }
}

#[allow(private_bounds, reason = "only floats are floats")]
impl<'de, T: Float + Decode<'de>> DecodeAs<'de, T> for FloatError {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        let mut value = Slot::EMPTY;
        let rest = T::decode(r, at, &mut value)?;
        match r.built(rest, &mut value)? {
            value if value.class() == Class::Finite => out.fill(value),
            value => {
                let found = value.class().text();
                return Err(r.refuse(at, &format_args!("expected a finite number, found {found}")));
            }
        }
        Ok(rest)
    }
}

impl<T: Describe> DescribeAs<T> for FloatError {
    fn describe_as() -> Type {
        T::TYPE
    }
}

/// Decimals as numbers in JSON, with all their digits. Text is read as well, and is what they are in MessagePack, which has no such numbers.
#[derive(Debug)]
pub enum Number {}

impl<T: LongNumber + Encode> EncodeAs<T> for Number {
    fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        if !W::TEXT {
            return value.encode(w, at, lead);
        }
        match value.digits().as_deref().and_then(RawNumber::new) {
            Some(number) => number.encode(w, at, lead),
            // It is refused in the words of its type.
            None => value.encode(w, at, lead),
        }
    }
}

impl<'de, T: LongNumber + Decode<'de>> DecodeAs<'de, T> for Number {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        T::decode(r, at, out)
    }
}

impl<T: LongNumber + Describe> DescribeAs<T> for Number {
    fn describe_as() -> Type {
        Type::OneOf(&[of::<f64>, of::<T>])
    }
}

/// Integers, of which those that JavaScript cannot hold exactly are text in JSON. Both forms are read.
#[derive(Debug)]
pub enum JsSafe {}

/// `Number.MAX_SAFE_INTEGER`
const SAFE: i128 = (1 << 53) - 1;

impl<T: Encode + Display + Copy + TryInto<i128>> EncodeAs<T> for JsSafe {
    fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        let is_safe = (*value).try_into().is_ok_and(|value| (-SAFE..=SAFE).contains(&value));
        if W::TEXT && !is_safe {
            crate::types::display::value(value, w, at, lead)
        } else {
            value.encode(w, at, lead)
        }
    }
}

impl<'de, T: Decode<'de> + Int + FromStr> DecodeAs<'de, T> for JsSafe {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        if r.kind(at) == Kind::Str {
            let parse = |text: &str| crate::wire::lax::int_text(text).then(|| text.parse().ok()).flatten();
            return r.text(at, "an integer, as a number or as text", parse, out);
        }
        T::decode(r, at, out)
    }
}

impl<T: Describe> DescribeAs<T> for JsSafe {
    fn describe_as() -> Type {
        Type::OneOf(&[|| T::TYPE, || integer_text(T::TYPE)])
    }
}

/// What is written out as an integer of this type.
pub(super) fn integer_text(ty: Type) -> Type {
    match ty {
        Type::Integer { min, max } => Type::IntegerText { min, max },
        _ => Type::Spelled,
    }
}
