//! Arrays of a length known at compile time.

use crate::{
    decode::{Decode, decode_in_place},
    describe::{Describe, MaxLen, Type, of},
    encode::{Encode, Most, encode_items, same_items},
    slots::Slot,
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};

impl<T: Describe, const N: usize> Describe for [T; N] {
    const TYPE: Type = Type::Array { items: of::<T>, unique: false, len: Some(N) };
    const MAX_LEN: MaxLen = MaxLen::array(N, T::MAX_LEN);
}

/// An array on the wire, of `u8` too: `#[serial(bytes)]` makes those bytes.
impl<T: Encode, const N: usize> Encode for [T; N] {
    const MOST: Most = Most::CONTAINER.items(N, T::MOST);

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        encode_items(self.iter(), w, at, lead)
    }

    #[inline]
    fn same(&self, other: &Self) -> Option<bool> {
        same_items(self.iter(), other.iter())
    }
}

impl<'de, T: Decode<'de>, const N: usize> Decode<'de> for [T; N] {
    const IN_PLACE: bool = T::IN_PLACE;
    const FLAT: bool = T::FLAT;

    #[inline]
    fn empty() -> Option<Self> {
        all([(); N].map(|()| T::empty()))
    }

    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        if T::IN_PLACE {
            return decode_in_place(r, at, out);
        }
        let mut slots = [const { Slot::EMPTY }; N];
        let (mut frame, mut at) = r.array_of(at, N)?;
        for slot in &mut slots {
            at = r.nth(&mut frame, at, N)?;
            at = r.value(&frame, at, slot)?;
        }
        at = r.array_end(&mut frame, at, N)?;
        match all(slots.map(|mut slot| slot.take())) {
            Some(items) => out.fill(items),
            // An item failed and has been noted.
            None => return Err(r.state().reported(at)),
        }
        Ok(at)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        if let Some(items) = r.plain_array(at, N)
            && let Some(rest) = T::decode_plain(r, items, self)
        {
            return Ok(rest);
        }
        decode_each(self, r, at)
    }
}

/// Reads the items one by one.
#[inline]
fn decode_each<'de, T: Decode<'de>, R: Reader<'de>, const N: usize>(
    items: &mut [T; N],
    r: &mut R,
    at: &'de [u8],
) -> Read<'de> {
    let (mut frame, mut at) = r.array_of(at, N)?;
    for item in items {
        at = r.nth(&mut frame, at, N)?;
        at = r.value_into(&frame, at, item)?;
    }
    r.array_end(&mut frame, at, N)
}

/// The items, where all of them are there.
#[inline]
fn all<T, const N: usize>(items: [Option<T>; N]) -> Option<[T; N]> {
    if items.iter().any(Option::is_none) {
        return None;
    }
    #[allow(clippy::unreachable, reason = "each of them has just been seen to be there")]
    Some(items.map(|item| item.unwrap_or_else(|| unreachable!("the item was there"))))
}
