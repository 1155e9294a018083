//! `num_bigint::BigInt` and `BigUint`: decimal text in both formats, of at most 32768 bits. Integers of up to 128 bits are read, too.
//!
//! Their own serde impls write arrays of digits in base 2^32, which nothing else reads.

use super::{
    big::{MOST_BITS, MOST_DIGITS, TOO_LARGE},
    display,
    key::parse_key,
    text_form::spelled,
};
use crate::{
    decode::{Decode, DecodeKey},
    describe::{Describe, Type, of},
    encode::{Encode, EncodeKey},
    slots::Slot,
    validate::no_rules,
    wire::{Kind, Lead, Read, Reader, Room, Writer, Wrote},
};
use ::num_bigint::{BigInt, BigUint};

no_rules!(key: BigInt, BigUint);

macro_rules! integers {
    ($($ty:ident $wide:ident $sign:literal $name:literal $id:literal $pattern:literal $expected:literal;)+) => {$(
        impl Describe for $ty {
            const TYPE: Type = Type::OneOf(&[|| spelled!($name, $id, "An integer.", $pattern), of::<$wide>]);
        }

        impl Encode for $ty {
            fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                if self.bits() > MOST_BITS {
                    return Err(w.refuse(at, lead, &TOO_LARGE));
                }
                display::value(self, w, at, lead)
            }
        }

        impl EncodeKey for $ty {
            fn encode_key<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
                if self.bits() > MOST_BITS {
                    return Err(w.refuse_key(at, first, &TOO_LARGE));
                }
                display::key(self, w, at, first)
            }
        }

        impl<'de> Decode<'de> for $ty {
            crate::decode::empty!(Self::ZERO);

            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                if r.kind(at) != Kind::Number {
                    return r.text(at, $expected, Wire::parse, out);
                }
                let mut value: $wide = 0;
                let rest = r.int(at, &mut value)?;
                out.fill(value.into());
                Ok(rest)
            }
        }

        impl<'de> DecodeKey<'de> for $ty {
            fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                parse_key(r, at, $expected, Wire::parse, out)
            }
        }

        impl Wire for $ty {
            fn parse(text: &str) -> Option<Self> {
                let digits = text.strip_prefix($sign).unwrap_or(text);
                let valid = (1..=MOST_DIGITS).contains(&digits.len())
                    && digits.bytes().all(|byte| byte.is_ascii_digit());
                if valid { text.parse().ok().filter(|value: &Self| value.bits() <= MOST_BITS) } else { None }
            }
        }
    )+};
}

/// An integer that is text.
trait Wire: Sized {
    fn parse(text: &str) -> Option<Self>;
}

integers! {
    BigInt i128 '-' "BigInteger" "num_bigint::BigInt" "^-?[0-9]+$" "an integer of at most 9864 digits";
    BigUint u128 '+' "BigNatural" "num_bigint::BigUint" "^[0-9]+$"
        "an integer of at most 9864 digits that is not negative";
}
