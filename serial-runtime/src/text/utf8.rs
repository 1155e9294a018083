//! The UTF-8 check.

/// Texts from this length on are checked by simdutf8: below it, the setup costs more than it saves.
const LONG: usize = 64;

/// The bytes as text.
///
/// # Errors
///
/// The offset of the first byte that is not part of UTF-8 (RFC 3629: no surrogates, nothing over-long).
#[inline]
pub(crate) fn validate(bytes: &[u8]) -> Result<&str, usize> {
    if bytes.len() >= LONG
        && let Ok(text) = simdutf8::basic::from_utf8(bytes)
    {
        return Ok(text);
    }
    core::str::from_utf8(bytes).map_err(|error| error.valid_up_to())
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn agrees_with_core_at_every_length_and_place() {
        for len in 0..=130 {
            let mut bytes = vec![b'a'; len];
            assert_eq!(validate(&bytes), Ok(core::str::from_utf8(&bytes).unwrap()));
            for at in 0..len {
                for bad in [0x80, 0xc3, 0xe2, 0xff] {
                    bytes[at] = bad;
                    let expected = core::str::from_utf8(&bytes).map_err(|error| error.valid_up_to());
                    assert_eq!(validate(&bytes), expected);
                }
                bytes[at] = b'a';
                if at + 1 < len {
                    bytes[at..at + 2].copy_from_slice("é".as_bytes());
                    assert!(validate(&bytes).is_ok());
                    bytes[at..at + 2].copy_from_slice(b"aa");
                }
            }
        }
    }
}
