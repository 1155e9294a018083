//! Another adapter for each format, or for each way: what `json(..)`, `msgpack(..)`, `encode(..)` and `decode(..)` come to.

use super::{DecodeAs, DescribeAs, EncodeAs};
use crate::{
    describe::Type,
    slots::Slot,
    wire::{Failed, Lead, Read, Reader, Room, Writer, Wrote},
};
use core::marker::PhantomData;

/// One adapter for JSON and another one for MessagePack. The schema, which is of JSON, is that of the first.
///
/// ```
/// use serial_runtime::{FastSerialize, adapters::*, json, msgpack};
///
/// #[derive(FastSerialize)]
/// struct Hash(#[serial(as = PerFormat<Hex, Bytes>)] [u8; 2]);
///
/// assert_eq!(json::to_string(&Hash([0xbe, 0xef]))?, r#""beef""#);
/// assert_eq!(msgpack::to_vec(&Hash([0xbe, 0xef]))?, b"\xc4\x02\xbe\xef");
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[derive(Debug)]
pub struct PerFormat<J, M>(PhantomData<(J, M)>);

/// One adapter for what is written and another one for what is read, which also describes it.
#[derive(Debug)]
pub struct PerWay<E, D>(PhantomData<(E, D)>);

impl<T: ?Sized, J: EncodeAs<T>, M: EncodeAs<T>> EncodeAs<T> for PerFormat<J, M> {
    #[inline]
    fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        if W::TEXT { J::encode_as(value, w, at, lead) } else { M::encode_as(value, w, at, lead) }
    }

    /// What is left out as null is null in both formats: it is not known here which one is written.
    fn is_null_as(value: &T) -> bool {
        J::is_null_as(value) && M::is_null_as(value)
    }
}

impl<'de, T, J: DecodeAs<'de, T>, M: DecodeAs<'de, T>> DecodeAs<'de, T> for PerFormat<J, M> {
    #[inline]
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        if R::TEXT { J::decode_as(r, at, out) } else { M::decode_as(r, at, out) }
    }

    #[inline]
    fn decode_into_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut T) -> Read<'de> {
        if R::TEXT { J::decode_into_as(r, at, out) } else { M::decode_into_as(r, at, out) }
    }

    fn missing_as<R: Reader<'de>>(
        r: &mut R,
        start: &'de [u8],
        name: &'static str,
        out: &mut Slot<T>,
    ) -> Result<(), Failed> {
        if R::TEXT { J::missing_as(r, start, name, out) } else { M::missing_as(r, start, name, out) }
    }
}

impl<T: ?Sized, J: DescribeAs<T>, M> DescribeAs<T> for PerFormat<J, M> {
    fn describe_as() -> Type {
        J::describe_as()
    }

    fn describe_len(len: usize) -> Type {
        J::describe_len(len)
    }
}

impl<T: ?Sized, E: EncodeAs<T>, D> EncodeAs<T> for PerWay<E, D> {
    #[inline]
    fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        E::encode_as(value, w, at, lead)
    }

    fn is_null_as(value: &T) -> bool {
        E::is_null_as(value)
    }
}

impl<'de, T, E, D: DecodeAs<'de, T>> DecodeAs<'de, T> for PerWay<E, D> {
    #[inline]
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        D::decode_as(r, at, out)
    }

    #[inline]
    fn decode_into_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut T) -> Read<'de> {
        D::decode_into_as(r, at, out)
    }

    fn missing_as<R: Reader<'de>>(
        r: &mut R,
        start: &'de [u8],
        name: &'static str,
        out: &mut Slot<T>,
    ) -> Result<(), Failed> {
        D::missing_as(r, start, name, out)
    }
}

impl<T: ?Sized, E, D: DescribeAs<T>> DescribeAs<T> for PerWay<E, D> {
    fn describe_as() -> Type {
        D::describe_as()
    }

    fn describe_len(len: usize) -> Type {
        D::describe_len(len)
    }
}
