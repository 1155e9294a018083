//! Text whose length is known beforehand, as in MessagePack: mostly ASCII, mostly short. What is not short is checked by a call,
//! whatever it holds.

use super::{
    arch::{Block, Native},
    utf8,
};

/// The bytes as text; UTF-8 is validated only where a byte is not ASCII.
///
/// # Errors
///
/// How many bytes are valid.
pub(crate) fn as_str(bytes: &[u8]) -> Result<&str, usize> {
    match as_short_ascii(bytes) {
        Some(text) => Ok(text),
        None => utf8::validate(bytes),
    }
}

/// What is longer than this is not short: two words, which may overlap, are all of a text.
const SHORT: usize = 2 * size_of::<u128>();

/// The first `len` bytes as text, if there are so many and they are short and ASCII, and what is behind them.
#[inline(always)]
pub(crate) fn split_short_ascii(at: &[u8], len: usize) -> Option<(&str, &[u8])> {
    let (bytes, rest) = at.split_at_checked(len)?;
    let ascii = match at.first_chunk() {
        Some(block) if len <= Native::WIDTH => starts_with_ascii(block, len),
        _ => is_short_ascii(bytes),
    };
    if !ascii {
        return None;
    }
    // SAFETY: every byte is below 0x80, and each such byte is a character of UTF-8 by itself.
    Some((unsafe { core::str::from_utf8_unchecked(bytes) }, rest))
}

/// Whether the first `len` bytes of a block are ASCII. One look at what the input has there anyway tells it of any short text.
#[inline(always)]
fn starts_with_ascii(block: &[u8; Native::WIDTH], len: usize) -> bool {
    // SAFETY: the reference is to so many bytes, and this is how the target is compiled.
    let high = unsafe { Native::load(block.as_ptr()) }.non_ascii();
    let first = 1_u64.unbounded_shl(len as u32 * Native::LANE_BITS).wrapping_sub(1);
    high & first == 0
}

/// The bytes as text, if they are short and ASCII.
#[inline(always)]
pub(crate) fn as_short_ascii(bytes: &[u8]) -> Option<&str> {
    if !is_short_ascii(bytes) {
        return None;
    }
    // SAFETY: every byte is below 0x80, and each such byte is a character of UTF-8 by itself.
    Some(unsafe { core::str::from_utf8_unchecked(bytes) })
}

/// Whether a text is short, and none of its bytes has its high bit set.
#[inline(always)]
fn is_short_ascii(bytes: &[u8]) -> bool {
    const HIGH: u128 = 0x8080_8080_8080_8080_8080_8080_8080_8080;
    let seen = if bytes.len() > SHORT {
        return false;
    } else if let Some((first, last)) = ends(bytes) {
        u128::from_ne_bytes(first) | u128::from_ne_bytes(last)
    } else if let Some((first, last)) = ends(bytes) {
        (u64::from_ne_bytes(first) | u64::from_ne_bytes(last)).into()
    } else if let Some((first, last)) = ends(bytes) {
        (u32::from_ne_bytes(first) | u32::from_ne_bytes(last)).into()
    } else {
        bytes.iter().fold(0, |seen, byte| seen | byte).into()
    };
    seen & HIGH == 0
}

/// The first and the last `N` bytes.
#[inline(always)]
fn ends<const N: usize>(bytes: &[u8]) -> Option<([u8; N], [u8; N])> {
    Some((*bytes.first_chunk()?, *bytes.last_chunk()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn finds_a_high_byte_anywhere() {
        for len in 0..200 {
            let mut bytes = vec![b'a'; len];
            assert_eq!(as_str(&bytes), Ok(core::str::from_utf8(&bytes).unwrap()));
            for i in 0..len {
                // Alone, and with another one, which must not cancel it out.
                for other in [i, (i + 1).min(len - 1), len - 1 - i] {
                    (bytes[i], bytes[other]) = (0xff, 0xff);
                    assert_eq!(as_str(&bytes), Err(i.min(other)), "bytes {i} and {other} of {len}");
                    (bytes[i], bytes[other]) = (b'a', b'a');
                }
            }
        }
    }

    #[test]
    fn splits_what_is_ascii() {
        for len in 0..60 {
            for rest in [0, 1, 7, 8, 15, 16, 40] {
                let mut input = vec![b'a'; len + rest];
                input[len..].fill(0xff);
                let split = split_short_ascii(&input, len);
                let expected = (core::str::from_utf8(&input[..len]).unwrap(), &input[len..]);
                assert_eq!(split, (len <= SHORT).then_some(expected));
                for i in 0..len {
                    input[i] = 0x80;
                    assert_eq!(split_short_ascii(&input, len), None, "byte {i} of {len}, before {rest}");
                    input[i] = b'a';
                }
                assert_eq!(split_short_ascii(&input, len + rest + 1), None);
            }
        }
    }

    #[test]
    fn reads_what_is_not_ascii() {
        for text in ["ä", "日本", "aä", "a long text with an ä in it", "🦀"] {
            assert_eq!(as_str(text.as_bytes()), Ok(text));
        }
    }
}
