//! Adapters for what is inside options, boxes and lists.

use super::{DecodeAs, DescribeAs, EncodeAs, Read1};
use crate::{
    decode::decode_items,
    describe::Type,
    slots::Slot,
    wire::{Failed, Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::{boxed::Box, vec::Vec};

impl<T, A: EncodeAs<T>> EncodeAs<Option<T>> for Option<A> {
    #[inline]
    fn encode_as<'w, W: Writer<'w>>(value: &Option<T>, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        match value {
            Some(value) => A::encode_as(value, w, at, lead),
            None => w.null(at, lead),
        }
    }

    #[inline]
    fn is_null_as(value: &Option<T>) -> bool {
        value.as_ref().is_none_or(A::is_null_as)
    }
}

impl<'de, T, A: DecodeAs<'de, T>> DecodeAs<'de, Option<T>> for Option<A> {
    #[inline]
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Option<T>>) -> Read<'de> {
        if let Some(rest) = r.null(at) {
            out.fill(None);
            return Ok(rest);
        }
        let mut value = Slot::EMPTY;
        let rest = A::decode_as(r, at, &mut value)?;
        out.fill(Some(r.built(rest, &mut value)?));
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

impl<T, A: DescribeAs<T>> DescribeAs<Option<T>> for Option<A> {
    fn describe_as() -> Type {
        Type::Option(A::describe_as)
    }
}

impl<T, A: EncodeAs<T>> EncodeAs<Box<T>> for Box<A> {
    fn encode_as<'w, W: Writer<'w>>(value: &Box<T>, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        A::encode_as(value, w, at, lead)
    }

    fn is_null_as(value: &Box<T>) -> bool {
        A::is_null_as(value)
    }
}

impl<'de, T, A: DecodeAs<'de, T>> DecodeAs<'de, Box<T>> for Box<A> {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Box<T>>) -> Read<'de> {
        let mut value = Slot::EMPTY;
        let rest = A::decode_as(r, at, &mut value)?;
        out.fill(Box::new(r.built(rest, &mut value)?));
        Ok(rest)
    }
}

impl<T, A: DescribeAs<T>> DescribeAs<Box<T>> for Box<A> {
    fn describe_as() -> Type {
        A::describe_as()
    }
}

impl<T, A: EncodeAs<T>> EncodeAs<Vec<T>> for Vec<A> {
    fn encode_as<'w, W: Writer<'w>>(value: &Vec<T>, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        items::<A, T, W>(value, w, at, lead)
    }
}

/// Writes an array of what an adapter makes of each item.
pub(super) fn items<'w, A: EncodeAs<T>, T, W: Writer<'w>>(
    items: &[T],
    w: &mut W,
    at: Room<'w>,
    lead: Lead,
) -> Wrote<'w> {
    let at = w.lead(at, lead)?;
    let mut at = w.array(at, items.len())?;
    for (index, item) in items.iter().enumerate() {
        at = w.item(at, index == 0)?;
        at = A::encode_as(item, w, at, Lead::None)?;
    }
    w.array_end(at)
}

impl<'de, T, A: DecodeAs<'de, T>> DecodeAs<'de, Vec<T>> for Vec<A> {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Vec<T>>) -> Read<'de> {
        let mut items: Vec<Read1<T, A>> = Vec::new();
        let rest = decode_items(r, at, &mut items)?;
        out.fill(items.into_iter().map(|item| item.0).collect());
        Ok(rest)
    }
}

impl<T, A: DescribeAs<T>> DescribeAs<Vec<T>> for Vec<A> {
    fn describe_as() -> Type {
        Type::Array { items: A::describe_as, unique: false, len: None }
    }
}

impl<T, A: EncodeAs<T>, const N: usize> EncodeAs<[T; N]> for [A; N] {
    fn encode_as<'w, W: Writer<'w>>(value: &[T; N], w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        items::<A, T, W>(value, w, at, lead)
    }
}

impl<'de, T, A: DecodeAs<'de, T>, const N: usize> DecodeAs<'de, [T; N]> for [A; N] {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<[T; N]>) -> Read<'de> {
        let mut array = Slot::EMPTY;
        let rest = <[Read1<T, A>; N] as crate::decode::Decode>::decode(r, at, &mut array)?;
        out.fill(r.built(rest, &mut array)?.map(|item| item.0));
        Ok(rest)
    }
}

impl<T, A: DescribeAs<T>, const N: usize> DescribeAs<[T; N]> for [A; N] {
    fn describe_as() -> Type {
        Type::Array { items: A::describe_as, unique: false, len: Some(N) }
    }
}
