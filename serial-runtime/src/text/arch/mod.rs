//! Several bytes at once: the few verbs that the text kernels need, for each kind of machine.

mod fallback;

#[cfg(all(target_arch = "aarch64", target_feature = "neon", target_endian = "little"))]
mod aarch64;
#[cfg(all(target_arch = "x86_64", target_feature = "sse2"))]
mod x86_64;

#[cfg(all(target_arch = "aarch64", target_feature = "neon", target_endian = "little"))]
pub(super) use aarch64::Neon as Native;
pub(super) use fallback::Word;
#[cfg(not(any(
    all(target_arch = "aarch64", target_feature = "neon", target_endian = "little"),
    all(target_arch = "x86_64", target_feature = "sse2"),
)))]
pub(super) use fallback::Word as Native;
#[cfg(all(target_arch = "x86_64", target_feature = "sse2", feature = "std"))]
pub(super) use x86_64::{Avx2, has_avx2};
#[cfg(all(target_arch = "x86_64", target_feature = "sse2"))]
pub(super) use x86_64::{Lanes, Sse2, Sse2 as Native};

/// Some bytes in a register.
///
/// The answers about them are words with [`Block::LANE_BITS`] bits for each byte, the lowest for the first byte.
pub(super) trait Block: Copy {
    /// How many bytes there are.
    const WIDTH: usize;

    /// How many bits of an answer belong to a byte.
    const LANE_BITS: u32;

    /// # Safety
    ///
    /// `WIDTH` bytes are readable at `from`, and the machine knows the instructions.
    unsafe fn load(from: *const u8) -> Self;

    /// # Safety
    ///
    /// `WIDTH` bytes are writable at `to`.
    unsafe fn store(self, to: *mut u8);

    /// Whether there are bytes that a JSON string cannot hold as they are: `"`, `\`, and what is below 0x20. The lowest
    /// bit that is set is that of the first of them; bits above it may be wrong.
    fn special(self) -> u64;

    /// Which bytes are 0x80 or above.
    fn non_ascii(self) -> u64;

    /// Which bytes are not JSON whitespace (space, tab, line feed and carriage return).
    fn non_space(self) -> u64;

    /// Whether there are bytes that say where JSON values start and end: `"`, `{`, `}`, `[` and `]`. As for [`special`](Self::special),
    /// only the lowest bit counts.
    fn structure(self) -> u64;

    /// The index of the first byte that an answer, which is not zero, is about.
    #[inline(always)]
    fn first(answer: u64) -> usize {
        (answer.trailing_zeros() / Self::LANE_BITS) as usize
    }

    /// What an answer says of the bytes before the first one of another answer, which is not zero.
    #[inline(always)]
    fn before(answer: u64, stop: u64) -> u64 {
        answer & (stop & stop.wrapping_neg()).wrapping_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::random::Random;

    /// Compares every answer with the bytes themselves; the bytes around the block are poisoned.
    fn check<B: Block>() {
        let mut random = Random(10);
        let interesting = *b"\"\\\0\t\n\r\x08\x0c\x1f !#[]{}Z^z|~;=ab\x7f\x80\x9f\xa2\xdc\xe0\xff";
        for round in 0..20_000 {
            let offset = round % 16;
            let mut memory = [b'"'; 64];
            let bytes = &mut memory[offset..offset + B::WIDTH];
            bytes.fill(b" a"[round % 2]);
            for _ in 0..random.below(4) {
                bytes[random.below(B::WIDTH)] = interesting[random.below(interesting.len())];
            }
            // SAFETY: the slice has so many bytes; see the callers for the machine.
            let block = unsafe { B::load(bytes.as_ptr()) };
            let first = |answer: u64| (answer != 0).then(|| B::first(answer));
            let special = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..0x20);
            let space = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
            assert_eq!(first(block.special()), bytes.iter().position(special));
            assert_eq!(first(block.structure()), bytes.iter().position(|byte| b"\"{}[]".contains(byte)));
            assert_eq!(first(block.non_ascii()), bytes.iter().position(|byte| !byte.is_ascii()));
            assert_eq!(first(block.non_space()), bytes.iter().position(|byte| !space(byte)));
            if let Some(stop) = bytes.iter().position(special) {
                let before = B::before(block.non_ascii(), block.special());
                assert_eq!(before == 0, bytes[..stop].is_ascii());
            }
            let mut copy = [0xaa; 64];
            // SAFETY: 64 bytes less an offset below 16 hold every block.
            unsafe { block.store(copy[offset..].as_mut_ptr()) };
            assert_eq!(copy[offset..offset + B::WIDTH], *bytes);
            assert!(copy[..offset].iter().chain(&copy[offset + B::WIDTH..]).all(|byte| *byte == 0xaa));
        }
    }

    #[test]
    fn answers() {
        check::<Word>();
        check::<Native>();
        #[cfg(all(target_arch = "x86_64", target_feature = "sse2", feature = "std"))]
        if has_avx2() {
            check::<Avx2>();
        }
    }
}
