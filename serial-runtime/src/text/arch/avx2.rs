//! AVX2, found at run time: pays for long texts only.

use core::arch::x86_64::{
    __m256i, _mm256_cmpeq_epi8, _mm256_loadu_si256, _mm256_min_epu8, _mm256_movemask_epi8, _mm256_or_si256,
    _mm256_set1_epi8, _mm256_storeu_si256,
};

/// Bytes in a register.
pub(crate) const WIDE: usize = 32;

/// Whether this machine has it; the answer is cached by std.
#[inline]
pub(crate) fn available() -> bool {
    std::arch::is_x86_feature_detected!("avx2")
}

/// How many bytes at the start of `at` can be passed in steps of 32 without meeting a special one, and whether one of them
/// was not ASCII.
///
/// # Safety
///
/// [`available`] has answered yes.
#[target_feature(enable = "avx2")]
pub(crate) unsafe fn scan_plain(at: &[u8]) -> (usize, bool) {
    let mut len = 0;
    let mut high = 0;
    for chunk in at.chunks_exact(WIDE) {
        // SAFETY: the chunk holds the 32 bytes that are read; no alignment is asked for.
        let block = unsafe { _mm256_loadu_si256(chunk.as_ptr().cast()) };
        if special(block) != 0 {
            break;
        }
        high |= _mm256_movemask_epi8(block);
        len += WIDE;
    }
    (len, high != 0)
}

/// Copies bytes from the start of `from` in steps of 32, up to a step that holds a special one; returns how many.
///
/// # Safety
///
/// [`available`] has answered yes, and `from.len()` bytes are writable at `to`.
#[target_feature(enable = "avx2")]
pub(crate) unsafe fn copy_plain(from: &[u8], to: *mut u8) -> usize {
    let mut len = 0;
    for chunk in from.chunks_exact(WIDE) {
        // SAFETY: the chunk holds the 32 bytes that are read; no alignment is asked for.
        let block = unsafe { _mm256_loadu_si256(chunk.as_ptr().cast()) };
        if special(block) != 0 {
            break;
        }
        // SAFETY: `len + 32` is no more than `from.len()`.
        let to = unsafe { to.add(len) };
        // SAFETY: 32 bytes are writable there.
        unsafe { _mm256_storeu_si256(to.cast(), block) };
        len += WIDE;
    }
    len
}

#[inline]
#[target_feature(enable = "avx2")]
fn special(block: __m256i) -> i32 {
    let quote = _mm256_cmpeq_epi8(block, _mm256_set1_epi8(0x22));
    let backslash = _mm256_cmpeq_epi8(block, _mm256_set1_epi8(0x5c));
    let control = _mm256_cmpeq_epi8(_mm256_min_epu8(block, _mm256_set1_epi8(0x1f)), block);
    _mm256_movemask_epi8(_mm256_or_si256(_mm256_or_si256(quote, backslash), control))
}
