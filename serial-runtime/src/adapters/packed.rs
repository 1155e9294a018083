//! Lists of numbers as one run of bytes: what `packed` stands for.

use super::{DecodeAs, DescribeAs, EncodeAs};
use crate::{
    decode::Decode,
    describe::{Describe, Type, of},
    encode::Encode,
    error::ErrorKind,
    slots::Slot,
    wire::{Failed, Kind, Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::{boxed::Box, vec::Vec};

/// Numbers as `bin` in MessagePack, little-endian and one behind the other, and as an array in JSON; in MessagePack, arrays are read as
/// well. A float is 4 or 8 bytes there whatever its value, and is copied instead of parsed.
#[derive(Debug)]
pub enum Packed {}

/// A number that has the same count of bytes whatever its value.
pub trait PackedNumber: Encode + Describe + Copy + sealed::Sealed {
    /// How many bytes it takes.
    #[doc(hidden)]
    const SIZE: usize;
    #[doc(hidden)]
    const ZERO: Self;
    /// Puts it at the start of `to`, which has room for it.
    #[doc(hidden)]
    fn put(self, to: &mut [u8]);
    /// The number that these bytes are.
    #[doc(hidden)]
    fn get(from: &[u8]) -> Self;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! numbers {
    ($($ty:ident)*) => {$(
        impl sealed::Sealed for $ty {}

        impl PackedNumber for $ty {
            const SIZE: usize = size_of::<Self>();
            const ZERO: Self = 0 as Self;

            #[inline]
            fn put(self, to: &mut [u8]) {
                to.copy_from_slice(&self.to_le_bytes());
            }

            #[inline]
            fn get(from: &[u8]) -> Self {
                // OK to say zero of another count of bytes: there is none, since these come in chunks of `SIZE`.
                from.first_chunk().map_or(Self::ZERO, |bytes| Self::from_le_bytes(*bytes))
            }
        }
    )*};
}

numbers!(i8 i16 i32 i64 i128 u16 u32 u64 u128 f32 f64);

/// How many bytes are put together before they are copied.
const CHUNK: usize = 256;

fn encode<'w, T: PackedNumber, W: Writer<'w>>(items: &[T], w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
    if W::TEXT {
        return T::encode_slice(items, w, at, lead);
    }
    let mut at = w.bin_head(at, lead, items.len() * T::SIZE)?;
    let mut chunk = [0; CHUNK];
    for items in items.chunks(CHUNK / T::SIZE) {
        // OK because a chunk holds so many items.
        let bytes = chunk.get_mut(..items.len() * T::SIZE).unwrap_or_default();
        items.iter().zip(bytes.chunks_exact_mut(T::SIZE)).for_each(|(item, to)| item.put(to));
        at = w.output().copy(at, b"".as_slice(), bytes)?;
    }
    Ok(at)
}

/// What stands where packed numbers can stand.
enum Found<'de> {
    /// Their bytes, and what follows them.
    Bytes(&'de [u8], &'de [u8]),
    /// Something else, an array perhaps.
    Other,
}

/// The bytes of so many numbers, or of any count of them.
fn bytes<'de, T: PackedNumber, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    len: Option<usize>,
) -> Result<Found<'de>, Failed> {
    if R::TEXT || r.kind(at) != Kind::Bin {
        return Ok(Found::Other);
    }
    let mut bytes: &[u8] = &[];
    let rest = r.bytes(at, &mut bytes)?;
    if len.map_or(bytes.len().is_multiple_of(T::SIZE), |len| bytes.len() == len * T::SIZE) {
        return Ok(Found::Bytes(bytes, rest));
    }
    Err(r.expected(at, ErrorKind::Length, "the bytes of whole numbers, as many as there have to be"))
}

fn decode<'de, T: PackedNumber + Decode<'de>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    out: &mut Vec<T>,
) -> Read<'de> {
    match bytes::<T, R>(r, at, None)? {
        Found::Other => T::decode_vec(r, at, out),
        Found::Bytes(bytes, rest) => {
            out.clear();
            out.extend(bytes.chunks_exact(T::SIZE).map(T::get));
            Ok(rest)
        }
    }
}

macro_rules! lists {
    ($([$($n:tt)*] $list:ty, $len:expr;)*) => {$(
        impl<T: PackedNumber $($n)*> EncodeAs<$list> for Packed {
            fn encode_as<'w, W: Writer<'w>>(value: &$list, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                encode(&value[..], w, at, lead)
            }
        }

        impl<T: PackedNumber $($n)*> DescribeAs<$list> for Packed {
            fn describe_as() -> Type {
                Type::Array { items: of::<T>, unique: false, len: $len }
            }
        }
    )*};
}

lists! {
    [] Vec<T>, None;
    [] Box<[T]>, None;
    [, const N: usize] [T; N], Some(N);
}

impl<'de, T: PackedNumber + Decode<'de>> DecodeAs<'de, Vec<T>> for Packed {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Vec<T>>) -> Read<'de> {
        let mut items = Vec::new();
        let rest = decode(r, at, &mut items)?;
        out.fill(items);
        Ok(rest)
    }

    fn decode_into_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Vec<T>) -> Read<'de> {
        decode(r, at, out)
    }
}

impl<'de, T: PackedNumber + Decode<'de>> DecodeAs<'de, Box<[T]>> for Packed {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Box<[T]>>) -> Read<'de> {
        let mut items = Vec::new();
        let rest = decode(r, at, &mut items)?;
        out.fill(items.into_boxed_slice());
        Ok(rest)
    }
}

impl<'de, T: PackedNumber + Decode<'de>, const N: usize> DecodeAs<'de, [T; N]> for Packed {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<[T; N]>) -> Read<'de> {
        match bytes::<T, R>(r, at, Some(N))? {
            Found::Other => <[T; N]>::decode(r, at, out),
            Found::Bytes(bytes, rest) => {
                let mut items = [T::ZERO; N];
                items
                    .iter_mut()
                    .zip(bytes.chunks_exact(T::SIZE))
                    .for_each(|(item, from)| *item = T::get(from));
                out.fill(items);
                Ok(rest)
            }
        }
    }
}
