//! Copying short texts without a call.

use core::ptr::copy_nonoverlapping;

/// What is shorter than this is short: the lengths that fit into the head of a MessagePack string.
pub(crate) const SHORT: usize = 32;

/// Copies short bytes and returns the end.
///
/// A call of `memcpy` costs more than such a copy: they are written as two pieces that may overlap.
///
/// # Safety
///
/// `from.len() < SHORT`, and so many bytes are writable at `to`.
#[inline(always)]
pub(crate) unsafe fn copy_short(from: &[u8], to: *mut u8) -> *mut u8 {
    let len = from.len();
    if len >= 8 {
        if len >= 16 {
            // SAFETY: 16 to 31 bytes, and the caller's promise.
            unsafe { copy_ends::<16>(from, to) };
        } else {
            // SAFETY: 8 to 15 bytes, and the caller's promise.
            unsafe { copy_ends::<8>(from, to) };
        }
    } else if len >= 4 {
        // SAFETY: 4 to 7 bytes, and the caller's promise.
        unsafe { copy_ends::<4>(from, to) };
    } else {
        // SAFETY: up to 3 bytes, and the caller's promise.
        unsafe { copy_tiny(from, to) };
    }
    // SAFETY: one behind what has been written.
    unsafe { to.add(len) }
}

/// Copies bytes and returns the end; those of a usual sentence without a call.
///
/// # Safety
///
/// `from.len()` bytes are writable at `to`.
#[inline(always)]
pub(crate) unsafe fn copy(from: &[u8], to: *mut u8) -> *mut u8 {
    if let SHORT..=64 = from.len() {
        // SAFETY: 32 to 64 bytes, and the caller's promise.
        unsafe { copy_ends::<SHORT>(from, to) };
    } else {
        // SAFETY: the caller's promise; what is borrowed for reading is not what is written.
        unsafe { copy_nonoverlapping(from.as_ptr(), to, from.len()) };
    }
    // SAFETY: one behind what has been written.
    unsafe { to.add(from.len()) }
}

/// Copies the first, the middle and the last of up to three bytes, which may be the same.
///
/// # Safety
///
/// `from.len() <= 3`, and so many bytes are writable at `to`.
#[inline(always)]
pub(super) unsafe fn copy_tiny(from: &[u8], to: *mut u8) {
    let (Some(first), Some(last), Some(middle)) = (from.first(), from.last(), from.get(from.len() / 2))
    else {
        return;
    };
    // SAFETY: there is a byte.
    unsafe { to.write(*first) };
    // SAFETY: at most the last byte.
    let at = unsafe { to.add(from.len() / 2) };
    // SAFETY: one of the bytes.
    unsafe { at.write(*middle) };
    // SAFETY: there is a last byte.
    let at = unsafe { to.add(from.len() - 1) };
    // SAFETY: the last of the bytes.
    unsafe { at.write(*last) };
}

/// Copies the first and the last `N` bytes of up to twice as many.
///
/// # Safety
///
/// `N <= from.len() <= 2 * N`, and `from.len()` bytes are writable at `to`.
#[inline(always)]
unsafe fn copy_ends<const N: usize>(from: &[u8], to: *mut u8) {
    let rest = from.len() - N;
    // SAFETY: there are at least `N` bytes; what is borrowed for reading is not what is written.
    unsafe { copy_nonoverlapping(from.as_ptr(), to, N) };
    // SAFETY: `N` bytes before the end of the slice.
    let last = unsafe { from.as_ptr().add(rest) };
    // SAFETY: `N` bytes before the end of what is writable.
    let end = unsafe { to.add(rest) };
    // SAFETY: `N` bytes are left in both.
    unsafe { copy_nonoverlapping(last, end, N) };
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    /// Copies the first bytes of many; those around the copy must survive.
    fn check(len: usize, copy: unsafe fn(&[u8], *mut u8) -> *mut u8) {
        let from: Vec<u8> = (1..=130).collect();
        let mut to = [0xaa; 200];
        // SAFETY: 200 bytes are writable, and the length is one that the function is for.
        let end = unsafe { copy(&from[..len], to[1..].as_mut_ptr()) };
        assert_eq!(end.addr() - to.as_ptr().addr(), 1 + len);
        assert_eq!(to[1..=len], from[..len]);
        assert!(to[..1].iter().chain(&to[1 + len..]).all(|byte| *byte == 0xaa));
    }

    #[test]
    fn every_length() {
        (0..=130).for_each(|len| check(len, copy));
        (0..SHORT).for_each(|len| check(len, copy_short));
        for len in 0..=3 {
            check(len, |from, to| {
                // SAFETY: the promise of `check`.
                unsafe { copy_tiny(from, to) };
                // SAFETY: one behind what has been written.
                unsafe { to.add(from.len()) }
            });
        }
    }
}
