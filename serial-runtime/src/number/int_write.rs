//! Integers as text: two digits at a time, by width.

/// The two digits of each number below a hundred.
static PAIRS: [[u8; 2]; 100] = {
    let mut pairs = [[0; 2]; 100];
    let mut n = 0;
    while n < 100 {
        pairs[n] = [b'0' + (n / 10) as u8, b'0' + (n % 10) as u8];
        n += 1;
    }
    pairs
};

/// Writes the two digits of `n`, which is below a hundred.
///
/// # Safety
///
/// Two bytes are writable at `to`.
#[inline(always)]
pub(super) unsafe fn write_pair(n: u32, to: *mut u8) -> *mut u8 {
    let pair = PAIRS.get(n as usize).copied().unwrap_or_default();
    // SAFETY: the caller's promise; an array of bytes has no alignment.
    unsafe { to.cast::<[u8; 2]>().write(pair) };
    // SAFETY: one behind the two bytes.
    unsafe { to.add(2) }
}

/// Writes exactly four digits of `n`, which is below ten thousand.
///
/// # Safety
///
/// Four bytes are writable at `to`.
#[inline(always)]
unsafe fn write_four(n: u32, to: *mut u8) -> *mut u8 {
    // SAFETY: four bytes are writable.
    let to = unsafe { write_pair(n / 100, to) };
    // SAFETY: two of them still are.
    unsafe { write_pair(n % 100, to) }
}

/// Writes exactly eight digits of `n`, which is below a hundred million.
///
/// # Safety
///
/// Eight bytes are writable at `to`.
#[inline(always)]
unsafe fn write_eight(n: u32, to: *mut u8) -> *mut u8 {
    // SAFETY: eight bytes are writable.
    let to = unsafe { write_four(n / 10_000, to) };
    // SAFETY: four of them still are.
    unsafe { write_four(n % 10_000, to) }
}

/// Writes `n`, which is below ten thousand, without leading zeros.
///
/// # Safety
///
/// Four bytes are writable at `to`.
#[inline(always)]
unsafe fn write_to_four(n: u32, to: *mut u8) -> *mut u8 {
    if n < 100 {
        // SAFETY: four bytes are writable.
        return unsafe { write_to_two(n, to) };
    }
    // SAFETY: four bytes are writable.
    let to = unsafe { write_to_two(n / 100, to) };
    // SAFETY: two at most have been written.
    unsafe { write_pair(n % 100, to) }
}

/// Writes `n`, which is below a hundred, without a leading zero.
///
/// # Safety
///
/// Two bytes are writable at `to`.
#[inline(always)]
unsafe fn write_to_two(n: u32, to: *mut u8) -> *mut u8 {
    if n >= 10 {
        // SAFETY: two bytes are writable.
        return unsafe { write_pair(n, to) };
    }
    // SAFETY: a byte is writable.
    unsafe { to.write(b'0' + (n & 15) as u8) };
    // SAFETY: one behind it.
    unsafe { to.add(1) }
}

/// Writes `n`, which is below a hundred million, without leading zeros.
///
/// # Safety
///
/// Eight bytes are writable at `to`.
#[inline(always)]
unsafe fn write_to_eight(n: u32, to: *mut u8) -> *mut u8 {
    if n < 10_000 {
        // SAFETY: eight bytes are writable.
        return unsafe { write_to_four(n, to) };
    }
    // SAFETY: eight bytes are writable.
    let to = unsafe { write_to_four(n / 10_000, to) };
    // SAFETY: four at most have been written.
    unsafe { write_four(n % 10_000, to) }
}

/// Writes an unsigned integer and returns the end.
///
/// # Safety
///
/// Twenty bytes are writable at `to`.
#[inline]
pub(crate) unsafe fn write_u64(n: u64, to: *mut u8) -> *mut u8 {
    const E8: u64 = 100_000_000;
    if n < E8 {
        // SAFETY: twenty bytes are writable.
        return unsafe { write_to_eight(n as u32, to) };
    }
    // SAFETY: twenty bytes are writable.
    unsafe { write_large(n, to) }
}

/// Writes an integer of nine digits or more.
///
/// # Safety
///
/// Twenty bytes are writable at `to`.
#[inline(never)]
unsafe fn write_large(n: u64, to: *mut u8) -> *mut u8 {
    const E8: u64 = 100_000_000;
    let (high, low) = (n / E8, (n % E8) as u32);
    let to = if high < E8 {
        // SAFETY: twenty bytes are writable.
        unsafe { write_to_eight(high as u32, to) }
    } else {
        // What is above sixteen digits is below 1845.
        // SAFETY: twenty bytes are writable.
        let to = unsafe { write_to_four((high / E8) as u32, to) };
        // SAFETY: four at most have been written.
        unsafe { write_eight((high % E8) as u32, to) }
    };
    // SAFETY: twelve at most have been written.
    unsafe { write_eight(low, to) }
}

/// Writes a signed integer and returns the end.
///
/// # Safety
///
/// Twenty bytes are writable at `to`.
#[inline]
pub(crate) unsafe fn write_i64(n: i64, to: *mut u8) -> *mut u8 {
    let to = if n < 0 {
        // SAFETY: twenty bytes are writable.
        unsafe { write_minus(to) }
    } else {
        to
    };
    // SAFETY: behind a minus there are nineteen digits at most, and nineteen bytes.
    unsafe { write_u64(n.unsigned_abs(), to) }
}

/// Writes a minus.
///
/// # Safety
///
/// A byte is writable at `to`.
#[inline(always)]
pub(super) unsafe fn write_minus(to: *mut u8) -> *mut u8 {
    // SAFETY: the caller's promise.
    unsafe { to.write(b'-') };
    // SAFETY: one behind it.
    unsafe { to.add(1) }
}

/// Writes an unsigned integer of 128 bits and returns the end.
///
/// # Safety
///
/// Forty bytes are writable at `to`.
pub(crate) unsafe fn write_u128(n: u128, to: *mut u8) -> *mut u8 {
    const E16: u128 = 10_000_000_000_000_000;
    let Ok(small) = u64::try_from(n) else {
        // SAFETY: forty bytes are writable; what is above the last sixteen digits has 23 at most.
        let to = unsafe { write_u128(n / E16, to) };
        let low = (n % E16) as u64;
        // SAFETY: seventeen bytes are left.
        let to = unsafe { write_eight((low / 100_000_000) as u32, to) };
        // SAFETY: nine bytes are left.
        return unsafe { write_eight((low % 100_000_000) as u32, to) };
    };
    // SAFETY: twenty bytes are writable.
    unsafe { write_u64(small, to) }
}

/// Writes a signed integer of 128 bits and returns the end.
///
/// # Safety
///
/// Forty bytes are writable at `to`.
pub(crate) unsafe fn write_i128(n: i128, to: *mut u8) -> *mut u8 {
    let to = if n < 0 {
        // SAFETY: forty bytes are writable.
        unsafe { write_minus(to) }
    } else {
        to
    };
    // SAFETY: there are 39 digits at most, and 39 bytes.
    unsafe { write_u128(n.unsigned_abs(), to) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::{String, ToString};

    fn text<T>(n: T, bound: usize, write: unsafe fn(T, *mut u8) -> *mut u8) -> String {
        let mut to = [0xaa; 48];
        // SAFETY: 48 bytes are more than any bound.
        let end = unsafe { write(n, to.as_mut_ptr()) };
        assert!(to[bound..].iter().all(|byte| *byte == 0xaa), "wrote beyond the bound");
        let len = end.addr() - to.as_ptr().addr();
        String::from_utf8(to[..len].to_vec()).unwrap()
    }

    #[test]
    fn agrees_with_core_around_every_power_of_ten() {
        let mut power = 1u128;
        for _ in 0..39 {
            for n in [power - 1, power, power + 1, power.wrapping_mul(7)] {
                assert_eq!(text(n, 40, write_u128), n.to_string());
                let n64 = n as u64;
                assert_eq!(text(n64, 20, write_u64), n64.to_string());
                for signed in [n as i128, -(n as i128).wrapping_abs()] {
                    assert_eq!(text(signed, 40, write_i128), signed.to_string());
                    let signed = signed as i64;
                    assert_eq!(text(signed, 20, write_i64), signed.to_string());
                }
            }
            power = power.wrapping_mul(10);
        }
        assert_eq!(text(u128::MAX, 40, write_u128), u128::MAX.to_string());
        assert_eq!(text(i128::MIN, 40, write_i128), i128::MIN.to_string());
        assert_eq!(text(u64::MAX, 20, write_u64), u64::MAX.to_string());
        assert_eq!(text(i64::MIN, 20, write_i64), i64::MIN.to_string());
    }

    #[test]
    fn agrees_with_core_on_all_widths() {
        let mut state = 1u64;
        for i in 0..200_000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let n = state >> (i % 64);
            assert_eq!(text(n, 20, write_u64), n.to_string());
        }
    }
}
