//! `uuid::Uuid`: hyphenated text in JSON, the 16 bytes in MessagePack. Text is read everywhere, in every form that the
//! crate knows; as the key of a map it is text in JSON and the bytes in MessagePack.

use super::key::parse_key;
use crate::{
    decode::{Decode, DecodeKey},
    describe::{Describe, Type},
    encode::{Encode, EncodeKey},
    error::ErrorKind,
    slots::Slot,
    wire::{Kind, Lead, Read, Reader, Room, Writer, Wrote},
};
use ::uuid::{Uuid, fmt::Hyphenated};

const EXPECTED: &str = "a UUID";

crate::validate::no_rules!(Uuid);

impl Describe for Uuid {
    const TYPE: Type = Type::Text { format: "uuid" };
}

impl Encode for Uuid {
    #[inline]
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        if W::TEXT {
            w.str(at, lead, self.hyphenated().encode_lower(&mut [0; Hyphenated::LENGTH]))
        } else {
            w.bytes(at, lead, self.as_bytes())
        }
    }
}

impl<'de> Decode<'de> for Uuid {
    crate::decode::empty!(Self::nil());

    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        if R::TEXT || r.kind(at) == Kind::Str {
            return r.text(at, EXPECTED, |text| Self::try_parse(text).ok(), out);
        }
        let mut bytes: &[u8] = &[];
        let rest = r.bytes(at, &mut bytes)?;
        match Self::from_slice(bytes) {
            Ok(uuid) => out.fill(uuid),
            Err(_) => return Err(r.expected(at, ErrorKind::Length, "the 16 bytes of a UUID")),
        }
        Ok(rest)
    }
}

impl EncodeKey for Uuid {
    fn encode_key<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
        if W::TEXT {
            w.key_str(at, first, self.hyphenated().encode_lower(&mut [0; Hyphenated::LENGTH]))
        } else {
            self.encode(w, at, Lead::None)
        }
    }
}

impl<'de> DecodeKey<'de> for Uuid {
    fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        if R::TEXT || r.kind(at) == Kind::Str {
            return parse_key(r, at, EXPECTED, |key| Self::try_parse(key).ok(), out);
        }
        Self::decode(r, at, out)
    }
}
