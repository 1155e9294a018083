//! Reading the content of a JSON string that has escapes, or that is skipped.

use super::{
    arch::{Block, Native},
    scan::scan_string,
    utf8::{self, Checked},
};
use alloc::{string::String, vec::Vec};

/// Why a string cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UnescapeError {
    /// Where, counted from behind the opening quote: at the byte itself, at the backslash of an escape, or at the end.
    pub(crate) offset: usize,
    pub(crate) kind: UnescapeKind,
}

/// What is wrong with a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UnescapeKind {
    /// A byte below 0x20, which has to be escaped.
    ControlCharacter,
    /// A backslash that is not followed by what an escape is made of.
    InvalidEscape,
    /// Half of a surrogate pair.
    LoneSurrogate,
    /// The input ends before the string does.
    Unterminated,
    /// A byte that is not part of UTF-8.
    InvalidUtf8,
}

/// Appends the content of a string, whose opening quote has been passed, to `out`. Returns how many bytes it takes, the
/// closing quote included.
///
/// After an error, what was read before it has been appended.
pub(crate) fn unescape(at: &[u8], out: &mut String) -> Result<usize, UnescapeError> {
    let mut nothing = Checked::NOTHING;
    unescape_in(&mut nothing, at, out)
}

/// As [`unescape`], remembering what has been found to be UTF-8.
pub(crate) fn unescape_in(
    checked: &mut Checked,
    at: &[u8],
    out: &mut String,
) -> Result<usize, UnescapeError> {
    match unescape_blocks(checked, at, out) {
        Some(len) => Ok(len),
        None => unescape_pieces(checked, at, out),
    }
}

/// The same near the end of the input, and where something is wrong: from the start, saying what and where.
#[inline(never)]
fn unescape_pieces(checked: &mut Checked, at: &[u8], out: &mut String) -> Result<usize, UnescapeError> {
    walk(checked, at, |piece| out.push_str(piece))
}

/// The same, a block at a time: copied before it is looked at, so that a piece between two escapes costs no call. `None`, and
/// nothing appended, where a block would reach behind the input, or something is wrong.
fn unescape_blocks(checked: &mut Checked, at: &[u8], out: &mut String) -> Option<usize> {
    let before = out.len();
    // What follows the first escape is mostly as long as what comes before it: then this is the only allocation.
    out.reserve(2 * (scan_string(at).len + Native::WIDTH) + 32);
    let (mut bytes, end) = copy_blocks(at, core::mem::take(out).into_bytes());
    let appended = bytes.get(before..).unwrap_or_default();
    let is_text = end.is_some_and(|end| {
        let content = at.get(..end).unwrap_or_default();
        // Escapes are whole characters, and so is the quote: what they stand between is UTF-8 exactly if all of it is.
        appended.is_ascii() || checked.validate(content, at).is_some()
    });
    if !is_text {
        bytes.truncate(before);
    }
    // SAFETY: it was text before; what is behind that has been found to be text, or cut off.
    *out = unsafe { String::from_utf8_unchecked(bytes) };
    end.filter(|_| is_text)
}

/// So much is free before a block is copied: for its bytes, or for some of them and the character of an escape.
const STEP: usize = Native::WIDTH + size_of::<char>();

/// Appends the content of a string, be it UTF-8 or not, to `bytes`, which go in and out by value so that their place stays in
/// registers. Also says how many bytes the string takes, the closing quote included.
#[inline(always)]
fn copy_blocks(at: &[u8], mut bytes: Vec<u8>) -> (Vec<u8>, Option<usize>) {
    let mut len = bytes.len();
    let mut rest = at;
    let end = loop {
        let Some((block, behind)) = rest.split_first_chunk::<{ Native::WIDTH }>() else { break None };
        // SAFETY: the reference is to so many bytes, and this is how the target is compiled.
        let block = unsafe { Native::load(block.as_ptr()) };
        if bytes.capacity() - len < STEP {
            // SAFETY: `len` bytes have been written, and the capacity is no less.
            bytes = unsafe { with_room(bytes, len) };
        }
        // SAFETY: `len` is less than the capacity.
        let free = unsafe { bytes.as_mut_ptr().add(len) };
        // SAFETY: a step fits there, which is longer than a block.
        unsafe { block.store(free) };
        let special = block.special();
        if special == 0 {
            len += Native::WIDTH;
            rest = behind;
            continue;
        }
        let plain = Native::first(special);
        len += plain;
        rest = rest.get(plain..).unwrap_or_default();
        match rest {
            [b'"', ..] => break Some(at.len() - rest.len() + 1),
            [b'\\', letter, behind @ ..] if *letter != b'u' => {
                let byte = single(*letter);
                if byte == 0 {
                    break None;
                }
                // SAFETY: within the step, behind no more than a block.
                let free = unsafe { free.add(plain) };
                // SAFETY: less than a step behind what was free.
                unsafe { free.write(byte) };
                len += 1;
                rest = behind;
            }
            [b'\\', ..] => {
                let Ok((character, escaped)) = unicode_escape(rest) else { break None };
                let mut utf8 = [0; size_of::<char>()];
                let written = character.encode_utf8(&mut utf8).len();
                // SAFETY: within the step, behind no more than a block.
                let free = unsafe { free.add(plain) };
                // SAFETY: four bytes are left of the step, whichever of them count.
                unsafe { free.cast::<[u8; 4]>().write(utf8) };
                len += written;
                rest = rest.get(escaped..).unwrap_or_default();
            }
            _ => break None,
        }
    };
    // SAFETY: so many bytes have been written, each step where there was room for it.
    unsafe { bytes.set_len(len) };
    (bytes, end)
}

/// The same bytes, the first `len` of their capacity, with room for another step.
///
/// # Safety
///
/// So many bytes have been written.
#[cold]
#[inline(never)]
unsafe fn with_room(mut bytes: Vec<u8>, len: usize) -> Vec<u8> {
    // SAFETY: the caller's promise.
    unsafe { bytes.set_len(len) };
    bytes.reserve(STEP);
    bytes
}

/// The verdict of [`unescape`], for a string that nobody wants.
pub(crate) fn skip_string(at: &[u8]) -> Result<usize, UnescapeError> {
    let mut nothing = Checked::NOTHING;
    walk(&mut nothing, at, |_| ())
}

/// A piece without escapes, an escape, a piece, and so on: `string = *char "`. Each is passed on.
#[inline(always)]
fn walk(checked: &mut Checked, at: &[u8], mut push: impl FnMut(&str)) -> Result<usize, UnescapeError> {
    let mut len = 0;
    loop {
        let start = at.get(len..).unwrap_or_default();
        let scan = scan_string(start);
        let (piece, rest) = start.split_at_checked(scan.len).unwrap_or((start, &[]));
        let piece = if scan.ascii {
            // SAFETY: ASCII is UTF-8, and the scan has seen every byte.
            unsafe { core::str::from_utf8_unchecked(piece) }
        } else if let Some(piece) = checked.validate(piece, start) {
            piece
        } else {
            // A piece ends before a byte that is ASCII, or at the end: a character that crosses it is not UTF-8.
            utf8::validate(piece).or_else(|offset| fail(len + offset, UnescapeKind::InvalidUtf8))?
        };
        push(piece);
        len += scan.len;
        match rest.first() {
            Some(b'"') => return Ok(len + 1),
            Some(b'\\') => match escape(rest) {
                Ok((character, escape_len)) => {
                    push(character.encode_utf8(&mut [0; 4]));
                    len += escape_len;
                }
                Err(UnescapeKind::Unterminated) => return fail(at.len(), UnescapeKind::Unterminated),
                Err(kind) => return fail(len, kind),
            },
            Some(_) => return fail(len, UnescapeKind::ControlCharacter),
            None => return fail(len, UnescapeKind::Unterminated),
        }
    }
}

#[cold]
fn fail<T>(offset: usize, kind: UnescapeKind) -> Result<T, UnescapeError> {
    Err(UnescapeError { offset, kind })
}

/// The character that an escape, whose backslash is the first byte, stands for, and how many bytes it takes.
#[inline(always)]
fn escape(at: &[u8]) -> Result<(char, usize), UnescapeKind> {
    match at.get(1) {
        Some(b'u') => unicode_escape(at),
        Some(letter) => match single(*letter) {
            0 => Err(UnescapeKind::InvalidEscape),
            byte => Ok((char::from(byte), 2)),
        },
        None => Err(UnescapeKind::Unterminated),
    }
}

/// What an escape of a single letter stands for; 0 where it is none.
#[inline(always)]
fn single(letter: u8) -> u8 {
    SINGLE.get(usize::from(letter)).copied().unwrap_or(0)
}

/// [`single`], of each byte: which escape it is cannot be predicted, so that a look costs less than a branch.
#[allow(clippy::indexing_slicing, reason = "in a table that is made while compiling")]
static SINGLE: [u8; 256] = {
    let mut table = [0; 256];
    let mut pairs: &[(u8, u8)] = &[
        (b'"', b'"'),
        (b'\\', b'\\'),
        (b'/', b'/'),
        (b'b', 0x8),
        (b'f', 0xc),
        (b'n', b'\n'),
        (b'r', b'\r'),
        (b't', b'\t'),
    ];
    while let [(letter, byte), rest @ ..] = pairs {
        table[*letter as usize] = *byte;
        pairs = rest;
    }
    table
};

/// `\uXXXX`, or two of them that are a surrogate pair (RFC 8259, section 7).
fn unicode_escape(at: &[u8]) -> Result<(char, usize), UnescapeKind> {
    let first = hex(at)?;
    if let Some(character) = char::from_u32(first) {
        return Ok((character, 6));
    }
    let at = at.get(6..).unwrap_or_default();
    match at {
        _ if first >= 0xdc00 => return Err(UnescapeKind::LoneSurrogate),
        [b'\\', b'u', ..] => {}
        [] | [b'\\'] => return Err(UnescapeKind::Unterminated),
        _ => return Err(UnescapeKind::LoneSurrogate),
    }
    let second = hex(at)?;
    if !(0xdc00..0xe000).contains(&second) {
        return Err(UnescapeKind::LoneSurrogate);
    }
    let code = 0x1_0000 + ((first - 0xd800) << 10 | (second - 0xdc00));
    char::from_u32(code).map(|character| (character, 12)).ok_or(UnescapeKind::LoneSurrogate)
}

/// The four hexadecimal digits behind `\u`.
#[inline]
fn hex(at: &[u8]) -> Result<u32, UnescapeKind> {
    let mut number = 0;
    for index in 2..6 {
        let byte = at.get(index).ok_or(UnescapeKind::Unterminated)?;
        let digit = char::from(*byte).to_digit(16).ok_or(UnescapeKind::InvalidEscape)?;
        number = number << 4 | digit;
    }
    Ok(number)
}

#[cfg(any(test, fuzzing))]
pub(super) mod tests {
    use super::*;
    #[cfg(test)]
    use crate::number::random::{Random, cases};
    #[cfg(test)]
    use UnescapeKind::{ControlCharacter, InvalidEscape, InvalidUtf8, LoneSurrogate, Unterminated};
    use alloc::vec::Vec;

    /// The specification: one byte at a time, and the whole checked at last.
    fn naive(at: &[u8]) -> Option<(String, usize)> {
        let mut units: Vec<u16> = Vec::new();
        let text = |units: &mut Vec<u16>, out: &mut Vec<u8>| {
            out.extend_from_slice(String::from_utf16(units).ok()?.as_bytes());
            units.clear();
            Some(())
        };
        let (mut out, mut i) = (Vec::new(), 0);
        loop {
            let byte = *at.get(i)?;
            if byte == b'\\' && at.get(i + 1) == Some(&b'u') {
                let digits = core::str::from_utf8(at.get(i + 2..i + 6)?).ok()?;
                units.push(u16::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'))?);
                i += 6;
                continue;
            }
            text(&mut units, &mut out)?;
            match byte {
                b'"' => return Some((String::from_utf8(out).ok()?, i + 1)),
                b'\\' => {
                    let place = b"\"\\/bfnrt".iter().position(|letter| Some(letter) == at.get(i + 1))?;
                    out.push(b"\"\\/\x08\x0c\n\r\t"[place]);
                    i += 1;
                }
                0..0x20 => return None,
                _ => out.push(byte),
            }
            i += 1;
        }
    }

    /// What both functions say; the bytes behind the input would end the string.
    fn read(at: &[u8]) -> Result<(String, usize), (usize, UnescapeKind)> {
        let mut memory = at.to_vec();
        memory.extend_from_slice(&[b'"'; 32]);
        let at = &memory[..at.len()];
        let mut out = String::from("before");
        let read = unescape(at, &mut out);
        assert_eq!(skip_string(at), read);
        let content = String::from(out.strip_prefix("before").unwrap());
        read.map(|len| (content, len)).map_err(|error| (error.offset, error.kind))
    }

    /// Both functions agree with the specification; and so does the way by blocks alone, where there is a block behind the string.
    pub(in crate::text) fn agrees(at: &[u8]) {
        assert_eq!(read(at).ok(), naive(at), "{at:?}");
        let longer = [at, &[b' '; Native::WIDTH]].concat();
        let (mut nothing, mut out) = (Checked::NOTHING, String::new());
        match unescape_blocks(&mut nothing, &longer, &mut out) {
            Some(len) => assert_eq!(Some((out, len)), naive(&longer), "{at:?}"),
            None => assert_eq!((None, ""), (naive(&longer), &*out), "{at:?}"),
        }
    }

    #[cfg(test)]
    #[track_caller]
    fn check(at: &[u8], expected: Result<&str, (usize, UnescapeKind)>) {
        assert_eq!(read(at).map(|(content, _)| content), expected.map(String::from));
        agrees(at);
    }

    #[test]
    fn escapes() {
        check(br#"a\"b" rest"#, Ok("a\"b"));
        check(br#"\\\/\b\f\n\r\t""#, Ok("\\/\u{8}\u{c}\n\r\t"));
        check(br#"\u0041\u00e9\u20AC\u0000""#, Ok("Aé€\0"));
        check(br#"\ud83d\ude00 after\uD83D\uDE00""#, Ok("😀 after😀"));
        check("é\\né\u{7f}\"".as_bytes(), Ok("é\né\u{7f}"));
        check(b"\"", Ok(""));
    }

    #[test]
    fn errors() {
        check(b"ab\x01\"", Err((2, ControlCharacter)));
        check(b"ab\n\"", Err((2, ControlCharacter)));
        check(br#"ab\x""#, Err((2, InvalidEscape)));
        check(br#"\u12g4""#, Err((0, InvalidEscape)));
        check(br#"\u+123""#, Err((0, InvalidEscape)));
        check(br#"\U0041""#, Err((0, InvalidEscape)));
        check(br#"a\ud800""#, Err((1, LoneSurrogate)));
        check(br#"\udc00""#, Err((0, LoneSurrogate)));
        check(br#"\udc00\ud800""#, Err((0, LoneSurrogate)));
        check(br#"\udc00\u12g4""#, Err((0, LoneSurrogate)));
        check(br"\udc00", Err((0, LoneSurrogate)));
        check(br#"\ud800\ud800""#, Err((0, LoneSurrogate)));
        check(br#"\ud800\n""#, Err((0, LoneSurrogate)));
        check(br#"\ud800\u0041""#, Err((0, LoneSurrogate)));
        check(br#"\ud800\u""#, Err((0, InvalidEscape)));
        for unterminated in
            [r"", r"abc", r"abc\", r"a\u12", r"\ud800", r"\ud800\", r"\ud800\u", r"\ud800\udc0", "é"]
        {
            check(unterminated.as_bytes(), Err((unterminated.len(), Unterminated)));
        }
        check(b"a\xffb\"", Err((1, InvalidUtf8)));
        check(b"\\n\xed\xa0\x80\"", Err((2, InvalidUtf8)));
        check(b"a\xc3\"", Err((1, InvalidUtf8)));
        check(b"\xc3\\u00a9\"", Err((0, InvalidUtf8)));
        check(b"abc\xe2\x82", Err((3, InvalidUtf8)));
    }

    #[test]
    fn room_for_as_much_behind_the_first_escape() {
        for len in [0, 1, 100, 10_000] {
            let at = ["a".repeat(len).as_bytes(), b"\\n\"", &[b' '; 20]].concat();
            let mut out = String::new();
            unescape(&at, &mut out).unwrap();
            assert!((2 * len + 32..=2 * len + 64).contains(&out.capacity()), "{} for {len}", out.capacity());
        }
    }

    #[test]
    fn random_strings() {
        let pieces: [&[u8]; 20] = [
            b"a",
            b"some longer text",
            b"\\n",
            b"\\\"",
            b"\\u0041",
            b"\\uD83D\\ude00",
            b"\\ud83d",
            b"\\ude00",
            b"\\u12",
            b"\\u",
            b"\\",
            b"\xc3\xa9",
            b"\xf0\x9f\x98\x80",
            b"\xc3",
            b"\xff",
            b"\x1f",
            b"0123",
            b"\\/\\b\\f\\r\\t",
            b"u",
            b"\"",
        ];
        let mut random = Random(14);
        for _ in 0..cases(500_000) {
            let kinds = if random.below(2) == 0 { 6 } else { pieces.len() };
            let mut at: Vec<u8> = Vec::new();
            (0..random.below(20)).for_each(|_| at.extend_from_slice(pieces[random.below(kinds)]));
            at.extend_from_slice(if random.below(8) > 0 { b"\"" } else { b"" });
            agrees(&at);
        }
    }
}
