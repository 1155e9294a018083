//! The UTF-8 check.

/// Texts from this length on are checked by simdutf8: below it, the setup costs more than it saves.
const LONG: usize = 64;

/// The bytes as text.
///
/// # Errors
///
/// The offset of the first byte that is not part of UTF-8 (RFC 3629: no surrogates, nothing over-long).
#[inline(never)]
pub(crate) fn validate(bytes: &[u8]) -> Result<&str, usize> {
    let (blocks, _) = bytes.as_chunks::<LONG>();
    let ascii = blocks.iter().take_while(|block| block.is_ascii()).count() * LONG;
    let rest = bytes.get(ascii..).unwrap_or_default();
    let valid =
        if rest.len() >= LONG { simdutf8::basic::from_utf8(rest).is_ok() } else { is_short_utf8(rest) };
    if valid {
        // SAFETY: the bytes are the productions of RFC 3629, one after the other.
        return Ok(unsafe { core::str::from_utf8_unchecked(bytes) });
    }
    core::str::from_utf8(bytes).map_err(|error| error.valid_up_to())
}

/// Whether a text that is not [`LONG`] is UTF-8.
#[inline(always)]
fn is_short_utf8(bytes: &[u8]) -> bool {
    #[cfg(all(target_arch = "x86_64", target_feature = "sse2"))]
    if super::utf8_short::LENGTHS.contains(&bytes.len()) {
        return super::utf8_short::is_utf8(bytes);
    }
    is_utf8(bytes)
}

/// Whether a short text is UTF-8, by the grammar of RFC 3629, section 4, with runs of ASCII passed eight bytes at a time: half of
/// what `core` takes for a sentence with some accents.
#[inline(always)]
fn is_utf8(bytes: &[u8]) -> bool {
    const HIGHS: u64 = 0x8080_8080_8080_8080;
    let mut rest = bytes;
    loop {
        while let Some((word, after)) = rest.split_first_chunk::<8>() {
            let high = u64::from_le_bytes(*word) & HIGHS;
            if high != 0 {
                rest = rest.get(high.trailing_zeros() as usize / 8..).unwrap_or_default();
                break;
            }
            rest = after;
        }
        rest = match rest {
            [] => return true,
            [0..=0x7f, rest @ ..]
            | [0xc2..=0xdf, 0x80..=0xbf, rest @ ..]
            | [0xe0, 0xa0..=0xbf, 0x80..=0xbf, rest @ ..]
            | [0xe1..=0xec | 0xee..=0xef, 0x80..=0xbf, 0x80..=0xbf, rest @ ..]
            | [0xed, 0x80..=0x9f, 0x80..=0xbf, rest @ ..]
            | [0xf0, 0x90..=0xbf, 0x80..=0xbf, 0x80..=0xbf, rest @ ..]
            | [0xf1..=0xf3, 0x80..=0xbf, 0x80..=0xbf, 0x80..=0xbf, rest @ ..]
            | [0xf4, 0x80..=0x8f, 0x80..=0xbf, 0x80..=0xbf, rest @ ..] => rest,
            _ => return false,
        };
    }
}

/// A stretch of memory that has been found to be UTF-8.
///
/// A document with texts beyond ASCII has many of them, mostly short. Checking the rest of the input at once, when the first is
/// met, costs a tenth of checking each; a document in ASCII never pays for it.
#[derive(Debug)]
pub(crate) struct Checked {
    /// The addresses between which everything is UTF-8.
    start: usize,
    end: usize,
    /// How often the rest of the input may still be tried: a document that holds other bytes is checked text by text.
    tries: u8,
}

impl Checked {
    /// Knows nothing, and is not to find out.
    pub(crate) const NOTHING: Self = Self { start: 0, end: 0, tries: 0 };

    /// Knows nothing yet.
    pub(crate) const fn new() -> Self {
        Self { tries: 1, ..Self::NOTHING }
    }

    /// The content of a text, which `rest` starts with: up to a quote, or with it.
    #[inline(never)]
    pub(crate) fn validate<'a>(&mut self, content: &'a [u8], rest: &'a [u8]) -> Option<&'a str> {
        if self.tries > 0 && rest.len() > LONG {
            self.tries -= 1;
            if simdutf8::basic::from_utf8(rest).is_ok() {
                let range = rest.as_ptr_range();
                (self.start, self.end) = (range.start.addr(), range.end.addr());
            }
        }
        let range = content.as_ptr_range();
        if self.start <= range.start.addr() && range.end.addr() <= self.end && starts_at_character(content) {
            // SAFETY: the memory between the two addresses was UTF-8 when it was borrowed for as long as a decode lasts, and has
            // not changed since. The content starts at a character, and ends before an ASCII byte or behind one.
            return Some(unsafe { core::str::from_utf8_unchecked(content) });
        }
        validate(content).ok()
    }
}

/// Whether the first byte is not the middle of a character.
fn starts_at_character(content: &[u8]) -> bool {
    content.first().is_none_or(|first| first & 0xc0 != 0x80)
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

    #[test]
    fn every_pair_of_bytes_before_and_behind_every_kind_of_byte() {
        let tails = [0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xed, 0xff];
        for first in 0..=255u8 {
            for second in 0..=255u8 {
                for third in tails {
                    for fourth in tails {
                        let bytes = [first, second, third, fourth];
                        for len in 1..=4 {
                            assert_eq!(is_utf8(&bytes[..len]), core::str::from_utf8(&bytes[..len]).is_ok());
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn the_rest_is_checked_once_and_only_where_it_is_utf8() {
        let good = "é\"".repeat(100);
        let bad = [good.as_bytes(), b"\xff"].concat();
        for (input, all) in [(good.as_bytes(), true), (&bad[..], false)] {
            let mut checked = Checked::new();
            assert_eq!(checked.validate(&input[..2], input), Some("é"));
            assert_eq!(checked.end != 0, all);
            assert_eq!(checked.validate(&input[3..5], &input[3..]), Some("é"));
            assert_eq!(checked.validate(&input[4..5], &input[4..]), None, "the middle of a character");
        }
        let mut checked = Checked::new();
        let late = [b"\xff\"", good.as_bytes()].concat();
        assert_eq!(checked.validate(&late[..1], &late), None);
        assert_eq!(checked.validate(&late[2..4], &late[2..]), Some("é"));
        assert_eq!(
            checked.end, 0,
            "the rest of a document is tried once, or each text would cost all behind it"
        );
        let mut checked = Checked::new();
        assert_eq!(checked.validate(&good.as_bytes()[..2], good.as_bytes()), Some("é"));
        assert_eq!(checked.validate(b"\xff", b"\xff\""), None, "memory that has not been checked");
    }
}
