//! Documents that stand on lines of their own: newline-delimited JSON.

use super::{Json, from_slice_with};
use crate::{
    codec,
    decode::Decode,
    encode::Encode,
    error::Error,
    options::{DecodeOptions, EncodeOptions},
};
use alloc::{format, vec::Vec};
use core::{iter::FusedIterator, marker::PhantomData};

/// Encodes each value to a line of its own, which ends with `\n`: newline-delimited JSON.
///
/// # Errors
///
/// As [`to_vec`](super::to_vec); the path begins with the number of the value, from 0.
///
/// # Example
///
/// ```
/// # use serial_runtime::json;
/// assert_eq!(json::to_vec_lines(["a", "b"])?, b"\"a\"\n\"b\"\n");
/// # Ok::<(), serial_runtime::Error>(())
/// ```
pub fn to_vec_lines<T: Encode>(values: impl IntoIterator<Item = T>) -> Result<Vec<u8>, Error> {
    let mut lines = Vec::new();
    for (index, value) in values.into_iter().enumerate() {
        codec::encode_into::<Json>(&value, &mut lines, &EncodeOptions::DEFAULT)
            .map_err(|error| error.on(format!("/{index}")))?;
        lines.push(b'\n');
    }
    Ok(lines)
}

/// Decodes and validates the value on each line, one after another; lines with nothing on them are passed over.
///
/// A line that is wrong is one error, which says where it is in all of the input; the next one is read all the same.
///
/// # Example
///
/// ```
/// # use serial_runtime::json;
/// let mut values = json::lines::<u8>(b"1\n2\n\n300\n4");
/// assert_eq!(values.next().unwrap()?, 1);
/// assert_eq!(values.next().unwrap()?, 2);
/// assert_eq!(values.next().unwrap().unwrap_err().line(), 4);
/// assert_eq!(values.collect::<Result<Vec<_>, _>>()?, [4]);
/// # Ok::<(), serial_runtime::Error>(())
/// ```
#[must_use]
pub fn lines<'de, T: Decode<'de>>(input: &'de [u8]) -> Lines<'de, T> {
    lines_with(input, &DecodeOptions::DEFAULT)
}

/// As [`lines`], by options, which hold for each line.
#[must_use]
pub fn lines_with<'de, T: Decode<'de>>(input: &'de [u8], options: &DecodeOptions) -> Lines<'de, T> {
    Lines { rest: input, offset: 0, line: 0, options: options.clone(), value: PhantomData }
}

/// The values on the lines of a text: what [`lines`] gives.
#[derive(Debug)]
pub struct Lines<'de, T> {
    rest: &'de [u8],
    /// What is before the rest: bytes, and lines.
    offset: usize,
    line: usize,
    options: DecodeOptions,
    value: PhantomData<fn() -> T>,
}

impl<'de, T: Decode<'de>> Iterator for Lines<'de, T> {
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.rest.is_empty() {
            let (before, number) = (self.offset, self.line);
            let line = self.take();
            if !line.trim_ascii().is_empty() {
                return Some(
                    from_slice_with(line, &self.options).map_err(|error| error.behind(before, number)),
                );
            }
        }
        None
    }
}

impl<'de, T: Decode<'de>> FusedIterator for Lines<'de, T> {}

impl<'de, T> Lines<'de, T> {
    /// Takes the next line off, without its end.
    fn take(&mut self) -> &'de [u8] {
        let end = self.rest.iter().position(|byte| *byte == b'\n');
        let (line, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest.strip_prefix(b"\n").unwrap_or(rest);
        self.offset += line.len() + 1;
        self.line += 1;
        line
    }
}
