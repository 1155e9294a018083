//! Reading a JSON text with escapes (RFC 8259, section 7).

use super::{ascii, scan::scan_string};
use alloc::vec::Vec;

/// Why a text cannot be read, and where behind its opening quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UnescapeError {
    pub(crate) offset: usize,
    pub(crate) kind: UnescapeKind,
}

/// Why a text cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UnescapeKind {
    ControlCharacter,
    InvalidEscape,
    LoneSurrogate,
    Unterminated,
    InvalidUtf8,
}

/// Where the pieces of an unescaped text go.
trait Sink {
    fn push(&mut self, piece: &str);
}

impl Sink for Vec<u8> {
    #[inline]
    fn push(&mut self, piece: &str) {
        self.extend_from_slice(piece.as_bytes());
    }
}

/// Nowhere: the text is skipped.
struct Nowhere;

impl Sink for Nowhere {
    #[inline]
    fn push(&mut self, _piece: &str) {}
}

/// Appends the content of a text, whose opening quote is passed, and returns its length with the closing quote. What it
/// appends is UTF-8; on an error, some of it may have been appended.
pub(crate) fn unescape(at: &[u8], out: &mut Vec<u8>) -> Result<usize, UnescapeError> {
    walk(at, out)
}

/// Passes over a text, whose opening quote is passed, with the verdict of [`unescape`], and returns its length with the closing
/// quote.
#[inline]
pub(crate) fn skip_string(at: &[u8]) -> Result<usize, UnescapeError> {
    walk(at, &mut Nowhere)
}

#[inline]
fn walk(at: &[u8], out: &mut impl Sink) -> Result<usize, UnescapeError> {
    let mut done = 0;
    loop {
        let rest = at.get(done..).unwrap_or_default();
        let scan = scan_string(rest);
        let (plain, special) = rest.split_at_checked(scan.len).unwrap_or((rest, &[]));
        // A piece ends before an escape, a quote or the end, never within a character.
        match ascii::as_str(plain) {
            Ok(plain) => out.push(plain),
            Err(valid) => return fail(done + valid, UnescapeKind::InvalidUtf8),
        }
        done += scan.len;
        match special.first() {
            Some(b'"') => return Ok(done + 1),
            Some(b'\\') => done += escape(special, out).map_err(|kind| match kind {
                UnescapeKind::Unterminated => UnescapeError { offset: at.len(), kind },
                kind => UnescapeError { offset: done, kind },
            })?,
            Some(_) => return fail(done, UnescapeKind::ControlCharacter),
            None => return fail(done, UnescapeKind::Unterminated),
        }
    }
}

fn fail(offset: usize, kind: UnescapeKind) -> Result<usize, UnescapeError> {
    Err(UnescapeError { offset, kind })
}

/// One escape, at its backslash; returns its length.
fn escape(at: &[u8], out: &mut impl Sink) -> Result<usize, UnescapeKind> {
    let character = match at.get(1) {
        Some(b'"') => "\"",
        Some(b'\\') => "\\",
        Some(b'/') => "/",
        Some(b'b') => "\u{8}",
        Some(b'f') => "\u{c}",
        Some(b'n') => "\n",
        Some(b'r') => "\r",
        Some(b't') => "\t",
        Some(b'u') => return code_point(at, out),
        Some(_) => return Err(UnescapeKind::InvalidEscape),
        None => return Err(UnescapeKind::Unterminated),
    };
    out.push(character);
    Ok(2)
}

/// `\uXXXX`, or two of them that make a surrogate pair.
fn code_point(at: &[u8], out: &mut impl Sink) -> Result<usize, UnescapeKind> {
    let first = unit(at)?;
    let (code, len) = if (0xd800..0xdc00).contains(&first) {
        let second = match at.get(6..8) {
            Some(b"\\u") => unit(at.get(6..).unwrap_or_default())?,
            _ => return Err(UnescapeKind::LoneSurrogate),
        };
        if !(0xdc00..0xe000).contains(&second) {
            return Err(UnescapeKind::LoneSurrogate);
        }
        (0x1_0000 + ((first - 0xd800) << 10 | (second - 0xdc00)), 12)
    } else {
        (first, 6)
    };
    // What is no character now is the second half of a pair without its first.
    let character = char::from_u32(code).ok_or(UnescapeKind::LoneSurrogate)?;
    out.push(character.encode_utf8(&mut [0; 4]));
    Ok(len)
}

/// The four hexadecimal digits behind `\u`.
fn unit(at: &[u8]) -> Result<u32, UnescapeKind> {
    let mut unit = 0;
    for i in 2..6 {
        let digit = match at.get(i) {
            Some(digit @ b'0'..=b'9') => digit - b'0',
            Some(digit @ b'a'..=b'f') => digit - b'a' + 10,
            Some(digit @ b'A'..=b'F') => digit - b'A' + 10,
            Some(_) => return Err(UnescapeKind::InvalidEscape),
            None => return Err(UnescapeKind::Unterminated),
        };
        unit = unit << 4 | u32::from(digit);
    }
    Ok(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &[u8], expected: Result<&str, (usize, UnescapeKind)>) {
        let mut out = Vec::new();
        let read = unescape(text, &mut out);
        assert_eq!(skip_string(text), read, "skipping has another verdict");
        match (read, expected) {
            (Ok(len), Ok(expected)) => {
                assert_eq!(core::str::from_utf8(&out), Ok(expected));
                assert_eq!(text[len - 1], b'"');
            }
            (Err(error), Err(expected)) => assert_eq!((error.offset, error.kind), expected),
            (read, _) => panic!("{read:?} for {text:?}"),
        }
    }

    #[test]
    fn escapes() {
        check(br#"a\"b" rest"#, Ok("a\"b"));
        check(br#"\\\/\b\f\n\r\t""#, Ok("\\/\u{8}\u{c}\n\r\t"));
        check(br#"\u0041\u00e9\u20AC""#, Ok("Aé€"));
        check(br#"\ud83d\ude00 after""#, Ok("😀 after"));
        check("é\\né\"".as_bytes(), Ok("é\né"));
    }

    #[test]
    fn errors() {
        use UnescapeKind::{ControlCharacter, InvalidEscape, InvalidUtf8, LoneSurrogate, Unterminated};
        check(b"ab\x01\"", Err((2, ControlCharacter)));
        check(br#"ab\x""#, Err((2, InvalidEscape)));
        check(br#"\u12g4""#, Err((0, InvalidEscape)));
        check(br#"a\ud800""#, Err((1, LoneSurrogate)));
        check(br#"\udc00""#, Err((0, LoneSurrogate)));
        check(br#"\ud800\ud800""#, Err((0, LoneSurrogate)));
        check(br#"\ud800x""#, Err((0, LoneSurrogate)));
        check(b"abc", Err((3, Unterminated)));
        check(b"abc\\", Err((4, Unterminated)));
        check(b"a\\u12", Err((5, Unterminated)));
        check(b"", Err((0, Unterminated)));
        check(b"a\xffb\"", Err((1, InvalidUtf8)));
        check(b"\\n\xed\xa0\x80\"", Err((2, InvalidUtf8)));
    }
}
