//! Text kernels: scanning, escaping and unescaping JSON texts, and the UTF-8 check.
//!
//! They know nothing of formats' grammars or of errors. Every one has a naive twin in its tests.

mod arch;
pub(crate) mod ascii;
mod escape;
mod scan;
mod unescape;
pub(crate) mod utf8;

pub(crate) use escape::{copy, escape_bound, escape_into};
pub(crate) use scan::{plain_string, scan_string, skip_whitespace, trim_start};
pub(crate) use unescape::{UnescapeError, UnescapeKind, skip_string, unescape};

use alloc::string::String;

/// Puts `text` in place of what `out` holds, in its capacity where that is enough.
#[inline(always)]
pub(crate) fn assign(out: &mut String, text: &str) {
    if out.capacity() < text.len() {
        // Cheaper than to grow, which would keep the old bytes.
        *out = String::from(text);
    } else {
        out.clear();
        out.push_str(text);
    }
}
