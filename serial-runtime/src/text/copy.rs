//! Copying short texts without a call.

/// Copies `from` to `to` and returns the end.
///
/// A call of `memcpy` costs more than a copy of up to 32 bytes: these are written as two pieces that may overlap.
///
/// # Safety
///
/// `from.len()` bytes are writable at `to`.
#[inline(always)]
pub(crate) unsafe fn copy(from: &[u8], to: *mut u8) -> *mut u8 {
    match from.len() {
        // SAFETY: there are at least 16 bytes, and the caller's promise.
        16..=32 => unsafe { copy_ends::<16>(from, to) },
        // SAFETY: there are at least 8 bytes, and the caller's promise.
        8..16 => unsafe { copy_ends::<8>(from, to) },
        // SAFETY: there are at least 4 bytes, and the caller's promise.
        4..8 => unsafe { copy_ends::<4>(from, to) },
        // SAFETY: the caller's promise; what is borrowed for reading is not what is written.
        _ => unsafe { core::ptr::copy_nonoverlapping(from.as_ptr(), to, from.len()) },
    }
    // SAFETY: one behind what has been written.
    unsafe { to.add(from.len()) }
}

/// Copies the first and the last `N` bytes of up to twice as many.
///
/// # Safety
///
/// `N <= from.len() <= 2 * N`, and `from.len()` bytes are writable at `to`.
#[inline(always)]
unsafe fn copy_ends<const N: usize>(from: &[u8], to: *mut u8) {
    let rest = from.len() - N;
    // SAFETY: there are at least `N` bytes, and an array of bytes has no alignment.
    let first = unsafe { from.as_ptr().cast::<[u8; N]>().read() };
    // SAFETY: `N` bytes before the end of the slice.
    let last = unsafe { from.as_ptr().add(rest) };
    // SAFETY: `N` bytes are left there.
    let last = unsafe { last.cast::<[u8; N]>().read() };
    // SAFETY: there are at least `N` bytes.
    unsafe { to.cast::<[u8; N]>().write(first) };
    // SAFETY: `N` bytes before the end of what is writable.
    let end = unsafe { to.add(rest) };
    // SAFETY: `N` bytes are left there.
    unsafe { end.cast::<[u8; N]>().write(last) };
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn every_length() {
        let from: Vec<u8> = (1..=130).collect();
        for len in 0..=130 {
            let mut to = [0xaa; 200];
            // SAFETY: 200 bytes are writable.
            let end = unsafe { copy(&from[..len], to.as_mut_ptr()) };
            assert_eq!(end.addr() - to.as_ptr().addr(), len);
            assert_eq!(to[..len], from[..len]);
            assert!(to[len..].iter().all(|byte| *byte == 0xaa));
        }
    }
}
