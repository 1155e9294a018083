//! One JSON value as it is written.

use crate::{
    Error,
    decode::Decode,
    describe::{Describe, Type},
    encode::Encode,
    raw::{self, raw},
    slots::Slot,
    text,
    validate::{Validate, Violations},
    wire::{Lead, Read, Reader as Reads, Room, Writer as Verbs, Wrote},
};
use alloc::string::String;
use core::fmt;

/// One JSON value as it is written, borrowed from the input: checked once while it is read, and written back byte for byte.
///
/// MessagePack has no place for it: a model with such a field can be written as JSON only; [`Value`](crate::Value) is for both.
/// An indented document keeps it as it is, and of what is inside of it, the depth limit counts what is read, not what is written.
///
/// # Example
///
/// ```
/// use serial_runtime::{FastSerialize, RawJson, json};
///
/// #[derive(FastSerialize)]
/// struct Event<'a> {
///     kind: &'a str,
///     payload: RawJson<'a>,
/// }
/// let text = r#"{"kind":"seen","payload":{ "at": 1.50 }}"#;
/// let event: Event = json::from_str(text)?;
/// assert_eq!(event.payload.get(), r#"{ "at": 1.50 }"#);
/// assert_eq!(json::to_string(&event)?, text);
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RawJson<'a>(&'a str);

/// One JSON value as it is written, which owns its text: what [`RawJson`] is without a lifetime.
///
/// # Example
///
/// ```
/// use serial_runtime::{RawJsonBuf, json};
///
/// let raw: RawJsonBuf = json::from_str("[1e2, 2]")?;
/// assert_eq!(json::to_string(&raw)?, "[1e2, 2]");
/// assert_eq!(raw.decode::<Vec<f64>>()?, [100.0, 2.0]);
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RawJsonBuf(String);

impl<'a> RawJson<'a> {
    /// The value that `text` is; whitespace around it is left out.
    ///
    /// # Errors
    ///
    /// Where `text` is not one JSON value.
    pub fn new(text: &'a str) -> Result<Self, Error> {
        super::from_str(text)
    }

    /// The text of the value.
    #[must_use]
    pub fn get(self) -> &'a str {
        self.0
    }

    /// Decodes the value.
    ///
    /// # Errors
    ///
    /// As [`from_str`](super::from_str); places are counted from the start of this value.
    pub fn decode<T: Decode<'a>>(self) -> Result<T, Error> {
        super::from_str(self.0)
    }
}

impl RawJsonBuf {
    /// The value that `text` is; whitespace around it is left out.
    ///
    /// # Errors
    ///
    /// Where `text` is not one JSON value.
    pub fn new(text: &str) -> Result<Self, Error> {
        super::from_str(text)
    }

    /// What `value` is written as.
    ///
    /// # Errors
    ///
    /// As [`to_string`](super::to_string).
    pub fn of<T: Encode + ?Sized>(value: &T) -> Result<Self, Error> {
        super::to_string(value).map(Self)
    }

    /// The same value, borrowed.
    #[must_use]
    pub fn view(&self) -> RawJson<'_> {
        RawJson(&self.0)
    }

    /// The text of the value.
    #[must_use]
    pub fn get(&self) -> &str {
        &self.0
    }

    /// Decodes the value.
    ///
    /// # Errors
    ///
    /// As [`from_str`](super::from_str); places are counted from the start of this value.
    pub fn decode<'a, T: Decode<'a>>(&'a self) -> Result<T, Error> {
        super::from_str(&self.0)
    }
}

impl Default for RawJson<'_> {
    /// `null`
    fn default() -> Self {
        Self("null")
    }
}

impl Default for RawJsonBuf {
    /// `null`
    fn default() -> Self {
        RawJson::default().into()
    }
}

impl fmt::Display for RawJson<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Display for RawJsonBuf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

raw!(
    RawJson, RawJsonBuf,
    text: true,
    empty: "",
    other: "raw JSON is no MessagePack; use `Value` for both formats, or `RawMsgPack`",
    make: text_of,
    store: |own: &mut String, text: &str| text::assign(own, text)
);

/// A value that has been passed over is UTF-8, but for the marks of texts that have been unescaped in place.
fn text_of(bytes: &[u8]) -> Result<&str, &'static str> {
    let rewritten =
        "raw JSON with escapes is not there any more where they are resolved in place; use `from_slice`";
    text::validate(bytes).map_err(|_| rewritten)
}
