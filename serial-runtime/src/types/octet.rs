//! `u8`: an integer by itself, but bytes in slices and vectors (`bin` in MessagePack, base64 text in JSON).

use crate::{
    decode::Decode,
    describe::{Describe, Type},
    encode::{Encode, Most},
    slots::Slot,
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::{borrow::Cow, vec::Vec};

impl Describe for u8 {
    const TYPE: Type = Type::Integer { min: 0, max: 255 };
    const SLICE: Type = Type::Bytes;
}

impl Encode for u8 {
    const MOST: Most = Most::new(3, 2);

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        w.u64(at, lead, u64::from(*self))
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn same(&self, other: &Self) -> Option<bool> {
        Some(self == other)
    }

    #[inline]
    fn encode_slice<'w, W: Writer<'w>>(items: &[Self], w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        w.bytes(at, lead, items)
    }
}

impl<'de> Decode<'de> for u8 {
    crate::decode::empty!(0);

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut value = 0;
        let at = r.int(at, &mut value)?;
        out.fill(value);
        Ok(at)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        r.int(at, self)
    }

    #[inline]
    fn decode_vec<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Vec<Self>) -> Read<'de> {
        r.byte_buf(at, out)
    }

    /// Borrowed where the bytes stand in the input as they are.
    #[inline]
    fn decode_cow<'a, R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Cow<'a, [Self]>>) -> Read<'de>
    where
        'de: 'a,
        Self: 'a,
    {
        if R::TEXT {
            let mut bytes = Vec::new();
            let at = r.byte_buf(at, &mut bytes)?;
            out.fill(Cow::Owned(bytes));
            return Ok(at);
        }
        let mut bytes: &[u8] = &[];
        let at = r.bytes(at, &mut bytes)?;
        out.fill(Cow::Borrowed(bytes));
        Ok(at)
    }
}

/// Bytes that stand in the input as they are. In JSON they never do: use `Cow<[u8]>` or `Vec<u8>` there.
impl<'de: 'a, 'a> Decode<'de> for &'a [u8] {
    crate::decode::empty!(&[]);

    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut bytes: &[u8] = &[];
        let at = r.bytes(at, &mut bytes)?;
        out.fill(bytes);
        Ok(at)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        r.bytes(at, self)
    }
}
