//! Writing a JSON text: copying it while looking for what must be escaped.

use super::arch::{Block, LANES};
use core::ptr;

/// The room that [`escape_into`] needs for a text of `len` bytes: six for each, and a block that is written too far.
#[inline(always)]
pub(crate) const fn escape_bound(len: usize) -> usize {
    6 * len + LANES
}

/// Texts from this length on are copied by AVX2 where there is such a thing.
#[cfg(all(target_arch = "x86_64", feature = "std"))]
const LONG: usize = 64;

/// Writes a text as JSON, without the quotes, and returns the end.
///
/// # Safety
///
/// [`escape_bound`] bytes are writable at `to`.
#[inline(always)]
pub(crate) unsafe fn escape_into(from: &str, to: *mut u8) -> *mut u8 {
    let bytes = from.as_bytes();
    if bytes.len() >= LANES {
        // SAFETY: the caller's promise.
        return unsafe { escape_blocks(bytes, to) };
    }
    // SAFETY: the caller's promise; the text is shorter than a block.
    unsafe { escape_short(bytes, to) }
}

/// A text shorter than a block: gathered into one first, since nothing may be read behind it.
///
/// # Safety
///
/// `bytes.len() < LANES`, and [`escape_bound`] bytes are writable at `to`.
#[inline(always)]
unsafe fn escape_short(bytes: &[u8], to: *mut u8) -> *mut u8 {
    let len = bytes.len();
    let block = Block::load(&gather(bytes));
    // What is behind the text is zero, which is special: it is masked away.
    let special = block.special() & ((1 << len) - 1);
    // SAFETY: a block is writable at least.
    unsafe { block.store(to) };
    if special == 0 {
        // SAFETY: within the bound.
        return unsafe { to.add(len) };
    }
    // SAFETY: the caller's promise.
    unsafe { escape_rest(bytes, special.trailing_zeros() as usize, to) }
}

/// Fewer than sixteen bytes as sixteen, by loads that overlap.
#[inline(always)]
fn gather(bytes: &[u8]) -> [u8; LANES] {
    let len = bytes.len();
    let whole = if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        let high = u128::from(u64::from_le_bytes(*last)) << (8 * (len - 8));
        u128::from(u64::from_le_bytes(*first)) | high
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let high = u64::from(u32::from_le_bytes(*last)) << (8 * (len - 4));
        u128::from(u64::from(u32::from_le_bytes(*first)) | high)
    } else {
        match *bytes {
            [a] => u128::from(a),
            [a, b] => u128::from(u16::from_le_bytes([a, b])),
            [a, b, c] => u128::from(u32::from_le_bytes([a, b, c, 0])),
            _ => 0,
        }
    };
    whole.to_le_bytes()
}

/// A text of a block or more.
///
/// # Safety
///
/// `bytes.len() >= LANES`, and [`escape_bound`] bytes are writable at `to`.
#[inline(never)]
unsafe fn escape_blocks(bytes: &[u8], to: *mut u8) -> *mut u8 {
    let mut done = 0;
    #[cfg(all(target_arch = "x86_64", feature = "std"))]
    if bytes.len() >= LONG && super::arch::avx2::available() {
        // SAFETY: asked right before; the bound is more than the length.
        done = unsafe { super::arch::avx2::copy_plain(bytes, to) };
    }
    while let Some(chunk) = bytes.get(done..).and_then(<[u8]>::first_chunk::<LANES>) {
        // SAFETY: `done` bytes have been copied one for one.
        let here = unsafe { to.add(done) };
        // SAFETY: the bound leaves a block for every byte that is left.
        if let Some(special) = unsafe { copy_block(chunk, here) } {
            // SAFETY: the caller's promise, and `done + special` bytes have been copied one for one.
            return unsafe { escape_rest(bytes, done + special, to) };
        }
        done += LANES;
    }
    if done == bytes.len() {
        // SAFETY: within the bound.
        return unsafe { to.add(done) };
    }
    // The last block overlaps what has been copied: bytes without anything special come out the same again.
    let start = bytes.len() - LANES;
    let last = bytes.last_chunk::<LANES>().unwrap_or(&[0; LANES]);
    // SAFETY: `start` bytes have been copied one for one.
    let here = unsafe { to.add(start) };
    // SAFETY: a block ends where the text would, copied one for one.
    if let Some(special) = unsafe { copy_block(last, here) } {
        // SAFETY: the caller's promise, and `start + special` bytes have been copied one for one.
        return unsafe { escape_rest(bytes, start + special, to) };
    }
    // SAFETY: within the bound.
    unsafe { to.add(bytes.len()) }
}

/// Copies a block; answers where in it the first special byte is.
///
/// # Safety
///
/// [`LANES`] bytes are writable at `to`.
#[inline(always)]
unsafe fn copy_block(chunk: &[u8; LANES], to: *mut u8) -> Option<usize> {
    let block = Block::load(chunk);
    // SAFETY: the caller's promise.
    unsafe { block.store(to) };
    let special = block.special();
    if special == 0 { None } else { Some(special.trailing_zeros() as usize) }
}

/// Goes on at a special byte, where `done` bytes have been copied one for one.
///
/// # Safety
///
/// `done < bytes.len()`, and [`escape_bound`] bytes are writable at `to`.
#[inline(never)]
unsafe fn escape_rest(bytes: &[u8], done: usize, to: *mut u8) -> *mut u8 {
    // SAFETY: `done` of the bytes have been written.
    let mut to = unsafe { to.add(done) };
    let mut rest = bytes.get(done..).unwrap_or_default();
    while let Some((byte, after)) = rest.split_first() {
        // SAFETY: six bytes for each byte of the rest, and a block, are writable.
        to = unsafe { escape_byte(*byte, to) };
        rest = after;
        // Most texts hold few special bytes: what follows one is copied in blocks again.
        while let Some(chunk) = rest.first_chunk::<LANES>() {
            // SAFETY: a block is writable.
            let plain = unsafe { copy_block(chunk, to) }.unwrap_or(LANES);
            // SAFETY: as many bytes have been written.
            to = unsafe { to.add(plain) };
            rest = rest.get(plain..).unwrap_or_default();
            if plain < LANES {
                break;
            }
        }
    }
    to
}

/// How a byte is written: 0 as it is, `u` as a code point, anything else behind a backslash.
static ESCAPES: [u8; 256] = {
    let mut table = [0; 256];
    let mut control = 0;
    while control < 0x20 {
        table[control] = b'u';
        control += 1;
    }
    table[0x08] = b'b';
    table[0x09] = b't';
    table[0x0a] = b'n';
    table[0x0c] = b'f';
    table[0x0d] = b'r';
    table[0x22] = b'"';
    table[0x5c] = b'\\';
    table
};

/// Writes one byte of text.
///
/// # Safety
///
/// Eight bytes are writable at `to`.
#[inline(always)]
unsafe fn escape_byte(byte: u8, to: *mut u8) -> *mut u8 {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let escape = ESCAPES[usize::from(byte)];
    let (written, len) = match escape {
        0 => ([byte, 0, 0, 0, 0, 0], 1),
        b'u' => ([b'\\', b'u', b'0', b'0', HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]], 6),
        other => ([b'\\', other, 0, 0, 0, 0], 2),
    };
    // SAFETY: six bytes are writable, and an array of bytes has no alignment.
    unsafe { to.cast::<[u8; 6]>().write(written) };
    // SAFETY: within these.
    unsafe { to.add(len) }
}

/// Copies bytes and returns the end; short ones without a call.
///
/// # Safety
///
/// `from.len()` bytes are writable at `to`.
#[inline(always)]
pub(crate) unsafe fn copy(from: &[u8], to: *mut u8) -> *mut u8 {
    if let (Some(first), Some(last)) = (from.first_chunk::<16>(), from.last_chunk::<16>())
        && from.len() <= 32
    {
        // SAFETY: both ends, which may overlap, lie within `from.len()` writable bytes.
        return unsafe { copy_ends(first, last, from.len(), to) };
    }
    if let (Some(first), Some(last)) = (from.first_chunk::<8>(), from.last_chunk::<8>())
        && from.len() <= 16
    {
        // SAFETY: both ends, which may overlap, lie within `from.len()` writable bytes.
        return unsafe { copy_ends(first, last, from.len(), to) };
    }
    if let (Some(first), Some(last)) = (from.first_chunk::<4>(), from.last_chunk::<4>())
        && from.len() <= 8
    {
        // SAFETY: both ends, which may overlap, lie within `from.len()` writable bytes.
        return unsafe { copy_ends(first, last, from.len(), to) };
    }
    // SAFETY: the caller's promise; what is written is not what is read, since it is borrowed.
    unsafe { ptr::copy_nonoverlapping(from.as_ptr(), to, from.len()) };
    // SAFETY: within (or one behind) the written bytes.
    unsafe { to.add(from.len()) }
}

/// Writes the first and the last N of `len` bytes.
///
/// # Safety
///
/// `N <= len`, and `len` bytes are writable at `to`.
#[inline(always)]
unsafe fn copy_ends<const N: usize>(first: &[u8; N], last: &[u8; N], len: usize, to: *mut u8) -> *mut u8 {
    // SAFETY: N bytes are writable, and an array of bytes has no alignment.
    unsafe { to.cast::<[u8; N]>().write(*first) };
    // SAFETY: `len - N` is within the writable bytes.
    let tail = unsafe { to.add(len - N) };
    // SAFETY: N bytes are left there.
    unsafe { tail.cast::<[u8; N]>().write(*last) };
    // SAFETY: one behind the last of the bytes.
    unsafe { to.add(len) }
}

#[cfg(test)]
mod tests {
    use super::*;
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

    fn fast(from: &str) -> String {
        let mut out: Vec<u8> = vec![0xaa; escape_bound(from.len()) + 8];
        let start = out.as_mut_ptr();
        // SAFETY: the vector is longer than the bound.
        let end = unsafe { escape_into(from, start) };
        let len = end.addr() - start.addr();
        assert_eq!(out[escape_bound(from.len())..], [0xaa; 8], "wrote beyond the bound");
        out.truncate(len);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn every_special_byte_at_every_place_of_every_length() {
        for len in 0..=130 {
            let plain: String = ('a'..='z').cycle().take(len).collect();
            assert_eq!(fast(&plain), plain);
            for at in 0..len {
                for special in ["\"", "\\", "\0", "\u{1f}", "\n", "\u{7f}", " "] {
                    let mut text = plain.clone();
                    text.replace_range(at..=at, special);
                    assert_eq!(fast(&text), naive(&text));
                }
            }
        }
    }

    #[test]
    fn many_special_bytes_and_other_scripts() {
        for text in ["\"\"\"\"", "é😀\n", "\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}", "日本語\t"] {
            for times in 0..40 {
                let text = text.repeat(times);
                assert_eq!(fast(&text), naive(&text));
            }
        }
    }

    #[test]
    fn copies_every_length() {
        let from: Vec<u8> = (0..=100).collect();
        for len in 0..=100 {
            let mut to = vec![0xaa; len + 1];
            // SAFETY: `len` bytes are writable.
            let end = unsafe { copy(&from[..len], to.as_mut_ptr()) };
            assert_eq!(end.addr() - to.as_ptr().addr(), len);
            assert_eq!(to[..len], from[..len]);
            assert_eq!(to[len], 0xaa);
        }
    }
}
