//! Names that are known at compile time, in the bytes of every format.

use alloc::{borrow::Cow, string::ToString};

/// The name of a field or variant, already encoded.
///
/// The derive prints one constant a name. Comparing or copying a whole literal of known size is what makes struct
/// codecs fast, in both directions.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// The name itself.
    pub name: &'static str,
    /// In JSON, with what surrounds it between two fields: `,"name":`.
    pub json: &'static [u8],
    /// In MessagePack: the smallest `str` head, then the bytes; or a number in its smallest form.
    pub msgpack: &'static [u8],
}

impl Key {
    /// The name in a format, for messages: MessagePack may have one of its own, behind the head of its text, or a number.
    pub(crate) fn shown(&self, text: bool) -> Cow<'static, str> {
        let head = match *self.msgpack {
            _ if text => return self.name.into(),
            [number @ 0..=0x7f] | [0xcc, number] => return number.to_string().into(),
            [0xcd, high, low] => return u16::from_be_bytes([high, low]).to_string().into(),
            [0xce, a, b, c, d] => return u32::from_be_bytes([a, b, c, d]).to_string().into(),
            [0xd9, ..] => 2,
            [0xda, ..] => 3,
            [0xdb, ..] => 5,
            _ => 1,
        };
        let name = self.msgpack.get(head..).and_then(|name| str::from_utf8(name).ok());
        name.unwrap_or(self.name).into()
    }

    /// The JSON text of the key as the first of its object: `"name":`.
    #[inline(always)]
    pub(crate) fn json_first(&self) -> &'static [u8] {
        self.json.get(1..).unwrap_or_default()
    }

    /// The JSON text of the name alone: `"name"`.
    #[inline(always)]
    pub(crate) fn json_name(&self) -> &'static [u8] {
        self.json.get(1..self.json.len().saturating_sub(1)).unwrap_or_default()
    }
}

/// What is written directly before a value, under the same capacity check.
#[derive(Clone, Copy, Debug)]
pub enum Lead {
    /// Nothing: an element, or the document itself.
    None,
    /// The first key of a map.
    First(&'static Key),
    /// A later key of a map.
    Next(&'static Key),
}

impl Lead {
    /// The key as the first or a later one of its map.
    #[inline(always)]
    #[must_use]
    pub const fn new(key: &'static Key, first: bool) -> Self {
        if first { Self::First(key) } else { Self::Next(key) }
    }
}
