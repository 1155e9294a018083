//! The UTF-8 check of a text that fits into a few registers, which is looked at as a whole: no branch depends on where in it the
//! characters beyond ASCII are.

use super::arch::{Block, Sse2};

/// The lengths of the texts: no byte is missing from the blocks, and one bit is left behind the last byte.
pub(super) const LENGTHS: core::ops::Range<usize> = Sse2::WIDTH..4 * Sse2::WIDTH;

/// Whether a text of such a length is UTF-8.
#[inline(always)]
pub(super) fn is_utf8(bytes: &[u8]) -> bool {
    let last = bytes.len().saturating_sub(Sse2::WIDTH);
    let (Some(first), Some(end)) = (block(bytes, 0), block(bytes, last)) else { return bytes.is_empty() };
    // Blocks that overlap say the same of a byte.
    let (Some(second), Some(middle)) =
        (block(bytes, 16), last.checked_sub(16).and_then(|at| block(bytes, at)))
    else {
        return is_valid(|of| of(first) | of(end) << last);
    };
    is_valid(|of| of(first) | of(second) << 16 | (of(middle) | of(end) << 16) << (last - 16))
}

/// The block at an offset.
#[inline(always)]
fn block(bytes: &[u8], at: usize) -> Option<Sse2> {
    let bytes: &[u8; Sse2::WIDTH] = bytes.get(at..)?.first_chunk()?;
    // SAFETY: the reference is to so many bytes, and this is how the target is compiled.
    Some(unsafe { Sse2::load(bytes.as_ptr()) })
}

/// Whether a text is UTF-8, of which `bits` tells a question about each byte, the first one lowest.
///
/// Each byte that starts a character of several bytes asks for the others, and no byte of the kind that follows may be where none is
/// asked for. What then remains is what four first bytes allow of the second one (RFC 3629, section 4).
#[inline(always)]
fn is_valid(bits: impl Fn(fn(Sse2) -> u64) -> u64) -> bool {
    let beyond_ascii = bits(Sse2::non_ascii);
    if beyond_ascii == 0 {
        return true;
    }
    let following = bits(|block| block.high_below(0xc0));
    let no_first = bits(|block| block.high_below(0xc2));
    let of_two = beyond_ascii & !no_first;
    let of_three = beyond_ascii & !bits(|block| block.high_below(0xe0));
    if of_three == 0 {
        return following == no_first && following == of_two << 1;
    }
    let of_four = beyond_ascii & !bits(|block| block.high_below(0xf0));
    if following != no_first || following != of_two << 1 | of_three << 2 | of_four << 3 {
        return false;
    }
    let (e0, ed) = (bits(|block| block.equal_to(0xe0)), bits(|block| block.equal_to(0xed)));
    if e0 | ed | of_four == 0 {
        return true;
    }
    let (f0, f4) = (bits(|block| block.equal_to(0xf0)), bits(|block| block.equal_to(0xf4)));
    let (below_90, below_a0) = (bits(|block| block.high_below(0x90)), bits(|block| block.high_below(0xa0)));
    let too_high = beyond_ascii & !bits(|block| block.high_below(0xf5));
    too_high | (e0 | ed) << 1 & (ed << 1 ^ below_a0) | (f0 | f4) << 1 & (f4 << 1 ^ below_90) == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    fn check(bytes: &[u8]) {
        assert_eq!(is_utf8(bytes), core::str::from_utf8(bytes).is_ok(), "{bytes:x?}");
    }

    /// Every pair of bytes before bytes of every kind, at the edges of blocks and of the text.
    #[test]
    fn every_pair_of_bytes_before_every_kind_of_byte() {
        let tails =
            [b"ab", b"\x80b", b"\x80\x80", b"\xbf\x80", b"\x80\xbf", b"\xc3\xa9", b"\xe2\x82", b"\xff\xff"];
        for len in [16, 17, 31, 32, 33, 47, 48, 63] {
            for at in [0, 13, len / 2, len - 4, len - 3, len - 2] {
                let mut bytes = vec![b'a'; len + 4];
                for tail in tails {
                    for pair in 0..=u16::MAX {
                        bytes[at..at + 2].copy_from_slice(&pair.to_be_bytes());
                        bytes[at + 2..at + 4].copy_from_slice(tail);
                        let text = &bytes[..len];
                        assert_eq!(is_utf8(text), core::str::from_utf8(text).is_ok(), "{text:x?}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_length() {
        let mut random = fastrand::Rng::with_seed(3);
        for len in LENGTHS {
            let text: alloc::string::String = "aé€😀ß日".chars().cycle().take(len).collect();
            for _ in 0..2000 {
                let start =
                    (0..20).filter(|at| text.is_char_boundary(*at)).nth(random.usize(0..4)).unwrap_or(0);
                let mut bytes = text.as_bytes()[start..start + len.min(text.len() - start)].to_vec();
                bytes.resize(len, b'a');
                check(&bytes);
                let at = random.usize(0..len);
                bytes[at] = random.u8(..);
                check(&bytes);
                let mut plain = vec![b'a'; len];
                check(&plain);
                plain[at] = 0xc3;
                plain[(at + 1) % len] = 0xa9;
                check(&plain);
            }
        }
    }
}
