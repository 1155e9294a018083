//! The grammar of a JSON number.

use super::int_read::count_digits;

/// The length of the number at the start of `at`.
///
/// # Errors
///
/// The offset of the first byte that is out of place, where the grammar says
///
/// ```text
/// number = [ "-" ] ( "0" / digit1-9 *digit ) [ "." 1*digit ] [ ( "e" / "E" ) [ "-" / "+" ] 1*digit ]
/// ```
pub(crate) fn skip_number(at: &[u8]) -> Result<usize, usize> {
    let start = usize::from(at.first() == Some(&b'-'));
    let whole = count_digits(behind(at, start));
    let mut len = check_whole(at, start, whole)?;
    if at.get(len) == Some(&b'.') {
        len = at_least_one(len + 1, count_digits(behind(at, len + 1)))?;
    }
    if let Some(b'e' | b'E') = at.get(len) {
        let digits = behind_exponent_sign(at, len);
        len = at_least_one(digits, count_digits(behind(at, digits)))?;
    }
    Ok(len)
}

/// The end of the digits before the point: one at least, and no zero before others.
#[inline(always)]
pub(super) fn check_whole(at: &[u8], start: usize, count: usize) -> Result<usize, usize> {
    if count > 1 && at.get(start) == Some(&b'0') {
        return Err(start + 1);
    }
    at_least_one(start, count)
}

/// The end of `count` digits, which must not be none.
#[inline(always)]
pub(super) fn at_least_one(start: usize, count: usize) -> Result<usize, usize> {
    if count == 0 { Err(start) } else { Ok(start + count) }
}

#[inline(always)]
pub(super) fn behind(at: &[u8], start: usize) -> &[u8] {
    at.get(start..).unwrap_or_default()
}

/// Where the digits of the exponent start, whose `e` is at `len`.
#[inline(always)]
pub(super) fn behind_exponent_sign(at: &[u8], len: usize) -> usize {
    len + 1 + usize::from(matches!(at.get(len + 1), Some(b'-' | b'+')))
}
