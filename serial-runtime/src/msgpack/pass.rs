//! Passes over a value that will be read in any case: only where it ends is looked for, and the reading that follows finds what is
//! wrong with it. On a valid value it comes to the same place as [`skip`](super::skip); on any other to some place, or none.

use super::{
    head::head,
    marker::{
        F32, F64, FALSE, FIX_STR_LEN, FIXARRAY, FIXMAP, FIXSTR, I32, I64, NEGATIVE, NIL, TRUE, U32, U64,
    },
};
use crate::{text, wire::Key};

/// The value of a key of a map with so many entries, the first of which is at `at`, if it stands there as encoders write it. Only
/// keys with a short head are passed over: another one might be this one.
pub(super) fn find<'de>(mut at: &'de [u8], mut left: usize, key: &'static Key) -> Option<&'de [u8]> {
    while left > 0 {
        if let Some(value) = text::strip(at, key.msgpack) {
            return Some(value);
        }
        let (&marker, rest) = at.split_first()?;
        let len = marker ^ FIXSTR;
        if len >= FIX_STR_LEN {
            return None;
        }
        at = value(rest.get(usize::from(len)..)?)?;
        left -= 1;
    }
    None
}

/// What follows the value at `at`.
#[inline]
pub(super) fn value(mut at: &[u8]) -> Option<&[u8]> {
    // How many values are still to come. Each takes a byte at least, so that no count can be believed for long.
    let mut left = 1_usize;
    while left > 0 {
        let (inside, rest) = one(at)?;
        left = (left - 1).saturating_add(inside);
        at = rest;
    }
    Some(at)
}

/// How many values follow that belong to the one at `at`, and what is behind its own bytes. What is written most is told by its
/// marker alone.
#[inline]
fn one(at: &[u8]) -> Option<(usize, &[u8])> {
    let (&marker, rest) = at.split_first()?;
    let short = usize::from(marker);
    match marker {
        0x00..=0x7f | NEGATIVE..=0xff | NIL | FALSE | TRUE => Some((0, rest)),
        FIXSTR..=0xbf => rest.get(short - usize::from(FIXSTR)..).map(|rest| (0, rest)),
        FIXARRAY..=0x9f => Some((short - usize::from(FIXARRAY), rest)),
        FIXMAP..=0x8f => Some((2 * (short - usize::from(FIXMAP)), rest)),
        F64 | U64 | I64 => rest.get(8..).map(|rest| (0, rest)),
        F32 | U32 | I32 => rest.get(4..).map(|rest| (0, rest)),
        _ => head(at).ok().map(|(head, rest)| (head.inside(), rest)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::skip;
    use super::*;

    #[test]
    fn it_comes_to_the_end_of_the_value() {
        for input in [
            &b"\x01\x02"[..],
            b"\xa3abc\x02",
            b"\x90\x02",
            b"\x82\xa1a\x91\xc0\x01\x80\xc3",
            b"\x92\x92\x91\x01\x02\x92\x03\x91\x04\x05",
            b"\xdc\x00\x02\x01\x02\x03",
            b"\xd4\xff\xff\xff",
            b"\x96\xca\0\0\0\0\xcb\0\0\0\0\0\0\0\0\xce\0\0\0\0\xcf\0\0\0\0\0\0\0\0\xd2\0\0\0\0\xd3\0\0\0\0\0\0\0\0\x01",
            b"\x94\xc2\xc3\xc0\xff\xe0",
        ] {
            assert_eq!(value(input), skip::value(input, 128).ok(), "{input:02x?}");
        }
    }

    #[test]
    fn what_is_broken_has_some_end_or_none() {
        for input in
            [&b""[..], b"\xc1", b"\x91", b"\xdd\xff\xff\xff\xff", b"\xdf\xff\xff\xff\xff\xc0", b"\xa5ab"]
        {
            assert_eq!(value(input), None, "{input:02x?}");
        }
        assert_eq!(value(&alloc::vec![0xdd; 1000]), None);
        assert_eq!(value(&[0x91; 100_000]), None);
    }
}
