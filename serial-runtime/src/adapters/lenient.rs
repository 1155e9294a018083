//! Forms that others write loosely.

use super::{DecodeAs, DescribeAs, EncodeAs, Same, number::integer_text, skip::attempt};
use crate::{
    decode::Decode,
    describe::{Type, of},
    encode::Encode,
    error::ErrorKind,
    slots::Slot,
    types::display,
    wire::{Failed, Kind, Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::{borrow::Cow, vec::Vec};
use core::{fmt::Display, marker::PhantomData, num::NonZero, str::FromStr};

/// A truth value as 1 or 0.
#[derive(Debug)]
pub enum BoolFromInt {}

impl EncodeAs<bool> for BoolFromInt {
    fn encode_as<'w, W: Writer<'w>>(value: &bool, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        w.u64(at, lead, u64::from(*value))
    }
}

impl<'de> DecodeAs<'de, bool> for BoolFromInt {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<bool>) -> Read<'de> {
        let mut value = 0_u8;
        let rest = r.int(at, &mut value)?;
        match value {
            0 | 1 => out.fill(value == 1),
            _ => return Err(r.out_of_range(at, "0 or 1")),
        }
        Ok(rest)
    }
}

impl DescribeAs<bool> for BoolFromInt {
    fn describe_as() -> Type {
        Type::Integer { min: 0, max: 1 }
    }
}

/// The text of what is inside an `Option`, where `None` is the empty text.
#[derive(Debug)]
pub enum NoneAsEmptyString {}

impl<T: Display> EncodeAs<Option<T>> for NoneAsEmptyString {
    fn encode_as<'w, W: Writer<'w>>(value: &Option<T>, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        match value {
            Some(value) => display::value(value, w, at, lead),
            None => w.str(at, lead, ""),
        }
    }
}

impl<'de, T: FromStr<Err: Display>> DecodeAs<'de, Option<T>> for NoneAsEmptyString {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Option<T>>) -> Read<'de> {
        if let Some(rest) = r.null(at) {
            out.fill(None);
            return Ok(rest);
        }
        let mut text = Cow::Borrowed("");
        let rest = r.cow(at, &mut text)?;
        match (&*text, text.parse()) {
            ("", _) => out.fill(None),
            (_, Ok(value)) => out.fill(Some(value)),
            (_, Err(error)) => return Err(r.refuse(at, &error)),
        }
        Ok(rest)
    }

    fn missing_as<R: Reader<'de>>(
        _r: &mut R,
        _start: &'de [u8],
        _name: &'static str,
        out: &mut Slot<Option<T>>,
    ) -> Result<(), Failed> {
        out.fill(None);
        Ok(())
    }
}

impl<T> DescribeAs<Option<T>> for NoneAsEmptyString {
    fn describe_as() -> Type {
        Type::Option(|| Type::Spelled)
    }
}

/// An integer other than zero, of which `None` is written as 0. Null is read as `None`, too.
#[derive(Debug)]
pub enum NoneAsZero {}

macro_rules! none_as_zero {
    ($($int:ident)*) => {$(
        impl EncodeAs<Option<NonZero<$int>>> for NoneAsZero {
            fn encode_as<'w, W: Writer<'w>>(
                value: &Option<NonZero<$int>>,
                w: &mut W,
                at: Room<'w>,
                lead: Lead,
            ) -> Wrote<'w> {
                value.map_or(0, NonZero::get).encode(w, at, lead)
            }
        }

        impl<'de> DecodeAs<'de, Option<NonZero<$int>>> for NoneAsZero {
            fn decode_as<R: Reader<'de>>(
                r: &mut R,
                at: &'de [u8],
                out: &mut Slot<Option<NonZero<$int>>>,
            ) -> Read<'de> {
                let mut value = Slot::EMPTY;
                let rest = <Option<$int>>::decode(r, at, &mut value)?;
                out.fill(r.built(rest, &mut value)?.and_then(NonZero::new));
                Ok(rest)
            }

            fn missing_as<R: Reader<'de>>(
                _r: &mut R,
                _start: &'de [u8],
                _name: &'static str,
                out: &mut Slot<Option<NonZero<$int>>>,
            ) -> Result<(), Failed> {
                out.fill(None);
                Ok(())
            }
        }

        impl DescribeAs<Option<NonZero<$int>>> for NoneAsZero {
            fn describe_as() -> Type {
                Type::Option(of::<$int>)
            }
        }
    )*};
}

none_as_zero!(u8 u16 u32 u64 usize u128 i8 i16 i32 i64 isize i128);

/// Declares adapters around another one.
macro_rules! around {
    ($($(#[$docs:meta])* $name:ident, |$inner:ident, $t:ident| $describe:expr;)*) => {$(
        $(#[$docs])*
        #[derive(Debug)]
        pub struct $name<A = Same>(PhantomData<A>);

        impl<T, A: EncodeAs<T>> EncodeAs<T> for $name<A> {
            fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                A::encode_as(value, w, at, lead)
            }

            fn is_null_as(value: &T) -> bool {
                A::is_null_as(value)
            }
        }

        impl<$t, $inner: DescribeAs<$t>> DescribeAs<$t> for $name<$inner> {
            fn describe_as() -> Type {
                $describe
            }
        }
    )*};
}

around! {
    /// What is null is read as the default of the type.
    DefaultOnNull, |A, T| Type::Option(A::describe_as);
    /// What cannot be read, in a document that is otherwise sound, is read as the default of the type. It is written as it is.
    DefaultOnError, |A, T| Type::Any;
    /// Read with the conversions of [`DecodeOptions::lax`](crate::DecodeOptions::lax): numbers and truth values from text, `1` and `0`
    /// as truth values, integral floats as integers. It is written as it is.
    Lax, |A, T| match A::describe_as() {
        Type::Integer { .. } => {
            Type::OneOf(const { &[A::describe_as as fn() -> Type, || integer_text(A::describe_as())] })
        }
        // What else is read depends on what is inside.
        _ => Type::Any,
    };
}

impl<'de, T: Default, A: DecodeAs<'de, T>> DecodeAs<'de, T> for DefaultOnNull<A> {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        match r.null(at) {
            Some(rest) => {
                out.fill(T::default());
                Ok(rest)
            }
            None => A::decode_as(r, at, out),
        }
    }
}

impl<'de, T: Default, A: DecodeAs<'de, T>> DecodeAs<'de, T> for DefaultOnError<A> {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        let (value, rest) = attempt::<T, A, R>(r, at)?;
        out.fill(value.unwrap_or_default());
        Ok(rest)
    }
}

impl<'de, T, A: DecodeAs<'de, T>> DecodeAs<'de, T> for Lax<A> {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        let around = core::mem::replace(&mut r.state().lax, true);
        let read = A::decode_as(r, at, out);
        r.state().lax = around;
        read
    }

    fn missing_as<R: Reader<'de>>(
        r: &mut R,
        start: &'de [u8],
        name: &'static str,
        out: &mut Slot<T>,
    ) -> Result<(), Failed> {
        A::missing_as(r, start, name, out)
    }
}

/// A list that may be written without brackets where it has one item: so it is written, too.
#[derive(Debug)]
pub struct OneOrMany<A = Same>(PhantomData<A>);

impl<T, A: EncodeAs<T>> EncodeAs<Vec<T>> for OneOrMany<A> {
    fn encode_as<'w, W: Writer<'w>>(value: &Vec<T>, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        match value.as_slice() {
            [only] => A::encode_as(only, w, at, lead),
            _ => <Vec<A>>::encode_as(value, w, at, lead),
        }
    }
}

impl<'de, T, A: DecodeAs<'de, T>> DecodeAs<'de, Vec<T>> for OneOrMany<A> {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Vec<T>>) -> Read<'de> {
        match r.kind(at) {
            Kind::Array => <Vec<A>>::decode_as(r, at, out),
            Kind::None => Err(r.expected(at, ErrorKind::Type, "an item or an array of items")),
            _ => {
                let mut only = Slot::EMPTY;
                let rest = A::decode_as(r, at, &mut only)?;
                out.fill(Vec::from([r.built(rest, &mut only)?]));
                Ok(rest)
            }
        }
    }
}

impl<T, A: DescribeAs<T>> DescribeAs<Vec<T>> for OneOrMany<A> {
    fn describe_as() -> Type {
        Type::OneOrMany(A::describe_as)
    }
}
