//! Text, owned and borrowed.

use crate::{
    decode::{Decode, DecodeKey},
    describe::{Describe, Type},
    encode::{Encode, EncodeKey},
    error::ErrorKind,
    slots::Slot,
    wire::{Lead, Read, Reader, Room, Trouble, Writer, Wrote},
};
use alloc::{borrow::Cow, boxed::Box, rc::Rc, string::String, sync::Arc};

impl Describe for str {
    const TYPE: Type = Type::Str;
}

impl Encode for str {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        w.str(at, lead, self)
    }

    #[inline]
    fn same(&self, other: &Self) -> Option<bool> {
        Some(self == other)
    }
}

impl EncodeKey for str {
    #[inline]
    fn encode_key<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
        w.key_str(at, first, self)
    }
}

impl Describe for String {
    const TYPE: Type = Type::Str;
}

impl Encode for String {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        w.str(at, lead, self)
    }

    #[inline]
    fn same(&self, other: &Self) -> Option<bool> {
        Some(self == other)
    }
}

impl<'de> Decode<'de> for String {
    crate::decode::empty!(Self::new());

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut text = Self::new();
        let at = r.string(at, &mut text)?;
        out.fill(text);
        Ok(at)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        r.string(at, self)
    }
}

impl EncodeKey for String {
    #[inline]
    fn encode_key<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, first: bool) -> Wrote<'w> {
        w.key_str(at, first, self)
    }
}

/// Text that stands in the input as it is. In JSON, text with escapes does not: use `Cow<str>` or `String` there.
impl<'de: 'a, 'a> Decode<'de> for &'a str {
    crate::decode::empty!("");

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut text = "";
        let at = r.str(at, &mut text)?;
        out.fill(text);
        Ok(at)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        r.str(at, self)
    }
}

impl<'de: 'a, 'a> DecodeKey<'de> for &'a str {
    #[inline]
    fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut key = Cow::Borrowed("");
        let rest = r.key_cow(at, &mut key)?;
        match key {
            Cow::Borrowed(key) => out.fill(key),
            Cow::Owned(_) => {
                let what = "a key with escapes cannot be borrowed as `&str`; use `Cow<str>` or `String`";
                return Err(r.state().fail(at, Trouble::Says(ErrorKind::Type, String::from(what))));
            }
        }
        Ok(rest)
    }
}

/// Text that is borrowed where it stands in the input as it is.
impl<'de: 'a, 'a> Decode<'de> for Cow<'a, str> {
    crate::decode::empty!(Cow::Borrowed(""));

    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut text = Cow::Borrowed("");
        let at = r.cow(at, &mut text)?;
        out.fill(text);
        Ok(at)
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        r.cow(at, self)
    }
}

impl<'de: 'a, 'a> DecodeKey<'de> for Cow<'a, str> {
    #[inline]
    fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut key = Cow::Borrowed("");
        let at = r.key_cow(at, &mut key)?;
        out.fill(key);
        Ok(at)
    }
}

/// Owned text that is made of borrowed or owned text, whichever there is.
macro_rules! from_cow {
    (values: $($value:ty)*; keys: $($key:ty)*;) => {
        $(impl<'de> Decode<'de> for $value {
            crate::decode::empty!(Self::default());

            #[inline]
            fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut text = Cow::Borrowed("");
                let at = r.cow(at, &mut text)?;
                out.fill(text.into());
                Ok(at)
            }
        })*
        $(impl<'de> DecodeKey<'de> for $key {
            #[inline]
            fn decode_key<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                let mut key = Cow::Borrowed("");
                let at = r.key_cow(at, &mut key)?;
                out.fill(key.into());
                Ok(at)
            }
        })*
    };
}

from_cow! {
    values: Box<str> Rc<str> Arc<str>;
    keys: String Box<str> Rc<str> Arc<str>;
}
