//! Fields with `#[serial(with = module)]`: `module::encode` makes the wire form, `module::decode` makes the value of it.

use crate::{
    decode::{Decode, DecodeKey},
    describe::{Describe, Type},
    slots::{Place, Slot, put},
    wire::{Failed, Read, Reader},
};
use core::{fmt::Display, marker::PhantomData};

/// Reads the wire form at `at`, and makes the value of it.
#[inline]
pub fn decode<'de, U: Decode<'de>, P: Place, E: Display, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut P,
    decode: impl FnOnce(U) -> Result<P::Value, E>,
) -> Read<'de> {
    put(out, r, |r, slot| {
        let mut wire = Slot::EMPTY;
        let rest = U::decode(r, at, &mut wire)?;
        made(r, at, rest, &mut wire, slot, decode)
    })
}

/// What a field becomes that is missing: what a missing value of the wire form comes to, if the wire form may be missing.
#[inline]
pub fn missing<'de, U: Decode<'de>, P: Place, E: Display, R: Reader<'de>>(
    r: &mut R,
    start: &'de [u8],
    name: &'static str,
    out: &mut P,
    decode: impl FnOnce(U) -> Result<P::Value, E>,
) -> Result<(), Failed> {
    put(out, r, |r, slot| {
        let mut wire = Slot::EMPTY;
        U::missing(r, start, name, &mut wire)?;
        match wire.take().map(decode) {
            Some(Ok(value)) => slot.fill(value),
            Some(Err(error)) => return Err(r.refuse(start, &error)),
            None => {}
        }
        Ok(())
    })
}

/// As [`decode`], of the key of a map.
#[inline]
pub fn decode_key<'de, U: DecodeKey<'de>, T, E: Display, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut Slot<T>,
    decode: impl FnOnce(U) -> Result<T, E>,
) -> Read<'de> {
    let mut wire = Slot::EMPTY;
    let rest = U::decode_key(r, at, &mut wire)?;
    made(r, at, rest, &mut wire, out, decode)
}

/// Makes the value of the wire form that stands from `at` to `rest`.
#[inline]
fn made<'de, U, T, E: Display, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    rest: &'de [u8],
    wire: &mut Slot<U>,
    out: &mut Slot<T>,
    decode: impl FnOnce(U) -> Result<T, E>,
) -> Read<'de> {
    match decode(r.built(rest, wire)?) {
        Ok(value) => out.fill(value),
        Err(error) => return Err(r.refuse(at, &error)),
    }
    Ok(rest)
}

/// The wire form of a module, as the argument of its `decode` says.
#[derive(Debug)]
pub struct Wire<U>(PhantomData<U>);

impl<U> Wire<U> {
    pub fn of<T, E>(_decode: impl FnOnce(U) -> Result<T, E>) -> Self {
        Self(PhantomData)
    }
}

/// What serde reads can be anything, but not everything may be missing. Method lookup finds this before [`Described`].
#[cfg(feature = "serde")]
impl<T> Wire<crate::types::serde::OwnedWire<Option<T>>> {
    #[must_use]
    pub fn __describe(&self) -> Type {
        Type::Option(|| Type::Any)
    }
}

/// The description of a wire form that has one. Method lookup on `&Wire<U>` finds it before [`Undescribed`].
pub trait Described {
    fn __describe(&self) -> Type;
}

impl<U: Describe> Described for Wire<U> {
    fn __describe(&self) -> Type {
        U::TYPE
    }
}

/// What is said of every other wire form.
pub trait Undescribed {
    fn __describe(&self) -> Type;
}

impl<U> Undescribed for &Wire<U> {
    fn __describe(&self) -> Type {
        Type::Any
    }
}
