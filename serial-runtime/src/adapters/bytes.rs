//! Bytes as text of other alphabets in JSON; in MessagePack they are bytes, where text is read as well.

use super::{DecodeAs, DescribeAs, EncodeAs};
use crate::{
    describe::{Encoding, Type, of},
    error::ErrorKind,
    slots::Slot,
    types::bytes::{DecodeBytes, EncodeBytes},
    wire::{Kind, Lead, Read, Reader, Room, Writer, Wrote},
};
use alloc::{string::String, vec::Vec};
use core::marker::PhantomData;

/// Bytes as base64 text with padding, in the standard alphabet: what bytes are in JSON anyway.
#[derive(Debug)]
pub enum Base64 {}

/// Bytes as base64 text in the alphabet for URLs and file names, without padding.
#[derive(Debug)]
pub enum Base64Url {}

/// Bytes as `#[serial(bytes)]` has them.
#[derive(Debug)]
pub enum Bytes {}

impl<T: EncodeBytes> EncodeAs<T> for Bytes {
    fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        value.encode_bytes(w, at, lead)
    }

    fn is_null_as(value: &T) -> bool {
        value.is_null()
    }
}

impl<'de, T: DecodeBytes<'de>> DecodeAs<'de, T> for Bytes {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        T::decode_bytes(r, at, out)
    }

    fn decode_into_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut T) -> Read<'de> {
        out.decode_bytes_into(r, at)
    }
}

impl<T: EncodeBytes> DescribeAs<T> for Bytes {
    fn describe_as() -> Type {
        T::TYPE
    }
}

/// Bytes as hexadecimal text; upper case is read, too.
#[derive(Debug)]
pub enum Hex {}

/// Bytes as an array of numbers, as serde writes them.
#[derive(Debug)]
pub enum Numbers {}

/// Bytes that others may write as a text, which is read as the bytes of its UTF-8. Written as [`Numbers`] in JSON, where a text would be
/// taken for base64, and as bytes in MessagePack; all of these forms are read.
///
/// ```
/// use serial_runtime::{FastSerialize, adapters::BytesOrString, json};
///
/// #[derive(FastSerialize, Debug, PartialEq)]
/// struct Blob(#[serial(as = BytesOrString)] Vec<u8>);
///
/// assert_eq!(json::from_str::<Blob>(r#""Hi""#)?, Blob(b"Hi".to_vec()));
/// assert_eq!(json::to_string(&Blob(b"Hi".to_vec()))?, "[72,105]");
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[derive(Debug)]
pub enum BytesOrString {}

macro_rules! text {
    ($($adapter:ident: $encoding:expr, $expected:literal, $write:expr, $read:expr;)*) => {$(
        impl<T: AsRef<[u8]> + ?Sized> EncodeAs<T> for $adapter {
            fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
                if W::TEXT { w.str(at, lead, &$write.encode(value.as_ref())) } else { w.bytes(at, lead, value.as_ref()) }
            }
        }

        impl<'de, T: TryFrom<Vec<u8>>> DecodeAs<'de, T> for $adapter {
            fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
                let mut bytes = Slot::EMPTY;
                let rest = if R::TEXT || r.kind(at) == Kind::Str {
                    r.text(at, $expected, |text| $read.decode(text.as_bytes()).ok(), &mut bytes)?
                } else {
                    let mut read = Vec::new();
                    let rest = r.byte_buf(at, &mut read)?;
                    bytes.fill(read);
                    rest
                };
                fit(r, at, rest, &mut bytes, out)
            }
        }

        impl<T: ?Sized> DescribeAs<T> for $adapter {
            fn describe_as() -> Type {
                Type::bytes($encoding)
            }

            fn describe_len(len: usize) -> Type {
                Type::FixedBytes { encoding: $encoding, len }
            }
        }
    )*};
}

text! {
    Base64: None, "base64 text", data_encoding::BASE64, data_encoding::BASE64;
    Base64Url: Some(Encoding::Base64Url), "base64url text without padding",
        data_encoding::BASE64URL_NOPAD, data_encoding::BASE64URL_NOPAD;
    Hex: Some(Encoding::Hex), "hexadecimal text", data_encoding::HEXLOWER, data_encoding::HEXLOWER_PERMISSIVE;
}

/// For `[u8; N]`: the form that `A` gives it, described with its length, which an adapter for bytes of all kinds is not told by the type.
#[derive(Debug)]
pub struct FixedBytes<A, const N: usize>(PhantomData<A>);

impl<A: DescribeAs<[u8; N]>, const N: usize> DescribeAs<[u8; N]> for FixedBytes<A, N> {
    fn describe_as() -> Type {
        A::describe_len(N)
    }
}

/// Makes the value of the bytes: an array has its own number of them.
fn fit<'de, T: TryFrom<Vec<u8>>, R: Reader<'de>>(
    r: &mut R,
    at: &'de [u8],
    rest: &'de [u8],
    bytes: &mut Slot<Vec<u8>>,
    out: &mut Slot<T>,
) -> Read<'de> {
    match T::try_from(r.built(rest, bytes)?) {
        Ok(value) => out.fill(value),
        Err(_) => return Err(r.expected(at, ErrorKind::Length, "as many bytes as the type has")),
    }
    Ok(rest)
}

impl<T: AsRef<[u8]> + ?Sized> EncodeAs<T> for Numbers {
    fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        super::containers::items::<super::Same, u8, W>(value.as_ref(), w, at, lead)
    }
}

impl<'de, T: TryFrom<Vec<u8>>> DecodeAs<'de, T> for Numbers {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        let mut numbers = Vec::new();
        let rest = crate::decode::decode_items::<u8, R>(r, at, &mut numbers)?;
        let mut bytes = Slot::EMPTY;
        bytes.fill(numbers);
        fit(r, at, rest, &mut bytes, out)
    }
}

impl<T: ?Sized> DescribeAs<T> for Numbers {
    fn describe_as() -> Type {
        Type::Array { items: of::<u8>, unique: false, len: None }
    }

    fn describe_len(len: usize) -> Type {
        Type::Array { items: of::<u8>, unique: false, len: Some(len) }
    }
}

impl<T: AsRef<[u8]> + ?Sized> EncodeAs<T> for BytesOrString {
    fn encode_as<'w, W: Writer<'w>>(value: &T, w: &mut W, at: Room<'w>, lead: Lead) -> Wrote<'w> {
        if W::TEXT { Numbers::encode_as(value, w, at, lead) } else { w.bytes(at, lead, value.as_ref()) }
    }
}

impl<'de, T: TryFrom<Vec<u8>>> DecodeAs<'de, T> for BytesOrString {
    fn decode_as<R: Reader<'de>>(r: &mut R, at: &'de [u8], out: &mut Slot<T>) -> Read<'de> {
        let mut bytes = Slot::EMPTY;
        let rest = match r.kind(at) {
            Kind::Array => return Numbers::decode_as(r, at, out),
            Kind::Bin => {
                let mut read = Vec::new();
                let rest = r.byte_buf(at, &mut read)?;
                bytes.fill(read);
                rest
            }
            Kind::Str => {
                let mut text = String::new();
                let rest = r.string(at, &mut text)?;
                bytes.fill(text.into_bytes());
                rest
            }
            _ => return Err(r.expected(at, ErrorKind::Type, "bytes or text")),
        };
        fit(r, at, rest, &mut bytes, out)
    }
}

impl<T: ?Sized> DescribeAs<T> for BytesOrString {
    fn describe_as() -> Type {
        Type::OneOf(&[<Numbers as DescribeAs<[u8]>>::describe_as, || Type::Spelled])
    }
}
