//! Text kernels: escaping, scanning and unescaping JSON strings (RFC 8259, section 7), whitespace, and the UTF-8 check.
//!
//! An algorithm is written once, over [`arch::Block`], and says what it does in terms of single bytes in the tests of its
//! file; the folder `arch` only knows how each kind of machine looks at several of them at once. Nothing here reads a byte
//! outside the slice it is given.

mod arch;
pub(crate) mod ascii;
mod copy;
mod ends;
#[allow(
    clippy::indexing_slicing,
    reason = "in a table that is made while compiling, and behind a block that is there"
)]
mod escape;
mod scan;
mod unescape;
pub(crate) mod utf8;
#[cfg(all(target_arch = "x86_64", target_feature = "sse2"))]
mod utf8_short;

pub(crate) use copy::{SHORT, copy, copy_short};
pub(crate) use escape::{SHORT_ESCAPED, escape_bound, escape_into};
pub(crate) use scan::{
    find_structure, plain_string, plain_string_in, quoted, scan_string, skip_whitespace, strip, trim_line,
    trim_start,
};
pub(crate) use unescape::{UnescapeError, UnescapeKind, skip_string, unescape, unescape_in};
pub(crate) use utf8::{Checked, validate};

use alloc::{boxed::Box, string::String};

#[cfg(fuzzing)]
pub(crate) use twins::{check_escape, check_scan, check_unescape, check_utf8};

/// For fuzzing: the kernels of every back end against their twins.
#[cfg(fuzzing)]
mod twins {
    use super::{escape, scan, unescape, validate};

    pub(crate) fn check_scan(at: &[u8], offset: usize) {
        scan::tests::check(at, offset);
    }

    pub(crate) fn check_unescape(at: &[u8], _: usize) {
        unescape::tests::agrees(at);
    }

    pub(crate) fn check_utf8(at: &[u8], _: usize) {
        assert_eq!(validate(at), core::str::from_utf8(at).map_err(|error| error.valid_up_to()));
    }

    pub(crate) fn check_escape(at: &[u8], offset: usize) {
        if let Ok(text) = core::str::from_utf8(at) {
            escape::tests::check(text, offset);
        }
    }
}

/// Puts `text` in place of what `out` holds, in its capacity where that is enough.
#[inline(always)]
pub(crate) fn assign(out: &mut String, text: &str) {
    if out.capacity() < text.len() {
        // Cheaper than to grow, which would keep the old bytes.
        *out = copied(text).into_string();
    } else {
        out.clear();
        out.push_str(text);
    }
}

/// A copy: one call where allocating and copying would be two, with an answer that fits into registers.
#[inline(never)]
fn copied(text: &str) -> Box<str> {
    let mut bytes = Box::new_uninit_slice(text.len());
    let to: *mut u8 = bytes.as_mut_ptr().cast();
    if text.len() < SHORT {
        // SAFETY: the text is short, and so many bytes have been allocated.
        unsafe { copy_short(text.as_bytes(), to) };
    } else {
        // SAFETY: so many bytes have been allocated.
        unsafe { copy(text.as_bytes(), to) };
    }
    // SAFETY: all bytes have been written.
    let bytes = unsafe { bytes.assume_init() };
    // SAFETY: they are those of a text.
    unsafe { alloc::str::from_boxed_utf8_unchecked(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_in_place_of_a_text() {
        let long = "äbcdefghij".repeat(12);
        for (len, _) in long.char_indices() {
            for before in ["", "some bytes"] {
                let mut out = String::from(before);
                let place = (out.capacity() >= len).then_some(out.as_ptr());
                assign(&mut out, &long[..len]);
                assert_eq!(out, long[..len]);
                assert!(place.is_none_or(|place| place == out.as_ptr()), "{len} bytes have found room");
            }
        }
    }
}
