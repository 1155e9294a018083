//! Writing the content of a JSON string: copying it while looking for what must be escaped.

use super::{
    arch::{Block, Native},
    ends::Ends,
};

/// The room that [`escape_into`] needs for a text of `len` bytes: six for each, and a block that is written too far.
#[inline(always)]
pub(crate) const fn escape_bound(len: usize) -> usize {
    6 * len + 16
}

// A short text is written as a block, and an escape as eight bytes.
const _: () = assert!(Native::WIDTH <= escape_bound(0) && 8 <= escape_bound(0));

/// What is shorter than this is escaped as one block, which [`escape_into`] does inline.
pub(crate) const SHORT_ESCAPED: usize = Native::WIDTH;

/// Texts from this length on go through AVX2 where there is such a thing: it halves the time of 1 KB, and hurts below.
#[cfg(all(target_arch = "x86_64", target_feature = "sse2", feature = "std"))]
const LONG: usize = 64;

/// Writes the text as the content of a JSON string, without quotes, and returns the end.
///
/// Escaped are `"`, `\` and what is below 0x20, as short as possible (`\n`, `\u001f`); everything else is copied.
///
/// # Safety
///
/// [`escape_bound`] bytes are writable at `to`.
#[inline(always)]
pub(crate) unsafe fn escape_into(from: &str, to: *mut u8) -> *mut u8 {
    let from = from.as_bytes();
    if from.len() >= Native::WIDTH {
        if from.len() <= 2 * Native::WIDTH {
            // SAFETY: this is how the target is compiled, the text is one or two blocks long, and the caller's promise.
            if let Some(end) = unsafe { escape_ends::<Native, 1>(from, to) } {
                return end;
            }
        }
        // SAFETY: the caller's promise.
        return unsafe { escape_long(from, to) };
    }
    // SAFETY: this is how the target is compiled, the text is shorter than a block, and the caller's promise.
    unsafe { escape_short::<Native>(from, to) }
}

/// # Safety
///
/// As [`escape_into`].
#[inline(never)]
unsafe fn escape_long(from: &[u8], to: *mut u8) -> *mut u8 {
    #[cfg(all(target_arch = "x86_64", target_feature = "sse2", feature = "std"))]
    if from.len() >= LONG && super::arch::has_avx2() {
        // SAFETY: the machine has AVX2, and the caller's promise.
        return unsafe { escape_avx2(from, to) };
    }
    if 2 * Native::WIDTH <= from.len() && from.len() <= 4 * Native::WIDTH {
        // SAFETY: this is how the target is compiled, the text is two to four blocks long, and the caller's promise.
        if let Some(end) = unsafe { escape_ends::<Native, 2>(from, to) } {
            return end;
        }
    }
    // SAFETY: this is how the target is compiled, and the caller's promise.
    unsafe { escape::<Native>(from, to) }
}

/// # Safety
///
/// The machine has AVX2, and the promise of [`escape_into`].
#[cfg(all(target_arch = "x86_64", target_feature = "sse2", feature = "std"))]
#[target_feature(enable = "avx2")]
#[inline(never)]
unsafe fn escape_avx2(from: &[u8], to: *mut u8) -> *mut u8 {
    let behind = |rest: &[u8], to| {
        // SAFETY: this is how the target is compiled, and the room for `rest` is left.
        unsafe { escape::<Native>(rest, to) }
    };
    // SAFETY: the machine has AVX2, and the caller's promise.
    unsafe { escape_by::<super::arch::Avx2>(from, to, behind) }
}

/// Copies a text of `N` to `2 * N` blocks, if there is nothing to escape.
///
/// # Safety
///
/// The machine knows the instructions of `B`, the length of the text is that of `N` to `2 * N` blocks, and the promise of
/// [`escape_into`].
#[inline(always)]
unsafe fn escape_ends<B: Block, const N: usize>(from: &[u8], to: *mut u8) -> Option<*mut u8> {
    // SAFETY: the caller's promise.
    let ends = unsafe { Ends::<B, N>::load(from) }?;
    if ends.start.iter().chain(&ends.end).fold(0, |special, block| special | block.special()) != 0 {
        return None;
    }
    // SAFETY: the caller's promise.
    Some(unsafe { ends.store(to) })
}

/// # Safety
///
/// The machine knows the instructions of `B`, and the promise of [`escape_into`].
#[inline(always)]
unsafe fn escape<B: Block>(from: &[u8], to: *mut u8) -> *mut u8 {
    let behind = |rest: &[u8], to| {
        // SAFETY: less than a block is left, and so is the room for it.
        unsafe { escape_short::<B>(rest, to) }
    };
    // SAFETY: the caller's promise.
    unsafe { escape_by::<B>(from, to, behind) }
}

/// Escapes by blocks; what is left then, which is less than one, `behind` escapes, unless a last block can overlap the one before it.
///
/// # Safety
///
/// As [`escape`].
#[inline(always)]
unsafe fn escape_by<B: Block>(
    from: &[u8],
    to: *mut u8,
    behind: impl FnOnce(&[u8], *mut u8) -> *mut u8,
) -> *mut u8 {
    // SAFETY: the caller's promise.
    let (rest, end) = unsafe { escape_blocks::<B>(from, to) };
    if rest.is_empty() {
        return end;
    }
    let copied = from.len() - rest.len();
    if copied > 0 && end.addr() - to.addr() == copied {
        // Nothing has been escaped: the last block may overlap what has been copied, which comes out the same again.
        let start = from.len() - B::WIDTH;
        // SAFETY: the length of `from` is at least that of a block, since there has been one.
        let block = unsafe { from.as_ptr().add(start) };
        // SAFETY: the last bytes of `from`, and the caller's promise.
        let block = unsafe { B::load(block) };
        if block.special() == 0 {
            // SAFETY: so much has been copied, or a little more.
            let end = unsafe { to.add(start) };
            // SAFETY: the block ends where the copy does.
            unsafe { block.store(end) };
            // SAFETY: one behind it.
            return unsafe { end.add(B::WIDTH) };
        }
    }
    behind(rest, end)
}

/// Escapes until less than a block is left, which is returned with the end; the room for it is left, too.
///
/// # Safety
///
/// As [`escape`].
#[inline(always)]
unsafe fn escape_blocks<B: Block>(from: &[u8], mut to: *mut u8) -> (&[u8], *mut u8) {
    let mut rest = from;
    while rest.len() >= B::WIDTH {
        // SAFETY: so many bytes are left, and the caller's promise.
        let block = unsafe { B::load(rest.as_ptr()) };
        // SAFETY: the room for so many bytes is left.
        unsafe { block.store(to) };
        let special = block.special();
        if special == 0 {
            // SAFETY: one behind what has been written.
            to = unsafe { to.add(B::WIDTH) };
            rest = &rest[B::WIDTH..];
        } else {
            // SAFETY: the room for `rest` is left, and the index is one of a byte that the block has.
            (rest, to) = unsafe { escape_at(rest, B::first(special), to) };
        }
    }
    (rest, to)
}

/// Escapes what is shorter than a block: most strings are.
///
/// Nothing may be read behind such a text, so it is read and copied as two halves that overlap; for the question whether it
/// has anything special, it does not matter that some bytes are looked at twice.
///
/// # Safety
///
/// `from.len() < B::WIDTH`, and the promises of [`escape`].
#[inline(always)]
unsafe fn escape_short<B: Block>(from: &[u8], to: *mut u8) -> *mut u8 {
    const { assert!(B::WIDTH <= 16) };
    // SAFETY: less than 16 bytes, and the room for so many is left.
    let halves = unsafe { copy_halves(from, to) };
    // SAFETY: 16 bytes hold a block.
    let block = unsafe { B::load(halves.as_ptr().cast()) };
    if block.special() == 0 {
        // SAFETY: so much has been written.
        return unsafe { to.add(from.len()) };
    }
    // SAFETY: the caller's promise.
    unsafe { escape_bytes(from, to) }
}

/// Copies less than 16 bytes and returns them as two words, filled up with bytes that are not special. All of them are in the first
/// word where it is long enough.
///
/// # Safety
///
/// `from.len() < 16`, and so many bytes are writable at `to`.
#[inline(always)]
unsafe fn copy_halves(from: &[u8], to: *mut u8) -> [u64; 2] {
    const PLAIN: u64 = u64::from_le_bytes(*b"........");
    if let (Some(first), Some(last)) = (from.first_chunk::<8>(), from.last_chunk::<8>()) {
        // SAFETY: 8 to 15 bytes, and the caller's promise.
        unsafe { write_ends(*first, *last, from.len(), to) };
        return [u64::from_le_bytes(*first), u64::from_le_bytes(*last)];
    }
    if let (Some(first), Some(last)) = (from.first_chunk::<4>(), from.last_chunk::<4>()) {
        // SAFETY: 4 to 7 bytes, and the caller's promise.
        unsafe { write_ends(*first, *last, from.len(), to) };
        let [first, last] = [*first, *last].map(u32::from_le_bytes).map(u64::from);
        return [first | last << 32, PLAIN];
    }
    let (Some(first), Some(middle), Some(last)) = (from.first(), from.get(from.len() / 2), from.last())
    else {
        return [PLAIN; 2];
    };
    // SAFETY: up to 3 bytes, and the caller's promise.
    unsafe { super::copy::copy_tiny(from, to) };
    let [first, middle, last] = [*first, *middle, *last].map(u64::from);
    [PLAIN << 24 | last << 16 | middle << 8 | first, PLAIN]
}

/// Writes the first and the last bytes of `len`.
///
/// # Safety
///
/// `N <= len`, and `len` bytes are writable at `to`.
#[inline(always)]
unsafe fn write_ends<const N: usize>(first: [u8; N], last: [u8; N], len: usize, to: *mut u8) {
    // SAFETY: the caller's promise, and an array of bytes has no alignment.
    unsafe { to.cast::<[u8; N]>().write(first) };
    // SAFETY: `N` bytes before the end of what is writable.
    let end = unsafe { to.add(len - N) };
    // SAFETY: `N` bytes are left there.
    unsafe { end.cast::<[u8; N]>().write(last) };
}

/// Escapes one byte at a time.
///
/// # Safety
///
/// The promise of [`escape_into`].
#[cold]
#[inline(never)]
unsafe fn escape_bytes(from: &[u8], mut to: *mut u8) -> *mut u8 {
    for byte in from {
        // SAFETY: the room for the rest is left, and more than eight bytes.
        to = unsafe { escape_byte(*byte, to) };
    }
    to
}

/// Goes on behind a byte that has to be escaped, and what is before it, which has been copied.
///
/// # Safety
///
/// `index < rest.len()`, and [`escape_bound`] bytes are writable at `to`.
#[inline(always)]
unsafe fn escape_at(rest: &[u8], index: usize, to: *mut u8) -> (&[u8], *mut u8) {
    // SAFETY: the caller's promise.
    let byte = unsafe { *rest.get_unchecked(index) };
    // SAFETY: at most the length of `rest`.
    let to = unsafe { to.add(index) };
    // SAFETY: the room for the byte at `index` is left.
    let to = unsafe { escape_byte(byte, to) };
    // SAFETY: the caller's promise.
    (unsafe { rest.get_unchecked(index + 1..) }, to)
}

/// Writes one byte, escaped if need be, and returns the end.
///
/// # Safety
///
/// 8 bytes are writable at `to`.
#[inline(always)]
unsafe fn escape_byte(byte: u8, to: *mut u8) -> *mut u8 {
    let Some(escape) = ESCAPES.get(usize::from(byte)) else {
        // SAFETY: one of 8 bytes.
        unsafe { to.write(byte) };
        // SAFETY: one behind it.
        return unsafe { to.add(1) };
    };
    // SAFETY: 8 bytes are writable, and an array of bytes has no alignment.
    unsafe { to.cast::<[u8; 8]>().write(*escape) };
    // SAFETY: the length is six at most.
    unsafe { to.add(usize::from(escape[7])) }
}

/// What is written for each byte up to the backslash, and in the last place how long that is.
static ESCAPES: [[u8; 8]; 0x5d] = {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let mut table = [[0; 8]; 0x5d];
    let mut i = 0;
    while i < table.len() {
        let byte = i as u8;
        let short = match byte {
            0x08 => b'b',
            0x09 => b't',
            0x0a => b'n',
            0x0c => b'f',
            0x0d => b'r',
            b'"' | b'\\' => byte,
            _ => 0,
        };
        table[i] = match byte {
            _ if short != 0 => [b'\\', short, 0, 0, 0, 0, 0, 2],
            0..0x20 => [b'\\', b'u', b'0', b'0', HEX[i >> 4], HEX[i & 15], 0, 6],
            _ => [byte, 0, 0, 0, 0, 0, 0, 1],
        };
        i += 1;
    }
    table
};

#[cfg(any(test, fuzzing))]
pub(super) mod tests {
    use super::{super::arch::Word, *};
    #[cfg(test)]
    use crate::number::random::{Random, cases};
    use alloc::{format, string::String, vec, vec::Vec};

    /// The specification: one character at a time.
    fn naive(from: &str) -> String {
        let mut out = String::new();
        for character in from.chars() {
            match character {
                '"' => out.push_str("\\\""),
                '\\' => out.push_str("\\\\"),
                '\u{8}' => out.push_str("\\b"),
                '\u{c}' => out.push_str("\\f"),
                '\n' => out.push_str("\\n"),
                '\r' => out.push_str("\\r"),
                '\t' => out.push_str("\\t"),
                '\0'..' ' => out.push_str(&format!("\\u{:04x}", u32::from(character))),
                other => out.push(other),
            }
        }
        out
    }

    /// Escapes with every back end; the bytes around the text are special, those around the room must survive.
    pub(in crate::text) fn check(from: &str, offset: usize) {
        let mut memory = vec![b'"'; offset];
        memory.extend_from_slice(from.as_bytes());
        memory.extend_from_slice(&[b'"'; 40]);
        let from = &memory[offset..offset + from.len()];
        let expected = naive(core::str::from_utf8(from).unwrap());
        let run = |escape: &dyn Fn(*mut u8) -> *mut u8| {
            let mut out: Vec<u8> = vec![0xaa; offset + escape_bound(from.len()) + 40];
            let start = out[offset..].as_mut_ptr();
            let len = escape(start).addr() - start.addr();
            assert!(out[..offset].iter().all(|byte| *byte == 0xaa));
            assert!(out[offset + escape_bound(from.len())..].iter().all(|byte| *byte == 0xaa));
            assert_eq!(core::str::from_utf8(&out[offset..offset + len]), Ok(&*expected));
        };
        run(&|to| {
            // SAFETY: the room is there, and every machine knows words.
            unsafe { escape::<Word>(from, to) }
        });
        run(&|to| {
            // SAFETY: the room is there, and this is how the target is compiled.
            unsafe { escape::<Native>(from, to) }
        });
        run(&|to| {
            // SAFETY: the room is there.
            unsafe { escape_into(core::str::from_utf8(from).unwrap(), to) }
        });
        #[cfg(all(target_arch = "x86_64", target_feature = "sse2", feature = "std"))]
        if super::super::arch::has_avx2() {
            run(&|to| {
                // SAFETY: the room is there, and the machine has AVX2.
                unsafe { escape_avx2(from, to) }
            });
        }
    }

    #[test]
    fn every_byte_at_every_place() {
        for len in 0..=130 {
            let plain: String = ('a'..='z').cycle().take(len).collect();
            check(&plain, len % 16);
            for place in 0..len {
                let special = ["\"", "\\", "\0", "\u{1f}", "\n", "\u{7f}", " "];
                let mut text = plain.clone();
                text.replace_range(place..=place, special[(place + len) % special.len()]);
                check(&text, place % 16);
            }
        }
        for byte in 0..0x80_u8 {
            (0..40).for_each(|len| check(&format!("{}{}x", "a".repeat(len), char::from(byte)), 0));
        }
    }

    #[test]
    fn random_texts() {
        let mut random = Random(11);
        for _ in 0..cases(100_000) {
            let rare = 1 + random.below(40);
            let text: String = (0..random.below(150))
                .map(|_| match random.below(rare) {
                    0 => ['"', '\\', '\n', '\u{1}', 'é', '€', '😀', '\u{7f}'][random.below(8)],
                    _ => 'a',
                })
                .collect();
            check(&text, random.below(32));
        }
    }
}
