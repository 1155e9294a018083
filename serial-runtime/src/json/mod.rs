//! JSON, by RFC 8259: the strictest reading, the bytes that serde_json writes.
//!
//! ```
//! use serial_runtime::json;
//!
//! let tags: Vec<&str> = json::from_str(r#"["rust", "video"]"#)?;
//! assert_eq!(json::to_string(&tags)?, r#"["rust","video"]"#);
//! # Ok::<(), serial_runtime::Error>(())
//! ```

mod base64;
mod canonical;
mod frame;
mod gap;
mod in_place;
mod items;
mod limits;
mod lines;
mod pass;
mod path;
mod pretty;
mod raw;
mod read;
mod skip;
mod slow;
mod write;

pub use frame::Frame;
pub use lines::{Lines, lines, lines_with, to_vec_lines};
pub use pretty::PrettyWriter;
pub use raw::{RawJson, RawJsonBuf};
pub use read::Reader;
pub use write::Writer;

use crate::{
    codec,
    decode::Decode,
    encode::{Encode, Most},
    error::Error,
    options::{DecodeOptions, EncodeOptions},
    output::Output,
    report::Report,
    text,
    wire::WithContext,
};
use alloc::{string::String, vec::Vec};
use core::any::Any;

/// The format, for what both formats share.
enum Json {}

/// The format with line breaks and indentation.
enum Pretty {}

macro_rules! format {
    ($name:ident $writer:ident) => {
        impl codec::Format for $name {
            type Writer<'w> = $writer<'w>;
            type Reader = Reader;
            type Places = path::Document;

            #[inline(always)]
            fn writer<'w>(output: Output<'w>, options: &EncodeOptions) -> $writer<'w> {
                $writer::new(output, options)
            }

            #[inline]
            fn bound(most: Most) -> usize {
                most.json
            }

            #[inline]
            fn trim(at: &[u8]) -> &[u8] {
                text::trim_start(at)
            }
        }
    };
}

format!(Json Writer);
format!(Pretty PrettyWriter);

/// Encodes to a new vector.
///
/// # Errors
///
/// A float that is not finite, an extension value, or nesting deeper than 128.
///
/// # Example
///
/// ```
/// # use serial_runtime::json;
/// assert_eq!(json::to_vec(&("a", 1.5))?, br#"["a",1.5]"#);
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[inline]
pub fn to_vec<T: Encode + ?Sized>(value: &T) -> Result<Vec<u8>, Error> {
    codec::to_vec::<Json>(value, &EncodeOptions::DEFAULT)
}

/// Encodes to a new string.
///
/// # Errors
///
/// As [`to_vec`].
#[inline]
pub fn to_string<T: Encode + ?Sized>(value: &T) -> Result<String, Error> {
    text(to_vec(value)?)
}

/// Encodes to a new vector, over several lines, indented by two spaces.
///
/// # Errors
///
/// As [`to_vec`].
pub fn to_vec_pretty<T: Encode + ?Sized>(value: &T) -> Result<Vec<u8>, Error> {
    codec::to_vec::<Pretty>(value, &EncodeOptions::DEFAULT)
}

/// Encodes to a new string, over several lines, indented by two spaces.
///
/// # Errors
///
/// As [`to_vec`].
///
/// # Example
///
/// ```
/// # use serial_runtime::json;
/// assert_eq!(json::to_string_pretty(&[1, 2])?, "[\n  1,\n  2\n]");
/// # Ok::<(), serial_runtime::Error>(())
/// ```
pub fn to_string_pretty<T: Encode + ?Sized>(value: &T) -> Result<String, Error> {
    text(to_vec_pretty(value)?)
}

/// What a writer wrote, as text: it writes nothing but UTF-8.
#[inline]
fn text(bytes: Vec<u8>) -> Result<String, Error> {
    String::from_utf8(bytes).map_err(Error::custom)
}

/// Encodes to a new vector, by options.
///
/// # Errors
///
/// As [`to_vec`], as far as the options do not say otherwise.
pub fn to_vec_with<T: Encode + ?Sized>(value: &T, options: &EncodeOptions) -> Result<Vec<u8>, Error> {
    let written = match options.indent {
        None => codec::to_vec::<Json>(value, options),
        Some(_) => codec::to_vec::<Pretty>(value, options),
    }?;
    if options.sort_maps { canonical::sorted(&written, canonical::Form::Kept) } else { Ok(written) }
}

/// Encodes to the canonical form of RFC 8785 (JCS): members in the order of their names by UTF-16 code units, numbers as ECMAScript
/// prints them, nothing escaped that need not be, no whitespace. What is equal has equal bytes.
///
/// # Errors
///
/// As [`to_vec`]; an integer that no double is, since it would become another one there; and a key that an object has twice.
///
/// # Example
///
/// ```
/// # use serial_runtime::json;
/// # use std::collections::HashMap;
/// let scores = HashMap::from([("b", 1e30), ("a", 1.0)]);
/// assert_eq!(json::to_vec_canonical(&scores)?, br#"{"a":1,"b":1e+30}"#);
/// # Ok::<(), serial_runtime::Error>(())
/// ```
pub fn to_vec_canonical<T: Encode + ?Sized>(value: &T) -> Result<Vec<u8>, Error> {
    canonical::sorted(&to_vec(value)?, canonical::Form::Canonical)
}

/// The hash of the canonical form, by any [`Digest`](digest::Digest): equal for what is equal, whoever wrote it.
///
/// # Errors
///
/// As [`to_vec_canonical`].
///
/// # Example
///
/// ```
/// # use serial_runtime::json;
/// # use std::collections::BTreeMap;
/// use sha2::{Digest, Sha256};
///
/// let hash = json::content_hash::<Sha256, _>(&BTreeMap::from([("b", 2), ("a", 1)]))?;
/// assert_eq!(hash, Sha256::digest(br#"{"a":1,"b":2}"#));
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
    codec::encode_into::<Json>(value, out, &EncodeOptions::DEFAULT)
}

/// Encodes to the front of a slice, without allocating, and returns the number of bytes.
///
/// # Errors
///
/// As [`to_vec`], and [`BufferFull`](crate::ErrorKind::BufferFull) where the slice is too small; what it holds then is
/// unspecified.
#[inline]
pub fn encode_to_slice<T: Encode + ?Sized>(value: &T, out: &mut [u8]) -> Result<usize, Error> {
    codec::encode_to_slice::<Json>(value, out)
}

/// Encodes to a writer, through a buffer of 8 KiB.
///
/// # Errors
///
/// As [`to_vec`], and whatever the writer fails with. What had been written by then stays written.
#[cfg(feature = "std")]
pub fn to_writer<T: Encode + ?Sized>(writer: impl std::io::Write, value: &T) -> Result<(), Error> {
    codec::to_writer::<Json>(writer, value)
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
/// use serial_runtime::json;
/// assert_eq!(json::encoded_len(&[1.5, -1.0])?, "[1.5,-1.0]".len());
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[cfg(feature = "std")]
pub fn encoded_len<T: Encode + ?Sized>(value: &T) -> Result<usize, Error> {
    codec::encoded_len::<Json>(value)
}

/// Decodes and validates; the value may borrow from the input.
///
/// # Errors
///
/// The first thing that is wrong, with its place: grammar, type, range, a missing, unknown or duplicate field, a broken
/// rule, nesting deeper than 128, bytes behind the value.
///
/// # Example
///
/// ```
/// # use serial_runtime::json;
/// assert_eq!(json::from_slice::<Vec<u8>>(b"\"AQID\"")?, [1, 2, 3]);
/// let error = json::from_slice::<Vec<i8>>(b"[1, 2, 300]").unwrap_err();
/// assert_eq!((error.path(), error.offset()), ("/2", 7));
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[inline]
pub fn from_slice<'de, T: Decode<'de>>(input: &'de [u8]) -> Result<T, Error> {
    from_slice_with(input, &DecodeOptions::DEFAULT)
}

/// Decodes and validates; the value may borrow from the input.
///
/// # Errors
///
/// As [`from_slice`].
#[inline]
pub fn from_str<'de, T: Decode<'de>>(input: &'de str) -> Result<T, Error> {
    from_slice(input.as_bytes())
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
    codec::admit::<Json>(input, options)?;
    codec::decode::<Json, T>(&mut Reader::new(input, options), input)
}

/// A reader of a document, for who goes through it alone.
#[cfg(feature = "serde")]
pub(crate) fn reader(input: &[u8]) -> Reader {
    Reader::new(input, &DecodeOptions::DEFAULT)
}

/// Decodes and validates, and lists everything that is wrong: after a wrong type, a missing field or a broken rule it goes
/// on at the next field or element. An error of the grammar ends the list.
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
///
/// # Example
///
/// ```
/// # use serial_runtime::{DecodeOptions, json};
/// let options = DecodeOptions { max_issues: 2, ..Default::default() };
/// let report = json::from_slice_report_with::<Vec<u16>>(b"[true, 1, -1, 70000]", &options).unwrap_err();
/// assert_eq!(report.issues().len(), 2);
/// ```
pub fn from_slice_report_with<'de, T: Decode<'de>>(
    input: &'de [u8],
    options: &DecodeOptions,
) -> Result<T, Report> {
    codec::decode_report::<Json, T>(&mut Reader::new(input, options), input, options)
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
/// # use serial_runtime::{FastSerialize, json};
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
/// let input = br#"{"price": 7}"#;
/// assert_eq!(json::from_slice_with_context::<Offer, _>(input, &Market { most: 9 })?.price, 7);
/// let error = json::from_slice_with_context::<Offer, _>(input, &Market { most: 5 }).unwrap_err();
/// assert_eq!(error.message(), "too dear");
/// assert_eq!(json::from_slice::<Offer>(input).unwrap_err().code(), "context");
/// # Ok::<(), serial_runtime::Error>(())
/// ```
pub fn from_slice_with_context<'de, T: Decode<'de>, C: Any>(
    input: &'de [u8],
    context: &'de C,
) -> Result<T, Error> {
    let reader = Reader::new(input, &DecodeOptions::DEFAULT);
    codec::decode::<Json, T>(&mut WithContext::new(reader, context), input)
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
    codec::decode_report::<Json, T>(&mut reader, input, options)
}

/// Decodes and validates, unescaping texts inside the input, so that `&'de str` fields borrow texts with escapes too.
///
/// # Errors
///
/// As [`from_slice`]. The input has been changed then; offsets are those of the original.
///
/// # Example
///
/// ```
/// # use serial_runtime::json;
/// let mut input = *br#"["caf\u00e9", "plain"]"#;
/// assert_eq!(json::from_mut_slice::<Vec<&str>>(&mut input)?, ["café", "plain"]);
/// # Ok::<(), serial_runtime::Error>(())
/// ```
pub fn from_mut_slice<'de, T: Decode<'de>>(input: &'de mut [u8]) -> Result<T, Error> {
    if in_place::unescape(input) {
        let input = &*input;
        return codec::decode::<Json, T>(&mut Reader::in_place(input), input);
    }
    from_slice(input)
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
/// # use serial_runtime::json;
/// let mut names = vec![String::from("a longer name"), String::from("b")];
/// json::decode_into(&mut names, br#"["c"]"#)?;
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
    codec::admit::<Json>(input, options)?;
    codec::decode_into::<Json, T>(&mut Reader::new(input, options), value, input)
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
