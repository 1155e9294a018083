//! Text whose length is known beforehand, as in MessagePack: mostly ASCII, mostly short.

use super::utf8;

/// The bytes as text; UTF-8 is validated only where a byte is not ASCII.
///
/// # Errors
///
/// How many bytes are valid.
pub(crate) fn as_str(bytes: &[u8]) -> Result<&str, usize> {
    match as_ascii(bytes) {
        Some(text) => Ok(text),
        None => utf8::validate(bytes),
    }
}

/// The bytes as text, if they are ASCII.
#[inline(always)]
pub(crate) fn as_ascii(bytes: &[u8]) -> Option<&str> {
    if !is_ascii(bytes) {
        return None;
    }
    // SAFETY: every byte is below 0x80, and each such byte is a character of UTF-8 by itself.
    Some(unsafe { core::str::from_utf8_unchecked(bytes) })
}

/// Whether no byte has its high bit set: two words, which may overlap, cover a short text. Only a long one is worth a call.
#[inline(always)]
fn is_ascii(bytes: &[u8]) -> bool {
    const HIGH: u128 = 0x8080_8080_8080_8080_8080_8080_8080_8080;
    let seen = if bytes.len() > 32 {
        return long_is_ascii(bytes);
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

#[inline(never)]
fn long_is_ascii(bytes: &[u8]) -> bool {
    bytes.is_ascii()
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
                bytes[i] = 0xff;
                assert_eq!(as_str(&bytes), Err(i), "byte {i} of {len}");
                bytes[i] = b'a';
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
