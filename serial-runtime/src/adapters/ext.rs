//! Types that are extensions of MessagePack: what `ext` stands for.

use super::{DecodeAs, DescribeAs, EncodeAs};
use crate::{
    describe::Type,
    slots::Slot,
    wire::{Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::vec::Vec;
use core::fmt::Display;

/// A type that is an extension in MessagePack: a code and some bytes. In JSON it is the base64 text of the bytes.
///
/// A field says so with `#[serial(ext)]`, or with `#[serial(ext = 5)]` for another code; what is inside of options, lists and maps does so
/// as well. For a form of its own in JSON, write `#[serial(msgpack(ext), json(as = _))]`.
///
/// # Example: a type that is an extension wherever it stands
///
/// ```
/// use serial_runtime::adapters::{DecodeAs, EncodeAs, Ext, MsgPackExt};
/// use serial_runtime::wire::{Lead, Read, Reader, Room, Writer, Wrote};
/// use serial_runtime::{Decode, Encode, Slot, json, msgpack};
///
/// #[derive(Debug, PartialEq)]
/// struct Complex(f32, f32);
///
/// impl MsgPackExt for Complex {
///     const CODE: i8 = 1;
///     type Error = &'static str;
///
///     fn to_ext(&self) -> impl AsRef<[u8]> {
///         [self.0.to_be_bytes(), self.1.to_be_bytes()].concat()
///     }
///
///     fn from_ext(data: &[u8]) -> Result<Self, Self::Error> {
///         let (re, im) = data.split_first_chunk().ok_or("too short")?;
///         let im = im.try_into().map_err(|_| "a complex number has 8 bytes")?;
///         Ok(Self(f32::from_be_bytes(*re), f32::from_be_bytes(im)))
///     }
/// }
///
/// impl Encode for Complex {
///     fn encode<'w, W: Writer<'w>>(&self, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
///         Ext::encode_as(self, w, at, lead)
///     }
/// }
///
/// impl<'de> Decode<'de> for Complex {
///     fn decode<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<Self>) -> Read<'de> {
///         Ext::decode_as(r, at, out)
///     }
/// }
///
/// let bytes = msgpack::to_vec(&Complex(1.0, 0.0))?;
/// assert_eq!(bytes, b"\xd7\x01\x3f\x80\x00\x00\x00\x00\x00\x00");
/// assert_eq!(msgpack::from_slice::<Complex>(&bytes)?, Complex(1.0, 0.0));
/// assert_eq!(json::to_string(&Complex(1.0, 0.0))?, r#""P4AAAAAAAAA=""#);
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no extension of MessagePack",
    note = "implement `MsgPackExt` for it, with the code and the bytes that it has there"
)]
pub trait MsgPackExt: Sized {
    /// The code: 0 to 127 are for applications, negative ones belong to MessagePack.
    const CODE: i8;

    /// What is said where the bytes are no such value.
    type Error: Display;

    /// The bytes of the value.
    fn to_ext(&self) -> impl AsRef<[u8]>;

    /// The value of the bytes.
    ///
    /// # Errors
    ///
    /// Where they are no such value.
    fn from_ext(data: &[u8]) -> Result<Self, Self::Error>;
}

/// An extension with the code of its type.
#[derive(Debug)]
pub enum Ext {}

/// An extension with this code.
#[derive(Debug)]
pub enum ExtCode<const CODE: i8> {}

fn encode<'w, T: MsgPackExt, W: Writer<'w>>(
    value: &T,
    code: i8,
    w: &mut W,
    at: Room<'w>,
    lead: Lead,
) -> Wrote<'w> {
    let data = value.to_ext();
    if W::TEXT { w.bytes(at, lead, data.as_ref()) } else { w.ext(at, lead, code, data.as_ref()) }
}

fn decode<'de, T: MsgPackExt, R: Reader<'de>>(
    code: i8,
    r: &mut R,
    at: &'de [u8],
    out: &mut Slot<T>,
) -> Read<'de> {
    let (rest, value) = if R::TEXT {
        let mut data = Vec::new();
        (r.byte_buf(at, &mut data)?, T::from_ext(&data))
    } else {
        let (mut found, mut data): (_, &[u8]) = (0, &[]);
        let rest = r.ext(at, &mut found, &mut data)?;
        if found != code {
            let message = format_args!("expected an extension with code {code}, found code {found}");
            return Err(r.refuse(at, &message));
        }
        (rest, T::from_ext(data))
    };
    match value {
        Ok(value) => out.fill(value),
        Err(error) => return Err(r.refuse(at, &error)),
    }
    Ok(rest)
}

macro_rules! ext {
    ($([$($n:tt)*] $adapter:ty, $code:expr;)*) => {$(
        impl<T: MsgPackExt $($n)*> EncodeAs<T> for $adapter {
            fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                encode(value, $code, w, at, lead)
            }
        }

        impl<'de, T: MsgPackExt $($n)*> DecodeAs<'de, T> for $adapter {
            fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
                decode($code, r, at, out)
            }
        }

        impl<T: MsgPackExt $($n)*> DescribeAs<T> for $adapter {
            fn describe_as() -> Type {
                Type::Bytes
            }
        }
    )*};
}

ext! {
    [] Ext, T::CODE;
    [, const CODE: i8] ExtCode<CODE>, CODE;
}
