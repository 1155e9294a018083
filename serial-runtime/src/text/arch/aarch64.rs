//! NEON, which every 64-bit ARM has.

use super::Block;
use core::arch::aarch64::{
    uint8x16_t, vceqq_u8, vcgeq_u8, vcltq_u8, vdupq_n_u8, vget_lane_u64, vld1q_u8, vmvnq_u8, vorrq_u8,
    vreinterpret_u64_u8, vreinterpretq_u16_u8, vshrn_n_u16, vst1q_u8,
};

/// Sixteen bytes.
#[derive(Clone, Copy)]
pub(in crate::text) struct Neon(uint8x16_t);

impl Block for Neon {
    const WIDTH: usize = 16;
    const LANE_BITS: u32 = 4;

    #[inline(always)]
    unsafe fn load(from: *const u8) -> Self {
        // SAFETY: the caller's promise; no alignment is asked for.
        Self(unsafe { vld1q_u8(from) })
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u8) {
        // SAFETY: the caller's promise; no alignment is asked for.
        unsafe { vst1q_u8(to, self.0) };
    }

    #[inline(always)]
    fn special(self) -> u64 {
        self.is(b'"').or(self.is(b'\\')).or(self.below(0x20)).mask()
    }

    #[inline(always)]
    fn non_ascii(self) -> u64 {
        self.from(0x80).mask()
    }

    #[inline(always)]
    fn non_space(self) -> u64 {
        self.is(b' ').or(self.is(b'\t')).or(self.is(b'\n')).or(self.is(b'\r')).not().mask()
    }

    #[inline(always)]
    fn structure(self) -> u64 {
        // Brackets and braces differ in one bit.
        let brace = self.or(Self::splat(0x20));
        self.is(b'"').or(brace.is(b'{')).or(brace.is(b'}')).mask()
    }
}

/// The comparisons answer with all ones in a lane, or all zeros.
impl Neon {
    #[inline(always)]
    fn splat(byte: u8) -> Self {
        // SAFETY: NEON is a feature of this target.
        Self(unsafe { vdupq_n_u8(byte) })
    }

    #[inline(always)]
    fn is(self, byte: u8) -> Self {
        // SAFETY: NEON is a feature of this target.
        Self(unsafe { vceqq_u8(self.0, Self::splat(byte).0) })
    }

    #[inline(always)]
    fn below(self, byte: u8) -> Self {
        // SAFETY: NEON is a feature of this target.
        Self(unsafe { vcltq_u8(self.0, Self::splat(byte).0) })
    }

    #[inline(always)]
    fn from(self, byte: u8) -> Self {
        // SAFETY: NEON is a feature of this target.
        Self(unsafe { vcgeq_u8(self.0, Self::splat(byte).0) })
    }

    #[inline(always)]
    fn or(self, other: Self) -> Self {
        // SAFETY: NEON is a feature of this target.
        Self(unsafe { vorrq_u8(self.0, other.0) })
    }

    #[inline(always)]
    fn not(self) -> Self {
        // SAFETY: NEON is a feature of this target.
        Self(unsafe { vmvnq_u8(self.0) })
    }

    /// Four bits of each lane: two neighbours are a number of 16 bits, of which the middle 8 are kept.
    #[inline(always)]
    fn mask(self) -> u64 {
        // SAFETY: NEON is a feature of this target.
        let pairs = unsafe { vreinterpretq_u16_u8(self.0) };
        // SAFETY: NEON is a feature of this target.
        let middles = unsafe { vshrn_n_u16::<4>(pairs) };
        // SAFETY: NEON is a feature of this target.
        let word = unsafe { vreinterpret_u64_u8(middles) };
        // SAFETY: NEON is a feature of this target, and lane 0 is the only one there is.
        unsafe { vget_lane_u64::<0>(word) }
    }
}
