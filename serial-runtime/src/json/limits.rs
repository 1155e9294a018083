//! Whether a document has more in it than the limits say, found by its brackets, commas and quotes alone.

use crate::{codec::Over, options::DecodeOptions, text};
use alloc::vec::Vec;

/// An array or object that is open.
struct Open {
    object: bool,
    /// How many items or entries have begun.
    begun: usize,
}

/// The first place where there is too much. What is nested too deep ends the search, and so does a text without an end: decoding ends
/// there, too. Up to the first error of the grammar this counts what decoding reads, and behind it nothing is read.
pub(super) fn over(input: &[u8], limits: &DecodeOptions) -> Option<(usize, Over)> {
    let mut open: Vec<Open> = Vec::new();
    let mut at = 0;
    loop {
        let byte = *input.get(at)?;
        let here = at;
        at += 1;
        match byte {
            b'"' => {
                let len = text_len(input.get(at..)?)?;
                if len > limits.max_string {
                    return Some((here, Over::Text));
                }
                at += len + 1;
                continue;
            }
            b'[' | b'{' => {
                if open.len() >= limits.max_depth {
                    return None;
                }
                open.push(Open { object: byte == b'{', begun: 0 });
                at += text::skip_whitespace(input.get(at..)?);
                if let Some(b']' | b'}') = input.get(at) {
                    continue;
                }
            }
            b']' | b'}' => {
                open.pop();
                continue;
            }
            b',' => at += text::skip_whitespace(input.get(at..)?),
            _ => continue,
        }
        if let Some(container) = open.last_mut() {
            container.begun += 1;
            if container.begun > limits.max_items {
                return Some((at, if container.object { Over::Entries } else { Over::Items }));
            }
        }
    }
}

/// The length of a text behind its opening quote, as it is written.
fn text_len(quoted: &[u8]) -> Option<usize> {
    let mut len = 0;
    loop {
        len += text::scan_string(quoted.get(len..)?).len;
        match quoted.get(len)? {
            b'"' => return Some(len),
            b'\\' => len += 2,
            _ => len += 1,
        }
    }
}
