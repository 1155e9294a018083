//! NEON, which every 64-bit ARM has.

use super::LANES;
use core::arch::aarch64::{
    uint8x16_t, vaddv_u8, vandq_u8, vceqq_u8, vcltq_u8, vdupq_n_u8, vget_high_u8, vget_low_u8, vld1q_u8, vorrq_u8, vst1q_u8,
    vcgeq_u8,
};

/// Sixteen bytes in a register.
#[derive(Clone, Copy)]
pub(crate) struct Block(uint8x16_t);

impl Block {
    #[inline(always)]
    pub(crate) fn load(bytes: &[u8; LANES]) -> Self {
        // SAFETY: the array holds the sixteen bytes that are read; no alignment is asked for.
        Self(unsafe { vld1q_u8(bytes.as_ptr()) })
    }

    /// Writes the bytes to `to`.
    ///
    /// # Safety
    ///
    /// Sixteen bytes are writable at `to`.
    #[inline(always)]
    pub(crate) unsafe fn store(self, to: *mut u8) {
        // SAFETY: the caller's promise; no alignment is asked for.
        unsafe { vst1q_u8(to, self.0) };
    }

    /// A bit for each byte that a JSON text cannot hold as it is: `"`, `\` and what is below 0x20.
    #[inline(always)]
    pub(crate) fn special(self) -> u32 {
        // SAFETY: lane arithmetic on registers; NEON is a feature of this target.
        mask(unsafe {
            vorrq_u8(
                vorrq_u8(vceqq_u8(self.0, vdupq_n_u8(b'"')), vceqq_u8(self.0, vdupq_n_u8(b'\\'))),
                vcltq_u8(self.0, vdupq_n_u8(0x20)),
            )
        })
    }

    /// A bit for each byte from 0x80 on.
    #[inline(always)]
    pub(crate) fn not_ascii(self) -> u32 {
        // SAFETY: lane arithmetic on registers; NEON is a feature of this target.
        mask(unsafe { vcgeq_u8(self.0, vdupq_n_u8(0x80)) })
    }

    /// A bit for each byte that is a space.
    #[inline(always)]
    pub(crate) fn spaces(self) -> u32 {
        // SAFETY: lane arithmetic on registers; NEON is a feature of this target.
        mask(unsafe { vceqq_u8(self.0, vdupq_n_u8(b' ')) })
    }
}

/// Gathers a bit from each lane, which is all ones or all zeros.
#[inline(always)]
fn mask(lanes: uint8x16_t) -> u32 {
    const BITS: [u8; LANES] = [1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128];
    // SAFETY: reads the array's sixteen bytes.
    let bits = unsafe { vld1q_u8(BITS.as_ptr()) };
    // SAFETY: lane arithmetic on registers; NEON is a feature of this target.
    let (low, high) = unsafe {
        let bits = vandq_u8(lanes, bits);
        (vaddv_u8(vget_low_u8(bits)), vaddv_u8(vget_high_u8(bits)))
    };
    u32::from(low) | u32::from(high) << 8
}
