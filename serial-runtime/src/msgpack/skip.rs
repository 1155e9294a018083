//! Passes over a MessagePack value, with the same verdict as reading it.
//!
//! Iterative: what is left of the containers around is a stack of its own, so that the depth limit alone, not the machine
//! stack, bounds it.

use super::head::{Fault, Head, head};
use crate::text::ascii;
use alloc::vec::Vec;

/// Passes over the value at `at`, in which containers may nest `depth` deep.
///
/// # Errors
///
/// What is wrong, and where the value that is wrong starts.
pub(super) fn value(mut at: &[u8], depth: usize) -> Result<&[u8], (Fault, &[u8])> {
    let mut around: Vec<usize> = Vec::new();
    let mut open = 0;
    let mut left = 0usize;
    loop {
        let (head, rest) = head(at).and_then(checked).map_err(|fault| (fault, at))?;
        if let Head::Array(_) | Head::Map(_) = head {
            if open == depth {
                return Err((Fault::Depth, at));
            }
            // The outermost container is around nothing: the usual flat value needs no memory.
            if open > 0 {
                around.push(left);
            }
            open += 1;
            left = head.inside();
        }
        at = rest;
        while left == 0 {
            if open == 0 {
                return Ok(at);
            }
            open -= 1;
            left = around.pop().unwrap_or(0);
        }
        left -= 1;
    }
}

/// Refuses text that is not UTF-8, and containers whose items cannot all be there.
#[inline]
fn checked<'de>((head, rest): (Head<'de>, &'de [u8])) -> Result<(Head<'de>, &'de [u8]), Fault> {
    match head {
        Head::Str(text) if ascii::as_str(text).is_err() => Err(Fault::Utf8),
        // Every value takes a byte at least.
        _ if head.inside() > rest.len() => Err(Fault::End),
        _ => Ok((head, rest)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    fn check(input: &[u8], len: usize) {
        assert_eq!(value(input, 128), Ok(&input[len..]), "{input:02x?}");
    }

    /// The fault, and the offset of the value that has it.
    fn fault(input: &[u8], depth: usize) -> (Fault, usize) {
        let (fault, at) = value(input, depth).unwrap_err();
        (fault, input.len() - at.len())
    }

    #[test]
    fn passes_over_one_value() {
        check(b"\x01\x02", 1);
        check(b"\xa3abc\x02", 4);
        check(b"\x90\x02", 1);
        check(b"\x80", 1);
        check(b"\x93\x01\x02\x03\x04", 4);
        check(b"\x82\xa1a\x91\xc0\x01\x80\xc3", 7);
        check(b"\x92\x92\x91\x01\x02\x92\x03\x91\x04\x05", 9);
        check(b"\xda\x00\x02\xc3\xa4\xff", 5);
        check(b"\xc4\x01\xff\xff", 3);
        check(b"\xd4\xff\xff\xff", 3);
    }

    #[test]
    fn finds_what_is_wrong() {
        assert_eq!(fault(b"", 128), (Fault::End, 0));
        assert_eq!(fault(b"\xc1", 128), (Fault::Reserved, 0));
        assert_eq!(fault(b"\x92\x01\xc1", 128), (Fault::Reserved, 2));
        assert_eq!(fault(b"\x92\x01\xa2\xff\xff", 128), (Fault::Utf8, 2));
        assert_eq!(fault(b"\xa3\xed\xa0\x80", 128), (Fault::Utf8, 0));
        assert_eq!(fault(b"\x81\xa1\xff\x01", 128), (Fault::Utf8, 1));
        assert_eq!(fault(b"\x81\xa1a", 128), (Fault::End, 3));
        assert_eq!(fault(b"\xdd\xff\xff\xff\xff", 128), (Fault::End, 0));
        assert_eq!(fault(b"\xdf\x80\x00\x00\x00\x01", 128), (Fault::End, 0));
        assert_eq!(fault(b"\xdb\xff\xff\xff\xff", 128), (Fault::End, 0));
    }

    #[test]
    fn every_container_counts() {
        assert_eq!(value(b"\x01", 0), Ok(&[][..]));
        assert_eq!(fault(b"\x90", 0), (Fault::Depth, 0));
        assert_eq!(value(b"\x91\x90", 2), Ok(&[][..]));
        assert_eq!(fault(b"\x91\x91\x90", 2), (Fault::Depth, 2));
        assert_eq!(fault(b"\x81\xa1a\x81\xa1b\x80", 2), (Fault::Depth, 6));
        assert_eq!(value(b"\x93\x90\x90\x90", 2), Ok(&[][..]));
    }

    #[test]
    fn no_nesting_is_too_deep_for_the_machine() {
        let mut arrays = vec![0x91; 100_000];
        arrays.push(0x90);
        assert_eq!(fault(&arrays, 128), (Fault::Depth, 128));
        assert_eq!(value(&arrays, usize::MAX), Ok(&[][..]));
        let keys = vec![0x81; 100_000];
        assert_eq!(fault(&keys, 128), (Fault::Depth, 128));
        assert_eq!(fault(&keys, usize::MAX).0, Fault::End);
    }
}
