//! Fields with `#[serial(with = module)]`: `module::encode` makes the wire form, `module::decode` makes the value of it.

use crate::{
    decode::Decode,
    describe::{Describe, Type},
    slots::Slot,
    wire::{Read, Reader},
};
use core::{fmt::Display, marker::PhantomData};

/// Reads the wire form at `at`, and makes the value of it.
#[inline]
pub fn decode<'de, U: Decode<'de>, T, E: Display, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut Slot<T>,
    decode: impl FnOnce(U) -> Result<T, E>,
) -> Read<'de> {
    let mut wire = Slot::EMPTY;
    let rest = U::decode(r, at, &mut wire)?;
    match decode(r.built(rest, &mut wire)?) {
        Ok(value) => out.fill(value),
        Err(error) => return Err(r.refuse(at, &error)),
    }
    Ok(rest)
}

/// As [`decode`], in place of a value that is already there.
#[inline]
pub fn decode_into<'de, U: Decode<'de>, T, E: Display, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut T,
    decode: impl FnOnce(U) -> Result<T, E>,
) -> Read<'de> {
    let mut slot = Slot::EMPTY;
    let rest = self::decode(r, at, &mut slot, decode)?;
    *out = r.built(rest, &mut slot)?;
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
