//! SSE2, which every x86-64 has.

use super::LANES;
use core::arch::x86_64::{
    __m128i, _mm_cmpeq_epi8, _mm_loadu_si128, _mm_min_epu8, _mm_movemask_epi8, _mm_or_si128, _mm_set1_epi8,
    _mm_storeu_si128,
};

/// Sixteen bytes in a register.
#[derive(Clone, Copy)]
pub(crate) struct Block(__m128i);

impl Block {
    #[inline(always)]
    pub(crate) fn load(bytes: &[u8; LANES]) -> Self {
        // SAFETY: the array holds the sixteen bytes that are read; no alignment is asked for.
        Self(unsafe { _mm_loadu_si128(bytes.as_ptr().cast()) })
    }

    /// Writes the bytes to `to`.
    ///
    /// # Safety
    ///
    /// Sixteen bytes are writable at `to`.
    #[inline(always)]
    pub(crate) unsafe fn store(self, to: *mut u8) {
        // SAFETY: the caller's promise; no alignment is asked for.
        unsafe { _mm_storeu_si128(to.cast(), self.0) };
    }

    /// A bit for each byte that a JSON text cannot hold as it is: `"`, `\` and what is below 0x20.
    #[inline(always)]
    pub(crate) fn special(self) -> u32 {
        let control = self.equal(self.lesser(Self::splat(0x1f)));
        self.equal(Self::splat(b'"')).or(self.equal(Self::splat(b'\\'))).or(control).mask()
    }

    /// A bit for each byte from 0x80 on.
    #[inline(always)]
    pub(crate) fn not_ascii(self) -> u32 {
        self.mask()
    }

    /// A bit for each byte that is a space.
    #[inline(always)]
    pub(crate) fn spaces(self) -> u32 {
        self.equal(Self::splat(b' ')).mask()
    }

    #[inline(always)]
    fn splat(byte: u8) -> Self {
        // SAFETY: SSE2 is a feature of this target.
        Self(unsafe { _mm_set1_epi8(byte.cast_signed()) })
    }

    /// All ones in each lane where both are equal.
    #[inline(always)]
    fn equal(self, other: Self) -> Self {
        // SAFETY: SSE2 is a feature of this target.
        Self(unsafe { _mm_cmpeq_epi8(self.0, other.0) })
    }

    #[inline(always)]
    fn lesser(self, other: Self) -> Self {
        // SAFETY: SSE2 is a feature of this target.
        Self(unsafe { _mm_min_epu8(self.0, other.0) })
    }

    #[inline(always)]
    fn or(self, other: Self) -> Self {
        // SAFETY: SSE2 is a feature of this target.
        Self(unsafe { _mm_or_si128(self.0, other.0) })
    }

    /// The high bit of each lane.
    #[inline(always)]
    fn mask(self) -> u32 {
        // SAFETY: SSE2 is a feature of this target.
        unsafe { _mm_movemask_epi8(self.0) }.cast_unsigned()
    }
}
