//! Eight bytes in a `u64`: for machines without vectors, and on all of them for what is shorter than a vector.

use super::Block;

/// Eight bytes, the first of them in the lowest bits.
#[derive(Clone, Copy)]
pub(in crate::text) struct Word(pub(in crate::text) u64);

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = ONES << 7;

impl Block for Word {
    const WIDTH: usize = 8;
    const LANE_BITS: u32 = 8;

    #[inline(always)]
    unsafe fn load(from: *const u8) -> Self {
        // SAFETY: the caller's promise; an array of bytes has no alignment.
        Self(u64::from_le_bytes(unsafe { from.cast::<[u8; 8]>().read() }))
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u8) {
        // SAFETY: the caller's promise; an array of bytes has no alignment.
        unsafe { to.cast::<[u8; 8]>().write(self.0.to_le_bytes()) };
    }

    #[inline(always)]
    fn special(self) -> u64 {
        // A subtraction sets the high bit of a byte below the subtrahend, and borrows from the byte behind, but not before.
        let quote = (self.0 ^ (ONES * b'"' as u64)).wrapping_sub(ONES);
        let backslash = (self.0 ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
        let control = self.0.wrapping_sub(ONES * 0x20);
        (quote | backslash | control) & !self.0 & HIGHS
    }

    #[inline(always)]
    fn non_ascii(self) -> u64 {
        self.0 & HIGHS
    }

    #[inline(always)]
    fn non_space(self) -> u64 {
        self.differs(b' ') & self.differs(b'\t') & self.differs(b'\n') & self.differs(b'\r')
    }

    #[inline(always)]
    fn structure(self) -> u64 {
        // Brackets and braces differ in one bit.
        let brace = Self(self.0 | (ONES * 0x20));
        !(self.differs(b'"') & brace.differs(b'{') & brace.differs(b'}')) & HIGHS
    }
}

impl Word {
    /// Which bytes are not `byte`. Exact: the sum does not carry out of seven bits.
    #[inline(always)]
    fn differs(self, byte: u8) -> u64 {
        let difference = self.0 ^ (ONES * byte as u64);
        (((difference & !HIGHS) + !HIGHS) | difference) & HIGHS
    }
}
