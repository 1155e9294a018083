//! Other types in place of a field's own, by `From` and `TryFrom`; and forms of which the first that fits is read.

use super::{DecodeAs, DescribeAs, EncodeAs};
use crate::{
    decode::Decode,
    describe::{Describe, Type},
    encode::Encode,
    slots::Slot,
    wire::{Failed, Lead, Read, Reader, Room, Trial, Writer, Wrote},
};
use core::{convert::Infallible, fmt::Display, marker::PhantomData};

/// A `U` stands on the wire: a copy of the value becomes it, and it becomes the value, by `Into`.
#[derive(Debug)]
pub struct FromInto<U>(PhantomData<U>);

/// As [`FromInto`], where what is read may be refused: it becomes the value by `TryInto`.
#[derive(Debug)]
pub struct TryFromInto<U>(PhantomData<U>);

/// As [`FromInto`], for types that need not be copied: a reference to the value becomes a `U`.
#[derive(Debug)]
pub struct FromIntoRef<U>(PhantomData<U>);

/// As [`TryFromInto`], for types that need not be copied: a reference to the value becomes a `U`.
#[derive(Debug)]
pub struct TryFromIntoRef<U>(PhantomData<U>);

macro_rules! written {
    ($($adapter:ident [$($bound:tt)*] $wire:expr;)*) => {$(
        impl<T, U: Encode> EncodeAs<T> for $adapter<U>
        where
            $($bound)*
        {
            fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                let make: fn(&T) -> U = $wire;
                make(value).encode(w, at, lead)
            }

            fn is_null_as(value: &T) -> bool {
                let make: fn(&T) -> U = $wire;
                make(value).is_null()
            }
        }

        impl<T, U: Describe> DescribeAs<T> for $adapter<U> {
            fn describe_as() -> Type {
                U::TYPE
            }
        }
    )*};
}

written! {
    FromInto [T: Clone + Into<U>] |value| value.clone().into();
    TryFromInto [T: Clone + Into<U>] |value| value.clone().into();
    FromIntoRef [U: for<'a> From<&'a T>] |value| U::from(value);
    TryFromIntoRef [U: for<'a> From<&'a T>] |value| U::from(value);
}

macro_rules! read {
    ($($adapter:ident [$($bound:tt)*] $make:expr;)*) => {$(
        impl<'de, T, U: Decode<'de>> DecodeAs<'de, T> for $adapter<U>
        where
            $($bound)*
        {
            fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
                crate::__private::with::decode(r, at, out, $make)
            }

            fn missing_as<R: Reader<'de>>(
                r: &mut R,
                start: &'de [u8],
                name: &'static str,
                out: &mut Slot<T>,
            ) -> Result<(), Failed> {
                crate::__private::with::missing(r, start, name, out, $make)
            }
        }
    )*};
}

read! {
    FromInto [U: Into<T>] |wire: U| Ok::<T, Infallible>(wire.into());
    FromIntoRef [U: Into<T>] |wire: U| Ok::<T, Infallible>(wire.into());
    TryFromInto [U: TryInto<T, Error: Display>] |wire: U| wire.try_into();
    TryFromIntoRef [U: TryInto<T, Error: Display>] |wire: U| wire.try_into();
}

/// What one of several adapters can read, the first of them first; it is written as the first one does: `PickFirst<(_, DisplayFromStr)>`.
/// Where none of them can, the error is that of the last; where the field is missing, the first one says what that means. How much is
/// read more than once is bounded, as it is for enums without tags.
#[derive(Debug)]
pub struct PickFirst<A>(PhantomData<A>);

/// Reads what the adapters of a list can read.
fn pick<'de, T, A: DecodeAs<'de, T>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut Slot<T>,
) -> Option<Read<'de>> {
    let (depth, noted) = (r.state().depth, r.state().noted());
    let read = A::decode_as(r, at, out);
    match r.state().forgive(read.is_err(), noted) {
        Some(true) => {
            r.state().depth = depth;
            out.take();
            let state = r.state();
            let start = state.offset(at);
            let may = state.trial().may_read_again(start);
            (!may).then(|| Err(state.fail(at, Trial::too_many_ways())))
        }
        _ => Some(read),
    }
}

macro_rules! pick_first {
    ($($first:ident $($others:ident)* ($last:ident);)*) => {$(
        impl<T: ?Sized, $first: EncodeAs<T>, $($others,)* $last> EncodeAs<T>
            for PickFirst<($first, $($others,)* $last)>
        {
            fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                $first::encode_as(value, w, at, lead)
            }

            fn is_null_as(value: &T) -> bool {
                $first::is_null_as(value)
            }
        }

        impl<'de, T, $first: DecodeAs<'de, T>, $($others: DecodeAs<'de, T>,)* $last: DecodeAs<'de, T>> DecodeAs<'de, T>
            for PickFirst<($first, $($others,)* $last)>
        {
            fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
                if let Some(read) = pick::<T, $first, R>(r, at, out) {
                    return read;
                }
                $(
                    if let Some(read) = pick::<T, $others, R>(r, at, out) {
                        return read;
                    }
                )*
                $last::decode_as(r, at, out)
            }

            fn missing_as<R: Reader<'de>>(
                r: &mut R,
                start: &'de [u8],
                name: &'static str,
                out: &mut Slot<T>,
            ) -> Result<(), Failed> {
                $first::missing_as(r, start, name, out)
            }
        }

        impl<T: ?Sized, $first: DescribeAs<T>, $($others: DescribeAs<T>,)* $last: DescribeAs<T>> DescribeAs<T>
            for PickFirst<($first, $($others,)* $last)>
        {
            fn describe_as() -> Type {
                fn forms<T: ?Sized, $first: DescribeAs<T>, $($others: DescribeAs<T>,)* $last: DescribeAs<T>>() -> Type {
                    Type::OneOf(
                        const { &[$first::describe_as as fn() -> Type, $($others::describe_as,)* $last::describe_as] },
                    )
                }
                match $first::describe_as() {
                    // What may be missing may be so in whatever form.
                    Type::Option(_) => Type::Option(forms::<T, $first, $($others,)* $last>),
                    _ => forms::<T, $first, $($others,)* $last>(),
                }
            }
        }
    )*};
}

pick_first! {
    A (B);
    A B (C);
    A B C (D);
}
