//! Arrays of a length known at compile time.

use crate::{
    decode::Decode,
    describe::{Describe, Type, of},
    encode::{Encode, encode_items},
    slots::Slot,
    wire::{Failed, Lead, Read, Reader, Room, Writer, Wrote},
};

impl<T: Describe, const N: usize> Describe for [T; N] {
    const TYPE: Type = Type::Array { items: of::<T>, unique: false, len: Some(N) };
}

/// An array on the wire, of `u8` too: `#[serial(bytes)]` makes those bytes.
impl<T: Encode, const N: usize> Encode for [T; N] {
    #[inline]
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        encode_items(self.iter(), w, at, lead)
    }
}

impl<'de, T: Decode<'de>, const N: usize> Decode<'de> for [T; N] {
    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut slots = [const { Slot::EMPTY }; N];
        let (mut frame, mut at) = r.array(at)?;
        for slot in &mut slots {
            at = r.nth(&mut frame, at, N)?;
            at = r.value(&frame, at, slot)?;
        }
        at = r.array_end(&mut frame, at, N)?;
        out.fill(unwrap(r, at, slots)?);
        Ok(at)
    }

    #[inline]
    fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        let (mut frame, mut at) = r.array(at)?;
        for item in self {
            at = r.nth(&mut frame, at, N)?;
            at = r.value_into(&frame, at, item)?;
        }
        r.array_end(&mut frame, at, N)
    }
}

/// The values of slots that have been filled, unless one of them failed and has been noted.
fn unwrap<'de, T, R: Reader<'de>, const N: usize>(
    r: &mut R,
    at: &'de [u8],
    mut slots: [Slot<T>; N],
) -> Result<[T; N], Failed> {
    if let Some(empty) = slots.iter_mut().find(|slot| slot.get().is_none()) {
        // An empty slot gives no value, so this is the error.
        r.built(at, empty)?;
    }
    // OK because each slot has just been seen to hold a value.
    Ok(slots.map(|mut slot| slot.take().unwrap_or_else(|| unreachable!("the slot was full"))))
}
