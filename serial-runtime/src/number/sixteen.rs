//! Sixteen bytes of text at once: where the digits among them end, what number they make, and the digits of a number.
//!
//! Nothing here asks how many digits there are with a branch: in a row of numbers of many lengths, each of them would be foreseen wrongly.

/// Which of the bytes are no digits: a bit for each, the lowest for the first.
#[inline(always)]
pub(super) fn others(bytes: &[u8; 16]) -> u32 {
    back_end::others(bytes)
}

/// As [`value`], as if zeros followed, up to 16 digits.
#[inline(always)]
pub(super) fn padded(bytes: &[u8; 16], len: usize) -> u64 {
    back_end::padded(bytes, len)
}

/// A number below 10^16 as two of eight digits.
#[inline(always)]
pub(super) fn eights(value: u64) -> [u32; 2] {
    [(value / 100_000_000) as u32, (value % 100_000_000) as u32]
}

/// Eight digits for each of two numbers below 10^8, and how many there are without the zeros at the end: at least one, of nothing as well.
#[inline(always)]
pub(super) fn digits(eights: [u32; 2]) -> ([u8; 16], usize) {
    back_end::digits(eights)
}

/// The number that the first `len` bytes make, which are digits, no more than 16.
#[inline(always)]
pub(super) fn value(bytes: &[u8; 16], len: usize) -> u64 {
    /// What undoes a multiplication by five to the power of 16 less the index, modulo 2^64.
    static INVERSES: [u64; 17] = {
        let mut table = [1; 17];
        let mut index = 16;
        while index > 0 {
            // 5 * 0xcccc_cccc_cccc_cccd is 1 modulo 2^64.
            table[index - 1] = 0xcccc_cccc_cccc_cccd_u64.wrapping_mul(table[index]);
            index -= 1;
        }
        table
    };
    // A multiple of a power of ten can be divided by it without a division.
    padded(bytes, len).wrapping_mul(INVERSES[len]) >> (16 - len)
}

/// SSE2, which every x86-64 has.
#[cfg(all(target_arch = "x86_64", target_feature = "sse2"))]
mod sse2 {
    use core::arch::x86_64::{
        __m128i, _mm_add_epi8, _mm_add_epi16, _mm_add_epi64, _mm_and_si128, _mm_cmpgt_epi8,
        _mm_cvtsi128_si64, _mm_madd_epi16, _mm_movemask_epi8, _mm_mul_epu32, _mm_mulhi_epu16,
        _mm_mullo_epi16, _mm_or_si128, _mm_packs_epi32, _mm_set_epi32, _mm_set_epi64x, _mm_set1_epi8,
        _mm_set1_epi16, _mm_set1_epi32, _mm_set1_epi64x, _mm_setzero_si128, _mm_shuffle_epi32,
        _mm_slli_epi16, _mm_slli_epi32, _mm_srli_epi16, _mm_srli_epi64, _mm_sub_epi16, _mm_unpackhi_epi64,
    };

    /// One load, when it is compiled.
    #[inline]
    #[target_feature(enable = "sse2")]
    fn load(bytes: &[u8; 16]) -> __m128i {
        let both = u128::from_le_bytes(*bytes);
        _mm_set_epi64x((both >> 64) as i64, both as i64)
    }

    #[inline(always)]
    pub(super) fn others(bytes: &[u8; 16]) -> u32 {
        // SAFETY: this is compiled only where every machine has SSE2.
        unsafe { others_of(bytes) }
    }

    #[inline(always)]
    pub(super) fn padded(bytes: &[u8; 16], len: usize) -> u64 {
        // SAFETY: this is compiled only where every machine has SSE2.
        unsafe { padded_of(bytes, len) }
    }

    #[inline(always)]
    pub(super) fn digits(eights: [u32; 2]) -> ([u8; 16], usize) {
        // SAFETY: this is compiled only where every machine has SSE2.
        unsafe { digits_of(eights) }
    }

    /// Halves of halves: every step divides in all places at once, by a product whose upper part is the quotient.
    #[inline]
    #[target_feature(enable = "sse2")]
    fn digits_of([first, second]: [u32; 2]) -> ([u8; 16], usize) {
        let eights = _mm_set_epi32(0, second.cast_signed(), 0, first.cast_signed());
        // By 10^4: the quotient comes behind the rest, and both change places.
        let high = _mm_srli_epi64(_mm_mul_epu32(eights, _mm_set1_epi64x(109_951_163)), 40);
        let fours = _mm_add_epi64(eights, _mm_mul_epu32(high, _mm_set1_epi64x((1 << 32) - 10_000)));
        let fours = _mm_shuffle_epi32(fours, 0b10_11_00_01);
        // By 100: four digits are less than 2^16.
        let high = _mm_srli_epi16(_mm_mulhi_epu16(fours, _mm_set1_epi16(5_243)), 3);
        let low = _mm_sub_epi16(fours, _mm_mullo_epi16(high, _mm_set1_epi16(100)));
        let twos = _mm_or_si128(high, _mm_slli_epi32(low, 16));
        let high = _mm_mulhi_epu16(twos, _mm_set1_epi16(6_554));
        let low = _mm_sub_epi16(twos, _mm_mullo_epi16(high, _mm_set1_epi16(10)));
        let ones = _mm_or_si128(high, _mm_slli_epi16(low, 8));
        let others = _mm_movemask_epi8(_mm_cmpgt_epi8(ones, _mm_setzero_si128())).cast_unsigned();
        let text = _mm_or_si128(ones, _mm_set1_epi8(b'0'.cast_signed()));
        let words = [text, _mm_unpackhi_epi64(text, text)].map(|half| _mm_cvtsi128_si64(half).to_le_bytes());
        let mut bytes = [0; 16];
        bytes.as_chunks_mut().0.copy_from_slice(&words);
        (bytes, 1 + (others | 1).ilog2() as usize)
    }

    #[inline]
    #[target_feature(enable = "sse2")]
    fn others_of(bytes: &[u8; 16]) -> u32 {
        // Digits become the ten least numbers that have a sign.
        let turned = _mm_add_epi8(load(bytes), _mm_set1_epi8((0x80 - b'0').cast_signed()));
        let above = _mm_cmpgt_epi8(turned, _mm_set1_epi8((0x80_u8 + 9).cast_signed()));
        _mm_movemask_epi8(above).cast_unsigned()
    }

    #[inline]
    #[target_feature(enable = "sse2")]
    fn padded_of(bytes: &[u8; 16], len: usize) -> u64 {
        /// The low halves of as many bytes as the index says.
        static MASKS: [[u8; 16]; 17] = {
            let mut masks = [[0; 16]; 17];
            let mut len = 0;
            while len <= 16 {
                let mut byte = 0;
                while byte < len {
                    masks[len][byte] = 0x0f;
                    byte += 1;
                }
                len += 1;
            }
            masks
        };
        let ones = _mm_and_si128(load(bytes), load(&MASKS[len]));
        let tens = _mm_mullo_epi16(_mm_and_si128(ones, _mm_set1_epi16(0xff)), _mm_set1_epi16(10));
        let pairs = _mm_add_epi16(tens, _mm_srli_epi16(ones, 8));
        let fours = _mm_madd_epi16(pairs, _mm_set1_epi32(1 << 16 | 100));
        let fours = _mm_packs_epi32(fours, fours);
        let eights = _mm_madd_epi16(fours, _mm_set1_epi32(1 << 16 | 10_000));
        let both = _mm_cvtsi128_si64(eights).cast_unsigned();
        (both & u64::from(u32::MAX)) * 100_000_000 + (both >> 32)
    }
}

/// The naive way, byte by byte where digits are read.
#[cfg(any(test, not(all(target_arch = "x86_64", target_feature = "sse2"))))]
mod portable {
    use crate::number::int_write::eight_digits;

    pub(super) fn others(bytes: &[u8; 16]) -> u32 {
        bytes.iter().rev().fold(0, |others, byte| others << 1 | u32::from(!byte.is_ascii_digit()))
    }

    /// The first `len` digits, and zeros up to 16.
    pub(super) fn padded(bytes: &[u8; 16], len: usize) -> u64 {
        let digits = bytes.iter().take(len).map(|byte| u64::from(byte & 0x0f));
        digits.chain(core::iter::repeat(0)).take(16).fold(0, |value, digit| value * 10 + digit)
    }

    pub(super) fn digits(eights: [u32; 2]) -> ([u8; 16], usize) {
        let words = eights.map(|eight| eight_digits(eight).to_le_bytes());
        let mut bytes = [0; 16];
        bytes.as_chunks_mut().0.copy_from_slice(&words);
        (bytes, bytes.iter().rposition(|byte| *byte != b'0').map_or(1, |last| last + 1))
    }
}

#[cfg(not(all(target_arch = "x86_64", target_feature = "sse2")))]
use portable as back_end;
#[cfg(all(target_arch = "x86_64", target_feature = "sse2"))]
use sse2 as back_end;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::random::{Random, cases};

    #[test]
    fn every_byte_at_every_place() {
        for place in 0..16 {
            for byte in 0..=u8::MAX {
                let mut bytes = *b"0918273645546372";
                bytes[place] = byte;
                assert_eq!(others(&bytes), portable::others(&bytes), "{}", bytes.escape_ascii());
                assert_eq!(others(&[byte; 16]), portable::others(&[byte; 16]));
            }
        }
    }

    fn check_digits([first, second]: [u32; 2]) {
        let text = alloc::format!("{first:08}{second:08}");
        let len = text.trim_end_matches('0').len().max(1);
        for (bytes, found) in [digits([first, second]), portable::digits([first, second])] {
            assert_eq!((&bytes[..], found), (text.as_bytes(), len));
        }
    }

    #[test]
    fn digits_as_they_are_printed() {
        let mut random = Random(41);
        for _ in 0..cases(1_000_000) {
            let eights = [0; 2].map(|_: u32| {
                let tens = 10_u32.pow(random.below(9) as u32);
                (random.next() % 100_000_000) as u32 / tens * tens
            });
            check_digits(eights);
        }
        for value in (0..10_000).chain(99_990_000..100_000_000) {
            check_digits([value, 99_999_999 - value]);
        }
    }

    #[test]
    fn digits_of_every_number() {
        let mut random = Random(40);
        for _ in 0..cases(500_000) {
            let mut bytes = [0; 16];
            for byte in &mut bytes {
                *byte = b'0' + random.below(10) as u8;
            }
            let len = random.below(17);
            let text = core::str::from_utf8(&bytes[..len]).unwrap();
            let expected: u64 = text.parse().unwrap_or_default();
            // Whatever is behind them.
            for byte in &mut bytes[len..] {
                *byte = random.next() as u8;
            }
            assert_eq!(value(&bytes, len), expected, "{}", bytes.escape_ascii());
            assert_eq!(back_end::padded(&bytes, len), portable::padded(&bytes, len));
        }
        assert_eq!(value(&[b'9'; 16], 16), 9_999_999_999_999_999);
    }
}
