//! Other forms for what is flattened: a type in its place, and names with a prefix.

use super::{DescribeAs, FromInto, FromIntoRef, Same, TryFromInto, TryFromIntoRef, ValidateAs};
use crate::{
    describe::Type,
    flat::{DecodeFlat, EncodeFlat, Enter, Names, anew},
    validate::Violations,
    wire::{Failed, More, Reader, Room, Writer, Wrote, prefix},
};
use core::{fmt::Display, marker::PhantomData};

/// Writes a `T` as the entries of another type, among those of the struct around it.
#[diagnostic::on_unimplemented(
    message = "the adapter `{Self}` cannot flatten `{T}`",
    note = "`FromInto`, `TryFromInto` and both with `Ref` can, where the type that they name is a struct or a map"
)]
pub trait EncodeFlatAs<T> {
    /// What the entries are those of.
    type Wire<'a>: EncodeFlat
    where
        T: 'a;

    /// The names of all entries.
    const NAMES: Names;

    /// What is written in place of the value.
    fn wire(value: &T) -> Self::Wire<'_>;
}

/// Reads a `T` from the entries of another type, among those of the struct around it.
#[diagnostic::on_unimplemented(
    message = "the adapter `{Self}` cannot flatten `{T}`",
    note = "`FromInto`, `TryFromInto` and both with `Ref` can, where the type that they name is a struct or a map"
)]
pub trait DecodeFlatAs<'de, T>: Sized {
    /// What the entries are those of.
    type Wire: DecodeFlat<'de>;

    /// The value; the map with the entries starts at `start`.
    ///
    /// # Errors
    ///
    /// Where what has been read is no such value.
    fn unwire<R: Reader<'de>>(wire: Self::Wire, r: &mut R, start: &'de [u8]) -> Result<T, Failed>;
}

impl<T: EncodeFlat> EncodeFlatAs<T> for Same {
    type Wire<'a>
        = &'a T
    where
        T: 'a;

    const NAMES: Names = T::NAMES;

    fn wire(value: &T) -> &T {
        value
    }
}

impl<'de, T: DecodeFlat<'de>> DecodeFlatAs<'de, T> for Same {
    type Wire = T;

    fn unwire<R: Reader<'de>>(wire: T, _r: &mut R, _start: &'de [u8]) -> Result<T, Failed> {
        Ok(wire)
    }
}

macro_rules! converted {
    ($($adapter:ident [$($bound:tt)*] $wire:expr;)*) => {$(
        impl<T, U: EncodeFlat> EncodeFlatAs<T> for $adapter<U>
        where
            $($bound)*
        {
            type Wire<'a>
                = U
            where
                T: 'a;

            const NAMES: Names = U::NAMES;

            fn wire(value: &T) -> U {
                let make: fn(&T) -> U = $wire;
                make(value)
            }
        }
    )*};
}

converted! {
    FromInto [T: Clone + Into<U>] |value| value.clone().into();
    TryFromInto [T: Clone + Into<U>] |value| value.clone().into();
    FromIntoRef [U: for<'a> From<&'a T>] |value| U::from(value);
    TryFromIntoRef [U: for<'a> From<&'a T>] |value| U::from(value);
}

macro_rules! made {
    ($($adapter:ident [$($bound:tt)*] |$wire:ident, $r:ident, $start:ident| $make:expr;)*) => {$(
        impl<'de, T, U: DecodeFlat<'de>> DecodeFlatAs<'de, T> for $adapter<U>
        where
            $($bound)*
        {
            type Wire = U;

            fn unwire<R: Reader<'de>>($wire: U, $r: &mut R, $start: &'de [u8]) -> Result<T, Failed> {
                $make
            }
        }
    )*};
}

made! {
    FromInto [U: Into<T>] |wire, _r, _start| Ok(wire.into());
    FromIntoRef [U: Into<T>] |wire, _r, _start| Ok(wire.into());
    TryFromInto [U: TryInto<T, Error: Display>] |wire, r, start| wire.try_into().map_err(|error| r.refuse(start, &error));
    TryFromIntoRef [U: TryInto<T, Error: Display>] |wire, r, start| wire.try_into().map_err(|error| r.refuse(start, &error));
}

/// A prefix of names, as a type.
pub trait Prefix {
    /// The prefix.
    const TEXT: &'static str;
}

/// What is flattened in the form of `A`, under names with a prefix: what `flatten(prefix = "..")` stands for.
#[derive(Debug)]
pub struct WithPrefix<P, A = Same>(PhantomData<(P, A)>);

/// Entries whose names have a prefix.
#[derive(Debug)]
pub struct Prefixed<T, P>(T, PhantomData<P>);

impl<T, P: Prefix, A: EncodeFlatAs<T>> EncodeFlatAs<T> for WithPrefix<P, A> {
    type Wire<'a>
        = Prefixed<A::Wire<'a>, P>
    where
        T: 'a;

    const NAMES: Names = with_prefix(&A::NAMES, P::TEXT);

    fn wire(value: &T) -> Self::Wire<'_> {
        Prefixed(A::wire(value), PhantomData)
    }
}

impl<'de, T, P: Prefix, A: DecodeFlatAs<'de, T>> DecodeFlatAs<'de, T> for WithPrefix<P, A> {
    type Wire = Prefixed<A::Wire, P>;

    fn unwire<R: Reader<'de>>(wire: Self::Wire, r: &mut R, start: &'de [u8]) -> Result<T, Failed> {
        A::unwire(wire.0, r, start)
    }
}

/// The names behind a prefix. There is no second prefix inside of it, and no map that would take every name.
const fn with_prefix(names: &'static Names, prefix: &'static str) -> Names {
    assert!(!names.has_prefix(), "a prefix inside of another one: write names with `rename`");
    assert!(!names.takes_rest(), "a prefix is for the names of a struct; a map has names of its own");
    assert!(!names.knows(prefix::NOBODY), "a field with this name cannot have a prefix");
    Names { inner: core::slice::from_ref(names), prefix, ..Names::NONE }
}

impl<T, P: Prefix, A: DescribeAs<T>> DescribeAs<T> for WithPrefix<P, A> {
    fn describe_as() -> Type {
        Type::Prefixed(P::TEXT, A::describe_as)
    }
}

impl<T, P, A: ValidateAs<T>> ValidateAs<T> for WithPrefix<P, A> {
    fn validate_as(value: &T, found: &mut Violations<'_>) {
        A::validate_as(value, found);
    }
}

impl<T: EncodeFlat, P: Prefix> EncodeFlat for Prefixed<T, P> {
    const NAMES: Names = with_prefix(&T::NAMES, P::TEXT);

    #[inline]
    fn entries<'w, W: Writer<'w>>(&self, w: &mut W) -> usize {
        self.0.entries(w)
    }

    #[inline]
    fn encode_entries<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
        self.0.encode_entries(&mut prefix::Prefixing::new(w.base(), P::TEXT), at, first)
    }
}

impl<'de, T: DecodeFlat<'de>, P: Prefix> DecodeFlat<'de> for Prefixed<T, P> {
    type Parts = T::Parts;

    anew!();

    const NAMES: Names = with_prefix(&T::NAMES, P::TEXT);

    #[inline]
    fn parts() -> T::Parts {
        T::parts()
    }

    fn read<R: Reader<'de>>(
        parts: &mut T::Parts,
        r: &mut R,
        map: &mut R::Frame,
        enter: Enter<'de>,
    ) -> Result<More<'de>, Failed> {
        let mut key = match enter {
            Enter::Key(key) => key,
            Enter::Behind(at) => match r.entry(map, at)? {
                More::Item(key) => key,
                end => return Ok(end),
            },
            Enter::Whole { start, .. } | Enter::End { start, .. } => {
                let mut inside = prefix::Unprefixed::new(r, P::TEXT, Some(start.len()));
                return T::read(parts, &mut inside, map, enter);
            }
        };
        let mut inside = prefix::Unprefixed::new(r, P::TEXT, None);
        while inside.is_prefixed(key)? {
            match T::read(parts, &mut inside, map, Enter::Key(key))? {
                More::Item(next) if next.len() != key.len() => key = next,
                answer => return Ok(answer),
            }
        }
        Ok(More::Item(key))
    }

    #[inline]
    fn is_begun(parts: &T::Parts) -> bool {
        T::is_begun(parts)
    }

    fn finish<R: Reader<'de>>(
        parts: T::Parts,
        r: &mut R,
        map: &mut R::Frame,
        start: &'de [u8],
        at: &'de [u8],
    ) -> Result<Self, Failed> {
        let mut inside = prefix::Unprefixed::new(r, P::TEXT, Some(start.len()));
        Ok(Self(T::finish(parts, &mut inside, map, start, at)?, PhantomData))
    }
}
