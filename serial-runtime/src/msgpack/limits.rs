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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::random::{Random, cases};

    const LIMITS: DecodeOptions =
        DecodeOptions { max_depth: 3, max_items: 3, max_string: 4, ..DecodeOptions::DEFAULT };

    /// The twin, by recursion: what is behind a value, or what ends the search, and how much of the input is left there.
    fn value(at: &[u8], depth: usize) -> Result<&[u8], Option<(usize, Over)>> {
        let (head, mut rest) = head(at).map_err(|_| None)?;
        match head {
            Head::Array(4..) => return Err(Some((at.len(), Over::Items))),
            Head::Map(4..) => return Err(Some((at.len(), Over::Entries))),
            Head::Str([_, _, _, _, _, ..])
            | Head::Bin([_, _, _, _, _, ..])
            | Head::Ext(_, [_, _, _, _, _, ..]) => {
                return Err(Some((at.len(), Over::Text)));
            }
            Head::Array(_) | Head::Map(_) if depth == LIMITS.max_depth => return Err(None),
            _ => {}
        }
        for _ in 0..head.inside() {
            rest = value(rest, depth + 1)?;
        }
        Ok(rest)
    }

    #[test]
    fn what_is_too_much_is_found_as_the_twin_finds_it() {
        let pieces: [&[u8]; 16] = [
            b"\x01",
            b"\xc0",
            b"\xa1a",
            b"\xa4four",
            b"\xa5fives",
            b"\xc4\x04four",
            b"\xc4\x05fives",
            b"\xd6\x01four",
            b"\xc7\x05\x01fives",
            b"\x90",
            b"\x93",
            b"\x94",
            b"\x82",
            b"\xde\x00\x03",
            b"\x84",
            b"\xc1",
        ];
        // What is too long, or no value at all, is rare enough for what is behind it to be reached.
        let rare = [4, 6, 8, 11, 14, 15];
        let mut random = Random(43);
        let mut seen = [0; 4];
        for _ in 0..cases(200_000) {
            let mut input = Vec::new();
            for _ in 0..random.below(20) {
                let mut piece = random.below(pieces.len());
                while rare.contains(&piece) && random.below(8) > 0 {
                    piece = random.below(pieces.len());
                }
                input.extend_from_slice(pieces[piece]);
            }
            let end = value(&input, 0).err().flatten().map(|(left, over)| (input.len() - left, over));
            assert_eq!(over(&input, &LIMITS), end, "{input:02x?}");
            seen[end.map_or(3, |(_, over)| over as usize)] += 1;
        }
        assert!(seen.iter().all(|seen| *seen > 50), "{seen:?}");
    }
}
