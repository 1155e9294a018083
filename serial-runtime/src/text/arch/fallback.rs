//! Any machine: eight bytes at a time in a `u64`, twice.

use super::LANES;

/// Sixteen bytes as two little-endian words.
#[derive(Clone, Copy)]
pub(crate) struct Block(u64, u64);

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = ONES << 7;
const LOWS: u64 = !HIGHS;

impl Block {
    #[inline(always)]
    pub(crate) fn load(bytes: &[u8; LANES]) -> Self {
        let whole = u128::from_le_bytes(*bytes);
        Self((whole & u128::from(u64::MAX)) as u64, (whole >> 64) as u64)
    }

    /// Writes the bytes to `to`.
    ///
    /// # Safety
    ///
    /// Sixteen bytes are writable at `to`.
    #[inline(always)]
    #[allow(dead_code, reason = "on machines with vectors, tests alone come here")]
    pub(crate) unsafe fn store(self, to: *mut u8) {
        let whole = u128::from(self.0) | u128::from(self.1) << 64;
        // SAFETY: the caller's promise; an array of bytes has no alignment.
        unsafe { to.cast::<[u8; LANES]>().write(whole.to_le_bytes()) };
    }

    /// A bit for each byte that a JSON text cannot hold as it is: `"`, `\` and what is below 0x20.
    #[inline(always)]
    pub(crate) fn special(self) -> u32 {
        let word = |word| equal(word, b'"') | equal(word, b'\\') | below_space(word);
        mask(word(self.0)) | mask(word(self.1)) << 8
    }

    /// A bit for each byte from 0x80 on.
    #[inline(always)]
    pub(crate) fn not_ascii(self) -> u32 {
        mask(self.0 & HIGHS) | mask(self.1 & HIGHS) << 8
    }

    /// A bit for each byte that is a space.
    #[inline(always)]
    pub(crate) fn spaces(self) -> u32 {
        mask(equal(self.0, b' ')) | mask(equal(self.1, b' ')) << 8
    }
}

/// The high bit of each byte that equals `byte`. Exact in every lane: the sum cannot carry out of seven bits.
#[inline(always)]
fn equal(word: u64, byte: u8) -> u64 {
    let difference = word ^ (ONES * byte as u64);
    !((difference & LOWS) + LOWS | difference) & HIGHS
}

/// The high bit of each byte below 0x20: its top three bits are zero.
#[inline(always)]
fn below_space(word: u64) -> u64 {
    equal(word & (ONES * 0xe0), 0)
}

/// Gathers the high bits of eight bytes into eight bits.
#[inline(always)]
fn mask(highs: u64) -> u32 {
    // Each high bit, moved to the bottom of its byte, is shifted to its place in the top byte by the product.
    ((highs >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56) as u32
}
