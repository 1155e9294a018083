//! Whether a document has more in it than the limits say, found by its heads alone.

use super::head::{Head, head};
use crate::{codec::Over, options::DecodeOptions};
use alloc::vec::Vec;

/// The first place where there is too much. What cannot be read, or is nested too deep, ends the search: decoding ends there, too.
pub(super) fn over(input: &[u8], limits: &DecodeOptions) -> Option<(usize, Over)> {
    let mut at = input;
    let mut around: Vec<usize> = Vec::new();
    let mut left = 1_usize;
    loop {
        while left == 0 {
            left = around.pop()?;
        }
        left -= 1;
        let (head, rest) = head(at).ok()?;
        let over = match head {
            Head::Array(len) if len > limits.max_items => Some(Over::Items),
            Head::Map(len) if len > limits.max_items => Some(Over::Entries),
            Head::Str(bytes) | Head::Bin(bytes) | Head::Ext(_, bytes) if bytes.len() > limits.max_string => {
                Some(Over::Text)
            }
            _ => None,
        };
        if let Some(over) = over {
            return Some((input.len() - at.len(), over));
        }
        if let Head::Array(_) | Head::Map(_) = head {
            if around.len() >= limits.max_depth {
                return None;
            }
            around.push(left);
            left = head.inside();
        }
        at = rest;
    }
}
