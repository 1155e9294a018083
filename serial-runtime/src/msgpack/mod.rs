//! MessagePack, by its specification: every form is read, the smallest is written.
//!
//! Structs are maps by name, so that what is written can be read by any other codec and by the next version of the model.
//! The bytes are those of `rmp_serde::to_vec_named`, except that `Vec<u8>` is `bin`.
//!
//! ```
//! use serial_runtime::msgpack;
//!
//! let bytes = msgpack::to_vec(&("video", 300))?;
//! assert_eq!(bytes, b"\x92\xa5video\xcd\x01\x2c");
//! assert_eq!(msgpack::from_slice::<(&str, u16)>(&bytes)?, ("video", 300));
//! # Ok::<(), serial_runtime::Error>(())
//! ```

mod canonical;
mod head;
mod items;
mod limits;
#[allow(clippy::indexing_slicing, reason = "in a table that is made while compiling")]
mod marker;
mod number;
mod pass;
mod path;
mod raw;
mod read;
mod skip;
mod slow;
mod write;

#[cfg(test)]
mod tests;

pub use raw::{RawMsgPack, RawMsgPackBuf};
pub use read::{Frame, Reader};
pub use write::Writer;

use crate::{
    codec,
    decode::Decode,
    encode::{Encode, Most},
    error::Error,
    options::{DecodeOptions, EncodeOptions},
    output::Output,
    report::Report,
    wire::WithContext,
};
use alloc::vec::Vec;
use core::any::Any;

/// The format, for what both formats share.
enum MessagePack {}

impl codec::Format for MessagePack {
    type Writer<'w> = Writer<'w>;
    type Reader = Reader;
    type Places = path::Document;

    #[inline(always)]
    fn writer<'w>(output: Output<'w>, options: &EncodeOptions) -> Writer<'w> {
        Writer::new(output, options)
    }

    #[inline]
    fn bound(most: Most) -> usize {
        most.msgpack
    }

    /// Every byte has a meaning.
    #[inline(always)]
    fn trim(at: &[u8]) -> &[u8] {
        at
    }
}

/// Encodes to a new vector.
///
/// # Errors
///
/// Nesting deeper than 128, or a text or container that is longer than 32 bits can say.
///
/// # Example
///
/// ```
/// # use serial_runtime::msgpack;
/// assert_eq!(msgpack::to_vec(&("a", true))?, b"\x92\xa1a\xc3");
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[inline]
pub fn to_vec<T: Encode + ?Sized>(value: &T) -> Result<Vec<u8>, Error> {
    codec::to_vec::<MessagePack>(value, &EncodeOptions::DEFAULT)
}

/// Encodes to a new vector, by options; those of JSON have no effect.
///
/// # Errors
///
/// As [`to_vec`], as far as the options do not say otherwise.
pub fn to_vec_with<T: Encode + ?Sized>(value: &T, options: &EncodeOptions) -> Result<Vec<u8>, Error> {
    let written = codec::to_vec::<MessagePack>(value, options)?;
    if options.sort_maps { canonical::sorted(&written, false) } else { Ok(written) }
}

/// Encodes to a canonical form: the entries of maps, structs among them, in the order of the bytes of their encoded keys, and the
/// smallest form of everything, also of what is kept as it was written. Floats keep their width. What is equal has equal bytes.
///
/// # Errors
///
/// As [`to_vec`], and a key that a map has twice.
///
/// # Example
///
/// ```
/// # use serial_runtime::msgpack;
/// # use std::collections::HashMap;
/// let scores = HashMap::from([("b", 1), ("a", 2)]);
/// assert_eq!(msgpack::to_vec_canonical(&scores)?, b"\x82\xa1a\x02\xa1b\x01");
/// # Ok::<(), serial_runtime::Error>(())
/// ```
pub fn to_vec_canonical<T: Encode + ?Sized>(value: &T) -> Result<Vec<u8>, Error> {
    canonical::sorted(&to_vec(value)?, true)
}

/// The hash of the canonical form, by any [`Digest`](digest::Digest).
///
/// # Errors
///
/// As [`to_vec_canonical`].
///
/// # Example
///
/// ```
/// # use serial_runtime::msgpack;
/// use sha2::{Digest, Sha256};
///
/// assert_eq!(msgpack::content_hash::<Sha256, _>("a")?, Sha256::digest(b"\xa1a"));
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[cfg(feature = "digest")]
pub fn content_hash<D: digest::Digest, T: Encode + ?Sized>(value: &T) -> Result<digest::Output<D>, Error> {
    Ok(D::digest(to_vec_canonical(value)?))
}

/// Appends to a vector. On an error the vector is cut back to what it held before.
///
/// # Errors
///
/// As [`to_vec`].
#[inline]
pub fn encode_into<T: Encode + ?Sized>(value: &T, out: &mut Vec<u8>) -> Result<(), Error> {
    codec::encode_into::<MessagePack>(value, out, &EncodeOptions::DEFAULT)
}

/// Appends a value with all of its fields, also those that it would leave out.
pub(crate) fn encode_whole<T: Encode + ?Sized>(value: &T, out: &mut Vec<u8>) -> Result<(), Error> {
    codec::encode_whole::<MessagePack>(value, out)
}

/// Encodes to the front of a slice, without allocating, and returns the number of bytes.
///
/// # Errors
///
/// As [`to_vec`], and [`BufferFull`](crate::ErrorKind::BufferFull) where the slice is too small; what it holds then is
/// unspecified.
#[inline]
pub fn encode_to_slice<T: Encode + ?Sized>(value: &T, out: &mut [u8]) -> Result<usize, Error> {
    codec::encode_to_slice::<MessagePack>(value, out)
}

/// Encodes to a writer, through a buffer of 8 KiB.
///
/// # Errors
///
/// As [`to_vec`], and whatever the writer fails with. What had been written by then stays written.
#[cfg(feature = "std")]
pub fn to_writer<T: Encode + ?Sized>(writer: impl std::io::Write, value: &T) -> Result<(), Error> {
    codec::to_writer::<MessagePack>(writer, value)
}

/// How many bytes the value is encoded to. It is written for that, to nowhere.
///
/// # Errors
///
/// As [`to_vec`].
///
/// # Example
///
/// ```
/// use serial_runtime::msgpack;
/// assert_eq!(msgpack::encoded_len(&[1.5, -1.0])?, 19);
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[cfg(feature = "std")]
pub fn encoded_len<T: Encode + ?Sized>(value: &T) -> Result<usize, Error> {
    codec::encoded_len::<MessagePack>(value)
}

/// Decodes and validates; the value may borrow from the input.
///
/// # Errors
///
/// The first thing that is wrong, with its place: format, type, range, a missing, unknown or duplicate field, a broken
/// rule, nesting deeper than 128, bytes behind the value.
///
/// # Example
///
/// ```
/// # use serial_runtime::msgpack;
/// assert_eq!(msgpack::from_slice::<Vec<u8>>(b"\xc4\x03\x01\x02\x03")?, [1, 2, 3]);
/// let error = msgpack::from_slice::<Vec<i8>>(b"\x93\x01\x02\xcd\x01\x2c").unwrap_err();
/// assert_eq!((error.path(), error.offset()), ("/2", 3));
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[inline]
pub fn from_slice<'de, T: Decode<'de>>(input: &'de [u8]) -> Result<T, Error> {
    from_slice_with(input, &DecodeOptions::DEFAULT)
}

/// Decodes without checking constraints: for what was validated before it was stored. Everything else is checked as ever.
///
/// # Errors
///
/// As [`from_slice`], broken rules aside.
#[inline]
pub fn from_slice_unvalidated<'de, T: Decode<'de>>(input: &'de [u8]) -> Result<T, Error> {
    from_slice_with(input, &DecodeOptions { validate: false, ..DecodeOptions::DEFAULT })
}

/// Decodes and validates, by options.
///
/// # Errors
///
/// As [`from_slice`], as far as the options do not say otherwise.
#[inline]
pub fn from_slice_with<'de, T: Decode<'de>>(input: &'de [u8], options: &DecodeOptions) -> Result<T, Error> {
    codec::admit::<MessagePack>(input, options)?;
    codec::decode::<MessagePack, T>(&mut Reader::new(input, options), input)
}

/// A reader of a document, for who goes through it alone.
#[cfg(feature = "serde")]
pub(crate) fn reader(input: &[u8]) -> Reader {
    Reader::new(input, &DecodeOptions::DEFAULT)
}

/// Decodes and validates, and lists everything that is wrong: after a wrong type, a missing field or a broken rule it goes
/// on at the next field or element. Input that is not MessagePack ends the list.
///
/// # Errors
///
/// All of them, in the order of the input.
pub fn from_slice_report<'de, T: Decode<'de>>(input: &'de [u8]) -> Result<T, Report> {
    from_slice_report_with(input, &DecodeOptions::DEFAULT)
}

/// Decodes and validates, by options, and lists everything that is wrong.
///
/// # Errors
///
/// As [`from_slice_report`], as far as the options do not say otherwise.
pub fn from_slice_report_with<'de, T: Decode<'de>>(
    input: &'de [u8],
    options: &DecodeOptions,
) -> Result<T, Report> {
    codec::decode_report::<MessagePack, T>(&mut Reader::new(input, options), input, options)
}

/// Decodes and validates a model whose rules ask for a context (`#[serial(context = Type)]`): its functions get a reference to it, and so
/// do those of all models inside. What is borrowed from the input borrows the context as well.
///
/// # Errors
///
/// As [`from_slice`].
///
/// # Example
///
/// ```
/// # use serial_runtime::{FastSerialize, msgpack};
/// struct Market {
///     most: u32,
/// }
///
/// #[derive(FastSerialize, Debug)]
/// #[serial(context = Market)]
/// struct Offer {
///     #[serial(custom = |price: &u32, market: &Market| if *price <= market.most { Ok(()) } else { Err("too dear") })]
///     price: u32,
/// }
/// let input = b"\x81\xa5price\x07";
/// assert_eq!(msgpack::from_slice_with_context::<Offer, _>(input, &Market { most: 9 })?.price, 7);
/// let error = msgpack::from_slice_with_context::<Offer, _>(input, &Market { most: 5 }).unwrap_err();
/// assert_eq!(error.message(), "too dear");
/// assert_eq!(msgpack::from_slice::<Offer>(input).unwrap_err().code(), "context");
/// # Ok::<(), serial_runtime::Error>(())
/// ```
pub fn from_slice_with_context<'de, T: Decode<'de>, C: Any>(
    input: &'de [u8],
    context: &'de C,
) -> Result<T, Error> {
    let reader = Reader::new(input, &DecodeOptions::DEFAULT);
    codec::decode::<MessagePack, T>(&mut WithContext::new(reader, context), input)
}

/// As [`from_slice_with_context`], and lists everything that is wrong.
///
/// # Errors
///
/// As [`from_slice_report`].
pub fn from_slice_report_with_context<'de, T: Decode<'de>, C: Any>(
    input: &'de [u8],
    context: &'de C,
) -> Result<T, Report> {
    let options = &DecodeOptions::DEFAULT;
    let mut reader = WithContext::new(Reader::new(input, options), context);
    codec::decode_report::<MessagePack, T>(&mut reader, input, options)
}

/// Decodes and validates in place of a value, using again the strings, vectors and maps that it owns.
///
/// # Errors
///
/// As [`from_slice`]. The value is then a mixture of old and new: valid in memory, but not to be relied upon.
///
/// # Example
///
/// ```
/// # use serial_runtime::msgpack;
/// let mut names = vec![String::from("a longer name"), String::from("b")];
/// msgpack::decode_into(&mut names, b"\x91\xa1c")?;
/// assert_eq!(names, ["c"]);
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[inline]
pub fn decode_into<'de, T: Decode<'de>>(value: &mut T, input: &'de [u8]) -> Result<(), Error> {
    decode_into_with(value, input, &DecodeOptions::DEFAULT)
}

/// Decodes and validates in place of a value, by options.
///
/// # Errors
///
/// As [`decode_into`], as far as the options do not say otherwise.
#[inline]
pub fn decode_into_with<'de, T: Decode<'de>>(
    value: &mut T,
    input: &'de [u8],
    options: &DecodeOptions,
) -> Result<(), Error> {
    codec::admit::<MessagePack>(input, options)?;
    codec::decode_into::<MessagePack, T>(&mut Reader::new(input, options), value, input)
}

/// Decodes and validates what a reader gives until its end. All of it is read into memory first.
///
/// # Errors
///
/// As [`from_slice`], and whatever the reader fails with.
#[cfg(feature = "std")]
pub fn from_reader<T: for<'de> Decode<'de>>(reader: impl std::io::Read) -> Result<T, Error> {
    from_reader_with(reader, &DecodeOptions::DEFAULT)
}

/// Decodes and validates what a reader gives, by options: of a stream that is longer than `max_len`, no more than one byte beyond it is
/// taken.
///
/// # Errors
///
/// As [`from_reader`], as far as the options do not say otherwise.
#[cfg(feature = "std")]
pub fn from_reader_with<T: for<'de> Decode<'de>>(
    reader: impl std::io::Read,
    options: &DecodeOptions,
) -> Result<T, Error> {
    from_slice_with(&codec::read_all(reader, options)?, options)
}
