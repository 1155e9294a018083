//! Reading strings and whitespace: how far they go.

use super::{
    arch::{Block, Native, Word},
    utf8::Checked,
};

/// How far a string goes before something has to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scan {
    /// The bytes before the first `"`, `\` or control character; all bytes where there is none.
    pub(crate) len: usize,
    /// Whether all of these are ASCII.
    pub(crate) ascii: bool,
}

/// So many bytes are scanned by what the target has anyway, before AVX2 is asked for: most strings are shorter.
const LONG: usize = 64;

/// Scans what is behind an opening quote.
#[inline(always)]
pub(crate) fn scan_string(at: &[u8]) -> Scan {
    match find_special(at) {
        Ok(scan) | Err(scan) => scan,
    }
}

/// Scans what is behind an opening quote: `Ok` says that there is a special byte behind what was scanned, `Err` that there may be none.
#[inline(always)]
fn find_special(at: &[u8]) -> Result<Scan, Scan> {
    let mut len = 0;
    let mut high = 0;
    while let Some(rest) = at.get(len..)
        && rest.len() >= Native::WIDTH
    {
        // SAFETY: so many bytes are left, and this is how the target is compiled.
        let block = unsafe { Native::load(rest.as_ptr()) };
        let special = block.special();
        if special != 0 {
            // Mostly all of the block is ASCII, also what is behind the string.
            let ascii =
                high | block.non_ascii() == 0 || high | Native::before(block.non_ascii(), special) == 0;
            return Ok(Scan { len: len + Native::first(special), ascii });
        }
        high |= block.non_ascii();
        len += Native::WIDTH;
        if len == LONG {
            return Err(scan_long(at, high == 0));
        }
    }
    Err(scan_end(at, len, high == 0))
}

/// Goes on behind [`LONG`] bytes that are not special.
#[cold]
#[inline(never)]
fn scan_long(at: &[u8], ascii: bool) -> Scan {
    #[cfg(all(target_arch = "x86_64", target_feature = "sse2", feature = "std"))]
    if at.len() >= LONG && super::arch::has_avx2() {
        // SAFETY: the machine has AVX2, and there are enough bytes.
        return unsafe { scan_avx2(at, LONG, ascii) };
    }
    scan_end(at, LONG, ascii)
}

/// Goes on behind `from` bytes that are not special, where less than a block may be left. Out of line, since few strings are
/// that near to the end of the input.
#[cold]
#[inline(never)]
fn scan_end(at: &[u8], from: usize, ascii: bool) -> Scan {
    if at.len() < Native::WIDTH {
        return scan_short(at);
    }
    // SAFETY: this is how the target is compiled, and there are enough bytes.
    unsafe { scan::<Native>(at, from, ascii) }
}

/// # Safety
///
/// The machine has AVX2, and the promises of [`scan`].
#[cfg(all(target_arch = "x86_64", target_feature = "sse2", feature = "std"))]
#[target_feature(enable = "avx2")]
unsafe fn scan_avx2(at: &[u8], from: usize, ascii: bool) -> Scan {
    // SAFETY: the caller's promise.
    unsafe { scan::<super::arch::Avx2>(at, from, ascii) }
}

/// Input that ends before a block does.
#[cold]
#[inline(never)]
fn scan_short(at: &[u8]) -> Scan {
    if at.len() >= Word::WIDTH {
        // SAFETY: every machine knows words, and there are enough bytes.
        return unsafe { scan::<Word>(at, 0, true) };
    }
    let len = at.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20)).unwrap_or(at.len());
    Scan { len, ascii: at.iter().take(len).all(u8::is_ascii) }
}

/// Scans from an index on, before which nothing is special; `ascii` says what was seen there.
///
/// # Safety
///
/// The machine knows the instructions of `B`, and `at.len() >= B::WIDTH`.
#[inline(always)]
unsafe fn scan<B: Block>(at: &[u8], from: usize, ascii: bool) -> Scan {
    let mut len = from;
    let mut high = u64::from(!ascii);
    while let Some(rest) = at.get(len..)
        && rest.len() >= B::WIDTH
    {
        // SAFETY: so many bytes are left, and the caller's promise.
        let block = unsafe { B::load(rest.as_ptr()) };
        let special = block.special();
        if special != 0 {
            high |= B::before(block.non_ascii(), special);
            return Scan { len: len + B::first(special), ascii: high == 0 };
        }
        high |= block.non_ascii();
        len += B::WIDTH;
    }
    // The last block overlaps the one before it, so that nothing is read behind the end. There it is not special again.
    let start = at.len() - B::WIDTH;
    // SAFETY: `WIDTH` before the end.
    let block = unsafe { at.as_ptr().add(start) };
    // SAFETY: so many bytes are there, and the caller's promise.
    let block = unsafe { B::load(block) };
    let special = block.special();
    if special != 0 {
        // What is before `len` was counted already: `ascii` and the blocks have told of it.
        high |= B::before(block.non_ascii(), special);
        return Scan { len: start + B::first(special), ascii: high == 0 };
    }
    Scan { len: at.len(), ascii: high | block.non_ascii() == 0 }
}

/// Where the first `"`, `{`, `}`, `[` or `]` is.
#[inline(always)]
pub(crate) fn find_structure(at: &[u8]) -> Option<usize> {
    let (mut rest, mut before) = (at, 0);
    while let Some((block, behind)) = rest.split_first_chunk::<{ Native::WIDTH }>() {
        // SAFETY: the reference is to so many bytes, and this is how the target is compiled.
        let found = unsafe { Native::load(block.as_ptr()) }.structure();
        if found != 0 {
            return Some(before + Native::first(found));
        }
        (rest, before) = (behind, before + Native::WIDTH);
    }
    rest.iter().position(|byte| matches!(byte, b'"' | b'{' | b'}' | b'[' | b']')).map(|len| before + len)
}

/// The content of a string without escapes, whose opening quote has been passed, and what is behind its closing quote.
///
/// `None` where there is an escape, a control character, no end, or something that is not UTF-8.
#[inline(always)]
pub(crate) fn plain_string(at: &[u8]) -> Option<(&str, &[u8])> {
    let mut nothing = Checked::NOTHING;
    plain_string_in(&mut nothing, at)
}

/// As [`plain_string`], remembering what has been found to be UTF-8.
#[inline(always)]
pub(crate) fn plain_string_in<'a>(checked: &mut Checked, at: &'a [u8]) -> Option<(&'a str, &'a [u8])> {
    plain(checked, at, find_special(at))
}

/// As [`plain_string_in`], of a string whose opening quote is the first byte.
#[inline(always)]
pub(crate) fn quoted<'a>(checked: &mut Checked, at: &'a [u8]) -> Option<(&'a str, &'a [u8])> {
    // Where there is a block behind the quote, one question tells that there is the quote's byte, too.
    if at.len() > Native::WIDTH {
        return plain_string_in(checked, at.strip_prefix(b"\"")?);
    }
    let quoted = at.strip_prefix(b"\"")?;
    plain(checked, quoted, Err(scan_end(quoted, 0, true)))
}

/// The content of a string at the start of `at`, of which [`find_special`] has told.
#[inline(always)]
fn plain<'a>(
    checked: &mut Checked,
    at: &'a [u8],
    special: Result<Scan, Scan>,
) -> Option<(&'a str, &'a [u8])> {
    let scan = match special {
        Err(scan) if scan.len >= at.len() => return None,
        Ok(scan) | Err(scan) => scan,
    };
    // SAFETY: either way there is a byte behind what was scanned.
    unsafe { core::hint::assert_unchecked(scan.len < at.len()) };
    let (content, rest) = at.split_at(scan.len);
    let rest = rest.strip_prefix(b"\"")?;
    let text = if scan.ascii {
        // SAFETY: ASCII is UTF-8, and the scan has seen every byte.
        unsafe { core::str::from_utf8_unchecked(content) }
    } else {
        checked.validate(content, at)?
    };
    Some((text, rest))
}

/// What is behind `start`, where that is what `at` starts with: the text of a key that is not known while compiling. Two comparisons
/// that may overlap, for a call that costs more than both.
#[inline(always)]
pub(crate) fn strip<'a>(at: &'a [u8], start: &[u8]) -> Option<&'a [u8]> {
    let (found, rest) = at.split_at_checked(start.len())?;
    let same = match start.len() {
        4..8 => ends::<4>(found) == ends(start),
        8..16 => ends::<8>(found) == ends(start),
        16..=32 => ends::<16>(found) == ends(start),
        _ => found == start,
    };
    same.then_some(rest)
}

/// The first and the last bytes: all, where there are no more than twice as many.
#[inline(always)]
fn ends<const N: usize>(bytes: &[u8]) -> (Option<&[u8; N]>, Option<&[u8; N]>) {
    (bytes.first_chunk(), bytes.last_chunk())
}

/// How many bytes of whitespace (space, tab, line feed, carriage return) there are at the start.
#[inline(always)]
pub(crate) fn skip_whitespace(at: &[u8]) -> usize {
    match at {
        [] | [b'!'..=0xff, ..] => 0,
        [b' ', b'!'..=0xff, ..] => 1,
        _ => skip_long_whitespace(at),
    }
}

/// What is behind the whitespace at the start.
#[inline(always)]
pub(crate) fn trim_start(at: &[u8]) -> &[u8] {
    match at {
        [b'!'..=0xff, ..] => at,
        [b' ', rest @ ..] if matches!(rest, [b'!'..=0xff, ..]) => rest,
        _ => trim_long(at),
    }
}

#[inline(never)]
fn trim_long(at: &[u8]) -> &[u8] {
    trim_line(at)
}

/// As [`trim_start`], where a line break with its indentation is expected.
#[inline(always)]
pub(crate) fn trim_line(at: &[u8]) -> &[u8] {
    at.get(leading_whitespace(at)..).unwrap_or_default()
}

/// How much whitespace there is at the start: one look tells of a line break with its indentation, mostly.
#[inline(always)]
fn leading_whitespace(at: &[u8]) -> usize {
    let Some(block) = at.first_chunk::<{ Native::WIDTH }>() else { return skip_whitespace(at) };
    // SAFETY: the reference is to so many bytes, and this is how the target is compiled.
    let others = unsafe { Native::load(block.as_ptr()) }.non_space();
    if others == 0 { skip_long_whitespace(at) } else { Native::first(others) }
}

/// A line break with its indentation, mostly.
#[inline(never)]
fn skip_long_whitespace(at: &[u8]) -> usize {
    let mut len = 0;
    while let Some(rest) = at.get(len..)
        && rest.len() >= Native::WIDTH
    {
        // SAFETY: so many bytes are left, and this is how the target is compiled.
        let others = unsafe { Native::load(rest.as_ptr()) }.non_space();
        if others != 0 {
            return len + Native::first(others);
        }
        len += Native::WIDTH;
    }
    while let Some(b' ' | b'\t' | b'\n' | b'\r') = at.get(len) {
        len += 1;
    }
    len
}

#[cfg(any(test, fuzzing))]
pub(super) mod tests {
    use super::*;
    #[cfg(test)]
    use crate::number::random::{Random, cases};
    use alloc::vec;
    #[cfg(test)]
    use alloc::vec::Vec;

    /// The specification: one byte at a time.
    fn naive(at: &[u8]) -> Scan {
        let len = at.iter().take_while(|byte| !matches!(byte, b'"' | b'\\' | 0..0x20)).count();
        Scan { len, ascii: at[..len].is_ascii() }
    }

    /// Scans with every back end; the bytes around the input are special and not ASCII.
    pub(in crate::text) fn check(at: &[u8], offset: usize) {
        let mut memory = vec![0xff; offset];
        memory.push(b'"');
        memory.extend_from_slice(at);
        memory.extend_from_slice(&[b'"', 0xff].repeat(20));
        let with_quote = &memory[offset..=offset + at.len()];
        let at = &with_quote[1..];
        let expected = naive(at);
        assert_eq!(scan_string(at), expected);
        if at.len() < 16 {
            assert_eq!(scan_short(at), expected);
        }
        if at.len() >= Word::WIDTH {
            // SAFETY: there are enough bytes.
            assert_eq!(unsafe { scan::<Word>(at, 0, true) }, expected);
        }
        if at.len() >= Native::WIDTH {
            // SAFETY: there are enough bytes.
            assert_eq!(unsafe { scan::<Native>(at, 0, true) }, expected);
        }
        #[cfg(all(target_arch = "x86_64", target_feature = "sse2", feature = "std"))]
        if at.len() >= 32 && super::super::arch::has_avx2() {
            // SAFETY: there are enough bytes, and the machine has AVX2.
            assert_eq!(unsafe { scan_avx2(at, 0, true) }, expected);
        }
        let text =
            core::str::from_utf8(&at[..expected.len]).ok().filter(|_| at.get(expected.len) == Some(&b'"'));
        let plain = text.map(|text| (text, &at[expected.len + 1..]));
        assert_eq!(plain_string(at), plain);
        let mut nothing = Checked::NOTHING;
        assert_eq!(quoted(&mut nothing, with_quote), plain);
        assert_eq!(quoted(&mut nothing, at), at.strip_prefix(b"\"").and_then(plain_string));
    }

    #[test]
    fn every_byte_at_every_place() {
        for len in 0..=130 {
            check(&vec![b'a'; len], len % 16);
            for place in 0..len {
                for special in [b'"', b'\\', 0, 0x1f, b' ', 0x7f, 0x80, 0xff] {
                    let mut at = vec![b'a'; len];
                    at[place] = special;
                    check(&at, place % 16);
                    at[len - 1] = b'"';
                    check(&at, place % 16);
                }
            }
        }
    }

    #[test]
    fn structure_at_every_place() {
        for len in 0..70 {
            let mut at = vec![b'a'; len];
            assert_eq!(find_structure(&at), None);
            for place in 0..len {
                for (byte, found) in [(b'"', true), (b'{', true), (b']', true), (b'\\', false), (0xfb, false)]
                {
                    at[place] = byte;
                    assert_eq!(find_structure(&at), found.then_some(place), "{byte:#x}");
                }
                at[place] = b'a';
            }
        }
    }

    #[test]
    fn strips_what_is_there() {
        let text: Vec<u8> = (0..80).collect();
        for len in 0..70 {
            let start = &text[..len];
            assert_eq!(strip(&text, start), text.strip_prefix(start), "{len}");
            assert_eq!(strip(start, start), Some(&b""[..]), "{len}");
            assert_eq!(strip(start, &text[..len + 1]), None, "{len}");
            for wrong in 0..len {
                let mut other = start.to_vec();
                other[wrong] ^= 0x80;
                assert_eq!(strip(&text, &other), None, "{len} {wrong}");
            }
        }
    }

    #[test]
    fn random_inputs() {
        let mut random = Random(12);
        for _ in 0..cases(300_000) {
            let rare = 1 + random.below(60);
            let at: Vec<u8> = (0..random.below(200))
                .map(|_| if random.below(rare) == 0 { random.next() as u8 } else { b'a' })
                .collect();
            check(&at, random.below(32));
        }
    }

    #[test]
    fn whitespace() {
        let mut random = Random(13);
        for round in 0..cases(300_000) {
            let mut at: Vec<u8> = (0..random.below(40)).map(|_| b"    \n\n\r\t"[random.below(8)]).collect();
            let len = at.len();
            at.push(round as u8);
            at.resize(len + random.below(20), b' ');
            let expected = at.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
            assert_eq!(skip_whitespace(&at), expected, "{at:?}");
            assert_eq!(trim_start(&at), &at[expected..]);
            assert_eq!(trim_line(&at), &at[expected..]);
        }
    }
}
