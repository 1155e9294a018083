//! MessagePack in the one form that depends on nothing but its content: the smallest head for everything, and the entries of each
//! map in the order of the bytes of their keys.
//!
//! What has been written is gone through once, and only the entries of a map are moved, and only where they are not in order.

use super::{
    head::{Head, head},
    marker::{
        ARRAY16, ARRAY32, BIN8, BIN16, BIN32, EXT8, EXT16, EXT32, FIX_LEN, FIX_STR_LEN, FIXARRAY, FIXEXT1,
        FIXEXT2, FIXEXT4, FIXEXT8, FIXEXT16, FIXMAP, FIXSTR, MAP16, MAP32, STR8, STR16, STR32,
    },
};
use crate::error::{Error, ErrorKind};
use alloc::vec::Vec;
use core::ops::Range;

/// The document, with the entries of each map in order. Whether a key may be there twice is up to `distinct`.
///
/// # Errors
///
/// Keys that are equal, where they have to be distinct.
pub(super) fn sorted(document: &[u8], distinct: bool) -> Result<Vec<u8>, Error> {
    let mut sorter = Sorter { out: Vec::with_capacity(document.len()), distinct };
    sorter.value(document)?;
    Ok(sorter.out)
}

struct Sorter {
    out: Vec<u8>,
    distinct: bool,
}

/// An entry of a map that is being read: where its key has been written, and where it ends.
struct Entry {
    key: Range<usize>,
    end: usize,
}

impl Sorter {
    /// Writes a value, and returns what is behind it.
    fn value<'a>(&mut self, at: &'a [u8]) -> Result<&'a [u8], Error> {
        let (value, rest) = head(at).map_err(|_| broken())?;
        match value {
            Head::Array(len) => {
                self.container(len, FIXARRAY, [ARRAY16, ARRAY32]);
                (0..len).try_fold(rest, |at, _| self.value(at))
            }
            Head::Map(len) => {
                self.container(len, FIXMAP, [MAP16, MAP32]);
                self.map(len, rest)
            }
            scalar => {
                self.scalar(scalar, at.get(..at.len() - rest.len()).unwrap_or_default())?;
                Ok(rest)
            }
        }
    }

    fn map<'a>(&mut self, len: usize, mut at: &'a [u8]) -> Result<&'a [u8], Error> {
        let (start, mut entries) = (self.out.len(), Vec::new());
        for _ in 0..len {
            let key = self.out.len();
            at = self.value(at)?;
            let key = key..self.out.len();
            at = self.value(at)?;
            entries.push(Entry { key, end: self.out.len() });
        }
        self.order(start, entries)?;
        Ok(at)
    }

    /// Puts the entries in order, which are what has been written from `start` on.
    fn order(&mut self, start: usize, mut entries: Vec<Entry>) -> Result<(), Error> {
        let written = self.out.get(start..).unwrap_or_default();
        let part =
            |range: Range<usize>| written.get(range.start - start..range.end - start).unwrap_or_default();
        let key = |entry: &Entry| part(entry.key.clone());
        let is_sorted = entries.is_sorted_by_key(key);
        if !is_sorted {
            entries.sort_by(|a, b| key(a).cmp(key(b)));
        }
        if self.distinct
            && entries.iter().zip(entries.iter().skip(1)).any(|(one, next)| key(one) == key(next))
        {
            return Err(Error::new(ErrorKind::Custom, "a canonical map has no key twice"));
        }
        if !is_sorted {
            let moved: Vec<u8> =
                entries.iter().flat_map(|entry| part(entry.key.start..entry.end)).copied().collect();
            self.out.truncate(start);
            self.out.extend_from_slice(&moved);
        }
        Ok(())
    }

    /// Writes a scalar; `bytes` is how it stands in the document.
    fn scalar(&mut self, scalar: Head<'_>, bytes: &[u8]) -> Result<(), Error> {
        match scalar {
            Head::Unsigned(value) => return super::encode_into(&value, &mut self.out),
            Head::Signed(value) => return super::encode_into(&value, &mut self.out),
            Head::Str(text) if text.len() < usize::from(FIX_STR_LEN) => {
                // OK because it is less than 32.
                self.with_head(&[FIXSTR | text.len() as u8], text);
            }
            Head::Str(text) => self.sized([STR8, STR16, STR32], text.len(), &[], text),
            Head::Bin(data) => self.sized([BIN8, BIN16, BIN32], data.len(), &[], data),
            Head::Ext(code, data) => match fixed(data.len()) {
                Some(marker) => self.with_head(&[marker, code.cast_unsigned()], data),
                None => self.sized([EXT8, EXT16, EXT32], data.len(), &[code.cast_unsigned()], data),
            },
            // Floats keep their width: what one of 32 bits says is another number than what one of 64 bits does.
            _ => self.out.extend_from_slice(bytes),
        }
        Ok(())
    }

    fn container(&mut self, len: usize, fix: u8, [short, long]: [u8; 2]) {
        match (u8::try_from(len), u16::try_from(len)) {
            (Ok(len), _) if len < FIX_LEN => self.out.push(fix | len),
            (_, Ok(len)) => self.with_head(&[short], &len.to_be_bytes()),
            // OK because no head has said more.
            _ => self.with_head(&[long], &(len as u32).to_be_bytes()),
        }
    }

    /// A length of one, two or four bytes, what is between it and the data, and the data.
    fn sized(&mut self, [short, middle, long]: [u8; 3], len: usize, between: &[u8], data: &[u8]) {
        match (u8::try_from(len), u16::try_from(len)) {
            (Ok(len), _) => self.with_head(&[short, len], between),
            (_, Ok(len)) => self.with_head(&[middle], &len.to_be_bytes()),
            // OK because no head has said more.
            _ => self.with_head(&[long], &(len as u32).to_be_bytes()),
        }
        if len > usize::from(u8::MAX) {
            self.out.extend_from_slice(between);
        }
        self.out.extend_from_slice(data);
    }

    fn with_head(&mut self, head: &[u8], rest: &[u8]) {
        self.out.extend_from_slice(head);
        self.out.extend_from_slice(rest);
    }
}

/// The marker of an extension of a length that has one of its own.
fn fixed(len: usize) -> Option<u8> {
    let fixed = [(1, FIXEXT1), (2, FIXEXT2), (4, FIXEXT4), (8, FIXEXT8), (16, FIXEXT16)];
    fixed.iter().find(|(fixed, _)| *fixed == len).map(|(_, marker)| *marker)
}

/// OK to be rare: what is sorted has been written by us, or checked when it was read.
#[cold]
fn broken() -> Error {
    Error::new(ErrorKind::Custom, "what was written is no MessagePack")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: &[u8], canonical: &[u8]) {
        assert_eq!(sorted(input, true).unwrap(), canonical);
        assert_eq!(sorted(canonical, true).unwrap(), canonical, "canonical already");
    }

    #[test]
    fn the_smallest_form_of_everything() {
        check(b"\xcf\0\0\0\0\0\0\0\x05", b"\x05");
        check(b"\xd3\0\0\0\0\0\0\x01\0", b"\xcd\x01\0");
        check(b"\xd2\xff\xff\xff\xff", b"\xff");
        check(b"\xd9\x01a", b"\xa1a");
        check(b"\xc6\0\0\0\x02xy", b"\xc4\x02xy");
        check(b"\xc7\x02\x05xy", b"\xd5\x05xy");
        check(b"\xc9\0\0\0\x03\xffxyz", b"\xc7\x03\xffxyz");
        check(b"\xdd\0\0\0\x01\xc0", b"\x91\xc0");
        check(b"\xde\0\x01\xc3\xc2", b"\x81\xc3\xc2");
        check(b"\xca\x3f\0\0\0", b"\xca\x3f\0\0\0");
    }

    #[test]
    fn long_values_keep_long_heads() {
        for len in [31, 32, 255, 256, 65_535, 65_536] {
            let text = "a".repeat(len);
            let written = super::super::to_vec(&text).unwrap();
            check(&written, &written);
            let list = super::super::to_vec(&alloc::vec![true; len]).unwrap();
            check(&list, &list);
            let ext = crate::Value::ext(7, alloc::vec![1; len]);
            let written = super::super::to_vec(&ext).unwrap();
            check(&written, &written);
        }
    }

    #[test]
    fn entries_are_in_the_order_of_their_keys() {
        let unsorted = b"\x83\xa1b\x01\xa2aa\x82\xa1d\x02\xa1c\x03\x05\xc0";
        check(unsorted, b"\x83\x05\xc0\xa1b\x01\xa2aa\x82\xa1c\x03\xa1d\x02");
    }

    #[test]
    fn a_key_comes_once() {
        assert!(sorted(b"\x82\xa1a\x01\xd9\x01a\x02", true).is_err());
        assert_eq!(sorted(b"\x82\xa1a\x01\xd9\x01a\x02", false).unwrap(), b"\x82\xa1a\x01\xa1a\x02");
    }

    #[test]
    fn what_is_no_messagepack_is_an_error() {
        for input in [&b""[..], b"\xc1", b"\x91", b"\x81\xa1a", b"\xa2a"] {
            assert!(sorted(input, true).is_err(), "{input:?}");
        }
    }
}
