//! Names and the numbers in place of them as MessagePack.

use crate::model::Spelling;
use proc_macro2::{Literal, Span};

/// The bytes of a number in its smallest form, or of a name: the smallest `str` head, then the text.
pub(crate) fn key(name: &Spelling) -> Vec<u8> {
    name.number.map_or_else(|| text(&name.msgpack), number)
}

fn text(name: &str) -> Vec<u8> {
    let mut bytes = head(name.len());
    bytes.extend_from_slice(name.as_bytes());
    bytes
}

fn number(number: u32) -> Vec<u8> {
    let big_endian = number.to_be_bytes();
    let [_, _, high, low] = big_endian;
    match number {
        0..=0x7f => vec![low],
        0x80..=0xff => vec![0xcc, low],
        0x100..=0xffff => vec![0xcd, high, low],
        _ => [&[0xce], &big_endian[..]].concat(),
    }
}

/// [`key`] as a byte string literal.
pub(crate) fn key_literal(name: &Spelling, span: Span) -> Literal {
    let mut literal = Literal::byte_string(&key(name));
    literal.set_span(span);
    literal
}

/// The head of a text of `len` bytes: `fixstr`, `str 8`, `str 16` or `str 32`.
fn head(len: usize) -> Vec<u8> {
    let big_endian = u32::try_from(len).unwrap_or(u32::MAX).to_be_bytes();
    let [_, _, high, low] = big_endian;
    match len {
        0..=31 => vec![0xa0 | low],
        32..=0xff => vec![0xd9, low],
        0x100..=0xffff => vec![0xda, high, low],
        // OK because source files are smaller than 4 GiB.
        _ => [&[0xdb], &big_endian[..]].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The head in front of a name of this many bytes.
    fn head_of(len: usize) -> Vec<u8> {
        let mut bytes = text(&"x".repeat(len));
        assert!(bytes.ends_with(&b"x".repeat(len)));
        bytes.truncate(bytes.len() - len);
        bytes
    }

    #[test]
    fn the_smallest_head_is_taken() {
        assert_eq!(head_of(0), [0xa0]);
        assert_eq!(head_of(5), [0xa5]);
        assert_eq!(head_of(31), [0xbf]);
        assert_eq!(head_of(32), [0xd9, 32]);
        assert_eq!(head_of(255), [0xd9, 255]);
        assert_eq!(head_of(256), [0xda, 1, 0]);
        assert_eq!(head_of(65_535), [0xda, 255, 255]);
        assert_eq!(head_of(65_536), [0xdb, 0, 1, 0, 0]);
    }

    #[test]
    fn lengths_count_bytes() {
        assert_eq!(text("ö"), [0xa2, 0xc3, 0xb6]);
    }

    #[test]
    fn literals_are_byte_strings() {
        let name = crate::model::Names::same("title").read;
        assert_eq!(key_literal(&name, Span::call_site()).to_string(), "b\"\\xA5title\"");
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        let written = [0, 127, 128, 255, 256, 65_535, 65_536].map(number);
        assert_eq!(written.each_ref().map(Vec::len), [1, 1, 2, 2, 3, 3, 5]);
        assert_eq!((&*written[1], &*written[3]), (&[0x7f][..], &[0xcc, 0xff][..]));
        assert_eq!((&*written[5], &*written[6]), (&[0xcd, 255, 255][..], &[0xce, 0, 1, 0, 0][..]));
    }
}
