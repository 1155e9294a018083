//! Unescaping inside the input, so that every text can be borrowed.
//!
//! A pass before decoding rewrites each text that has escapes: its content moves to the front of the bytes it had, unescaped,
//! between two bytes [`QUOTE`] that no UTF-8 text contains, and spaces fill what is left. What comes out is read by the same
//! reader, and an offset in it is an offset in the original.

use crate::text;
use alloc::string::String;

/// Stands in for the quotes of a text that has been unescaped in place.
pub(super) const QUOTE: u8 = 0xff;

/// Unescapes what can be unescaped; says whether anything was. What is not well-formed stays as it is, for the reader to
/// complain about.
pub(super) fn unescape(input: &mut [u8]) -> bool {
    // An input that holds the mark already is not UTF-8; the plain reader says so.
    if !input.contains(&b'\\') || input.contains(&QUOTE) {
        return false;
    }
    let mut content = String::new();
    let mut at = 0;
    while let Some(quote) = find(input, at, b'"') {
        let start = quote + 1;
        let quoted = input.get(start..).unwrap_or_default();
        let plain = text::scan_string(quoted).len;
        if quoted.get(plain) == Some(&b'"') {
            at = start + plain + 1;
            continue;
        }
        content.clear();
        let Ok(len) = text::unescape(quoted, &mut content) else { break };
        at = start + len;
        rewrite(input.get_mut(quote..at).unwrap_or_default(), content.as_bytes());
    }
    true
}

fn find(input: &[u8], from: usize, byte: u8) -> Option<usize> {
    Some(from + input.get(from..)?.iter().position(|b| *b == byte)?)
}

/// Puts `content`, between marks, at the front of `place`, which is longer by an escape at least.
fn rewrite(place: &mut [u8], content: &[u8]) {
    let marked = [&[QUOTE], content, &[QUOTE]].into_iter().flatten();
    for (to, from) in place.iter_mut().zip(marked.copied().chain(core::iter::repeat(b' '))) {
        *to = from;
    }
}

/// The text between two marks, and what follows it.
pub(super) fn read(at: &[u8]) -> Option<(&str, &[u8])> {
    let inside = at.strip_prefix(&[QUOTE])?;
    let len = inside.iter().position(|byte| *byte == QUOTE)?;
    let (content, rest) = inside.split_at(len);
    Some((core::str::from_utf8(content).ok()?, rest.get(1..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rewrites_only_texts_with_escapes() {
        let mut input = *br#"["a","b\n","\"\\"]"#;
        assert!(unescape(&mut input));
        assert_eq!(&input, b"[\"a\",\xffb\n\xff ,\xff\"\\\xff  ]");
        assert_eq!(read(&input[5..]), Some(("b\n", &input[9..])));
    }

    #[test]
    fn leaves_malformed_texts_alone() {
        let mut input = *br#"["\u00e9","\q"]"#;
        assert!(unescape(&mut input));
        assert_eq!(&input, b"[\xff\xc3\xa9\xff    ,\"\\q\"]");
    }
}
