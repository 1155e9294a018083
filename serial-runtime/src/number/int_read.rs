//! Integers from text.

/// The most digits that always fit a `u64`.
const SAFE_DIGITS: usize = 19;

/// An integer without a sign at the start of `at` and its length, if that is the whole number: `None` where there is no
/// digit, a leading zero, a fraction, an exponent, or more than a `u64` holds.
#[inline(always)]
pub(crate) fn read_u64(at: &[u8]) -> Option<(u64, usize)> {
    let (value, len) = digits(at)?;
    let first = at.first()?;
    if *first == b'0' && len > 1 || matches!(at.get(len), Some(b'.' | b'e' | b'E')) {
        return None;
    }
    Some((value, len))
}

/// The digits at the start of `at`, one at least, as a number.
#[inline(always)]
fn digits(at: &[u8]) -> Option<(u64, usize)> {
    let mut value = u64::from(digit(*at.first()?)?);
    let mut len = 1;
    while let Some(digit) = at.get(len).and_then(|byte| digit(*byte)) {
        if len == SAFE_DIGITS {
            return last_digit(at, value);
        }
        value = value * 10 + u64::from(digit);
        len += 1;
    }
    Some((value, len))
}

/// The twentieth digit, if it fits and is the last.
#[cold]
#[inline(never)]
fn last_digit(at: &[u8], value: u64) -> Option<(u64, usize)> {
    let last = u64::from(digit(*at.get(SAFE_DIGITS)?)?);
    if at.get(SAFE_DIGITS + 1).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    Some((value.checked_mul(10)?.checked_add(last)?, SAFE_DIGITS + 1))
}

#[inline(always)]
pub(super) fn digit(byte: u8) -> Option<u8> {
    let digit = byte.wrapping_sub(b'0');
    if digit < 10 { Some(digit) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn reads_what_core_reads() {
        let mut state = 7u64;
        for i in 0..200_000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let n = state >> (i % 64);
            let text = n.to_string();
            assert_eq!(read_u64(text.as_bytes()), Some((n, text.len())));
            assert_eq!(read_u64((text.clone() + ",1").as_bytes()), Some((n, text.len())));
        }
        assert_eq!(read_u64(b"18446744073709551615]"), Some((u64::MAX, 20)));
    }

    #[test]
    fn refuses_what_is_more_or_less_than_an_integer() {
        for bad in ["", "-1", "a", "01", "00", "1.0", "1e3", "1E3", "18446744073709551616", "100000000000000000000"] {
            assert_eq!(read_u64(bad.as_bytes()), None, "{bad}");
        }
        assert_eq!(read_u64(b"0"), Some((0, 1)));
        assert_eq!(read_u64(b"0}"), Some((0, 1)));
    }
}
