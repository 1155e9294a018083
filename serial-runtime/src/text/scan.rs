//! Finding the end of a JSON text.

use super::{
    arch::{Block, LANES},
    utf8,
};

/// How far a text goes before something has to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scan {
    /// The bytes before the first `"`, `\` or control character; all bytes where there is none.
    pub(crate) len: usize,
    /// Whether all of these are ASCII.
    pub(crate) ascii: bool,
}

/// Texts from this length on are scanned by AVX2 where there is such a thing; shorter ones lose by it.
#[cfg(all(target_arch = "x86_64", feature = "std"))]
const LONG: usize = 64;

/// Scans the bytes behind an opening quote.
#[inline(always)]
pub(crate) fn scan_string(at: &[u8]) -> Scan {
    let mut len = 0;
    let mut high = 0;
    while let Some(chunk) = at.get(len..).and_then(<[u8]>::first_chunk::<LANES>) {
        let block = Block::load(chunk);
        let special = block.special();
        if special != 0 {
            let before = special.trailing_zeros();
            high |= block.not_ascii() & ((1 << before) - 1);
            return Scan { len: len + before as usize, ascii: high == 0 };
        }
        high |= block.not_ascii();
        len += LANES;
        #[cfg(all(target_arch = "x86_64", feature = "std"))]
        if len == LONG {
            return scan_long(at, high != 0);
        }
    }
    scan_tail(at, len, high == 0)
}

/// Goes on behind [`LONG`] bytes without a special one.
#[cfg(all(target_arch = "x86_64", feature = "std"))]
#[cold]
#[inline(never)]
fn scan_long(at: &[u8], mut high: bool) -> Scan {
    use super::arch::avx2;
    let mut len = LONG;
    if avx2::available() {
        // SAFETY: asked right before.
        let (plain, more) = unsafe { avx2::scan_plain(at.get(len..).unwrap_or_default()) };
        len += plain;
        high |= more;
    }
    while let Some(chunk) = at.get(len..).and_then(<[u8]>::first_chunk::<LANES>) {
        let block = Block::load(chunk);
        let special = block.special();
        if special != 0 {
            let before = special.trailing_zeros();
            high |= block.not_ascii() & ((1 << before) - 1) != 0;
            return Scan { len: len + before as usize, ascii: !high };
        }
        high |= block.not_ascii() != 0;
        len += LANES;
    }
    scan_tail(at, len, !high)
}

/// The last bytes of the input, one at a time.
#[cold]
#[inline(never)]
fn scan_tail(at: &[u8], from: usize, mut ascii: bool) -> Scan {
    let mut len = from;
    for byte in at.get(from..).unwrap_or_default() {
        if matches!(byte, b'"' | b'\\' | 0..0x20) {
            break;
        }
        ascii &= byte.is_ascii();
        len += 1;
    }
    Scan { len, ascii }
}

/// A text without escapes behind its opening quote, and what follows its closing quote. `None` where there is an escape,
/// a control character, no end, or something that is not UTF-8.
#[inline(always)]
pub(crate) fn plain_string(at: &[u8]) -> Option<(&str, &[u8])> {
    let scan = scan_string(at);
    let (content, rest) = at.split_at_checked(scan.len)?;
    let rest = rest.strip_prefix(b"\"")?;
    let text = if scan.ascii {
        // SAFETY: ASCII is UTF-8, and the scan has seen every byte of the content.
        unsafe { core::str::from_utf8_unchecked(content) }
    } else {
        utf8::validate(content).ok()?
    };
    Some((text, rest))
}

/// How many bytes of space, tab, line feed and carriage return `at` starts with.
#[inline(always)]
pub(crate) fn skip_whitespace(at: &[u8]) -> usize {
    match at.first() {
        Some(b' ' | b'\t' | b'\n' | b'\r') => whitespace(at),
        _ => 0,
    }
}

/// What `at` starts with behind its whitespace.
#[inline(always)]
pub(crate) fn trim_start(at: &[u8]) -> &[u8] {
    match at.first() {
        Some(0..=b' ') => at.get(skip_whitespace(at)..).unwrap_or_default(),
        _ => at,
    }
}

/// Passes over at least one byte of whitespace: a line break with its indentation in steps of sixteen.
#[inline(never)]
fn whitespace(at: &[u8]) -> usize {
    let mut len = 1;
    loop {
        while let Some(chunk) = at.get(len..).and_then(<[u8]>::first_chunk::<LANES>) {
            let spaces = (!Block::load(chunk).spaces()).trailing_zeros() as usize;
            len += spaces.min(LANES);
            if spaces < LANES {
                break;
            }
        }
        match at.get(len) {
            Some(b' ' | b'\t' | b'\n' | b'\r') => len += 1,
            _ => return len,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{vec, vec::Vec};

    /// The specification: one byte at a time.
    fn naive(at: &[u8]) -> Scan {
        let len = at.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20)).unwrap_or(at.len());
        Scan { len, ascii: at[..len].is_ascii() }
    }

    #[test]
    fn every_special_byte_at_every_place_of_every_length() {
        for len in 0..=130 {
            let mut at = vec![b'a'; len];
            assert_eq!(scan_string(&at), naive(&at));
            for place in 0..len {
                for special in [b'"', b'\\', 0, 0x1f, 0x20, 0x7f, 0x80, 0xff] {
                    at[place] = special;
                    assert_eq!(scan_string(&at), naive(&at));
                    if let Some(before) = place.checked_sub(3) {
                        at[before] = 0xc3;
                        assert_eq!(scan_string(&at), naive(&at));
                        at[before] = b'a';
                    }
                }
                at[place] = b'a';
            }
        }
    }

    #[test]
    fn what_follows_does_not_matter() {
        let mut at = [b'b'; 100];
        at[20] = b'"';
        for poison in [b'"', b'\\', 0, 0xff, b']'] {
            at[21..].fill(poison);
            assert_eq!(scan_string(&at), Scan { len: 20, ascii: true });
            assert_eq!(plain_string(&at).unwrap().0, "bbbbbbbbbbbbbbbbbbbb");
        }
    }

    #[test]
    fn plain_strings() {
        assert_eq!(plain_string(b"abc\"rest"), Some(("abc", &b"rest"[..])));
        assert_eq!(plain_string("é\"".as_bytes()), Some(("é", &b""[..])));
        for bad in [&b"abc"[..], b"a\\n\"", b"a\n\"", b"\xff\"", b""] {
            assert_eq!(plain_string(bad), None);
        }
    }

    #[test]
    fn whitespace_of_every_length() {
        for len in 0..80 {
            for pattern in [&b" "[..], b"\n    ", b"\r\n\t", b"\t"] {
                let at: Vec<u8> = pattern.iter().copied().cycle().take(len).chain(*b"x  ").collect();
                assert_eq!(skip_whitespace(&at), len);
                assert_eq!(trim_start(&at), b"x  ");
                assert_eq!(skip_whitespace(&at[..len]), len);
            }
        }
        assert_eq!(trim_start(b"\x0b"), b"\x0b");
    }

    #[test]
    fn blocks_agree_on_every_machine() {
        use super::super::arch::fallback;
        for byte in 0..=255u8 {
            for place in 0..LANES {
                let mut bytes = [b'a'; LANES];
                bytes[place] = byte;
                let (here, anywhere) = (Block::load(&bytes), fallback::Block::load(&bytes));
                assert_eq!(here.special(), anywhere.special());
                assert_eq!(here.not_ascii(), anywhere.not_ascii());
                assert_eq!(here.spaces(), anywhere.spaces());
                bytes.fill(byte);
                let (here, anywhere) = (Block::load(&bytes), fallback::Block::load(&bytes));
                assert_eq!(here.special(), anywhere.special());
            }
        }
    }
}
