//! A document of ours, as something that serde writes.

use super::ext::{self, Bytes};
use crate::wire::{Failed, Kind, More, Reader};
use ::serde::{
    Serialize, Serializer,
    ser::{Error as _, SerializeMap as _, SerializeSeq as _},
};
use alloc::borrow::Cow;
use core::cell::{Cell, RefCell};

/// The value at a place of a document.
pub(super) struct Written<'a, 'de, R> {
    r: &'a RefCell<&'a mut R>,
    at: &'de [u8],
    /// What follows the value, once it has been read.
    behind: Cell<Option<&'de [u8]>>,
}

impl<'a, 'de, R: Reader<'de>> Written<'a, 'de, R> {
    pub(super) fn new(r: &'a RefCell<&'a mut R>, at: &'de [u8]) -> Self {
        Self { r, at, behind: Cell::new(None) }
    }

    /// Reads with the reader of the document, which is free between two verbs.
    fn read<T, E: ::serde::ser::Error>(
        &self,
        verb: impl FnOnce(&mut R) -> Result<T, Failed>,
    ) -> Result<T, E> {
        // OK to say no more: what has just been written can be read, but for numbers that serde does not know.
        verb(&mut self.r.borrow_mut())
            .map_err(|_| E::custom("a value that serde's data model has no form for"))
    }

    /// What follows the value, which serde may have passed over.
    fn behind<E: ::serde::ser::Error>(&self) -> Result<&'de [u8], E> {
        self.behind.get().map_or_else(|| self.read(|r| r.skip(self.at)), Ok)
    }

    /// Reads a value that has no parts.
    fn leaf<T: Default, E: ::serde::ser::Error>(
        &self,
        verb: impl FnOnce(&mut R, &'de [u8], &mut T) -> Result<&'de [u8], Failed>,
    ) -> Result<T, E> {
        let mut value = T::default();
        let rest = self.read(|r| verb(r, self.at, &mut value))?;
        self.behind.set(Some(rest));
        Ok(value)
    }

    fn number<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let rest = self.read(|r| r.skip(self.at))?;
        let at = R::behind_whitespace(self.at);
        let token = at.get(..at.len() - rest.len()).unwrap_or_default();
        let is_float = if R::TEXT {
            token == b"-0" || token.iter().any(|byte| matches!(byte, b'.' | b'e' | b'E'))
        } else {
            matches!(token, [F32 | F64, ..])
        };
        if is_float {
            return self.float(s, token);
        }
        let is_negative =
            if R::TEXT { token.first() == Some(&b'-') } else { matches!(token, [0xd0..=0xd3 | 0xe0.., ..]) };
        if is_negative {
            let value: i128 = self.leaf(|r, at, out| r.int(at, out))?;
            match i64::try_from(value) {
                Ok(value) => s.serialize_i64(value),
                Err(_) => s.serialize_i128(value),
            }
        } else {
            let value: u128 = self.leaf(|r, at, out| r.int(at, out))?;
            match u64::try_from(value) {
                Ok(value) => s.serialize_u64(value),
                Err(_) => s.serialize_u128(value),
            }
        }
    }

    fn float<S: Serializer>(&self, s: S, token: &[u8]) -> Result<S::Ok, S::Error> {
        if matches!(token, [F32, ..]) {
            return s.serialize_f32(self.leaf(|r, at, out| r.f32(at, out))?);
        }
        s.serialize_f64(self.leaf(|r, at, out| r.f64(at, out))?)
    }

    /// How many items or entries a container has, where the format says so.
    fn len(&self, frame: &R::Frame, at: &'de [u8]) -> Option<usize> {
        if R::TEXT { None } else { Some(self.r.borrow_mut().size_hint(frame, at)) }
    }

    fn array<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let (mut frame, mut at) = self.read(|r| r.array(self.at))?;
        let mut items = s.serialize_seq(self.len(&frame, at))?;
        loop {
            match self.read(|r| r.item(&mut frame, at))? {
                More::Item(item) => {
                    let item = Self::new(self.r, item);
                    items.serialize_element(&item)?;
                    at = item.behind()?;
                }
                More::End(rest) => {
                    self.behind.set(Some(rest));
                    return items.end();
                }
            }
        }
    }

    fn map<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let (mut frame, mut at) = self.read(|r| r.map(self.at))?;
        let mut entries = s.serialize_map(self.len(&frame, at))?;
        loop {
            match self.read(|r| r.entry(&mut frame, at))? {
                More::Item(key) => {
                    let value = Self::new(self.r, self.key(key, &mut entries)?);
                    entries.serialize_value(&value)?;
                    at = value.behind()?;
                }
                More::End(rest) => {
                    self.behind.set(Some(rest));
                    return entries.end();
                }
            }
        }
    }

    /// Writes a key and goes to its value.
    fn key<S: ::serde::ser::SerializeMap>(
        &self,
        at: &'de [u8],
        entries: &mut S,
    ) -> Result<&'de [u8], S::Error> {
        if !R::TEXT {
            let key = Self::new(self.r, at);
            entries.serialize_key(&key)?;
            return key.behind();
        }
        let mut key = Cow::Borrowed("");
        let value = self.read(|r| r.key_cow(at, &mut key))?;
        entries.serialize_key(&*key)?;
        Ok(value)
    }
}

/// What floats begin with in MessagePack.
const F32: u8 = 0xca;
const F64: u8 = 0xcb;

impl<'de, R: Reader<'de>> Serialize for Written<'_, 'de, R> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let kind = self.r.borrow_mut().kind(self.at);
        match kind {
            Kind::Null => s.serialize_none(),
            Kind::Bool => s.serialize_bool(self.leaf(|r, at, out| r.bool(at, out))?),
            Kind::Number => self.number(s),
            Kind::Str => s.serialize_str(&self.leaf::<Cow<'_, str>, _>(|r, at, out| r.cow(at, out))?),
            Kind::Bin => s.serialize_bytes(self.leaf::<&[u8], _>(|r, at, out| r.bytes(at, out))?),
            Kind::Ext => {
                let (code, data) =
                    self.leaf::<(i8, &[u8]), _>(|r, at, (code, data)| r.ext(at, code, data))?;
                s.serialize_newtype_struct(ext::NAME, &(code, Bytes(data)))
            }
            Kind::Array => self.array(s),
            Kind::Map => self.map(s),
            Kind::None => Err(S::Error::custom("a document that ends too early")),
        }
    }
}
