//! One MessagePack value as it is written.

use crate::{
    Error,
    decode::Decode,
    describe::{Describe, Type},
    encode::Encode,
    raw::{self, raw},
    slots::Slot,
    validate::{Validate, Violations},
    wire::{Lead, Read, Reader as Reads, Room, Writer as Verbs, Wrote},
};
use alloc::vec::Vec;

/// One MessagePack value as it is written, borrowed from the input: checked once while it is read, and written back byte for
/// byte, in whatever form its numbers and lengths have.
///
/// JSON has no place for it: a model with such a field can be written as MessagePack only; [`Value`](crate::Value) is for both.
///
/// # Example
///
/// ```
/// use serial_runtime::{FastSerialize, RawMsgPack, msgpack};
///
/// #[derive(FastSerialize)]
/// struct Event<'a> {
///     kind: &'a str,
///     payload: RawMsgPack<'a>,
/// }
/// let bytes = b"\x82\xa4kind\xa4seen\xa7payload\xcd\x00\x07";
/// let event: Event = msgpack::from_slice(bytes)?;
/// assert_eq!(event.payload.get(), b"\xcd\x00\x07");
/// assert_eq!(event.payload.decode::<u8>()?, 7);
/// assert_eq!(msgpack::to_vec(&event)?, bytes);
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RawMsgPack<'a>(&'a [u8]);

/// One MessagePack value as it is written, which owns its bytes: what [`RawMsgPack`] is without a lifetime.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RawMsgPackBuf(Vec<u8>);

impl<'a> RawMsgPack<'a> {
    /// The value that `bytes` are.
    ///
    /// # Errors
    ///
    /// Where they are not one MessagePack value.
    pub fn new(bytes: &'a [u8]) -> Result<Self, Error> {
        super::from_slice(bytes)
    }

    /// The bytes of the value.
    #[must_use]
    pub fn get(self) -> &'a [u8] {
        self.0
    }

    /// Decodes the value.
    ///
    /// # Errors
    ///
    /// As [`from_slice`](super::from_slice); places are counted from the start of this value.
    pub fn decode<T: Decode<'a>>(self) -> Result<T, Error> {
        super::from_slice(self.0)
    }
}

impl RawMsgPackBuf {
    /// The value that `bytes` are.
    ///
    /// # Errors
    ///
    /// Where they are not one MessagePack value.
    pub fn new(bytes: &[u8]) -> Result<Self, Error> {
        super::from_slice(bytes)
    }

    /// What `value` is written as.
    ///
    /// # Errors
    ///
    /// As [`to_vec`](super::to_vec).
    pub fn of<T: Encode + ?Sized>(value: &T) -> Result<Self, Error> {
        super::to_vec(value).map(Self)
    }

    /// The same value, borrowed.
    #[must_use]
    pub fn view(&self) -> RawMsgPack<'_> {
        RawMsgPack(&self.0)
    }

    /// The bytes of the value.
    #[must_use]
    pub fn get(&self) -> &[u8] {
        &self.0
    }

    /// Decodes the value.
    ///
    /// # Errors
    ///
    /// As [`from_slice`](super::from_slice); places are counted from the start of this value.
    pub fn decode<'a, T: Decode<'a>>(&'a self) -> Result<T, Error> {
        super::from_slice(&self.0)
    }
}

impl Default for RawMsgPack<'_> {
    /// nil
    fn default() -> Self {
        Self(b"\xc0")
    }
}

impl Default for RawMsgPackBuf {
    /// nil
    fn default() -> Self {
        RawMsgPack::default().into()
    }
}

raw!(
    RawMsgPack, RawMsgPackBuf,
    text: false,
    empty: &[],
    other: "raw MessagePack is no JSON; use `Value` for both formats, or `RawJson`",
    make: Ok::<&[u8], &'static str>,
    store: |own: &mut Vec<u8>, bytes: &[u8]| {
        own.clear();
        own.extend_from_slice(bytes);
    }
);
