//! The UTF-8 check of a text that fits into a few registers, which is looked at as a whole: no branch depends on where in it the
//! characters beyond ASCII are.

#[cfg(feature = "std")]
use super::arch::{Avx2, has_avx2};
use super::{
    arch::{Block, Lanes, Sse2},
    ends::Ends,
};

/// The lengths of such texts: a block or more, and so few that a word has a bit for each byte and for one behind them.
pub(super) const LENGTHS: core::ops::Range<usize> = Sse2::WIDTH..4 * Sse2::WIDTH;

/// Whether a text of such a length is UTF-8.
#[inline(always)]
pub(super) fn is_utf8(bytes: &[u8]) -> bool {
    #[cfg(feature = "std")]
    if bytes.len() >= Avx2::WIDTH && has_avx2() {
        // SAFETY: the machine has AVX2.
        return unsafe { is_utf8_avx2(bytes) };
    }
    if bytes.len() < 2 * Sse2::WIDTH {
        // SAFETY: this is how the target is compiled.
        unsafe { is_valid::<Sse2, 1>(bytes) }
    } else {
        // SAFETY: as said.
        unsafe { is_valid::<Sse2, 2>(bytes) }
    }
}

/// # Safety
///
/// The machine has AVX2.
#[cfg(feature = "std")]
#[target_feature(enable = "avx2")]
#[inline(never)]
unsafe fn is_utf8_avx2(bytes: &[u8]) -> bool {
    // SAFETY: the caller's promise.
    unsafe { is_valid::<Avx2, 1>(bytes) }
}

impl<B: Lanes, const N: usize> Ends<B, N> {
    /// The answer to a question about each byte: a bit for each, the first one lowest. Where blocks overlap, they say the same.
    #[inline(always)]
    fn ask(&self, about: impl Fn(B) -> u64) -> u64 {
        let mut answer = 0;
        for (i, (start, end)) in self.start.iter().zip(&self.end).enumerate() {
            answer |= (about(*start) | about(*end) << self.behind) << (i * B::WIDTH);
        }
        answer
    }

    #[inline(always)]
    fn high_below(&self, byte: u8) -> u64 {
        self.ask(|block| block.high_below(byte))
    }

    #[inline(always)]
    fn equal_to(&self, byte: u8) -> u64 {
        self.ask(|block| block.equal_to(byte))
    }
}

/// Whether a text of `N` to `2 * N` blocks, but of less than 64 bytes, is UTF-8.
///
/// A byte that starts a character asks for those that follow it, and they stand where one is asked for and nowhere else. Besides, some
/// first bytes do not allow all of the second ones (RFC 3629, section 4).
///
/// # Safety
///
/// The machine knows the instructions of `B`.
#[inline(always)]
unsafe fn is_valid<B: Lanes, const N: usize>(bytes: &[u8]) -> bool {
    // SAFETY: the caller's promise.
    let Some(text) = (unsafe { Ends::<B, N>::load(bytes) }) else { return false };
    let beyond_ascii = text.ask(B::non_ascii);
    if beyond_ascii == 0 {
        return true;
    }
    let following = text.high_below(0xc0);
    // A character of two bytes that begins with 0xc0 or 0xc1 has a form of one.
    if following != text.high_below(0xc2) {
        return false;
    }
    let two_or_more = beyond_ascii & !following;
    let three_or_more = beyond_ascii & !text.high_below(0xe0);
    if three_or_more == 0 {
        return following == two_or_more << 1;
    }
    let four = beyond_ascii & !text.high_below(0xf0);
    if following != two_or_more << 1 | three_or_more << 2 | four << 3 {
        return false;
    }
    let (e0, ed) = (text.equal_to(0xe0), text.equal_to(0xed));
    if e0 | ed | four == 0 {
        return true;
    }
    let (f0, f4) = (text.equal_to(0xf0), text.equal_to(0xf4));
    let (below_90, below_a0) = (text.high_below(0x90), text.high_below(0xa0));
    let too_high = beyond_ascii & !text.high_below(0xf5);
    // Of the second bytes, 0xe0 and 0xf0 refuse the low ones, 0xed and 0xf4 the high ones.
    let refused = (e0 | ed) << 1 & (ed << 1 ^ below_a0) | (f0 | f4) << 1 & (f4 << 1 ^ below_90);
    too_high | refused == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    fn check(bytes: &[u8]) {
        let expected = core::str::from_utf8(bytes).is_ok();
        assert_eq!(is_utf8(bytes), expected, "{bytes:x?}");
        if bytes.len() >= 2 * Sse2::WIDTH {
            // SAFETY: this is how the target is compiled.
            assert_eq!(unsafe { is_valid::<Sse2, 2>(bytes) }, expected, "{bytes:x?}");
        }
    }

    /// Every pair of bytes, of which the first is hardly ASCII, before bytes of every kind, at the edges of blocks and of the text.
    #[test]
    fn every_pair_of_bytes_before_every_kind_of_byte() {
        let tails =
            [b"ab", b"\x80b", b"\x80\x80", b"\xbf\x80", b"\x80\xbf", b"\xc3\xa9", b"\xe2\x82", b"\xff\xff"];
        for len in [17, 32, 33, 63] {
            for at in [0, 14, len - 3, len - 2] {
                let mut bytes = vec![b'a'; len + 4];
                for tail in tails {
                    for pair in 0x7f00..=u16::MAX {
                        bytes[at..at + 2].copy_from_slice(&pair.to_be_bytes());
                        bytes[at + 2..at + 4].copy_from_slice(tail);
                        check(&bytes[..len]);
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
