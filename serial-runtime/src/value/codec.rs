//! Dynamic values on the wire.

use super::{Array, Map, Value, ValueRef, decode, encode, node::Node};
use crate::{
    decode::{Decode, DecodeKey},
    describe::{Describe, Type},
    encode::{Encode, EncodeKey},
    slots::Slot,
    validate::{Validate, Violations},
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::vec::Vec;

/// The traits of both types.
macro_rules! codec {
    ([$($generics:tt)*] [$($decode:tt)*] $ty:ty) => {
        impl<$($generics)*> Describe for $ty {
            const TYPE: Type = Type::Any;
        }

        impl<$($generics)*> Encode for $ty {
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                encode::value(self, w, at, lead)
            }
        }

        impl<$($generics)*> EncodeKey for $ty {
            fn encode_key<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
                encode::key(self, w, at, first)
            }
        }

        impl<'de $($decode)*> Decode<'de> for $ty {
            crate::decode::empty!(Self::Null);

            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                decode::value(r, at, out)
            }
        }

        impl<'de $($decode)*> DecodeKey<'de> for $ty {
            fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                decode::key(r, at, out)
            }
        }
    };
}

codec!([] [] Value);
codec!(['a] [: 'a, 'a] ValueRef<'a>);

impl<V: Node> Describe for Array<V> {
    const TYPE: Type = Type::Array { items: || Type::Any, unique: false, len: None };
}

impl<V: Node + Encode> Encode for Array<V> {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        encode::array(self, w, at, lead)
    }
}

impl<'de, V: Node + Decode<'de>> Decode<'de> for Array<V> {
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut items = Vec::new();
        let at = decode::items(r, at, &mut items)?;
        out.fill(items.into());
        Ok(at)
    }
}

impl<V: Node> Describe for Map<V> {
    const TYPE: Type = Type::Map { keys: || Type::Any, values: || Type::Any };
}

impl<V: Node + Encode + EncodeKey> Encode for Map<V> {
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        encode::map(self, w, at, lead)
    }
}

impl<'de, V: Node + Decode<'de> + DecodeKey<'de>> Decode<'de> for Map<V> {
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut list = Vec::new();
        let at = decode::entries(r, at, &mut list)?;
        out.fill(Self::from_distinct(list));
        Ok(at)
    }
}

/// Dynamic values have no rules of their own.
macro_rules! validate {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<$($generics)*> Validate for $ty {
            #[inline]
            fn validate_in(&self, _found: &mut Violations) {}
        }
    )*};
}

validate! {
    [] Value;
    [] ValueRef<'_>;
    [V: Node] Array<V>;
    [V: Node] Map<V>;
}
