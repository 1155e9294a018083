//! What `#[serial(bytes)]` puts on the wire as bytes: `bin` in MessagePack, base64 text in JSON.
//!
//! Slices and vectors of `u8` are bytes without it; it is for arrays and deques of `u8`, which are arrays of integers otherwise,
//! and says for the others what they are anyway.
//!
//! [`encode`] and [`decode`] are the conversions of a `with` module.

use crate::{
    decode::Decode,
    describe::{Describe, Type},
    encode::Encode,
    error::ErrorKind,
    slots::Slot,
    wire::{Failed, Lead, Read, Reader, Room, Trouble, Writer, Wrote},
};
use alloc::{borrow::Cow, boxed::Box, collections::VecDeque, format, rc::Rc, sync::Arc, vec::Vec};
use core::convert::Infallible;

/// A value that can be written as bytes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not made of bytes",
    note = "`#[serial(bytes)]` is for `&[u8]`, `[u8; N]`, `Vec<u8>`, `Cow<[u8]>`, `Box<[u8]>`, `VecDeque<u8>` and options of these"
)]
pub trait EncodeBytes {
    /// The wire form.
    const TYPE: Type = Type::Bytes;

    /// Writes `lead`, then the bytes.
    ///
    /// # Errors
    ///
    /// As [`Encode::encode`].
    fn encode_bytes<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w>;

    /// Whether the value is written as null.
    fn is_null(&self) -> bool {
        false
    }
}

/// A value that can be read from bytes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from bytes",
    note = "`#[serial(bytes)]` is for `&[u8]`, `[u8; N]`, `Vec<u8>`, `Cow<[u8]>`, `Box<[u8]>`, `VecDeque<u8>` and options of these"
)]
pub trait DecodeBytes<'de>: Sized {
    /// Reads the bytes at `at` into `out`.
    ///
    /// # Errors
    ///
    /// As [`Decode::decode`].
    fn decode_bytes<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de>;

    /// Reads the bytes at `at` in place of this value, using again what it owns.
    ///
    /// # Errors
    ///
    /// As [`Decode::decode_into`].
    #[inline]
    fn decode_bytes_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        let mut slot = Slot::EMPTY;
        let at = Self::decode_bytes(r, at, &mut slot)?;
        *self = r.built(at, &mut slot)?;
        Ok(at)
    }

    /// What a field becomes when it is not in the map.
    ///
    /// # Errors
    ///
    /// As [`Decode::missing`].
    fn missing<R: Reader<'de>>(
        r: &mut R,
        start: &'de [u8],
        name: &'static str,
        out: &mut Slot<Self>,
    ) -> Result<(), Failed> {
        let _ = out;
        r.missing(start, name)
    }
}

/// A value that is written as bytes.
#[derive(Clone, Copy, Debug)]
pub struct Wire<'a, T: ?Sized>(&'a T);

/// A value that has been read from bytes.
#[derive(Clone, Copy, Debug)]
pub struct OwnedWire<T>(T);

/// The wire form of a field.
#[inline]
pub fn encode<T: EncodeBytes + ?Sized>(value: &T) -> Wire<'_, T> {
    Wire(value)
}

/// The field of a wire form.
///
/// # Errors
///
/// None.
#[inline]
pub fn decode<T>(wire: OwnedWire<T>) -> Result<T, Infallible> {
    Ok(wire.0)
}

impl<T: EncodeBytes + ?Sized> Describe for Wire<'_, T> {
    const TYPE: Type = T::TYPE;
}

impl<T: EncodeBytes + ?Sized> Encode for Wire<'_, T> {
    #[inline]
    fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        self.0.encode_bytes(w, at, lead)
    }

    #[inline]
    fn is_null(&self) -> bool {
        self.0.is_null()
    }
}

impl<T: EncodeBytes> Describe for OwnedWire<T> {
    const TYPE: Type = T::TYPE;
}

impl<'de, T: DecodeBytes<'de>> Decode<'de> for OwnedWire<T> {
    #[inline]
    fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut value = Slot::EMPTY;
        let at = T::decode_bytes(r, at, &mut value)?;
        out.fill(Self(r.built(at, &mut value)?));
        Ok(at)
    }

    #[inline]
    fn decode_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
        self.0.decode_bytes_into(r, at)
    }

    #[inline]
    fn missing<R: Reader<'de>>(
        r: &mut R,
        start: &'de [u8],
        name: &'static str,
        out: &mut Slot<Self>,
    ) -> Result<(), Failed> {
        let mut value = Slot::EMPTY;
        T::missing(r, start, name, &mut value)?;
        if let Some(value) = value.take() {
            out.fill(Self(value));
        }
        Ok(())
    }
}

macro_rules! contiguous {
    ($([$($generics:tt)*] $ty:ty $(, $form:expr)?;)*) => {$(
        impl<$($generics)*> EncodeBytes for $ty {
            $(const TYPE: Type = $form;)?

            #[inline]
            fn encode_bytes<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                w.bytes(at, lead, self)
            }
        }
    )*};
}

contiguous! {
    [] [u8];
    [const N: usize] [u8; N], Type::FixedBytes { encoding: None, len: N };
    [] Vec<u8>;
    [] Box<[u8]>;
    [] Rc<[u8]>;
    [] Arc<[u8]>;
    [] Cow<'_, [u8]>;
}

/// What bytes are read into wherever they are bytes without saying so.
macro_rules! read_anyway {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        impl<'de $($generics)*> DecodeBytes<'de> for $ty {
            #[inline]
            fn decode_bytes<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
                Self::decode(r, at, out)
            }

            #[inline]
            fn decode_bytes_into<R: Reader<'de>>(&mut self, r: &mut R, at: &'de [u8]) -> Read<'de> {
                self.decode_into(r, at)
            }
        }
    )*};
}

read_anyway! {
    [] Vec<u8>;
    [] Box<[u8]>;
    [] Rc<[u8]>;
    [] Arc<[u8]>;
    [: 'a, 'a] &'a [u8];
    [: 'a, 'a] Cow<'a, [u8]>;
}

impl<T: EncodeBytes + ?Sized> EncodeBytes for &T {
    const TYPE: Type = T::TYPE;

    #[inline]
    fn encode_bytes<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        T::encode_bytes(self, w, at, lead)
    }

    #[inline]
    fn is_null(&self) -> bool {
        T::is_null(self)
    }
}

impl<'de, const N: usize> DecodeBytes<'de> for [u8; N] {
    #[inline]
    fn decode_bytes<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut bytes = Slot::<Cow<'de, [u8]>>::EMPTY;
        let rest = Decode::decode(r, at, &mut bytes)?;
        match <Self>::try_from(&*r.built(rest, &mut bytes)?) {
            Ok(bytes) => out.fill(bytes),
            Err(_) => return Err(wrong_length(r, at, N)),
        }
        Ok(rest)
    }
}

#[cold]
#[inline(never)]
fn wrong_length<'de, R: Reader<'de>>(r: &mut R, at: &'de [u8], len: usize) -> Failed {
    r.state().fail(at, Trouble::Expected(ErrorKind::Length, Cow::Owned(format!("{len} bytes"))))
}

impl EncodeBytes for VecDeque<u8> {
    /// Bytes that wrap around are put together first.
    fn encode_bytes<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        match self.as_slices() {
            (bytes, []) => w.bytes(at, lead, bytes),
            (start, end) => w.bytes(at, lead, &[start, end].concat()),
        }
    }
}

impl<'de> DecodeBytes<'de> for VecDeque<u8> {
    fn decode_bytes<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        let mut bytes = Vec::new();
        let at = r.byte_buf(at, &mut bytes)?;
        out.fill(bytes.into());
        Ok(at)
    }
}

impl<T: EncodeBytes> EncodeBytes for Option<T> {
    const TYPE: Type = Type::Option(|| T::TYPE);

    #[inline]
    fn encode_bytes<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        match self {
            Some(bytes) => bytes.encode_bytes(w, at, lead),
            None => w.null(at, lead),
        }
    }

    #[inline]
    fn is_null(&self) -> bool {
        self.is_none()
    }
}

impl<'de, T: DecodeBytes<'de>> DecodeBytes<'de> for Option<T> {
    #[inline]
    fn decode_bytes<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
        if let Some(rest) = r.null(at) {
            out.fill(None);
            return Ok(rest);
        }
        let mut bytes = Slot::EMPTY;
        let rest = T::decode_bytes(r, at, &mut bytes)?;
        out.fill(Some(r.built(rest, &mut bytes)?));
        Ok(rest)
    }

    #[inline]
    fn missing<R: Reader<'de>>(
        _r: &mut R,
        _start: &'de [u8],
        _name: &'static str,
        out: &mut Slot<Self>,
    ) -> Result<(), Failed> {
        out.fill(None);
        Ok(())
    }
}
