//! SSE2, which every x86-64 has, and AVX2, which is asked for at run time.

use super::Block;
use core::arch::x86_64::{
    __m128i, _mm_cmpeq_epi8, _mm_cmpgt_epi8, _mm_loadu_si128, _mm_movemask_epi8, _mm_or_si128, _mm_set1_epi8,
    _mm_storeu_si128, _mm_xor_si128,
};
#[cfg(feature = "std")]
use core::arch::x86_64::{
    __m256i, _mm256_cmpeq_epi8, _mm256_cmpgt_epi8, _mm256_loadu_si256, _mm256_movemask_epi8, _mm256_or_si256,
    _mm256_set1_epi8, _mm256_storeu_si256, _mm256_xor_si256,
};

/// What only blocks are asked whose answers have one bit for each byte.
pub(in crate::text) trait Lanes: Block {
    /// Which bytes are 0x80 or above and below `byte`, which is so, too.
    fn high_below(self, byte: u8) -> u64;

    /// Which bytes are `byte`.
    fn equal_to(self, byte: u8) -> u64;
}

/// Sixteen bytes.
#[derive(Clone, Copy)]
pub(in crate::text) struct Sse2(__m128i);

/// Thirty-two bytes. There is one only where the machine has AVX2, by the promise that [`Block::load`] asks for.
#[cfg(feature = "std")]
#[derive(Clone, Copy)]
pub(in crate::text) struct Avx2(__m256i);

/// Whether the machine has AVX2; std asks it once.
#[cfg(feature = "std")]
#[inline(always)]
pub(in crate::text) fn has_avx2() -> bool {
    std::arch::is_x86_feature_detected!("avx2")
}

/// The two types differ in nothing but the names of the instructions.
macro_rules! vector {
    (
        $name:ident($width:literal):
        $load:ident $store:ident $splat:ident $equal:ident $above:ident $or:ident $xor:ident $mask:ident
    ) => {
        impl Block for $name {
            const WIDTH: usize = $width;
            const LANE_BITS: u32 = 1;

            #[inline(always)]
            unsafe fn load(from: *const u8) -> Self {
                // SAFETY: the caller's promise; no alignment is asked for.
                Self(unsafe { $load(from.cast()) })
            }

            #[inline(always)]
            unsafe fn store(self, to: *mut u8) {
                // SAFETY: the caller's promise; no alignment is asked for.
                unsafe { $store(to.cast(), self.0) };
            }

            #[inline(always)]
            fn special(self) -> u64 {
                // With one bit turned, `"` is 0x20, next to all below 0x20; with the high one, too, what compares signs orders them all.
                let turned = self.xor(self.splat(0x80 | 0x02));
                turned.below(0x80 | 0x21).or(self.is(b'\\')).mask()
            }

            #[inline(always)]
            fn non_ascii(self) -> u64 {
                self.mask()
            }

            #[inline(always)]
            fn non_space(self) -> u64 {
                let space = self.is(b' ').or(self.is(b'\t')).or(self.is(b'\n')).or(self.is(b'\r'));
                !space.mask() & (u64::MAX >> (64 - $width))
            }

            #[inline(always)]
            fn structure(self) -> u64 {
                // Brackets and braces differ in one bit.
                let brace = self.or(self.splat(0x20));
                self.is(b'"').or(brace.is(b'{')).or(brace.is(b'}')).mask()
            }
        }

        impl Lanes for $name {
            #[inline(always)]
            fn high_below(self, byte: u8) -> u64 {
                self.below(byte).mask()
            }

            #[inline(always)]
            fn equal_to(self, byte: u8) -> u64 {
                self.is(byte).mask()
            }
        }

        impl $name {
            /// The byte in every lane.
            #[inline(always)]
            fn splat(self, byte: u8) -> Self {
                // SAFETY: the machine has the instruction, since there is a `self`.
                Self(unsafe { $splat(byte.cast_signed()) })
            }

            /// All ones in the lanes that are equal.
            #[inline(always)]
            fn equal(self, other: Self) -> Self {
                // SAFETY: the machine has the instruction, since there is a `self`.
                Self(unsafe { $equal(self.0, other.0) })
            }

            /// All ones in the lanes that are `byte`.
            #[inline(always)]
            fn is(self, byte: u8) -> Self {
                self.equal(self.splat(byte))
            }

            /// All ones in the lanes that are below `byte`, where both are numbers with a sign.
            #[inline(always)]
            fn below(self, byte: u8) -> Self {
                // SAFETY: the machine has the instruction, since there is a `self`.
                Self(unsafe { $above(self.splat(byte).0, self.0) })
            }

            #[inline(always)]
            fn xor(self, other: Self) -> Self {
                // SAFETY: the machine has the instruction, since there is a `self`.
                Self(unsafe { $xor(self.0, other.0) })
            }

            #[inline(always)]
            fn or(self, other: Self) -> Self {
                // SAFETY: the machine has the instruction, since there is a `self`.
                Self(unsafe { $or(self.0, other.0) })
            }

            /// The high bit of each lane.
            #[inline(always)]
            fn mask(self) -> u64 {
                // SAFETY: the machine has the instruction, since there is a `self`.
                u64::from(unsafe { $mask(self.0) }.cast_unsigned())
            }
        }
    };
}

vector! {
    Sse2(16): _mm_loadu_si128 _mm_storeu_si128 _mm_set1_epi8 _mm_cmpeq_epi8 _mm_cmpgt_epi8 _mm_or_si128 _mm_xor_si128
    _mm_movemask_epi8
}

#[cfg(feature = "std")]
vector! {
    Avx2(32): _mm256_loadu_si256 _mm256_storeu_si256 _mm256_set1_epi8 _mm256_cmpeq_epi8 _mm256_cmpgt_epi8 _mm256_or_si256
    _mm256_xor_si256 _mm256_movemask_epi8
}
